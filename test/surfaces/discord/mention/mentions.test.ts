import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyCommand } from '../../../../src/commands/index.ts';
import { openUnderstood } from '../../../../src/host/open-story.ts';
import { understand } from '../../../../src/story/understand.ts';
import { type DiscordBot, startDiscord } from '../../../../src/surfaces/discord/doors/gateway.ts';
import { type ManagedStories, oneStory } from '../../../../src/surfaces/discord/interaction/stories.ts';
import { check, command, message, press, snowflake } from '../../../loopback/interactions.ts';
import { APPLICATION, Peer, type Request, TOKEN } from '../../../loopback/peer.ts';
import { articles } from '../story.ts';

const context = await openUnderstood(understand({ title: 'The Ostholm ferry', contentNote: '', articles }));
const answering = { ...everyCommand, stories: oneStory(() => context) };

/** How a member mentions the bot. */
const BOT = `<@${APPLICATION}>`;
const SOLBERG = 'Who is Ingrid Solberg?';
const TURNED_BACK = 'turned back an hour earlier';

let peer: Peer;
let bot: DiscordBot;
let logged = '';

const log = pino(
  { level: 'info' },
  new Writable({
    write(chunk, _, done) {
      logged += String(chunk);
      done();
    },
  }),
);

const start = (at: Peer, mentions = true) =>
  startDiscord({ token: TOKEN, answering, log, mentions, rest: { api: at.api } });

beforeAll(async () => {
  peer = await Peer.start();
  bot = await start(peer);
});

afterAll(async () => {
  await bot.stop();
  peer.stop();
  expect(peer.complaints).toEqual([]);
});

type Message = ReturnType<typeof message>;
interface Reply {
  readonly message_reference?: { readonly message_id: string };
  readonly components: { readonly content?: string }[];
}

const say = (said: Message, packet = 'MESSAGE_CREATE', to = peer) => to.gateway.dispatch(packet, said);

const inChannel = ({ channel_id }: Message) => `/channels/${channel_id}/messages`;
const isReplyTo =
  ({ id }: Message) =>
  ({ method, body }: Request) =>
    method === 'POST' && (body as Reply | undefined)?.message_reference?.message_id === id;
const reactionTo = (said: Message) => `${inChannel(said)}/${said.id}/reactions/`;

/** What a message is replied with. */
async function repliedTo(said: Message): Promise<Reply> {
  say(said);
  const [reply] = await peer.requested(isReplyTo(said));
  return reply?.body as Reply;
}

/** Resolves when the bot has read all that was sent before. */
const settled = () => peer.interact(command('who', { name: 'Solberg' }));

/** What was done about a message by now. */
async function doneAbout(said: Message): Promise<string[]> {
  await settled();
  return peer.requests
    .filter((one) => isReplyTo(said)(one) || one.path.startsWith(`${inChannel(said)}/${said.id}`))
    .map(({ method, path }) => `${method} ${path}`);
}

describe('a message that mentions the bot', () => {
  it('is answered as /ask would be, by a reply with the same buttons', async () => {
    const reply = await repliedTo(message(`${BOT} ${SOLBERG}`));
    const asked = await peer.interact(command('ask', { question: SOLBERG }));
    const { data } = asked as { data: Reply };
    expect(reply.components).toEqual(data.components);
    expect(JSON.stringify(reply)).toContain('"custom_id"');
    const [context = '{}'] = JSON.stringify(reply).match(/\{[^{}]*"label":"Context"[^{}]*\}/u) ?? [];
    const pressed = await peer.interact(press(JSON.parse(context).custom_id, reply));
    expect(JSON.stringify(pressed)).toContain('Ostholm');
  });

  it('asks for the two intents that bring such messages, and no other', () => {
    expect(peer.gateway.identified.map(({ intents }) => intents)).toEqual([(1 << 9) | (1 << 12)]);
  });

  it.each([
    ['the old notation', `<@!${APPLICATION}> ${SOLBERG}`],
    ['the question before', `${SOLBERG} ${BOT}`],
    ['markdown and a link', `**${BOT}** _${SOLBERG}_ https://x.example`],
  ])('is answered with %s', async (_, content) => {
    expect(JSON.stringify(await repliedTo(message(content)))).toContain(TURNED_BACK);
  });

  it('and asks nothing is told how to ask', async () => {
    expect(JSON.stringify(await repliedTo(message(BOT)))).toContain('mention me with your question');
  });

  it('gets a reaction where no source says it, and its member can see why alone', async () => {
    const said = message(`${BOT} Who ate the penguins of Zanzibar?`);
    say(said);
    await peer.requested(({ path, method }) => method === 'PUT' && path.startsWith(reactionTo(said)));
    expect(await doneAbout(said)).toEqual([`PUT ${reactionTo(said)}🤷/@me`]);
    const asked = check({ content: said.content, author: said.author });
    const told = await peer.interact({ ...asked, data: { ...asked.data, name: 'Ask the sources' } });
    expect(told).toMatchObject({ type: 4, data: { flags: expect.toSatisfy((flags: number) => (flags & 64) !== 0) } });
    expect(JSON.stringify(told)).toContain('penguins of Zanzibar');
  });

  it.each<[string, Message]>([
    ['from another bot', message(`${BOT} ${SOLBERG}`, { author: { id: snowflake(), bot: true } })],
    ['from a webhook', message(`${BOT} ${SOLBERG}`, { webhook_id: snowflake() })],
    ['from itself', message(`${BOT} ${SOLBERG}`, { author: { id: APPLICATION } })],
    ['to everyone', message(`@everyone ${SOLBERG}`, { mention_everyone: true })],
    ['that mentions somebody else', message(`<@123456789012345678> ${SOLBERG}`)],
    ['that quotes a mention', message(`> ${BOT} ${SOLBERG}\nwhat a question`)],
    ['that quotes one to its end', message(`>>> look:\n${BOT} ${SOLBERG}`)],
    ['with a mention in code', message(`\`${BOT}\` ${SOLBERG}`)],
    ['with a mention in a block of code', message(`\`\`\`\n${BOT} ${SOLBERG}\n\`\`\``)],
    ['that tells of a member who joined', message(`${BOT} ${SOLBERG}`, { type: 7 })],
    ['whose words Discord keeps', message('')],
  ])('is left alone %s', async (_, said) => {
    say(said);
    expect(await doneAbout(said)).toEqual([]);
  });

  it('is left alone where it has no known form', async () => {
    for (const odd of [null, 7, {}, { id: 5 }, { ...message(BOT), author: null }])
      for (const packet of ['MESSAGE_CREATE', 'MESSAGE_UPDATE', 'MESSAGE_DELETE', 'MESSAGE_DELETE_BULK'])
        peer.gateway.dispatch(packet, odd);
    await settled();
  });
});

