import { setTimeout as after } from 'node:timers/promises';
import type { EntityRecord } from '../../../story/records.ts';
import type { EngineDocument } from '../engine.ts';
import { type IndexDocument, RecordDocuments, vocabularyDocuments } from './build-documents.ts';
import { type Cluster, SearchRefusal, SearchUnavailable } from './cluster.ts';
import { currentBuild } from './opensearch.ts';
import { aliasOf, type Build, type BuildFacts, documentId, INDEX, indexBody, partOf } from './schema.ts';
import { type CountedVocabulary, Vocabulary } from './vocabulary.ts';

/** So many documents go to the cluster at once, and so long it may take over them, in ms. */
const BULK = 500;
const BULK_WITHIN = 60_000;
/** What was refused because the cluster is busy is sent again so often, after a time that doubles from this, in ms. */
const TRIES = 8;
const PAUSE = 250;

/** What a cluster will not take of a story, in one line for the host. */
export class LoadRefused extends Error {
  override readonly name = 'LoadRefused';
}

/** Makes the index where there is none. */
export async function prepareIndex(
  cluster: Cluster,
  settings: { readonly shards: number; readonly replicas: number },
): Promise<void> {
  try {
    await cluster.request({ method: 'PUT', path: `/${INDEX}`, body: indexBody(settings), within: BULK_WITHIN });
  } catch (error) {
    const exists = error instanceof SearchRefusal && /already exists/u.test(error.message);
    if (!exists) throw error;
  }
}

interface BulkAnswer {
  readonly errors: boolean;
  readonly items: readonly {
    readonly index: { readonly status: number; readonly error?: { readonly type: string; readonly reason: string } };
  }[];
}

/** Sends documents, those again that were refused for want of time or room. @throws LoadRefused, SearchUnavailable */
async function send(cluster: Cluster, build: Build, documents: readonly IndexDocument[]): Promise<void> {
  let left = documents;
  let why: unknown;
  for (let tries = 0; tries < TRIES; tries++) {
    if (tries > 0) await after(PAUSE * 2 ** (tries - 1));
    let answer: BulkAnswer;
    try {
      answer = await cluster.request<BulkAnswer>({
        method: 'POST',
        path: `/${INDEX}/_bulk`,
        query: { routing: build.story, filter_path: 'errors,items.*.status,items.*.error.type,items.*.error.reason' },
        lines: left.flatMap(({ id, body }) => [{ index: { _id: id } }, body]),
        within: BULK_WITHIN,
      });
    } catch (error) {
      if (!(error instanceof SearchUnavailable)) throw error;
      why = error;
      continue;
    }
    if (!answer.errors) return;
    const again: IndexDocument[] = [];
    for (const [place, { index }] of answer.items.entries()) {
      const document = left[place];
      if (!document || index.status < 300) continue;
      if (index.status !== 429 && index.status < 500)
        throw new LoadRefused(`${document.id}: ${index.error?.reason ?? index.status}`);
      again.push(document);
      why = new SearchUnavailable(`the search engine is busy: ${index.error?.reason ?? index.status}`);
    }
    if (again.length === 0) return;
    left = again;
  }
  throw why;
}

/** Sends documents, one bulk while the next is made. */
class BulkWriter {
  private readonly cluster: Cluster;
  private readonly build: Build;
  private readonly progress: (done: number) => void;
  private waiting: IndexDocument[] = [];
  private sending: Promise<void> = Promise.resolve();
  private done = 0;

  constructor(cluster: Cluster, build: Build, progress: (done: number) => void = () => undefined) {
    this.cluster = cluster;
    this.build = build;
    this.progress = progress;
  }

  async add(document: IndexDocument): Promise<void> {
    this.waiting.push(document);
    if (this.waiting.length >= BULK) await this.flush();
  }

  private async flush(): Promise<void> {
    await this.sending;
    const documents = this.waiting;
    this.waiting = [];
    if (documents.length === 0) return;
    this.done += documents.length;
    const { done } = this;
    this.sending = send(this.cluster, this.build, documents).then(() => this.progress(done));
    // Heard by whoever flushes next.
    this.sending.catch(() => undefined);
  }

