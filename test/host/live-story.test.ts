import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, commands, suggest } from '../../src/commands/index.ts';
import { folderSignature } from '../../src/host/folder-signature.ts';
import { LiveStory } from '../../src/host/live-story.ts';
import { openStory } from '../../src/host/open-story.ts';
import { startDiscord } from '../../src/surfaces/discord/doors/gateway.ts';
import { oneStory } from '../../src/surfaces/discord/interaction/stories.ts';
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

/** As a running bot watches, but looks oftener. */
const PACE: Parameters<typeof LiveStory.open>[3] = { every: 10 };

const open = async (opening: Parameters<typeof LiveStory.open>[1] = (from) => openStory(from), pace = PACE) => {
  live = await LiveStory.open(folder, opening, log, pace);
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

afterEach(async () => {
  live?.close();
  live = undefined;
  await rm(above, { recursive: true });
});

describe('a story folder that changes', () => {
  const copied = async (to: string) => {
    await writeStory(to, articles);
    return to;
  };

  it.each<[string, () => Promise<void>]>([
    ['is written to in place', async () => void (await copied(folder))],
    [
      'is renamed over',
      async () => {
        const next = await copied(join(above, 'next'));
        await rename(folder, join(above, 'old'));
        await rename(next, folder);
      },
    ],
    [
      'is removed and copied back',
      async () => {
        await rm(folder, { recursive: true });
        await copied(folder);
      },
    ],
  ])('is taken in when it %s, and watched on', async (_, change) => {
    (await open()).watch();
    expect(listed()).toEqual([first]);
    await change();
    await expect.poll(listed).toEqual(all);
    await writeStory(folder, articles.slice(0, 1));
    await expect.poll(listed).toEqual([first]);
  });

  it('is taken in when a link to it is switched, and when a file in it is another of the same length', async () => {
    const real = folder;
    folder = join(above, 'link');
    await symlink('story', folder);
    (await open()).watch();
    await copied(join(above, 'next'));
    await symlink('next', join(above, 'switched'));
    await rename(join(above, 'switched'), folder);
    await expect.poll(listed).toEqual(all);
    const title = () => live?.context().story.title;
    const manifest = await readFile(join(folder, 'story.json'), 'utf8');
    const before = title() ?? '';
    await writeFile(join(folder, 'story.json'), manifest.replace(before, `${before.slice(0, -1)}!`));
    await expect.poll(title).toBe(`${before.slice(0, -1)}!`);
    folder = real;
  });

  it('is answered from while it is away, which is said once, and taken in when there is one again', async () => {
    (await open()).watch();
    await rename(folder, join(above, 'away'));
    await expect.poll(() => logged.length).toBe(1);
    expect(logged[0]).toContain('story.json is missing');
    expect(listed()).toEqual([first]);
    await copied(folder);
    await expect.poll(listed).toEqual(all);
    expect(logged.filter((line) => line.includes('is missing'))).toHaveLength(1);
  });

  it('is taken in on SIGHUP', async () => {
    let opened = 0;
    const counted = async (from: string) => {
      opened += 1;
      return openStory(from);
    };
    (await open(counted)).watch();
    process.kill(process.pid, 'SIGHUP');
    await expect.poll(() => opened).toBe(2);
  });

  it('is the same whatever is kept beside it', async () => {
    const before = await folderSignature(folder);
    await mkdir(join(folder, '.receipts'));
    await writeFile(join(folder, 'notes.md'), 'No part of the story.');
    expect(await folderSignature(folder)).toBe(before);
    await writeFile(join(folder, 'another.txt'), 'It may be one.');
    expect(await folderSignature(folder)).not.toBe(before);
  });

  it('is no longer watched once closed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const opened = await open();
      opened.watch();
      expect(vi.getTimerCount()).toBe(1);
      opened.close();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('and cannot be read to its end is given up, said, and tried again', async () => {
    let opened = 0;
    const given: AbortSignal[] = [];
    const opening = async (from: string, signal: AbortSignal) => {
      opened += 1;
      // The second reading never ends.
      if (opened === 2) given.push(signal);
      return opened === 2 ? new Promise<never>(() => undefined) : openStory(from);
    };
    (await open(opening, { ...PACE, limit: 3_000 })).watch();
    await copied(folder);
    await expect.poll(listed).toEqual(all);
    expect(given[0]?.aborted).toBe(true);
    const [said] = logged;
    expect(said).toContain('the changed story was not read within 3 s, the old one stays; it is tried again');
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
  const answering = { commands, answer, suggest, stories: oneStory(opened.context) };
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
