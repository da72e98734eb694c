import { DiscordAPIError, REST } from 'discord.js';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { RateLimits, restOptions, waitedOut } from '../../../../src/surfaces/discord/doors/rest.ts';
import { Peer } from '../../../loopback/peer.ts';

const silent = pino({ level: 'silent' });

it('waits out a name that cannot be found, with pauses twice as long each time', async () => {
  const told: unknown[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void told.push(JSON.parse(line)) });
  const rest = new REST(restOptions(silent, new RateLimits(), { api: 'http://discord.invalid/api' }));
  const pauses: number[] = [];
  const pause = async (ms: number) => void pauses.push(ms);
  await waitedOut(async () => (pauses.length < 3 ? rest.get('/gateway', { auth: false }) : 'there'), { log, pause });
  expect(pauses).toEqual([500, 1000, 2000]);
  for (const line of told) expect(line).toMatchObject({ reason: expect.stringMatching(/^(?:ENOTFOUND|EAI_AGAIN)$/u) });
  expect(told).toHaveLength(3);
});

it('waits for nothing where Discord answers that it refuses', async () => {
  const peer = await Peer.start();
  const rest = new REST(restOptions(silent, new RateLimits(), { api: peer.api })).setToken('wrong');
  const pause = async () => expect.unreachable();
  await expect(waitedOut(() => rest.get('/gateway/bot'), { log: silent, pause })).rejects.toThrow(DiscordAPIError);
  peer.stop();
});
