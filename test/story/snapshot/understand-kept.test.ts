import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStory } from '../../../src/host/open-story.ts';
import { SnapshotFile, writeSnapshot } from '../../../src/story/snapshot/snapshot-file.ts';
import { FERRY, type Given, StoryFolder, whole } from './story-folder.ts';

let folder: StoryFolder;
beforeEach(async () => {
  folder = await StoryFolder.of(FERRY);
});
afterEach(() => folder.remove());

/** Opens the folder and compares the story with one that was understood without a snapshot. */
async function openedAsCold() {
  const opened = await folder.open();
  expect(whole(opened.story)).toStrictEqual(whole(await folder.cold()));
  return opened;
}

async function contentsOf(snapshot: string) {
  const file = await SnapshotFile.open(snapshot);
  if (!file) throw new Error('nothing was kept');
  const sections = await file.all();
  await file.close();
  return { holdsFor: file.holdsFor, sections };
}

const run = promisify(execFile);
const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

const [first, second, third] = FERRY as [Given, Given, Given];

describe('a story that is opened again', () => {
  it('is the same, and no article of it is read again', async () => {
    expect(await openedAsCold()).toMatchObject({ read: 3, notices: [] });
    const { ino } = await stat(folder.snapshot);
    expect(await openedAsCold()).toMatchObject({ read: 0, notices: [] });
    expect((await stat(folder.snapshot)).ino).toBe(ino);
  });

  it('tells how far it is, from the first of its articles to the last', async () => {
    const told = new Map<string, number[]>();
    const progress = (step: string, done: number) => void told.set(step, [...(told.get(step) ?? []), done]);
    await openStory(folder.path, { report: { progress, notice: () => undefined }, from: 0 });
    for (const step of ['articles read', 'articles joined']) {
      const done = told.get(step) ?? [];
      expect(done).toStrictEqual(done.toSorted((a, b) => a - b));
      expect([done.at(0), done.at(-1)]).toStrictEqual([0, FERRY.length]);
    }
    expect(new Set(told.get('articles joined'))).toStrictEqual(new Set([0, 1, 2, 3]));
  });

  it.each<[string, readonly Given[], number]>([
    ['a changed article', [first, { ...second, text: `${second.text}\nIngrid Reyes said: “I know him.”` }, third], 1],
    ['a changed outlet', [first, { ...second, outlet: 'The Tide' }, third], 1],
    ['a line that its owner leaves out', [first, { ...second, skip: ['It is a start'] }, third], 1],
    ['one article more', [...FERRY, { id: 'd4', text: 'Tomas Solberg, her son, said: “She did.”' }], 1],
    ['one article less', [first, third], 0],
    ['another order', [third, first, second], 0],
  ])('with %s reads no other article', async (_, articles, read) => {
    await folder.open();
    await folder.write(articles);
    expect(await openedAsCold()).toMatchObject({ read, notices: [] });
    expect(await openedAsCold()).toMatchObject({ read: 0 });
  });

  it('tells the same whatever its articles say', async () => {
    const pieces = [
      'Ingrid Solberg', 'Solberg', 'Mr. Reyes', 'she said', 'said', ':', ',', '.', '\n', '“', '”', '"', "'", '’s', 'on Tuesday',
      'in May 2019', 'from 1998 to 2006', 'the actor', 'her husband,', 'and', 'SIGN UP NOW', 'Ünal İnce', '船长', '🚢', '\ufeff',
    ]; // biome-ignore format: a list of words
    const text = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 60 })
      .map((parts) => `x ${parts.join(' ')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
        await folder.write(texts.map((one, at) => ({ id: `a${at}`, text: one })));
        await openedAsCold();
        expect(await openedAsCold()).toMatchObject({ read: 0, notices: [] });
      }),
      { numRuns: 40 },
    );
  });
});

it('is the same where the compiled program reads and indexes it in threads', { timeout: 120_000 }, async () => {
  const blank = '\n'.repeat(300_000);
  const reports = Array.from(
    { length: 3_100 },
    (_, day) =>
      `Captain Dora Orvik${day % 40} steered vessel ${day} home on May ${1 + (day % 28)}, 2019. “Calm sea,” she said.`,
  );
  await folder.write([
    ...FERRY.flatMap((one) => [1, 2].map((copy) => ({ ...one, id: `${one.id}_${copy}`, text: `${one.text}${blank}` }))),
    { id: 'log', text: reports.join('\n\n') },
  ]);
  const compiled = await mkdtemp(join(PROJECT, 'node_modules', '.receipts-'));
  try {
    await run(process.execPath, ['--import', 'tsx', join(PROJECT, 'build.ts'), '--outdir', compiled], { cwd: PROJECT });
    await writeFile(join(compiled, 'package.json'), '{ "type": "module" }');
    await writeFile(
      join(compiled, 'open.js'),
      `import { openStory } from './parts.js'; await openStory(${JSON.stringify(folder.path)});`,
    );
    await run(process.execPath, [join(compiled, 'open.js')]);
    const snapshots = [folder.snapshot, join(dirname(folder.snapshot), 'index.snapshot')];
    const inThreads = await Promise.all(snapshots.map(contentsOf));
    await openedAsCold();
    const here = await Promise.all(snapshots.map(contentsOf));
    // Bytes are compared as buffers: a test runner's own comparison takes them one by one.
    const differing = here.flatMap(({ sections }, at) =>
      Object.entries(sections).flatMap(([name, bytes]) =>
        Buffer.from(bytes).equals(inThreads[at]?.sections[name] ?? new Uint8Array()) ? [] : [name],
      ),
    );
    expect(differing).toEqual([]);
    expect(here.map(({ sections }) => Object.keys(sections).length)).toEqual(
      inThreads.map(({ sections }) => Object.keys(sections).length),
    );
  } finally {
    await rm(compiled, { recursive: true });
  }
});

describe('a snapshot that cannot be trusted is told in one line, and made anew:', () => {
  async function expectMadeAnew(what: RegExp) {
    let { notices, read } = await openedAsCold();
    if (notices.length === 0) {
      // The damage is in what only a changed story asks for.
      expect(read).toBe(0);
      await folder.write([...FERRY, { id: 'd4', text: 'Tomas Solberg, her son, said: “She did.”' }]);
      ({ notices, read } = await openedAsCold());
    }
    expect(notices).toEqual([expect.stringMatching(what)]);
    expect(notices[0]).toContain(folder.snapshot);
    expect(notices[0]).not.toContain('\n');
    expect(read).toBeGreaterThanOrEqual(3);
    expect(await openedAsCold()).toMatchObject({ read: 0, notices: [] });
    await folder.write(FERRY);
  }

  it('one with any byte changed', async () => {
    await folder.open();
    const sound = await readFile(folder.snapshot);
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = Buffer.from(sound);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        await writeFile(folder.snapshot, damaged);
        await expectMadeAnew(/ is (?:damaged|cut off|no snapshot); the articles are read anew$/u);
      }),
      { numRuns: 40 },
    );
  });

  it('one that is cut off anywhere', async () => {
    await folder.open();
    const sound = await readFile(folder.snapshot);
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), async (length) => {
        await writeFile(folder.snapshot, sound);
        await truncate(folder.snapshot, length);
        await expectMadeAnew(/ is (?:damaged|cut off)/u);
      }),
      { numRuns: 20 },
    );
  });

  it('one of another version of the program', async () => {
    await folder.open();
    const { holdsFor, sections } = await contentsOf(folder.snapshot);
    await writeSnapshot(folder.snapshot, { ...holdsFor, program: 'another' }, sections);
    await expectMadeAnew(/ is of another version of the program; /u);
  });
});

it('leaves nothing but the snapshot behind, and removes what a process that ended left', async () => {
  await mkdir(dirname(folder.snapshot));
  const abandoned = join(dirname(folder.snapshot), 'articles.snapshot.1.x.tmp');
  await writeFile(abandoned, 'half');
  await utimes(abandoned, 0, 0);
  await folder.open();
  expect(await readdir(dirname(folder.snapshot))).toEqual(['articles.snapshot']);
});

it('is opened by several processes at once', { timeout: 60_000 }, async () => {
  const script = fileURLToPath(new URL('./opening-process.ts', import.meta.url));
  const processes = [1, 2, 3].map(() => run(process.execPath, ['--import', 'tsx', script, folder.path]));
  const opened = await Promise.all(processes);
  expect(opened.map(({ stdout }) => stdout.trim())).toEqual(['3 articles', '3 articles', '3 articles']);
  expect(opened.map(({ stderr }) => stderr)).toEqual(['', '', '']);
  expect(await openedAsCold()).toMatchObject({ read: 0, notices: [] });
});

it('is opened without a snapshot where none can be written, which is said once', async () => {
  await writeFile(dirname(folder.snapshot), 'a file where the folder should be');
  const { notices } = await openedAsCold();
  expect(notices).toEqual([expect.stringMatching(/articles\.snapshot cannot be written \(\w+\); [^\n]+$/u)]);
  expect(await openedAsCold()).toMatchObject({ read: 3, notices: [] });
  await rm(dirname(folder.snapshot));
});

it('keeps nothing of a short story, which is read sooner than a person notices', async () => {
  await openStory(folder.path);
  await expect(access(dirname(folder.snapshot))).rejects.toThrow('ENOENT');
});
