import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, expect } from 'vitest';
import { type DiscordBot, startDiscord } from '../../../../src/surfaces/discord/doors/gateway.ts';
import { command } from '../../../loopback/interactions.ts';
import { callbackPath, originalPath, Peer, type PeerOptions, TOKEN } from '../../../loopback/peer.ts';
import { standIn } from '../stand-in.ts';

/** A peer, the real bot on it, and what the bot logged. */
export interface Joined {
  readonly peer: Peer;
  readonly bot: DiscordBot;
  readonly logged: () => string;
}

/** Starts peers and bots that are left and checked when the file's tests are over: nothing that Discord refuses was sent. */
export function joinedBots() {
  const peers: Peer[] = [];
  const bots: DiscordBot[] = [];

  const open = async (options?: PeerOptions) => {
    const peer = await Peer.start(options);
    peers.push(peer);
    return peer;
  };

  const join = async (
    peer: Peer,
    guildId?: string,
    onLog: (text: string) => void = () => undefined,
  ): Promise<Joined> => {
    let text = '';
    const stream = new Writable({
      write(chunk, _, done) {
        text += String(chunk);
        onLog(text);
        done();
      },
    });
    const log = pino({ level: 'info' }, stream);
    const bot = await startDiscord({ token: TOKEN, answering: standIn, log, guildId, rest: { api: peer.api } });
    bots.push(bot);
    return { peer, bot, logged: () => text };
  };

  afterAll(async () => {
    await Promise.all(bots.map((bot) => bot.stop()));
    for (const peer of peers) {
      peer.stop();
      expect(peer.complaints).toEqual([]);
    }
  });
  return { open, join, begin: async (options?: PeerOptions) => join(await open(options)) };
}

type Asked = ReturnType<typeof command>;

export const question = (name = 'Solberg'): Asked => command('who', { name });

/** What the member sees in the end: the response itself, or what a deferral was changed into. */
export async function reply(peer: Peer, asked: Asked): Promise<unknown> {
  const [first] = await peer.requested(({ path }) => path === callbackPath(asked));
  const response = first?.body as { type: number; data?: unknown };
  if (response.type !== 5) return response.data;
  const [edit] = await peer.requested(({ path }) => path === originalPath(asked));
  return edit?.body;
}

/** Asks, and expects the answer once and no more. */
export async function expectAnswered(peer: Peer, ...asked: Asked[]): Promise<void> {
  for (const one of asked) {
    expect(JSON.stringify(await reply(peer, one))).toContain('Passages 1–3 of 4');
    const edits = peer.requests.filter(({ path }) => path === originalPath(one));
    expect(
      peer.requests.filter(({ path }) => path === callbackPath(one)),
      'first responses',
    ).toHaveLength(1);
    expect(edits.length, 'edits').toBeLessThanOrEqual(1);
  }
}

/** Sends questions through the gateway, without waiting for answers. */
export function send(peer: Peer, ...asked: Asked[]): void {
  for (const one of asked) peer.gateway.dispatch('INTERACTION_CREATE', one);
}
