import { fold } from '../../english/fold.ts';
import { genderOfGiven } from '../../english/given-names.ts';
import { firstWhere } from '../first-where.ts';
import type { EntityKind, Gender } from './entity.ts';

/** How often the pronouns beside a name's verbs of speech are of either gender. */
export interface Heard {
  female: number;
  male: number;
}

/** One "she" beside a name may be somebody whom its bearer speaks of. */
const AGAIN = 2;

/** Who bears a name: the forms that a story prints for one person or organisation. */
export class Bearer {
  readonly kind: EntityKind;
  readonly given: string;
  readonly surname: string;
  readonly told = { female: 0, male: 0 };
  readonly forms = new Map<string, number>();
  /** The row that told most of its kind. */
  readonly rule: string;
  count = 0;
  /** The first of two surnames, where the story calls its bearer by both. */
  firstSurname: string | undefined;
  /** Numbers of the articles that name it in full, ascending. */
  readonly #articles: number[] = [];
  /** Honorifics that stand before the full name. */
  readonly titles = new Set<string>();
  /** What the articles call it besides the given name, folded: "roz" of Rosalind Abara. */
  readonly nicknames = new Set<string>();
  /** Offices that a title before any form of the name gives its bearer. */
  readonly offices = new Set<string>();

  constructor(kind: EntityKind, given: string, surname: string, rule = '') {
    this.kind = kind;
    this.given = given;
    this.surname = surname;
    this.rule = rule;
  }

  /** Gives it offices. */
  hold(offices: Iterable<string>): void {
    for (const office of offices) this.offices.add(office);
  }

  /** What honorifics and bonds told, else what the given name tells. */
  gender(): Gender {
    if (this.kind !== 'person') return 'unknown';
    if (this.told.female !== this.told.male) return this.told.female > this.told.male ? 'female' : 'male';
    return this.given ? genderOfGiven(this.given) : 'unknown';
  }

  /**
   * As `gender`, once all of the story's pronouns beside the name were heard: where they are of one gender again and again, they
   * tell it of a given name of either, and of any other they leave nothing certain.
   */
  genderHeard({ female, male }: Heard): Gender {
    const gender = this.gender();
    if (this.kind !== 'person' || this.told.female !== this.told.male) return gender;
    if (Math.min(female, male) > 0 || Math.max(female, male) < AGAIN) return gender;
    const heard = female > 0 ? 'female' : 'male';
    return gender === 'unknown' || gender === heard ? heard : 'unknown';
  }

  /** Counts one full mention. `article` is its number in the story, no lower than those before. */
  see(form: string, article: number): void {
    this.#count(form, 1);
    if (this.#articles.at(-1) !== article) this.#articles.push(article);
  }

  #count(form: string, times: number): void {
    this.forms.set(form, (this.forms.get(form) ?? 0) + times);
    this.count += times;
  }

  /** Counts another's mentions as its own. */
  absorb(other: Bearer): void {
    for (const [form, times] of other.forms) this.#count(form, times);
    this.#articles.push(...other.#articles);
    this.#articles.sort((a, b) => a - b);
    this.hold(other.offices);
    for (const nickname of other.nicknames) this.nicknames.add(nickname);
  }

  /** How many articles name it in full. */
  get articles(): number {
    return this.#articles.length;
  }

  /** Whether an article names both in full. */
  isBeside(other: Bearer): boolean {
    const others = other.#articles;
    return this.#articles.some((article) => others[firstWhere(others, (one) => one >= article)] === article);
  }

  /** Whether every article that names it in full names the other so too. */
  isOnlyBeside(other: Bearer): boolean {
    const others = new Set(other.#articles);
    return this.#articles.every((article) => others.has(article));
  }

  /** The last two words of a full name of three or more, folded: both may be surnames. */
  twoSurnames(): string | undefined {
    const words = this.name().split(' ');
    return words.length > 2 ? words.slice(-2).map(fold).join(' ') : undefined;
  }

  /** A person's form most often printed, the longer of two as frequent; an organisation's longest, not its acronym. */
  name(): string {
    const person = this.kind === 'person';
    const forms = [...this.forms].filter(([form]) => !this.firstSurname || form.split(' ').length > 2);
    const [best] = forms.sort((a, b) => (person ? b[1] - a[1] : 0) || b[0].length - a[0].length);
    return best?.[0] ?? '';
  }
}
