import { execFile } from 'node:child_process';
import { close, open } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { threadsAnswer } from '../../src/host/threads-answer.ts';

it("tells while every one of Node's threads waits for a pipe that nobody writes to", async () => {
  const folder = await mkdtemp(join(tmpdir(), 'receipts-threads-'));
  const run = promisify(execFile);
  const pipes = Array.from({ length: Number(process.env.UV_THREADPOOL_SIZE ?? 4) }, (_, place) =>
    join(folder, `${place}`),
  );
  await run('mkfifo', pipes);
  const opened = pipes.map((pipe) => promisify(open)(pipe, 'r'));
  expect(await threadsAnswer(50)).toBe(false);
  // A writer frees each.
  await Promise.all(pipes.map((pipe) => run('sh', ['-c', ': > "$0"', pipe])));
  for (const file of await Promise.all(opened)) await promisify(close)(file);
  expect(await threadsAnswer(60_000)).toBe(true);
  await rm(folder, { recursive: true });
});
