import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSettings } from '../../src/settings/open-settings.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { Unavailable } from '../../src/unavailable.ts';
import { type Database, isInstalled, newPostgres, newRedis } from './databases.ts';

const KINDS = [
  { name: 'PostgreSQL', program: 'postgres', make: newPostgres },
  { name: 'Redis', program: 'redis-server', make: newRedis },
] as const;

for (const { name, program, make } of KINDS) {
  describe.skipIf(!isInstalled(program))(`settings in a ${name} (where it is installed)`, () => {
    let database: Database;
    const opened: Settings[] = [];

    beforeAll(async () => {
      database = await make();
      await database.start();
    });

    afterAll(async () => {
      for (const settings of opened) await settings.close();
      await database.stop();
      database.remove();
    });

    const open = async (onWait: (reason: string) => void = () => undefined) => {
      const settings = await openSettings({ url: database.url, file: '' }, onWait);
      opened.push(settings);
      return settings;
    };

    it('are shared by replicas that start at once, and seen by each within five seconds', async () => {
      const replicas = await Promise.all(Array.from({ length: 4 }, () => open()));
      const [first] = replicas;
      for (const one of replicas) expect(await one.of({ guild: '1' })).toEqual({});
      await first?.set({ guild: '1' }, { story: 'ferry' });
      const began = Date.now();
      for (const one of replicas) await expect.poll(() => one.of({ guild: '1' })).toEqual({ story: 'ferry' });
      expect(Date.now() - began).toBeLessThan(5000);
      expect(await (await open()).of({ guild: '1' })).toEqual({ story: 'ferry' });
    });

    it('outlive a database that ends, and are there again with it', async () => {
      const settings = await open();
      await settings.set({ guild: '2' }, { story: 'ferry' });
      expect(await settings.of({ guild: '2' })).toEqual({ story: 'ferry' });
      await database.stop();
      await expect(settings.set({ guild: '2' }, { story: 'mast' })).rejects.toThrow(Unavailable);
      await expect(settings.of({ guild: 'never asked for' })).rejects.toThrow('the settings cannot be reached');
      expect(await settings.of({ guild: '2' })).toEqual({ story: 'ferry' });
      await database.start();
      await expect
        .poll(() =>
          settings.set({ guild: '2' }, { story: 'pier' }).then(
            () => 'set',
            () => 'away',
          ),
        )
        .toBe('set');
      expect(await settings.of({ guild: '2' })).toEqual({ story: 'pier' });
    });

    it('end with no connection whose end would be an error that nobody hears', async () => {
      const settings = await Promise.all(Array.from({ length: 4 }, () => open()));
      for (let round = 0; round < 5; round += 1) {
        await Promise.all(
          settings.flatMap((one) => ['4', '5', '6'].map((guild) => one.set({ guild }, { quiet: true }))),
        );
        await Promise.all([
          database.stop(),
          ...settings.map((one) => one.of({ guild: `7${round}` }).catch(() => 'away')),
        ]);
        await database.start();
        const isBack = (one: Settings) =>
          one.set({ guild: '4' }, { quiet: false }).then(
            () => true,
            () => false,
          );
        for (const one of settings) await expect.poll(() => isBack(one)).toBe(true);
      }
    });

    it('are waited for where the database is not there yet', async () => {
      await database.stop();
      const waits: string[] = [];
      const settings = await open((reason) => {
        waits.push(reason);
        if (waits.length === 2) void database.start();
      });
      await settings.set({ guild: '3' }, { story: 'ferry' });
      expect(waits.slice(0, 2)).toEqual(['ECONNREFUSED', 'ECONNREFUSED']);
    });
  });
}
