import { describe, it } from 'vitest';
import { callbackPath, followUpPath, GUILD, originalPath, type Peer, type Request } from '../../../loopback/peer.ts';
import { expectAnswered, joinedBots, question, send } from './joined-bots.ts';

const { open, join, begin } = joinedBots();

const GLOBAL = /^\/applications\/\d+\/commands$/;
const isCallback = ({ path }: Request) => path.startsWith('/interactions/');
const acknowledged = { status: 400, body: { code: 40060, message: 'Interaction has already been acknowledged.' } };
const refused = { status: 400, body: { code: 50035, message: 'Invalid Form Body' } };

describe.concurrent('packets that nobody reads', () => {
  it('are neither digested nor a crash, whatever they hold', async ({ expect }) => {
    const { peer, logged } = await begin();
    for (const t of ['GUILD_CREATE', 'GUILD_DELETE', 'MESSAGE_CREATE', 'CHANNEL_UPDATE', 'NEVER_HEARD_OF', 'RESUMED'])
      for (const d of [null, 7, 'x', [], {}, { id: 5, guild_id: {} }]) peer.gateway.dispatch(t, d);
    for (const d of [null, {}, { type: 2, id: 'x' }]) peer.gateway.dispatch('INTERACTION_CREATE', d);
    const asked = question();
    send(peer, asked);
    await expectAnswered(peer, asked);
    expect(logged().match(/an interaction of no known kind/g)).toHaveLength(3);
  });
});

describe.concurrent('an outage at the start', () => {
  it.for([
    ['of the application', ({ path }: Request) => path === '/applications/@me', 1],
    ['of the commands’ list', ({ path, method }: Request) => method === 'GET' && GLOBAL.test(path), 4],
    ['of the gateway’s address', ({ path }: Request) => path === '/gateway/bot', 1],
  ] as const)('%s is waited out with a line each, and one identify is spent', async ([, when, times], { expect }) => {
    const peer = await open();
    peer.faults.push({ when, status: 503, times });
    const { logged } = await join(peer);
    expect(logged().match(/"reason":"HTTP 503","seconds":0.5/g)).toHaveLength(1);
    expect(peer.gateway.received.filter((what) => what === 'identify')).toHaveLength(1);
  });
});

describe.concurrent('a Discord that refuses connections at the start', () => {
  it('is waited for with a line each, and then joined', async ({ expect }) => {
    const gone = await open();
    gone.stop();
    const port = Number(new URL(gone.api).port);
    let there: Promise<Peer> | undefined;
    const { logged } = await join(gone, undefined, (text) => {
      if (/"reason":"ECONNREFUSED","seconds":1,/u.test(text)) there ??= open({ port });
    });
    expect(logged().match(/"reason":"ECONNREFUSED"/gu)?.length).toBeGreaterThanOrEqual(2);
    expect((await there)?.gateway.received.filter((what) => what === 'identify')).toHaveLength(1);
  });
});

describe.concurrent('a lost connection', () => {
  it.for([
    [4000, 'unknown error', 'resumed'],
    [4007, 'invalid seq', 'new'],
  ] as const)('is told with its code %i, and so is the return', async ([code, reason, session], { expect }) => {
    const { peer, logged } = await begin();
    peer.gateway.close(code);
    await expect.poll(logged).toMatch(new RegExp(`"session":"${session}",[^\n]*back on Discord`));
    expect(logged()).toMatch(new RegExp(`"code":${code},"reason":"${reason}"`));
  });
});

describe.concurrent('a response that came second', () => {
  it('changes nothing of what the first gave', async ({ expect }) => {
    const { peer, logged } = await begin();
    const late = question('slow and failing');
    peer.faults.push({ when: ({ path }) => path === callbackPath(late), ...acknowledged });
    send(peer, late);
    await expect.poll(logged).toMatch(/an answer failed/);
    const asked = question();
    send(peer, asked);
    await expectAnswered(peer, asked);
    const after = peer.requests.filter(({ path }) => path === originalPath(late) || path === followUpPath(late));
    expect(after).toEqual([]);
  });
});

describe.concurrent('a body that Discord refuses', () => {
  it('becomes a plain line with a reference that is in the log', async ({ expect }) => {
    const { peer, logged } = await begin();
    const asked = question();
    peer.faults.push({ when: ({ path }) => path === callbackPath(asked), ...refused, times: 1 });
    send(peer, asked);
    const [, second] = await peer.requested(({ path }) => path === callbackPath(asked), 2);
    const [, reference] = /reference: ([0-9a-f]{8})/.exec(JSON.stringify(second?.body)) ?? [];
    expect(logged()).toContain(`"reference":"${reference}"`);
    expect(logged()).not.toContain(asked.token);
  });

  it('becomes a plain line behind a deferral too', async ({ expect }) => {
    const { peer } = await begin();
    const asked = question('slow');
    const edits = ({ path, method }: Request) => path === originalPath(asked) && method === 'PATCH';
    peer.faults.push({ when: edits, ...refused, times: 1 });
    send(peer, asked);
    const [followUp] = await peer.requested(({ path }) => path === followUpPath(asked));
    expect(JSON.stringify(followUp?.body)).toMatch(/reference: [0-9a-f]{8}/);
  });
});

describe.concurrent('a failing callback', () => {
  it('is tried four times and no more', async ({ expect }) => {
    const { peer, logged } = await begin();
    const asked = question();
    peer.faults.push({ when: ({ path }) => path === callbackPath(asked), status: 500 });
    send(peer, asked);
    await expect.poll(logged).toMatch(new RegExp(`${asked.id}.*could not be delivered`));
    expect(peer.requests.filter(({ path }) => path === callbackPath(asked))).toHaveLength(4);
  });
});

describe.concurrent('a long rate limit', () => {
  it('is a line, and leaving does not wait for it', async ({ expect }) => {
    const { peer, bot, logged } = await begin();
    const headers = { 'retry-after': '60', 'x-ratelimit-global': 'true' };
    peer.faults.push({ when: isCallback, status: 429, body: { message: 'Slow down', retry_after: 60 }, headers });
    send(peer, question());
    await expect.poll(logged).toMatch(/"seconds":6\d,[^\n]*Discord limits the rate/);
    await bot.stop();
    expect(logged()).toContain('left without delivering answers');
  });
});

describe.concurrent('GUILD_ID', () => {
  it('that is no longer set leaves no command twice', async ({ expect }) => {
    const peer = await open({ guilds: [GUILD] });
    const path = [...(await join(peer, GUILD).then(() => peer.commands.keys()))].find((one) => one.includes('guilds'));
    expect(peer.commands.get(String(path))).not.toEqual([]);
    const { logged } = await join(peer);
    await expect.poll(() => peer.commands.get(String(path))).toEqual([]);
    await expect.poll(logged).toContain('removed the commands that were registered in one server alone');
  });

  it('that is set removes those that were registered everywhere', async ({ expect }) => {
    const peer = await open({ guilds: [GUILD] });
    await join(peer);
    const { logged } = await join(peer, GUILD);
    const everywhere = [...peer.commands].filter(([path]) => GLOBAL.test(path)).flatMap(([, held]) => held);
    expect(everywhere).toEqual([]);
    expect(logged()).toContain('removed the commands that were registered everywhere');
  });
});
