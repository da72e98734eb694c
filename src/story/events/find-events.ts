import type { Token } from '../../english/token.ts';
import { isGerund, isGrammar, PREPOSITIONS } from '../../english/verb-words.ts';
import type { Word } from '../../english/word.ts';
import { isoWeek, parseDay } from '../dates/calendar.ts';
import type { TimeExpression } from '../dates/time-expression.ts';
import type { Passage } from '../passage.ts';
import type { NamedMention } from '../people/mention-index.ts';
import { Span } from '../span.ts';
import type { Reading } from '../story.ts';
import { Sentence as CutSentence } from '../text/sentence.ts';
import { clausesOf, stretchesOf } from './clauses.ts';
import { DATING_ROWS, type DatedSentence, isCompared } from './dating.ts';
import type { EventDate, StoryEvent } from './event.ts';
import { namingSentence, participantsOf } from './participants.ts';
import { dateOfUndated, goingOn, type Run, runAfter } from './run.ts';
import { statusOf } from './status.ts';
import { findTriggers, type Trigger } from './triggers.ts';

/** A date on the calendar, or a printed range of them. */
interface CalendarDate {
  readonly span: Span;
  readonly value: string;
}

/** The dates that are on the calendar; "from 1998 to 2006" is one of them, from its first end to its last. */
function calendarDates(dates: readonly TimeExpression[]): CalendarDate[] {
  const found: CalendarDate[] = [];
  let open: TimeExpression | undefined;
  for (const date of dates) {
    if (!/^\d/u.test(date.value)) continue;
    if (open?.range !== undefined && open.range === date.range) {
      found.pop();
      found.push({ span: new Span(date.span.article, open.span.start, date.span.end), value: open.range });
      open = undefined;
      continue;
    }
    found.push(date);
    open = date;
  }
  return found;
}

/** Whether a time is told that has no place on the calendar: "years ago", "in May" of an unknown year. What is told so is not today's news. */
const isVague = ({ value }: TimeExpression): boolean => !/^\d/u.test(value) && value !== 'PRESENT_REF';

/** Whether it is of a time that is over, whenever that was: "years ago", "on the Thursday", not "recently". */
const isLongAgo = ({ value, span }: TimeExpression): boolean => value.startsWith('XXXX') || /\bago$/u.test(span.text);

/** Which word holds a place of the text, or is the first behind it. */
function wordFrom(words: readonly Word[], place: number): number {
  const at = words.findIndex(({ end }) => end > place);
  return at < 0 ? words.length : at;
}

