import type { Span } from '../span.ts';

export type EntityKind = 'person' | 'organisation';
export type Gender = 'female' | 'male' | 'unknown';

/** One place where the text names an entity, or stands for it. */
export interface Mention {
  readonly span: Span;
  /** `name`: any proper form ("Jane Roe", "Roe", "Ms. Roe"). `pronoun`: "he". `description`: "the actor". */
  readonly form: 'name' | 'pronoun' | 'description';
  /** The row that knew whom it names. */
  readonly rule?: string;
}

/** What the text states an entity to be: evidence for "who is this". */
export interface Description {
  /** `role`: "Judge", "Board Chair". `relation`: "his ex-wife" (then `to`). `age`: "45-year-old", ", 47,". */
  readonly kind: 'role' | 'relation' | 'age';
  readonly span: Span;
  /** The described entity's mention beside it. */
  readonly mention: Span;
  /** Whose relation it is, where the text tells. */
  readonly to?: Entity;
}

/** A person or organisation of the story, one over all its articles. */
export interface Entity {
  readonly name: string;
  readonly kind: EntityKind;
  /** The row that told most of its kind. */
  readonly rule?: string;
  readonly gender: Gender;
  /** Every proper form that the articles print for it, longest first; `name` among them. */
  readonly aliases: readonly string[];
  /** By article in the story's order, then by place. */
  readonly mentions: readonly Mention[];
  readonly descriptions: readonly Description[];
}
