import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { type DiscordBot, startDiscord } from '../../../src/surfaces/discord/gateway.ts';
import { command } from '../../loopback/interactions.ts';
import { callbackPath, originalPath, Peer, type PeerOptions, TOKEN } from '../../loopback/peer.ts';
import { standIn } from './stand-in.ts';

const started: { peers: Peer[]; bots: DiscordBot[] } = { peers: [], bots: [] };

const open = async (options?: PeerOptions) => {
  const peer = await Peer.start(options);
  started.peers.push(peer);
  return peer;
};

const join = async (peer: Peer) => {
  const log = pino({ level: 'silent' });
  const bot = await startDiscord({ token: TOKEN, answering: standIn, log, rest: { api: peer.api } });
  started.bots.push(bot);
  return bot;
};

const begin = async (options?: PeerOptions) => {
  const peer = await open(options);
  return { peer, bot: await join(peer) };
};

const ask = (peer: Peer) => peer.interact(command('who', { name: 'Solberg' }), 12_000);
const isAnswer = expect.objectContaining({ type: 4 });

const handshakes = ({ gateway }: Peer) => gateway.received.filter((what) => what !== 'heartbeat');

afterAll(async () => {
  await Promise.all(started.bots.map((bot) => bot.stop()));
  for (const peer of started.peers) {
    peer.stop();
    expect(peer.complaints).toEqual([]);
  }
});

describe.concurrent('a gateway that closes', () => {
  it.each([1001, 1006, 4000, 4001, 4002, 4009])('with %i loses no interaction', { timeout: 15_000 }, async (code) => {
    const { peer } = await begin();
    if (code === 1006) peer.gateway.cut();
    else peer.gateway.close(code);
    expect(await ask(peer)).toEqual(isAnswer);
    expect(await ask(peer)).toEqual(isAnswer);
  });

  it.each([4003, 4005, 4007, 4008])(
    'with %i, after which Discord wants a new session, is answered on',
    { timeout: 15_000 },
    async (code) => {
      const { peer } = await begin();
      peer.gateway.close(code);
      await expect.poll(() => handshakes(peer), { timeout: 12_000 }).toEqual(['identify', 'identify']);
      expect(await ask(peer)).toEqual(isAnswer);
    },
  );

  it.each([4004, 4010, 4011, 4012, 4013, 4014])('with %i ends the bot with a line', async (code) => {
    const { peer, bot } = await begin();
    peer.gateway.close(code);
    expect((await bot.left)?.message).toMatch(/^Discord .+[^\n]$/);
  });

  it('without acknowledging heartbeats is left and resumed', { timeout: 15_000 }, async () => {
    const { peer } = await begin({ heartbeatInterval: 300 });
    peer.gateway.acknowledging = false;
    await expect.poll(() => handshakes(peer), { timeout: 10_000 }).toContain('resume');
    peer.gateway.acknowledging = true;
    expect(await ask(peer)).toEqual(isAnswer);
  });

  it.each([true, false])(
    'the session, resumable: %s, is answered on afterwards',
    { timeout: 60_000 },
    async (resumable) => {
      const { peer } = await begin();
      peer.gateway.invalidateSessions({ resumable });
      await expect
        .poll(() => handshakes(peer), { timeout: 45_000 })
        .toEqual(['identify', resumable ? 'resume' : 'identify']);
      expect(await ask(peer)).toEqual(isAnswer);
    },
  );
});

