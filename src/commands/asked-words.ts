import type { CitedPassage } from '../answer/answer.ts';
import type { TextSpan } from '../answer/citation.ts';
import type { Invocation } from '../answer/invocation.ts';
import { readQuestion } from '../retrieval/query/question.ts';
import { findExpressions } from '../retrieval/query/synonym-expressions.ts';
import { termsOf } from '../retrieval/query/terms.ts';
import { type Word, words } from '../retrieval/query/words.ts';

/** The options that ask with words of their own. A name or an event is answered by other words than these. */
const ASKING_OPTIONS = ['question', 'about'] as const;

/** Stretches in order of place, those that touch or lie within each other as one. */
function joined(spans: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}

/** From so many words on, what is asked may be printed as it stands. */
const SHORTEST_WORDING = 3;

/** Where a text prints all that is asked, word after word, by offsets in the text; undefined where it does not. */
function printedWhole(text: readonly Word[], asked: readonly Word[]): { start: number; end: number } | undefined {
  if (asked.length < SHORTEST_WORDING) return undefined;
  const from = text.findIndex((_, at) => asked.every(({ word }, offset) => text[at + offset]?.word === word));
  const [first, last] = [text[from], text[from + asked.length - 1]];
  return first && last && { start: first.start, end: last.end };
}

/** Where a text first prints each of the words that something asks with, or others for the same, by offsets in the text. */
function printedIn(text: string, asked: string): { start: number; end: number }[] {
  const all = words(text);
  const whole = printedWhole(all, words(asked));
  if (whole) return [whole];
  const single = termsOf(all);
  const several = findExpressions(all).flatMap(({ term, first, last }) => {
    const [from, to] = [all[first], all[last]];
    return from && to ? [{ term, start: from.start, end: to.end }] : [];
  });
  return readQuestion(asked).concepts.flatMap(({ term, synonyms }) => {
    const printed = [...several, ...single].find((one) => one.term === term || synonyms.has(one.term));
    return printed ? [{ start: printed.start, end: printed.end }] : [];
  });
}

/**
 * The words of a passage that say what was asked, in order of place, for a surface to set off: the date and the verb of an
 * event, what somebody is described as, else the question's own words and others for the same. None where none of these stand
 * in it. Never a judgement: the whole passage is the answer.
 */
export function askedWords({ options }: Invocation, passage: CitedPassage): TextSpan[] {
  const { start, end, text, date, event, saying = [] } = passage;
  const asked = ASKING_OPTIONS.map((name) => options[name]).find((value) => value !== undefined);
  const known = [
    ...saying,
    ...(date && date.basis !== 'published' ? [date] : []),
    ...(event ? [event.trigger] : []),
  ].filter((span) => start <= span.start && span.end <= end);
  const spans =
    known.length > 0 || asked === undefined
      ? known
      : printedIn(text, asked).map((span) => ({ start: start + span.start, end: start + span.end }));
  return joined(spans).map((span) => ({ ...span, text: text.slice(span.start - start, span.end - start) }));
}
