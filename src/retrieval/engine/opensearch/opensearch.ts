import { growingCache } from '../../../growing-cache.ts';
import { slips } from '../../query/slip.ts';
import { rarenessOf } from '../bm25.ts';
import { intervalOf } from '../calendar-interval.ts';
import type {
  Engine,
  EngineHit,
  EngineQuery,
  Filters,
  Kind,
  PrintedWord,
  RecordOf,
  TermStatistics,
} from '../engine.ts';
import { type Cluster, SearchRefusal } from './cluster.ts';
import {
  aliasOf,
  type Build,
  type BuildFacts,
  documentId,
  INDEX,
  keyOf,
  partOf,
  type TextStatistics,
} from './schema.ts';

/** So many letters must be typed for a word that begins with them to be meant. */
const SHORTEST_BEGINNING = 4;
/** A page of records, and as many words as one typed word may be like. */
const PAGE = 1_000;
const WORDS_LIKE = 5_000;
/** Lucene expands a mistyped word to no more. */
const EXPANSIONS = 1_000;
/** While a story is opened no member waits, and all its people are asked for: a node may take so long a page, in ms. */
const OPENED_WITHIN = 30_000;
/** So many terms stay counted. */
const TERMS_KEPT = 20_000;

interface Hit<Source> {
  readonly _score: number | null;
  readonly _source: Source;
  readonly sort?: readonly (number | string)[];
}
interface Found<Source> {
  readonly hits: { readonly hits: readonly Hit<Source>[] };
  readonly timed_out?: boolean;
}
interface RecordSource<K extends Kind> {
  readonly record: RecordOf<K>;
}
interface TermSource {
  readonly term: string;
  /** In how many passages, quotations and events it stands. */
  readonly frequency: Readonly<Partial<Record<Kind, number>>>;
}

const isRanked = (kind: Kind): kind is keyof BuildFacts['kinds'] =>
  kind === 'passage' || kind === 'quotation' || kind === 'event';

/** The conditions that filters are; undefined where nothing passes. */
function conditions(kind: Kind, { outlet, article, entity, from, to }: Filters): object[] | undefined {
  const found: object[] = [];
  if (entity !== undefined) found.push({ term: { entity } });
  if (kind === 'entity') return outlet === undefined && article === undefined ? found : undefined;
  if (outlet !== undefined) found.push({ term: { outlet } });
  if (article !== undefined) found.push({ term: { article } });
  if (from === undefined && to === undefined) return found;
  const [first, last] = [from && intervalOf(from), to && intervalOf(to)];
  found.push({ exists: { field: 'from' } });
  if (first) found.push({ range: { to: { gt: first.from } } });
  if (last) found.push({ range: { from: { lt: last.to } } });
  return found;
}

/** The build that a story's alias points to; undefined where the story was never loaded. */
export async function currentBuild(cluster: Cluster, story: string): Promise<Build | undefined> {
  const alias = aliasOf(story);
  try {
    type Aliases = Record<
      string,
      { aliases: Record<string, { filter?: { term?: { build?: string | { value: string } } } }> }
    >;
    const answer = await cluster.request<Aliases>({ method: 'GET', path: `/_alias/${encodeURIComponent(alias)}` });
    const build = answer[INDEX]?.aliases[alias]?.filter?.term?.build;
    const id = typeof build === 'object' ? build.value : build;
    return id === undefined ? undefined : { story, id };
  } catch (error) {
    if (error instanceof SearchRefusal && error.status === 404) return undefined;
    throw error;
  }
}

/** One build of a story in an OpenSearch cluster. Nothing of the story is held here but how often terms stand that were asked for. */
export class OpenSearchEngine implements Engine {
  readonly facts: BuildFacts;
  private readonly cluster: Cluster;
  private readonly build: Build;
  /** How long a node may take; as the cluster says where absent. */
  private within: number | undefined = OPENED_WITHIN;
  private readonly frequencies = growingCache<TermSource['frequency']>(TERMS_KEPT);

  private constructor(cluster: Cluster, build: Build, facts: BuildFacts) {
    this.cluster = cluster;
    this.build = build;
    this.facts = facts;
  }

  /** Opens a build that is whole. Nobody waits for an answer until `opened`. @throws SearchUnavailable, SearchRefusal */
  static async open(cluster: Cluster, build: Build): Promise<OpenSearchEngine> {
    const path = `/${INDEX}/_doc/${encodeURIComponent(documentId(build, 'head', ''))}`;
    const { _source } = await cluster.request<{ _source: { story: BuildFacts } }>({
      method: 'GET',
      path,
      query: { routing: build.story },
      within: OPENED_WITHIN,
    });
    return new OpenSearchEngine(cluster, build, _source.story);
  }

  /** From now on members wait for what is asked. */
  opened(): void {
    this.within = undefined;
  }

  private async find<Source>(body: object): Promise<readonly Hit<Source>[]> {
    const { hits } = await this.cluster
      .request<Found<Source>>({
        method: 'POST',
        path: `/${INDEX}/_search`,
        query: { routing: this.build.story, filter_path: 'hits.hits._source,hits.hits._score,hits.hits.sort' },
        body: { track_total_hits: false, ...body },
        ...(this.within !== undefined && { within: this.within }),
      })
      .then(({ hits }) => ({ hits: hits?.hits ?? [] }));
    return hits;
  }

