import { growingCache } from '../../growing-cache.ts';
import type { EntityRecord, PassageRecord, QuotationRecord, StoryRecord } from '../../story/records.ts';
import { analyse } from '../query/analyser.ts';
import { terms } from '../query/terms.ts';
import { words } from '../query/words.ts';
import type { EngineDocument } from './engine.ts';

/** The records that words find. */
export type RankedRecord = PassageRecord | QuotationRecord;

/** A record's text as it is ranked. */
export interface RankedText {
  /** As they come, each as often as it is printed. */
  readonly terms: readonly string[];
  /** Beside each term, which word of the text it begins with. */
  readonly positions: readonly number[];
  /** Terms that the text stands for without printing them: names of whom its pronouns, surnames and descriptions mean. */
  readonly implied: ReadonlySet<string>;
  /** How many words of content it has. */
  readonly length: number;
}

/** The text by which a record is found, and texts whose terms it stands for. */
function textsOf(record: RankedRecord, nameOf: (entity: string) => string): [text: string, implied: readonly string[]] {
  switch (record.kind) {
    case 'passage': {
      const entities = new Set([...record.mentions.map(({ entity }) => entity), ...record.quoted]);
      return [record.text, Array.from(entities, nameOf)];
    }
    case 'quotation':
      return [record.words.text, [...record.speakers.map(({ name }) => name), record.around]];
  }
}

/** What a record is found by. */
type FoundBy = Omit<EngineDocument, 'record'>;
const BY_NOTHING: FoundBy = { terms: [], length: 0, words: [] };

/** A document that is analysed when an engine asks for what it is found by: one that is loaded from a file never does. */
class LaterAnalysed implements EngineDocument {
  readonly record: StoryRecord;
  private readonly analyse: () => FoundBy;
  private analysed: FoundBy | undefined;

  constructor(record: StoryRecord, analyse: () => FoundBy) {
    this.record = record;
    this.analyse = analyse;
  }

  private get foundBy(): FoundBy {
    this.analysed ??= this.analyse();
    return this.analysed;
  }

  get terms(): readonly string[] {
    return this.foundBy.terms;
  }

  get length(): number {
    return this.foundBy.length;
  }

  get words(): readonly string[] {
    return this.foundBy.words;
  }
}

/** So many texts, and so many names, stay analysed: an answer ranks fifty. */
const TEXTS_KEPT = 2_000;
const NAMES_KEPT = 20_000;

/** Turns a story's records into what an engine takes in, and what it found into what is ranked again. */
export class Documents {
  private readonly entities: ReadonlyMap<string, EntityRecord>;
  private readonly names: ReadonlySet<string>;
  private readonly ranked = growingCache<RankedText>(TEXTS_KEPT);
  private readonly nameTerms = growingCache<readonly string[]>(NAMES_KEPT);

  /** `entities` are all of the story. */
  constructor(entities: Iterable<EntityRecord>) {
    this.entities = new Map(Array.from(entities, (entity) => [entity.id, entity]));
    this.names = new Set(Array.from(this.entities.values(), ({ name }) => name));
  }

  entity(id: string): EntityRecord | undefined {
    return this.entities.get(id);
  }

  /** An entity's name by its ID. */
  readonly nameOf = (entity: string): string => this.entities.get(entity)?.name ?? entity;

  /** A record with the terms by which it is found. */
  document(record: StoryRecord): EngineDocument {
    return new LaterAnalysed(record, () => this.found(record));
  }

  private found(record: StoryRecord): FoundBy {
    if (record.kind === 'entity') return { ...BY_NOTHING, words: words(record.name).map(({ word }) => word) };
    if (record.kind !== 'passage' && record.kind !== 'quotation') return BY_NOTHING;
    const [text, implied] = textsOf(record, this.nameOf);
    const { terms, length, words: printed } = analyse(text);
    const all = terms.concat([...this.impliedTerms(implied, terms)]);
    // A quotation's words are a passage's already.
    return { terms: all, length, words: record.kind === 'passage' ? printed : [] };
  }

  /** A record's text as it is ranked; those asked for last are remembered. */
  rankedText(record: RankedRecord): RankedText {
    const key = `${record.kind} ${record.id}`;
    const known = this.ranked.get(key);
    if (known) return known;
    const [text, implied] = textsOf(record, this.nameOf);
    const { terms: printed, positions, length } = analyse(text);
    const made = { terms: printed, positions, length, implied: this.impliedTerms(implied, printed) };
    this.ranked.set(key, made);
    return made;
  }

  private impliedTerms(texts: readonly string[], printed: readonly string[]): ReadonlySet<string> {
    const implied = new Set<string>();
    for (const text of texts) for (const term of this.termsOf(text)) implied.add(term);
    if (implied.size > 0) for (const term of printed) implied.delete(term);
    return implied;
  }

  /** The same few people are implied again and again. */
  private termsOf(text: string): readonly string[] {
    const known = this.nameTerms.get(text);
    if (known) return known;
    const found = terms(text).map(({ term }) => term);
    if (this.names.has(text)) this.nameTerms.set(text, found);
    return found;
  }
}
