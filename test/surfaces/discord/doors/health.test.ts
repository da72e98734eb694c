import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DiscordBot, startDiscord } from '../../../../src/surfaces/discord/doors/gateway.ts';
import { serveHealth } from '../../../../src/surfaces/discord/doors/health.ts';
import { Metrics, sizeOf } from '../../../../src/surfaces/discord/doors/metrics.ts';
import { command, keystroke } from '../../../loopback/interactions.ts';
import { Peer, TOKEN } from '../../../loopback/peer.ts';
import { context, standIn } from '../stand-in.ts';

let peer: Peer;
let bot: DiscordBot;
let health: Awaited<ReturnType<typeof serveHealth>>;

beforeAll(async () => {
  peer = await Peer.start();
  const metrics = new Metrics(
    sizeOf(() => context),
    () => bot.connected(),
  );
  const log = pino({ level: 'silent' });
  bot = await startDiscord({ token: TOKEN, answering: standIn, log, metrics, rest: { api: peer.api } });
  health = await serveHealth({ port: 0, metrics, ready: () => bot.connected() });
});

afterAll(async () => {
  health.stop();
  await bot.stop();
  peer.stop();
});

const get = async (path: string) => {
  const response = await fetch(`http://127.0.0.1:${health.port}${path}`);
  return [response.status, await response.text()] as const;
};

describe('what a supervisor asks', () => {
  it('whether the process runs and can answer', async () => {
    expect((await get('/healthz'))[0]).toBe(200);
    expect((await get('/readyz'))[0]).toBe(200);
    expect((await get('/elsewhere'))[0]).toBe(404);
  });

  it('from this machine alone, unless the host says otherwise', async () => {
    await expect(fetch(`http://127.0.0.2:${health.port}/healthz`)).rejects.toThrow();
  });

  it('how much was answered, and how', async () => {
    await peer.interact(command('who', { name: 'Solberg' }));
    await peer.interact(command('who', { name: 'failing' }));
    await peer.interact(command('something old'));
    await peer.interact(keystroke('who', 'name', 'S'));
    await expect.poll(async () => (await get('/metrics'))[1]).toContain('asked="autocomplete",outcome="answered"} 1');
    const [, figures] = await get('/metrics');
    expect(figures).toContain('receipts_interactions_total{asked="who",outcome="answered"} 1');
    expect(figures).toContain('receipts_interactions_total{asked="who",outcome="failed"} 1');
    expect(figures).toContain('asked="unknown"');
    expect(figures).toContain('receipts_interaction_seconds_bucket');
    expect(figures).toContain('receipts_story_articles 2');
    expect(figures).toContain('receipts_gateway_connected 1');
  });

  it('that it is not ready while the gateway is gone', async () => {
    // discord.js waits before it begins a new session.
    peer.gateway.invalidateSessions({ resumable: false });
    await expect.poll(async () => (await get('/readyz'))[0]).toBe(503);
    await expect.poll(async () => (await get('/readyz'))[0]).toBe(200);
  });
});
