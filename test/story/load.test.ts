import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadStory, StoryError } from '../../src/story/load.ts';

const entry = {
  id: 'a1',
  outlet: 'Harbour Post',
  title: 'Ferry runs aground',
  url: 'https://harbour-post.example/ferry',
  published: '2021-04-09',
  publishedBasis: 'stated',
  provenance: 'Invented.',
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receipts-load-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (file: string, content: string | Uint8Array) => writeFile(join(folder, file), content);
const writeManifest = (articles: readonly object[], more: object = {}) =>
  write('story.json', JSON.stringify({ title: 'The ferry', articles, ...more }));

async function refusal(): Promise<string> {
  const error = await loadStory(folder).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoryError);
  const { message } = error as StoryError;
  expect(message, 'one line').not.toMatch(/[\r\n]/u);
  return message;
}

describe('a story that is all right', () => {
  test('has its articles in order, each with its file to the character', async () => {
    const text = '\uFEFF\r\n  The ferry “Ada” 🚢 ran aground.\r\n\r\n';
    await writeManifest([entry, { ...entry, id: 'b.2_x-y', url: null, skip: ['Sign up'], keep: ['CAPITALS'] }]);
    await write('a1.txt', text);
    await write('b.2_x-y.txt', 'It is afloat.');
    const { articles } = await loadStory(folder);
    expect(articles.map(({ id, url, overrules }) => ({ id, url, overrules }))).toEqual([
      { id: 'a1', url: entry.url, overrules: { skip: [], keep: [] } },
      { id: 'b.2_x-y', url: null, overrules: { skip: ['Sign up'], keep: ['CAPITALS'] } },
    ]);
    expect(articles[0]?.text).toBe(text);
  });

  test('may be reached by links, and hold links from one of its files to another', async () => {
    await mkdir(join(folder, 'real', '..data'), { recursive: true });
    await symlink('real', join(folder, 'link'));
    await write(join('real', '..data', 'a1.txt'), 'The ferry ran aground.');
    await write(join('real', 'story.json'), JSON.stringify({ title: 'The ferry', articles: [entry] }));
    await symlink(join('..data', 'a1.txt'), join(folder, 'real', 'a1.txt'));
    expect((await loadStory(join(folder, 'link'))).articles[0]?.text).toBe('The ferry ran aground.');
  });
});

describe('a day that the manifest contradicts is said in one line', () => {
  const noticesOf = async (text: string): Promise<string[]> => {
    const notices: string[] = [];
    await writeManifest([entry]);
    await write('a1.txt', text);
    await loadStory(folder, { progress: () => undefined, notice: (line) => notices.push(line) });
    return notices;
  };

  test.each([
    'Ferry runs aground\n\nMay 3, 2021\n\nThe ferry ran aground.',
    'Ferry runs aground\nBy Lena Brandt | May 3, 2021 at 9:05 a.m.\nThe ferry ran aground.',
    'Ferry runs aground\n\ndate 2021-05-03\n\nThe ferry ran aground.',
  ])('%j', async (text) => {
    const notices = await noticesOf(text);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(/a1 was published 2021-04-09, its text “[^“”]*(?:May 3, 2021|2021-05-03)/u);
  });

  test.each([
    'Ferry runs aground\n\nApril 9, 2021\n\nThe ferry ran aground.',
    // A zone further east.
    'Ferry runs aground\n\nApril 10, 2021\n\nThe ferry ran aground.',
    'Ferry runs aground\n\nUpdated May 3, 2021\n\nThe ferry ran aground.',
    'Ferry runs aground\n\nMay 3\n\nThe ferry ran aground.',
    'Ferry runs aground\n\nOn May 3, 2019, the ferry ran aground.',
  ])('but not %j', async (text) => {
    expect(await noticesOf(text)).toEqual([]);
  });
});

