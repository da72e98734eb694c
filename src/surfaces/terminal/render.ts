import type {
  Answer,
  ArticlesAnswer,
  CheckedClaim,
  CitedArticle,
  CitedDate,
  CitedPassage,
  ClaimsAnswer,
  Disagreement,
  NearAnswer,
  PassagesAnswer,
} from '../../answer/answer.ts';
import type { Citation } from '../../answer/citation.ts';
import { type Invocation, typedInvocation } from '../../answer/invocation.ts';
import { harmless, type Style } from './style.ts';

/** Which of an answer's passages are shown; all where absent. */
export interface Page {
  readonly from: number;
  readonly size: number;
}

const day = ({ published, publishedBasis }: { published: string; publishedBasis: string }) =>
  publishedBasis === 'inferred' ? `${harmless(published)} (day inferred)` : harmless(published);

function source(citation: Citation, style: Style): string {
  return `${style.strong(harmless(citation.outlet))} · ${harmless(citation.article)} · ${day(citation)}`;
}

/** A line for each article that is cited, and in how many places. */
function sources(citations: readonly Citation[], style: Style): string[] {
  const articles = new Map<string, readonly [first: Citation, places: number]>();
  for (const citation of citations) {
    const [first, places] = articles.get(citation.article) ?? [citation, 0];
    articles.set(citation.article, [first, places + 1]);
  }
  return Array.from(
    articles.values(),
    ([first, places]) => `${source(first, style)}${places > 1 ? ` (${places} places)` : ''}`,
  );
}

/** A cited text with marked stretches; `places` are offsets into it, in order. */
function marked(
  text: string,
  places: readonly { start: number; end: number }[],
  mark: (text: string) => string,
): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of places) {
    shown += harmless(text.slice(at, start)) + mark(harmless(text.slice(start, end)));
    at = end;
  }
  return shown + harmless(text.slice(at));
}

/** Stretches of an article as offsets into a citation's own text. */
const within = ({ start: from }: Citation, stretches: readonly { start: number; end: number }[]) =>
  stretches.map(({ start, end }) => ({ start: start - from, end: end - from }));

/** A date as it is told: what is planned for it, or was reported on it, is said to be so. */
function toldDate({ value, basis, planned }: CitedDate): string {
  if (planned) return `planned for ${value}`;
  return basis === 'published' ? `reported on ${value}` : value;
}

function passageLines(passage: CitedPassage, number: number, style: Style): string[] {
  const { date, quote } = passage;
  // A day that is the article's own has no words of its own to mark.
  const inner = quote ?? (date?.basis === 'published' ? undefined : date);
  const places = inner ? [{ start: Math.max(0, inner.start - passage.start), end: inner.end - passage.start }] : [];
  const heads = [
    ...(date ? [style.mark(harmless(toldDate(date)))] : []),
    ...(quote ? [style.mark(harmless(quote.speakers.join(', ')))] : []),
  ];
  const margin = '   ';
  const variants = (quote?.variants ?? []).flatMap((variant) => [
    `${margin}Differs in ${source(variant, style)}`,
    `${margin}${marked(variant.text, within(variant, variant.differing ?? []), style.differing)}`,
  ]);
  return [
    `${String(number).padStart(2)} ${[...heads, ''].join(' · ')}${marked(passage.text, places, style.strong)}`,
    `${margin}${source(passage, style)}`,
    ...(passage.link === null ? [] : [`${margin}${style.faint(harmless(passage.link))}`]),
    ...(passage.correction
      ? [`${margin}${style.mark('Corrected by the outlet itself:')} ${harmless(passage.correction.text)}`]
      : []),
    ...sources(passage.also ?? [], style).map((line) => `${margin}Also in ${line}`),
    ...variants,
    '',
  ];
}

function disagreementLines({ about, readings }: Disagreement, style: Style): string[] {
  return [
    style.mark(`Outlets differ: ${harmless(about)}`),
    ...readings.flatMap(({ value, citations }) => [
      `   ${style.strong(harmless(value))}`,
      ...sources(citations, style).map((line) => `      ${line}`),
    ]),
    '',
  ];
}

function passagesAnswer(answer: PassagesAnswer | NearAnswer, style: Style, { from, size }: Page): string[] {
  const shown = answer.passages.slice(from, from + size);
  const disagreements = from === 0 && answer.status === 'answered' ? (answer.disagreements ?? []) : [];
  return [
    harmless(answer.message),
    '',
    ...disagreements.flatMap((disagreement) => disagreementLines(disagreement, style)),
    ...shown.flatMap((passage, index) => passageLines(passage, from + index + 1, style)),
    style.faint(`${from + shown.length} of ${answer.total}`),
    ...instead(answer.status === 'near' ? 'Try instead:' : 'Others of that name:', answer.suggestions),
  ];
}

/** Commands to type instead, under a line that says why. */
const instead = (why: string, suggestions: readonly Invocation[] = []): string[] =>
  suggestions.length === 0
    ? []
    : [why, ...suggestions.map((suggestion) => `   ${harmless(typedInvocation(suggestion))}`)];

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function articleLines(article: CitedArticle, style: Style): string[] {
  const margin = '   ';
  return [
    `${style.strong(harmless(article.outlet))} · ${harmless(article.article)} · ${day(article)}`,
    `${margin}${harmless(article.title)}`,
    ...(article.url === null ? [] : [`${margin}${style.faint(harmless(article.url))}`]),
    `${margin}${counted(article.passages, 'passage')}, ${counted(article.quotes, 'quotation')}`,
    ...(article.people.length === 0 ? [] : [`${margin}People: ${harmless(article.people.join(', '))}`]),
    `${margin}Provenance: ${harmless(article.provenance)}`,
    ...(article.mentions ?? []).flatMap((citation) => [
      `${margin}${style.mark('»')} ${harmless(citation.text)}`,
      ...(citation.link === null ? [] : [`${margin}  ${style.faint(harmless(citation.link))}`]),
    ]),
    '',
  ];
}

const articlesAnswer = ({ message, articles }: ArticlesAnswer, style: Style): string[] => [
  harmless(message),
  '',
  ...articles.flatMap((article) => articleLines(article, style)),
  style.faint(`${articles.length} of ${articles.length}`),
];

const VERDICTS: Readonly<Record<CheckedClaim['verdict'], string>> = {
  word_for_word: 'Word for word',
  in_other_words: 'In other words',
  differs: 'The sources say it differently',
  in_no_source: 'In no source',
};

const claimsAnswer = ({ message, claims }: ClaimsAnswer, style: Style): string[] => [
  harmless(message),
  '',
  ...claims.flatMap(({ text, verdict, passages = [] }) => [
    `“${harmless(text)}”`,
    style.mark(VERDICTS[verdict]),
    ...passages.flatMap((passage, index) => passageLines(passage, index + 1, style)),
    ...(passages.length === 0 ? [''] : []),
  ]),
];

/** An answer as lines for a person at a terminal. */
export function renderText(
  answer: Answer,
  style: Style,
  page: Page = { from: 0, size: Number.POSITIVE_INFINITY },
): string {
  if ('claims' in answer) return claimsAnswer(answer, style).join('\n');
  if (answer.status === 'invalid') return harmless(answer.message);
  if (answer.status === 'not_found') {
    return [harmless(answer.message), ...instead('Try instead:', answer.suggestions)].join('\n');
  }
  return ('articles' in answer ? articlesAnswer(answer, style) : passagesAnswer(answer, style, page)).join('\n');
}
