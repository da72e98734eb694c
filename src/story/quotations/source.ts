import { OUTLET_NOUNS, SOURCE_NOUNS } from '../../english/source-nouns.ts';
import type { Attribution, Located } from './attribution.ts';
import { headOf } from './noun-phrase.ts';
import type { Sentence } from './quoting-sentence.ts';
import { authorOfNoun } from './subject.ts';

/** A text is remembered over this many paragraphs. */
const REMEMBERED = 4;

/** Remembers who wrote what while an article is read, so that "the letter goes on" is its author's. */
export class SourceMemory {
  readonly #authors = new Map<string, Located>();
  /** Sentences that were noted since somebody's text was last asked for. */
  #unread: Sentence[] = [];

  /** Takes in a sentence; it is read when a text's author is asked for, which in most articles is never. */
  note(sentence: Sentence): void {
    this.#unread.push(sentence);
  }

  /** Takes in the texts that a sentence names with their authors: "Smith sent a letter", "her statement". */
  #read(sentence: Sentence): void {
    sentence.tokens.forEach((token, at) => {
      if (token.class !== 'noun' || !SOURCE_NOUNS.has(token.word)) return;
      const phrase = authorOfNoun(sentence.tokens, at);
      if (phrase) this.#authors.set(token.word, { sentence, phrase });
    });
  }

  #authorOf(noun: string): Located | undefined {
    for (const sentence of this.#unread) this.#read(sentence);
    this.#unread = [];
    return this.#authors.get(noun);
  }

  /** Adds whom a subject stands for: a relative pronoun's noun, a text's or an outlet's author. */
  explain(attribution: Attribution): Attribution {
    const { sentence, phrase } = attribution.subject;
    const { tokens, paragraph } = sentence;
    if (phrase.standsFor) return { ...attribution, standsFor: { sentence, phrase: phrase.standsFor } };
    const head = headOf(tokens, phrase);
    const noun = tokens[head]?.word ?? '';
    if (!SOURCE_NOUNS.has(noun) && !OUTLET_NOUNS.has(noun)) return attribution;
    const author = authorOfNoun(tokens, head);
    if (author) return { ...attribution, standsFor: { sentence, phrase: author } };
    const known = /^(?:the|this|that)$/u.test(tokens[phrase.from]?.word ?? '') ? this.#authorOf(noun) : undefined;
    const fresh = known && paragraph - known.sentence.paragraph <= REMEMBERED;
    return fresh ? { ...attribution, standsFor: known } : attribution;
  }
}
