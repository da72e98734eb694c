import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { everyCommand } from '../../../../src/commands/index.ts';
import { openStory } from '../../../../src/host/open-story.ts';
import { StoryLibrary } from '../../../../src/host/story-library.ts';
import { Extractor } from '../../../../src/ingest/extracting/extractor.ts';
import type { PageFetcher } from '../../../../src/ingest/fetching/page-fetcher.ts';
import { libraryStories } from '../../../../src/library-stories.ts';
import { ServerStories } from '../../../../src/server-stories.ts';
import { openSettings } from '../../../../src/settings/open-settings.ts';
import { type DiscordBot, startDiscord } from '../../../../src/surfaces/discord/doors/gateway.ts';
import { AGROUND, articlePage, RESIGNED } from '../../../ingest/page.ts';
import { command, keystroke, press, subcommand, typedIntoModal } from '../../../loopback/interactions.ts';
import { GUILD, originalPath, Peer, TOKEN } from '../../../loopback/peer.ts';
import { Web } from '../../../loopback/web.ts';

const log = pino({ level: 'silent' });
const OTHER_GUILD = '998877665544332212';
const MANAGER = String(1 << 5);

let web: Web;
let fetcher: PageFetcher;
let folder: string;

beforeAll(async () => {
  web = await Web.open();
  fetcher = web.fetcher();
});

afterAll(async () => {
  await fetcher.close();
  await web.close();
});

interface Shown {
  readonly type: number;
  readonly data: { readonly flags?: number; readonly components: { content?: string }[] };
}

/** A bot that shares the stories' folder with others. */
interface Replica {
  readonly peer: Peer;
  readonly bot: DiscordBot;
  readonly library: StoryLibrary;
}

async function replica(): Promise<Replica> {
  const opening = (from: string) => openStory(from);
  const library = await StoryLibrary.open({ folder, memory: 50_000_000, open: opening, log, every: 20 });
  library.watch();
  const settings = await openSettings({ file: join(folder, '.settings.json') }, () => undefined);
  const limits = { stories: 2, articles: 3 };
  const making = new ServerStories({ library, settings, fetcher, extractor: new Extractor(), limits });
  const answering = { ...everyCommand, stories: libraryStories(library, settings, { log, making }) };
  const peer = await Peer.start();
  return { peer, library, bot: await startDiscord({ token: TOKEN, answering, log, rest: { api: peer.api } }) };
}

async function leave({ peer, bot, library }: Replica): Promise<void> {
  await bot.stop();
  library.close();
  peer.stop();
  expect(peer.complaints).toEqual([]);
}

/** What who asked sees in the end, behind a deferral too. */
async function seen({ peer }: Replica, interaction: { id: string; token: string }): Promise<Shown> {
  const first = (await peer.interact(interaction)) as Shown;
  if (first.type !== 5 && first.type !== 6) return first;
  const [edit] = await peer.requested(({ path, method }) => path === originalPath(interaction) && method === 'PATCH');
  const data = edit?.body as Shown['data'];
  // Who sees a deferred message is settled by its deferral.
  return { type: first.type, data: { ...data, flags: (data.flags ?? 0) | (first.data?.flags ?? 0) } };
}

const inServer = <Sent extends object>(sent: Sent, guild: string) => ({ ...sent, guild_id: guild });
const told = (shown: Shown) => JSON.stringify(shown);

/** The custom IDs of the buttons under a preview, by their labels. */
function buttons({ data }: Shown): Map<string, string> {
  const found = new Map<string, string>();
  JSON.stringify(data, (_, value) => {
    if (value?.type === 2) found.set(value.label, value.custom_id);
    return value;
  });
  return found;
}

const pressed = (shown: Shown, label: string, guild = GUILD, permissions = MANAGER) => {
  const interaction = press(buttons(shown).get(label) ?? '', { flags: 64, components: shown.data.components });
  return inServer({ ...interaction, member: { ...interaction.member, permissions } }, guild);
};