  async search<K extends Kind>({ kind, terms, filters = {}, limit }: EngineQuery<K>): Promise<EngineHit<K>[]> {
    const within = conditions(kind, filters);
    if (!within || limit <= 0) return [];
    const filter = [{ term: { part: partOf(this.build, kind) } }, ...within];
    if (!terms) return this.all(filter, limit);
    if (!isRanked(kind)) return [];
    const frequencies = await this.frequenciesOf(terms.map(({ term }) => term));
    // An event is found by the terms of the passage that tells it, and ranked as that is.
    const by = kind === 'event' ? 'passage' : kind;
    const held = terms.filter(({ term }) => (frequencies.get(term)?.[by] ?? 0) > 0);
    if (held.length === 0) return [];
    const { indexed } = this.facts.kinds[by];
    const should = held.map(({ term, weight }) => ({
      term: { terms: { value: term, boost: weight * rarenessOf(indexed, frequencies.get(term)?.[by] ?? 0) } },
    }));
    const hits = await this.find<RecordSource<K>>({
      size: limit,
      query: { bool: { filter, should, minimum_should_match: 1 } },
      sort: ['_score', { tells: { order: 'asc', unmapped_type: 'integer' } }, { order: 'asc' }],
    });
    return hits.map(({ _source: { record }, _score, sort }) => ({
      record,
      order: Number(sort?.[2]),
      score: _score ?? Number(sort?.[0]),
    }));
  }

  /** All that pass, in order, a page at a time. */
  private async all<K extends Kind>(filter: readonly object[], limit: number): Promise<EngineHit<K>[]> {
    const found: EngineHit<K>[] = [];
    for (let after: number | undefined; found.length < limit; ) {
      const size = Math.min(PAGE, limit - found.length);
      const hits = await this.find<RecordSource<K>>({
        size,
        query: { bool: { filter } },
        sort: [{ order: 'asc' }],
        ...(after !== undefined && { search_after: [after] }),
      });
      for (const { _source, sort } of hits) found.push({ record: _source.record, order: Number(sort?.[0]), score: 1 });
      if (hits.length < size) break;
      after = found.at(-1)?.order;
    }
    return found;
  }

  async get<K extends Kind>(kind: K, ids: readonly string[]): Promise<RecordOf<K>[]> {
    if (ids.length === 0) return [];
    const found: RecordOf<K>[] = [];
    for (let from = 0; from < ids.length; from += PAGE) {
      const { docs } = await this.cluster.request<{ docs: { found?: boolean; _source?: RecordSource<K> }[] }>({
        method: 'POST',
        path: `/${INDEX}/_mget`,
        query: { routing: this.build.story, filter_path: 'docs.found,docs._source' },
        body: { ids: ids.slice(from, from + PAGE).map((id) => documentId(this.build, kind, id)) },
      });
      for (const { _source } of docs) if (_source) found.push(_source.record);
    }
    return found;
  }

  async statistics(kind: Kind, terms: Iterable<string>): Promise<TermStatistics> {
    const known: TextStatistics = isRanked(kind) ? this.facts.kinds[kind] : { size: 0, indexed: 0, averageLength: 0 };
    const frequencies = await this.frequenciesOf([...terms]);
    return {
      size: known.size,
      averageLength: known.averageLength,
      frequency: (term) => frequencies.get(term)?.[kind] ?? 0,
    };
  }

  private async frequenciesOf(terms: readonly string[]): Promise<ReadonlyMap<string, TermSource['frequency']>> {
    const found = new Map<string, TermSource['frequency']>();
    const unknown: string[] = [];
    for (const term of new Set(terms)) {
      const known = this.frequencies.get(term);
      if (known) found.set(term, known);
      else unknown.push(term);
    }
    for (let from = 0; from < unknown.length; from += PAGE) {
      const asked = unknown.slice(from, from + PAGE);
      const keys = asked.map((term) => keyOf(this.build, 'term', term));
      const hits = await this.find<TermSource>({
        size: PAGE,
        query: { bool: { filter: [{ term: { part: partOf(this.build, 'term') } }, { terms: { key: keys } }] } },
        sort: ['_doc'],
      });
      for (const { _source } of hits) found.set(_source.term, _source.frequency);
      for (const term of asked) {
        const frequency = found.get(term) ?? {};
        found.set(term, frequency);
        this.frequencies.set(term, frequency);
      }
    }
    return found;
  }

  async wordsLike(typed: string): Promise<PrintedWord[]> {
    const key = keyOf(this.build, 'word', typed);
    const initial = keyOf(this.build, 'word', typed.slice(0, 1));
    const should: object[] = [
      {
        fuzzy: {
          key: {
            value: key,
            fuzziness: 2,
            prefix_length: [...initial].length,
            max_expansions: EXPANSIONS,
            transpositions: true,
          },
        },
      },
    ];
    if (typed.length >= SHORTEST_BEGINNING) should.push({ prefix: { key } });
    const hits = await this.find<PrintedWord>({
      size: WORDS_LIKE,
      query: {
        bool: { filter: [{ term: { part: partOf(this.build, 'word') } }], should, minimum_should_match: 1 },
      },
      sort: [{ order: 'asc' }],
    });
    return hits
      .map(({ _source: { word, times } }) => ({ word, times }))
      .filter(
        ({ word }) =>
          slips(typed, word) !== undefined || (typed.length >= SHORTEST_BEGINNING && word.startsWith(typed)),
      );
  }
}
