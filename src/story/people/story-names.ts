import { fold } from '../../english/fold.ts';
import { WORD_CLASSES } from '../../english/function-words.ts';
import { isGivenName, longForm } from '../../english/given-names.ts';
import { COMPANY_ENDINGS, TRADES } from '../../english/organisations.ts';
import type { Word } from '../../english/word.ts';
import { Bearer } from './bearer.ts';
import { acronymAfter, type Candidate, isSuffix, type NamePlace, nicknameEnd } from './candidate.ts';
import type { Gender } from './entity.ts';
import { JOIN_RULES } from './join-rules.ts';
import { type Claim, claimOf, NOBODYS } from './name-owner.ts';
import type { Nickname } from './nicknames.ts';
import { officesOf, titleInFull } from './office.ts';
import { genderBefore } from './told-gender.ts';

/** A name's words as a key: folded, hyphens as blanks, one key for "X Department" and "Department of X". */
export function keyOf({ words, from, to }: { words: readonly Word[]; from: number; to: number }): string {
  let key = '';
  for (let at = from; at < to; at++) key += `${at > from ? ' ' : ''}${words[at]?.folded ?? ''}`;
  const spaced = key.includes('-') ? key.replaceAll('-', ' ') : key;
  return spaced.includes(' of ') ? spaced.replace(/^(department|ministry) of (.+)$/u, '$2 $1') : spaced;
}

/** The honorific before a name, folded and in full. */
export const titleOf = ({ words, from, titled }: NamePlace): string | undefined =>
  titled < from ? titleInFull(words[from - 1]?.folded ?? '') : undefined;

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
};

/** Names that are one by their words alone. */
const [SHORT_GIVEN_NAME, OTHER_MIDDLE_NAME, NICKNAME] = ['short given name', 'other middle name', 'nickname'];

/** The names of a story and who bears them; full names first, then `settle`, then look-ups. */
export class StoryNames {
  readonly full = new Map<string, Bearer>();
  readonly bySurname = new Map<string, Bearer[]>();
  readonly byGiven = new Map<string, Bearer[]>();
  /** Companies named after a surname, by that surname. */
  readonly companies = new Map<string, Bearer[]>();
  /** Acronyms that stand in brackets behind their organisations' names. */
  readonly acronyms = new Map<string, Bearer>();
  /** The row that gave a key to its bearer, where it is not the bearer's own. */
  readonly #joinedBy = new Map<string, string>();
  readonly #surnameClaims = new Map<string, Claim>();
  readonly #givenClaims = new Map<string, Claim>();

  /** The words with each pair of names taken apart where the story knows the first as a surname: "the Roe-Moss talks". */
  takePairsApart(words: readonly Word[]): readonly Word[] {
    if (!words.some(({ capital, text }) => capital && text.includes('-'))) return words;
    const apart = words.flatMap((word, at) => this.#pairAt(words, at) ?? word);
    return apart.length > words.length ? apart : words;
  }

  #pairAt(words: readonly Word[], at: number): readonly [Word, Word] | undefined {
    const word = words[at] as Word;
    const pair = word.text.includes('-') ? /^(\p{Lu}\p{L}+)-(\p{Lu}\p{L}+)$/u.exec(word.text) : undefined;
    if (!pair) return undefined;
    const [, first = '', second = ''] = pair;
    const known = this.bySurname.get(fold(first))?.some(({ given }) => given !== '');
    const whole = this.bySurname.has(word.folded) || this.byGiven.has(word.folded);
    const before = words[at - 1];
    const carriesOn = before?.capital && !WORD_CLASSES.has(before.folded);
    if (!known || whole || carriesOn || this.full.has(keyOf({ words, from: at, to: at + 1 }))) return undefined;
    const middle = word.start + first.length;
    return [
      { ...word, text: first, folded: fold(first), end: middle, possessive: false },
      { ...word, text: second, folded: fold(second), start: middle + 1, gap: '-' },
    ];
  }

