import { WRITINGS } from '../../english/name-parts.ts';
import { RELATIONS } from '../../english/relations.ts';
import type { Word } from '../../english/word.ts';
import { BARE_NAME_RULES, type BareName } from './bare-name.ts';
import type { Bearer } from './bearer.ts';
import { nameOf } from './candidate.ts';
import type { Gender } from './entity.ts';
import type { WeighedCandidate } from './naming-sentence.ts';
import { isOther } from './no-entity.ts';
import { type Claim, claimOf, NOBODYS, owner, PROMINENT } from './stated-name.ts';
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

/** A candidate without its last word. */
function shortened(candidate: WeighedCandidate): WeighedCandidate {
  const shorter = { ...candidate, to: candidate.to - 1 };
  return { ...shorter, other: isOther(shorter) };
}

/** The names of one article, resolved in order. */
export class ArticleNames {
  readonly names: StoryNames;
  readonly #recent = new Map<string, Bearer>();
  /** Those named so far who hold an office. */
  readonly #inOffice: Bearer[] = [];
  /** The only bearer of a surname whom the article has named so far; null where it has named several. */
  readonly #only = new Map<string, Bearer | null>();
  /** Those named so far in full by their surname, and those of them whom the article introduced as another's relatives. */
  readonly #named = new Map<string, Set<Bearer>>();
  readonly #relatives = new Set<Bearer>();
  /** Whom the article called by a bare surname while it had named nobody else of that surname. */
  readonly #established = new Map<string, Bearer>();

  constructor(names: StoryNames) {
    this.names = names;
  }

  /** Takes in that somebody is named in full, and whether as a relative. */
  note(bearer: Bearer, relative = false): Bearer {
    const named = this.#named.get(bearer.surname) ?? new Set();
    this.#named.set(bearer.surname, named);
    if (relative && !named.has(bearer)) this.#relatives.add(bearer);
    named.add(bearer);
    this.#recent.set(bearer.surname, bearer);
    if (bearer.given) this.#recent.set(bearer.given, bearer);
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

  /** Whom a surname or given name alone means, with what stands before it and `heard` behind it. */
  single(
    token: string,
    told: Gender,
    title: string | undefined,
    heard: () => Gender = () => 'unknown',
  ): { readonly bearer: Bearer; readonly rule: string } | undefined {
    const surname = this.#bearing(token, told, title, heard);
    const named = [...(this.#named.get(token) ?? [])];
    const place: BareName = {
      only: named.length === 1 ? named[0] : undefined,
      principal: named.some((one) => this.#relatives.has(one))
        ? named.find((one) => !this.#relatives.has(one))
        : undefined,
      surname,
      given: surname.most ? NOBODYS : this.names.withGiven(token),
      titled: title !== undefined,
      recent: this.#recent.get(token),
      established: title === undefined ? this.#established.get(token) : undefined,
    };
    for (const { name, read } of BARE_NAME_RULES) {
      const bearer = read(place);
      if (!bearer) continue;
      if (surname.most && title === undefined && bearer === this.#only.get(token)) this.#established.set(token, bearer);
      return { bearer, rule: name };
    }
    return undefined;
  }

  /** Who is likeliest meant by a surname among those who bear it. */
  likeliest(surname: string): Bearer | undefined {
    return owner(this.names.withSurname(surname, 'unknown'), this.#recent.get(surname));
  }

  /** Who is meant by an office: the one among those named so far who holds it, or far the more prominent. */
  holder(office: string): Bearer | undefined {
    const { most, second } = claimOf(this.#inOffice.filter(({ offices }) => offices.has(office)));
    return most && most.count >= PROMINENT * (second?.count ?? 0) ? most : undefined;
  }

  /** Who is named in a candidate: the whole of it, else the known names within. */
  resolve(candidate: WeighedCandidate): Resolved[] {
    const resolved = this.read(candidate);
    for (const { bearer } of resolved) {
      if (bearer.offices.size > 0 && this.#inOffice.length < MOST_IN_OFFICE && !this.#inOffice.includes(bearer))
        this.#inOffice.push(bearer);
      const only = this.#only.get(bearer.surname);
      this.#only.set(bearer.surname, only === undefined || only === bearer ? bearer : null);
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

type Read = Omit<Resolved, 'rule'> & Partial<Pick<Resolved, 'rule'>>;

/** "his wife, Carol Roe", "Carol Roe, his wife,": whether a name is introduced by what its bearer is to another. */
function isRelative({ words, titled, to }: WeighedCandidate): boolean {
  const isBond = (word: Word | undefined) => RELATIONS.has((word?.folded ?? '').replace(/^(?:ex|late)-/u, ''));
  if (/^,? $/u.test(words[titled]?.gap ?? '') && isBond(words[titled - 1])) return true;
  if (words[to]?.gap !== ', ' || !/^(?:his|her|their|whose)$/u.test(words[to]?.folded ?? '')) return false;
  return isBond(words[to + 1]) || (words[to + 1]?.gap === ' ' && isBond(words[to + 2]));
}

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
      return [
        { ...known, bearer: within.note(known.bearer, isRelative(candidate)), from: candidate.from, to: candidate.to },
      ];
    },
  },
  {
    name: 'bare name',
    example: 'Jane Roe spoke. Later Ms. [Roe] left.',
    named: 'Jane Roe',
    read: (within, candidate) => {
      const { words, from, to, titled, other } = candidate;
      if (to - from > 1) return undefined;
      const heard = () => genderAfter(candidate);
      const token = (words[from] as Word).folded;
      const meant = within.single(token, genderBefore(candidate), titleOf(candidate), heard);
      if (!meant) return undefined;
      return titled === from && other ? [] : [{ ...meant, from, to }];
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
        .map((surname) => within.likeliest(surname))
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
      return bearer && [{ bearer: within.note(bearer), from, to }];
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
        const meant = known ?? within.single((words[at] as Word).folded, 'unknown', undefined);
        // "Roe Marine": what a name opens that no word list knows is named after somebody, not that person.
        if (!meant || (!known && at === from && !heading)) continue;
        found.push({ bearer: meant.bearer, from: at, to: end });
        at = end - 1;
      }
      return found;
    },
  },
];
