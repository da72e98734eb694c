import { distance } from 'fastest-levenshtein';
import { LRUCache } from 'lru-cache';
import { MONTH_NAMES } from '../../english/months.ts';
import { NUMBER_WORDS } from '../../english/numbers.ts';
import { FUNCTION_WORDS } from '../../english/stop-words.ts';
import { WEEKDAY_NAMES } from '../../english/weekdays.ts';
import { type Word, words } from '../query/words.ts';
import { GROUPING } from './thresholds.ts';
import { align } from './wording.ts';

/** Statements that say the same: the fullest, and the same in other places, in the order given. */
export interface StatementGroup<Item> {
  readonly fullest: Item;
  readonly also: readonly Item[];
}

/** Whether the wordings of a group must be alike, or may be any of one utterance, as outlets heard it. */
export type Wordings = 'alike' | 'any';

/** Words that turn a statement round or set it in another time; two statements that differ in one do not say the same. */
const DECISIVE = new Set(
  (
    'not no never none nobody nothing neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt ' +
    'wont wouldnt couldnt shouldnt before after until more less fewer least most guilty innocent ' +
    'hundred thousand million billion second third today yesterday tomorrow ' +
    [...MONTH_NAMES, ...WEEKDAY_NAMES].join(' ')
  ).split(' '),
);
/** Words that make a statement depend on another. Outlets hear them differently in one utterance; two reports with and without do not say the same. */
const CONDITIONAL = new Set('if unless whether would could might'.split(' '));
/** Number words, so that "one in three" is "1 in 3". */
const NUMBERS: ReadonlyMap<string, string> = new Map(
  [...NUMBER_WORDS].filter(([, value]) => value <= 12).map(([word, value]) => [word, String(value)]),
);

/** So many statements are compared unless a caller says how many, the first that are given; of the others each stands alone. */
const MOST_COMPARED = 500;

interface Statement {
  readonly said: readonly string[];
  /** The same words with a blank around each. */
  readonly line: string;
  /** Its different words of content, as a list and to be looked up. */
  readonly content: readonly string[];
  readonly holds: ReadonlySet<string>;
  /** Words that must not differ: numbers, names, negations, dates. */
  readonly decisive: readonly boolean[];
  /** Which of these are names, that outlets may spell in their own way where each writes down what it heard. */
  readonly heard: readonly boolean[];
}

/** Any capitalised word may be a name, at the beginning of a sentence too; words of grammar are none. */
function isName(text: string, { word, start }: Word): boolean {
  return !FUNCTION_WORDS.has(word) && /^\p{Lu}/u.test(text.slice(start, start + 2));
}

const MOST_REMEMBERED = 1_000;
const statementsRead: Readonly<Record<Wordings, LRUCache<string, Statement>>> = {
  alike: new LRUCache({ max: MOST_REMEMBERED }),
  any: new LRUCache({ max: MOST_REMEMBERED }),
};

/** A statement as it is compared; the latest are remembered, since answers group the same passages again and again. */
function read(text: string, wordings: Wordings): Statement {
  const known = statementsRead[wordings].get(text);
  if (known) return known;
  const statement = analyse(text, wordings);
  statementsRead[wordings].set(text, statement);
  return statement;
}

function analyse(text: string, wordings: Wordings): Statement {
  const all = words(text);
  const said = all.map(({ word }) => NUMBERS.get(word) ?? word.replaceAll('.', ''));
  const holds = new Set(said.filter((word) => !FUNCTION_WORDS.has(word)));
  return {
    said,
    line: ` ${said.join(' ')} `,
    content: [...holds],
    holds,
    heard: all.map((word) => wordings === 'any' && isName(text, word)),
    decisive: all.map(
      (word, index) =>
        DECISIVE.has(word.word) ||
        /^\p{N}/u.test(said[index] ?? '') ||
        isName(text, word) ||
        (wordings === 'alike' && CONDITIONAL.has(word.word)),
    ),
  };
}

/** How many of a statement's content words a fuller one may lack that says the same. */
function mayLack({ length }: readonly string[], wordings: Wordings): number {
  return length - Math.ceil((wordings === 'any' ? GROUPING.commonContentOfUtterance : GROUPING.commonContent) * length);
}

/** Whether two names may be spellings of one: "Muammar" and "Moammar", "Tchaikovsky" and "Chaikovsky". */
function soundsAlike(one: Statement, place: number, other: Statement, otherPlace: number): boolean {
  const [first = '', second = ''] = [one.said[place], other.said[otherPlace]];
  if (!one.heard[place] || !other.heard[otherPlace]) return false;
  if (Math.min(first.length, second.length) < GROUPING.shortestHeard) return false;
  return distance(first, second) <= GROUPING.lettersHeardOtherwise;
}

/**
 * Whether a decisive word of a statement has no counterpart in another, wherever the rest of the two stands: told without laying
 * them side by side, which takes much longer.
 */
function lacksDecisive(one: Statement, other: Statement): boolean {
  return one.said.some(
    (word, place) =>
      one.decisive[place] &&
      !FUNCTION_WORDS.has(word) &&
      !other.holds.has(word) &&
      !other.heard.some((heard, counterpart) => heard && soundsAlike(one, place, other, counterpart)),
  );
}

