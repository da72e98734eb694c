import { DETERMINERS, isAdverb, isGrammar, PREPOSITIONS } from '../../english/verb-words.ts';
import type { Word } from '../../english/word.ts';
import { setOf } from '../../english/word-list.ts';
import type { Trigger } from './triggers.ts';

/** A sentence as its events are dated. Numbers are places in its words. */
export interface DatedSentence {
  readonly words: readonly Word[];
  readonly triggers: readonly Trigger[];
  /** The calendar dates of the sentence, in order: their first word, and the one behind their last. */
  readonly dates: readonly { readonly from: number; readonly to: number; readonly value: string }[];
  /** The clause of each word, by number. */
  readonly clause: readonly number[];
}

/** How a date is told to be an event's. Tried for each date in this order; the first row that finds triggers dates them. */
interface DatingRow {
  readonly name: string;
  readonly example: string;
  /** `sentence`: the date stands in another clause than the event. */
  readonly from: 'clause' | 'sentence';
  /** The triggers that a date dates, by their number. */
  readonly read: (sentence: DatedSentence, date: number) => number[];
}

/** Words that may stand between an event's noun and its date: "his sentencing early last week", "the trial took place in May". */
const BETWEEN = setOf(`
  on in at early late last earlier this next of the from since until back was were is are took take takes place
  happened occurred began begins started starts ended ran lasted aired opened premiered held set scheduled due for has
  have had been be will dated by during dating dates to came comes announced read delivered handed down published
  released
`);
/** Words before a year that show it to stand by itself; without one it may belong to the noun that follows. */
const BEFORE_A_DATE = setOf(`
  in on since by of from until to between during before after around about through and or back as early late
`);
const CLAUSE_LINKS = setOf('and but while when as where then');

const wordAt = (words: readonly Word[], at: number): string => words[at]?.folded ?? '';

