import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answer } from '../../src/commands/index.ts';
import { openStory } from '../../src/host/open-story.ts';
import { Extractor } from '../../src/ingest/extracting/extractor.ts';
import type { PageFetcher } from '../../src/ingest/fetching/page-fetcher.ts';
import { storyCommand } from '../../src/story-command/story-command.ts';
import { AGROUND, articlePage, RESIGNED } from '../ingest/page.ts';
import { Web } from '../loopback/web.ts';
import { RecordingTerminal } from './recording-terminal.ts';

let web: Web;
let fetcher: PageFetcher;
let root: string;
let folder: string;
beforeAll(async () => {
  web = await Web.open();
  fetcher = web.fetcher();
});
afterAll(async () => {
  await fetcher.close();
  await web.close();
});
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'receipts-story-'));
  folder = join(root, 'ferry');
  return () => rm(root, { recursive: true });
});

const NOW = new Date('2024-03-09T10:30:00Z');

/** Runs the command as a person does who gives these answers. */
async function story(argv: readonly string[], ...answers: readonly string[]) {
  const terminal = new RecordingTerminal(...answers);
  const extractor = new Extractor();
  const code = await storyCommand(argv, terminal, { fetcher, extractor, now: () => NOW });
  return { code, shown: terminal.shown, warnings: terminal.warnings };
}

const manifest = async () => JSON.parse(await readFile(join(folder, 'story.json'), 'utf8'));
const textOf = (id: string) => readFile(join(folder, `${id}.txt`), 'utf8');

/** Two outlets' pages, whose addresses hold their days. */
const links = () => [
  web.serve('/2024/03/05/ferry-runs-aground', articlePage(AGROUND)),
  web.serve('/news/2024/03/07/captain-resigns', articlePage(RESIGNED), 'courier.example'),
];