/** Whether the shorter of two statements is said by the longer, in the same words but for a few that decide nothing. */
function sameSaid(first: Statement, second: Statement, wordings: Wordings): boolean {
  const [short, long] = first.said.length <= second.said.length ? [first, second] : [second, first];
  if (short.line === long.line) return short.said.length > 0;
  if (lacksMore(short, long, mayLack(short.content, wordings))) return false;
  if (short.said.length < GROUPING.shortestExcerpt || short.content.length < GROUPING.fewestContent) return false;
  if (long.line.includes(short.line)) return true;
  if (lacksDecisive(short, long)) return false;
  const pairs = align(short.said, long.said);
  const from = pairs[0]?.[1] ?? 0;
  const to = (pairs.at(-1)?.[1] ?? -1) + 1;
  if (pairs.length < GROUPING.common * short.said.length || pairs.length < GROUPING.common * (to - from)) return false;
  const ofShort = decisiveAlone(short, pairs, 0, [0, short.said.length]);
  // Words of the shorter outside the common stretch have their counterparts as far outside of it in the longer.
  const head = ofShort.length > 0 ? (pairs[0]?.[0] ?? 0) : 0;
  const tail = ofShort.length > 0 ? short.said.length - 1 - (pairs.at(-1)?.[0] ?? 0) : 0;
  const ofLong = decisiveAlone(long, pairs, 1, [Math.max(0, from - head), Math.min(long.said.length, to + tail)]);
  return (
    ofShort.length === ofLong.length &&
    ofShort.every((place, order) => soundsAlike(short, place, long, ofLong[order] ?? -1))
  );
}

/** Whether two texts say the same: the same words, nearly the same, or one an excerpt of the other. */
export const saySame = (one: string, other: string, wordings: Wordings): boolean =>
  sameSaid(read(one, wordings), read(other, wordings), wordings);

/** Whether a statement lacks more than so many of another's content words. */
function lacksMore({ content }: Statement, { holds }: Statement, most: number): boolean {
  let lacking = 0;
  for (const word of content) if (!holds.has(word) && ++lacking > most) return true;
  return false;
}

/** The decisive words of a statement within a stretch that have no counterpart: `pairs` of places in order, of which it is one side. */
function decisiveAlone(
  { decisive }: Statement,
  pairs: readonly (readonly [number, number])[],
  side: 0 | 1,
  [from, to]: readonly [number, number],
): number[] {
  const alone: number[] = [];
  let next = 0;
  for (let place = from; place < to; place++) {
    while ((pairs[next]?.[side] ?? place) < place) next++;
    if (decisive[place] && pairs[next]?.[side] !== place) alone.push(place);
  }
  return alone;
}

/**
 * The groups founded so far, by the content words of their fullest, so that a statement is compared with those alone that can
 * say the same. Exact: whoever may lack at most `n` of a statement's words holds one of any `n + 1` of them, here the rarest
 * (prefix filter: Chaudhuri, Ganti and Kaushik 2006).
 */
class Founded {
  private readonly byWord = new Map<string, number[]>();
  private readonly wordings: Wordings;

  constructor(wordings: Wordings) {
    this.wordings = wordings;
  }

  add(group: number, { content }: Statement): void {
    for (const word of content.length === 0 ? [''] : content) {
      const known = this.byWord.get(word);
      if (known) known.push(group);
      else this.byWord.set(word, [group]);
    }
  }

  /** Groups whose fullest, which is no shorter, may say the same, in the order of founding. */
  near({ content }: Statement): Iterable<number> {
    if (content.length === 0) return this.byWord.get('') ?? [];
    const enough = mayLack(content, this.wordings) + 1;
    const lists = content.map((word) => this.byWord.get(word) ?? []);
    // Most statements hold enough words that no other has.
    if (lists.filter(({ length }) => length === 0).length >= enough) return [];
    const rarest = lists.sort((a, b) => a.length - b.length).slice(0, enough);
    return rarest.length === 1 ? (rarest[0] ?? []) : [...new Set(rarest.flat())].sort((a, b) => a - b);
  }
}

/**
 * Groups what says the same, in the order of each group's first member: the same words, nearly the same, or an excerpt.
 * Nothing whose numbers, names, dates or negations differ in the common stretch is put together. A statement joins a group
 * only where it says the same as the group's fullest, so that no chain of small differences merges different things, and
 * where it can join each of the group's members.
 */
export function groupSame<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  {
    wordings = 'alike',
    canJoin = () => true,
    most = MOST_COMPARED,
  }: {
    wordings?: Wordings;
    canJoin?: (one: Item, other: Item) => boolean;
    most?: number;
  } = {},
): StatementGroup<Item>[] {
  const statements = items
    .slice(0, most)
    .map((item, order) => ({ item, order, statement: read(textOf(item), wordings) }));
  const groups: (typeof statements)[] = [];
  const founded = new Founded(wordings);
  const joined = (one: (typeof statements)[number]) => {
    for (const place of founded.near(one.statement)) {
      const members = groups[place];
      if (
        members?.[0] &&
        sameSaid(one.statement, members[0].statement, wordings) &&
        members.every(({ item }) => canJoin(one.item, item))
      )
        return members;
    }
    return undefined;
  };
  for (const one of statements.toSorted(
    (a, b) => b.statement.said.length - a.statement.said.length || a.order - b.order,
  )) {
    const group = joined(one);
    if (group) group.push(one);
    else {
      founded.add(groups.length, one.statement);
      groups.push([one]);
    }
  }
  const first = (group: typeof statements) =>
    group.reduce((least, { order }) => Math.min(least, order), Number.POSITIVE_INFINITY);
  const inOrder = groups.map((group) => ({ group, first: first(group) })).sort((a, b) => a.first - b.first);
  return [
    ...inOrder.flatMap(({ group: [fullest, ...also] }) =>
      fullest ? [{ fullest: fullest.item, also: also.sort((a, b) => a.order - b.order).map(({ item }) => item) }] : [],
    ),
    ...items.slice(most).map((item) => ({ fullest: item, also: [] })),
  ];
}
