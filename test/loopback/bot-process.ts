import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Empty ones are taken for unset, and keep a developer's own `.env` out. */
const UNSET = { DISCORD_TOKEN: '', GUILD_ID: '', DISCORD_PUBLIC_KEY: '', PORT: '', HEALTH_PORT: '', LOG_LEVEL: '' };

/** A bot in a process of its own. */
export class BotProcess {
  /** What it wrote to standard error. */
  logged = '';
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown[]>;

  /** A file of JavaScript and its arguments; its folder is the project's root. */
  constructor(args: readonly string[], env: Readonly<Record<string, string>>) {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    this.#child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...UNSET, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#exited = once(this.#child, 'close');
    this.#child.stderr?.on('data', (chunk) => {
      this.logged += String(chunk);
    });
  }

  /** Its exit code, once it has left. */
  async exited(): Promise<number | null> {
    const [code] = await this.#exited;
    return code as number | null;
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** What the log says, an entry a line; what is no entry is left out. */
  get entries(): readonly Record<string, unknown>[] {
    return this.logged.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
  }
}