describe('a story', () => {
  test('is made of links, asked, added to and fetched again', async () => {
    const [aground = '', resigned = ''] = links();
    const made = await story([folder, '--title', 'The ferry', aground, resigned], 'y');
    expect(made).toMatchObject({ code: 0, warnings: [] });
    expect(made.shown).toContain('1  Harbour Post · 2024-03-05 harbour-post-1');
    expect(made.shown).toMatch(/Write 2 articles into .*ferry\?/u);
    expect(await manifest()).toMatchObject({
      title: 'The ferry',
      articles: [
        {
          id: 'harbour-post-1',
          outlet: 'Harbour Post',
          title: AGROUND.title,
          url: aground,
          published: '2024-03-05',
          publishedBasis: 'stated',
          provenance: expect.stringMatching(/^Fetched from \S+ on 2024-03-09 10:30 UTC by Receipts .*day: /u),
        },
        { id: 'island-courier-1', published: '2024-03-07' },
      ],
    });
    expect(await textOf('harbour-post-1')).toBe(`${AGROUND.paragraphs.join('\n')}\n`);

    // Each question that is offered is answered, and one of the test's own.
    const offered = made.shown.match(/^ {3}\/.+$/gmu) ?? [];
    expect(offered).toHaveLength(3);
    const context = await openStory(folder);
    const asked = await answer(context, 'quote', { by: 'Solberg', about: 'turned back' });
    expect(asked.status).toBe('answered');

    // The same links again change nothing and fetch nothing.
    const before = web.requests.length;
    const again = await story([folder, aground, resigned]);
    expect(again.code).toBe(0);
    expect(again.shown).toMatch(/Nothing is new/u);
    expect(again.warnings).toEqual(
      [aground, resigned].map((link) => `${link}: is in the story already; --refresh fetches it again`),
    );
    expect(web.requests.length).toBe(before);

    // A correction behind one article's page, and a person's edit in the other one.
    const corrected = [
      ...AGROUND.paragraphs,
      'Correction: an earlier version of this article gave another number of passengers than 212.',
    ];
    web.serve('/2024/03/05/ferry-runs-aground', articlePage({ ...AGROUND, paragraphs: corrected }));
    web.serve(
      '/news/2024/03/07/captain-resigns',
      articlePage({ ...RESIGNED, paragraphs: RESIGNED.paragraphs.slice(0, 5) }),
    );
    const edited = `${await textOf('island-courier-1')}The outlet added this line by telephone.\n`;
    await writeFile(join(folder, 'island-courier-1.txt'), edited);
    const renewed = await story([folder, '--refresh', '--yes']);
    expect(renewed.code).toBe(0);
    expect(await textOf('harbour-post-1')).toBe(`${corrected.join('\n')}\n`);
    expect(await textOf('island-courier-1')).toBe(edited);
    expect(renewed.warnings).toEqual(['island-courier-1: text differs and stays as you edited it']);
    expect((await story([folder, '--refresh', '--yes'])).shown).toMatch(/Nothing is new/u);
  });

  test('keeps what a person edited in story.json, and its other keys, when articles are added', async () => {
    const [aground = '', resigned = ''] = links();
    await story([folder, '--yes', aground]);
    const whole = await manifest();
    whole.contentNote = 'About an accident at sea.';
    whole.articles[0].outlet = 'The Harbour Post';
    whole.articles[0].skip = ['The Nordlys was built'];
    await writeFile(join(folder, 'story.json'), JSON.stringify(whole));
    expect(await story([folder, '--yes', resigned])).toMatchObject({ code: 0 });
    const { contentNote, articles } = await manifest();
    expect(contentNote).toBe('About an accident at sea.');
    expect(articles[0]).toMatchObject({ outlet: 'The Harbour Post', skip: ['The Nordlys was built'] });
    web.serve('/2024/03/05/ferry-runs-aground', articlePage({ ...AGROUND, title: 'Ferry aground' }));
    const renewed = await story([folder, '--refresh', '--yes']);
    expect([renewed.shown, ...renewed.warnings].join('\n')).toMatch(
      /harbour-post-1: .*outlet, title, address or day differs and stays as you edited it/u,
    );
    expect((await manifest()).articles[0].title).toBe(AGROUND.title);
  });

  test('keeps the outlet and the day that a person gave, when its page is fetched again', async () => {
    const [aground = ''] = links();
    const { shown } = await story([folder, '--yes', '--outlet', 'Ostholm Post', '--day', '2024-03-06', aground]);
    expect(shown).toContain('outlet given by hand; the page says Harbour Post');
    const [before] = (await manifest()).articles;
    expect(before).toMatchObject({ outlet: 'Ostholm Post', published: '2024-03-06', publishedBasis: 'inferred' });
    expect(before.provenance).toContain('outlet: given by hand; the page says Harbour Post');
    web.serve('/2024/03/05/ferry-runs-aground', articlePage({ ...AGROUND, paragraphs: AGROUND.paragraphs.slice(1) }));
    const skipping = await manifest();
    skipping.articles[0].skip = ['The Maritime Board opened'];
    await writeFile(join(folder, 'story.json'), JSON.stringify(skipping));
    await story([folder, '--refresh', '--yes']);
    const [after] = (await manifest()).articles;
    expect(after).toMatchObject({
      outlet: 'Ostholm Post',
      published: '2024-03-06',
      skip: ['The Maritime Board opened'],
    });
    expect(await textOf(after.id)).toBe(`${AGROUND.paragraphs.slice(1).join('\n')}\n`);
  });

  test('is fetched again also from a link that is too long for its provenance', async () => {
    const path = `/2024/03/05/${'ferry-'.repeat(100)}`;
    const link = web.serve(path, articlePage(AGROUND));
    await story([folder, '--yes', link]);
    const paragraphs = AGROUND.paragraphs.slice(0, 5);
    web.serve(path, articlePage({ ...AGROUND, paragraphs }));
    expect(await story([folder, '--refresh', '--yes'])).toMatchObject({ code: 0, warnings: [] });
    expect(await textOf('harbour-post-1')).toBe(`${paragraphs.join('\n')}\n`);
  });

  test('is read in the encoding that the server or the page says', async () => {
    const page = articlePage({ ...AGROUND, outlet: 'Ærø Avis' }).replace('<meta charset="utf-8">', '');
    const headers = { 'content-type': 'text/html; charset=windows-1252' };
    const link = web.serve('/2024/03/05/latin', { headers, body: Buffer.from(page.replace(/[“”]/gu, '"'), 'latin1') });
    await story([folder, '--yes', link]);
    expect((await manifest()).articles[0]).toMatchObject({ id: 'ærø-avis-1', outlet: 'Ærø Avis' });
  });

  test('without a title is called as its folder', async () => {
    folder = join(root, 'ferry-at-ostholm');
    await story([`${folder}/`, '--yes', ...links()]);
    expect((await manifest()).title).toBe('Ferry at ostholm');
    await story([folder, '--yes', '--title', 'The ferry at Ostholm']);
    expect((await manifest()).title).toBe('The ferry at Ostholm');
  });

  test('takes the others where some are refused, a line each, and exits with 1', async () => {
    const [aground = ''] = links();
    const words = [
      aground,
      web.serve('/login-only', { status: 401 }),
      'https://news.google.com/rss/articles/CBMi',
      join(root, 'none.html'),
      web.serve('/empty', '<!doctype html><title>Nothing</title><p>Soon.'),
    ];
    const { code, warnings } = await story([folder, '--yes', ...words]);
    expect(code).toBe(1);
    expect(warnings).toHaveLength(4);
    expect(warnings.map((line) => line.split(': ')[0])).toEqual(words.slice(1));
    for (const line of warnings) expect(line).not.toContain('\n');
    expect((await manifest()).articles).toHaveLength(1);
  });

  test('has a text once, whatever address it comes from', async () => {
    const [aground = '', resigned = ''] = links();
    const copy = web.serve(
      '/copy/of/ferry',
      articlePage({ ...AGROUND, outlet: 'Vikby News', among: '<p>Copied.</p>' }),
    );
    const { code, warnings } = await story([folder, '--yes', aground, resigned, copy]);
    expect(code).toBe(0);
    expect(warnings).toEqual([`${copy}: has the same text as ${aground}, which is kept once`]);
    expect((await manifest()).articles).toHaveLength(2);
    const later = await story([folder, '--yes', copy]);
    expect(later.warnings).toEqual([`${copy}: has the same text as harbour-post-1, which is kept once`]);
  });

  test('takes a page by the address that it gives for its own', async () => {
    const [aground = ''] = links();
    const amp = web.serve('/amp/ferry', articlePage({ ...AGROUND, canonical: aground }));
    await story([folder, '--yes', amp]);
    expect((await manifest()).articles[0].url).toBe(aground);
    expect((await story([folder, '--yes', aground])).warnings[0]).toMatch(/is in the story already/u);
  });
});