describe('a refusal is one line that names the file and the field', () => {
  test.each<[string, object[], object, RegExp]>([
    ['no title', [entry], { title: undefined }, /story\.json: title must be given/u],
    ['no articles', [], {}, /story\.json: articles lists no article/u],
    ['an unknown key', [entry], { author: 'me' }, /story\.json: unknown key "author"/u],
    ["an article's unknown key", [{ ...entry, pubished: 'x' }], {}, /articles\[0\]: unknown key "pubished"/u],
    ['an ID given twice', [entry, entry], {}, /articles\[1\]\.id "a1" is there twice/u],
    ['an ID given twice in other case', [entry, { ...entry, id: 'A1' }], {}, /articles\[1\]\.id "A1" is there twice/u],
    ['an ID that leaves the folder', [{ ...entry, id: '../a1' }], {}, /articles\[0\]\.id is no article ID/u],
    ['an empty ID', [{ ...entry, id: '' }], {}, /articles\[0\]\.id is no article ID/u],
    ['no ID', [{ ...entry, id: undefined }], {}, /articles\[0\]\.id must be given/u],
    [
      'a date that is none',
      [{ ...entry, published: '2021-02-30' }],
      {},
      /articles\[0\]\.published is no calendar date/u,
    ],
    ['a date in words', [{ ...entry, published: 'April 9' }], {}, /articles\[0\]\.published is no calendar date/u],
    ['an unknown basis', [{ ...entry, publishedBasis: 'guessed' }], {}, /articles\[0\]\.publishedBasis is neither/u],
    ['a script as address', [{ ...entry, url: 'javascript:alert(1)' }], {}, /articles\[0\]\.url is no http/u],
    [
      'a bell in an address',
      [{ ...entry, url: 'https://harbour-post.example/\u0007' }],
      {},
      /\.url holds white space or/u,
    ],
    [
      'a turned address',
      [{ ...entry, url: 'https://harbour-post.example/\u202ea' }],
      {},
      /\.url holds white space or/u,
    ],
    [
      'an outlet that rings',
      [{ ...entry, outlet: 'Harbour\u0007Post' }],
      {},
      /\.outlet holds a line break, a control/u,
    ],
    [
      'an outlet that sets a title',
      [{ ...entry, outlet: '\u009d0;x\u009c' }],
      {},
      /\.outlet holds a line break, a control/u,
    ],
    ['a headline that turns', [{ ...entry, title: 'Ferry \u202e!' }], {}, /\.title holds a line break, a control/u],
    [
      'half a character in a headline',
      [{ ...entry, title: 'Ferry \ud83d' }],
      {},
      /\.title holds a line break, a control/u,
    ],
    [
      'an outlet of two lines',
      [{ ...entry, outlet: 'Harbour\nPost' }],
      {},
      /articles\[0\]\.outlet holds a line break/u,
    ],
    ['an outlet of white space', [{ ...entry, outlet: '  ' }], {}, /articles\[0\]\.outlet is empty/u],
    ['a number as a title', [{ ...entry, title: 7 }], {}, /articles\[0\]\.title must be given, as string/u],
    ['a prototype word as a key', [{ ...entry, constructor: 'x' }], {}, /articles\[0\]: unknown key "constructor"/u],
  ])('%s', async (_, articles, more, expected) => {
    await write('a1.txt', 'The ferry ran aground.');
    await writeManifest(articles, more);
    expect(await refusal()).toMatch(expected);
  });

  test.each(['\u001b[2J', '\u0007', '\u009b2J', '\u202e', '\ud83d'])('%j in it is not shown', async (obeyed) => {
    await writeManifest([{ ...entry, [`key${obeyed}`]: 1 }]);
    expect(await refusal()).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    await write('story.json', `{"title": ${obeyed}`);
    expect(await refusal()).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  });

  test('no story.json', async () => {
    expect(await refusal()).toMatch(/story\.json is missing; STORY_DIR must name a folder/u);
  });

  test('a story.json that is no JSON', async () => {
    await write('story.json', '{"title": "The ferry",\n\n "articles": [,]}');
    expect(await refusal()).toMatch(/story\.json is no JSON: line 3, column 15: Unexpected token ','$/u);
  });

  test('a file in place of the folder', async () => {
    await write('story.json', '{}');
    await expect(loadStory(join(folder, 'story.json'))).rejects.toThrow(
      /story\.json is a file; STORY_DIR must name the folder with the story\.json$/u,
    );
  });

  test.each([['null'], ['[]'], ['"story"']])('a story.json that is %s', async (json) => {
    await write('story.json', json);
    expect(await refusal()).toMatch(/story\.json: the file must be given, as object/u);
  });

  test('a missing article', async () => {
    await writeManifest([entry]);
    expect(await refusal()).toMatch(/a1\.txt is missing/u);
  });

  test('an article that is a folder', async () => {
    await writeManifest([entry]);
    await mkdir(join(folder, 'a1.txt'));
    expect(await refusal()).toMatch(/a1\.txt is a directory, no regular file/u);
  });

  test.each(['a1.txt', 'story.json'])('a pipe that nobody writes to, as %s', async (file) => {
    await writeManifest([entry]);
    await rm(join(folder, file), { force: true });
    await promisify(execFile)('mkfifo', [join(folder, file)]);
    expect(await refusal()).toContain(`${file} is a pipe, no regular file`);
  });

  test('a socket', async () => {
    await writeManifest([entry]);
    const server = createServer().listen(join(folder, 'a1.txt'));
    await once(server, 'listening');
    expect(await refusal()).toMatch(/a1\.txt is a socket, no regular file/u);
    server.close();
  });

  test.each([
    ['a device', '/dev/zero', /a1\.txt is a link that leads out of the story's folder/u],
    ['a file outside', join('..', 'outside.txt'), /a1\.txt is a link that leads out of the story's folder/u],
    ['a pipe inside', 'pipe', /a1\.txt is a pipe, no regular file/u],
    ['itself', 'a1.txt', /a1\.txt cannot be read \(ELOOP\)/u],
    ['nothing', 'gone', /a1\.txt is missing/u],
  ])('a link to %s', async (_, target, expected) => {
    folder = join(folder, 'story');
    await mkdir(folder);
    await writeManifest([entry]);
    await write(join('..', 'outside.txt'), 'No part of the story.');
    await promisify(execFile)('mkfifo', [join(folder, 'pipe')]);
    await symlink(target, join(folder, 'a1.txt'));
    expect(await refusal()).toMatch(expected);
    folder = dirname(folder);
  });

  test.each<[string, string | Uint8Array, RegExp]>([
    ['is not UTF-8', Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x2e]), /a1\.txt is not UTF-8/u],
    ['is empty', '', /a1\.txt is empty/u],
    ['holds nothing that can be seen', '\uFEFF \n\u200B\u0000\t', /a1\.txt is empty/u],
    ['is one byte over 5 MB', new Uint8Array(5_000_001).fill(0x61), /a1\.txt is over 5 MB/u],
  ])('an article that %s', async (_, content, expected) => {
    await writeManifest([entry]);
    await write('a1.txt', content);
    expect(await refusal()).toMatch(expected);
  });

  test('an article of 5 MB to the byte is read', async () => {
    await writeManifest([entry]);
    await write('a1.txt', new Uint8Array(5_000_000).fill(0x61));
    expect((await loadStory(folder)).articles[0]?.text).toHaveLength(5_000_000);
  });
});
