import { fileURLToPath } from 'node:url';
import { afterAll, expect, inject, test } from 'vitest';
import { indexStory, planIndex } from '../../src/host/index-story.ts';
import { readStory } from '../../src/host/read-story.ts';
import { Documents } from '../../src/retrieval/engine/document.ts';
import type { EngineQuery, Kind } from '../../src/retrieval/engine/engine.ts';
import { MiniSearchEngine } from '../../src/retrieval/engine/minisearch.ts';
import { OpenSearchEngine } from '../../src/retrieval/engine/opensearch/opensearch.ts';
import { fillEngine } from '../../src/retrieval/index-story.ts';
import { UNREPORTED } from '../../src/story/opening-report.ts';
import { clusterAt } from './both-engines.ts';

const cluster = await clusterAt(inject('searchUrl'));
afterAll(() => cluster.close());

const folder = fileURLToPath(new URL('../../seeds', import.meta.url));
const { records } = await readStory(folder, UNREPORTED);
const plan = await planIndex({ story: 'scored', folder });
await indexStory(cluster, plan);
const searched = await OpenSearchEngine.open(cluster, plan.build);
const embedded = new MiniSearchEngine();
await fillEngine(embedded, records);

const documents = new Documents(records.filter((record) => record.kind === 'entity'));
const passages = records.filter((record) => record.kind === 'passage');
const [{ outlet = '', article = '' } = {}] = passages;
const entity = passages.flatMap(({ mentions }) => mentions)[0]?.entity ?? '';

const FILTERS: readonly NonNullable<EngineQuery<Kind>['filters']>[] = [
  {},
  { outlet },
  { article },
  { entity },
  { outlet, entity },
  { from: '2023-09-09', to: '2023-09-12' },
  { from: '2023-09-11' },
  { to: '2010' },
  { outlet: 'Nobody', entity },
];

/** Words of three passages, as a question might ask for them, weighed unlike. */
const QUESTIONS = [0, 20, 40].map((place) =>
  documents
    .document(passages[place] ?? (passages[0] as never))
    .terms.filter((term, at, all) => all.indexOf(term) === at)
    .slice(0, 6)
    .map((term, at) => ({ term, weight: [1, 0.35, 2][at % 3] ?? 1 })),
);

test.each(['passage', 'quotation', 'event'] as const)(
  'each %s is found in the same place with the same score',
  async (kind) => {
    let found = 0;
    for (const filters of FILTERS)
      for (const terms of QUESTIONS)
        for (const limit of [5, 300]) {
          const [theirs, ours] = [
            await searched.search({ kind, terms, filters, limit }),
            await embedded.search({ kind, terms, filters, limit }),
          ];
          expect(theirs.map(({ order }) => order)).toEqual(ours.map(({ order }) => order));
          expect(theirs.map(({ record }) => record)).toEqual(ours.map(({ record }) => record));
          for (const [place, { score }] of ours.entries())
            expect(Math.abs((theirs[place]?.score ?? 0) - score) / Math.max(1, score)).toBeLessThan(1e-6);
          found += ours.length;
        }
    expect(found).toBeGreaterThan(100);
  },
);

test('every record comes in the story’s order, within the same filters', async () => {
  for (const kind of ['article', 'passage', 'quotation', 'event', 'entity', 'description'] as const)
    for (const filters of FILTERS)
      expect(await searched.search({ kind, filters, limit: Number.POSITIVE_INFINITY })).toEqual(
        await embedded.search({ kind, filters, limit: Number.POSITIVE_INFINITY }),
      );
});

test('statistics are the same, and zero for what nothing holds', async () => {
  const terms = [...(QUESTIONS[0] ?? []).map(({ term }) => term), 'nowhere'];
  for (const kind of ['passage', 'quotation', 'event'] as const) {
    const [theirs, ours] = [await searched.statistics(kind, terms), await embedded.statistics(kind, terms)];
    expect(theirs.size).toBe(ours.size);
    expect(theirs.averageLength).toBeCloseTo(ours.averageLength, 9);
    expect(terms.map(theirs.frequency)).toEqual(terms.map(ours.frequency));
    expect(theirs.frequency('nowhere')).toBe(0);
  }
});

test('records come by their IDs, unknown ones left out', async () => {
  const ids = [passages[7], passages[3]].map((passage) => passage?.id ?? '');
  expect(await searched.get('passage', [ids[0] ?? '', 'NONE:0', ids[1] ?? ''])).toEqual([passages[7], passages[3]]);
  expect(await searched.get('article', [article])).toEqual(await embedded.get('article', [article]));
  expect(await searched.get('entity', ['Nobody At All'])).toEqual([]);
});

test.each(['lettr', 'letters', 'lett', 'resignaton', 'kuthcer', 'x', 'q', 'publc', ''])(
  'the printed words like "%s" are the same',
  async (typed) => {
    expect(await searched.wordsLike(typed)).toEqual(await embedded.wordsLike(typed));
  },
);
