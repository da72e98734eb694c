import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { z } from 'zod';

const PROGRAM = join(import.meta.dirname, '../../dist/index.js');

/** What the built program answers to each line, asked of the story in `folder`; throws where it doesn't answer each. */
export function answersOf<Schema extends z.ZodType>(
  folder: string,
  lines: readonly string[],
  schema: Schema,
): z.infer<Schema>[] {
  const run = spawnSync(process.execPath, [PROGRAM, 'ask', '--json', '-'], {
    input: `${lines.join('\n')}\n`,
    env: { ...process.env, STORY_DIR: folder },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const answers = run.stdout.split('\n').filter(Boolean);
  if (answers.length !== lines.length) throw new Error(`${folder}: ${lines.length} asked, ${answers.length} answered`);
  return answers.map((line) => schema.parse(JSON.parse(line)));
}
