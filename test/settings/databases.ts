import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A database of a test's own, on a free port, whose data outlive its process. */
export interface Database {
  readonly url: string;
  readonly start: () => Promise<void>;
  /** Ends it as an administrator would, with whoever is connected. */
  readonly stop: () => Promise<void>;
  readonly remove: () => void;
}

/** Debian keeps PostgreSQL's programs out of the path. */
const debian = '/usr/lib/postgresql';
const versions = (() => {
  try {
    return readdirSync(debian);
  } catch {
    return [];
  }
})();
const PATH = [process.env.PATH ?? '', ...versions.map((version) => join(debian, version, 'bin'))].join(delimiter);
const env = { ...process.env, PATH };

export const isInstalled = (program: 'postgres' | 'redis-server'): boolean => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', env });
    return true;
  } catch {
    return false;
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

type Identity = { readonly uid?: number; readonly gid?: number };

/** Starts and ends a program that says when it is ready. */
function program(file: string, args: readonly string[], says: string, identity: Identity = {}) {
  let running: ReturnType<typeof spawn> | undefined;
  return {
    start: async () => {
      running = spawn(file, args, { ...identity, env, stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      await new Promise<void>((resolve, reject) => {
        const heard = (chunk: unknown) => {
          said += String(chunk);
          if (said.includes(says)) resolve();
        };
        running?.stdout?.on('data', heard);
        running?.stderr?.on('data', heard);
        running?.on('exit', () => reject(new Error(`${file} ended: ${said}`)));
      });
    },
    stop: async () => {
      if (!running || running.exitCode !== null) return;
      running.kill('SIGINT');
      await once(running, 'exit');
    },
  };
}

const newFolder = (name: string) => mkdtempSync(join(tmpdir(), `receipts-${name}-`));

/** PostgreSQL refuses to run as root. */
const NOBODY = 65_534;

export async function newPostgres(): Promise<Database> {
  const [folder, port] = [newFolder('postgres'), await freePort()];
  const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if ('uid' in identity) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  const making = ['-D', data, '-U', 'receipts', '--auth=trust', '--no-sync'];
  execFileSync('initdb', making, { ...identity, env, stdio: 'ignore' });
  const where = ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1'];
  return {
    url: `postgres://receipts@127.0.0.1:${port}/postgres`,
    ...program('postgres', where, 'ready to accept connections', identity),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export async function newRedis(): Promise<Database> {
  const [folder, port] = [newFolder('redis'), await freePort()];
  const where = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
  const kept = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
  return {
    url: `redis://127.0.0.1:${port}`,
    ...program('redis-server', [...where, ...kept], 'Ready to accept connections'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
