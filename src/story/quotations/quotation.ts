import type { Entity } from '../people/entity.ts';
import type { Span } from '../span.ts';

/** A stretch between quotation marks, or in a transcript without them, before anybody knows who said it. */
export interface QuotedSpan {
  /**
   * With its quotation marks. Where a paragraph leaves the closing mark out, up to the paragraph's end; over two paragraphs
   * where the second closes without opening anew.
   */
  readonly span: Span;
  /** Between the marks. */
  readonly words: Span;
  /** `speech`: somebody's words. `title`: a work's name. `scare`: a single word or term held at arm's length. */
  readonly kind: 'speech' | 'title' | 'scare';
  /** In a transcript: the label before the turn, and the name that it is or stands for. */
  readonly turn?: { readonly label: Span; readonly names: Span };
}

/** Who said a quotation: the place in the text that names or stands for the speaker, and who that is. */
export interface Speaker {
  /** "Smith", "he", "the actor": the cue's subject. */
  readonly mention: Span;
  /** The entity's name; the words of the mention, even a bare pronoun, where the story does not say who that is. */
  readonly name: string;
  /** Absent where the story does not say: such a speaker can be shown in the text, but names nobody. */
  readonly entity?: Entity;
}

/**
 * How a speaker was found, after the sieves of Muzny et al. 2017, "A Two-stage Sieve Approach for Quote Attribution".
 * `cue after`: "“…,” said Smith". `cue before`: "Smith said: “…”". `naming before`: "Smith called it “…”".
 * `cue later`: further on in the sentence. `clause`: the subject of a clause without a reporting verb.
 * `run`: the speaker of the quotation just before. `previous sentence`: whom the sentence before has speaking.
 * `label`: a name beside it without a sentence, as a signature or in a transcript: "“…” — Jane Smith".
 */
export type Sieve =
  | 'label'
  | 'cue after'
  | 'cue before'
  | 'naming before'
  | 'cue later'
  | 'clause'
  | 'run'
  | 'previous sentence';

/** A direct quotation. No speaker rather than a doubtful one. */
export interface Quotation extends QuotedSpan {
  readonly kind: 'speech';
  readonly speakers: readonly Speaker[];
  /** The reporting verb or phrase that attributes it, where there is one. */
  readonly cue?: Span;
  /** Absent where no speaker was found. */
  readonly sieve?: Sieve;
}
