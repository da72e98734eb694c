import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, it } from 'vitest';
import { articles, writeStory } from '../surfaces/discord/story.ts';

/** Long enough to be kept. */
const LONG = 'The ferry ran aground near Ostholm on Tuesday evening. Nobody was hurt, said Ingrid Solberg.\n\n'.repeat(
  3000,
);

it('a disk without room for the records is one line, and all is answered', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'receipts-full-'));
  const [story, cache] = [join(folder, 'story'), join(folder, 'cache')];
  await writeStory(story, articles.map((article) => ({ ...article, text: `${article.text}\n${LONG}` })).slice(0, 1));
  // A process that may write no file over 8 kB meets the error of a disk that is full, at the same place.
  const program = join(inject('built'), 'index.js');
  const script = 'ulimit -f 8 && exec "$0" "$@"';
  const { stdout, stderr } = await promisify(execFile)(
    'bash',
    ['-c', script, process.execPath, program, 'ask', '--json', '/quote by: Solberg'],
    { env: { ...process.env, STORY_DIR: story, CACHE_DIR: cache, DISCORD_TOKEN: '' }, maxBuffer: 50_000_000 },
  );
  expect(JSON.parse(stdout).status).toBe('answered');
  const lines = stderr.split('\n').filter((line) => line !== '');
  expect(lines).toEqual([
    expect.stringMatching(/^receipts: .*cache cannot be written \(E\w+\); the articles will be read again next time$/u),
  ]);
  expect(await readdir(cache), 'no half-written file is left').toEqual([]);
  await rm(folder, { recursive: true });
});
