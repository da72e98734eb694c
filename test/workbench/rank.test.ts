import { expect, test } from 'vitest';
import { rank } from '../../src/workbench/rank.ts';

async function ranked(docs: readonly string[], query: string): Promise<string[]> {
  const task = {
    docs: docs.map((text, index) => ({ id: `d${index}`, text })),
    queries: [{ id: 'q', text: query }],
  };
  for await (const { query: id, ranked: ids } of rank(task)) {
    expect(id).toBe('q');
    return ids;
  }
  throw new Error('no ranking');
}

const docs = ['The harbour was quiet.', 'The ferry sank near the harbour in fog.', 'A ferry is a ship.'];

test('ranks what speaks of the query first, each document once', async () => {
  const ids = await ranked(docs, 'ferry sank in fog');
  expect(ids[0]).toBe('d1');
  expect(new Set(ids).size).toBe(ids.length);
});

test('a query of nothing, and no documents, rank nothing', async () => {
  expect(await ranked(docs, '?!')).toEqual([]);
  expect(await ranked([], 'ferry')).toEqual([]);
});
