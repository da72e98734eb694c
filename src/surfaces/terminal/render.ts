import type {
  Answer,
  ArticlesAnswer,
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
import { askedWords } from '../../commands/asked-words.ts';
import { english } from '../labels/labels.ts';
import { byArticle } from '../printings.ts';
import { harmless, hyperlink, type Style } from './style.ts';

/** Which of an answer's passages are shown; all where absent. */
export interface Page {
  readonly from: number;
  readonly size: number;
}

/** Passages that a person is shown at once. */
export const PASSAGES_AT_ONCE = 5;

/** How many passages of an answer follow those before `to`. */
export const restOf = (answer: Answer, to: number): number =>
  'passages' in answer ? Math.max(0, answer.passages.length - to) : 0;

const day = ({ published, publishedBasis }: { published: string; publishedBasis: string }) =>
  publishedBasis === 'inferred' ? `${harmless(published)} (${english.inferred})` : harmless(published);

/** What is linked: a citation, or a whole article. */
type Linked = Pick<Citation, 'url'> & Partial<Pick<Citation, 'link'>>;

/** A text that names a source, which opens it where the terminal does that. */
function linked(text: string, { link, url }: Linked, { addresses }: Style): string {
  const address = link ?? url;
  return addresses === 'woven' && address !== null ? hyperlink(text, harmless(address)) : text;
}

/** The address below a source; none where its name opens it. */
function addressLines({ link, url }: Linked, style: Style, margin: string): string[] {
  const address = style.addresses === 'short' ? url : (link ?? url);
  return address === null || style.addresses === 'woven' ? [] : [`${margin}${style.faint(harmless(address))}`];
}

function source(citation: Citation, style: Style): string {
  const named = `${style.strong(harmless(citation.outlet))} · ${harmless(citation.article)} · ${day(citation)}`;
  return linked(named, citation, style);
}

/** A line for each article that is cited, and in how many places. */
const sources = (citations: readonly Citation[], style: Style): string[] =>
  byArticle(citations).map(
    ({ citation, places }) => `${source(citation, style)}${places > 1 ? ` (${english.places(places)})` : ''}`,
  );

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
  if (planned) return english.plannedFor(value);
  return basis === 'published' ? english.reportedOn(value) : value;
}

/** One passage; `question`: what it answers, whose words are set off in it where it quotes nobody. */
function passageLines(passage: CitedPassage, number: number, style: Style, question?: Invocation): string[] {
  const { date, quote } = passage;
  const own = quote && [{ start: Math.max(passage.start, quote.start), end: quote.end }];
  const places = within(passage, own ?? (question ? askedWords(question, passage) : []));
  const heads = [
    ...(date ? [style.mark(harmless(toldDate(date)))] : []),
    ...(quote ? [style.mark(harmless(quote.speakers.join(', ')))] : []),
  ];
  const margin = '   ';
  const variants = (quote?.variants ?? []).flatMap((variant) => [
    `${margin}${english.differsIn} ${source(variant, style)}`,
    `${margin}${marked(variant.text, within(variant, variant.differing ?? []), style.differing)}`,
  ]);
  return [
    `${String(number).padStart(2)} ${[...heads, ''].join(' · ')}${marked(passage.text, places, style.strong)}`,
    `${margin}${source(passage, style)}`,
    ...addressLines(passage, style, margin),
    ...(passage.correction ? [`${margin}${style.mark(english.corrected)} ${harmless(passage.correction.text)}`] : []),
    ...sources(passage.also ?? [], style).map((line) => `${margin}${english.alsoIn} ${line}`),
    ...variants,
    '',
  ];
}

function disagreementLines({ about, readings }: Disagreement, style: Style): string[] {
  return [
    style.mark(`${english.outletsDiffer}: ${harmless(about)}`),
    ...readings.flatMap(({ value, citations }) => [
      `   ${style.strong(harmless(value))}`,
      ...sources(citations, style).map((line) => `      ${line}`),
    ]),
    '',
  ];
}

function passagesAnswer(answer: PassagesAnswer | NearAnswer, style: Style, { from, size }: Page): string[] {
  const shown = answer.passages.slice(from, from + size);
  const question = answer.status === 'answered' ? answer : undefined;
  const disagreements = from === 0 && answer.status === 'answered' ? (answer.disagreements ?? []) : [];
  return [
    harmless(answer.message),
    '',
    ...disagreements.flatMap((disagreement) => disagreementLines(disagreement, style)),
    ...shown.flatMap((passage, index) => passageLines(passage, from + index + 1, style, question)),
    style.faint(`${from + shown.length} of ${answer.total}`),
    ...instead(answer.status === 'near' ? english.tryInstead : english.othersOfThatName, answer.suggestions),
  ];
}

/** Commands to type instead, under a line that says why. */
const instead = (why: string, suggestions: readonly Invocation[] = []): string[] =>
  suggestions.length === 0
    ? []
    : [why, ...suggestions.map((suggestion) => `   ${harmless(typedInvocation(suggestion))}`)];

function articleLines(article: CitedArticle, style: Style): string[] {
  const margin = '   ';
  return [
    linked(
      `${style.strong(harmless(article.outlet))} · ${harmless(article.article)} · ${day(article)}`,
      article,
      style,
    ),
    `${margin}${harmless(article.title)}`,
    ...addressLines(article, style, margin),
    `${margin}${english.passageCount(article.passages)}, ${english.quotationCount(article.quotes)}`,
    ...(article.people.length === 0 ? [] : [`${margin}${english.people}: ${harmless(article.people.join(', '))}`]),
    `${margin}${english.provenance}: ${harmless(article.provenance)}`,
    ...(article.mentions ?? []).flatMap((citation) => [
      `${margin}${linked(style.mark('»'), citation, style)} ${harmless(citation.text)}`,
      ...(style.addresses === 'short' ? [] : addressLines(citation, style, `${margin}  `)),
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

const claimsAnswer = ({ message, claims }: ClaimsAnswer, style: Style): string[] => [
  harmless(message),
  '',
  ...claims.flatMap(({ text, verdict, passages = [] }) => [
    `“${harmless(text)}”`,
    style.mark(english.verdicts[verdict]),
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
    return [harmless(answer.message), ...instead(english.tryInstead, answer.suggestions)].join('\n');
  }
  return ('articles' in answer ? articlesAnswer(answer, style) : passagesAnswer(answer, style, page)).join('\n');
}
