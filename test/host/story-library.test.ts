import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStory } from '../../src/host/open-story.ts';
import { type LibraryOptions, StoryLibrary } from '../../src/host/story-library.ts';
import { StoryError } from '../../src/story/load.ts';
import { articles, writeStory } from '../surfaces/discord/story.ts';

let folder: string;
let opened: string[];
let logged: string[];
let library: StoryLibrary;

const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });

const open = async (more: Partial<LibraryOptions> = {}) => {
  const opening = (from: string, id: string) => {
    opened.push(id);
    return openStory(from);
  };
  library = await StoryLibrary.open({ folder, memory: 50_000_000, open: opening, log, every: 10, ...more });
  return library;
};

beforeEach(async () => {
  [opened, logged] = [[], []];
  folder = await mkdtemp(join(tmpdir(), 'receipts-library-'));
  await writeStory(join(folder, 'ferry'), articles);
  await writeStory(join(folder, 'harbour'), articles.slice(0, 1), 'Harbour 10');
  await writeStory(join(folder, 'pier'), articles.slice(1), 'Harbour 9');
});

afterEach(async () => {
  library.close();
  await rm(folder, { recursive: true });
});

it('lists its stories by title, and opens none for that', async () => {
  await mkdir(join(folder, 'no story yet'));
  await writeFile(join(folder, 'notes.txt'), 'to do');
  const listed = (await open()).list();
  expect(listed.map(({ id, title, articles }) => [id, title, articles])).toEqual([
    ['pier', 'Harbour 9', 1],
    ['harbour', 'Harbour 10', 1],
    ['ferry', 'The Ostholm ferry', 2],
  ]);
  expect(opened).toEqual([]);
});

it('finds a story by its folder, its key and its title in whatever case', async () => {
  const ferry = (await open()).find('ferry');
  expect(library.find(ferry?.key ?? '')).toEqual(ferry);
  expect(library.find(' the OSTHOLM ferry ')).toEqual(ferry);
  for (const named of ['', '../ferry', 'constructor', 'Ostholm']) expect(library.find(named)).toBeUndefined();
});

it('opens a story once for all who ask at the same time, and not again', async () => {
  await open();
  const contexts = await Promise.all([1, 2, 3].map(() => library.context('ferry')));
  expect(new Set([...contexts, await library.context('ferry')]).size).toBe(1);
  expect(opened).toEqual(['ferry']);
});

it('closes what was asked longest ago where memory is full', async () => {
  // Room for two: each takes a little more than half a megabyte.
  await open({ memory: 1_300_000 });
  for (const id of ['ferry', 'harbour', 'ferry', 'pier', 'ferry', 'harbour']) await library.context(id);
  expect(library.open).toBe(2);
  expect(opened).toEqual(['ferry', 'harbour', 'pier', 'harbour']);
});

it('keeps one that was asked again open while others are asked once', async () => {
  await open({ memory: 1_300_000 });
  for (const id of ['ferry', 'ferry', 'harbour', 'pier', 'harbour', 'ferry']) await library.context(id);
  expect(opened).toEqual(['ferry', 'harbour', 'pier', 'harbour']);
});

it('opens a story that is larger than all of its memory', async () => {
  await open({ memory: 10 });
  expect((await library.context('ferry')).story.title).toBe('The Ostholm ferry');
});

describe('a broken story', () => {
  it('is one line in the log, told in the list, and the others are asked on', async () => {
    await writeFile(join(folder, 'pier', 'story.json'), '{');
    await open();
    await library.look();
    expect(logged.filter((line) => line.includes('a story is broken'))).toHaveLength(1);
    expect(library.find('pier')).toMatchObject({ title: 'pier', fault: expect.stringMatching(/is no JSON: line 1/u) });
    await expect(library.context('ferry')).resolves.toBeDefined();
  });

  it('that lacks an article says so when it is asked, and is asked again when it is mended', async () => {
    const text = join(folder, 'harbour', `${articles[0]?.id}.txt`);
    await rename(text, `${text}.away`);
    await open();
    await expect(library.context('harbour')).rejects.toThrow(StoryError);
    await rename(`${text}.away`, text);
    await expect(library.context('harbour')).resolves.toBeDefined();
  });
});

describe('while it is watched', () => {
  beforeEach(async () => {
    await open();
    library.watch();
  });

  it('a new story is there, a removed one is not', async () => {
    await writeStory(join(folder, 'mast'), articles, 'The mast');
    await expect.poll(() => library.find('The mast')?.id).toBe('mast');
    await rm(join(folder, 'mast'), { recursive: true });
    await expect.poll(() => library.find('mast')).toBeUndefined();
  });

  it('a changed one that is open is taken in, and a broken one is not', async () => {
    const count = async () => (await library.context('harbour')).story.articles.length;
    expect(await count()).toBe(1);
    await writeStory(join(folder, 'harbour'), articles, 'Harbour 11');
    await expect.poll(count).toBe(2);
    await writeFile(join(folder, 'harbour', 'story.json'), '{');
    await expect.poll(() => logged.join('')).toContain('the changed story is refused, the old one stays');
    expect(await count()).toBe(2);
    await writeStory(join(folder, 'harbour'), articles.slice(0, 1), 'Harbour 12');
    await expect.poll(count).toBe(1);
    await expect.poll(() => library.find('Harbour 12')?.id).toBe('harbour');
  });
});
