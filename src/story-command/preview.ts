import type { Refused } from '../ingest/gather.ts';
import { harmless, type Style } from '../surfaces/terminal/style.ts';
import type { Outline, OutlineLine } from './outline.ts';

/** So many of the lines that would not be cited are shown; all of them by `show`. */
const SHOWN = 8;
/** A line of a preview is cut at so many characters. */
const WIDEST = 150;

const cut = (text: string, most = WIDEST) => {
  const line = harmless(text).replace(/\s+/gu, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).toWellFormed()}…`;
};

export const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** What decided on a part of the entry, of the lines that begin with its name. */
const reasonsFor = (part: string, why: readonly string[]) =>
  why.flatMap((line) => (line.startsWith(`${part}: `) ? [line.slice(part.length + 2)] : []));

/** The day, on what it rests, and the other day that the page gives. */
function dayLine({ draft: { entry, why, otherDay }, contradicting }: Outline, style: Style): string[] {
  const reasons = reasonsFor('day', why);
  const reason = reasons.length > 0 ? `: ${harmless(reasons.join('; '))}` : '';
  const lines = [`day ${entry.publishedBasis}${reason}`];
  if (otherDay !== undefined)
    lines.push(style.mark(`the page also gives ${otherDay}; if that is right, take it with --day ${otherDay}`));
  if (contradicting !== undefined)
    lines.push(
      style.mark(
        `its text prints another day: “${cut(contradicting, 80)}”; check it, and give the right one with --day`,
      ),
    );
  return lines;
}

function lineOf({ text, state, why }: OutlineLine, number: string, style: Style): string {
  const shown = `${number} ${cut(text)}`;
  return state === 'citable' ? shown : style.faint(`${shown} (${why ?? state})`);
}

/** Which lines are shown without being asked for: those among the article's own, and not the page around it. */
const notCitable = (lines: readonly OutlineLine[]): number[] =>
  lines.flatMap(({ state, within }, index) => (state === 'boilerplate' || within ? [index] : [])).slice(0, SHOWN);

/** An article as a person checks it before it is written: one block. */
export function previewBlock(shown: Outline, number: number, style: Style, note = ''): string {
  const { draft, passages, quotations, people, lines } = shown;
  const { entry } = draft;
  const citable = lines.flatMap(({ state }, index) => (state === 'citable' ? [index] : []));
  const [first, last] = [citable[0], citable.at(-1)];
  const ends = [...new Set([first, last])].filter((index) => index !== undefined);
  const hidden = notCitable(lines);
  const others = lines.length - citable.length - hidden.length;
  const at = (index: number) => `${number}.${index + 1}`;
  const row = (index: number) => lineOf(lines[index] as OutlineLine, at(index), style);
  return [
    `${style.strong(`${number}  ${harmless(entry.outlet)} · ${entry.published}`)} ${style.faint(`${entry.id}${note}`)}`,
    harmless(entry.title),
    ...(entry.url ? [style.faint(harmless(entry.url))] : []),
    ...reasonsFor('outlet', draft.why)
      .filter((line) => line.includes('the page says'))
      .map((line) => style.mark(`outlet ${harmless(line)}`)),
    ...reasonsFor('address', draft.why).map((line) => style.mark(`address ${harmless(line)}`)),
    ...dayLine(shown, style),
    `${counted(passages, 'passage')}, ${counted(quotations, 'quotation')}, ${counted(people, 'person', 'people')}`,
    ...(passages === 0 ? [style.mark('nothing of it could be cited')] : []),
    ...ends.map(row),
    ...(hidden.length > 0 ? [style.faint('not cited:')] : []),
    ...hidden.map(row),
    ...(others > 0 ? [style.faint(`${counted(others, 'line')} more of the page; show ${number} lists all`)] : []),
  ]
    .map((line, index) => (index === 0 ? line : `   ${line}`))
    .join('\n');
}

/** All lines of an article with their numbers. */
export const wholeBlock = ({ lines, draft }: Outline, number: number, style: Style): string =>
  [
    style.strong(`${number}  ${harmless(draft.entry.title)}`),
    ...lines.map((line, index) => `   ${lineOf(line, `${number}.${index + 1}`, style)}`),
  ].join('\n');

/** Something that can't be taken, in one line. */
export const refusedLine = ({ source, why }: Refused): string => `${cut(source, 300)}: ${harmless(why)}`;

/** An article as a line of JSON. */
export const jsonLine = (
  { draft, passages, quotations, people, lines, contradicting }: Outline,
  state: string,
): string =>
  JSON.stringify({
    state,
    source: draft.source,
    ...draft.entry,
    otherDay: draft.otherDay,
    contradicting,
    why: draft.why,
    passages,
    quotations,
    people,
    dropped: lines.flatMap(({ text, state: one, why }, index) =>
      one === 'citable' ? [] : [{ number: index + 1, text, why: why ?? one }],
    ),
  });
