import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexKept } from '../../src/retrieval/index-kept.ts';
import { indexStory, type StoryIndex } from '../../src/retrieval/index-story.ts';
import { storyOf } from './story.ts';

/** Enough invented reports for an index that is worth keeping: each of another ship, captain and day. */
const NAMES = 'Abel Bruno Clara Dora Edith Felix Greta Hugo Ines Jonas Karin Lars'.split(' ');
const story = storyOf(
  Object.fromEntries(
    Array.from({ length: 130 }, (_, outlet) => [
      `Port Journal ${outlet}`,
      Array.from({ length: 30 }, (_, line) => {
        const captain = `Captain ${NAMES[(outlet + line) % 12]} Orvik${outlet}`;
        return line % 3 === 0
          ? `“We lost cargo number ${outlet * 100 + line} in the storm off the northern cape,” said ${captain}.`
          : `${captain} steered vessel ${outlet}-${line} into the fog on May ${1 + (line % 28)}, ${1950 + (outlet % 60)}, near the reef.`;
      }).join('\n\n'),
    ]),
  ),
);

/** What an index answers to a few questions, by place. */
async function answersOf(index: StoryIndex) {
  const place = ({ article, start, end }: { article: { id: string }; start: number; end: number }) =>
    `${article.id} ${start}-${end}`;
  const passages = await Promise.all(
    ['vessel in the fog near the reef', 'cargo number 1203', 'Orvik77', 'vessel 12-4'].map((question) =>
      index.passages(question),
    ),
  );
  const { hits, total } = index.timeline({}, 40);
  const [captain] = index.entities('Greta Orvik4');
  return {
    passages: passages.map((hits) => hits.map(({ span, score }) => [place(span), score.toFixed(9)])),
    quotations: (await index.quotations({ about: 'lost cargo in the storm' })).map(({ fullest }) =>
      place(fullest.span),
    ),
    said: captain && (await index.quotations({ by: captain.entity })).map(({ fullest }) => place(fullest.span)),
    dates: (await index.dates('steered into the fog')).map(({ span, date }) => [place(span), date.value]),
    timeline: [total, hits.map(({ span, date }) => [place(span), date.value])],
    corrected: index.corrected('vesel in the stom'),
  };
}

describe('an index kept beside its story', () => {
  let folder = '';
  const file = () => join(folder, '.receipts', 'index.snapshot');
  const notices: string[] = [];
  const open = () => indexKept({ story }, folder, { progress: () => undefined, notice: (line) => notices.push(line) });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'receipts-index-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('answers as one that was just made', async () => {
    const fresh = await answersOf(indexStory(story));
    expect(await answersOf(await open())).toEqual(fresh);
    expect(await answersOf(await open())).toEqual(fresh);
    expect(fresh.passages.every((hits) => hits.length > 0)).toBe(true);
    expect(notices).toEqual([]);
  });

  it('is told and made anew where it is damaged', async () => {
    const bytes = await readFile(file());
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
    await writeFile(file(), bytes);
    await open();
    expect(notices).toEqual([`${file()} is damaged; the story is indexed anew`]);
    await open();
    expect(notices).toHaveLength(1);
  });

  it('is not taken for another story’s', async () => {
    const other = storyOf({ Echo: 'The mayor opened the new bridge on Sunday, and nobody came to see it.' });
    const index = await indexKept({ story: other }, folder);
    expect(await index.passages('mayor opened the bridge')).toHaveLength(1);
    expect(await index.passages('vessel in the fog')).toEqual([]);
  });
});
