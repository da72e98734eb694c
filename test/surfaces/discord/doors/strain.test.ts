import { describe, expect, it } from 'vitest';
import { callbackPath } from '../../../loopback/peer.ts';
import { Ticks } from '../../../loopback/ticks.ts';
import { asked } from '../stand-in.ts';
import { expectAnswered, joinedBots, question, send } from './joined-bots.ts';

const { open, join, begin } = joinedBots();

const standStill = (ms: number) => {
  const until = Date.now() + ms;
  while (Date.now() < until);
};

describe('a process under strain', () => {
  it.for([0, 100, 300])('defers in time although it stands still for 2 s after %i ticks', async (into) => {
    const { peer } = await begin();
    // What is done for the first time takes longer, and no bot that runs does it then.
    await peer.interact(question());
    const asked = question('slow');
    const ticks = new Ticks();
    send(peer, asked);
    if (into > 0) await ticks.after(into);
    standStill(2000);
    const [first] = await peer.requested(({ path }) => path === callbackPath(asked));
    // Discord waits for 3 s: 2 s are gone, half of the rest is left for the way.
    expect(ticks.count).toBeLessThan(500);
    ticks.stop();
    expect(first?.body).toEqual({ type: 5 });
    await expectAnswered(peer, asked);
  });

  it('answers what it was asked while it stood still', async () => {
    const { peer } = await begin();
    const asked = Array.from({ length: 50 }, () => question());
    send(peer, ...asked);
    standStill(2000);
    await expectAnswered(peer, ...asked);
  });

  it('answers a hundred interactions in flight before it leaves', async () => {
    const { peer, bot, logged } = await begin();
    // Each asks something else: one answer serves all who ask the same at once.
    const questions = Array.from({ length: 100 }, (_, nth) => question(`slow ${nth}`));
    const before = asked.times;
    send(peer, ...questions);
    await expect.poll(() => asked.times - before).toBe(questions.length);
    await bot.stop();
    await expectAnswered(peer, ...questions);
    expect(logged()).toContain('"inFlight":100');
  });

  it('started twice at once answers each interaction once', async () => {
    const peer = await open();
    const [one, other] = await Promise.all([join(peer), join(peer)]);
    const asked = Array.from({ length: 5 }, () => question());
    send(peer, ...asked);
    const isCallback = ({ path }: { path: string }) => path.startsWith('/interactions/');
    await peer.requested(isCallback, 2 * asked.length);
    expect(peer.acknowledged).toEqual(new Set(asked.map(callbackPath)));
    const isSecond = () => `${one.logged()}${other.logged()}`.match(/has a response to this interaction already/g);
    await expect.poll(isSecond).toHaveLength(asked.length);
  });
});
