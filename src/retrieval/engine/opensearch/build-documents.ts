import { impactOf } from '../bm25.ts';
import type { EngineDocument, Kind } from '../engine.ts';
import { daysOf, entitiesOf, idOf } from '../held-records.ts';
import { type Build, documentId, keyOf, partOf, termsField } from './schema.ts';
import { PassagesOfArticle, type Vocabulary } from './vocabulary.ts';

/** A document of the index with its `_id`. */
export interface IndexDocument {
  readonly id: string;
  readonly body: object;
}

/** Each different term with its impact on a text of these terms. */
function* impacts(terms: readonly string[], average: number): Generator<[term: string, impact: number]> {
  const times = new Map<string, number>();
  for (const term of terms) times.set(term, (times.get(term) ?? 0) + 1);
  for (const [term, often] of times) yield [term, impactOf(often, times.size, average)];
}

/** Makes the index's documents of a build's records, which come in the story's order. */
export class RecordDocuments {
  private readonly build: Build;
  private readonly averages: Readonly<Record<'passage' | 'quotation', number>>;
  private readonly orders = new Map<Kind, number>();
  private readonly passages = new PassagesOfArticle<{ readonly order: number; readonly terms: string }>();

  private readonly ids = new Set<string>();
  /** The place of the first record of each kind. */
  private readonly first: number;

  /** `averages`: how many different terms a text has on average. */
  constructor(build: Build, averages: Readonly<Record<'passage' | 'quotation', number>>, first = 0) {
    this.first = first;
    this.build = build;
    this.averages = averages;
  }

  document(document: EngineDocument): IndexDocument {
    const { record } = document;
    const { kind } = record;
    const order = this.orders.get(kind) ?? this.first;
    this.orders.set(kind, order + 1);
    let found: { readonly terms?: string; readonly tells?: number } = {};
    if (kind === 'passage' || kind === 'quotation') {
      const terms = termsField(impacts(document.terms, this.averages[kind]));
      found = { terms };
      if (kind === 'passage') this.passages.add(record, { order, terms });
    } else if (kind === 'event') {
      const passage = this.passages.get(record.passage);
      if (passage) found = { terms: passage.terms, tells: passage.order };
    }
    const days = daysOf(record);
    return {
      id: this.ownId(kind, idOf(record), order),
      body: {
        build: this.build.id,
        part: partOf(this.build, kind),
        order,
        ...('article' in record && { article: record.article, outlet: record.outlet }),
        entity: [...new Set(entitiesOf(record))],
        ...days,
        ...found,
        record,
      },
    };
  }

  /** Two descriptions can be of the same words, "the couple's lawyer": what repeats an ID has its place behind it. */
  private ownId(kind: Kind, id: string, order: number): string {
    const first = documentId(this.build, kind, id);
    if (!this.ids.has(first)) {
      this.ids.add(first);
      return first;
    }
    return documentId(this.build, kind, `${id} ${order}`);
  }
}

/** The documents of a build's terms and printed words. */
export function* vocabularyDocuments(build: Build, vocabulary: Vocabulary): Generator<IndexDocument> {
  for (const { term, frequency } of vocabulary.frequencies()) {
    const body = { build: build.id, part: partOf(build, 'term'), key: keyOf(build, 'term', term), term, frequency };
    yield { id: documentId(build, 'term', term), body };
  }
  let order = 0;
  for (const { word, times } of vocabulary.words()) {
    const body = { build: build.id, part: partOf(build, 'word'), key: keyOf(build, 'word', word), order, word, times };
    yield { id: documentId(build, 'word', word), body };
    order++;
  }
}
