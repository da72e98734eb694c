import { tokenize } from '../../english/token.ts';
import type { Article } from '../article.ts';
import { Span } from '../span.ts';
import {
  BOILERPLATE_PATTERNS,
  type BoilerplateRule,
  CAPITALS_WORDS,
  FRAGMENT_WORDS,
  HEADLINE_SHARE,
  LIST_LINES,
} from './boilerplate-rules.ts';
import { correctionIn } from './correction.ts';
import { isMostlySmall } from './small-letters.ts';

/** No boilerplate line is longer, in UTF-16 units; longer ones are not tried, which also bounds the patterns' work. */
const LONGEST_LINE = 400;
/** Where at least this share of a text's lines end like sentences, one that doesn't is told as a heading or caption. */
const PUNCTUATED = 0.5;

const printedWords = (text: string): string[] =>
  tokenize(text).flatMap(({ start, end, word }) => (word ? [text.slice(start, end)] : []));
const wordsOf = (text: string): string[] => printedWords(text.toLowerCase());
const endsLikeASentence = (line: string): boolean =>
  /[.!?…:;,。！？।؟۔]["'”’»)\]」』]*(?:\s?\p{Extended_Pictographic}\uFE0F?)*$/u.test(line) || /["”»]$/u.test(line);
const isListItem = (line: string): boolean => /^(?:[-–—•*·▪▸►●■◦‣○]|\d{1,2}[.)]|[a-z]\))\s/u.test(line);
const speaksToTheReader = (sentence: string): boolean =>
  /\byou(?:r|['’]re)?\b|\bour\s+(?:journalism|newsroom|reporting|readers|website|site|work)\b|\b(?:is|are)\s+(?:out|available)\s+now\b|\p{Extended_Pictographic}|\?["”’)]*$/iu.test(
    sentence,
  );

function patternRule(line: string): BoilerplateRule | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  return BOILERPLATE_PATTERNS.find(({ needs, pattern }) => (!needs || needs.test(line)) && pattern.test(line))?.rule;
}

function isInCapitals(line: string): boolean {
  if (line.length > LONGEST_LINE || isMostlySmall(line)) return false;
  const words = printedWords(line).filter((word) => /\p{L}{2}/u.test(word));
  return (
    words.length >= CAPITALS_WORDS &&
    words.filter((word) => word !== word.toLowerCase() && word === word.toUpperCase()).length > 0.8 * words.length
  );
}

function repeatsHeadline(line: string, title: ReadonlySet<string>): boolean {
  if (line.length > LONGEST_LINE || title.size < 3) return false;
  // Most lines lack a title's first words, which is seen sooner than their own words.
  const lower = line.toLowerCase();
  let missing = 0;
  for (const word of title)
    if (!lower.includes(word) && title.size - ++missing < HEADLINE_SHARE * title.size) return false;
  const words = new Set(wordsOf(line));
  let shared = 0;
  for (const word of words) if (title.has(word)) shared++;
  return shared >= HEADLINE_SHARE * words.size && shared >= HEADLINE_SHARE * title.size;
}

