import type { Count, WordCounts } from './spelling-correction.ts';
import { FUNCTION_WORDS } from './stop-words.ts';
import { type Expression, expressionsFrom } from './synonym-expressions.ts';
import { stem } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WordTable } from './word-table.ts';
import { compounds, eachWord, normaliseWord } from './words.ts';

/** What a printed word is to an index, wherever it stands. */
interface KnownWord {
  readonly word: string;
  readonly stem: string;
  /** The number of its term; undefined where it only carries grammar. */
  readonly term: number | undefined;
  /** What it may be the first word of. */
  readonly expressions: readonly Expression[];
  /** Once it was printed in a text whose words are counted. */
  count: Count | undefined;
}

/** A text in an index's numbers of terms: first its words of content, then known expressions, then compounds. */
export interface AnalyzedText {
  /** Each as often as it is printed. */
  readonly terms: readonly number[];
  /** Beside each term, which word of the text it begins with. */
  readonly positions: readonly number[];
  /** How many words of content it has. */
  readonly length: number;
}

/** So many different words are known at once. */
const MOST_KNOWN = 500_000;

/**
 * Turns texts into numbers of terms. What is to be known of a word is found out once for each different one, not for each
 * printing: a story's vocabulary grows far slower than its text (Heaps' law).
 */
export class Analyzer {
  private readonly vocabulary: Vocabulary;
  private readonly counts: WordCounts | undefined;
  private readonly known = new WordTable<KnownWord>(MOST_KNOWN);

  /** `counts` are told of all that is analyzed. */
  constructor(vocabulary: Vocabulary, counts?: WordCounts) {
    this.vocabulary = vocabulary;
    this.counts = counts;
  }

  private readonly read = (printed: string): KnownWord => {
    const word = normaliseWord(printed);
    const stemmed = stem(word);
    const carriesGrammar = word === '' || FUNCTION_WORDS.has(word);
    return {
      word,
      stem: stemmed,
      term: carriesGrammar ? undefined : this.vocabulary.add(stemmed),
      expressions: expressionsFrom(word, stemmed),
      count: undefined,
    };
  };

  private wordsOf(text: string): KnownWord[] {
    const found: KnownWord[] = [];
    eachWord(text, (start, end) => found.push(this.known.get(text, start, end, this.read)));
    return found;
  }

  /** Analyzes a text that is to be found. Linear. */
  analyze(text: string): AnalyzedText {
    const all = this.wordsOf(text);
    const terms: number[] = [];
    const positions: number[] = [];
    for (const [position, { term }] of all.entries()) {
      if (term === undefined) continue;
      terms.push(term);
      positions.push(position);
    }
    const length = terms.length;
    const add = (term: string, position: number) => {
      terms.push(this.vocabulary.add(term));
      positions.push(position);
    };
    for (const [first, { expressions }] of all.entries())
      for (const { stems, term } of expressions)
        if (stems.every((part, offset) => all[first + offset]?.stem === part)) add(term, first);
    if (this.counts) this.count(all, this.counts);
    for (const { word, first } of compounds(text)) {
      add(stem(word), first);
      if (this.counts) this.counts.of(word).times += 1;
    }
    return { terms, positions, length };
  }

  private count(all: readonly KnownWord[], counts: WordCounts): void {
    for (const known of all) {
      known.count ??= counts.of(known.word);
      known.count.times += 1;
    }
  }

  /** The terms of a text's words of content, as often as they stand in it; they are not counted. Linear. */
  contentOf(text: string): number[] {
    return this.wordsOf(text).flatMap(({ term }) => term ?? []);
  }
}
