import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readStory } from '../../src/host/read-story.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receipts-large-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Reads a story of so many short articles; gives the lines that the host is told. */
async function told(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, place) => `a${place}`);
  for (const id of ids) await writeFile(join(folder, `${id}.txt`), 'It ran aground.');
  const articles = ids.map((id) => ({
    id,
    outlet: 'The Herald',
    title: 'The ferry',
    url: null,
    published: '2021-04-09',
    publishedBasis: 'stated',
    provenance: 'Invented.',
  }));
  await writeFile(join(folder, 'story.json'), JSON.stringify({ title: 'The ferry', articles }));
  const lines: string[] = [];
  await readStory(folder, { progress: () => undefined, notice: (line) => void lines.push(line) });
  return lines;
}

it('says in one line what a story of more than 2,000 articles costs, and what is made for that', async () => {
  expect(await told(2_001)).toEqual([
    expect.stringMatching(
      /^2001 articles are held in this process: some \d+ MB, \d+ s when [^\n]* \(OpenSearch, [^\n]*$/u,
    ),
  ]);
});

it('says nothing of one of 2,000', async () => {
  expect(await told(2_000)).toEqual([]);
});
