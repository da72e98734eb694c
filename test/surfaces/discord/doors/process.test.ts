import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, type ExpectStatic, expect, inject, it } from 'vitest';
import { callbackComplaints } from '../../../loopback/body-rules.ts';
import { BotProcess } from '../../../loopback/bot-process.ts';
import { command, subcommand } from '../../../loopback/interactions.ts';
import { callbackPath, Peer, TOKEN } from '../../../loopback/peer.ts';
import { articles, writeStory } from '../story.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const DISCORD_PUBLIC_KEY = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');

const PROGRAM = join(inject('built'), 'index.js');
const GATEWAY = fileURLToPath(new URL('../../../loopback/gateway-process.js', import.meta.url));

let folder: string;
const started: BotProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receipts-'));
  await writeStory(folder, articles);
  return () => rm(folder, { recursive: true });
});

const start = (args: readonly string[], env: Readonly<Record<string, string>>) => {
  const bot = new BotProcess(args, { STORY_DIR: folder, ...env });
  started.push(bot);
  return bot;
};

afterAll(() => {
  for (const bot of started) {
    bot.signal('SIGKILL');
    expect(bot.logged).not.toContain(TOKEN);
  }
});

/** A port that nobody listens on, below those that systems hand out to outgoing connections, of which the tests open many. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 15_000 + Math.floor(Math.random() * 15_000);
    const server = createServer().listen(port);
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    await new Promise((resolve) => server.close(resolve));
    if (isFree) return port;
  }
}

const connections = new Agent({ keepAlive: true, maxSockets: 200 });

/** Posts as Discord does, on connections that stay open between requests; tells when all of it has left. */
function post(
  port: number,
  body: string,
  key = privateKey,
  sentAll: () => void = () => undefined,
): Promise<{ status: number; text: string }> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    'content-type': 'application/json',
    'x-signature-timestamp': timestamp,
    'x-signature-ed25519': sign(null, Buffer.from(`${timestamp}${body}`), key).toString('hex'),
  };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method: 'POST', headers, agent: connections }, async (response) => {
      let text = '';
      for await (const chunk of response) text += String(chunk);
      resolve({ status: response.statusCode ?? 0, text });
    });
    sent.on('error', reject);
    sent.on('finish', sentAll);
    sent.end(body);
  });
}

const fatal = ({ entries }: BotProcess) => entries.filter(({ level }) => level === 60);

const question = () => command('quote', { by: 'Solberg' });

