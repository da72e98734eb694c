import { RELATIONS } from '../../english/relations.ts';
import { SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import type { Word } from '../../english/word.ts';
import { rowsIn } from '../../english/word-list.ts';
import type { Bearer } from './bearer.ts';
import { isSuffix, type NamePlace } from './candidate.ts';

/** Bonds by which somebody is told as younger, or as elder, than another of the family. */
const YOUNGER = /^(?:step)?(?:son|daughter|child|nephew|niece|grandson|granddaughter|grandchild)$/u;
const ELDER = /^(?:step)?(?:father|mother|dad|mom|mum|parent|uncle|aunt|grandfather|grandmother)$/u;
/** What tells apart two of one surname: "the younger Mr. Roe", "his elder brother". */
const AGES: ReadonlyMap<string, Age> = new Map(
  rowsIn('younger younger, junior younger, elder elder, older elder, senior elder') as [string, Age][],
);
type Age = 'younger' | 'elder';

/** A subject stands no further into its sentence, in words: "On Monday Jane Roe said". */
const OPENING = 3;

/** So many of a family's latest namings are kept in mind. */
const MOST_NAMINGS = 20;

const plain = (word: Word | undefined): string => (word?.folded ?? '').replace(/^(?:ex|late|then)-/u, '');
const isBond = (word: Word | undefined): boolean => RELATIONS.has(plain(word));

/** The place of the bond that introduces a name: "his wife, Carol Roe", "his former wife, the singer Carol Roe", "Carol Roe, his wife,". */
function bondOf({ words, titled, to }: NamePlace): number | undefined {
  if (/^,? $/u.test(words[titled]?.gap ?? '') && isBond(words[titled - 1])) return titled - 1;
  for (let at = titled - 1; at > Math.max(0, titled - 4); at--)
    if (words[at]?.gap === ', ' && /^(?:an?|the)$/u.test(words[at]?.folded ?? '') && isBond(words[at - 1]))
      return at - 1;
  if (words[to]?.gap !== ', ' || !/^(?:his|her|their|whose)$/u.test(words[to]?.folded ?? '')) return undefined;
  return [to + 1, to + 2].find((at) => isBond(words[at]) && words[at]?.gap === ' ');
}

/** Whether a name is the subject of its sentence: near its beginning, or beside a verb of speech, and nobody's owner. */
function isSubject({ words, titled, to }: NamePlace): boolean {
  if (words[to - 1]?.possessive) return false;
  return (
    titled <= OPENING || SPEECH_VERBS.has(words[to]?.folded ?? '') || SPEECH_VERBS.has(words[titled - 1]?.folded ?? '')
  );
}

/** One place where a sentence names somebody of a family. */
interface Naming {
  readonly bearer: Bearer;
  readonly sentence: number;
  readonly subject: boolean;
}

/** The latest sentence that named somebody of a family: how many sentences ago, and who alone was its subject. */
export interface Latest {
  readonly back: number;
  readonly subject: Bearer | undefined;
}

/** Those of one surname whom an article names, and which of them it is speaking of. */
class Family {
  /** Those named so far, with how often in full. */
  readonly named = new Map<Bearer, number>();
  /** Those of them whom the article introduced as another's relatives. */
  readonly relatives = new Set<Bearer>();
  readonly ages = new Map<Bearer, Age>();
  /** Whom the article called by the bare surname while it had named nobody else of the family. */
  established: Bearer | undefined;
  /** Who was named, in order; but those who are only named as somebody's relative by the way. */
  readonly namings: Naming[] = [];

  note(naming: Naming): void {
    this.namings.push(naming);
    if (this.namings.length > MOST_NAMINGS) this.namings.shift();
  }
}

/** Whom an article speaks of among those who share a surname, as far as it has been read. */
export class Namesakes {
  readonly #families = new Map<string, Family>();

  #family(surname: string): Family {
    const family = this.#families.get(surname) ?? new Family();
    this.#families.set(surname, family);
    return family;
  }

  /** Takes in that somebody is named in full. */
  noteFull(bearer: Bearer, place: NamePlace, sentence: number): void {
    const family = this.#family(bearer.surname);
    const { words, from, to } = place;
    const bond = bondOf(place);
    const times = family.named.get(bearer) ?? 0;
    if (bond !== undefined && times === 0) family.relatives.add(bearer);
    family.named.set(bearer, times + 1);
    const age = AGES.get(words[(bond ?? 0) - 1]?.folded ?? '') ?? ageOf(plain(words[bond ?? -1]));
    const suffix = words.slice(from, to).find(isSuffix)?.folded;
    const told = suffix === undefined ? age : suffix === 'sr' ? 'elder' : 'younger';
    if (told) family.ages.set(bearer, told);
    const subject = isSubject(place);
    if (bond === undefined || subject) family.note({ bearer, sentence, subject });
  }

  /** Takes in that somebody is called by the surname alone. */
  noteBare(bearer: Bearer, place: NamePlace, sentence: number): void {
    const family = this.#family(bearer.surname);
    family.named.set(bearer, family.named.get(bearer) ?? 0);
    if (family.named.size === 1 && family.named.has(bearer)) family.established = bearer;
    if (isSubject(place)) family.note({ bearer, sentence, subject: true });
  }

  /** Those of a surname named so far. */
  named(surname: string): readonly Bearer[] {
    return [...(this.#families.get(surname)?.named.keys() ?? [])];
  }

  established(surname: string): Bearer | undefined {
    return this.#families.get(surname)?.established;
  }

  /** The first of a surname who was named as nobody's relative, where relatives were named too. */
  principal(surname: string): Bearer | undefined {
    const family = this.#families.get(surname);
    if (!family || family.relatives.size === 0) return undefined;
    return [...family.named.keys()].find((one) => !family.relatives.has(one));
  }

  /** Whether somebody was named but once, as another's relative. */
  isAside(bearer: Bearer): boolean {
    const family = this.#families.get(bearer.surname);
    return family?.relatives.has(bearer) === true && family.named.get(bearer) === 1;
  }

  /** The latest sentence that named any of these: how many sentences ago, and who alone was its subject. */
  latest(surname: string, among: ReadonlySet<Bearer>, sentence: number): Latest | undefined {
    const namings = (this.#families.get(surname)?.namings ?? []).filter(({ bearer }) => among.has(bearer));
    const latest = namings.filter((one) => one.sentence === namings.at(-1)?.sentence);
    const [first, ...others] = latest;
    if (!first) return undefined;
    const alone = first.subject && others.every(({ bearer }) => bearer === first.bearer);
    return { back: sentence - first.sentence, subject: alone ? first.bearer : undefined };
  }

  /** Which of a family "the younger" or "the elder" before a surname means, by what the article tells of any of them. */
  ofAge({ words, titled }: NamePlace, surname: string, among: ReadonlySet<Bearer>): Bearer | undefined {
    const age = AGES.get(words[titled - 1]?.folded ?? '');
    const { ages = new Map<Bearer, Age>(), named = new Map<Bearer, number>() } = this.#families.get(surname) ?? {};
    const all = [...named.keys()].filter((one) => among.has(one));
    const [meant, ...others] = all.filter((one) => ages.get(one) === age);
    if (!age || others.length > 0) return undefined;
    if (meant) return meant;
    const [rest, ...more] = all.filter((one) => !ages.has(one));
    return all.length === 2 && more.length === 0 ? rest : undefined;
  }
}

const ageOf = (bond: string): Age | undefined =>
  YOUNGER.test(bond) ? 'younger' : ELDER.test(bond) ? 'elder' : undefined;

/** Whether "the younger", "the elder" or their like stand before a name. */
export const isToldByAge = ({ words, titled }: NamePlace): boolean => AGES.has(words[titled - 1]?.folded ?? '');
