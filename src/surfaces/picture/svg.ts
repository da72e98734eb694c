import { visible } from '../visible.ts';

/** Width of every picture, in pixels: three times a phone's. */
export const WIDTH = 1200;

/** The family that the pictures are set in. */
export const FONT = 'DejaVu Sans';

const NARROW = /[iljftrI.,:;'’‘!|()[\] ]/u;
const WIDE = /[mwMW@%—…]/u;
const CAPITAL = /[\p{Lu}\p{N}“”"&]/u;
/** Scripts whose letters are as wide as they are high. */
const SQUARE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Emoji_Presentation}]/u;

/** About how wide a character of the condensed font is, as a part of its size; rather more than less. */
function widthOf(character: string): number {
  if (SQUARE.test(character)) return 1;
  if (NARROW.test(character)) return 0.32;
  if (WIDE.test(character)) return 0.84;
  return CAPITAL.test(character) ? 0.6 : 0.51;
}

const BOLD = 1.1;

/** About how wide a text is, in pixels. */
export const textWidth = (text: string, size: number, bold = false): number =>
  [...text].reduce((sum, character) => sum + widthOf(character), 0) * size * (bold ? BOLD : 1);

/** The text on one line of at most `width` pixels, cut at a word's end with an ellipsis. */
export function fitted(text: string, width: number, size: number, bold = false): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (textWidth(line, size, bold) <= width) return line;
  const words = line.split(' ');
  while (words.length > 1 && textWidth(`${words.join(' ')}…`, size, bold) > width) words.pop();
  const kept = [...words.join(' ').replace(/[\s,;:–—-]+$/u, '')];
  while (kept.length > 1 && textWidth(`${kept.join('')}…`, size, bold) > width) kept.pop();
  return `${kept.join('')}…`;
}

/** The text on at most `most` lines of at most `width` pixels each. */
export function wrapped(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.replace(/\s+/gu, ' ').trim().split(' ');
  while (rest.length > 0 && lines.length < most - 1) {
    let count = rest.length;
    while (count > 1 && textWidth(rest.slice(0, count).join(' '), size) > width) count--;
    lines.push(fitted(rest.slice(0, count).join(' '), width, size));
    rest = rest.slice(count);
  }
  return rest.length > 0 ? [...lines, fitted(rest.join(' '), width, size)] : lines;
}

/** Characters that XML has no place for, whatever escapes them. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string =>
  visible(text)
    .replace(NOT_XML, '')
    .replace(/[&<>"]/gu, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? '');

type Value = string | number | undefined;

/** An element of an SVG; attributes without a value are left out, and every value and text is escaped. */
export function element(name: string, attributes: Readonly<Record<string, Value>>, ...children: readonly Svg[]): Svg {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : ` ${key}="${escaped(typeof value === 'number' ? String(Math.round(value * 10) / 10) : value)}"`,
  );
  const body = children.map(({ svg }) => svg).join('');
  return { svg: body === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${body}</${name}>` };
}

/** Markup that is safe to set into other markup: made by `element` and `text` alone. */
export interface Svg {
  readonly svg: string;
}

export interface TextParts {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly turn?: number;
}

export const text = (words: string, { x, y, size, fill, bold, anchor, turn }: TextParts): Svg =>
  element(
    'text',
    {
      x,
      y,
      fill,
      'font-size': size,
      'font-weight': bold ? 'bold' : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      transform: turn === undefined ? undefined : `rotate(${turn} ${x} ${y})`,
    },
    { svg: escaped(words) },
  );

/** A whole picture on its ground; `described` is what it shows, for who doesn't see it. */
export function picture(high: number, ground: string, described: string, parts: readonly Svg[]): string {
  // A part of a pixel would be drawn half through.
  const height = Math.ceil(high);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      'font-family': FONT,
      'font-stretch': 'condensed',
      role: 'img',
      'aria-label': described,
    },
    element('rect', { width: WIDTH, height, fill: ground }),
    ...parts,
  ).svg;
}

/** The colours of a picture, chosen so that text keeps a contrast of 4.5 to 1 and marks one of 3 to 1 on their ground. */
export interface Palette {
  readonly ground: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly mark: string;
  readonly differs: string;
}

export type Theme = 'light' | 'dark';

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: { ground: '#ffffff', text: '#1b1f24', quiet: '#57606a', line: '#d0d7de', mark: '#1f6feb', differs: '#a85a00' },
  dark: { ground: '#1e1f22', text: '#f2f3f5', quiet: '#a3a9b3', line: '#43464d', mark: '#5a9bff', differs: '#f0a94b' },
};
