import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStory } from '../../src/host/open-story.ts';
import { loadStory } from '../../src/story/load.ts';
import { recordsOf } from '../../src/story/to-records.ts';
import { understand } from '../../src/story/understand.ts';

interface Given {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string;
}

const FERRY: readonly Given[] = [
  { id: 'a1', text: 'Captain Ingrid Solberg, 52, left on May 3, 2019. “We turned back,” Solberg said. It is a start.' },
  { id: 'b2', text: 'Solberg’s husband, Anton Reyes, told reporters on Tuesday: “She did what she could.”' },
  { id: 'c3', text: 'Nobody at the Tidewater Trust saw Ms. Solberg leave.\n\nSign up for our newsletter now!' },
];
const [first, second, third] = FERRY as [Given, Given, Given];

let folder: string;
const cache = () => join(folder, '.receipts');
const records = () => join(cache(), 'records.jsonl');
const readings = () => join(cache(), 'readings.jsonl');

async function write(articles: readonly Given[]): Promise<void> {
  for (const { id, text } of articles) await writeFile(join(folder, `${id}.txt`), text);
  const entries = articles.map(({ id, outlet = 'The Herald' }) => ({
    id,
    outlet,
    title: id,
    url: null,
    published: '2021-04-09',
    publishedBasis: 'stated',
    provenance: 'invented',
  }));
  await writeFile(join(folder, 'story.json'), JSON.stringify({ title: 'The ferry', articles: entries }));
}

/** Reads the folder, keeping whatever its length; gives what the host was told. The records are those of a story that was never kept. */
async function expectSameRecords(): Promise<string[]> {
  const notices: string[] = [];
  const report = { progress: () => undefined, notice: (line: string) => void notices.push(line) };
  const kept = await readStory(folder, report, 0);
  expect(kept.records).toStrictEqual(recordsOf(understand(await loadStory(folder))));
  return notices;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receipts-'));
  await write(FERRY);
});
afterEach(() => rm(folder, { recursive: true }));

