import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSettings } from '../../src/settings/open-settings.ts';

/** PostgreSQL refuses to run as root. */
const NOBODY = 65_534;
const as = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

const isInstalled = ((): boolean => {
  try {
    execFileSync('postgres', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!isInstalled)('settings in a PostgreSQL', () => {
  let folder: string;
  let url: string;
  let port: number;
  let server: ReturnType<typeof spawn>;

  const start = async () => {
    const where = ['-D', join(folder, 'data'), '-p', String(port), '-k', folder, '-h', '127.0.0.1'];
    server = spawn('postgres', where, { ...as, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    await new Promise<void>((resolve) =>
      server.stderr?.on('data', (chunk) => {
        said += String(chunk);
        if (said.includes('ready to accept connections')) resolve();
      }),
    );
  };

  const stop = async () => {
    server.kill('SIGINT');
    await once(server, 'exit');
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'receipts-postgres-'));
    if ('uid' in as) await chown(folder, NOBODY, NOBODY);
    const data = join(folder, 'data');
    execFileSync('initdb', ['-D', data, '-U', 'receipts', '--auth=trust', '--no-sync'], { ...as, stdio: 'ignore' });
    const free = createServer().listen(0);
    await once(free, 'listening');
    ({ port } = free.address() as AddressInfo);
    await new Promise((resolve) => free.close(resolve));
    url = `postgres://receipts@127.0.0.1:${port}/postgres`;
    await start();
  });

  afterAll(async () => {
    await stop();
    await rm(folder, { recursive: true });
  });

  /** Each as a process of its own has it: keyv shares the connections of one address. */
  const open = (replica: number) =>
    openSettings({ url: `${url}?application_name=${replica}`, file: '' }, () => undefined);

  it('are shared by replicas, and seen by each within five seconds', async () => {
    const replicas = await Promise.all([1, 2, 3, 4].map(open));
    const [first] = replicas;
    for (const one of replicas) expect(await one.of({ guild: '1' })).toEqual({});
    await first?.set({ guild: '1' }, { story: 'ferry' });
    const began = Date.now();
    for (const one of replicas) await expect.poll(() => one.of({ guild: '1' })).toEqual({ story: 'ferry' });
    expect(Date.now() - began).toBeLessThan(5000);
    const later = await open(5);
    expect(await later.of({ guild: '1' })).toEqual({ story: 'ferry' });
  });

  it('outlive a database that ends, and are there again with it', async () => {
    const settings = await open(6);
    await settings.set({ guild: '2' }, { story: 'ferry' });
    expect(await settings.of({ guild: '2' })).toEqual({ story: 'ferry' });
    await stop();
    await expect(settings.set({ guild: '2' }, { story: 'mast' })).rejects.toThrow();
    expect(await settings.of({ guild: '2' })).toEqual({ story: 'ferry' });
    await start();
    await settings.set({ guild: '2' }, { story: 'pier' });
    expect(await settings.of({ guild: '2' })).toEqual({ story: 'pier' });
  });

  it('are waited for where the database is not there yet', async () => {
    await stop();
    const waits: string[] = [];
    const opened = openSettings({ url: `${url}?application_name=7`, file: '' }, (reason) => {
      waits.push(reason);
      if (waits.length === 2) void start();
    });
    await (await opened).set({ guild: '3' }, { story: 'ferry' });
    expect(waits.slice(0, 2)).toEqual(['ECONNREFUSED', 'ECONNREFUSED']);
  });
});
