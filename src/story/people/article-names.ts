import { WRITINGS } from '../../english/name-parts.ts';
import { ORGANISATION_NOUNS, SHARES } from '../../english/organisations.ts';
import { SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import type { Word } from '../../english/word.ts';
import { NOBODY } from '../rule.ts';
import { BARE_NAME_RULES, type BareName } from './bare-name.ts';
import type { Bearer } from './bearer.ts';
import { isSuffix, type NamePlace, nameOf } from './candidate.ts';
import type { Gender } from './entity.ts';
import { type Claim, claimOf, NOBODYS } from './name-owner.ts';
import { isToldByAge, Namesakes } from './namesakes.ts';
import type { WeighedCandidate } from './naming-sentence.ts';
import { isOther } from './no-entity.ts';
import { type StoryNames, titleOf } from './story-names.ts';
import { genderAfter, genderBefore } from './told-gender.ts';

/** A bearer and the words that name it: indices, end exclusive. */
export interface Resolved {
  readonly bearer: Bearer;
  readonly from: number;
  readonly to: number;
  /** The row that knew. */
  readonly rule: string;
  /** Whether the word names the bearer's family: "the Roes". */
  readonly family?: boolean;
}

/** So many holders of offices are kept in mind, those named first: an article that names more is a list. */
const MOST_IN_OFFICE = 500;

/** How much oftener one holder of an office must be named in full than the next to be meant by it. */
const FAR_OFTENER = 3;

/** A candidate without its last word. */
function shortened(candidate: WeighedCandidate): WeighedCandidate {
  const shorter = { ...candidate, to: candidate.to - 1 };
  return { ...shorter, other: isOther(shorter) };
}

/** The names of one article, resolved in order. */
export class ArticleNames {
  readonly names: StoryNames;
  /** Those of each given name who were named so far. */
  readonly #givenNamed = new Map<string, Set<Bearer>>();
  /** Those named so far who hold an office. */
  readonly #inOffice: Bearer[] = [];
  readonly #namesakes = new Namesakes();
  /** Surnames by which the article calls a company too. */
  readonly #companies = new Set<string>();
  /** The number of the sentence that is read. */
  #sentence = 0;

  constructor(names: StoryNames) {
    this.names = names;
  }

  /** Takes in that somebody is named in full. */
  note(bearer: Bearer, place: NamePlace): Bearer {
    this.#namesakes.noteFull(bearer, place, this.#sentence);
    for (const given of [bearer.given, ...bearer.nicknames]) {
      const named = this.#givenNamed.get(given) ?? new Set();
      this.#givenNamed.set(given, named.add(bearer));
    }
    return bearer;
  }

  /** Who bears a surname; of several, those whose gender `heard` is, the pronoun's behind the name: "Roe said she". */
  #bearing(token: string, told: Gender, title: string | undefined, heard: () => Gender): Claim {
    const all = this.names.withSurname(token, told, title);
    const gender = told === 'unknown' && all.bearers.size > 1 ? heard() : 'unknown';
    const agreeing = gender === 'unknown' ? all : this.names.withSurname(token, gender, title);
    const [certain, ...others] = [...agreeing.bearers].filter((one) => one.gender() === gender);
    if (gender !== 'unknown' && certain && others.length === 0) return claimOf([certain]);
    return agreeing.most ? agreeing : all;
  }

  /** Whom the surname or given name at a place means alone, with what stands before it and the pronoun behind it. */
  single(place: NamePlace): { readonly bearer: Bearer; readonly rule: string } | undefined {
    const token = (place.words[place.from] as Word).folded;
    const title = titleOf(place);
    const surname = this.#bearing(token, genderBefore(place), title, () => genderAfter(place));
    const namesakes = this.#namesakes;
    const [only, ...others] = namesakes.named(token);
    const name: BareName = {
      noneNamed: only === undefined,
      only: others.length === 0 ? only : undefined,
      principal: namesakes.principal(token),
      surname,
      given: surname.most ? NOBODYS : this.names.withGiven(token),
      titled: title !== undefined,
      company: this.#companyOf(token, place, title !== undefined),
      byAge: isToldByAge(place) ? { bearer: namesakes.ofAge(place, token, surname.bearers) } : undefined,
      givenNamed: this.#givenNamed.get(token) ?? new Set(),
      established: namesakes.established(token),
      latest: namesakes.latest(token, surname.bearers, this.#sentence),
      isAside: (bearer) => namesakes.isAside(bearer),
    };
    for (const { name: rule, read } of BARE_NAME_RULES) {
      const bearer = read(name);
      if (bearer === NOBODY) return undefined;
      if (!bearer) continue;
      if (surname.most) namesakes.noteBare(bearer, place, this.#sentence);
      return { bearer, rule };
    }
    return undefined;
  }

  /** The company named after a surname, where a surname alone may mean it. */
  #companyOf(surname: string, place: NamePlace, titled: boolean): BareName['company'] {
    const companies = this.names.companies.get(surname) ?? [];
    const named = companies.length > 0 || this.#companies.has(surname);
    const meant = !titled && isCompany(place, named);
    if (titled || !(named || meant)) return undefined;
    if (meant) this.#companies.add(surname);
    const [bearer, ...others] = companies;
    return { bearer: others.length === 0 ? bearer : undefined, meant };
  }

  /** Who is meant by an office: the one among those named so far who holds it, or far the more prominent. */
  holder(office: string): Bearer | undefined {
    const [most, second] = this.#inOffice
      .filter(({ offices }) => offices.has(office))
      .sort((one, other) => other.count - one.count);
    return most && most.count >= FAR_OFTENER * (second?.count ?? 0) ? most : undefined;
  }

  /** Who is named in a candidate of the article's `sentence`: the whole of it, else the known names within. */
  resolve(candidate: WeighedCandidate, sentence: number): Resolved[] {
    this.#sentence = sentence;
    const resolved = this.read(candidate);
    for (const { bearer } of resolved) {
      if (bearer.offices.size > 0 && this.#inOffice.length < MOST_IN_OFFICE && !this.#inOffice.includes(bearer))
        this.#inOffice.push(bearer);
    }
    return resolved;
  }

  /** What the first row that knows reads in a candidate. */
  read(candidate: WeighedCandidate): Resolved[] {
    for (const { name, read } of NAME_RULES) {
      const found = read(this, candidate);
      if (found) return found.map((one) => ({ rule: name, ...one }));
    }
    return [];
  }
}

/** Who leads or owns a company, behind its name: "Roe, whose founder". */
const LEADS = /^(?:chief|founder|owner|boss|chairman|chairwoman|ceo|shares|board)$/u;

/** "the retailer Roe", "Roe shares", "Roe, whose founder", "Roe said it would": whether the words beside a name tell a company. */
function isCompany({ words, from, to }: NamePlace, named: boolean): boolean {
  const [next, ...after] = words.slice(to, to + MOST_TO_PRONOUN);
  if (words[from]?.gap === ' ' && ORGANISATION_NOUNS.has(words[from - 1]?.folded ?? '') && !words[from - 1]?.capital)
    return !next?.capital;
  if (next?.gap === ', ') return next.folded === 'whose' && LEADS.test(after[0]?.folded ?? '');
  if (next?.gap !== ' ') return false;
  if (SHARES.has(next.folded)) return true;
  const pronoun = after.find(({ folded }) => /^(?:it|its|he|she|his|her)$/u.test(folded));
  return named && SPEECH_VERBS.has(next.folded) && /^its?$/u.test(pronoun?.folded ?? '');
}
/** No more words stand between a name and the pronoun of what its bearer says. */
const MOST_TO_PRONOUN = 7;

type Read = Omit<Resolved, 'rule'> & Partial<Pick<Resolved, 'rule'>>;

/** One way in which a run of capitals names somebody of the story. */
export interface NameRule {
  readonly name: string;
  /** A text with the name in brackets, and whom it names; none where it names nobody. */
  readonly example: string;
  readonly named?: string;
  /** Whom it names there; undefined where the next row is to be asked. */
  readonly read: (within: ArticleNames, candidate: WeighedCandidate) => readonly Read[] | undefined;
}

/** In order; the first that reads something decides, though it be nobody. */
export const NAME_RULES: readonly NameRule[] = [
  {
    // What "& Sons" ends is a company's name.
    name: 'company of',
    example: 'Jane Roe spoke. They work for [Jane Roe] & Sons.',
    read: (within, candidate) => {
      const after = candidate.words[candidate.to];
      const person = within.names.known(candidate)?.bearer.kind === 'person';
      return person &&
        after?.gap === ' & ' &&
        /^(?:sons?|co|company|partners|associates|brothers|bros|daughters?)$/u.test(after.folded)
        ? []
        : undefined;
    },
  },
  {
    name: 'full name',
    example: 'Jane Roe spoke. Later [Jane Roe] left.',
    named: 'Jane Roe',
    read: (within, candidate) => {
      const known = within.names.known(candidate);
      if (!known) return undefined;
      return [{ ...known, bearer: within.note(known.bearer, candidate), from: candidate.from, to: candidate.to }];
    },
  },
  {
    name: 'bare name',
    example: 'Jane Roe spoke. Later Ms. [Roe] left.',
    named: 'Jane Roe',
    read: (within, candidate) => {
      const { from, to, titled, other } = candidate;
      if (to - from > 1) return undefined;
      const meant = within.single(candidate);
      if (!meant) return undefined;
      return titled === from && other ? [] : [{ ...meant, from, to }];
    },
  },
  {
    name: 'surname with its generation',
    example: 'Paul Roe and Paul Roe Jr. spoke. Later [Roe Jr] left.',
    named: 'Paul Roe Jr',
    read: (within, candidate) => {
      const { words, from, to } = candidate;
      const suffix = words[to - 1] as Word;
      const bearer =
        to - from === 2 && isSuffix(suffix)
          ? within.names.ofGeneration((words[from] as Word).folded, suffix.folded)
          : undefined;
      return bearer && [{ bearer: within.note(bearer, candidate), from, to }];
    },
  },
  {
    name: 'family',
    example: 'Jane Roe spoke. Later the [Roes] left.',
    named: 'Jane Roe',
    read: (within, { words, from, to, titled }) => {
      if (to - from > 1) return undefined;
      const { folded } = words[from] as Word;
      if (words[from - 1]?.folded !== 'the' || titled < from || !folded.endsWith('s')) return [];
      const bearer = [folded.slice(0, -1), folded.replace(/es$/u, '')]
        .map((surname) => within.names.withSurname(surname, 'unknown').most)
        .find((one) => one?.given);
      return bearer ? [{ bearer, from, to, family: true }] : [];
    },
  },
  {
    name: 'double surname without its hyphen',
    example: 'Jane Roe-Moss spoke. Later [Roe Moss] left.',
    named: 'Jane Roe-Moss',
    read: (within, candidate) => {
      const { from, to } = candidate;
      const hyphened = nameOf(candidate).replaceAll(' ', '-');
      const bearer = within.names.withSurname(hyphened, genderBefore(candidate)).most;
      return bearer && [{ bearer: within.note(bearer, candidate), from, to }];
    },
  },
  {
    // What somebody wrote is named after them.
    name: 'writing',
    example: 'Jane Roe wrote. Later the [Roe] Emails leaked.',
    named: 'Jane Roe',
    read: (within, candidate) =>
      WRITINGS.has((candidate.words[candidate.to - 1] as Word).folded) ? within.read(shortened(candidate)) : undefined,
  },
  {
    name: 'place, event or work',
    example: 'Jane Roe spoke. They left [Roe Street] again.',
    read: (_, { other, heading }) => (other && !heading ? [] : undefined),
  },
  {
    name: 'name within',
    example: 'Jane Roe spoke. They liked Super [Roe] again.',
    named: 'Jane Roe',
    read: (within, { words, from, to, heading }) => {
      const found: Read[] = [];
      for (let at = from; at < to; at++) {
        let end = to;
        while (end > at + 1 && !within.names.known({ words, from: at, to: end })) end--;
        const known = within.names.known({ words, from: at, to: end });
        const meant = known ?? within.single({ words, from: at, to: end, titled: at });
        // "Roe Marine": what a name opens that no word list knows is named after somebody, not that person.
        if (!meant || (!known && at === from && !heading)) continue;
        found.push({ bearer: meant.bearer, from: at, to: end });
        at = end - 1;
      }
      return found;
    },
  },
];
