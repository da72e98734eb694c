import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyCommand } from '../../../src/commands/index.ts';
import { openStory } from '../../../src/host/open-story.ts';
import { StoryLibrary } from '../../../src/host/story-library.ts';
import { Extractor } from '../../../src/ingest/extracting/extractor.ts';
import { PageFetcher } from '../../../src/ingest/fetching/page-fetcher.ts';
import { libraryStories } from '../../../src/library-stories.ts';
import { ServerStories } from '../../../src/server-stories.ts';
import { openSettings } from '../../../src/settings/open-settings.ts';
import type { Settings } from '../../../src/settings/settings.ts';
import { type DiscordBot, startDiscord } from '../../../src/surfaces/discord/doors/gateway.ts';
import { registerWithoutGateway } from '../../../src/surfaces/discord/doors/register-over-rest.ts';
import { followedBy, followingPicture, line } from '../../../src/surfaces/discord/render/message.ts';
import { ofStory } from '../../../src/surfaces/discord/render/story-key.ts';
import { check, command, keystroke, message, press, snowflake, subcommand } from '../../loopback/interactions.ts';
import { APPLICATION, GUILD, originalPath, Peer, TOKEN } from '../../loopback/peer.ts';
import { articles, writeStory } from './story.ts';

const log = pino({ level: 'silent' });
const OTHER_GUILD = '998877665544332212';
const [ferry] = articles;
if (!ferry) throw new Error('there is no article');
const mast = { ...ferry, id: 'm1', text: '“The mast broke like a match,” said Captain Ingrid Solberg on Friday.\n' };

let folder: string;
let peer: Peer;
let bot: DiscordBot;
let library: StoryLibrary;
let settings: Settings;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receipts-many-'));
  await writeStory(join(folder, 'ferry'), articles);
  await writeStory(join(folder, 'mast'), [mast], 'The mast of the Ostholm');
  await writeStory(join(folder, `server-${OTHER_GUILD}-own`), [mast], 'A story of another server');
  await writeStory(join(folder, 'broken'), articles, 'A broken one');
  await writeFile(join(folder, 'broken', 'story.json'), '{');
  library = await StoryLibrary.open({ folder, memory: 50_000_000, open: (from) => openStory(from), log });
  settings = await openSettings({ file: join(folder, '.settings.json') }, () => undefined);
  const limits = { stories: 0, articles: 1 };
  const making = new ServerStories({
    library,
    settings,
    fetcher: new PageFetcher(),
    extractor: new Extractor(),
    limits,
  });
  peer = await Peer.start();
  const answering = { ...everyCommand, stories: libraryStories(library, settings, { log, making }) };
  bot = await startDiscord({ token: TOKEN, answering, log, mentions: true, rest: { api: peer.api } });
});

afterAll(async () => {
  await bot.stop();
  peer.stop();
  library.close();
  await rm(folder, { recursive: true });
  expect(peer.complaints).toEqual([]);
});

/** What the member sees in the end: a story that opens on a busy machine is waited for behind a deferral. */
const answered = async (interaction: { id: string; token: string }) => {
  const first = (await peer.interact(interaction)) as { type: number };
  if (first.type !== 5) return first;
  const [edit] = await peer.requested(({ path }) => path === originalPath(interaction));
  return { ...first, data: edit?.body };
};
const said = async (interaction: { id: string; token: string }) => JSON.stringify(await answered(interaction));
const solberg = (options: Record<string, string> = {}) => command('quote', { by: 'Solberg', ...options });
const inServer = <Sent extends object>(sent: Sent, guild: string) => ({ ...sent, guild_id: guild });
const MAST = 'broke like a match';
const FERRY = 'turned back an hour earlier';

describe('where there are several stories', () => {
  it('each command takes one of them', () => {
    const [[, registered = []] = []] = [...peer.commands];
    for (const { name } of everyCommand.commands)
      expect(registered.find((one) => (one as { name: string }).name === name)).toMatchObject({
        options: expect.arrayContaining([expect.objectContaining({ name: 'story', autocomplete: true })]),
      });
  });

  it('nothing is registered that Discord holds already', async () => {
    const { commands } = everyCommand;
    const registering = { token: TOKEN, commands, log, rest: { api: peer.api } };
    expect(await registerWithoutGateway({ ...registering, several: true })).toBe(false);
  });

  it('they are offered by title, and none that is broken or another server’s', async () => {
    const offered = async (typed: string) =>
      (await peer.interact(keystroke('quote', 'story', typed))) as { data: { choices: unknown[] } };
    expect((await offered('')).data.choices).toEqual([
      { name: 'The mast of the Ostholm', value: 'mast' },
      { name: 'The Ostholm ferry', value: 'ferry' },
    ]);
    expect((await offered('ferry osth')).data.choices).toEqual([{ name: 'The Ostholm ferry', value: 'ferry' }]);
  });

  it('the named one is answered from, by its folder or its title', async () => {
    expect(await said(solberg({ story: 'mast' }))).toContain(MAST);
    expect(await said(solberg({ story: 'the ostholm ferry' }))).toContain(FERRY);
  });

  it('choices of the other options are those of the named one', async () => {
    const named = keystroke('quote', 'about', 'mast');
    named.data = {
      ...named.data,
      options: [...(named.data as { options: unknown[] }).options, { name: 'story', type: 3, value: 'mast' }],
    } as typeof named.data;
    expect(await said(named)).toContain('mast');
  });

  it.each([
    ['none that is there', { story: 'the moon' }, 'no story of that name'],
    ['another server’s', { story: `server-${OTHER_GUILD}-own` }, 'no story of that name'],
    ['a broken one', { story: 'broken' }, 'cannot be opened'],
    ['none, where none was chosen', {}, 'No story has been chosen here'],
  ])('who names %s is told so alone', async (_, options, told) => {
    const body = (await answered(solberg(options as Record<string, string>))) as { data: { flags: number } };
    expect(JSON.stringify(body)).toContain(told);
    expect(body.data.flags & 64).toBe(64);
  });

  it('a button answers from the story of its message', async () => {
    const { data } = (await answered(solberg({ story: 'mast' }))) as { data: { components: unknown[] } };
    const [button = '{}'] = JSON.stringify(data).match(/\{[^{}]*"label":"Context"[^{}]*\}/u) ?? [];
    await settings.set({ guild: GUILD }, { story: 'ferry' });
    expect(await said(press(JSON.parse(button).custom_id, data))).toContain(MAST);
  });
});

