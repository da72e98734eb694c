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

/** The article's text as a page shows it, where line breaks within a span are spaces; every offset stays. */
function shown({ article, text }: Span): string {
  return text.includes('\n') ? article.text.replace(/\s/gu, ' ') : article.text;
}

/** The shortest run of words at the span's start that stands nowhere before it in the article, so that the link opens here. */
function opening(span: Span, words: readonly string[]): string {
  const text = shown(span);
  for (let count = EDGE_WORDS; count < words.length; count += 2) {
    const run = words.slice(0, count).join(' ');
    const first = text.indexOf(run);
    if (first < 0 || first >= span.start) return run;
  }
  return words.join(' ');
}

/** The words right before a span, where the span's own text stands earlier in the article too; none where it doesn't. */
function prefix(span: Span, text: string): string {
  const article = span.article.text;
  if (article.indexOf(text) >= span.start) return '';
  const before = article
    .slice(Math.max(0, span.start - WHOLE), span.start)
    .trim()
    .split(/\s+/u);
  const words = before.slice(before.length > PREFIX_WORDS ? -PREFIX_WORDS : 1).join(' ');
  return words === '' ? '' : `${encode(words)}-,`;
}

/**
 * The article's address with a text fragment that opens the page at the span; null where the story gives no address.
 * Method: WICG Scroll To Text Fragment, `#:~:text=[prefix-,]start[,end]`.
 */
export function linkTo(span: Span): string | null {
  const url = span.article.url;
  if (url === null) return null;
  const text = span.text.trim();
  if (text === '') return url;
  const words = text.split(/\s+/u);
  const ending = words.slice(-EDGE_WORDS).join(' ');
  const start = text.length <= WHOLE ? text : opening(span, words);
  const whole = start.length >= text.length - ending.length;
  const directive = whole ? prefix(span, text) + encode(words.join(' ')) : `${encode(start)},${encode(ending)}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`;
}
