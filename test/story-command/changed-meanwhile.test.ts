import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStory } from '../../src/host/open-story.ts';
import { Extractor } from '../../src/ingest/extracting/extractor.ts';
import type { PageFetcher } from '../../src/ingest/fetching/page-fetcher.ts';
import { storyCommand } from '../../src/story-command/story-command.ts';
import { AGROUND, articlePage, RESIGNED } from '../ingest/page.ts';
import { Web } from '../loopback/web.ts';
import { type Answer, RecordingTerminal } from './recording-terminal.ts';

let web: Web;
let fetcher: PageFetcher;
let folder: string;
let aground: string;
let resigned: string;
beforeAll(async () => {
  web = await Web.open();
  fetcher = web.fetcher();
});
afterAll(async () => {
  await fetcher.close();
  await web.close();
});
beforeEach(async () => {
  const root = await mkdtemp(join(tmpdir(), 'receipts-meanwhile-'));
  folder = join(root, 'ferry');
  aground = web.serve('/2024/03/05/ferry-runs-aground', articlePage(AGROUND));
  resigned = web.serve('/2024/03/07/captain-resigns', articlePage(RESIGNED), 'courier.example');
  return () => rm(root, { recursive: true });
});

async function story(argv: readonly string[], ...answers: readonly Answer[]) {
  const terminal = new RecordingTerminal(...answers);
  const parts = { fetcher, extractor: new Extractor(), now: () => new Date('2024-03-09T10:30:00Z') };
  const code = await storyCommand([folder, ...argv], terminal, parts);
  return { code, shown: terminal.shown, warnings: terminal.warnings };
}

const manifest = async () => JSON.parse(await readFile(join(folder, 'story.json'), 'utf8'));
const edit = async (change: (whole: Awaited<ReturnType<typeof manifest>>) => void) => {
  const whole = await manifest();
  change(whole);
  await writeFile(join(folder, 'story.json'), JSON.stringify(whole));
};
const ids = async () => (await manifest()).articles.map(({ id }: { readonly id: string }) => id);

test('what is edited in story.json while the question waits stays, and the article comes in', async () => {
  await story(['--yes', aground]);
  const { code } = await story([resigned], async () => {
    await edit((whole) => {
      whole.title = 'The Nordlys';
      whole.contentNote = 'About an accident at sea.';
      whole.articles[0].outlet = 'The Harbour Post';
    });
    return 'y';
  });
  expect(code).toBe(0);
  const { title, contentNote, articles } = await manifest();
  expect([title, contentNote, articles[0].outlet]).toEqual([
    'The Nordlys',
    'About an accident at sea.',
    'The Harbour Post',
  ]);
  expect(await ids()).toEqual(['harbour-post-1', 'island-courier-1']);
});

test('an article that is edited while the question waits is not fetched over, and the others are', async () => {
  await story(['--yes', aground, resigned]);
  const corrected = (paragraphs: readonly string[]) => paragraphs.slice(0, 5);
  web.serve('/2024/03/05/ferry-runs-aground', articlePage({ ...AGROUND, paragraphs: corrected(AGROUND.paragraphs) }));
  web.serve(
    '/2024/03/07/captain-resigns',
    articlePage({ ...RESIGNED, paragraphs: corrected(RESIGNED.paragraphs) }),
    'courier.example',
  );
  const file = join(folder, 'harbour-post-1.txt');
  const edited = `${await readFile(file, 'utf8')}The outlet added this line by telephone.\n`;
  const { warnings } = await story(['--refresh'], async () => {
    await writeFile(file, edited);
    return 'y';
  });
  expect(warnings).toEqual(['harbour-post-1: was edited meanwhile, and stays as it is now']);
  expect(await readFile(file, 'utf8')).toBe(edited);
  const other = await readFile(join(folder, 'island-courier-1.txt'), 'utf8');
  expect(other).toBe(`${corrected(RESIGNED.paragraphs).join('\n')}\n`);
});

test('an article that is taken out while the question waits is not put back', async () => {
  await story(['--yes', aground, resigned]);
  web.serve('/2024/03/05/ferry-runs-aground', articlePage({ ...AGROUND, paragraphs: AGROUND.paragraphs.slice(1) }));
  await story(['--refresh'], async () => {
    await edit((whole) => whole.articles.shift());
    await rm(join(folder, 'harbour-post-1.txt'));
    return 'y';
  });
  expect(await ids()).toEqual(['island-courier-1']);
  expect(await readdir(folder)).not.toContain('harbour-post-1.txt');
});

test('story.json that is broken while the question waits is one line, and nothing is written', async () => {
  await story(['--yes', aground]);
  const second = story([resigned], async () => {
    await writeFile(join(folder, 'story.json'), '{"title": ');
    return 'y';
  });
  await expect(second).rejects.toThrow(
    /^\S+ferry was changed meanwhile, and nothing is written: .*story\.json is no JSON/u,
  );
  expect(await readdir(folder)).not.toContain('island-courier-1.txt');
});

test('of two runs at once both articles come in, and one that both bring comes in once', async () => {
  const other = web.serve(
    '/2024/03/06/tow',
    articlePage({ ...AGROUND, title: 'Ferry to be towed', paragraphs: RESIGNED.paragraphs.slice(3) }),
  );
  await Promise.all([story(['--yes', aground]), story(['--yes', other, resigned])]);
  expect((await ids()).sort()).toEqual(['harbour-post-1', 'harbour-post-2', 'island-courier-1']);
  expect((await openStory(folder)).story.articles).toHaveLength(3);

  const third = web.serve(
    '/2024/03/08/inquiry',
    articlePage({
      ...AGROUND,
      paragraphs: ['One.', 'Two.', ...AGROUND.paragraphs.map((text) => text.replace(/\w+/gu, 'tide $&'))],
    }),
  );
  const answered = async () => {
    await story(['--yes', third]);
    return 'y';
  };
  const { warnings } = await story([third], answered);
  expect(warnings).toEqual([`${third}: has the same text as harbour-post-3, which came into the story meanwhile`]);
  expect(await ids()).toHaveLength(4);
});

test('a link that lies where a file is written first is not followed', async () => {
  await story(['--yes', aground]);
  const outside = join(folder, '..', 'outside.txt');
  await writeFile(outside, 'untouched');
  for (const file of ['story.json.new', 'island-courier-1.txt.new']) await symlink(outside, join(folder, file));
  await story(['--yes', resigned]);
  expect(await ids()).toEqual(['harbour-post-1', 'island-courier-1']);
  expect(await readFile(outside, 'utf8')).toBe('untouched');
});

test('a lock that a process left behind when it ended is taken over', async () => {
  await mkdir(join(folder, '.writing'), { recursive: true });
  const hourAgo = new Date(Date.now() - 3_600_000);
  await utimes(join(folder, '.writing'), hourAgo, hourAgo);
  await story(['--yes', aground]);
  expect(await ids()).toEqual(['harbour-post-1']);
  expect(await readdir(folder)).not.toContain('.writing');
});
