import * as z from 'zod';
import { inTurns } from '../query/in-turns.ts';
import { slips } from '../query/slip.ts';
import type {
  Engine,
  EngineDocument,
  EngineHit,
  EngineQuery,
  Filling,
  Filters,
  Kind,
  PrintedWord,
  RecordOf,
  TermStatistics,
  WeightedTerm,
} from './engine.ts';
import { addTo, HeldRecords } from './held-records.ts';
import { type FoundText, TermIndex } from './term-index.ts';

/** So many letters must be typed for a word that begins with them to be meant. */
const SHORTEST_BEGINNING = 4;

/** The kinds whose texts are ranked. */
const RANKED = ['passage', 'quotation'] as const;
type Ranked = (typeof RANKED)[number];
const isRanked = (kind: Kind): kind is Ranked => RANKED.includes(kind as Ranked);

/** An index as it was saved. */
interface SavedIndex extends Readonly<Record<Ranked, TermIndex>> {
  readonly words: readonly (readonly [word: string, times: number])[];
}

const savedPart = z.tuple([z.enum([...RANKED, 'words']), z.unknown()]);
const savedWords = z.array(z.tuple([z.string(), z.int().min(1)]));

/** An engine with the index that `saved` gave, to which its records are still to be added. @throws where it is none. */
export async function loadIndex(values: Iterable<unknown>): Promise<MiniSearchEngine> {
  const parts: Record<Ranked | 'words', unknown[]> = { passage: [], quotation: [], words: [] };
  await inTurns(values, (value) => {
    const [name, part] = savedPart.parse(value);
    parts[name].push(part);
  });
  return new MiniSearchEngine({
    passage: await TermIndex.load(parts.passage),
    quotation: await TermIndex.load(parts.quotation),
    words: savedWords.parse(parts.words[0]),
  });
}

/**
 * The engine that ships: every record of a story in this process, ranked by MiniSearch. An event is found by the terms of the
 * passage that tells it, since both have the same words: indexing these twice would take a third of all time and memory.
 */
export class MiniSearchEngine implements Engine, Filling {
  private readonly kinds = new Map<Kind, HeldRecords<Kind>>();
  private readonly terms: Readonly<Record<Ranked, TermIndex>>;
  /** The places of the events that a passage tells, by the passage's. */
  private readonly told = new Map<number, number[]>();
  /** How often each word is printed. */
  private readonly words: Map<string, { times: number }>;
  /** The printed words by their first letter; made when a word is first looked for. */
  private byInitial: Map<string, string[]> | undefined;
  private readonly isLoaded: boolean;

  /** Empty; or with an index that was saved, whose records are added all the same, but not analysed. */
  constructor(saved?: SavedIndex) {
    this.terms = saved ?? { passage: new TermIndex(), quotation: new TermIndex() };
    this.words = new Map(saved?.words.map(([word, times]) => [word, { times }]));
    this.isLoaded = saved !== undefined;
  }

  /** All that analysing the records made, as values for JSON that `loadIndex` reads. */
  *saved(): Generator<unknown> {
    for (const kind of RANKED) for (const part of this.terms[kind].saved()) yield [kind, part];
    yield ['words', Array.from(this.words, ([word, { times }]) => [word, times])];
  }

  private of<K extends Kind>(kind: K): HeldRecords<K> {
    const known = this.kinds.get(kind) ?? new HeldRecords<Kind>();
    this.kinds.set(kind, known);
    return known as unknown as HeldRecords<K>;
  }

  /** What was added is seen by the next search. */
  async add(documents: Iterable<EngineDocument>): Promise<void> {
    for (const document of documents) {
      const { record } = document;
      const order = this.of(record.kind).add(record);
      if (record.kind === 'event') {
        const passage = this.of('passage').placeOf(record.passage);
        if (passage !== undefined) addTo(this.told, passage, order);
      }
      if (this.isLoaded) continue;
      if (isRanked(record.kind)) this.terms[record.kind].add(document.terms, document.length);
      for (const word of document.words) {
        const known = this.words.get(word);
        if (known) known.times++;
        else this.words.set(word, { times: 1 });
      }
    }
    this.byInitial = undefined;
  }

  async search<K extends Kind>({ kind, terms, filters = {}, limit }: EngineQuery<K>): Promise<EngineHit<K>[]> {
    const records = this.of(kind);
    if (!terms) return records.all(filters, limit);
    const found = kind === 'event' ? this.events(terms, filters) : this.texts(kind, terms, filters);
    const hits: EngineHit<K>[] = [];
    for (const { order, score } of found) {
      if (hits.length >= limit) break;
      const record = records.at(order);
      if (record) hits.push({ record, order, score });
    }
    return hits;
  }

  private texts(kind: Kind, terms: readonly WeightedTerm[], filters: Filters): readonly FoundText[] {
    return isRanked(kind) ? this.terms[kind].search(terms, this.of(kind).within(filters)) : [];
  }

  private *events(terms: readonly WeightedTerm[], filters: Filters): Generator<FoundText> {
    const isWithin = this.of('event').within(filters);
    for (const { order, score } of this.terms.passage.search(terms, (passage) => this.told.has(passage)))
      for (const event of this.told.get(order) ?? []) if (!isWithin || isWithin(event)) yield { order: event, score };
  }

  async get<K extends Kind>(kind: K, ids: readonly string[]): Promise<RecordOf<K>[]> {
    const records = this.of(kind);
    return ids.flatMap((id) => records.at(records.placeOf(id) ?? -1) ?? []);
  }

  async statistics(kind: Kind, terms: Iterable<string>): Promise<TermStatistics> {
    if (isRanked(kind)) return this.terms[kind].statistics(terms);
    const frequencies = new Map(Array.from(terms, (term) => [term, kind === 'event' ? this.eventsWith(term) : 0]));
    return { size: this.of(kind).size, averageLength: 0, frequency: (term) => frequencies.get(term) ?? 0 };
  }

  private eventsWith(term: string): number {
    return this.terms.passage.sum(term, (passage) => this.told.get(passage)?.length ?? 0);
  }

  private beginningLike(typed: string): readonly string[] {
    if (!this.byInitial) {
      this.byInitial = new Map();
      for (const word of this.words.keys()) addTo(this.byInitial, word.slice(0, 1), word);
    }
    return this.byInitial.get(typed.slice(0, 1)) ?? [];
  }

  async wordsLike(typed: string): Promise<PrintedWord[]> {
    const found: PrintedWord[] = [];
    for (const word of this.beginningLike(typed))
      if (slips(typed, word) !== undefined || (typed.length >= SHORTEST_BEGINNING && word.startsWith(typed)))
        found.push({ word, times: this.words.get(word)?.times ?? 0 });
    return found;
  }
}
