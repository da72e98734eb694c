import type { EntityKind, Gender } from './entity.ts';
import { genderOfGiven } from './given-names.ts';

/** Who bears a name: the forms that a story prints for one person or organisation. */
export class Bearer {
  readonly kind: EntityKind;
  readonly given: string;
  readonly surname: string;
  readonly told = { female: 0, male: 0 };
  readonly articles = new Set<number>();
  readonly forms = new Map<string, number>();
  /** Honorifics that stand before the full name. */
  readonly titles = new Set<string>();
  /** Offices that a title before any form of the name gives its bearer. */
  readonly offices = new Set<string>();
  count = 0;

  constructor(kind: EntityKind, given: string, surname: string) {
    this.kind = kind;
    this.given = given;
    this.surname = surname;
  }

  /** What honorifics and bonds told, else what the given name tells. */
  gender(): Gender {
    if (this.kind !== 'person') return 'unknown';
    if (this.told.female !== this.told.male) return this.told.female > this.told.male ? 'female' : 'male';
    return this.given ? genderOfGiven(this.given) : 'unknown';
  }

  /** Counts one full mention. */
  see(form: string, times: number): void {
    this.forms.set(form, (this.forms.get(form) ?? 0) + times);
    this.count += times;
  }

  /** A person's form most often printed, the longer of two as frequent; an organisation's longest, not its acronym. */
  name(): string {
    const person = this.kind === 'person';
    const [best] = [...this.forms].sort((a, b) => (person ? b[1] - a[1] : 0) || b[0].length - a[0].length);
    return best?.[0] ?? '';
  }
}
