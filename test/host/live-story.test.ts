import { watch } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, commands, suggest } from '../../src/commands/index.ts';
import { LiveStory } from '../../src/host/live-story.ts';
import { openStory } from '../../src/host/open-story.ts';
import { startDiscord } from '../../src/surfaces/discord/doors/gateway.ts';
import { command } from '../loopback/interactions.ts';
import { Peer, TOKEN } from '../loopback/peer.ts';
import { articles, writeStory } from '../surfaces/discord/story.ts';

let above: string;
let folder: string;
let live: LiveStory | undefined;
let logged: string[];

const log = pino(
  { level: 'info' },
  new Writable({
    write(chunk, _, done) {
      logged.push(String(chunk));
      done();
    },
  }),
);

const open = async (opening = (from: string) => openStory(from)) => {
  live = await LiveStory.open(folder, opening, log);
  return live;
};

const listed = () => live?.context().story.articles.map(({ article }) => article);

const [first] = articles.map(({ id }) => id);
const all = articles.map(({ id }) => id);

beforeEach(async () => {
  logged = [];
  above = await mkdtemp(join(tmpdir(), 'receipts-'));
  folder = join(above, 'story');
  await writeStory(folder, articles.slice(0, 1));
});

/** Resolves when a change of this name in the folder has been told to all who watched before this one did. */
const toldOf = (changed: string) =>
  new Promise<void>((resolve) => {
    const watcher = watch(folder, (_, name) => {
      if (name !== changed) return;
      watcher.close();
      resolve();
    });
  });

afterEach(async () => {
  vi.useRealTimers();
  live?.close();
  live = undefined;
  await rm(above, { recursive: true });
});

describe('a story folder that changes', () => {
  it('is taken in by itself', async () => {
    (await open()).watch();
    expect(listed()).toEqual([first]);
    await writeStory(folder, articles);
    await expect.poll(listed).toEqual(all);
  });

  it('is taken in when another folder stands in its place, and watched there', async () => {
    (await open()).watch();
    const next = join(above, 'next');
    await writeStory(next, articles);
    await rename(folder, join(above, 'old'));
    await rename(next, folder);
    await expect.poll(listed).toEqual(all);
    await writeStory(folder, articles.slice(0, 1));
    await expect.poll(listed).toEqual([first]);
  });

  it('is taken in on SIGHUP', async () => {
    const opened = await open();
    await writeStory(folder, articles);
    // What changed before is no change to a watcher.
    opened.watch();
    process.kill(process.pid, 'SIGHUP');
    await expect.poll(listed).toEqual(all);
  });

  it('is not taken in again for what is kept beside it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    (await open()).watch();
    const kept = toldOf('.receipts');
    await mkdir(join(folder, '.receipts'));
    await kept;
    expect(vi.getTimerCount()).toBe(0);
    const changed = toldOf('story.json');
    await writeStory(folder, articles);
    await changed;
    expect(vi.getTimerCount(), 'a change of the story itself').toBe(1);
  });

  it('is no longer watched once closed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opened = await open();
    opened.watch();
    opened.close();
    const changed = toldOf('story.json');
    await writeStory(folder, articles);
    await changed;
    expect(vi.getTimerCount()).toBe(0);
    expect(opened.context().story.articles).toHaveLength(1);
  });

  it.each([
    ['is no JSON', 'story.json', '{ "title": '],
    ['has an empty article', 'a1_harbour.txt', ''],
  ])('and %s is refused in one line, and the old story stays', async (_, file, text) => {
    const opened = await open();
    await writeFile(join(folder, file), text);
    const before = opened.context();
    await opened.reload();
    expect(opened.context()).toBe(before);
    expect(logged).toHaveLength(1);
    const { level, msg } = JSON.parse(String(logged[0]));
    expect(level).toBe(50);
    expect(msg).toMatch(/^the changed story is refused, the old one stays: .*[^\n]+$/);
    await writeStory(folder, articles);
    await opened.reload();
    expect(listed()).toEqual(all);
  });

  it('and lies on a slow disk is answered from the old story until it is read, the last change last', async () => {
    let opened = 0;
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slowly = async (from: string) => {
      const context = await openStory(from);
      opened += 1;
      // The second reading is held up: its story must not come after the third's.
      if (opened === 2) await held;
      return context;
    };
    const story = await open(slowly);
    const reloaded = story.reload();
    await expect.poll(() => opened).toBe(2);
    await writeStory(folder, articles);
    const again = story.reload();
    expect(listed()).toEqual([first]);
    goOn();
    await reloaded;
    await again;
    expect(listed()).toEqual(all);
  });
});

it('no interaction fails while the story changes', async () => {
  const opened = await open();
  const peer = await Peer.start();
  const answering = { commands, answer, suggest, context: opened.context };
  const bot = await startDiscord({ token: TOKEN, answering, log: pino({ level: 'silent' }), rest: { api: peer.api } });
  try {
    let changing = true;
    const changes = (async () => {
      for (let round = 0; round < 10; round++) {
        await writeStory(folder, round % 2 === 0 ? articles : articles.slice(0, 1));
        if (round % 3 === 1) await writeFile(join(folder, 'story.json'), '{');
        await opened.reload();
      }
      changing = false;
    })();
    let asked = 0;
    while (changing) {
      const answered = await Promise.all(
        Array.from({ length: 10 }, () => peer.interact(command('quote', { by: 'Solberg' }))),
      );
      asked += answered.length;
      for (const one of answered) expect(JSON.stringify(one)).toContain('turned back an hour earlier');
    }
    await changes;
    expect(asked).toBeGreaterThan(10);
    expect(logged.some((line) => line.includes('refused'))).toBe(true);
    expect(listed()).toHaveLength(1);
  } finally {
    await bot.stop();
    peer.stop();
  }
  expect(peer.complaints).toEqual([]);
});
