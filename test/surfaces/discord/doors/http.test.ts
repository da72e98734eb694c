import { generateKeyPairSync, sign } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type HttpBot, serveDiscord } from '../../../../src/surfaces/discord/doors/http.ts';
import { callbackComplaints } from '../../../loopback/body-rules.ts';
import { command, keystroke, press } from '../../../loopback/interactions.ts';
import { originalPath, Peer } from '../../../loopback/peer.ts';
import { standIn } from '../stand-in.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
/** The last 32 bytes of the key's DER form are the key itself (RFC 8410). */
const hex = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');

let peer: Peer;
let bot: HttpBot;

const serve = (
  answering = standIn,
  log = pino({ level: 'silent' }),
  limits: Parameters<typeof serveDiscord>[0]['limits'] = {},
) =>
  serveDiscord({
    limits,
    publicKey: hex,
    port: 0,
    host: '127.0.0.1',
    answering,
    log,
    rest: { api: peer.api },
  });

beforeAll(async () => {
  peer = await Peer.start();
  bot = await serve();
});

afterAll(async () => {
  await bot.stop();
  peer.stop();
  expect(peer.complaints).toEqual([]);
});

/** Seconds since 1970, some time ago. */
const ago = (seconds: number) => String(Math.floor(Date.now() / 1000) - seconds);
const NOW = ago(0);

const post = (body: string, signature: string, { port } = bot, signal: AbortSignal | null = null, timestamp = NOW) =>
  fetch(`http://127.0.0.1:${port}/interactions`, {
    method: 'POST',
    headers: { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp },
    body,
    signal,
  });

const signed = (body: string, to = bot, signal: AbortSignal | null = null) =>
  post(body, sign(null, Buffer.from(`${NOW}${body}`), privateKey).toString('hex'), to, signal);

const answered = async (interaction: object) => {
  const response = await signed(JSON.stringify(interaction));
  expect(response.status).toBe(200);
  const body: unknown = await response.json();
  expect(callbackComplaints(body)).toEqual([]);
  return body;
};

/** How a request begins that may be signed; its body is not there yet. */
const HEAD = `POST / HTTP/1.1\r\nhost: bot\r\nx-signature-ed25519: ${'ab'.repeat(64)}\r\nx-signature-timestamp: ${NOW}\r\n`;

/** Resolves when a connection has closed, however it came to that. */
const closed = (socket: Socket) => new Promise((resolve) => socket.once('close', resolve));

/** Resolves when the server at this port knows that the next request's connection has gone. */
const brokenOff = (port: number) =>
  new Promise<void>((resolve) => {
    const begun = (message: unknown) => {
      const { socket, response } = message as { socket: Socket; response: ServerResponse };
      if (socket.localPort !== port) return;
      unsubscribe('http.server.request.start', begun);
      response.once('close', resolve);
    };
    subscribe('http.server.request.start', begun);
  });

