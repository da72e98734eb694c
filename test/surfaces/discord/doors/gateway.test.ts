import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DiscordBot, startDiscord } from '../../../../src/surfaces/discord/doors/gateway.ts';
import { command, keystroke } from '../../../loopback/interactions.ts';
import { APPLICATION, callbackPath, followUpPath, GUILD, originalPath, Peer, TOKEN } from '../../../loopback/peer.ts';
import { Ticks } from '../../../loopback/ticks.ts';
import { asked, standIn } from '../stand-in.ts';
import { reply } from './joined-bots.ts';

const EPHEMERAL = 64;
const GLOBAL = `/applications/${APPLICATION}/commands`;

let peer: Peer;
let bot: DiscordBot | undefined;
let logged: string;

const log = () => {
  logged = '';
  const destination = new Writable({
    write(chunk, _, done) {
      logged += String(chunk);
      done();
    },
  });
  return pino({ level: 'trace' }, destination);
};

const start = async (options: { token?: string; guildId?: string } = {}) => {
  bot = await startDiscord({
    token: TOKEN,
    answering: standIn,
    log: log(),
    rest: { api: peer.api },
    ...options,
  });
  return bot;
};

/** All the text that a message shows. */
const shown = (message: unknown): string =>
  JSON.stringify(message, (key, value) => (key === 'custom_id' ? undefined : value));

beforeEach(async () => {
  peer = await Peer.start();
});

afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  peer.stop();
  expect(peer.complaints).toEqual([]);
  expect(logged).not.toContain(TOKEN);
});

