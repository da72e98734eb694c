import type { EngineDocument } from '../engine.ts';
import type { BuildFacts, TextStatistics } from './schema.ts';

export type TextKind = keyof BuildFacts['kinds'];

const TEXT_KINDS: readonly TextKind[] = ['passage', 'quotation', 'event'];

interface Counted {
  size: number;
  indexed: number;
  length: number;
  differentTerms: number;
}

/** The passages of the article that is being added, with what an engine keeps of each: what tells an event is one of them. */
export class PassagesOfArticle<Kept> {
  private article: string | undefined;
  private readonly kept = new Map<string, Kept>();

  add(passage: { readonly id: string; readonly article: string }, kept: Kept): void {
    if (passage.article !== this.article) this.kept.clear();
    this.article = passage.article;
    this.kept.set(passage.id, kept);
  }

  get(id: string): Kept | undefined {
    return this.kept.get(id);
  }
}

type TermCounts = [passages: number, quotations: number, events: number];

/** A vocabulary as plain JSON, in the order of first printing. */
export interface CountedVocabulary {
  readonly terms: readonly (readonly [term: string, counts: Readonly<TermCounts>])[];
  readonly words: readonly (readonly [word: string, times: number])[];
  readonly kinds: Readonly<Record<TextKind, Readonly<Counted>>>;
}

/** What is known of a story's terms and printed words over all its records. */
export class Vocabulary {
  /** In how many texts of each kind a term stands, in the order of `TEXT_KINDS`. */
  private readonly terms = new Map<string, TermCounts>();
  private readonly printed = new Map<string, { times: number }>();
  private readonly kinds: Record<TextKind, Counted>;
  private readonly passages = new PassagesOfArticle<ReadonlySet<string>>();

  constructor() {
    const none = (): Counted => ({ size: 0, indexed: 0, length: 0, differentTerms: 0 });
    this.kinds = { passage: none(), quotation: none(), event: none() };
  }

  /** Counts a record's terms and words in. Records come in the story's order. */
  add({ record, terms, length, words }: EngineDocument): void {
    for (const word of words) {
      const known = this.printed.get(word);
      if (known) known.times++;
      else this.printed.set(word, { times: 1 });
    }
    if (record.kind === 'event') {
      this.kinds.event.size++;
      // An event has the terms of the passage that tells it; that alone has a length.
      this.count('event', this.passages.get(record.passage) ?? new Set());
    } else if (record.kind === 'passage' || record.kind === 'quotation') {
      const different = new Set(terms);
      const counted = this.kinds[record.kind];
      counted.size++;
      counted.length += length;
      counted.differentTerms += different.size;
      if (different.size > 0) counted.indexed++;
      this.count(record.kind, different);
      if (record.kind === 'passage') this.passages.add(record, different);
    }
  }

  private count(kind: TextKind, terms: ReadonlySet<string>): void {
    const place = TEXT_KINDS.indexOf(kind);
    for (const term of terms) {
      let known = this.terms.get(term);
      if (!known) {
        known = [0, 0, 0];
        this.terms.set(term, known);
      }
      known[place] = (known[place] ?? 0) + 1;
    }
  }

  /** Counts in what another part of the story has. */
  merge(other: CountedVocabulary): void {
    for (const [term, numbers] of other.terms) {
      const known = this.terms.get(term);
      if (!known) this.terms.set(term, [...numbers]);
      else for (const [place, number] of numbers.entries()) known[place] = (known[place] ?? 0) + number;
    }
    for (const [word, times] of other.words) {
      const known = this.printed.get(word);
      if (known) known.times += times;
      else this.printed.set(word, { times });
    }
    for (const kind of TEXT_KINDS)
      for (const number of ['size', 'indexed', 'length', 'differentTerms'] as const)
        this.kinds[kind][number] += other.kinds[kind][number];
  }

  /** As plain JSON. */
  counted(): CountedVocabulary {
    return {
      terms: [...this.terms],
      words: Array.from(this.printed, ([word, { times }]) => [word, times] as const),
      kinds: this.kinds,
    };
  }

  /** How many different terms a text of a kind has on average, of those that have any. */
  averageTerms(kind: 'passage' | 'quotation'): number {
    const { indexed, differentTerms } = this.kinds[kind];
    return indexed === 0 ? 1 : differentTerms / indexed;
  }

  /** What is known of each kind of text. */
  statistics(): BuildFacts['kinds'] {
    const of = ({ size, indexed, length }: Counted): TextStatistics => ({
      size,
      indexed,
      averageLength: size === 0 ? 0 : length / size,
    });
    return { passage: of(this.kinds.passage), quotation: of(this.kinds.quotation), event: of(this.kinds.event) };
  }

  /** How many terms and words there are. */
  get size(): number {
    return this.terms.size + this.printed.size;
  }

  /** Each term with how many texts of each kind hold it; kinds of which none does are left out. */
  *frequencies(): Generator<{
    readonly term: string;
    readonly frequency: Readonly<Partial<Record<TextKind, number>>>;
  }> {
    for (const [term, numbers] of this.terms) {
      const frequency: Partial<Record<TextKind, number>> = {};
      for (const [place, kind] of TEXT_KINDS.entries()) if (numbers[place]) frequency[kind] = numbers[place];
      yield { term, frequency };
    }
  }

  /** Each printed word with how often it stands there, in the order of their first printing. */
  *words(): Generator<{ readonly word: string; readonly times: number }> {
    for (const [word, { times }] of this.printed) yield { word, times };
  }
}