describe('a direct message', () => {
  const direct = (content: string) => {
    const { guild_id, ...said } = message(content);
    return said as Message;
  };

  it('is answered without a mention', async () => {
    expect(JSON.stringify(await repliedTo(direct(SOLBERG)))).toContain(TURNED_BACK);
  });

  it('is told by a message that no source says it', async () => {
    const reply = await repliedTo(direct('Who ate the penguins of Zanzibar?'));
    expect(JSON.stringify(reply)).toContain('penguins of Zanzibar');
  });
});

describe('a reply to an answer', () => {
  it('keeps the subject of that answer', async () => {
    const { data } = (await peer.interact(command('who', { name: 'Ingrid Solberg' }))) as { data: Reply };
    const answer = { id: snowflake(), author: { id: APPLICATION }, components: data.components };
    const reply = await repliedTo(message('and what did she say?', { type: 19, referenced_message: answer }));
    expect(reply.components[0]?.content).toContain('**/quote** by: Ingrid Solberg');
    expect(JSON.stringify(reply)).toContain(TURNED_BACK);
  });

  it('of somebody else is left alone', async () => {
    const other = { id: snowflake(), author: { id: snowflake() }, components: [] };
    const said = message('and when?', { type: 19, referenced_message: other });
    say(said);
    expect(await doneAbout(said)).toEqual([]);
  });

  it('of somebody else that mentions the bot takes nothing from what that message says it answers', async () => {
    const forged = { type: 10, content: '-# **/who** name: Ingrid Solberg' };
    const other = { id: snowflake(), author: { id: snowflake(), bot: true }, components: [forged] };
    const reply = await repliedTo(message(`${BOT} what did she say?`, { type: 19, referenced_message: other }));
    expect(reply.components[0]?.content).toContain('**/ask** question: what did she say?');
  });
});