/** A heading between paragraphs: a short question or statement whose longer words all begin with capitals. */
function isTitleCased(line: string): boolean {
  if (/[.…"”]/u.test(line.slice(-1))) return false;
  const long = printedWords(line).filter((word) => /\p{L}[\p{L}'’]{3}/u.test(word));
  return long.length >= 3 && long.every((word) => /^\p{Lu}/u.test(word));
}

/** A quotation with who signs it: "“We sail at dawn.” — Ada Moss". */
const SIGNED = /^[“"][^“”"]{1,160}[.!?][”"]\s?[—–-]\s?\p{Lu}/u;

function isFragment(line: string, punctuated: boolean): boolean {
  if (line.length > LONGEST_LINE || isListItem(line) || SIGNED.test(line)) return false;
  if (LIST_LINES.some(({ pattern }) => pattern.test(line))) return false;
  const heads = isTitleCased(line) || (punctuated && !endsLikeASentence(line));
  return heads && wordsOf(line).length <= FRAGMENT_WORDS;
}

/**
 * What a line is, judged with its article around it; `kept` where the story says that it is prose whatever the rules say.
 * Of a sentence within a line and of a list's line, only the words are judged, not how they stand as a line.
 */
export type BoilerplateJudge = (line: string, as?: 'sentence' | 'list line') => BoilerplateRule | 'kept' | undefined;

/**
 * A judge of one article's lines: the table's patterns, capitals, the headline printed again, headings and captions, and the
 * story's own overrules (`keep` before `skip` before every rule). `lines` are the article's lines, to see how it punctuates.
 */
export function boilerplateJudge(article: Article, lines: readonly Span[]): BoilerplateJudge {
  const { skip, keep } = article.overrules;
  const title = new Set(wordsOf(article.title));
  const ended = lines.filter((line) =>
    endsLikeASentence(article.text.slice(Math.max(line.start, line.end - 4), line.end)),
  );
  const punctuated = ended.length >= PUNCTUATED * lines.length;
  return (line, as) => {
    if (keep.some((piece) => line.includes(piece))) return 'kept';
    if (skip.some((piece) => line.includes(piece))) return 'skip';
    // Also where it is a word or two, or holds a sentence's stop: "Aground", "Who steered?"
    if (line.replace(/\s+/gu, ' ') === article.title) return 'headline';
    // What an article takes back is part of what it says.
    if (correctionIn(line) !== undefined) return 'kept';
    const rule = patternRule(line);
    if (rule || as === 'sentence') return rule;
    if (repeatsHeadline(line, title)) return 'headline';
    if (isInCapitals(line)) return 'link';
    if (as === 'list line') return undefined;
    return isFragment(line, punctuated) ? 'headline' : undefined;
  };
}

/** Whether a line opens a list of lines that are no sentences ("What we know so far:"), or goes on with one. */
export const goesOn = (line: string, listed: boolean): boolean =>
  /:$/u.test(line) || (listed && !endsLikeASentence(line));

/** Patterns that are told within running prose too; the others need a line of their own. */
const WITHIN_PROSE: ReadonlySet<BoilerplateRule> = new Set(['advert', 'embed', 'notice']);
/** Where so much of a paragraph is boilerplate, all of it is. */
const MOSTLY = 0.5;

/**
 * The rule of each sentence of a paragraph; undefined for prose. A pitch within prose is told by itself and takes with it the
 * sentences beside it that speak to the reader ("Love books? Get … delivered to your inbox. SUBSCRIBE NOW").
 */
export function judgeParagraph(
  paragraph: string,
  sentences: readonly string[],
  judge: BoilerplateJudge,
  as?: 'list line',
): (BoilerplateRule | undefined)[] {
  const whole = judge(paragraph, as);
  if (whole === 'kept') return sentences.map(() => undefined);
  if (sentences.length < 2 || (whole && !WITHIN_PROSE.has(whole))) return sentences.map(() => whole);
  const rules = sentences.map((sentence) => {
    const rule = judge(sentence, 'sentence');
    return rule && rule !== 'kept' && WITHIN_PROSE.has(rule) ? rule : undefined;
  });
  const spread = (index: number, from: number) => {
    if (rules[index] === undefined && rules[from] === 'advert' && speaksToTheReader(sentences[index] ?? ''))
      rules[index] = 'advert';
  };
  for (let index = sentences.length - 2; index >= 0; index--) spread(index, index + 1);
  for (let index = 1; index < sentences.length; index++) spread(index, index - 1);
  const told = sentences.reduce((sum, { length }, index) => sum + (rules[index] ? length : 0), 0);
  if (told >= MOSTLY * paragraph.length) return sentences.map(() => rules.find((rule) => rule !== undefined));
  return rules;
}

/** A printed date or dateline before the first sentence ("date 2023-09-16", "LONDON, May 3 (Agency) —"). */
const DATELINE =
  /^(?:date:?\s+\d{4}-\d{2}-\d{2}\s+|(?:\p{Lu}[\p{Lu}.'’-]+[\s,]+){1,4}(?:\p{Lu}[\p{L}.]+,?\s+)?(?:\p{Lu}\p{L}+\.?\s+\d{1,2},?\s+(?:\d{4}\s+)?)?(?:\([^)]{2,30}\)\s*)?[—–-]+\s+)/u;
const LONGEST_DATELINE = 120;

/** A paragraph without the furniture before its first sentence. */
export function trimFurniture(paragraph: Span): Span {
  const { article, start, end } = paragraph;
  const head = article.text.slice(start, Math.min(end, start + LONGEST_DATELINE));
  const furniture = DATELINE.exec(head)?.[0].length ?? 0;
  return furniture === 0 ? paragraph : new Span(article, start + furniture, end);
}