describe.concurrent('a REST that fails', () => {
  const callbacks = ({ path }: { path: string }) => path.startsWith('/interactions/');
  const acknowledged = async (peer: Peer, asked: ReturnType<typeof command>, count: number) =>
    peer.requested(({ path }) => path === callbackPath(asked), count);

  it.each([500, 502])('with a burst of %i is asked again until it answers', async (status) => {
    const { peer } = await begin();
    peer.faults.push({ when: callbacks, status, times: 6 });
    const asked = command('who', { name: 'Solberg' });
    await peer.interact(asked);
    await acknowledged(peer, asked, 7);
  });

  it('with 429 is asked again after Retry-After', async () => {
    const { peer } = await begin();
    const body = { message: 'You are being rate limited.', retry_after: 0.5, global: false };
    peer.faults.push({ when: callbacks, status: 429, body, headers: { 'retry-after': '0.5' }, times: 1 });
    const asked = command('who', { name: 'Solberg' });
    await peer.interact(asked);
    const [first, second] = await acknowledged(peer, asked, 2);
    expect(Number(second?.at) - Number(first?.at)).toBeGreaterThanOrEqual(400);
  });

  it('with a global 429 holds everything back, and loses nothing', async () => {
    const { peer } = await begin();
    const body = { message: 'You are being rate limited.', retry_after: 0.5, global: true };
    const headers = { 'retry-after': '0.5', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' };
    peer.faults.push({ when: callbacks, status: 429, body, headers, times: 1 });
    const asked = Array.from({ length: 5 }, () => command('who', { name: 'Solberg' }));
    await Promise.all(asked.map((one) => peer.interact(one)));
    await peer.requested(callbacks, 6);
  });

  it('that cuts its answer off is asked again, and acknowledges once', async () => {
    const { peer } = await begin();
    peer.faults.push({
      when: callbacks,
      status: 200,
      body: { interaction: { id: '1', type: 2 } },
      cut: true,
      times: 1,
      afterwards: true,
    });
    const asked = command('who', { name: 'slow' });
    expect(await peer.interact(asked)).toEqual({ type: 5 });
    await peer.requested(({ path }) => path === originalPath(asked));
  });

  it.each([
    [10062, 404, 'Unknown interaction'],
    [40060, 400, 'Interaction has already been acknowledged.'],
  ])('that refuses a callback as %i is not asked again, and the bot goes on', async (code, status, message) => {
    const { peer } = await begin();
    peer.faults.push({ when: callbacks, status, body: { code, message }, times: 1 });
    const asked = command('who', { name: 'Solberg' });
    await peer.interact(asked);
    expect(await ask(peer)).toEqual(isAnswer);
    expect(await acknowledged(peer, asked, 1)).toHaveLength(1);
  });

  it('while commands are registered ends the start with a line', { timeout: 15_000 }, async () => {
    const peer = await open();
    peer.faults.push({ when: ({ method }) => method === 'PUT', status: 502 });
    await expect(join(peer)).rejects.toThrow(/^Discord refused the commands: .*502.*$/);
  });

  it('once while commands are registered is asked again', async () => {
    const peer = await open();
    peer.faults.push({ when: ({ method }) => method === 'PUT', status: 200, body: [{}], cut: true, times: 1 });
    await join(peer);
    expect(await ask(peer)).toEqual(isAnswer);
  });
});

describe('a process under strain', () => {
  it('defers in time after the event loop stood still for two seconds', { timeout: 15_000 }, async () => {
    const { peer } = await begin();
    const asked = command('who', { name: 'slow' });
    const began = Date.now();
    const first = peer.interact(asked);
    while (Date.now() - began < 2000);
    expect(await first).toEqual({ type: 5 });
    expect(Date.now() - began).toBeLessThan(2500);
    await peer.requested(({ path }) => path === originalPath(asked));
  });

  it('answers a hundred interactions in flight before it leaves', async () => {
    const { peer, bot } = await begin();
    const asked = Array.from({ length: 100 }, () => command('who', { name: 'unhurried' }));
    const answered = asked.map((one) => peer.interact(one));
    await new Promise((resolve) => setTimeout(resolve, 150));
    await bot.stop();
    for (const answer of await Promise.all(answered)) expect(answer).toEqual(isAnswer);
  });

  it('started twice at once answers each interaction once', async () => {
    const peer = await open();
    await Promise.all([join(peer), join(peer)]);
    const asked = command('who', { name: 'Solberg' });
    expect(await peer.interact(asked)).toEqual(isAnswer);
    await peer.requested(({ path }) => path === callbackPath(asked), 2);
    expect(await ask(peer)).toEqual(isAnswer);
  });

  it('uses as many shards as Discord recommends', async () => {
    const { peer } = await begin({ shards: 2 });
    expect(peer.gateway.identified.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });
});
