import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JsonFile } from '../../src/settings/json-file.ts';
import { Settings } from '../../src/settings/settings.ts';
import type { Fields } from '../../src/settings/settings-store.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receipts-settings-'));
  file = join(folder, 'kept', 'settings.json');
});

afterEach(() => rm(folder, { recursive: true }));

/** As another process sees them: nothing is remembered. */
const open = () => new Settings(new JsonFile(file), 1);

const [guild, channel] = ['998877665544332211', '555000555000555000'];

describe('settings', () => {
  it('hold nothing where nothing was set', async () => expect(await open().of({ guild, channel })).toEqual({}));

  it('of a server hold in its channels, unless a channel has its own', async () => {
    const settings = open();
    await settings.set({ guild }, { story: 'ferry' });
    await settings.set({ guild, channel }, { quiet: true });
    expect(await settings.of({ guild, channel: '1' })).toEqual({ story: 'ferry' });
    expect(await settings.of({ guild, channel })).toEqual({ story: 'ferry', quiet: true });
    await settings.set({ guild, channel }, { story: 'mast' });
    expect(await settings.of({ guild, channel })).toEqual({ story: 'mast', quiet: true });
    expect(await settings.of({ channel })).toEqual({ story: 'mast', quiet: true });
    expect(await settings.of({ guild: '2', channel: '2' })).toEqual({});
  });

  it('are seen by others, and after a restart', async () => {
    const [one, other] = [open(), open()];
    expect(await other.of({ guild })).toEqual({});
    await one.set({ guild }, { story: 'ferry' });
    await expect.poll(() => other.of({ guild })).toEqual({ story: 'ferry' });
    expect(await open().of({ guild })).toEqual({ story: 'ferry' });
  });

  it('set at the same time are all kept, in one file', async () => {
    const settings = open();
    await Promise.all(Array.from({ length: 50 }, (_, n) => settings.set({ guild: `${n}` }, { story: `s${n}` })));
    for (const n of [0, 27, 49]) expect(await open().of({ guild: `${n}` })).toEqual({ story: `s${n}` });
    expect(await readdir(join(folder, 'kept'))).toEqual(['settings.json']);
  });

  it('of one place that are set at the same time are all kept', async () => {
    const [one, other] = [open(), open()];
    await Promise.all([one.set({ guild }, { story: 'ferry' }), other.set({ guild }, { quiet: true })]);
    expect(await open().of({ guild })).toEqual({ story: 'ferry', quiet: true });
  });

  it('that are read while others are set do not outlive them', async () => {
    let isRead: (fields: Fields) => void = () => undefined;
    const reads: Promise<Fields>[] = [new Promise((resolve) => (isRead = resolve)), Promise.resolve({ story: 'mast' })];
    const get = () => reads.shift() ?? Promise.reject(new Error('a third read'));
    const settings = new Settings({ get, merge: async () => undefined, close: async () => undefined }, 60_000);
    const early = settings.of({ guild });
    await settings.set({ guild }, { story: 'mast' });
    isRead({ story: 'ferry' });
    expect(await early).toEqual({ story: 'ferry' });
    expect(await settings.of({ guild })).toEqual({ story: 'mast' });
    expect(await settings.of({ guild })).toEqual({ story: 'mast' });
  });

  it('that cannot be read are what they were last, and nowhere nothing', async () => {
    let reads = 0;
    const get = async (): Promise<Fields> => {
      reads += 1;
      if (reads > 1) throw new Error('the settings are away');
      return { story: 'ferry' };
    };
    const settings = new Settings({ get, merge: async () => undefined, close: async () => undefined }, 1);
    expect(await settings.of({ guild })).toEqual({ story: 'ferry' });
    const seen: unknown[] = [];
    await expect.poll(async () => seen.push(await settings.of({ guild })) && reads).toBeGreaterThan(3);
    expect(new Set(seen.map((one) => JSON.stringify(one)))).toEqual(new Set(['{"story":"ferry"}']));
    await expect(settings.of({ guild: '2' })).rejects.toThrow('the settings are away');
  });

  it('under names that objects have by themselves are settings like others', async () => {
    await open().set({ guild: '__proto__' }, { story: 'ferry' });
    expect(await open().of({ guild: '__proto__' })).toEqual({ story: 'ferry' });
    expect(await new JsonFile(file).get('constructor')).toEqual({});
  });

  it('that are damaged are told, and not written over', async () => {
    await open().set({ guild }, { story: 'ferry' });
    await writeFile(file, '{"server:1"');
    await expect(open().set({ guild }, { story: 'mast' })).rejects.toThrow(/settings\.json holds no settings/u);
    expect(await readFile(file, 'utf8')).toBe('{"server:1"');
  });
});
