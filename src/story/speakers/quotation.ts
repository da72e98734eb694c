import type { Entity } from '../people/entity.ts';
import type { QuotedSpan } from '../quotations/quoted-span.ts';
import type { Stance } from '../quotations/stance.ts';
import type { Span } from '../span.ts';

/** Who said a quotation: the place in the text that names or stands for the speaker, and who that is. */
export interface Speaker {
  /** "Smith", "he", "the actor": the cue's subject. */
  readonly mention: Span;
  /** The entity's name; the words of the mention, even a bare pronoun, where the story does not say who that is. */
  readonly name: string;
  /** Absent where the story does not say: such a speaker can be shown in the text, but names nobody. */
  readonly entity?: Entity;
  /** The row that tells who it is. */
  readonly rule?: string;
}

/** A direct quotation. No speaker rather than a doubtful one. */
export interface Quotation extends QuotedSpan {
  readonly kind: 'speech';
  readonly speakers: readonly Speaker[];
  /** The reporting verb or phrase that attributes it, where there is one. */
  readonly cue?: Span;
  /** Whether the words were said, denied or only supposed. */
  readonly stance: Stance;
  /** The rows that found the speakers' mentions, joined by " · ": "cue after · verb before its subject". */
  readonly rule?: string;
}
