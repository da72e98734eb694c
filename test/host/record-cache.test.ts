import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer } from '../../src/commands/index.ts';
import { writeLines } from '../../src/host/json-lines-file.ts';
import { openStory } from '../../src/host/open-story.ts';
import { readStory } from '../../src/host/read-story.ts';
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
  {
    id: 'b2',
    text: 'Solberg’s husband, Anton Reyes, of “The Long Tide”, told reporters on Tuesday: “She did what she could.”',
  },
  { id: 'c3', text: 'Nobody at the Tidewater Trust saw Ms. Solberg leave.\n\nSign up for our newsletter now!' },
];
const [first, second, third] = FERRY as [Given, Given, Given];

let folder: string;
const cache = () => join(folder, '.receipts');
const [RECORDS, READINGS] = ['records.jsonl', 'readings.jsonl'] as const;
const records = () => join(cache(), RECORDS);
const readings = () => join(cache(), READINGS);

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
  const kept = await readStory(folder, report, { from: 0 });
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

/** Writes a file of the cache anew with other lines, as whole as any. */
async function forge(path: string, change: (line: string, place: number) => string): Promise<void> {
  const [head = '', ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\n');
  await writeLines(path, JSON.parse(head), lines.slice(0, -1).map(change));
}

/** A value with the one at a place among all that it holds, counted through, changed. */
function changedAt(value: unknown, place: number, to: unknown): unknown {
  let left = place;
  const walk = (one: unknown): unknown => {
    if (left-- === 0) return to;
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, item]) => [key, walk(item)]));
  };
  return walk(value);
}

describe('a forged cache', () => {
  it('puts no other words into an article', async () => {
    await expectSameRecords();
    await forge(records(), (line) => line.replace(/\}$/u, ',"text":"We sank it all.","outlet":"The Forger"}'));
    const { records: read } = await readStory(
      folder,
      { progress: () => undefined, notice: () => undefined },
      { from: 0 },
    );
    expect(JSON.stringify(read)).not.toMatch(/We sank it all|The Forger/u);
  });

  it('never throws, whatever stands in it', { timeout: 60_000 }, async () => {
    await expectSameRecords();
    const sound = await Promise.all([records(), readings()].map(async (path) => [path, await readFile(path)] as const));
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(-1, 1e9, 0.5, '__proto__', null, [], {}));
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.nat(60), fc.nat(40), value, async (ofReadings, place, within, to) => {
        for (const [path, bytes] of sound) await writeFile(path, bytes);
        if (ofReadings) await rm(records());
        const lines = (await readFile(ofReadings ? readings() : records(), 'utf8')).split('\n').length - 3;
        await forge(ofReadings ? readings() : records(), (line, at) =>
          at === place % lines ? JSON.stringify(changedAt(JSON.parse(line), within, to)) : line,
        );
        const report = { progress: () => undefined, notice: () => undefined };
        const context = await openStory(folder, report, { from: 0 });
        for (const [name, options] of ASKED) await answer(context, name, options);
      }),
      { numRuns: 150 },
    );
  });

  it.each([RECORDS, READINGS])('that is nested without end is damaged: %s', async (name) => {
    await expectSameRecords();
    if (name === READINGS) await rm(records());
    const deep = `${'{"speakers":[{"quote":'.repeat(20_000)}1${'}]}'.repeat(20_000)}`;
    await forge(join(cache(), name), (line) => line.replace(/\}$/u, `,"speakers":[${deep}],"reading":${deep}}`));
    expect(await expectSameRecords()).toEqual([expect.stringMatching(/ is damaged; /u)]);
  });
});

/** A command of each kind. */
const ASKED: readonly [name: string, options: Record<string, string>][] = [
  ['ask', { question: 'Why did Captain Solberg turn back?' }],
  ['who', { name: 'Solberg' }],
  ['when', { event: 'left' }],
  ['quote', { by: 'Solberg' }],
  ['sources', {}],
];

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
        await expectMadeAnew(records(), / is (?:damaged|cut off)[^\n]*; it is made anew$/u);
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
    await expectSameRecords();
    await forge(records(), (line) => line.replace(/"end":\d+/u, '"end":99999'));
    await expectMadeAnew(records(), / is damaged; /u);
  });

  it('one of readings that are none', async () => {
    await expectSameRecords();
    await rm(records());
    await forge(readings(), (line) => line.replace(/"reading":.*/u, '"reading":{"quoted":[{"span":[0,4]}]}}'));
    await expectMadeAnew(readings(), / is damaged; /u);
  });

  it('one of another version of the program', async () => {
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
  // That nothing can be read there either is the other.
  expect(notices.filter((line) => line.includes('cannot be written'))).toHaveLength(1);
  expect((await expectSameRecords()).filter((line) => line.includes('cannot be written'))).toEqual([]);
});

it('keeps a story where it is told to, and leaves its folder alone', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'receipts-kept-'));
  const report = { progress: () => undefined, notice: () => undefined };
  await readStory(folder, report, { in: elsewhere, from: 0 });
  expect((await readdir(elsewhere)).toSorted()).toEqual([READINGS, RECORDS]);
  await expect(stat(cache())).rejects.toThrow('ENOENT');
  await rm(elsewhere, { recursive: true });
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