const links = () => [
  web.serve('/2024/03/05/ferry-runs-aground', articlePage(AGROUND)),
  web.serve('/news/2024/03/07/captain-resigns', articlePage(RESIGNED), 'courier.example'),
];

let one: Replica;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receipts-making-'));
  await mkdir(join(folder, 'host'));
  await writeFile(join(folder, 'host', 'x.txt'), 'The mast broke.\n');
  const entry = { id: 'x', outlet: 'Herald', title: 'The mast', url: null, published: '2024-03-01' };
  const articles = [{ ...entry, publishedBasis: 'stated', provenance: 'Invented.' }];
  await writeFile(join(folder, 'host', 'story.json'), JSON.stringify({ title: 'The mast', articles }));
  one = await replica();
  return async () => {
    await leave(one);
    await rm(folder, { recursive: true });
  };
});

const manage = (sub: string, options: Record<string, string> = {}, guild = GUILD, of = one) =>
  seen(of, inServer(subcommand('story', sub, options), guild));
const made = async (link: string, title = 'The ferry', guild = GUILD) =>
  seen(one, pressed(await manage('new', { title, link }, guild), 'Add', guild));
const manifest = async (id: string) => JSON.parse(await readFile(join(folder, id, 'story.json'), 'utf8'));
const stories = async () => (await readdir(folder)).filter((name) => !name.startsWith('.'));
const FERRY = `server-${GUILD}-the-ferry`;

