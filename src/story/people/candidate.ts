import { COUNTRIES } from '../../english/countries.ts';
import { everydayWords } from '../../english/everyday-words.ts';
import { WORD_CLASSES, type WordClass } from '../../english/function-words.ts';
import { isGivenName } from '../../english/given-names.ts';
import {
  CALENDAR,
  FUNCTION_SURNAMES,
  GIVEN_FUNCTION_WORDS,
  MONTH_SURNAMES,
  PARTICLES,
  POST_NOMINALS,
  SUFFIXES,
} from '../../english/name-parts.ts';
import { FIELDS, ORGANISATION_HEADS } from '../../english/organisations.ts';
import { PLACE_OPENERS, PLACES } from '../../english/places.ts';
import { RELATIONS } from '../../english/relations.ts';
import { SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import { OFFICES, PARTIES, POSITIONS, ROLES } from '../../english/roles.ts';
import { DOTTED, HONORIFICS, officeWithin, TITLE_SURNAMES } from '../../english/titles.ts';
import type { Word } from '../../english/word.ts';

/** Where a name stands in its sentence: word indices, end exclusive. */
export interface NamePlace {
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
  /** Where the honorific before the name begins; `from` where there is none. */
  readonly titled: number;
}

/** A run of capitalised words that may be a name. */
export interface Candidate extends NamePlace {
  /** In a heading, where every word is capitalised: no evidence for a new name. */
  readonly heading: boolean;
}

/** More words than a name has: bounds the work on texts that are capitalised throughout. */
const LONGEST = 8;

/** Generations that end a name; the Roman ones may stand before more of it ("World War II Museum"). */
const GENERATIONS: ReadonlySet<string> = new Set(['jr', 'sr']);

const joins = (left: Word, right: Word): boolean =>
  !left.possessive &&
  (right.gap === ' ' ||
    right.gap === '\u00a0' ||
    (right.gap === ', ' && GENERATIONS.has(right.folded)) ||
    (right.gap === '. ' && DOTTED.has(left.folded)) ||
    (left.text.endsWith('.') && right.gap === ''));

const CONTRACTED = /^(?:i|you|he|she|it|we|they|that|there|here|who|what|let)'\p{L}+$/u;
/** Words that open no name though capitalised, unless they stand inside one. */
const functional = ({ folded }: Pick<Word, 'folded'>): boolean =>
  WORD_CLASSES.has(folded) || CALENDAR.has(folded) || (folded.includes("'") && CONTRACTED.test(folded));

/** Words before a month that is one. */
const DATES_A_MONTH =
  /^(?:in|since|by|until|from|of|to|last|this|next|early|late|mid|on|every|through|before|after|and)$/u;
const isVerbal = ({ folded }: Word): boolean =>
  SPEECH_VERBS.has(folded) || WORD_CLASSES.get(folded) === 'auxiliary' || WORD_CLASSES.get(folded) === 'verb';

/** Days' short forms that are also names: behind two words of a name they end it ("Nguyen Thi Thu"). */
const DAY_NAMES = /^(?:Thu|Sun)$/u;

/** Functional words that are names at times, lower case. */
const NAMES_TOO: ReadonlySet<string> = new Set([...GIVEN_FUNCTION_WORDS, ...MONTH_SURNAMES, 'thu', 'sun']);

/** Whether a word, folded, opens no name wherever it stands. */
export const opensNoName = (folded: string): boolean =>
  /^\d/u.test(folded) || (functional({ folded }) && !NAMES_TOO.has(folded));

/** Whether a word stands first in its sentence, or behind a mark that opens another. */
const opensSentence = (words: readonly Word[], at: number): boolean =>
  at === 0 || /[“"‘:.?!]/u.test(words[at]?.gap ?? '');

/** "Kim An", "“No,” An said", "“No,” said An.": whether a function word is a surname here. */
function isFunctionSurname(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!before || !word || !/^\p{Lu}\p{Ll}+$/u.test(word.text) || (after?.capital && joins(word, after))) return false;
  if (before.capital && joins(before, word) && !functional(before) && isGivenName(before.folded)) return true;
  if (/["”’] $/u.test(before.gap) && SPEECH_VERBS.has(before.folded)) return /^[.,]/u.test(after?.gap ?? '.');
  return /^,["”’] $/u.test(word.gap) && after?.gap === ' ' && SPEECH_VERBS.has(after.folded);
}

/** Whether a word that is mostly a month or a verb names somebody here: "Drew Moss", "Mrs. May", "May said". */
function namesAfterAll(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (word && FUNCTION_SURNAMES.has(word.folded)) return isFunctionSurname(words, at);
  // "The WHO": initials that read like a word.
  if (word && /^\p{Lu}{3,}$/u.test(word.text) && before?.folded === 'the' && WORD_CLASSES.get(word.folded) !== 'time')
    return true;
  if (!word?.capital || !NAMES_TOO.has(word.folded) || DATES_A_MONTH.test(before?.folded ?? '')) return false;
  if (DAY_NAMES.test(word.text))
    return (
      at > 1 &&
      [before, words[at - 2]].every((one) => one?.capital && !functional(one)) &&
      !/^\d/u.test(after?.text ?? '')
    );
  const opens = opensSentence(words, at);
  if (GIVEN_FUNCTION_WORDS.has(word.folded) && after?.capital && joins(word, after) && !functional(after))
    return !(opens && WORD_CLASSES.has(word.folded)) && /^\p{Lu}\p{Ll}/u.test(after.text);
  if (!MONTH_SURNAMES.has(word.folded)) return false;
  const titled =
    before !== undefined && joins(before, word) && (HONORIFICS.has(before.folded) || isGivenName(before.folded));
  if (titled) return !/^\d/u.test(after?.text ?? '');
  return !opens && (word.possessive || (after?.gap === ' ' && isVerbal(after)));
}

/** Classes of words that headlines leave without a capital. */
const SMALL: ReadonlySet<WordClass | undefined> = new Set([
  'determiner',
  'preposition',
  'conjunction',
  'subordinator',
  'auxiliary',
]);

/** Whether a sentence is capitalised as a headline is: all but small words. */
function isHeading(words: readonly Word[]): boolean {
  const long = words.filter(({ folded }) => folded.length > 3);
  if (long.length < 4 || long.filter(({ capital }) => capital).length < 0.8 * long.length) return false;
  return words.every(({ capital, folded }) => capital || /^\d/u.test(folded) || SMALL.has(WORD_CLASSES.get(folded)));
}

/** No nickname has more words: "The Big Fish". */
const LONGEST_NICKNAME = 3;

/** The end of what somebody is called between marks within the full name: "William “Mo” Harlan"; undefined where nothing is. */
export function nicknameEnd(words: readonly Word[], from: number): number | undefined {
  const before = words[from - 1];
  if (!before?.capital || before.possessive || functional(before) || !/^ \(?["“‘'(]$/u.test(words[from]?.gap ?? ''))
    return undefined;
  for (let to = from; to < from + LONGEST_NICKNAME && words[to]?.capital; to++) {
    const after = words[to + 1];
    if (/^["”’')]\)? $/u.test(after?.gap ?? '')) return after?.capital && !functional(after) ? to + 1 : undefined;
    if (after?.gap !== ' ') return undefined;
  }
  return undefined;
}

/** The end of the run of name words that starts at `from`. */
function runEnd(words: readonly Word[], from: number): number {
  let to = from + 1;
  while (to < words.length && to - from < LONGEST) {
    const [left, word, next] = [words[to - 1], words[to], words[to + 1]];
    const called = to - from < 6 ? nicknameEnd(words, to) : undefined;
    if (called !== undefined) {
      to = called + 1;
      continue;
    }
    if (!left || !word || !joins(left, word)) break;
    // "… Jane Roe Jr. Later she": a generation ends a person's name.
    if (GENERATIONS.has(left.folded) && to - from > 1 && !ORGANISATION_HEADS.has(word.folded)) break;
    const carries = next?.capital && joins(word, next) && !functional(next);
    if (word.capital && (!functional(word) || carries || namesAfterAll(words, to))) to++;
    else if (carries && PARTICLES.has(word.folded)) to += 2;
    else if (
      carries &&
      !HONORIFICS.has(next?.folded ?? '') &&
      /^(?:of|for)$/u.test(word.folded) &&
      ORGANISATION_HEADS.has(left.folded)
    )
      to += 2;
    else if (carries && word.folded === 'and' && FIELDS.has(left.folded)) to += 2;
    else break;
  }
  return to;
}

/** First words of an office's name of two: "Prime Minister", "Attorney General". */
const RANKS: ReadonlySet<string> = new Set(['prime', 'vice', 'attorney', 'deputy', 'chief']);

/** Whether a word that opens a sentence is what somebody is, by its ending or bond and the name behind it: "Showrunner Jane Roe", "Mum Jane Roe". */
function isOpeningRole(words: readonly Word[], at: number, to: number): boolean {
  const { folded } = words[at] as Word;
  if (!opensSentence(words, at) || at + 2 >= to || isGivenName(folded)) return false;
  if (RELATIONS.has(folded.replace(/^ex-/u, ''))) return true;
  return /.(?:er|or|ist|man|woman|person|star|eer)$/u.test(folded) && isGivenName((words[at + 1] as Word).folded);
}

/** "Firefighter Jane Roe", "Exclusive Jane Roe": whether an everyday word stands before a full name. */
function isEverydayBefore(words: readonly Word[], at: number, to: number): boolean {
  const [word, given, last] = [words[at], words[at + 1], words[to - 1]];
  if (!word || !given || !last || to - at < 3 || word.folded.length < 3) return false;
  if (isGivenName(word.folded) || !isGivenName(given.folded) || functional(given)) return false;
  if (
    PARTICLES.has(given.folded) ||
    PLACE_OPENERS.has(word.folded) ||
    PARTICLES.has(word.folded) ||
    !everydayWords().has(word.folded)
  )
    return false;
  // "United Mine Workers": words of an everyday kind throughout.
  return !PLACES.has(last.folded) && !(everydayWords().has(given.folded) && everydayWords().has(last.folded));
}

const isNation = (words: readonly Word[], at: number): boolean =>
  COUNTRIES.has(words[at]?.folded ?? '') || PLACES.has(words[at]?.folded ?? '');

/** Whether a given name alone stands before the word at `to`, which is a surname then: "Adam Driver". */
const isFirstName = (words: readonly Word[], from: number, to: number): boolean => {
  const { folded = '' } = words[from] ?? {};
  return to - from === 1 && isGivenName(folded) && !PLACES.has(folded) && !COUNTRIES.has(folded);
};

const isParticiple = ({ folded }: Word): boolean =>
  /^\p{L}{3,}ing$/u.test(folded) && everydayWords().has(folded) && !isGivenName(folded);

/** Cuts a run at its offices: "Superior Court | Judge | Jane Roe". */
function cutAtTitles(words: readonly Word[], from: number, to: number, heading: boolean): Candidate[] {
  const parts: Candidate[] = [];
  let start = from;
  let titled = from;
  const push = (end: number): void => {
    if (end > start) parts.push({ words, from: start, to: end, titled, heading });
  };
  const letters = words[to - 1] as Word;
  if (to - from > 2 && POST_NOMINALS.has(letters.folded) && /^\p{Lu}+$/u.test(letters.text))
    return cutAtTitles(words, from, to - 1, heading);
  const organisation = ORGANISATION_HEADS.has(letters.folded);
  // "Sentencing Roe, the judge said": a participle that opens a sentence is no name.
  if (to - from === 2 && opensSentence(words, from) && isParticiple(words[from] as Word))
    return cutAtTitles(words, from + 1, to, heading);
  for (let at = from; at < to; at++) {
    const folded = officeWithin((words[at] as Word).folded);
    // "Secretary of State", but "Department of State".
    const complement =
      OFFICES.has(folded) && words[at - 1]?.folded === 'of' && !ORGANISATION_HEADS.has(words[at - 2]?.folded ?? '');
    // "Republican National Committee": a party's adjective, though its members are called so too.
    if (organisation && PARTIES.has(folded)) continue;
    const role = ROLES.has(folded) && (!POSITIONS.has(folded) || (at === from && opensSentence(words, at)));
    const opening = at === from && (isOpeningRole(words, at, to) || (!organisation && isEverydayBefore(words, at, to)));
    // "Deputy District Attorney", "Det Con Jane Roe", and "Martin Luther King".
    const part =
      (/^(?:district|circuit)$/u.test(folded) && HONORIFICS.has(words[at + 1]?.folded ?? '')) ||
      (/^(?:con|const|ch|chief)$/u.test(folded) && /^det(?:ective)?$/u.test(words[at - 1]?.folded ?? ''));
    if (
      TITLE_SURNAMES.has(folded) &&
      at - start > 0 &&
      isGivenName((words[start] as Word).folded) &&
      !isNation(words, start)
    )
      continue;
    const isTitle = HONORIFICS.has(folded) || role || complement || opening || part;
    // A surname may be a title's word ("Bishop", "Judge"): only what a name follows is a title.
    const last = at === to - 1 && !complement;
    const surname = !role || (isFirstName(words, start, at) && words[to]?.folded !== 'of');
    // "Speaker Jane Pope": behind a given name too.
    const behindGiven = titled === start || isFirstName(words, start, at);
    if (!isTitle || (last && start < at && behindGiven && surname)) continue;
    push(at);
    start = at + 1;
    if (HONORIFICS.has(folded)) titled = RANKS.has(words[at - 1]?.folded ?? '') && at > from ? at - 1 : at;
    else titled = start;
  }
  push(to);
  return parts;
}

/**
 * A run of name words, cut into candidates, as its sentence alone tells: another may begin within it, which counts where this one
 * is passed over.
 */
export interface Run<Cut extends Candidate = Candidate> {
  readonly from: number;
  readonly to: number;
  /** Opens a sentence with a word that may be capitalised for that alone: no run where the story prints it in lower case too. */
  readonly doubtful: boolean;
  readonly candidates: readonly Cut[];
}

const isDoubtful = (words: readonly Word[], at: number, { folded }: Word): boolean =>
  opensSentence(words, at) && !HONORIFICS.has(folded) && !FIELDS.has(folded);

/** The runs of one sentence, in order, whichever of the doubtful ones will be passed over. */
export function runsIn(words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  let heading: boolean | undefined;
  /** Whether a run may begin here, behind another or where a doubtful one is passed over. */
  let free = true;
  const ends = new Set<number>();
  words.forEach((word, at) => {
    free ||= ends.has(at);
    if (!free || !word.capital || (functional(word) && !namesAfterAll(words, at))) return;
    const to = runEnd(words, at);
    ends.add(to);
    free = isDoubtful(words, at, word);
    heading ??= isHeading(words);
    runs.push({ from: at, to, doubtful: free, candidates: cutAtTitles(words, at, to, heading) });
  });
  return runs;
}

/** The candidates of one sentence's runs, in order. `common` tells words that the story also prints in lower case. */
export function candidatesOf<Cut extends Candidate>(
  words: readonly Word[],
  runs: readonly Run<Cut>[],
  common: (folded: string) => boolean,
): Cut[] {
  const found: Cut[] = [];
  let at = 0;
  for (const { from, to, doubtful, candidates } of runs) {
    if (from < at || (doubtful && common(words[from]?.folded ?? ''))) continue;
    found.push(...candidates);
    at = to;
  }
  return found;
}

/** Whether a word only says which generation a name's bearer is. */
export const isSuffix = (word: Word): boolean => SUFFIXES.has(word.folded);

/** A candidate's words, folded. */
export const nameOf = ({ words, from, to }: Pick<NamePlace, 'words' | 'from' | 'to'>): string =>
  words
    .slice(from, to)
    .map(({ folded }) => folded)
    .join(' ');

/** The word that gives an organisation's acronym in brackets behind its name. */
export function acronymAfter({ words, from, to }: Candidate): Word | undefined {
  const next = words[to];
  if (!next || next.folded.length < 2 || !/^\s?\($/u.test(next.gap)) return undefined;
  const initials = words
    .slice(from, to)
    .filter(({ capital }) => capital)
    .map(({ folded }) => folded.charAt(0));
  return initials.join('') === next.folded ? next : undefined;
}