/** The word that a date dates where no verb or event noun does: the noun that it describes, else the word before it, else behind it. */
function besideDate(words: readonly Word[], from: number, to: number): Trigger | undefined {
  const next = words[to];
  const describes = next && /^\s*$|^['’]s?\s*$/u.test(next.gap) && !isGrammar(next.folded);
  let at = to;
  if (describes)
    while (
      at + 1 < words.length &&
      at - to < 3 &&
      /^\s*$/u.test(words[at + 1]?.gap ?? ',') &&
      !isGrammar(words[at + 1]?.folded ?? '')
    )
      at++;
  else {
    at = from - 1;
    while (at >= 0 && isGrammar(words[at]?.folded ?? '')) at = /[;:]/u.test(words[at]?.gap ?? '') ? -1 : at - 1;
    // "the driest December since 1900": how long, and nothing that happened then.
    if (words[from - 1]?.folded === 'since') return undefined;
    if (at < 0) at = to;
    while (isGrammar(words[at]?.folded ?? '')) at++;
  }
  if (!words[at]) return undefined;
  return { rule: 'word beside a date', form: 'noun', first: at, at, passive: false, negated: false };
}

interface Sentence {
  readonly span: Span;
  readonly dates: readonly CalendarDate[];
  /** By their number. */
  readonly clauses: ReadonlyMap<number, Span>;
  readonly read: DatedSentence;
}

function readSentence(span: CutSentence, dates: readonly CalendarDate[]): Sentence {
  const { words } = span;
  const stretches = stretchesOf(
    span,
    dates.map((date) => date.span),
  );
  const placed = dates.map(({ span: { start, end }, value }) => {
    const from = wordFrom(words, start);
    return { from, to: Math.max(from + 1, wordFrom(words, end)), value };
  });
  const clause = words.map(({ start }) => stretches.find((one) => start < one.span.end)?.clause ?? 0);
  // A date's own words tell no event: "May", "the Fall of 1989".
  const triggers = findTriggers(words).filter(({ at }) => !placed.some(({ from, to }) => at >= from && at < to));
  return { span, dates, clauses: clausesOf(stretches), read: { words, triggers, dates: placed, clause } };
}

/** The dates of a sentence's triggers, by the trigger's number; triggers that stand for a date alone are added to the list. */
function dateTriggers({ dates, read }: Sentence): { triggers: Trigger[]; dated: Map<number, EventDate> } {
  const triggers = [...read.triggers];
  const dated = new Map<number, EventDate>();
  dates.forEach(({ span, value }, date) => {
    if (isCompared(read, date)) return;
    const found = new Set<EventDate['from']>();
    for (const { name, from, read: datedBy } of DATING_ROWS) {
      const numbers = found.has(from) ? [] : datedBy(read, date);
      if (numbers.length > 0) found.add(from);
      for (const number of numbers)
        if (!dated.has(number)) dated.set(number, { span, value, basis: 'printed', from, rule: name });
    }
    if (found.has('clause')) return;
    const { from = 0, to = 0 } = read.dates[date] ?? {};
    const beside = besideDate(read.words, from, to);
    if (!beside) return;
    const known = triggers.findIndex(({ at }) => at === beside.at);
    const number = known < 0 ? triggers.push(beside) - 1 : known;
    dated.set(number, { span, value, basis: 'printed', from: 'clause', rule: 'the word beside it' });
  });
  return { triggers, dated };
}

/**
 * Every event that an article tells, in order of place: verbs and event nouns outside boilerplate, with their clause, who takes
 * part, when as far as the text tells, and whether it happened. `mentioned` are the article's mentions in order of place. Pure.
 */
export function findEvents(
  { passages, quotations, dates }: Pick<Reading, 'passages' | 'quotations' | 'dates'>,
  mentioned: readonly NamedMention[],
): StoryEvent[] {
  const datesIn = inOrder(calendarDates(dates), ({ span }) => span);
  const vagueIn = inOrder(dates.filter(isVague), ({ span }) => span);
  const quotationsIn = inOrder(quotations, ({ span }) => span);
  const mentionsIn = inOrder(mentioned, ({ mention }) => mention.span);
  const events: StoryEvent[] = [];
  let run: Run | undefined;
  for (const passage of passages) {
    if (passage.span.end - passage.span.start > LONGEST_PASSAGE) continue;
    const named = mentionsIn(passage.span);
    for (const span of passage.sentences.flatMap(readable)) {
      run = goingOn(run, span);
      const within = datesIn(span).filter((date) => span.contains(date.span));
      const vague = vagueIn(span);
      const sentence = {
        ...readSentence(span, within),
        passage,
        named,
        run,
        quoted: quotationsIn(span),
        isVague: vague.length > 0,
      };
      events.push(...eventsIn(sentence));
      run = runAfter(run, sentence.read, span, within, vague.some(isLongAgo));
    }
  }
  return events;
}

/** No passage of prose has more characters; each event's record holds its passage, so that records would grow by its square. */
const LONGEST_PASSAGE = 8_000;

/** No sentence of prose has more tokens; reading one takes its triggers times its words. */
const LONGEST_SENTENCE = 400;

/** A sentence in stretches that can be read; nearly every sentence is one. */
function readable(sentence: CutSentence): readonly CutSentence[] {
  const { article, tokens } = sentence;
  if (tokens.length <= LONGEST_SENTENCE) return [sentence];
  const stretches: CutSentence[] = [];
  for (let from = 0; from < tokens.length; from += LONGEST_SENTENCE)
    stretches.push(new CutSentence(article, tokens.slice(from, from + LONGEST_SENTENCE) as [Token, ...Token[]]));
  return stretches;
}

/** Gives those of a list that overlap a stretch, for stretches asked for in order of place. Linear over all of them. */
function inOrder<Item>(list: readonly Item[], spanOf: (item: Item) => Span): (stretch: Span) => Item[] {
  let next = 0;
  return ({ start, end }) => {
    while (next < list.length && spanOf(list[next] as Item).end <= start) next++;
    const found: Item[] = [];
    for (let at = next; at < list.length && spanOf(list[at] as Item).start < end; at++) found.push(list[at] as Item);
    return found;
  };
}

function eventsIn(
  sentence: Sentence & {
    readonly passage: Passage;
    readonly named: readonly NamedMention[];
    readonly run: Run | undefined;
    readonly quoted: readonly { readonly span: Span }[];
    readonly isVague: boolean;
  },
): StoryEvent[] {
  const { span, passage, clauses, read, named, run, quoted } = sentence;
  const { article } = span;
  const { words, clause } = read;
  const { triggers, dated } = dateTriggers(sentence);
  const statuses = triggers.map((trigger) => {
    const own = clause[trigger.at] ?? 0;
    return statusOf(words, trigger, Math.min(clause.indexOf(own), trigger.first), clause.lastIndexOf(own) + 1);
  });
  // "would become the first woman to lead": what follows from what need not happen need not happen either.
  for (const [number, trigger] of triggers.entries()) {
    const [governing, own] = [triggers[number - 1], statuses[number]];
    if (trigger.form !== 'infinitive' || own?.status !== 'happened' || !governing) continue;
    const above = statuses[number - 1];
    if (above && !isReal(above.status) && clause[governing.at] === clause[trigger.at]) statuses[number] = above;
  }
  const besides = triggers.map((trigger, number) => {
    const status = statuses[number]?.status ?? 'happened';
    const head = words[trigger.at] as Word;
    const noun = trigger.form === 'noun';
    const { end } = noun || isReal(status) ? head : (clauses.get(clause[trigger.at] ?? 0) ?? span);
    return { status, noun, span: new Span(article, words[trigger.first]?.start ?? head.start, end) };
  });
  const naming = namingSentence(words, span, passage, named);
  const events = triggers.map((trigger, number): StoryEvent => {
    const head = words[trigger.at] as Word;
    const own = clause[trigger.at] ?? 0;
    const from = clause.indexOf(own);
    const read = statuses[number] ?? { status: 'happened' as const, rule: '' };
    const undated = {
      words,
      trigger,
      status: read.status,
      opener: from > 0 ? (words[from]?.folded ?? '') : '',
      hasDate:
        sentence.isVague ||
        sentence.read.dates.some(({ from: at }) => clause[at] === own || isGerundOf(sentence, clause[at], own)) ||
        (from > 0 && sentence.dates.length > 0),
      quoted: quoted.some(({ span: { start, end } }) => start <= head.start && head.start < end),
      run,
    };
    const reckoned = dated.get(number) ?? dateOfUndated(undated, span);
    const isLater = read.status === 'happened' && reckoned !== undefined && isAhead(reckoned.value, article.published);
    const past = trigger.form === 'past' || trigger.form === 'perfect' || trigger.form === 'pluperfect';
    // What an article tells as past has not happened on a day behind its own: such a day was reckoned wrongly.
    const date = isLater && past ? undefined : reckoned;
    const ahead = isLater && !past;
    return {
      trigger: new Span(article, head.start, head.end),
      clause: clauses.get(own) ?? span,
      sentence: span,
      passage,
      participants: participantsOf(trigger, clauses.get(own) ?? span, naming),
      ...(date && { date }),
      status: ahead ? 'planned' : read.status,
      rule: trigger.rule,
      beside: besides.filter(
        ({ status }, other) => other !== number && !(isReal(status) && dated.get(other)?.span === date?.span),
      ),
      statusRule: ahead ? 'a date that is ahead' : read.rule,
    };
  });
  return events.filter(isTold).sort((a, b) => a.trigger.start - b.trigger.start);
}

/** Whether a clause is but a deed in -ing that goes with the verb of the one before: "was cleared | of handling goods last year". */
function isGerundOf({ read: { words, clause } }: Sentence, number: number | undefined, of: number): boolean {
  if (number === undefined || number <= of || clause.some((one) => one > of && one < number)) return false;
  const at = clause.indexOf(number);
  return PREPOSITIONS.has(words[at]?.folded ?? '') && isGerund(words[at + 1]?.folded ?? '');
}

/** Whether an event is worth keeping: without a date, what only is, or need not be, tells nothing that happened. */
const isTold = ({ date, status, rule }: StoryEvent): boolean =>
  date !== undefined || (rule !== 'copula' && !(rule === 'infinitive' && status === 'hypothetical'));

const isReal = (status: StoryEvent['status']): boolean => status === 'happened' || status === 'alleged';

/** Whether a value begins after a day, as far as both are given. */
function isAhead(value: string, day: string): boolean {
  const [first = ''] = value.split('/');
  if (day === '' || first.length < 4) return false;
  const published = parseDay(day);
  if (/^\d{4}-W\d{2}/u.test(first) && published !== undefined) return first.slice(0, 8) > isoWeek(published);
  if (/[^\d-]/u.test(first)) return first.slice(0, 4) > day.slice(0, 4);
  return first > day.slice(0, first.length);
}
