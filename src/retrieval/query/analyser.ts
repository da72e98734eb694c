import { FUNCTION_WORDS } from '../../english/stop-words.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { WordTable } from '../word-table.ts';
import type { Count, WordCounts } from './spelling-correction.ts';
import { type Expression, expressionsFrom } from './synonym-expressions.ts';
import { stem } from './terms.ts';
import { compounds, eachWord, hasHyphen, normaliseWord } from './words.ts';

/** What a printed word is to an index, wherever it stands. */
interface KnownWord {
  readonly word: string;
  /** How long it is as printed, in UTF-16 units. */
  readonly printed: number;
  readonly stem: string;
  /** The number of its term; undefined where it only carries grammar. */
  readonly term: number | undefined;
  /** What it may be the first word of. */
  readonly expressions: readonly Expression[];
  /** Once it was printed in a text whose words are counted. */
  count: Count | undefined;
}

/** A text in an index's numbers of terms: first its words of content, then known expressions, then compounds. */
export interface AnalysedText {
  /** Each as often as it is printed. */
  readonly terms: readonly number[];
  /** Beside each term, which word of the text it begins with. */
  readonly positions: readonly number[];
  /** How many words of content it has. */
  readonly length: number;
}

function countPrinting(known: KnownWord, counts: WordCounts): void {
  known.count ??= counts.of(known.word);
  known.count.times += 1;
}

/** So many different words are known at once. */
const MOST_KNOWN = 200_000;

/**
 * Turns texts into numbers of terms. What is to be known of a word is found out once for each different one, not for each
 * printing: a story's vocabulary grows far slower than its text (Heaps' law).
 */
export class Analyser {
  private readonly vocabulary: Vocabulary;
  private readonly counts: WordCounts | undefined;
  private readonly known = new WordTable<KnownWord>(MOST_KNOWN);

  /** `counts` are told of all that is analysed. */
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
      printed: printed.length,
      stem: stemmed,
      term: carriesGrammar ? undefined : this.vocabulary.add(stemmed),
      expressions: expressionsFrom(word, stemmed),
      count: undefined,
    };
  };

  /** Analyses a text that is to be found. Linear. */
  analyse(text: string): AnalysedText {
    const all: KnownWord[] = [];
    const starts: number[] = [];
    const terms: number[] = [];
    const positions: number[] = [];
    eachWord(text, (start, end) => {
      const known = this.known.get(text, start, end, this.read);
      if (this.counts) countPrinting(known, this.counts);
      if (known.term !== undefined) {
        terms.push(known.term);
        positions.push(all.length);
      }
      all.push(known);
      starts.push(start);
    });
    const length = terms.length;
    const add = (term: string, position: number) => {
      terms.push(this.vocabulary.add(term));
      positions.push(position);
    };
    for (let first = 0; first < all.length; first++)
      for (const { stems, term } of all[first]?.expressions ?? [])
        if (stems.every((part, offset) => all[first + offset]?.stem === part)) add(term, first);
    if (!hasHyphen(text)) return { terms, positions, length };
    const inOrder = all.map(({ word, printed }, place) => {
      const start = starts[place] ?? 0;
      return { word, start, end: start + printed };
    });
    for (const { word, first } of compounds(text, inOrder)) {
      add(stem(word), first);
      if (this.counts) this.counts.of(word).times += 1;
    }
    return { terms, positions, length };
  }

  /** The terms of a text's words of content, as often as they stand in it; they are not counted. Linear. */
  contentOf(text: string): number[] {
    const terms: number[] = [];
    eachWord(text, (start, end) => {
      const { term } = this.known.get(text, start, end, this.read);
      if (term !== undefined) terms.push(term);
    });
    return terms;
  }
}
