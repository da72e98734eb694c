import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStory } from '../../src/host/open-story.ts';
import { Extractor } from '../../src/ingest/extracting/extractor.ts';
import type { Fetched } from '../../src/ingest/fetching/page-fetcher.ts';
import { Refusal } from '../../src/ingest/refusal.ts';
import { storyCommand } from '../../src/story-command/story-command.ts';
import { AGROUND, articlePage } from '../ingest/page.ts';
import { RecordingTerminal } from './recording-terminal.ts';

let all: string;
beforeAll(async () => {
  all = await mkdtemp(join(tmpdir(), 'receipts-openable-'));
});
afterAll(() => rm(all, { recursive: true }));
let root: string;
let number = 0;
const anew = async () => {
  root = join(all, String(++number));
  await mkdir(root);
};
beforeEach(anew);

const extractor = new Extractor();
const BODY = AGROUND.paragraphs.join('\n\n');

/** Runs the command; a link is answered by the page given. */
async function story(argv: readonly string[], page = '') {
  const terminal = new RecordingTerminal();
  const fetched = async (address: string): Promise<Fetched> => ({
    address,
    bytes: Buffer.from(page),
    form: 'html',
    contentType: 'text/html; charset=utf-8',
  });
  const parts = { fetcher: { fetch: fetched }, extractor, now: () => new Date('2024-03-09T10:30:00Z') };
  const code = await storyCommand(argv, terminal, parts);
  return { code, shown: terminal.shown, warnings: terminal.warnings };
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Whether a story was written: then it can be opened and added to, and else there is one line and no file. */
async function written(folder: string, argv: readonly string[], page?: string): Promise<boolean> {
  let lines: readonly string[];
  try {
    lines = (await story([folder, '--yes', ...argv], page)).warnings;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    lines = [error.message];
  }
  if (!(await isThere(join(folder, 'story.json')))) {
    expect(lines).not.toEqual([]);
    expect(await isThere(folder), lines[0]).toBe(false);
    return false;
  }
  await openStory(folder);
  expect((await story([folder, '--title', 'Another'])).code).toBe(0);
  return true;
}

/** What people paste and attackers type: control characters, those that turn the reading direction, halves of characters, all scripts. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 140 }),
  fc.string({ unit: 'grapheme', maxLength: 140 }),
  fc
    .array(
      fc.constantFrom(
        '\n',
        '\r',
        '\u2028',
        '\u001b[2J',
        '\u202e',
        '\u2066',
        '\u200b',
        '\0',
        '\ud83d',
        '𐐀',
        '𐐨',
        '한',
        'é',
        ' ',
        '-',
        '.',
        '/',
        '"',
        'Ferry',
        '\uFEFF',
        '\u00a0',
      ),
      { maxLength: 90 },
    )
    .map((parts) => parts.join('')),
);
const address = fc.oneof(
  fc.webUrl(),
  fc.tuple(hostile, hostile).map(([user, path]) => `https://${user}:pass@harbour.example/${path}`),
  hostile.map((path) => `https://harbour.example/${path}`),
  fc.integer({ min: 900, max: 1_100 }).map((length) => `https://harbour.example/${'a'.repeat(length)}`),
);

describe('whatever is written can be opened', () => {
  test('of pasted texts, names and addresses', async () => {
    let taken = 0;
    const attack = fc.record({
      title: hostile,
      outlet: hostile,
      headline: hostile,
      link: address,
      text: fc.oneof(hostile, fc.constant(BODY)),
    });
    await fc.assert(
      fc.asyncProperty(attack, async ({ title, outlet, headline, link, text }) => {
        await anew();
        const file = join(root, 'pasted.txt');
        await writeFile(file, `${link}\n${headline}\n\n${text}`);
        const flags = [`--title=${title}`, `--outlet=${outlet}`, '--day', '2024-03-05'];
        if (await written(join(root, 'ferry'), [...flags, file])) taken++;
      }),
      { numRuns: 60 },
    );
    expect(taken, 'most of them are taken').toBeGreaterThan(20);
  });

  test('of what pages say of themselves', async () => {
    let taken = 0;
    const attack = fc.record({ title: hostile, outlet: hostile, canonical: address, text: hostile });
    await fc.assert(
      fc.asyncProperty(attack, async ({ canonical, text, ...said }) => {
        await anew();
        const page = articlePage({ ...AGROUND, ...said, canonical, paragraphs: [...AGROUND.paragraphs, text] });
        if (await written(join(root, 'ferry'), ['https://harbour.example/2024/03/05/ferry'], page)) taken++;
      }),
      { numRuns: 40 },
    );
    expect(taken, 'most of them are taken').toBeGreaterThan(20);
  });

  test('in a folder of any name that is taken', async () => {
    let taken = 0;
    const name = fc.oneof(
      hostile,
      fc.constantFrom('_', '-_-', '...', '__', 'a'.repeat(100), 'ferry\u2028', '𐐀'.repeat(60)),
    );
    await fc.assert(
      fc.asyncProperty(name, async (folder) => {
        fc.pre(folder !== '' && !folder.includes('/') && !folder.includes('\\') && folder !== '.' && folder !== '..');
        await anew();
        const file = join(root, 'pasted.txt');
        await writeFile(file, `Ferry aground\n\n${BODY}`);
        const flags = ['--outlet', 'Harbour Post', '--day', '2024-03-05'];
        if (await written(`${root}/${folder}`, [...flags, file])) taken++;
      }),
      { numRuns: 40, examples: [['_'], ['a'.repeat(100)]] },
    );
    expect(taken).toBeGreaterThan(1);
  });
});

describe('one line says', () => {
  const pasted = async (text: string, ...flags: readonly string[]) => {
    const file = join(root, 'pasted.txt');
    await writeFile(file, text);
    const folder = join(root, 'ferry');
    const { shown, warnings, code } = await story([
      folder,
      '--yes',
      '--outlet',
      'Harbour Post',
      '--day',
      '2024-03-05',
      ...flags,
      file,
    ]);
    const manifest = (await isThere(folder))
      ? JSON.parse(await readFile(join(folder, 'story.json'), 'utf8'))
      : undefined;
    return { shown, warnings, code, manifest };
  };

  test('that a title’s line breaks and control characters are spaces', async () => {
    const { manifest } = await pasted(BODY, '--title', 'The\nferry\u001b[31m\u202e at Ostholm');
    expect(manifest.title).toBe('The ferry [31m at Ostholm');
  });

  test('that a page has too long a text', async () => {
    const paragraphs = [...AGROUND.paragraphs, 'The ferry waits in Ostholm. '.repeat(200_000)];
    const page = articlePage({ ...AGROUND, paragraphs });
    const { code, warnings } = await story([join(root, 'ferry'), '--yes', 'https://harbour.example/a'], page);
    expect(code).toBe(1);
    expect(warnings).toEqual(['https://harbour.example/a: its text is over 5 MB; give one article, of less than 5 MB']);
    expect(await isThere(join(root, 'ferry'))).toBe(false);
  });

  test('that a text is too long', async () => {
    const { code, warnings, manifest } = await pasted('The ferry waits in Ostholm. '.repeat(200_000));
    expect([code, manifest]).toEqual([1, undefined]);
    expect(warnings).toEqual([expect.stringMatching(/pasted\.txt: is larger than 5 MB; give one article/u)]);
  });

  test.each([
    ['https://ada:secret@harbour.example/a', 'https://harbour.example/a', 'kept without the name and the password'],
    [`https://harbour.example/${'a'.repeat(1_000)}`, null, 'is left out, for it is longer than 1000 characters'],
    ['https://harbour.example/\u202ea', null, 'is left out, for it holds white space or a control character'],
    ['https://[harbour', null, 'https://[harbour is left out, for it is no http(s) address'],
  ])('what becomes of the address %s', async (link, url, line) => {
    const { shown, manifest } = await pasted(`${link}\nFerry aground\n\n${BODY}`);
    expect(manifest.articles[0]).toMatchObject({ url, title: 'Ferry aground' });
    expect(shown).toContain(line);
    expect(JSON.stringify(manifest)).not.toContain('secret');
    expect(manifest.articles[0].provenance).toContain(line);
  });
});

test.each([
  ['of two words', 'Ferry aground'],
  ['that is a question', 'Who steered the Nordlys?'],
  ['in quotation marks', '“Never again”'],
])('a pasted title %s is not cited', async (_, title) => {
  const file = join(root, 'pasted.txt');
  await writeFile(
    file,
    `${title}\n\nno stops in this text, which has two lines\n\nand no sentence, so that nothing tells its lines`,
  );
  const folder = join(root, 'ferry');
  await story([folder, '--yes', '--outlet', 'Harbour Post', '--day', '2024-03-05', file]);
  const { index, story: opened } = await openStory(folder);
  expect(opened.articles[0]?.title).toBe(title);
  const passages = (await index.all('passage')).map(({ text }) => text);
  expect(passages.length).toBeGreaterThan(0);
  expect(passages.join('\n')).not.toContain(title);
});
