import { spawn } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

/** From this many articles on, node's default heap (some 4 GB) is too small for what is understood. */
const LARGE = 20_000;
const LARGE_HEAP_MB = 16_000;

/** Runs a script of this folder in a process of its own, so that its memory is its own; gives what it printed, as JSON. */
export async function measured<Result>(
  script: string,
  args: readonly string[],
  articles: number,
): Promise<Result & { load: number }> {
  const heap = articles >= LARGE ? [`--max-old-space-size=${LARGE_HEAP_MB}`] : [];
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [...heap, path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) printed += chunk;
  const code = child.exitCode ?? (await new Promise((resolve) => child.once('exit', resolve)));
  if (code !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${code}`);
  const [load = 0] = loadavg();
  return { ...(JSON.parse(printed) as Result), load };
}