describe('/story new and add', () => {
  it('show what a link is, for who asked alone, and write nothing', async () => {
    const [link = ''] = links();
    const shown = await manage('new', { title: 'The ferry', link });
    expect((shown.data.flags ?? 0) & 64).toBe(64);
    expect(told(shown)).toContain('**Harbour Post** · 5 Mar 2024 (day stated)');
    expect(told(shown)).toContain('Ferry runs aground off Ostholm');
    expect(told(shown)).toContain('Would be added to: The ferry');
    expect(told(shown)).toContain('> The ferry Nordlys ran aground');
    expect([...buttons(shown).keys()]).toEqual(['Add', 'Change day', 'Discard']);
    expect(await stories()).toEqual(['host']);
  });

  it('add it when Add is pressed, to a story that the server then asks', async () => {
    const [first = '', second = ''] = links();
    expect(told(await made(first))).toContain('Added to The ferry: Harbour Post · Ferry runs aground off Ostholm');
    const shown = await manage('add', { link: second });
    expect(told(shown)).toContain('Would be added to: The ferry');
    await seen(one, pressed(shown, 'Add'));
    const ids = (await manifest(FERRY)).articles.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(['harbour-post-1', 'island-courier-1']);
    const answer = await seen(one, command('quote', { by: 'Solberg', about: 'passengers' }));
    expect(told(answer)).toContain('They trusted me with their lives');
  });

  it('by another process than the one that showed it', async () => {
    const [link = ''] = links();
    const shown = await manage('new', { title: 'The ferry', link });
    const other = await replica();
    await seen(other, pressed(shown, 'Add'));
    await leave(other);
    expect((await manifest(FERRY)).articles).toHaveLength(1);
    await expect.poll(() => one.library.find(FERRY)?.title).toBe('The ferry');
  });

  it('though a process was killed while it was adding', async () => {
    const [link = ''] = links();
    const lock = join(folder, `.lock-${GUILD}`);
    await mkdir(lock);
    await writeFile(join(lock, 'killed'), '.');
    const aMinuteAgo = new Date(Date.now() - 60_000);
    await utimes(join(lock, 'killed'), aMinuteAgo, aMinuteAgo);
    expect(told(await made(link))).toContain('Added to The ferry');
    expect((await manifest(FERRY)).articles).toHaveLength(1);
    expect((await readdir(folder)).filter((name) => name.startsWith('.lock'))).toEqual([]);
  });

  it('show it once more where the page has changed since', async () => {
    const [link = ''] = links();
    const shown = await manage('new', { title: 'The ferry', link });
    web.serve('/2024/03/05/ferry-runs-aground', articlePage({ ...AGROUND, title: 'Ferry sinks off Ostholm' }));
    const again = await seen(one, pressed(shown, 'Add'));
    expect(told(again)).toContain('The page is another one by now');
    expect(told(again)).toContain('Ferry sinks off Ostholm');
    expect(await stories()).toEqual(['host']);
    await seen(one, pressed(again, 'Add'));
    expect((await manifest(FERRY)).articles[0].title).toBe('Ferry sinks off Ostholm');
  });

  it('take another day from the form that Change day opens', async () => {
    const [link = ''] = links();
    const shown = await manage('new', { title: 'The ferry', link });
    const form = (await one.peer.interact(pressed(shown, 'Change day'))) as {
      type: number;
      data: { custom_id: string };
    };
    expect(form.type).toBe(9);
    const typed = typedIntoModal(form.data.custom_id, '2024-03-06', shown.data);
    const changed = await seen(one, Object.assign(typed, { member: { ...typed.member, permissions: MANAGER } }));
    expect(told(changed)).toContain('6 Mar 2024 (day inferred)');
    await seen(one, pressed(changed, 'Add'));
    expect((await manifest(FERRY)).articles[0]).toMatchObject({ published: '2024-03-06', publishedBasis: 'inferred' });
  });

  it('forget it when Discard is pressed', async () => {
    const [link = ''] = links();
    const shown = await manage('new', { title: 'The ferry', link });
    expect(told(await seen(one, pressed(shown, 'Discard')))).toContain('nothing was added');
    expect(await stories()).toEqual(['host']);
  });

  it('do nothing for a member who does not manage the server', async () => {
    const [link = ''] = links();
    const shown = await manage('new', { title: 'The ferry', link });
    for (const label of ['Add', 'Change day', 'Discard'])
      expect(told(await seen(one, pressed(shown, label, GUILD, '0')))).toContain('Only members who manage');
    expect(await stories()).toEqual(['host']);
  });

  it.each([
    ['a file of the host', () => '/etc/passwd', 'That is no link'],
    ['another scheme', () => 'file:///etc/passwd', 'That is no link'],
    ['a page that is not there', () => web.link('/nothing'), 'can’t be taken; it'],
    ['a private address', () => 'http://10.0.0.1/page', 'can’t be taken; it'],
    ['a page without an article', () => web.serve('/empty', '<html><body>Hello</body></html>'), 'can’t be taken; it'],
  ])('take nothing of %s', async (_, link, why) => {
    const shown = await manage('new', { title: 'The ferry', link: link() });
    expect(told(shown)).toContain(why);
    expect(told(shown)).not.toContain('--');
    expect(await stories()).toEqual(['host']);
  });

  it('take no link that is too long to stand over its preview', async () => {
    const path = `/${'a_b:'.repeat(230)}`;
    const link = web.serve(path, articlePage(AGROUND));
    expect(told(await manage('new', { title: 'The ferry', link }))).toContain('That is no link');
  });

  it('refuse a day that is none', async () => {
    const [link = ''] = links();
    for (const day of ['2024-02-30', 'yesterday', '2024-3-5'])
      expect(told(await manage('new', { title: 'The ferry', link, day }))).toContain('That is no day');
  });

  it('add an article once', async () => {
    const [link = ''] = links();
    await made(link);
    expect(told(await manage('add', { link }))).toContain('in the story already');
    const copy = web.serve('/amp/ferry', articlePage(AGROUND), 'copy.example');
    expect(told(await manage('add', { link: copy }))).toContain('in the story already');
  });

  it('keep to how many stories and articles a server may have', async () => {
    const pages = [1, 2, 3, 4].map((n) => {
      const paragraphs = AGROUND.paragraphs.map((text) =>
        text.replace(/\p{L}{4,}/gu, (word) => `${word}${'xyzv'[n - 1]}`),
      );
      const printed = articlePage({ ...AGROUND, title: `Report ${n}`, day: `2024-03-0${n}`, paragraphs });
      return web.serve(`/2024/03/0${n}/p${n}`, printed);
    });
    await made(pages[0] ?? '');
    for (const link of pages.slice(1, 3)) await seen(one, pressed(await manage('add', { link }), 'Add'));
    const fourth = await seen(one, pressed(await manage('add', { link: pages[3] ?? '' }), 'Add'));
    expect(told(fourth)).toContain('as many articles as it may');
    expect((await manifest(FERRY)).articles).toHaveLength(3);
    await made(pages[3] ?? '', 'A second');
    expect(told(await manage('new', { title: 'A third', link: pages[3] ?? '' }))).toContain('as many stories');
  });
});