describe('nothing is written', () => {
  const isThere = () =>
    readdir(folder).then(
      () => true,
      () => false,
    );

  test.each([
    ['on a dry run', ['--dry-run'], []],
    ['on a dry run with --yes', ['--dry-run', '--yes'], []],
    ['when the person says no', [], ['n']],
    ['when nobody answers', [], []],
    ['when every article is left out', [], ['leave 1 2']],
    ['as JSON without --yes', ['--json'], ['y']],
  ])('%s', async (_, flags, answers) => {
    const { code } = await story([folder, ...flags, ...links()], ...answers);
    expect(code).toBe(0);
    expect(await isThere()).toBe(false);
  });

  test('where a page says neither outlet nor day, until a person does', async () => {
    const file = join(root, 'notes.txt');
    await writeFile(file, `Ferry runs aground\n\n${AGROUND.paragraphs.join('\n\n')}\n`);
    const { code, warnings } = await story([folder, '--yes', file]);
    expect(code).toBe(1);
    expect(warnings).toEqual([
      `${file}: names no outlet and no day; say it for this one with --outlet "NAME" --day YYYY-MM-DD`,
    ]);
    expect(await isThere()).toBe(false);
    await story([folder, '--yes', '--outlet', 'Harbour Post', '--day', '2024-03-05', file]);
    expect((await manifest()).articles).toMatchObject([
      {
        id: 'harbour-post-1',
        title: 'Ferry runs aground',
        url: null,
        published: '2024-03-05',
        publishedBasis: 'inferred',
      },
    ]);
  });
});

test.each([
  ['of tomorrow, as it may be where it was written, is taken', '2024-03-10', 0],
  ['that is yet to come is refused', '2024-03-11', 1],
])('a page %s', async (_, day, code) => {
  const link = web.serve('/ahead', articlePage({ ...AGROUND, day }));
  const outcome = await story([folder, '--yes', link]);
  expect(outcome.code).toBe(code);
  if (code === 1)
    expect(outcome.warnings).toEqual([
      `${link}: is dated ${day}, which is yet to come; give the right day with --day YYYY-MM-DD`,
    ]);
  else expect((await manifest()).articles[0].published).toBe(day);
});