  async end(): Promise<void> {
    await this.flush();
    await this.sending;
  }
}

/** How many different terms the texts of a story have on average: what a text's length is compared with. */
export type Averages = ConstructorParameters<typeof RecordDocuments>[1];

/** What a part that was loaded leaves for the joining of all. */
export interface PartSummary {
  readonly averages: Averages;
  readonly vocabulary: CountedVocabulary;
  readonly entities: readonly EntityRecord[];
}

/** Records of one kind in a part are fewer than this. */
const ORDERS_A_PART = 2 ** 20;

/**
 * Loads a part of a story's records but its entities, which are joined when all parts are there. `documents` are gone through
 * twice, in the story's order. `averages` are those of the story's first part, which alone is loaded without.
 * @throws LoadRefused where a record can't be loaded; SearchUnavailable
 */
export async function loadPart(
  cluster: Cluster,
  build: Build,
  part: {
    readonly number: number;
    readonly documents: () => Iterable<EngineDocument>;
    readonly averages?: Averages | undefined;
  },
  progress?: (done: number) => void,
): Promise<PartSummary> {
  const vocabulary = new Vocabulary();
  const entities: EntityRecord[] = [];
  for (const document of part.documents()) {
    vocabulary.add(document);
    if (document.record.kind === 'entity') entities.push(document.record);
  }
  const averages = part.averages ?? {
    passage: vocabulary.averageTerms('passage'),
    quotation: vocabulary.averageTerms('quotation'),
  };
  const made = new RecordDocuments(build, averages, part.number * ORDERS_A_PART);
  const writer = new BulkWriter(cluster, build, progress);
  for (const document of part.documents())
    if (document.record.kind !== 'entity') await writer.add(made.document(document));
  await writer.end();
  const summary = { averages, vocabulary: vocabulary.counted(), entities };
  // Last: a part that was broken off has none, and is loaded again over what is there.
  await send(cluster, build, [
    {
      id: documentId(build, 'summary', String(part.number)),
      body: { build: build.id, part: partOf(build, 'summary'), summary },
    },
  ]);
  return summary;
}

/** What a part left that was loaded; undefined where it was not loaded, or not to its end. */
const loadedPart = (cluster: Cluster, build: Build, number: number) => partLeft<PartSummary>(cluster, build, number);

/** The averages of a part that was loaded to its end; undefined of any other. */
export async function averagesOfPart(cluster: Cluster, build: Build, number: number): Promise<Averages | undefined> {
  return (await partLeft<Pick<PartSummary, 'averages'>>(cluster, build, number, 'summary.averages'))?.averages;
}

async function partLeft<Summary>(
  cluster: Cluster,
  build: Build,
  number: number,
  only = 'summary',
): Promise<Summary | undefined> {
  try {
    const { _source } = await cluster.request<{ _source: { summary: Summary } }>({
      method: 'GET',
      path: `/${INDEX}/_doc/${encodeURIComponent(documentId(build, 'summary', String(number)))}`,
      query: { routing: build.story, _source_includes: only },
      within: BULK_WITHIN,
    });
    return _source.summary;
  } catch (error) {
    if (error instanceof SearchRefusal && error.status === 404) return undefined;
    throw error;
  }
}

/** One entity of all that parts tell of the same. */
function joined(one: EntityRecord, other: EntityRecord): EntityRecord {
  const aliases = [...new Set([...one.aliases, ...other.aliases])].sort((a, b) => b.length - a.length);
  return {
    ...one,
    gender: one.gender === 'unknown' ? other.gender : one.gender,
    aliases,
    mentions: one.mentions + other.mentions,
    quotations: one.quotations + other.quotations,
  };
}

/**
 * Joins the parts of a build, all of which are loaded, and, when all of it can be found, points the story's alias to it; until
 * then readers see the build before.
 * @throws LoadRefused, SearchUnavailable
 */