describe('a question that changes', () => {
  const edited = (said: Message, content: string) => ({ ...said, content, edited_timestamp: new Date().toISOString() });
  const replyPath = async (said: Message) => {
    await repliedTo(said);
    const found = [...peer.messages].find(([, body]) => (body as Reply).message_reference?.message_id === said.id);
    return found?.[0] ?? '';
  };

  it('within a minute changes its answer', async () => {
    const said = message(`${BOT} ${SOLBERG}`);
    const path = await replyPath(said);
    say(edited(said, `${BOT} Was anybody hurt?`), 'MESSAGE_UPDATE');
    const [edit] = await peer.requested((one) => one.method === 'PATCH' && one.path === path);
    expect(JSON.stringify(edit?.body)).toContain('Nobody was hurt');
  });

  it('to what no source says gives its answer up for a reaction, and back', async () => {
    const said = message(`${BOT} ${SOLBERG}`);
    const path = await replyPath(said);
    say(edited(said, `${BOT} Who ate the penguins of Zanzibar?`), 'MESSAGE_UPDATE');
    await peer.requested((one) => one.method === 'DELETE' && one.path === path);
    await peer.requested((one) => one.method === 'PUT' && one.path.startsWith(reactionTo(said)));
    say(edited(said, `${BOT} ${SOLBERG}`), 'MESSAGE_UPDATE');
    await peer.requested((one) => one.method === 'DELETE' && one.path.startsWith(reactionTo(said)));
    await peer.requested(isReplyTo(said), 2);
  });

  it('by a link that Discord unfolds is not answered again', async () => {
    const said = message(`${BOT} ${SOLBERG}`);
    await repliedTo(said);
    say({ ...said, embeds: [] }, 'MESSAGE_UPDATE');
    expect(await doneAbout(said)).toHaveLength(1);
  });

  it('after more than a minute keeps its answer', async () => {
    const said = { ...message(`${BOT} ${SOLBERG}`), id: snowflake(Date.now() - 61_000) };
    await repliedTo(said);
    say(edited(said, `${BOT} Was anybody hurt?`), 'MESSAGE_UPDATE');
    expect(await doneAbout(said)).toHaveLength(1);
  });

  it.each([
    ['alone', 'MESSAGE_DELETE', ({ id, channel_id, guild_id }: Message) => ({ id, channel_id, guild_id })],
    ['with others', 'MESSAGE_DELETE_BULK', ({ id, channel_id }: Message) => ({ ids: [snowflake(), id], channel_id })],
  ] as const)('by being deleted, %s, takes its answer with it', async (_, packet, deleted) => {
    const said = message(`${BOT} ${SOLBERG}`);
    const path = await replyPath(said);
    peer.gateway.dispatch(packet, deleted(said));
    await peer.requested((one) => one.method === 'DELETE' && one.path === path);
    expect(peer.messages.has(path)).toBe(false);
  });
});

it('the flood limit counts messages and commands of one member together', async () => {
  const member = snowflake();
  for (let asked = 0; asked < 3; asked++) await peer.interact(command('who', { name: 'Solberg' }, member));
  for (let asked = 0; asked < 2; asked++) await repliedTo(message(`${BOT} ${SOLBERG}`, {}, member));
  const said = message(`${BOT} ${SOLBERG}`, {}, member);
  say(said);
  await peer.requested(({ path }) => path.startsWith(reactionTo(said)));
  expect(await doneAbout(said)).toEqual([`PUT ${reactionTo(said)}⏳/@me`]);
});

it('a channel in which the bot may not write is one line in the log, and others are answered', async () => {
  const said = message(`${BOT} ${SOLBERG}`);
  const refused = { status: 403, body: { code: 50013, message: 'Missing Permissions' } };
  peer.faults.push({ when: isReplyTo(said), ...refused, times: 1 });
  say(said);
  await expect.poll(() => logged).toContain(`"message":"${said.id}"`);
  expect(logged.split('\n').filter((line) => line.includes(said.id))).toHaveLength(1);
  await repliedTo(message(`${BOT} ${SOLBERG}`));
});

it('where the settings cannot be read, a question is told so, and the next is answered', async () => {
  const away = await Peer.start();
  let isAway = true;
  const isQuiet = async () => {
    if (isAway) throw new Error('the settings are away');
    return false;
  };
  const stories = { ...answering.stories, managed: { isQuiet } as unknown as ManagedStories };
  const options = { token: TOKEN, answering: { ...answering, stories }, log, mentions: true };
  const other = await startDiscord({ ...options, rest: { api: away.api } });
  const said = message(`${BOT} ${SOLBERG}`);
  say(said, 'MESSAGE_CREATE', away);
  const [told] = await away.requested(isReplyTo(said));
  expect(JSON.stringify(told?.body)).toMatch(/reference:? `?[0-9a-f]{8}/iu);
  isAway = false;
  const again = message(`${BOT} ${SOLBERG}`);
  say(again, 'MESSAGE_CREATE', away);
  const [answered] = await away.requested(isReplyTo(again));
  expect(JSON.stringify(answered?.body)).toContain(TURNED_BACK);
  await other.stop();
  away.stop();
});

it('two bots at once reply once', async () => {
  const other = await start(peer);
  const said = message(`${BOT} ${SOLBERG}`);
  say(said);
  await peer.requested(isReplyTo(said), 2);
  const replies = [...peer.messages.values()].filter(
    (body) => (body as Reply).message_reference?.message_id === said.id,
  );
  expect(replies).toHaveLength(1);
  await other.stop();
});

it('switched off, no intent is asked for and no message read', async () => {
  const quiet = await Peer.start();
  const off = await start(quiet, false);
  expect(quiet.gateway.identified.map(({ intents }) => intents)).toEqual([0]);
  say(message(`${BOT} ${SOLBERG}`), 'MESSAGE_CREATE', quiet);
  await quiet.interact(command('who', { name: 'Solberg' }));
  expect(quiet.messages.size).toBe(0);
  await off.stop();
  quiet.stop();
});
