import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompactEngine } from '../../src/retrieval/compact-engine.ts';
import type { Engine, EngineDocument, EngineQuery } from '../../src/retrieval/engine/engine.ts';
import { MiniSearchEngine } from '../../src/retrieval/engine/minisearch.ts';
import { NotStored } from '../../src/retrieval/stored.ts';

const WORDS = 'ash birch cedar elm fir hazel larch maple oak pine rowan willow'.split(' ');
const OUTLETS = ['Harbour Post', 'Valley Echo', 'Northern Wire'];

/** Common words first, as in text. */
const word = fc.nat(WORDS.length ** 2 - 1).map((number) => WORDS[Math.floor(Math.sqrt(number))] ?? '');
const texts = fc.array(
  fc.record({ terms: fc.array(word, { maxLength: 30 }), outlet: fc.constantFrom(...OUTLETS), article: fc.nat(9) }),
  { minLength: 1, maxLength: 120 },
);
const question = fc.record({
  terms: fc.uniqueArray(
    fc.record({
      term: fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: fc.constant('unheard') }),
      weight: fc.constantFrom(1, 2, 0.6, 0.15),
    }),
    { selector: ({ term }) => term, maxLength: 8 },
  ),
  facets: fc.oneof(
    fc.constant({}),
    fc.record({ outlet: fc.constantFrom(...OUTLETS, 'Nobody’s Gazette') }),
    fc.record({ outlet: fc.constantFrom(...OUTLETS), article: fc.nat(9).map(String) }),
  ),
  limit: fc.integer({ min: 1, max: 20 }),
});

/** Documents in the order of their articles, as a story adds them. */
function documentsOf(list: readonly { terms: string[]; outlet: string; article: number }[]): EngineDocument[] {
  return list
    .toSorted((a, b) => a.article - b.article)
    .map(({ terms, outlet, article }, id) => ({ id, terms, facets: { outlet, article: String(article) } }));
}

/** The same scores in the same order, each for a document that has it; sums of fractions may tie in one engine and not in the other. */
async function expectSameRanking(one: Engine, other: Engine, query: EngineQuery) {
  const found = await one.search(query);
  const expected = await other.search({ ...query, limit: Number.MAX_SAFE_INTEGER });
  expect(found).toHaveLength(Math.min(query.limit, expected.length));
  const scores = new Map(expected.map(({ id, score }) => [id, score]));
  for (const [place, { id, score }] of found.entries()) {
    expect(score).toBeCloseTo(expected[place]?.score ?? 0, 9);
    expect(score).toBeCloseTo(scores.get(id) ?? 0, 9);
  }
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
}

describe('the engine for very many passages', () => {
  it('ranks as the embedded engine does, with the same scores', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.array(question, { minLength: 1, maxLength: 5 }), async (list, questions) => {
        const [compact, embedded] = [new CompactEngine(), new MiniSearchEngine()];
        for (const engine of [compact, embedded]) engine.add(documentsOf(list));
        for (const query of questions) await expectSameRanking(compact, embedded, query);
        for (const term of WORDS) expect(compact.frequency(term)).toBe(embedded.frequency(term));
      }),
      { numRuns: 300 },
    );
  });

  it('finds what was added after a search', async () => {
    await fc.assert(
      fc.asyncProperty(texts, question, fc.nat(120), async (list, query, cut) => {
        const documents = documentsOf(list);
        const [grown, whole] = [new CompactEngine(), new CompactEngine()];
        grown.add(documents.slice(0, cut));
        await grown.search(query);
        grown.add(documents.slice(cut));
        whole.add(documents);
        expect(await grown.search(query)).toEqual(await whole.search(query));
        expect(grown.size).toBe(documents.length);
      }),
    );
  });

  it('takes the best of a long list that the best terms alone would not lead to', async () => {
    const engine = new CompactEngine();
    // The rare term stands alone in the last document; the two common ones together in one in the middle.
    engine.add(
      Array.from({ length: 3000 }, (_, id) => ({
        id,
        terms: id === 1500 ? ['oak', 'elm'] : id === 2999 ? ['fir'] : id % 2 === 0 ? ['oak'] : ['elm'],
        facets: {},
      })),
    );
    const terms = ['oak', 'elm', 'fir'].map((term) => ({ term, weight: 1 }));
    expect((await engine.search({ terms, limit: 3 })).map(({ id }) => id)).toEqual([2999, 1500, 0]);
  });

  it('goes on as it was after it was stored, and takes more in', async () => {
    await fc.assert(
      fc.asyncProperty(texts, question, fc.nat(120), async (list, query, cut) => {
        const documents = documentsOf(list);
        const [before, after] = [new CompactEngine(), new CompactEngine()];
        before.add(documents.slice(0, cut));
        after.restore(before.store());
        for (const engine of [before, after]) engine.add(documents.slice(cut));
        expect(await after.search(query)).toEqual(await before.search(query));
        expect(after.size).toBe(documents.length);
      }),
    );
  });

  it('tells what it never stored', () => {
    const stored = new CompactEngine().store();
    for (const name of Object.keys(stored)) {
      const { [name]: _, ...lacking } = stored;
      expect(() => new CompactEngine().restore(lacking), name).toThrow(NotStored);
    }
  });

  it('refuses documents that do not come in order', () => {
    const engine = new CompactEngine();
    expect(() => engine.add([{ id: 3, terms: ['oak'], facets: {} }])).toThrow(RangeError);
  });
});