describe('two servers', () => {
  beforeAll(async () => {
    await settings.set({ guild: GUILD }, { story: 'ferry' });
    await settings.set({ guild: OTHER_GUILD }, { story: `server-${OTHER_GUILD}-own` });
  });

  it('are each answered from their own story', async () => {
    expect(await said(solberg())).toContain(FERRY);
    expect(await said(inServer(solberg(), OTHER_GUILD))).toContain(MAST);
    expect(await said(inServer(solberg({ story: 'ferry' }), OTHER_GUILD))).toContain(FERRY);
    const checked = () => check({ content: 'He said: “The mast broke like a match.”' });
    expect(await said(checked())).not.toContain('Word for word');
    expect(await said(inServer(checked(), OTHER_GUILD))).toContain('Word for word');
  });

  it('are given the picture of a timeline too', () => {
    const picture = { filename: 'timeline.png', description: 'Spring', draw: async () => undefined };
    expect(followingPicture(ofStory(followedBy(line('Spring', 'everyone'), picture), 'abcdef'))).toBe(picture);
  });

  it('one of which has another story in a channel', async () => {
    const channel = snowflake();
    await settings.set({ guild: GUILD, channel }, { story: 'mast' });
    expect(await said(Object.assign(solberg(), { channel_id: channel }))).toContain(MAST);
    expect(await said(solberg())).toContain(FERRY);
  });

  it('are answered so when they mention the bot, and a reply is of the story replied to', async () => {
    const replied = async (sent: ReturnType<typeof message>) => {
      peer.gateway.dispatch('MESSAGE_CREATE', sent);
      const [reply] = await peer.requested(({ body }) => JSON.stringify(body ?? '').includes(`"nonce":"${sent.id}"`));
      return reply?.body as { components: unknown[] };
    };
    const question = `<@${APPLICATION}> What did Ingrid Solberg say?`;
    const other = await replied(message(question, { guild_id: OTHER_GUILD }));
    expect(JSON.stringify(other)).toContain(MAST);
    expect(JSON.stringify(await replied(message(question)))).toContain(FERRY);
    const { data } = (await answered(solberg({ story: 'mast' }))) as { data: { components: unknown[] } };
    const answer = { author: { id: APPLICATION }, components: data.components };
    const reply = await replied(message('what did she say?', { type: 19, referenced_message: answer }));
    expect(JSON.stringify(reply)).toContain(MAST);
  });
});

