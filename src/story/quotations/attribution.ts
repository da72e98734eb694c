import type { Span } from '../span.ts';
import type { Cue } from './cues.ts';
import type { Phrase } from './noun-phrase.ts';
import type { PriorSubject } from './prior-subjects.ts';
import type { QuotedSpan } from './quoted-span.ts';
import type { Sentence } from './quoting-sentence.ts';
import type { Stance } from './stance.ts';

/** A noun phrase in its sentence. */
export interface Located {
  readonly sentence: Sentence;
  readonly phrase: Phrase;
}

/** Who said a quotation, as a place in the text, and by which row. */
export interface Attribution {
  readonly rule: string;
  readonly subject: Located;
  /** Whose words the subject's are, where it is a text ("the letter says") or a relative pronoun. */
  readonly standsFor?: Located;
  readonly cue?: Cue;
  /** Whether it only counts where the story knows whom the words name or stand for. */
  readonly onlyKnown: boolean;
}

/** Words of an article that name a speaker or stand for one; who that is, the story's people tell. */
export interface SpeakerMention {
  /** "Smith", "he", "the letter": the cue's subject. */
  readonly mention: Span;
  /** The words that tell who it is: the mention's own, or those of whom it stands for. */
  readonly naming: Span;
  /** The head of the naming words: "lawyer" in "Smith's lawyer in Hull". */
  readonly head: Span;
  /** The naming words, lower case, where they are no more than three: only those can be a pronoun or a description. */
  readonly words: readonly string[];
  /** For "he" and "she", and what is theirs: the subjects of the clauses before, nearest first. */
  readonly subjects: readonly PriorSubject[];
  /** Whether it only counts where the story knows whom the words name or stand for. */
  readonly onlyKnown: boolean;
  /** Whether the cue tells that somebody is answered: by another than whoever spoke last. */
  readonly answers: boolean;
  /** The index of its paragraph in the article's prose. */
  readonly paragraph: number;
}

/** A quotation and who says it, as far as its article alone tells. */
export interface AttributedSpan extends QuotedSpan {
  readonly kind: 'speech';
  /** None where no speaker was found. Quotations of one cue, and a run of quotations, share one list. */
  readonly by: readonly SpeakerMention[];
  readonly cue?: Span;
  readonly stance: Stance;
  /** The rows that found the mention, joined by " · ". */
  readonly rule?: string;
}
