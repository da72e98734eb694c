import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer } from '../../src/commands/index.ts';
import { writeLines } from '../../src/host/json-lines-file.ts';
import { openStory } from '../../src/host/open-story.ts';

const TEXTS: Readonly<Record<string, string>> = {
  a1: 'Captain Ingrid Solberg, 52, left on May 3, 2019. “We turned back at the lighthouse,” Solberg said.\n\nNobody was hurt.',
  b2: 'Solberg’s husband, Anton Reyes, told reporters on Tuesday: “She did what she could for the passengers.”',
  c3: 'The Tidewater Trust sold the ferry in June 2020.\n\nA lighthouse keeper saw the ferry turn.',
};
const ASKED: readonly [name: string, options: Record<string, string>][] = [
  ['ask', { question: 'Where did the ferry turn back?' }],
  ['ask', { question: 'Who saw the fery turn?' }],
  ['when', { event: 'when was the ferry sold' }],
  ['quote', { about: 'passengers' }],
  ['sources', { about: 'lighthouse' }],
];

let folder: string;
const file = () => join(folder, '.receipts', 'index.jsonl');

async function write(texts: Readonly<Record<string, string>>): Promise<void> {
  const articles = Object.keys(texts).map((id) => ({
    id,
    outlet: 'The Herald',
    title: id,
    url: null,
    published: '2021-04-09',
    publishedBasis: 'stated',
    provenance: 'invented',
  }));
  for (const [id, text] of Object.entries(texts)) await writeFile(join(folder, `${id}.txt`), text);
  await writeFile(join(folder, 'story.json'), JSON.stringify({ title: 'The ferry', articles }));
}

/** Opens the folder and asks; what the host was told, and the answers. */
async function opened(from = 0): Promise<{ notices: string[]; answers: unknown[] }> {
  const notices: string[] = [];
  const report = { progress: () => undefined, notice: (line: string) => void notices.push(line) };
  const context = await openStory(folder, report, { from });
  const answers: unknown[] = [];
  for (const [name, options] of ASKED) answers.push(await answer(context, name, options));
  return { notices, answers };
}

/** As `opened`, of a story of which nothing is cached. */
const openedUncached = () => opened(Number.POSITIVE_INFINITY);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receipts-'));
  await write(TEXTS);
});
afterEach(() => rm(folder, { recursive: true }));

it('answers from a cached index as from one just made, and writes none anew', async () => {
  const made = await opened();
  expect(made.answers).toEqual((await openedUncached()).answers);
  const { ino } = await stat(file());
  expect(await opened()).toEqual({ notices: [], answers: made.answers });
  expect((await stat(file())).ino).toBe(ino);
});

it('answers from what the cached index says', async () => {
  const sound = await opened();
  const lines = (await readFile(file(), 'utf8')).trimEnd().split('\n');
  const head = JSON.parse(lines[0] ?? '');
  const emptied = lines.slice(1, -1).map((line) => line.replaceAll('"lighthous"', '"windmil"'));
  await writeLines(file(), head, emptied);
  expect((await opened()).answers).not.toEqual(sound.answers);
});

it('makes the index of a changed story anew, which is no fault', async () => {
  await opened();
  await write({ ...TEXTS, d4: 'The lighthouse of Skerry burned down on July 9, 2020.' });
  expect(await opened()).toEqual({ notices: [], answers: (await openedUncached()).answers });
});

describe('a cached index that cannot be trusted', () => {
  it('is told in one line and made anew', async () => {
    const { answers } = await opened();
    const sound = await readFile(file());
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), async (length) => {
        await writeFile(file(), sound.subarray(0, length));
        const notices = [expect.stringMatching(/index\.jsonl is (?:damaged|cut off); it is made anew$/u)];
        expect(await opened()).toEqual({ notices, answers });
        expect((await opened()).notices).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('never throws, whatever stands in it', { timeout: 60_000 }, async () => {
    await opened();
    const [first = '', ...lines] = (await readFile(file(), 'utf8')).trimEnd().split('\n');
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(-1, 1e9, 0.5, '__proto__', null, [], {}));
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length - 2), fc.nat(400), value, async (place, within, to) => {
        let left = within;
        const forged = lines
          .slice(0, -1)
          .map((line, at) =>
            at === place ? JSON.stringify(JSON.parse(line, (_, one) => (left-- === 0 ? to : one))) : line,
          );
        await writeLines(file(), JSON.parse(first), forged);
        expect((await opened()).answers).toHaveLength(ASKED.length);
      }),
      { numRuns: 100 },
    );
  });
});
