import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** A process under load, watched from outside through Linux' /proc. */
export class MeasuredProcess {
  readonly #child: ChildProcess;
  #said = '';

  constructor(args: readonly string[], env: Readonly<Record<string, string>>) {
    this.#child = spawn(process.execPath, args, {
      env: { ...process.env, DISCORD_TOKEN: '', GUILD_ID: '', HEALTH_PORT: '', LOG_LEVEL: 'warn', ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child.stderr?.on('data', (chunk) => {
      this.#said += String(chunk);
    });
  }

  /** What it complained of; empty where all went well. */
  get said(): string {
    return this.#said;
  }

  /** Whether it ended before it was told to. */
  get ended(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  #file(name: string): string {
    return readFileSync(`/proc/${this.#child.pid}/${name}`, 'utf8');
  }

  /** Resident memory, in MB. */
  get resident(): number {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(this.#file('status')) ?? [];
    return Number(kilobytes) / 1024;
  }

  /** Processor time spent since it began, in ms: user and system time in ticks of 10 ms (proc(5)). */
  get worked(): number {
    const fields = this.#file('stat')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  async stop(): Promise<void> {
    if (this.ended) return;
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGTERM');
    await closed;
  }
}