describe('another server', () => {
  it('neither sees nor changes a server’s story', async () => {
    const [first = '', second = ''] = links();
    await made(first);
    expect(told(await manage('list', {}, OTHER_GUILD))).not.toContain('The ferry');
    expect(told(await manage('use', { story: FERRY }, OTHER_GUILD))).toContain('no story of that name');
    expect(told(await manage('add', { link: second }, OTHER_GUILD))).toContain('no story of its own');
    expect(told(await manage('remove', { article: 'harbour-post-1' }, OTHER_GUILD))).toContain('no story of its own');
    await made(second, 'The ferry', OTHER_GUILD);
    expect((await manifest(FERRY)).articles).toHaveLength(1);
    expect((await manifest(`server-${OTHER_GUILD}-the-ferry`)).articles).toHaveLength(1);
  });

  it('presses a preview’s button for itself alone', async () => {
    const [link = ''] = links();
    const shown = await manage('new', { title: 'The ferry', link });
    await seen(one, pressed(shown, 'Add', OTHER_GUILD));
    expect(await stories()).not.toContain(FERRY);
  });
});

describe('/story remove', () => {
  it('takes an article out, and with the last one its story', async () => {
    const [first = '', second = ''] = links();
    await made(first);
    await seen(one, pressed(await manage('add', { link: second }), 'Add'));
    const typing = keystroke('story', 'article', 'courier');
    const { options } = typing.data as { options: object[] };
    const data = { ...typing.data, options: [{ name: 'remove', type: 1, options }] };
    const member = { ...typing.member, permissions: MANAGER };
    expect(await one.peer.interact({ ...typing, data, member })).toMatchObject({
      data: { choices: [{ name: 'Island Courier · Captain of grounded ferry resigns', value: 'island-courier-1' }] },
    });
    expect(told(await manage('remove', { article: 'island-courier-1' }))).toContain('Taken out of The ferry');
    expect(await readdir(join(folder, FERRY))).toEqual(['harbour-post-1.txt', 'story.json']);
    expect(told(await manage('remove', { article: '../host/x' }))).toContain('no such article');
    await manage('remove', { article: 'harbour-post-1' });
    expect(await stories()).toEqual(['host']);
  });
});

it('a hundred servers that add at once on four replicas lose nothing, and add nothing twice or to another’s', async () => {
  const replicas = [one, ...(await Promise.all([replica(), replica(), replica()]))];
  const [link = ''] = links();
  const guilds = Array.from({ length: 100 }, (_, n) => String(998_877_665_544_332_300n + BigInt(n)));
  const on = (n: number) => replicas[n % replicas.length] as Replica;
  const shown = await Promise.all(guilds.map((guild, n) => manage('new', { title: 'Ours', link }, guild, on(n))));
  // Each is pressed on two replicas at the same time.
  const presses = guilds.flatMap((guild, n) =>
    [0, 1].map((more) => seen(on(n + more), pressed(shown[n] as Shown, 'Add', guild))),
  );
  const said = (await Promise.all(presses)).map(told);
  for (const [n] of guilds.entries()) expect(said.slice(2 * n, 2 * n + 2).join('\n')).toContain('Ours');
  for (const guild of guilds) expect((await manifest(`server-${guild}-ours`)).articles).toHaveLength(1);
  expect(await stories()).toHaveLength(101);
  await Promise.all(replicas.slice(1).map(leave));
});