  /** Adds one place where a name stands whose `kind` the story's evidence settled by `rule`. `article` is its number in the story. */
  add(candidate: Candidate, { kind, rule }: Pick<Bearer, 'kind' | 'rule'>, article: number): void {
    const { words, from, to } = candidate;
    const key = keyOf(candidate);
    const parts = words.slice(from, to);
    const names = parts.filter((word) => !isSuffix(word));
    const suffix = parts.find(isSuffix)?.folded ?? '';
    const person = kind === 'person';
    const surname = person ? (names.at(-1)?.folded ?? key) : '';
    // "J. Edgar Roe" goes by his second name.
    const called = names.length > 2 && names[0]?.folded.length === 1 ? names[1] : names[0];
    const given = person && names.length > 1 ? (called?.folded ?? '') : '';
    const form = parts.map((word, at) => (at > 0 ? word.gap : '') + word.text).join('');
    // One identity for "Mike Roe", "Michael Roe" and "Michael J. Roe", another for "Michael Roe Jr.".
    const identity = !person
      ? `organisation ${key}`
      : given
        ? `${longForm(given)} ${surname} ${suffix}`
        : `single ${key}`;
    const known = this.full.get(identity);
    const bearer = known ?? this.full.get(key) ?? new Bearer(kind, given, surname, rule);
    if (known && given && !this.full.has(key))
      this.#joinedBy.set(key, known.given === given ? OTHER_MIDDLE_NAME : SHORT_GIVEN_NAME);
    if (!known) this.full.set(identity, bearer);
    this.full.set(key, bearer);
    const acronym = acronymAfter(candidate)?.folded;
    if (acronym) this.acronyms.set(acronym, bearer);
    const nickname = this.#nicknameIn(words, from, to);
    if (nickname) {
      this.#call(bearer, `${given} ${surname}`);
      this.#call(bearer, `${longForm(nickname)} ${surname} ${suffix}`);
      this.#callAlone(bearer, nickname);
    }
    bearer.see(form, article);
    const told = genderBefore(candidate);
    if (told !== 'unknown') bearer.told[told]++;
    const title = titleOf(candidate);
    if (title) bearer.titles.add(title);
    if (person) bearer.hold(officesOf(words, from, to));
  }