describe('logging in', () => {
  it('asks for no intent and registers the commands everywhere', async () => {
    await start();
    expect(peer.gateway.identified.map(({ intents }) => intents)).toEqual([0]);
    const [registered] = await peer.requested(({ method }) => method === 'PUT');
    expect(registered?.path).toBe(GLOBAL);
    expect(registered?.body).toMatchObject([
      {
        name: 'who',
        contexts: [0, 1, 2],
        integration_types: [0, 1],
        options: [{ name: 'name' }, {}, { name: 'private' }],
      },
      { name: 'Check the sources', type: 3, contexts: [0, 1, 2], integration_types: [0, 1] },
      { name: 'Ask the sources', type: 3, contexts: [0, 1, 2], integration_types: [0, 1] },
    ]);
  });

  it('registers nothing that Discord holds already', async () => {
    await (await start()).stop();
    peer.requests.length = 0;
    await start();
    expect(peer.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('registers in one server when given one, and again only when something differs', async () => {
    const held = `/applications/${APPLICATION}/guilds/${GUILD}/commands`;
    await (await start({ guildId: GUILD })).stop();
    await (await start({ guildId: GUILD })).stop();
    expect(peer.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path)).toEqual([held]);
    Object.assign(peer.commands.get(held)?.[0] as object, { description: 'Something older' });
    await start({ guildId: GUILD });
    expect(peer.requests.filter(({ method }) => method === 'PUT')).toHaveLength(2);
  });

  it('says in one line that the token is wrong', async () => {
    await expect(start({ token: 'MTIz.wrong.token' })).rejects.toThrow(/^Discord does not accept DISCORD_TOKEN;.*$/);
  });

  it('says in one line that the gateway refused the token', async () => {
    peer.gateway.refuseIdentify = 4004;
    await expect(start()).rejects.toThrow(/^Discord does not accept DISCORD_TOKEN;.*$/);
  });

  it('says in one line that an intent is disallowed', async () => {
    peer.gateway.refuseIdentify = 4014;
    await expect(start()).rejects.toThrow(/\(4014\)/);
  });

  it('says in one line that registration is not permitted', async () => {
    peer.faults.push({
      when: ({ path }) => path.endsWith('/commands'),
      status: 403,
      body: { code: 50001, message: 'Missing Access' },
    });
    await expect(start({ guildId: GUILD })).rejects.toThrow(/^Discord does not permit .*Missing Access.*GUILD_ID.*$/);
  });

  it('says in one line that registration was refused', async () => {
    const body = { code: 30034, message: 'Max number of daily application command creates has been reached (200)' };
    peer.faults.push({ when: ({ method }) => method === 'PUT', status: 400, body });
    await expect(start()).rejects.toThrow(/^Discord refused the commands: Max number.*$/);
  });
});

describe('answering', () => {
  it('shows three passages of four with outlet, day, ID and link', async () => {
    await start();
    const answer = await peer.interact(command('who', { name: 'Solberg' }));
    expect(answer).toMatchObject({ type: 4, data: { flags: 1 << 15, allowed_mentions: { parse: [] } } });
    const text = shown(answer);
    expect(text).toContain('Passages 1–3 of 4');
    expect(text).toContain('The ferry ran aground near Ostholm on Tuesday evening.');
    expect(text).toContain('**Harbour Post** · Ferry captain apologises · 9 Mar 2024 (day inferred)');
    expect(text).toContain(
      '"label":"Harbour Post · a1_harbour","url":"https://harbour-post.example/a1_harbour#:~:text=',
    );
    expect(text).not.toContain('turned back');
  });

  it('answers privately when asked to', async () => {
    await start();
    const answer = await peer.interact(command('who', { name: 'Solberg', private: true }));
    expect(answer).toMatchObject({ type: 4, data: { flags: (1 << 15) | EPHEMERAL } });
    expect(shown(answer)).not.toContain('private');
  });

  it('says what it has not found and what to try', async () => {
    await start();
    const text = shown(await peer.interact(command('who', { name: 'nobody' })));
    expect(text).toContain("The sources don't say.");
    expect(text).toContain('"label":"/who name: Solberg"');
  });

  it('tells an unreadable command to its member alone', async () => {
    await start();
    expect(await peer.interact(command('who', { name: '' }))).toMatchObject({ data: { flags: (1 << 15) | EPHEMERAL } });
  });

  it('suggests', async () => {
    await start();
    const choices = await peer.interact(keystroke('who', 'name', 'Ingrid'));
    expect(choices).toEqual({ type: 8, data: { choices: [{ name: 'Ingrid Solberg', value: 'Ingrid Solberg' }] } });
  });

  it('suggests nothing when suggesting fails', async () => {
    await start();
    expect(await peer.interact(keystroke('who', 'name', 'failing'))).toEqual({ type: 8, data: { choices: [] } });
  });

  it('turns an error into a private line with the reference that is in the log, and goes on', async () => {
    await start();
    const answer = await peer.interact(command('who', { name: 'failing' }));
    expect(answer).toMatchObject({ data: { flags: (1 << 15) | EPHEMERAL } });
    const [, reference] = /reference: ([0-9a-f]{8})/.exec(shown(answer)) ?? [];
    expect(reference).toBeDefined();
    expect(logged).toContain(`"reference":"${reference}"`);
    expect(logged).toContain('the index is on fire');
    expect(shown(answer)).not.toContain('fire');
    expect(shown(await peer.interact(command('who', { name: 'Solberg' })))).toContain('Passages 1–3');
  });

  it('answers a command that it no longer has', async () => {
    await start();
    expect(shown(await peer.interact(command('whence')))).toContain('no longer known');
  });

  it('defers before 2.5 s and then answers', async () => {
    await start();
    const asked = command('who', { name: 'slow' });
    const ticks = new Ticks();
    expect(await peer.interact(asked)).toEqual({ type: 5 });
    expect(ticks.count).toBeLessThan(2500);
    ticks.stop();
    const [edit] = await peer.requested(({ path }) => path === originalPath(asked));
    expect(edit?.method).toBe('PATCH');
    expect(shown(edit?.body)).toContain('Passages 1–3 of 4');
  });

  it('defers privately what will be private', async () => {
    await start();
    const asked = command('who', { name: 'slow', private: true });
    expect(await peer.interact(asked)).toEqual({ type: 5, data: { flags: EPHEMERAL } });
    await peer.requested(({ path }) => path === originalPath(asked));
  });

  it('keeps an error private that comes after a public deferral', async () => {
    await start();
    const asked = command('who', { name: 'slow and failing' });
    expect(await peer.interact(asked)).toEqual({ type: 5 });
    const [followUp] = await peer.requested(({ path }) => path === followUpPath(asked));
    expect(followUp?.body).toMatchObject({ flags: (1 << 15) | EPHEMERAL });
    expect(peer.requests.some(({ method, path }) => method === 'DELETE' && path === originalPath(asked))).toBe(true);
  });
});

describe('a member who floods', () => {
  it('gets a private line after five answers, and others are answered on', async () => {
    await start();
    const flood = await Promise.all(
      Array.from({ length: 7 }, () => peer.interact(command('who', { name: 'Solberg' }, '31'))),
    );
    expect(flood.filter((answer) => shown(answer).includes('Passages'))).toHaveLength(5);
    for (const answer of flood.filter((answer) => shown(answer).includes('ten seconds')))
      expect(answer).toMatchObject({ data: { flags: (1 << 15) | EPHEMERAL } });
    expect(shown(await peer.interact(command('who', { name: 'Solberg' }, '32')))).toContain('Passages');
  });
});

describe('staying and leaving', () => {
  it('resumes after a reconnect and answers what came meanwhile', async () => {
    await start();
    peer.gateway.askToReconnect();
    const meanwhile = command('who', { name: 'Solberg' });
    expect(shown(await peer.interact(meanwhile))).toContain('Passages 1–3');
    expect(peer.gateway.received.filter((what) => what !== 'heartbeat')).toEqual(['identify', 'resume']);
  });

  it('finishes what is in flight before it leaves', async () => {
    const { stop, left } = await start();
    const question = command('who', { name: 'slow' });
    const before = asked.times;
    peer.gateway.dispatch('INTERACTION_CREATE', question);
    await expect.poll(() => asked.times).toBe(before + 1);
    await stop();
    expect(shown(await reply(peer, question))).toContain('Passages 1–3');
    expect(await left).toBeUndefined();
    expect(peer.requests.filter(({ path }) => path === callbackPath(question))).toHaveLength(1);
  });

  it('leaves with the reason when Discord ends it for good', async () => {
    const { left } = await start();
    peer.gateway.close(4004);
    await expect(left).resolves.toMatchObject({ message: expect.stringContaining('DISCORD_TOKEN') });
  });
});

describe('a member’s language', () => {
  it('has the labels, and leaves the passages as printed', async () => {
    await start();
    const text = shown(await peer.interact({ ...command('who', { name: 'Solberg' }), locale: 'de' }));
    expect(text).toContain('Stellen 1–3 von 4');
    expect(text).toContain('9. März 2024 (Tag erschlossen)');
    expect(text).toContain('The ferry ran aground near Ostholm on Tuesday evening.');
  });

  it.each([
    ['de', 'Davon steht nichts in den Quellen.', 'Stattdessen versuchen:', '/wer name'],
    ['fr', 'Les sources ne le disent pas.', 'À essayer plutôt :', '/qui nom'],
    ['es-ES', 'Las fuentes no lo dicen.', 'Prueba en su lugar:', '/quién nombre'],
    ['pt-BR', 'As fontes não dizem.', 'Tente em vez disso:', '/quem nome'],
    ['ja', 'The sources don', 'Try instead:', '/who name'],
  ])('%s has the line that the sources are silent, and commands by their names there', async (locale, ...told) => {
    await start();
    const text = shown(await peer.interact({ ...command('who', { name: 'nobody' }), locale }));
    for (const words of told) expect(text).toContain(words);
  });
});