export async function finishBuild(
  cluster: Cluster,
  build: Build,
  { title, contentNote, parts }: Pick<BuildFacts, 'title' | 'contentNote'> & { readonly parts: number },
): Promise<void> {
  const vocabulary = new Vocabulary();
  const entities = new Map<string, EntityRecord>();
  let averages: Averages = { passage: 1, quotation: 1 };
  for (let number = 0; number < parts; number++) {
    const summary = await loadedPart(cluster, build, number);
    if (!summary) throw new LoadRefused(`part ${number + 1} of ${parts} is not loaded`);
    if (number === 0) averages = summary.averages;
    vocabulary.merge(summary.vocabulary);
    for (const entity of summary.entities) {
      const known = entities.get(entity.id);
      entities.set(entity.id, known ? joined(known, entity) : entity);
    }
  }
  const made = new RecordDocuments(build, averages);
  const writer = new BulkWriter(cluster, build);
  // Most mentioned first, as each part's are.
  for (const record of [...entities.values()].sort((a, b) => (parts > 1 ? b.mentions - a.mentions : 0)))
    await writer.add(made.document({ record, terms: [], length: 0, words: [] }));
  for (const document of vocabularyDocuments(build, vocabulary)) await writer.add(document);
  await writer.end();
  const story: BuildFacts = { title, contentNote, kinds: vocabulary.statistics() };
  await send(cluster, build, [{ id: documentId(build, 'head', ''), body: { build: build.id, story } }]);
  await cluster.request({ method: 'POST', path: `/${INDEX}/_refresh`, within: BULK_WITHIN });
  await pointAlias(cluster, build);
  await deleteAll(cluster, build.story, { bool: { filter: [{ term: { part: partOf(build, 'summary') } }] } });
}

async function pointAlias(cluster: Cluster, { story, id }: Build): Promise<void> {
  const alias = aliasOf(story);
  // One step: whoever reads the alias sees the build before or this one.
  const add = { index: INDEX, alias, filter: { term: { build: id } }, routing: story };
  await cluster.request({ method: 'POST', path: '/_aliases', body: { actions: [{ add }] }, within: BULK_WITHIN });
}

async function deleteAll(cluster: Cluster, story: string, query: object): Promise<void> {
  await cluster.request({
    method: 'POST',
    path: `/${INDEX}/_delete_by_query`,
    query: { routing: story, conflicts: 'proceed', refresh: true },
    body: { query },
    within: 10 * BULK_WITHIN,
  });
}

/** Deletes what is left of other builds of a story than the one that is read. Answers that began with one must have ended. */
export async function deleteOtherBuilds(cluster: Cluster, story: string): Promise<void> {
  const build = await currentBuild(cluster, story);
  if (!build) return;
  await deleteAll(cluster, story, {
    bool: { filter: [{ prefix: { build: `${story}@` } }], must_not: [{ term: { build: build.id } }] },
  });
}

/** A part that somebody took and has not finished is taken again after so long, in ms. */
const TAKEN_FOR = 600_000;

/** Takes a part for this process; false where another has it. Two that take one load the same documents twice. */
export async function takePart(
  cluster: Cluster,
  build: Build,
  number: number,
  now: number = Date.now(),
): Promise<boolean> {
  const path = `/${INDEX}/_doc/${encodeURIComponent(documentId(build, 'claim', String(number)))}`;
  const taking = {
    method: 'PUT',
    path,
    body: { build: build.id, part: partOf(build, 'summary'), takenUntil: now + TAKEN_FOR },
    within: BULK_WITHIN,
  } as const;
  try {
    await cluster.request({ ...taking, query: { routing: build.story, op_type: 'create' } });
    return true;
  } catch (error) {
    if (!(error instanceof SearchRefusal) || error.status !== 409) throw error;
  }
  const { _source } = await cluster.request<{ _source: { takenUntil: number } }>({
    method: 'GET',
    path,
    query: { routing: build.story },
    within: BULK_WITHIN,
  });
  if (_source.takenUntil > now) return false;
  await cluster.request({ ...taking, query: { routing: build.story } });
  return true;
}