describe('the preview', () => {
  test('lets lines be kept, skipped and listed, and writes that into story.json', async () => {
    const link = web.serve(
      '/2024/03/05/with-more',
      articlePage({
        ...AGROUND,
        among: '<aside><p>Sign up for our newsletter and get the news of the islands every morning.</p></aside>',
      }),
    );
    const listed = await story([folder, link], 'show 1');
    const numberOf = (words: string) => new RegExp(`(1\\.\\d+) [^\\n]*${words}`, 'u').exec(listed.shown)?.[1] ?? '';
    const [newsletter, built] = [numberOf('Sign up for our newsletter'), numberOf('The Nordlys was built')];
    const made = await story([folder, link], `keep ${newsletter}`, `skip ${built}`, 'keep 9.9', 'hm', 'y');
    expect(made.shown).toContain("9.9 can't be kept; show 9 lists the lines");
    expect(made.shown).toMatch(/y writes, n leaves/u);
    const [article] = (await manifest()).articles;
    expect(article.keep).toEqual(['Sign up for our newsletter and get the news of the islands every morning.']);
    expect(article.skip).toHaveLength(1);
    expect(AGROUND.paragraphs.at(-1)?.startsWith(article.skip[0])).toBe(true);
    const lines = (await textOf('harbour-post-1')).split('\n');
    expect(lines[1], 'at its place').toBe('Sign up for our newsletter and get the news of the islands every morning.');
    // What a person put back is the person's, and no fault of the page.
    expect((await story([folder, '--refresh', '--yes'])).shown).toMatch(/Nothing is new/u);
    expect((await textOf('harbour-post-1')).split('\n')).toEqual(lines);
    const context = await openStory(folder);
    const passages = (await context.index.all('passage')).map(({ text }) => text).join(' ');
    expect(passages).toContain('Sign up for our newsletter');
    expect(passages).not.toContain('The Nordlys was built');
  });

  test('says which day the text prints where that is another one', async () => {
    const file = join(root, 'pasted.txt');
    await writeFile(file, `Ferry runs aground\nMarch 5, 2024\n${AGROUND.paragraphs.join('\n')}\n`);
    const { shown } = await story([folder, '--dry-run', '--outlet', 'Harbour Post', '--day', '2023-03-05', file]);
    expect(shown).toContain('its text prints another day: “March 5, 2024”');
    expect(shown).toContain('given by hand; the page says 2024-03-05');
  });

  test('is a line of JSON an article, with what was refused', async () => {
    const [aground = ''] = links();
    const { code, shown } = await story([folder, '--json', aground, 'https://news.google.com/articles/x']);
    const lines = shown
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      {
        state: 'new',
        source: aground,
        id: 'harbour-post-1',
        outlet: 'Harbour Post',
        published: '2024-03-05',
        quotations: 1,
      },
      { state: 'refused', source: 'https://news.google.com/articles/x' },
    ]);
    // The captain and the inquiry's head.
    expect(lines[0].people).toBe(2);
  });
});

