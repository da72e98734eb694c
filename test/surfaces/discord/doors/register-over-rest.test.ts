import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../../src/commands/index.ts';
import { registerWithoutGateway } from '../../../../src/surfaces/discord/doors/register-over-rest.ts';
import { APPLICATION, GUILD, Peer, TOKEN } from '../../../loopback/peer.ts';

let peer: Peer;

const register = (options: { token?: string; guildId?: string } = {}) =>
  registerWithoutGateway({
    token: TOKEN,
    commands,
    log: pino({ level: 'silent' }),
    rest: { api: peer.api },
    ...options,
  });

const sent = () => peer.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path);

beforeEach(async () => {
  peer = await Peer.start();
});

afterEach(() => {
  peer.stop();
  expect(peer.complaints).toEqual([]);
});

describe('registering over REST alone', () => {
  it('sends the commands once, and never connects to the gateway', async () => {
    expect(await register()).toBe(true);
    expect(await register()).toBe(false);
    expect(sent()).toEqual([`/applications/${APPLICATION}/commands`]);
    expect(peer.gateway.identified).toEqual([]);
  });

  it('sends them to one server when given one', async () => {
    await register({ guildId: GUILD });
    expect(sent()).toEqual([`/applications/${APPLICATION}/guilds/${GUILD}/commands`]);
  });

  it('by two starts at once leaves Discord with one set', async () => {
    await Promise.all([register(), register()]);
    const held = peer.commands.get(`/applications/${APPLICATION}/commands`);
    expect(held?.map((command) => Reflect.get(Object(command), 'name'))).toHaveLength(commands.length + 2);
    expect(await register()).toBe(false);
  });

  it('says in one line that the token is wrong', async () => {
    await expect(register({ token: 'MTIz.wrong.token' })).rejects.toThrow(/^Discord does not accept DISCORD_TOKEN;.*$/);
  });

  it('refused half-way says so in one line, and the next start mends it', async () => {
    const body = { code: 30034, message: 'Max number of daily application command creates has been reached (200)' };
    peer.faults.push({ when: ({ method }) => method === 'PUT', status: 400, body, times: 1 });
    await expect(register()).rejects.toThrow(/^Discord refused the commands: Max number[^\n]*$/);
    expect(await register()).toBe(true);
  });

  it('cut off after Discord took it is asked again', async () => {
    const fault = { when: ({ method }: { method: string }) => method === 'PUT', status: 200, body: [{}] };
    peer.faults.push({ ...fault, cut: true, afterwards: true, times: 1 });
    expect(await register()).toBe(true);
    expect(await register()).toBe(false);
  });
});