describe.concurrent('the HTTP door', () => {
  it('answers a PING', async () => expect(await answered({ type: 1 })).toEqual({ type: 1 }));

  it('answers a command, a keystroke and a button', async () => {
    const answer = await answered(command('who', { name: 'Solberg' }));
    expect(JSON.stringify(answer)).toContain('Passages 1–3 of 4');
    expect(await answered(keystroke('who', 'name', 'I'))).toMatchObject({ type: 8, data: { choices: [{}] } });
    const next = '[1,"p",3,"who",{"name":"Solberg"}]';
    expect(JSON.stringify(await answered(press(next)))).toContain('Passage 4 of 4');
  });

  it('defers in its response and answers by the webhook', async () => {
    const asked = command('who', { name: 'slow' });
    expect(await answered(asked)).toEqual({ type: 5 });
    const [edit] = await peer.requested(({ path }) => path === originalPath(asked));
    expect(JSON.stringify(edit?.body)).toContain('Passages 1–3');
  });

  it.each([
    [
      'another key',
      sign(null, Buffer.from(`${NOW}{"type":1}`), generateKeyPairSync('ed25519').privateKey).toString('hex'),
    ],
    ['nothing', ''],
    ['no hexadecimal', 'zz'.repeat(64)],
    ['half a signature', 'ab'.repeat(32)],
  ])('refuses what is signed with %s', async (_, signature) => {
    expect((await post('{"type":1}', signature)).status).toBe(401);
  });

  it.each([
    [310, 401],
    [200, 200],
  ])('answers what was signed %i s ago with %i', async (seconds, status) => {
    const timestamp = ago(seconds);
    const signature = sign(null, Buffer.from(`${timestamp}{"type":1}`), privateKey).toString('hex');
    expect((await post('{"type":1}', signature, bot, null, timestamp)).status).toBe(status);
  });

  it('reads no body that nobody can have signed', async () => {
    const unsigned = connect(bot.port, '127.0.0.1').setEncoding('latin1');
    unsigned.write('POST / HTTP/1.1\r\nhost: bot\r\ncontent-length: 20000\r\n\r\n');
    const [told] = await once(unsigned, 'data');
    expect(told).toMatch(/^HTTP\/1\.1 401 /);
    unsigned.destroy();
  });

  it('holds few bytes that nobody has checked, and answers afterwards', async ({ expect }) => {
    const other = await serve(standIn, undefined, { unsigned: 512 * 1024 });
    const part = Buffer.alloc(250 * 1024, 'x');
    const flood = Array.from({ length: 4 }, () => {
      const socket = connect(other.port, '127.0.0.1').setEncoding('latin1');
      socket.on('error', () => undefined);
      socket.write(`${HEAD}content-length: 260000\r\n\r\n`);
      socket.write(part);
      return socket;
    });
    const told = await Promise.race(flood.map(async (socket) => String((await once(socket, 'data'))[0])));
    expect(told).toMatch(/^HTTP\/1\.1 503 /);
    for (const socket of flood) socket.destroy();
    await expect.poll(async () => (await signed('{"type":1}', other)).status).toBe(200);
    await other.stop();
  });

  it('takes no more connections than it may, and others again when those are gone', async ({ expect }) => {
    const other = await serve(standIn, undefined, { connections: 3 });
    const held = Array.from({ length: 3 }, () => connect(other.port, '127.0.0.1'));
    await Promise.all(held.map((socket) => once(socket, 'connect')));
    const fourth = connect(other.port, '127.0.0.1');
    fourth.on('error', () => undefined);
    await closed(fourth);
    for (const socket of held) expect(socket.destroyed).toBe(false);
    for (const socket of held) socket.destroy();
    await expect
      .poll(() =>
        signed('{"type":1}', other).then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200);
    await other.stop();
  });

  it('lets go of a request that takes too long in all, though its bytes keep coming', async () => {
    const other = await serve(standIn, undefined, { doneWithin: 200 });
    const dripping = connect(other.port, '127.0.0.1');
    dripping.on('error', () => undefined);
    dripping.write(`${HEAD}content-length: 200000\r\n\r\n`);
    const drops = setInterval(() => dripping.write('x'), 10);
    await closed(dripping);
    clearInterval(drops);
    expect((await signed('{"type":1}', other)).status).toBe(200);
    await other.stop();
  });

  it('stops within 5 s, whoever stalls', async () => {
    const other = await serve();
    const stalled = Array.from({ length: 5 }, () => connect(other.port, '127.0.0.1'));
    for (const socket of stalled) socket.write(`${HEAD}content-length: 20\r\n\r\n{"type"`);
    await signed('{"type":1}', other);
    const began = performance.now();
    await other.stop();
    expect(performance.now() - began).toBeLessThan(5000);
    for (const socket of stalled) socket.destroy();
  });

  it('refuses what is no interaction, too much, or not posted', async () => {
    expect((await signed('no JSON')).status).toBe(400);
    expect((await signed('{"type":99}')).status).toBe(400);
    expect((await signed('x'.repeat(300 * 1024)).catch(() => ({ status: 413 }))).status).toBe(413);
    expect((await fetch(`http://127.0.0.1:${bot.port}/`)).status).toBe(405);
  });

  it('lets go of a request that does not arrive in time, and of one that breaks off', async () => {
    const head = `${HEAD}content-length: 20\r\n\r\n{"type"`;
    const slow = connect(bot.port, '127.0.0.1').setEncoding('latin1');
    let told = '';
    slow.on('data', (text) => {
      told += text;
    });
    slow.write(head);
    const broken = connect(bot.port, '127.0.0.1');
    broken.write(head, () => broken.destroy());
    await once(slow, 'close');
    expect(told).toMatch(/^HTTP\/1\.1 408 /);
    expect(await answered({ type: 1 })).toEqual({ type: 1 });
  });

  it('finishes what is in flight before it closes', async ({ expect }) => {
    let begun = 0;
    const answer: typeof standIn.answer = (...asked) => {
      begun += 1;
      return standIn.answer(...asked);
    };
    const other = await serve({ ...standIn, answer });
    const asked = Array.from({ length: 100 }, (_, n) =>
      signed(JSON.stringify(command('who', { name: 'slow', outlet: `${n}` })), other),
    );
    await expect.poll(() => begun).toBe(100);
    await other.stop();
    for (const response of await Promise.all(asked)) expect(await response.json()).toEqual({ type: 5 });
    await peer.requested(({ method }) => method === 'PATCH', 101);
  });
});

describe('the HTTP door by itself', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('says in the log that nobody waited for an answer', async () => {
    // However long a busy machine takes to notice, the answer is not deferred.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let logged = '';
    const stream = new Writable({
      write(chunk, _, done) {
        logged += String(chunk);
        done();
      },
    });
    const leaving = new AbortController();
    const answer: typeof standIn.answer = async (...asked) => {
      leaving.abort();
      await noticed;
      return standIn.answer(...asked);
    };
    const other = await serve({ ...standIn, answer }, pino({ level: 'info' }, stream));
    const asked = command('who', { name: 'Solberg' });
    const noticed = brokenOff(other.port);
    await expect(signed(JSON.stringify(asked), other, leaving.signal)).rejects.toThrow();
    await expect.poll(() => logged).toMatch(new RegExp(`${asked.id}.*could not be delivered`, 'u'));
    vi.useRealTimers();
    await other.stop();
  });
});