/** Whether a date describes the noun behind it: "the 2008 campaign", "Friday's ruling". */
function describes({ words, dates }: DatedSentence, date: number): boolean {
  const { from = 0, to = 0 } = dates[date] ?? {};
  const next = words[to];
  if (!next || !/^\s*$|^['’]s?\s*$/u.test(next.gap) || isGrammar(next.folded) || isAdverb(next.folded)) return false;
  if (words[to - 1]?.possessive) return true;
  const prior = wordAt(words, from - 1);
  if (DETERMINERS.has(prior)) return true;
  const text = words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  return /^\d{4}$/u.test(text) && (from === 0 || !BEFORE_A_DATE.has(prior));
}

/** The last word of the noun phrase that goes on behind a date, at most so many words of it. */
function headBehind(words: readonly Word[], from: number): number {
  let at = from;
  while (
    at + 1 < words.length &&
    at - from < 4 &&
    /^\s*$/u.test(words[at + 1]?.gap ?? ',') &&
    !isGrammar(wordAt(words, at + 1)) &&
    !/(?:ed|ly)$/u.test(wordAt(words, at + 1))
  )
    at++;
  return at;
}

/** The triggers that share a date with one another: "was convicted and sentenced", "asked them to leave". */
function sharing({ words, triggers, clause }: DatedSentence, number: number): number[] {
  const shared = [number];
  for (let one = number; one > 0; one--) {
    const [earlier, later] = [triggers[one - 1], triggers[one]];
    if (!earlier || !later || clause[earlier.at] !== clause[later.at]) break;
    const between = words.slice(earlier.at + 1, later.first).map(({ folded }) => folded);
    const governed = later.form === 'infinitive' || later.form === 'noun' || later.form === 'gerund';
    const coordinated = between.includes('and') || between.includes('then');
    // "swam ages ago, researchers report today"
    const apart =
      later.form === 'noun' &&
      words
        .slice(earlier.at + 1, later.first + 1)
        .some(({ gap, folded }) => /,\s/u.test(gap) && !PREPOSITIONS.has(folded));
    if (!((governed && !apart) || coordinated) || earlier.form === 'noun') {
      if (earlier.form === 'noun') continue;
      break;
    }
    shared.push(one - 1);
  }
  return shared;
}

const places = (list: readonly Trigger[], test: (trigger: Trigger) => boolean): number[] =>
  list.flatMap((trigger, number) => (test(trigger) ? [number] : []));

/** Whether two dates are told as one list: "in 2019 and 2020". */
const isListed = (words: readonly Word[], to: number, from: number): boolean =>
  from === to || (from === to + 1 && (wordAt(words, to) === 'and' || wordAt(words, to) === 'or'));

/** Whether a trigger stands in a date's clause with no other date between but those of its list. */
function reaches({ words, dates, clause }: DatedSentence, date: number, { at }: Trigger): boolean {
  const { from = 0, to = 0 } = dates[date] ?? {};
  if (clause[at] !== clause[from]) return false;
  return !dates.some(
    (other, number) =>
      number !== date &&
      ((at < other.from && other.to <= from && !isListed(words, other.to, from)) ||
        (other.from >= to && other.to <= at && !isListed(words, to, other.from))),
  );
}

/** How far before a date stands what it is compared by, in words. */
const COMPARED_WITHIN = 7;

/** Whether a date only tells what something is compared with: "61%, up from 54% in 2017", "the driest March since 1900". */
export function isCompared({ words, dates }: DatedSentence, date: number): boolean {
  const { from = 0 } = dates[date] ?? {};
  const before = words.slice(Math.max(0, from - COMPARED_WITHIN), from).map(({ folded }) => folded);
  return / (?:up|down|compared|rising|falling) (?:\S+ )?(?:from|with|to) (?:\S+ ){0,4}(?:in|on|at) $| (?:\p{Ll}{3,}est|first|worst|best|most|least|only|up|down) (?:\S+ ){0,4}since $/u.test(
    ` ${before.join(' ')} `,
  );
}

/** Whether nothing but such words stand between a noun and its date: "his trial, set for May". */
const leadsToDate = (words: readonly Word[], at: number, from: number): boolean =>
  at < from && words.slice(at + 1, from).every(({ folded }) => BETWEEN.has(folded));

export const DATING_ROWS: readonly DatingRow[] = [
  {
    name: 'the noun that it describes',
    example: 'The *2008 election* is long past.',
    from: 'clause',
    read: (sentence, date) => {
      if (!describes(sentence, date)) return [];
      const head = headBehind(sentence.words, sentence.dates[date]?.to ?? 0);
      return places(sentence.triggers, ({ at, form }) => at === head && (form === 'noun' || form === 'gerund'));
    },
  },
  {
    name: 'the verb before it',
    example: 'The mayor *resigned* on *Friday*.',
    from: 'clause',
    read: (sentence, date) => {
      if (describes(sentence, date)) return [];
      const { from = 0 } = sentence.dates[date] ?? {};
      const last = places(sentence.triggers, (trigger) => trigger.at < from && reaches(sentence, date, trigger)).at(-1);
      if (last === undefined) return [];
      const nouns = places(
        sentence.triggers,
        ({ at, form }) => form === 'noun' && leadsToDate(sentence.words, at, from),
      );
      return [...new Set([...sharing(sentence, last), ...nouns])];
    },
  },
  {
    name: 'the verb behind it',
    example: 'On *Friday* the mayor *resigned*.',
    from: 'clause',
    read: (sentence, date) => {
      const { to = 0 } = sentence.dates[date] ?? {};
      const behind = places(sentence.triggers, (trigger) => trigger.at >= to && reaches(sentence, date, trigger));
      const first = behind.find((number) => sentence.triggers[number]?.form !== 'noun') ?? behind[0];
      if (first === undefined || describes(sentence, date)) return [];
      return behind.filter((number) => number <= first || sharing(sentence, number).includes(first));
    },
  },
  {
    name: 'the clause joined to its own',
    example: 'On *Friday* police came, and two men *fled*.',
    from: 'sentence',
    read: (sentence, date) => {
      const { words, clause, dates, triggers } = sentence;
      const own = clause[dates[date]?.from ?? 0];
      const dated = new Set(dates.map(({ from }) => clause[from]));
      return places(triggers, ({ at, form }) => {
        const one = clause[at];
        if (one === undefined || one === own || dated.has(one) || form === 'pluperfect' || form === 'modal')
          return false;
        // The nearest date's: the one in the clause just before or behind.
        if (own === undefined || Math.abs(one - own) !== 1) return false;
        const later = Math.max(one, own);
        const opener = wordAt(words, clause.indexOf(later));
        return CLAUSE_LINKS.has(opener);
      });
    },
  },
];
