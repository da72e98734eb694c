import type { Article } from '../article.ts';
import type { Certainty, Component, TimeExpression } from '../dates/time-expression.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';
import { readSpan, writeSpan } from './spans.ts';

/** What a date's first byte tells: that it has an anchor, that this is the article's day, that it is an end of a range. */
const ANCHOR = 1;
const OF_ARTICLE = 2;
const RANGE = 4;

/** Coarse to fine; how each is known is a digit of a number to the base of three. */
const COMPONENTS = Object.keys({
  century: true,
  decade: true,
  year: true,
  half: true,
  season: true,
  quarter: true,
  month: true,
  week: true,
  day: true,
} satisfies Record<Component, true>) as readonly Component[];
const CERTAINTIES: readonly (Certainty | undefined)[] = [undefined, 'certain', 'implied'];

const numberOf = (certainty: TimeExpression['certainty']): number =>
  COMPONENTS.reduceRight((number, component) => 3 * number + CERTAINTIES.indexOf(certainty[component]), 0);

/** The few that there are, each made once. */
const certainties = new Map<number, TimeExpression['certainty']>();

function certaintyOf(number: number): TimeExpression['certainty'] {
  const known = certainties.get(number);
  if (known) return known;
  const certainty: Partial<Record<Component, Certainty>> = {};
  let rest = number;
  for (const component of COMPONENTS) {
    const known = CERTAINTIES[rest % 3];
    if (known) certainty[component] = known;
    rest = Math.floor(rest / 3);
  }
  certainties.set(number, certainty);
  return certainty;
}

/** Keeps an article's dates, about twelve bytes each. */
export function writeDates(to: ByteWriter, { published }: Article, dates: readonly TimeExpression[]): void {
  let before = 0;
  for (const { span, value, certainty, anchor, range } of dates) {
    const ofArticle = anchor === published;
    to.byte((anchor === undefined ? 0 : ANCHOR) + (ofArticle ? OF_ARTICLE : 0) + (range === undefined ? 0 : RANGE));
    writeSpan(to, span, before);
    to.text(value);
    to.uint(numberOf(certainty));
    if (anchor !== undefined && !ofArticle) to.text(anchor);
    if (range !== undefined) to.text(range);
    before = span.start;
  }
}

/** Reads the dates that `writeDates` kept of this very article. @throws DamagedRecord where the bytes end too soon. */
export function readDates(bytes: Uint8Array, article: Article): TimeExpression[] {
  const from = new ByteReader(bytes);
  const dates: TimeExpression[] = [];
  let before = 0;
  while (!from.done) {
    const head = from.byte();
    const date: { -readonly [Field in keyof TimeExpression]: TimeExpression[Field] } = {
      span: readSpan(from, article, before),
      value: from.text(),
      certainty: certaintyOf(from.uint()),
    };
    if (head & ANCHOR) date.anchor = head & OF_ARTICLE ? article.published : from.text();
    if (head & RANGE) date.range = from.text();
    dates.push(date);
    before = date.span.start;
  }
  return dates;
}
