import { GatewayCloseCodes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Peer } from '../../../loopback/peer.ts';
import { expectAnswered, joinedBots, question, send } from './joined-bots.ts';

const { begin } = joinedBots();

const handshakes = ({ gateway }: Peer) => gateway.received.filter((what) => what !== 'heartbeat');

/** Closes after which a client resumes its session; 1006 stands for a connection that is cut without a word. */
const RESUMED = [1001, 1006, 4000, 4001, 4002, 4009];
/** Closes after which the session is gone and a new one begins. */
const BEGUN_ANEW = [1000, 4003, 4005, 4007, 4008];
const FATAL = [4004, 4010, 4011, 4012, 4013, 4014];

it('every close code that Discord knows is tried here', () => {
  const known = Object.values(GatewayCloseCodes).filter((code) => typeof code === 'number');
  expect([...RESUMED, ...BEGUN_ANEW, ...FATAL]).toEqual(expect.arrayContaining(known));
});

describe.concurrent('a gateway that closes', () => {
  it.for(RESUMED)('with %i loses no interaction, those sent meanwhile neither', async (code, { expect }) => {
    const { peer } = await begin();
    if (code === 1006) peer.gateway.cut();
    else peer.gateway.close(code);
    const atOnce = question();
    send(peer, atOnce);
    await expect.poll(() => peer.gateway.connected).toBe(0);
    const meanwhile = [question(), question()];
    send(peer, ...meanwhile);
    await expectAnswered(peer, atOnce, ...meanwhile);
    expect(handshakes(peer)).toEqual(['identify', 'resume']);
  });

  it.for(BEGUN_ANEW)('with %i is joined in a new session', async (code, { expect }) => {
    const { peer } = await begin();
    peer.gateway.close(code);
    await expect.poll(() => peer.gateway.identified.length).toBe(2);
    const asked = question();
    send(peer, asked);
    await expectAnswered(peer, asked);
  });

  it.for(FATAL)('with %i ends the bot with a line', async (code, { expect }) => {
    const { peer, bot } = await begin();
    peer.gateway.close(code);
    expect((await bot.left)?.message).toMatch(/^Discord .+[^\n]$/);
  });
});

describe.concurrent('a session', () => {
  it('whose heartbeats are not acknowledged is left and resumed', async ({ expect }) => {
    const { peer } = await begin({ heartbeatInterval: 300 });
    peer.gateway.acknowledging = false;
    await expect.poll(() => handshakes(peer)).toContain('resume');
    peer.gateway.acknowledging = true;
    const asked = question();
    send(peer, asked);
    await expectAnswered(peer, asked);
  });

  it('that is invalid but resumable is resumed', async ({ expect }) => {
    const { peer } = await begin();
    peer.gateway.invalidateSessions({ resumable: true });
    const asked = question();
    send(peer, asked);
    await expectAnswered(peer, asked);
    await expect.poll(() => handshakes(peer)).toContain('resume');
    expect(peer.gateway.identified).toHaveLength(1);
  });

  it('that is invalid for good is followed by a new one', async ({ expect }) => {
    const { peer } = await begin();
    peer.gateway.invalidateSessions({ resumable: false });
    await expect.poll(() => peer.gateway.identified.length).toBeGreaterThan(1);
    const asked = question();
    send(peer, asked);
    await expectAnswered(peer, asked);
  });

  it('that Discord asks to leave is resumed, and what came meanwhile is answered', async ({ expect }) => {
    const { peer } = await begin();
    peer.gateway.askToReconnect();
    const meanwhile = question();
    send(peer, meanwhile);
    await expectAnswered(peer, meanwhile);
    expect(handshakes(peer)).toEqual(['identify', 'resume']);
  });

  it('is opened as often as Discord recommends', async ({ expect }) => {
    const { peer } = await begin({ shards: 2 });
    expect(peer.gateway.identified.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });
});
