import type { Span } from './span.ts';

/** A span up to this many UTF-16 units stands in the link whole; a longer one by its first and last words. */
const WHOLE = 80;
const EDGE_WORDS = 6;
const PREFIX_WORDS = 4;

/** Percent-encodes what the fragment's own syntax uses (`-`, `,`, `&`) besides what an address may not hold. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replace(
    /[-!'()*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Discord takes no longer address behind a button, in characters. */
const LONGEST_LINK = 512;
/** Beyond this many words of a start, a repetition of it is not told apart. */
const MOST_START_WORDS = 20;
/** How far before a span the same words are looked for, in UTF-16 units: the length of a long article. */
const LOOK_BACK = 30_000;

/** The text before a span and its own first `length` units, as a page shows it where line breaks within the span are spaces. */
function shownUpTo({ article, start, text }: Span, length: number): string {
  const near = article.text.slice(Math.max(0, start - LOOK_BACK), start + length);
  return text.includes('\n') ? near.replace(/\s/gu, ' ') : near;
}

/** The shortest run of words at the span's start that stands nowhere before it in the article, so that the link opens here. */
function opening(span: Span, words: readonly string[]): string {
  const shown = shownUpTo(span, span.end - span.start);
  const own = Math.min(span.start, LOOK_BACK);
  const most = Math.min(words.length, MOST_START_WORDS);
  for (let count = EDGE_WORDS; count < most; count += 2) {
    const run = words.slice(0, count).join(' ');
    const first = shown.indexOf(run);
    if (first < 0 || first >= own) return run;
  }
  return words.slice(0, most).join(' ');
}

/** The words right before a span, where the span's own text stands earlier in the article too; none where it doesn't. */
function prefix(span: Span, text: string): string {
  if (!shownUpTo(span, text.length - 1).includes(text.includes('\n') ? text.replace(/\s/gu, ' ') : text)) return '';
  const before = span.article.text
    .slice(Math.max(0, span.start - WHOLE), span.start)
    .trim()
    .split(/\s+/u);
  const words = before.slice(before.length > PREFIX_WORDS ? -PREFIX_WORDS : 1).join(' ');
  return words === '' ? '' : `${encode(words)}-,`;
}

/** Directives that find a span, the surest first, then shorter ones. */
function* directives(span: Span, text: string): Generator<string> {
  const words = text.split(/\s+/u);
  const ending = words.slice(-EDGE_WORDS).join(' ');
  const start = text.length <= WHOLE ? text : opening(span, words);
  const flowing = words.join(' ');
  if (start.length >= text.length - ending.length) {
    if (flowing.length <= LONGEST_LINK) {
      yield prefix(span, text) + encode(flowing);
      yield encode(flowing);
    }
  } else if (start.length + ending.length <= LONGEST_LINK) yield `${encode(start)},${encode(ending)}`;
  for (const count of [EDGE_WORDS, EDGE_WORDS / 2]) {
    const [first, last] = [words.slice(0, count).join(' '), words.slice(-count).join(' ')];
    if (words.length > 2 * count && first.length + last.length <= LONGEST_LINK)
      yield `${encode(first)},${encode(last)}`;
    if (first.length <= LONGEST_LINK) yield encode(first);
  }
}

/**
 * The article's address with a text fragment that opens the page at the span, of at most 512 characters; the bare address where
 * none is so short; null where the story gives no address. Linear in the span's length.
 * Method: WICG Scroll To Text Fragment, `#:~:text=[prefix-,]start[,end]`.
 */
export function linkTo(span: Span): string | null {
  const { url } = span.article;
  if (url === null) return null;
  const text = span.text.trim();
  if (text === '') return url;
  const base = `${url}${url.includes('#') ? '' : '#'}:~:text=`;
  for (const directive of directives(span, text))
    if (base.length + directive.length <= LONGEST_LINK) return base + directive;
  return url;
}
