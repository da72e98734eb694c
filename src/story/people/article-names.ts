import { WRITINGS } from '../../english/name-parts.ts';
import type { Bearer } from './bearer.ts';
import type { Candidate } from './candidate.ts';
import { type Claim, claimOf, owner, PROMINENT } from './claim.ts';
import type { Gender } from './entity.ts';
import { isOther } from './evidence.ts';
import type { WeighedCandidate } from './naming-sentence.ts';
import { keyOf, type StoryNames, titleOf } from './story-names.ts';
import { genderAfter, genderBefore } from './told-gender.ts';
import type { Word } from './word.ts';

/** A bearer and the words that name it: indices, end exclusive. */
export interface Resolved {
  readonly bearer: Bearer;
  readonly from: number;
  readonly to: number;
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
  readonly #names: StoryNames;
  readonly #recent = new Map<string, Bearer>();
  /** Those named so far who hold an office. */
  readonly #inOffice: Bearer[] = [];
  /** The only bearer of a surname whom the article has named so far; null where it has named several. */
  readonly #only = new Map<string, Bearer | null>();
  /**
   * Whom the article called by a bare surname while it had named nobody else of that surname. News copy gives a namesake who is
   * named later the full name at every mention.
   */
  readonly #established = new Map<string, Bearer>();

  constructor(names: StoryNames) {
    this.#names = names;
  }

  #note(bearer: Bearer): Bearer {
    this.#recent.set(bearer.surname, bearer);
    if (bearer.given) this.#recent.set(bearer.given, bearer);
    return bearer;
  }

  /** Who bears a surname; of several, those whose gender `heard` is, the pronoun's behind the name: "Roe said she". */
  #bearing(token: string, told: Gender, title: string | undefined, heard: () => Gender): Claim {
    const all = this.#names.withSurname(token, told, title);
    const gender = told === 'unknown' && all.bearers.size > 1 ? heard() : 'unknown';
    const agreeing = gender === 'unknown' ? all : this.#names.withSurname(token, gender, title);
    return agreeing.most ? agreeing : all;
  }

  #single(
    token: string,
    told: Gender,
    title: string | undefined,
    heard: () => Gender = () => 'unknown',
  ): Bearer | undefined {
    const recent = this.#recent.get(token);
    const surnames = this.#bearing(token, told, title, heard);
    if (surnames.most) {
      const established = title ? undefined : this.#established.get(token);
      if (established && surnames.bearers.has(established)) return established;
      const bearer = owner(surnames, recent);
      if (bearer && !title && bearer === this.#only.get(token)) this.#established.set(token, bearer);
      return bearer;
    }
    const given = this.#names.withGiven(token);
    // A title before the first name of a full one: there the surname comes first, as in Korean and Chinese.
    if (title || given.bearers.size === 1 || (recent && given.bearers.has(recent))) return owner(given, recent);
    return undefined;
  }

  /** Who is meant by an office: the one among those named so far who holds it, or far the more prominent. */
  holder(office: string): Bearer | undefined {
    const { most, second } = claimOf(this.#inOffice.filter(({ offices }) => offices.has(office)));
    return most && most.count >= PROMINENT * (second?.count ?? 0) ? most : undefined;
  }

  /** "the Roes": the bearer of the surname who is likeliest meant among them. */
  #family({ words, from, to, titled }: Candidate): Resolved[] {
    const { folded } = words[from] as Word;
    if (words[from - 1]?.folded !== 'the' || titled < from || !folded.endsWith('s')) return [];
    const bearer = [folded.slice(0, -1), folded.replace(/es$/u, '')]
      .map((surname) => owner(this.#names.withSurname(surname, 'unknown'), this.#recent.get(surname)))
      .find((one) => one?.given);
    return bearer ? [{ bearer, from, to, family: true }] : [];
  }

  /** Who is named in a candidate: the whole of it, else the known names within. */
  resolve(candidate: WeighedCandidate): Resolved[] {
    const resolved = this.#resolve(candidate);
    for (const { bearer } of resolved) {
      if (bearer.offices.size > 0 && this.#inOffice.length < MOST_IN_OFFICE && !this.#inOffice.includes(bearer))
        this.#inOffice.push(bearer);
      const only = this.#only.get(bearer.surname);
      this.#only.set(bearer.surname, only === undefined || only === bearer ? bearer : null);
    }
    return resolved;
  }

  #hyphened({ words, from, to }: Candidate): string {
    return words
      .slice(from, to)
      .map(({ folded }) => folded)
      .join('-');
  }

  #resolve(candidate: WeighedCandidate): Resolved[] {
    const { words, from, to, titled } = candidate;
    const whole = this.#names.full.get(keyOf(candidate));
    if (whole) return [{ bearer: this.#note(whole), from, to }];
    if (to - from === 1) {
      const heard = () => genderAfter(candidate);
      const bearer = this.#single((words[from] as Word).folded, genderBefore(candidate), titleOf(candidate), heard);
      if (!bearer) return this.#family(candidate);
      return titled === from && candidate.other ? [] : [{ bearer, from, to }];
    }
    // "Ms. Roe Moss" where others print "Jane Roe-Moss".
    const double = this.#names.withSurname(this.#hyphened(candidate), genderBefore(candidate)).most;
    if (double) return [{ bearer: this.#note(double), from, to }];
    // "Jane Roe Emails": what somebody wrote is named after her.
    if (WRITINGS.has((words[to - 1] as Word).folded)) return this.#resolve(shortened(candidate));
    if (candidate.other && !candidate.heading) return [];
    const found: Resolved[] = [];
    for (let at = from; at < to; at++) {
      let end = to;
      while (end > at + 1 && !this.#names.full.has(keyOf({ words, from: at, to: end }))) end--;
      const known = this.#names.full.get(keyOf({ words, from: at, to: end }));
      const bearer = known ?? this.#single((words[at] as Word).folded, 'unknown', undefined);
      // "Roe Marine": what a name opens that no word list knows is named after somebody, not that person.
      if (!bearer || (!known && at === from && !candidate.heading)) continue;
      found.push({ bearer, from: at, to: end });
      at = end - 1;
    }
    return found;
  }
}