describe('/story', () => {
  const manage = (sub: string, options: Record<string, string | boolean> = {}, guild = GUILD) =>
    said(inServer(subcommand('story', sub, options), guild));

  it('is offered to members with Manage Server, and in conversations with the bot', () => {
    const [[, registered = []] = []] = [...peer.commands];
    const [story] = registered.filter((one) => (one as { name: string }).name === 'story');
    expect(story).toMatchObject({ default_member_permissions: '32', contexts: [0, 1] });
    expect((story as { options: { name: string }[] }).options.map(({ name }) => name)).toEqual([
      'list',
      'use',
      'quiet',
      'new',
      'add',
      'remove',
    ]);
  });

  it.each([
    ['list', {}],
    ['use', { story: 'mast' }],
    ['quiet', { quiet: true }],
    ['new', { title: 'Mine', link: 'https://herald.example' }],
    ['add', { link: 'https://herald.example' }],
    ['remove', { article: 'a1' }],
  ])('%s is refused to others, whatever Discord let them type', async (sub, options) => {
    await settings.set({ guild: GUILD }, { story: 'ferry', quiet: false });
    for (const permissions of ['0', '', 'x', String(1 << 6)])
      expect(await said(subcommand('story', sub, options, permissions))).toContain('Only members who manage');
    expect(await settings.of({ guild: GUILD })).toEqual({ story: 'ferry', quiet: false });
  });

  it('list tells which there are, which is asked and which is broken, to who asked alone', async () => {
    const body = (await peer.interact(subcommand('story', 'list'))) as { data: { flags: number } };
    expect(body.data.flags & 64).toBe(64);
    const text = JSON.stringify(body);
    expect(text).toContain('Stories that can be asked here: 3');
    expect(text).toContain('- The Ostholm ferry · 2 articles · **asked here**');
    expect(text).toContain('- broken · cannot be opened at the moment');
    expect(text).not.toContain('another server');
    expect(await manage('list', {}, OTHER_GUILD)).toContain('A story of another server');
  });

  it('use changes what the server asks, or what one channel does', async () => {
    const channel = snowflake();
    expect(await manage('use', { story: 'mast' })).toContain('From now on this server asks: The mast of the Ostholm');
    expect(await manage('use', { story: 'ferry', channel })).toContain(`<#${channel}> asks: The Ostholm ferry`);
    expect(await said(solberg())).toContain(MAST);
    expect(await said(Object.assign(solberg(), { channel_id: channel }))).toContain(FERRY);
    expect(await manage('use', { story: 'ferry' })).toContain('The Ostholm ferry');
  });

  describe('in a conversation with the bot', () => {
    const channel = snowflake();
    const inConversation = (sent: ReturnType<typeof solberg>) => {
      const { guild_id, member, ...rest } = sent;
      return { ...rest, context: 1, channel_id: channel, user: { id: snowflake() } };
    };
    const direct = () => {
      const { guild_id, ...sent } = message('What did Ingrid Solberg say?', { channel_id: channel });
      return sent;
    };
    const replied = async () => {
      const sent = direct();
      peer.gateway.dispatch('MESSAGE_CREATE', sent);
      const [reply] = await peer.requested(({ body }) => JSON.stringify(body ?? '').includes(`"nonce":"${sent.id}"`));
      return JSON.stringify(reply?.body);
    };

    it('lets whoever writes choose what is asked there', async () => {
      expect(await replied()).toContain('Choose one with /story use');
      expect(await said(inConversation(solberg()))).toContain('Choose one with /story use');
      expect(await said(inConversation(subcommand('story', 'use', { story: 'mast' })))).toContain(
        'From now on this conversation asks: The mast of the Ostholm',
      );
      expect(await replied()).toContain(MAST);
      expect(await said(inConversation(solberg()))).toContain(MAST);
      expect(await said(inConversation(subcommand('story', 'list')))).toContain('**asked here**');
    });

    it('shows and takes no server’s own story', async () => {
      expect(await said(inConversation(subcommand('story', 'list')))).not.toContain('another server');
      const other = subcommand('story', 'use', { story: `server-${OTHER_GUILD}-own` });
      expect(await said(inConversation(other))).toContain('no story of that name');
    });

    it.each([
      ['quiet', { quiet: true }],
      ['new', { title: 'Mine', link: 'https://herald.example' }],
      ['add', { link: 'https://herald.example' }],
      ['remove', { article: 'a1' }],
    ])('refuses %s, which is for servers', async (sub, options) => {
      expect(await said(inConversation(subcommand('story', sub, options)))).toContain('Only members who manage');
    });

    it('between others nothing is chosen', async () => {
      const among = { ...inConversation(subcommand('story', 'use', { story: 'mast' })), context: 2 };
      expect(await said(among)).toContain('Only members who manage');
    });
  });

  it('offers titles for use', async () => {
    const typing = keystroke('story', 'story', 'mast');
    const [typed] = (typing.data as { options: object[] }).options;
    const data = { ...typing.data, options: [{ name: 'use', type: 1, options: [typed] }] };
    expect(await peer.interact({ ...typing, data })).toMatchObject({
      data: { choices: [{ name: 'The mast of the Ostholm', value: 'mast' }] },
    });
  });

  it.each(['the moon', `server-${OTHER_GUILD}-own`, '../ferry', ''])('use of %j changes nothing', async (story) => {
    expect(await manage('use', { story })).toContain('no story of that name');
    expect(await settings.of({ guild: GUILD })).toMatchObject({ story: 'ferry' });
  });

  it('quiet leaves messages alone in a channel, and answers commands there', async () => {
    const channel = snowflake();
    expect(await manage('quiet', { quiet: true, channel })).toContain(`leave messages to me alone: <#${channel}>`);
    const question = message(`<@${APPLICATION}> What did Ingrid Solberg say?`, { channel_id: channel });
    peer.gateway.dispatch('MESSAGE_CREATE', question);
    expect(await said(Object.assign(solberg(), { channel_id: channel }))).toContain(FERRY);
    expect(peer.requests.filter(({ path }) => path.includes(`/channels/${channel}/`))).toEqual([]);
    expect(await manage('quiet', { quiet: false, channel })).toContain(`I answer messages to me: <#${channel}>`);
    const again = message(question.content, { channel_id: channel });
    peer.gateway.dispatch('MESSAGE_CREATE', again);
    await peer.requested(({ path }) => path === `/channels/${channel}/messages`);
  });
});
