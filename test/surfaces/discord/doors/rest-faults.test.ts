import { describe, it } from 'vitest';
import { callbackPath, followUpPath, originalPath, type Peer, type Request } from '../../../loopback/peer.ts';
import { expectAnswered, joinedBots, question, reply, send } from './joined-bots.ts';

const { open, join, begin } = joinedBots();

const isCallback = ({ path }: Request) => path.startsWith('/interactions/');
const isWebhook = ({ path }: Request) => path.startsWith('/webhooks/');

/** Asks, and gives the attempts to deliver the first response, once there are `count` of them. */
async function attempts(peer: Peer, count: number, asked = question()): Promise<Request[]> {
  send(peer, asked);
  return peer.requested(({ path }) => path === callbackPath(asked), count);
}

const tooMany = (global: boolean) => ({
  status: 429,
  body: { message: 'You are being rate limited.', retry_after: 0.5, global },
  headers: { 'retry-after': '0.5', ...(global && { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' }) },
});

describe.concurrent('a REST that fails', () => {
  it.for([500, 502])('with a burst of %i is asked again until it takes the answer', async (status) => {
    const { peer } = await begin();
    peer.faults.push({ when: isCallback, status, times: 3 });
    await attempts(peer, 4);
    const asked = question();
    send(peer, asked);
    await expectAnswered(peer, asked);
  });

  it.for([500, 502])('with a burst of %i after a deferral is asked again too', async (status, { expect }) => {
    const { peer } = await begin();
    peer.faults.push({ when: isWebhook, status, times: 3 });
    const asked = question('slow');
    send(peer, asked);
    const edits = await peer.requested(({ path }) => path === originalPath(asked), 4);
    expect(JSON.stringify(edits.at(-1)?.body)).toContain('Passages 1–3 of 4');
  });

  it('for longer than Discord waits is logged with the interaction, and the next one is answered', async ({
    expect,
  }) => {
    const { peer, logged } = await begin();
    const lost = question();
    peer.faults.push({ when: ({ path }) => path === callbackPath(lost), status: 503 });
    send(peer, lost);
    await expect.poll(logged).toMatch(new RegExp(`${lost.id}.*could not be delivered`, 'u'));
    expect(logged()).not.toContain(lost.token);
    const asked = question();
    send(peer, asked);
    await expectAnswered(peer, asked);
  });

  it('with 429 is asked again after Retry-After', async ({ expect }) => {
    const { peer } = await begin();
    peer.faults.push({ when: isCallback, ...tooMany(false), times: 1 });
    const [first, second] = await attempts(peer, 2);
    expect(Number(second?.at) - Number(first?.at)).toBeGreaterThanOrEqual(400);
  });

  it('with a global 429 holds everything back, and loses nothing', async ({ expect }) => {
    const { peer } = await begin();
    peer.faults.push({ when: isCallback, ...tooMany(true), times: 1 });
    const asked = Array.from({ length: 5 }, () => question());
    send(peer, ...asked);
    await peer.requested(isCallback, 6);
    const delivered = new Set(peer.requests.filter(isCallback).map(({ path }) => path));
    expect(delivered).toEqual(new Set(asked.map(callbackPath)));
  });

  it.for([
    ['before it did what it was asked', false],
    ['after it did', true],
  ] as const)('and cuts its answer off in the middle, %s, is asked again', async ([, afterwards], { expect }) => {
    const { peer, logged } = await begin();
    const body = { interaction: { id: '1', type: 2 } };
    peer.faults.push({ when: isCallback, status: 200, body, cut: true, times: 1, afterwards });
    const asked = question('slow');
    await attempts(peer, 2, asked);
    expect(JSON.stringify(await reply(peer, asked))).toContain('Passages 1–3 of 4');
    expect(logged().includes('Discord has a response to this interaction already')).toBe(afterwards);
  });

  it.for([
    [10062, 404, 'Unknown interaction', 'an answer came too late for Discord'],
    [40060, 400, 'Interaction has already been acknowledged.', 'Discord has a response to this interaction already'],
  ] as const)(
    'and refuses a callback as %i is not asked again; the log says why',
    async ([code, status, message, why], { expect }) => {
      const { peer, logged } = await begin();
      peer.faults.push({ when: isCallback, status, body: { code, message }, times: 1 });
      const refused = question();
      await attempts(peer, 1, refused);
      const asked = question();
      send(peer, asked);
      await expectAnswered(peer, asked);
      expect(await attempts(peer, 1)).toHaveLength(1);
      await expect.poll(logged).toMatch(new RegExp(`${refused.id}.*${why}`, 'u'));
      expect(peer.requests.filter(({ path }) => path === callbackPath(refused))).toHaveLength(1);
    },
  );

  it('and forgets a deferred interaction leaves a line in the log', async ({ expect }) => {
    const { peer, logged } = await begin();
    peer.faults.push({ when: isWebhook, status: 404, body: { code: 10015, message: 'Unknown Webhook' } });
    const asked = question('slow');
    await attempts(peer, 1, asked);
    await expect.poll(logged).toMatch(new RegExp(`${asked.id}.*Unknown Webhook`, 'u'));
    expect(peer.requests.filter(({ path }) => path === originalPath(asked))).toHaveLength(1);
    expect(peer.requests.some(({ path }) => path === followUpPath(asked))).toBe(false);
  });
});

describe.concurrent('a registration', () => {
  it('that fails on the way is waited out with a line, before any identify is spent', async ({ expect }) => {
    const peer = await open();
    peer.faults.push({ when: ({ method }) => method === 'PUT', status: 502, times: 4 });
    const { logged } = await join(peer);
    expect(logged()).toMatch(/"reason":"HTTP 502","seconds":0.5,"msg":"Discord cannot be reached; it is asked again"/);
    const identify = peer.gateway.received.filter((what) => what === 'identify');
    expect(identify).toHaveLength(1);
    const asked = question();
    send(peer, asked);
    await expectAnswered(peer, asked);
  });

  it.for([
    ['before Discord took it', false],
    ['after it', true],
  ] as const)('cut off half-way, %s, is sent again', async ([, afterwards]) => {
    const peer = await open();
    const fault = { status: 200, body: [{}], cut: true, times: 1, afterwards };
    peer.faults.push({ when: ({ method }) => method === 'PUT', ...fault });
    await join(peer);
    const asked = question();
    send(peer, asked);
    await expectAnswered(peer, asked);
  });

  it('refused half-way ends the start with a line, and the next start mends it', async ({ expect }) => {
    const peer = await open();
    const body = { code: 30034, message: 'Max number of daily application command creates has been reached (200)' };
    peer.faults.push({ when: ({ method }) => method === 'PUT', status: 400, body, times: 1 });
    await expect(join(peer)).rejects.toThrow(/^Discord refused the commands: Max number[^\n]*$/);
    await join(peer);
    expect(peer.requests.filter(({ method }) => method === 'PUT')).toHaveLength(2);
  });
});