describe('a feed', () => {
  const feed = () => {
    const [aground, resigned] = links();
    const items = [
      `<item><title>Ferry runs aground</title><link>${aground}</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate></item>`,
      `<item><title>Market opens</title><link>${web.link('/market')}</link></item>`,
      `<item><title>Ferry’s captain resigns</title><link>${resigned}</link></item>`,
    ];
    const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${items.join('')}</channel></rss>`;
    return web.serve('/rss', { headers: { 'content-type': 'application/rss+xml' }, body });
  };

  test('is chosen from by number, with a word', async () => {
    const { code, shown } = await story([folder, '--feed', feed(), '--about', 'ferry'], '2', 'y');
    expect(code).toBe(0);
    expect(shown).toContain('  1  2024-03-05  Ferry runs aground');
    expect(shown).not.toContain('Market opens');
    expect((await manifest()).articles.map(({ id }: { id: string }) => id)).toEqual(['island-courier-1']);
    await story([folder, '--yes', '--feed', feed(), '--about', 'FERRY', 'all']);
    expect((await manifest()).articles).toHaveLength(2);
  });

  test.each([
    [['--about', 'election'], [], /lists 3 articles, none about “election”/u],
    [[], ['7'], /7 is no number from 1 to 3/u],
  ])('with %j and the answer %j is one line', async (flags, answers, line) => {
    await expect(story([folder, '--feed', feed(), ...flags], ...answers)).rejects.toThrow(line);
  });

  test('behind a redirect, packed, in another charset and of no known type has its relative links', async () => {
    const [, resigned = ''] = links();
    const path = resigned.slice(resigned.indexOf('/news'));
    const body = `<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><item><title>Færge på grund</title><link>..${path}</link></item></channel></rss>`;
    web.serve(
      '/feeds/all.xml',
      {
        headers: { 'content-type': 'text/plain', 'content-encoding': 'gzip' },
        body: gzipSync(Buffer.from(body, 'latin1')),
      },
      'courier.example',
    );
    const moved = web.link('/feeds/all.xml', 'courier.example');
    const link = web.serve('/rss-moved', { status: 301, headers: { location: moved } });
    const { shown } = await story([folder, '--feed', link], 'all', 'y');
    expect(shown).toContain(`  1              Færge på grund\n     ${resigned}`);
    expect((await manifest()).articles[0]).toMatchObject({ id: 'island-courier-1' });
  });

  test('of which too many are chosen is one line', async () => {
    const items = Array.from({ length: 201 }, (_, at) => `<item><title>Ferry ${at}</title><link>/${at}</link></item>`);
    const link = web.serve('/long', {
      headers: { 'content-type': 'text/xml' },
      body: `<rss><channel>${items.join('')}</channel></rss>`,
    });
    await expect(story([folder, '--feed', link, 'all'])).rejects.toThrow(
      /lists 201 that are chosen; take at most 200/u,
    );
  });

  test('given as a page says how to choose from it', async () => {
    const link = feed();
    expect((await story([folder, '--yes', link])).warnings).toEqual([
      `${link}: is no page; if it is a feed, choose from it with --feed ${link}`,
    ]);
  });

  test('that is none is one line', async () => {
    const [page = ''] = links();
    await expect(story([folder, '--feed', page])).rejects.toThrow(/is no RSS, Atom or JSON Feed/u);
  });
});

describe('what cannot be begun', () => {
  test.each([
    [[], /a story needs a folder/u],
    [['ferry'], /nothing is given to add/u],
    [['ferry', '--loud', 'a.html'], /--loud is no option; see npm run story -- --help/u],
    [['ferry', '--day', '5 March', 'a.html'], /--day 5 March is no calendar date \(YYYY-MM-DD\)/u],
    [['ferry', '--day', '2024-02-31', 'a.html'], /--day 2024-02-31 is no calendar date/u],
    [['ferry', '--outlet', '', 'a.html'], /--outlet is empty/u],
    [['ferry', '--title', 'x'.repeat(121), 'a.html'], /--title is longer than 120/u],
    [['ferry', '--about', 'sea', 'a.html'], /give that with --feed/u],
    [['https://harbour.example/a'], /is a link; name the story’s folder first/u],
    [['saved.html', 'other.html'], /looks like a file/u],
    [['fer?ry', 'a.html'], /no name for a folder/u],
    [['..', 'a.html'], /no name for a folder/u],
    [['', 'a.html'], /no name for a folder/u],
    [['no-such-story', '--refresh'], /is no story yet/u],
  ])('%j', async (argv, line) => {
    await expect(story(argv)).rejects.toThrow(line);
  });

  test('a folder that holds other things, or a file', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'holiday.jpg'), '');
    await expect(story([folder, ...links()])).rejects.toThrow(/is no story: it has files but no story\.json/u);
    await expect(story([join(folder, 'holiday.jpg'), ...links()])).rejects.toThrow(/is a file/u);
  });

  test('help says all flags', async () => {
    const { code, shown } = await story(['--help']);
    expect(code).toBe(0);
    for (const flag of [
      '--title',
      '--feed',
      '--about',
      '--dry-run',
      '--yes',
      '--outlet',
      '--day',
      '--refresh',
      '--json',
    ])
      expect(shown).toContain(flag);
  });
});