  #call(bearer: Bearer, key: string): void {
    if (this.full.has(key)) return;
    this.full.set(key, bearer);
    this.#joinedBy.set(key, NICKNAME);
  }

  #callAlone(bearer: Bearer, nickname: string): void {
    this.#call(bearer, `${nickname} ${bearer.surname}`);
    bearer.nicknames.add(nickname);
  }

  /** Takes in that somebody is called by a nickname, once all names are added. */
  callBy({ full, nickname }: Nickname): void {
    const bearer = this.full.get(keyOf(full));
    if (bearer?.given) this.#callAlone(bearer, keyOf(nickname));
  }

  /** What somebody is called between marks within a full name, folded: "dusty" in "Carl “Dusty” Rhoden". */
  #nicknameIn(words: readonly Word[], from: number, to: number): string | undefined {
    for (let at = from + 1; at < to - 1; at++) {
      const end = nicknameEnd(words, at);
      if (end !== undefined && end < to) return keyOf({ words, from: at, to: end });
    }
    return undefined;
  }

  /** Who bears a name as it is printed, and the row that knew. */
  known(
    name: Pick<Candidate, 'words' | 'from' | 'to'>,
  ): { readonly bearer: Bearer; readonly rule: string } | undefined {
    const key = keyOf(name);
    const bearer = this.full.get(key);
    return bearer && { bearer, rule: this.#joinedBy.get(key) ?? 'full name' };
  }

  /** Joins misspellings, gives lone surnames to full names' bearers and readies the look-ups. */
  settle(): void {
    for (const { name, same } of JOIN_RULES) this.#join(same(this), name);
    for (const [acronym, bearer] of this.acronyms) this.full.set(acronym, bearer);
    const bearers = new Set(this.full.values());
    for (const bearer of bearers) {
      if (bearer.kind !== 'person' || !bearer.given) continue;
      push(this.bySurname, bearer.surname, bearer);
      for (const called of [bearer.given, ...bearer.nicknames]) push(this.byGiven, called, bearer);
      // "Mr. Bashari" of Yusuf al-Bashari.
      const plain = bearer.surname.replace(/^(?:al|el)-/u, '');
      if (plain !== bearer.surname) push(this.bySurname, plain, bearer);
    }
    this.#callByFirstSurname(bearers);
    for (const [key, bearer] of this.full) {
      const [kind, founder = '', ...more] = key.split(' ');
      const trade = more.at(-1) ?? '';
      if (kind === 'organisation' && this.bySurname.has(founder) && (TRADES.has(trade) || COMPANY_ENDINGS.has(trade)))
        push(this.companies, founder, bearer);
      // "told Roe" makes Roe no organisation where the story has a Jane Roe.
      if (bearer.kind === 'organisation' && (this.bySurname.has(key) || this.byGiven.has(key))) this.full.delete(key);
      if (bearer.kind !== 'person' || bearer.given || key.startsWith('single ')) continue;
      this.full.delete(key);
      this.full.delete(`single ${key}`);
      const owners = this.bySurname.get(key)?.filter((one) => one.gender() === bearer.gender()) ?? [];
      const entitled = owners.filter(({ titles }) => [...bearer.titles].some((title) => titles.has(title)));
      const owner = entitled.length === 1 ? entitled[0] : owners.length === 1 ? owners[0] : undefined;
      if (owner) owner.count += bearer.count;
      const holder = claimOf(this.bySurname.get(key) ?? []).most;
      holder?.hold(bearer.offices);
      const surnameFirst = this.bySurname.has(key) ? undefined : claimOf(this.byGiven.get(key) ?? []).most;
      // "Mr. Kim" of Kim Jong-un: the first word is the surname, by which others call him too.
      if (surnameFirst && bearer.titles.size > 0)
        for (const one of this.byGiven.get(key) ?? []) push(this.bySurname, key, one);
      if (surnameFirst) {
        surnameFirst.count += bearer.count;
        surnameFirst.told.female += bearer.told.female;
        surnameFirst.told.male += bearer.told.male;
        surnameFirst.hold(bearer.offices);
      }
      if (!this.bySurname.has(key) && !this.byGiven.has(key)) push(this.bySurname, key, bearer);
    }
  }

  /** Once settled: who bears a surname, agrees with the gender told and has the title before it, where anybody has. */
  withSurname(surname: string, told: Gender, title = ''): Claim {
    const key = told === 'unknown' && !title ? surname : `${surname}\n${told}\n${title}`;
    const known = this.#surnameClaims.get(key);
    if (known) return known;
    const bearers = this.bySurname.get(surname);
    if (!bearers) return NOBODYS;
    const all = bearers.filter((bearer) => {
      const gender = told === 'unknown' ? told : bearer.gender();
      return gender === 'unknown' || gender === told;
    });
    const entitled = title ? all.filter(({ titles }) => titles.has(title)) : [];
    const claim = claimOf(entitled.length > 0 ? entitled : all);
    this.#surnameClaims.set(key, claim);
    return claim;
  }

  /** Once settled: the one of a surname whose name a generation ends: "Roe Jr." */
  ofGeneration(surname: string, suffix: string): Bearer | undefined {
    const [bearer, ...others] = (this.bySurname.get(surname) ?? []).filter(
      (one) => this.full.get(`${longForm(one.given)} ${surname} ${suffix}`) === one,
    );
    return others.length === 0 ? bearer : undefined;
  }

  /** Once settled: who bears a given name. */
  withGiven(given: string): Claim {
    const known = this.#givenClaims.get(given);
    if (known) return known;
    const bearers = this.byGiven.get(given);
    if (!bearers) return NOBODYS;
    const claim = claimOf(bearers);
    this.#givenClaims.set(given, claim);
    return claim;
  }

  /** "Ibarra" of Juan Carlos Ibarra Mora, where nobody else is called so: of two surnames the first is the one in use. */
  #callByFirstSurname(bearers: ReadonlySet<Bearer>): void {
    const bearing = new Map<string, Bearer[]>();
    for (const bearer of bearers) {
      if (bearer.kind !== 'person' || !bearer.given) continue;
      const words = bearer.name().split(' ').map(fold);
      const [second] = words.slice(1, -1).slice(-1);
      if (second !== undefined && second.length > 2 && (second === bearer.firstSurname || !isGivenName(second)))
        push(bearing, second, bearer);
    }
    for (const [surname, [bearer, ...others]] of bearing) {
      const called = this.full.get(`single ${surname}`);
      const double = bearer !== undefined && (bearer.firstSurname === surname || bearer.name().split(' ').length > 3);
      if (
        !bearer ||
        others.length > 0 ||
        !(called || double) ||
        this.bySurname.has(surname) ||
        this.byGiven.has(surname)
      )
        continue;
      push(this.bySurname, surname, bearer);
    }
  }

  /** Gives the forms and the keys of each bearer to the one that it is the same as. */
  #join(same: ReadonlyMap<Bearer, Bearer>, rule: string): void {
    for (const [bearer, other] of same) {
      other.absorb(bearer);
      if (bearer.surname !== other.surname) push(this.bySurname, bearer.surname, other);
    }
    if (same.size === 0) return;
    for (const [key, bearer] of this.full) {
      const other = same.get(bearer);
      if (!other) continue;
      this.full.set(key, other);
      this.#joinedBy.set(key, rule);
    }
  }
}
