import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openSearched } from '../../src/host/searched-story.ts';
import { clusterAt } from './both-engines.ts';

const cluster = await clusterAt(inject('searchUrl'));
const folder = mkdtempSync(join(tmpdir(), 'receipts-index-'));
afterAll(async () => {
  await cluster.close();
  rmSync(folder, { recursive: true });
});

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the program; what it printed, and its exit code. */
async function run(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const env = { ...process.env, SEARCH_URL: inject('searchUrl'), STORY_DIR: join(folder, 'ferry') };
  try {
    const options = { cwd: ROOT, env };
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [join(inject('built'), 'index.js'), ...args],
      options,
    );
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

function write(story: string, text: string): void {
  mkdirSync(join(folder, story), { recursive: true });
  const entry = { outlet: 'Harbour Post', title: 'The ferry', url: null, published: '2024-03-05' };
  const article = { id: 'a1', ...entry, publishedBasis: 'stated', provenance: 'written for this test' };
  writeFileSync(join(folder, story, 'story.json'), JSON.stringify({ title: 'The ferry', articles: [article] }));
  writeFileSync(join(folder, story, 'a1.txt'), text);
}

beforeAll(() => {
  write('ferry', 'The ferry sank off Brill Point on Monday.\n\n“Nobody was aboard,” harbour master Ada Quill said.\n');
  write('bridge', 'The bridge at Tamm was closed in May.\n');
});

test('loads each story of a folder, and the second time none', async () => {
  const first = await run('index', folder, '--processes', '2');
  expect(first).toMatchObject({ code: 0 });
  expect(first.err).toMatch(/2 stories of 2 articles loaded in [\d.]+ s, 0 there already, 0 not loaded/u);
  expect((await run('index', folder)).err).toMatch(/0 stories of 0 articles loaded in [\d.]+ s, 2 there already/u);
});

test('a loaded story is asked where SEARCH_URL is set, without its folder', async () => {
  rmSync(join(folder, 'ferry', 'a1.txt'));
  const { code, out } = await run('ask', '--json', 'Where did the ferry sink?');
  expect(code).toBe(0);
  expect(JSON.parse(out).passages[0]).toMatchObject({ article: 'a1', outlet: 'Harbour Post' });
  write('ferry', 'The ferry sank off Brill Point on Monday.\n\n“Nobody was aboard,” harbour master Ada Quill said.\n');
});

test('a changed story takes the place of the one before', async () => {
  const before = await openSearched(cluster, 'bridge');
  write('bridge', 'The bridge at Tamm was opened again in June.\n');
  expect((await run('index', join(folder, 'bridge'))).err).toMatch(/1 stories of 1 articles loaded/u);
  const after = await openSearched(cluster, 'bridge');
  expect((await after.index.all('passage')).map(({ text }) => text)).toEqual([
    'The bridge at Tamm was opened again in June.',
  ]);
  expect(before.story.title).toBe(after.story.title);
  // Nothing of what was before is left.
  expect(await before.index.all('passage')).toEqual([]);
});

test('a story that cannot be read is told in one line, and the others are loaded', async () => {
  const several = join(folder, 'several');
  cpSync(join(folder, 'ferry'), join(several, 'whole'), { recursive: true });
  cpSync(join(folder, 'ferry'), join(several, 'broken'), { recursive: true });
  writeFileSync(join(several, 'broken', 'a1.txt'), '');
  const { code, err } = await run('index', several);
  expect(code).toBe(1);
  expect(err).toMatch(/^receipts: not loaded: broken: .*a1\.txt is empty.*$/mu);
  expect(err).toMatch(/1 stories of 1 articles loaded in [\d.]+ s, 0 there already, 1 not loaded/u);
});

test.each([
  [['index', join(tmpdir(), 'no-such-folder')], /holds no story: neither a story\.json nor folders with one/u],
  [['index', 'a', 'b'], /index takes one folder/u],
  [['index', '--processes', 'many'], /--processes is no whole number/u],
  [['index', '--quick'], /index takes a folder, --processes, --shards and --replicas/u],
])('refuses %j in one line', async (args, line) => {
  const { code, err } = await run(...args);
  expect(code).toBe(1);
  expect(err).toMatch(line);
  expect(err.trim()).not.toContain('\n');
});

test('a story that was never loaded is told in one line', async () => {
  rmSync(join(folder, 'ferry'), { recursive: true });
  write('tower', readFileSync(join(folder, 'bridge', 'a1.txt'), 'utf8'));
  await expect(openSearched(cluster, 'tower')).rejects.toThrow(
    'the search engine does not have the story "tower"; npm run index loads it',
  );
});
