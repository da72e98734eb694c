import { type ChildProcess, fork } from 'node:child_process';
import type { Averages } from '../retrieval/engine/opensearch/load-build.ts';
import { LoadRefused } from '../retrieval/engine/opensearch/load-build.ts';
import type { PartJob, Told } from './part-job.ts';

/** A part that failed for a reason that may pass, or whose process ended, is tried so often. */
const TRIES = 3;

/** What a caller hears while a part is loaded. */
export interface Hearing {
  /** So many more articles were read. */
  readonly read: (articles: number) => void;
  readonly notice: (line: string) => void;
}

/** Processes that load parts of stories, each one part at a time. */
export class PartProcesses {
  private readonly idle: ChildProcess[] = [];
  private readonly all = new Set<ChildProcess>();
  private readonly waiting: ((process: ChildProcess) => void)[] = [];
  private readonly most: number;
  private readonly program: string;

  /** `program` is the file that `index --part` starts such a process by. */
  constructor(program: string, most: number) {
    this.program = program;
    this.most = most;
  }

  /** Has a part loaded by the next free process. @throws LoadRefused where it can't be */
  async load(job: PartJob, hearing: Hearing): Promise<Averages> {
    for (let tries = 1; ; tries++) {
      const told = await this.loadOnce(job, hearing);
      if ('loaded' in told) return told.loaded;
      if ('refused' in told) throw new LoadRefused(told.refused);
      if (tries >= TRIES) throw new LoadRefused(`tried ${TRIES} times: ${told.failed}`);
      hearing.notice(`${job.plan.build.story}, part ${job.number + 1}: ${told.failed}; it is tried again`);
    }
  }

  /** Lets all processes end. */
  close(): void {
    for (const process of this.all) process.disconnect();
  }

  private async loadOnce(job: PartJob, { read, notice }: Hearing) {
    const process = await this.free();
    let before = 0;
    const ended = await new Promise<Extract<Told, { loaded: unknown } | { refused: unknown } | { failed: unknown }>>(
      (resolve) => {
        const exit = (code: number | null, signal: NodeJS.Signals | null) =>
          resolve({ failed: `the process that loaded it ended with ${signal ?? code}` });
        const hear = (told: Told) => {
          if ('articlesRead' in told) {
            read(told.articlesRead - before);
            before = told.articlesRead;
          } else if ('notice' in told) notice(told.notice);
          else {
            process.off('message', hear);
            process.off('exit', exit);
            resolve(told);
          }
        };
        process.on('message', hear);
        process.once('exit', exit);
        process.send(job);
      },
    );
    if (process.connected) this.release(process);
    // What was read before, and is cached, is told of by nobody; what failed is read again.
    const { from = 0, to = 0 } = job.plan.parts[job.number] ?? {};
    read('loaded' in ended ? to - from - before : -before);
    return ended;
  }

  private async free(): Promise<ChildProcess> {
    const known = this.idle.pop();
    if (known) return known;
    if (this.all.size < this.most) return this.start();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private start(): ChildProcess {
    const process = fork(this.program, ['index', '--part'], { serialization: 'advanced' });
    this.all.add(process);
    process.once('exit', () => {
      this.all.delete(process);
      const at = this.idle.indexOf(process);
      if (at >= 0) this.idle.splice(at, 1);
      const next = this.waiting.shift();
      if (next) next(this.start());
    });
    return process;
  }

  private release(process: ChildProcess): void {
    const next = this.waiting.shift();
    if (next) next(process);
    else this.idle.push(process);
  }
}