describe.concurrent('npm run serve', () => {
  const serve = async (expect: ExpectStatic, more: Readonly<Record<string, string>> = {}) => {
    const [port, health] = [await freePort(), await freePort()];
    const env = { DISCORD_PUBLIC_KEY, PORT: String(port), HEALTH_PORT: String(health), ...more };
    const bot = start([PROGRAM, 'serve'], env);
    const ready = () =>
      fetch(`http://127.0.0.1:${health}/readyz`).then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(async () => (await ready()) || bot.logged).toBe(200);
    return { bot, port, ready };
  };

  it('answers what Discord signed, and nothing else', async ({ expect }) => {
    const { port } = await serve(expect);
    expect(await post(port, '{"type":1}', generateKeyPairSync('ed25519').privateKey)).toMatchObject({ status: 401 });
    expect(await post(port, '{"type":1}')).toEqual({ status: 200, text: '{"type":1}' });
    let text = '';
    const answered = async () => {
      const { status, text: sent } = await post(port, JSON.stringify(question()));
      expect(status).toBe(200);
      text = sent;
      return sent;
    };
    await expect.poll(answered, { interval: 1000 }).toContain('We should have turned back an hour earlier');
    expect(callbackComplaints(JSON.parse(text))).toEqual([]);
  });

  it('answers from many stories, each server from its own', async ({ expect }) => {
    const many = join(folder, 'many');
    await writeStory(join(many, 'ferry'), articles);
    await writeStory(join(many, 'pier'), articles.slice(1), 'The pier');
    const { port } = await serve(expect, { STORY_DIR: '', STORIES_DIR: many });
    // What a busy machine answers behind a deferral is asked once more, as another interaction.
    const told = (ask: () => object) =>
      expect.poll(async () => (await post(port, JSON.stringify(ask()))).text, { interval: 1000 });
    await told(question).toContain('No story has been chosen here');
    await told(() => subcommand('story', 'use', { story: 'ferry' })).toContain('this server asks: The Ostholm ferry');
    await told(question).toContain('The Ostholm ferry');
    const elsewhere = () => ({ ...question(), guild_id: '998877665544332212' });
    await told(elsewhere).toContain('No story has been chosen here');
  });

  it('answers a hundred requests that come as it is told to leave, then leaves', async ({ expect }) => {
    const { bot, port, ready } = await serve(expect);
    let sent = 0;
    const count = () => {
      sent += 1;
      // As the last one leaves: a busy machine may take longer to send them than the bot lingers.
      if (sent === 200) bot.signal('SIGTERM');
    };
    const ask = () =>
      Promise.all(Array.from({ length: 100 }, () => post(port, JSON.stringify(question()), privateKey, count)));
    await ask();
    const asked = ask();
    for (const { status, text } of await asked) {
      expect(status).toBe(200);
      // A busy machine holds some of their places first.
      expect(text).toMatch(/We should have turned back an hour earlier|"type":5/);
    }
    expect(await ready()).not.toBe(200);
    expect(await bot.exited()).toBe(0);
  });

  it.skipIf(process.platform === 'win32')(
    'answers what was sent before and while it stood still',
    async ({ expect }) => {
      const { bot, port } = await serve(expect);
      let sent = 0;
      const ask = (count: number) =>
        Array.from({ length: count }, () =>
          post(port, JSON.stringify(question()), privateKey, () => {
            sent += 1;
          }),
        );
      const before = ask(50);
      bot.signal('SIGSTOP');
      const meanwhile = ask(50);
      await expect.poll(() => sent).toBe(100);
      bot.signal('SIGCONT');
      for (const { status, text } of await Promise.all([...before, ...meanwhile])) {
        expect(status).toBe(200);
        expect(callbackComplaints(JSON.parse(text))).toEqual([]);
      }
    },
  );

  it('says in one line that its port is taken', async ({ expect }) => {
    const { port } = await serve(expect);
    const second = start([PROGRAM, 'serve'], { DISCORD_PUBLIC_KEY, PORT: String(port) });
    expect(await second.exited()).toBe(1);
    expect(second.logged.match(/\n/g)).toHaveLength(1);
    expect(fatal(second)).toMatchObject([
      { msg: 'the port is taken; set PORT, HEALTH_PORT or PAGE_PORT to a free one' },
    ]);
  });

  it('says in one line what it lacks', async ({ expect }) => {
    const bot = start([PROGRAM, 'serve'], {});
    expect(await bot.exited()).toBe(1);
    expect(bot.logged).toMatch(/^receipts: DISCORD_PUBLIC_KEY is not set; [^\n]+\n$/);
  });
});

