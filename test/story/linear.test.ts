import { describe, expect, test } from 'vitest';
import { recordsOf } from '../../src/story/to-records.ts';
import { understand } from '../../src/story/understand.ts';
import { articleOf } from './article.ts';

/** Prose around what is repeated, so that it is read as an article and not as a heading. */
const BEFORE = 'The ferry ran aground near Ostholm on Tuesday evening. Captain Anna Ek said that ';
const AFTER = ' was seen from the quay on May 3. “We turned back,” she said. Nobody was hurt, the harbour master said.';

/** Kinds of text on which a pattern without a bound takes the square of their length. */
const KINDS: readonly (readonly [name: string, unit: string])[] = [
  ['blanks', ' '],
  ['blanks and tabs', ' \t'],
  ['line breaks', '\n'],
  ['no-break spaces', '\u00a0'],
  ['short gaps', `a${' '.repeat(15)}`],
  ['stops', '.'],
  ['exclamation marks', '!'],
  ['question marks', '?'],
  ['ellipses', '…'],
  ['stops and blanks', '. '],
  ['stops and closing marks', '.”'],
  ['hyphens', '-'],
  ['dashes', '—'],
  ['dashes and blanks', '— '],
  ['commas', ','],
  ['commas and blanks', ', '],
  ['commas and words', 'a, '],
  ['capitals and hyphens', 'A-'],
  ['initials', 'A.'],
  ['one word', 'a'],
  ['one word in capitals', 'A'],
  ['figures', '1'],
  ['figures and slashes', '1/'],
  ['marks that combine', '\u0301'],
  ['opening brackets', '('],
  ['opening marks', '“'],
  ['double marks', '"'],
  ['single marks', "'"],
  ['colons and marks', ':“'],
  ['names', 'Jane Roe '],
  ['names in a list', 'Jane Roe, a nurse, and '],
  ['months', 'May '],
  ['weekdays', 'Friday '],
  ['times ago', 'two days ago '],
  ['cues', 'she said '],
  ['quotations', '“No,” said Jane Roe. '],
  ['relative clauses', ', who '],
  ['nouns', 'the head of '],
];

const SHORT = 8_000;
/** Three doublings of the short one. */
const LONG = 64_000;
/** At most 3 a doubling, which leaves room for a busy machine: the square would grow 64 times. */
const MOST_GROWTH = 27;
/** Below this, in milliseconds, a reading is shorter than the noise around it. */
const NOISE = 15;
/** How often a reading may be repeated; the quickest counts, since noise only adds. */
const TRIES = 3;

/** What one reading takes of the processor, in milliseconds: time in which a busy machine does something else is not counted. */
function timeOf(unit: string, size: number): number {
  const text = BEFORE + unit.repeat(Math.ceil(size / unit.length)) + AFTER;
  const before = process.cpuUsage();
  const articles = [articleOf(text, { url: 'https://harbour-post.example/ferry' })];
  recordsOf(understand({ title: 'The ferry', contentNote: '', articles }));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The quickest of a few readings, or the first that is quick enough. */
function quickest(unit: string, size: number, enough: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && best > enough; tries++) best = Math.min(best, timeOf(unit, size));
  return best;
}

describe('reading takes time in proportion to the text:', () => {
  test.each(KINDS)('%s', (_, unit) => {
    const most = MOST_GROWTH * Math.max(quickest(unit, SHORT, NOISE), NOISE);
    expect(quickest(unit, LONG, most)).toBeLessThanOrEqual(most);
  });
});