describe('a story that is opened again', () => {
  it('has the same records, and nothing is written anew', async () => {
    expect(await expectSameRecords()).toEqual([]);
    const { ino } = await stat(records());
    expect(await expectSameRecords()).toEqual([]);
    expect((await stat(records())).ino).toBe(ino);
  });

  it.each<[string, readonly Given[]]>([
    ['a changed article', [first, { ...second, text: `${second.text}\nIngrid Reyes said: “I know him.”` }, third]],
    ['a changed outlet', [first, { ...second, outlet: 'The Tide' }, third]],
    ['one article more', [...FERRY, { id: 'd4', text: 'Tomas Solberg, her son, said: “She did.”' }]],
    ['one article less', [first, third]],
    ['another order', [third, first, second]],
  ])('with %s has the records of the changed one', async (_, articles) => {
    await expectSameRecords();
    await write(articles);
    expect(await expectSameRecords()).toEqual([]);
    expect(await expectSameRecords()).toEqual([]);
  });

  it('takes the reading of an article that has not changed from what was kept', async () => {
    await expectSameRecords();
    const lines = (await readFile(readings(), 'utf8')).split('\n');
    await write([...FERRY, { id: 'd4', text: 'Tomas Solberg, her son, said: “She did.”' }]);
    await expectSameRecords();
    const renewed = (await readFile(readings(), 'utf8')).split('\n');
    expect(renewed.slice(1, 4)).toEqual(lines.slice(1, 4));
    expect(renewed).toHaveLength(lines.length + 1);
  });

  it('has the same records whatever its articles say', async () => {
    const pieces = [
      'Ingrid Solberg', 'Solberg', 'Mr. Reyes', 'she said', 'said', ':', ',', '.', '\n', '“', '”', '"', "'", '’s', 'on Tuesday',
      'in May 2019', 'from 1998 to 2006', 'the actor', 'her husband,', 'and', 'SIGN UP NOW', 'Ünal İnce', '船长', '🚢', '\ufeff',
    ]; // biome-ignore format: a list of words
    const text = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 60 })
      .map((parts) => `x ${parts.join(' ')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
        await write(texts.map((one, at) => ({ id: `a${at}`, text: one })));
        expect(await expectSameRecords()).toEqual([]);
        expect(await expectSameRecords()).toEqual([]);
        // The readings alone give them too.
        await rm(records());
        expect(await expectSameRecords()).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a file that cannot be trusted is told in one line, and made anew:', () => {
  async function expectMadeAnew(path: string, what: RegExp): Promise<void> {
    const notices = await expectSameRecords();
    expect(notices).toEqual([expect.stringMatching(what)]);
    expect(notices[0]).toContain(path);
    expect(await expectSameRecords()).toEqual([]);
  }

  it('one with any byte changed', async () => {
    await expectSameRecords();
    const sound = await readFile(records());
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = Buffer.from(sound);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        await writeFile(records(), damaged);
        await expectMadeAnew(records(), / is (?:damaged|cut off)[^\n]*; the articles are read anew$/u);
      }),
      { numRuns: 40 },
    );
  });

  it('one that is cut off anywhere', async () => {
    await expectSameRecords();
    const sound = await readFile(records());
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), async (length) => {
        await writeFile(records(), sound.subarray(0, length));
        await expectMadeAnew(records(), / is (?:damaged|cut off)/u);
      }),
      { numRuns: 20 },
    );
  });

  it('one that cites what no article prints', async () => {
    const { writeLines } = await import('../../src/host/json-lines-file.ts');
    await expectSameRecords();
    const [head = '', ...lines] = (await readFile(records(), 'utf8')).trimEnd().split('\n');
    const forged = lines.slice(0, -1).map((line) => line.replaceAll('We turned back', 'We sank it all'));
    await writeLines(records(), JSON.parse(head), forged);
    await expectMadeAnew(records(), / is damaged; /u);
  });

  it('one of another version of the program', async () => {
    const { writeLines } = await import('../../src/host/json-lines-file.ts');
    await expectSameRecords();
    await writeLines(records(), { format: 'records.jsonl', program: 'another', of: '' }, []);
    await expectMadeAnew(records(), / is of another version of the program; /u);
  });

  it('readings that are damaged', async () => {
    await expectSameRecords();
    await rm(records());
    await writeFile(readings(), 'no JSON\n');
    await expectMadeAnew(readings(), / is (?:damaged|cut off); /u);
  });

  it('a link that leads somewhere else', async () => {
    await mkdir(cache());
    await writeFile(join(folder, 'elsewhere'), 'nothing of ours');
    await symlink(join(folder, 'elsewhere'), records());
    await expectMadeAnew(records(), / is no regular file; /u);
    expect(await readFile(join(folder, 'elsewhere'), 'utf8')).toBe('nothing of ours');
  });
});

it('leaves nothing but its files behind, and removes only what a process of its own that ended left', async () => {
  await mkdir(cache());
  const abandoned = join(cache(), 'records.jsonl.0b4d0f2e-9c7a-4d15-8a35-0c8a3a1f7b11.tmp');
  for (const path of [abandoned, join(cache(), 'records.jsonl.mine.tmp')]) {
    await writeFile(path, 'half');
    await utimes(path, 0, 0);
  }
  await expectSameRecords();
  expect((await readdir(cache())).toSorted()).toEqual(['readings.jsonl', 'records.jsonl', 'records.jsonl.mine.tmp']);
});

it('is read without a cache where none can be written, which is said once', async () => {
  await writeFile(cache(), 'a file where the folder should be');
  const notices = await expectSameRecords();
  expect(notices.filter((line) => line.includes('cannot be written'))).toHaveLength(2);
  expect((await expectSameRecords()).filter((line) => line.includes('cannot be written'))).toEqual([]);
});

it('keeps nothing of a short story, which is read sooner than a person notices', async () => {
  await readStory(folder, { progress: () => undefined, notice: () => undefined });
  await expect(stat(cache())).rejects.toThrow('ENOENT');
});

it('is opened by several processes at once', { timeout: 60_000 }, async () => {
  const script = fileURLToPath(new URL('./opening-process.ts', import.meta.url));
  const run = promisify(execFile);
  const opened = await Promise.all([1, 2, 3].map(() => run(process.execPath, ['--import', 'tsx', script, folder])));
  expect(opened.map(({ stdout, stderr }) => [stdout.trim(), stderr])).toEqual(Array(3).fill(['3 articles', '']));
  expect(await expectSameRecords()).toEqual([]);
});
