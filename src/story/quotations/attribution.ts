import type { Sentence } from './clause.ts';
import type { Cue } from './cue.ts';
import type { Sieve } from './quotation.ts';
import type { Phrase } from './subject.ts';

/** A noun phrase in its sentence. */
export interface Located {
  readonly sentence: Sentence;
  readonly phrase: Phrase;
}

/** Who said a quotation, as a place in the text, and by which sieve. */
export interface Attribution {
  readonly sieve: Sieve;
  readonly subject: Located;
  /** Whose words the subject's are, where it is a text ("the letter says") or a relative pronoun. */
  readonly standsFor?: Located;
  readonly cue?: Cue;
}