describe.concurrent('npm start with a token', () => {
  const begin = async (env: Readonly<Record<string, string>> = {}, options: readonly string[] = []) => {
    const peer = await Peer.start();
    const bot = start([...options, GATEWAY, inject('built'), peer.api, TOKEN], { LOG_LEVEL: 'trace', ...env });
    return { peer, bot };
  };
  const answering = async (bot: BotProcess, expect: ExpectStatic) =>
    expect.poll(() => bot.logged).toContain('answering on Discord');

  it('answers a hundred interactions in flight when it is told to leave', async ({ expect }) => {
    const { peer, bot } = await begin();
    await answering(bot, expect);
    const asked = Array.from({ length: 100 }, question);
    for (const one of asked) peer.gateway.dispatch('INTERACTION_CREATE', one);
    await peer.requested(({ path }) => path.endsWith('/callback'));
    bot.signal('SIGTERM');
    expect(await bot.exited()).toBe(0);
    const answered = new Set(peer.requests.map(({ path }) => path));
    expect(asked.filter((one) => !answered.has(callbackPath(one)))).toEqual([]);
    expect(peer.complaints).toEqual([]);
    peer.stop();
  });

  it.skipIf(process.platform === 'win32')(
    'answers on from the old story while a named pipe stands in the new one',
    async ({ expect }) => {
      const own = join(folder, 'piped');
      await writeStory(own, articles);
      const { peer, bot } = await begin({ STORY_DIR: own });
      await answering(bot, expect);
      // Whoever read it would wait for its words without end.
      const piped = join(own, `${articles[1]?.id}.txt`);
      await rm(piped);
      execFileSync('mkfifo', [piped]);
      bot.signal('SIGHUP');
      await expect
        .poll(() => bot.logged)
        .toMatch(/the changed story is refused, the old one stays: [^\n]*no regular file/);
      for (let asked = 0; asked < 3; asked += 1)
        expect(JSON.stringify(await peer.interact(question()))).toContain('turned back an hour earlier');
      expect(bot.logged).not.toContain('took in the changed story');
      await rm(piped);
      await writeFile(piped, 'Captain Ingrid Solberg said on Friday: “We never saw the second lighthouse.”\n');
      bot.signal('SIGHUP');
      await expect.poll(() => bot.logged).toContain('took in the changed story');
      expect(JSON.stringify(await peer.interact(question()))).toContain('second lighthouse');
      peer.stop();
    },
  );

  it('reads a changed story in a thread of its own, and nothing of it where it answers', async ({ expect }) => {
    const [own, profiles] = [join(folder, 'changing'), join(folder, 'profiles')];
    await writeStory(own, articles);
    // Node then writes beside each other what every one of its threads was seen at.
    const { peer, bot } = await begin({ STORY_DIR: own }, ['--cpu-prof', `--cpu-prof-dir=${profiles}`]);
    await answering(bot, expect);
    const long = 'Captain Ingrid Solberg said on Friday that nobody was hurt.\n\n'.repeat(2000);
    await writeFile(join(own, `${articles[0]?.id}.txt`), long);
    bot.signal('SIGHUP');
    await expect.poll(() => bot.logged).toContain('took in the changed story');
    expect(JSON.stringify(await peer.interact(question()))).toContain('turned back an hour earlier');
    bot.signal('SIGTERM');
    await bot.exited();
    peer.stop();
    const functions = (await readdir(profiles)).map((name) => {
      // CPU.day.time.process.thread.number.cpuprofile; the thread that answers is 0.
      const answers = name.split('.')[4] === '0';
      const { nodes } = JSON.parse(readFileSync(join(profiles, name), 'utf8'));
      const names = nodes.map((node: { callFrame: { functionName: string } }) => node.callFrame.functionName);
      return { answers, reads: names.includes('readArticle') };
    });
    expect(functions.filter(({ answers }) => answers)).toEqual([{ answers: true, reads: false }]);
    expect(functions).toContainEqual({ answers: false, reads: true });
  });

  it('ends with one line for the host when Discord ends it', async ({ expect }) => {
    const { peer, bot } = await begin();
    await answering(bot, expect);
    peer.gateway.close(4014);
    expect(await bot.exited()).toBe(1);
    expect(fatal(bot)).toMatchObject([{ msg: expect.stringMatching(/^Discord disallows an intent [^\n]+$/) }]);
    peer.stop();
  });

  it('can be told to leave while Discord does not answer', async ({ expect }) => {
    const { peer, bot } = await begin();
    peer.faults.push({ when: () => true, status: 500 });
    await peer.requested(() => true);
    bot.signal('SIGTERM');
    expect(await bot.exited()).toBe(0);
    peer.stop();
  });

  it.for([
    ['at once', false],
    ['and it knows', true],
  ] as const)('can be told to leave when Discord has gone, %s', async ([, known], { expect }) => {
    const { peer, bot } = await begin();
    await answering(bot, expect);
    peer.stop();
    if (known) await expect.poll(() => bot.logged).toContain('reconnecting to Discord');
    bot.signal('SIGTERM');
    expect(await bot.exited()).toBe(0);
  });

  it('leaves when its health port is taken', async ({ expect }) => {
    const taken = createServer().listen(0);
    await once(taken, 'listening');
    const { peer, bot } = await begin({ HEALTH_PORT: String((taken.address() as AddressInfo).port) });
    expect(await bot.exited()).toBe(1);
    expect(fatal(bot)).toMatchObject([{ msg: expect.stringContaining('HEALTH_PORT') }]);
    peer.stop();
    taken.close();
  });
});
