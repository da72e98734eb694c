import { spawn } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

/** What is measured beside the bot may use a larger heap, smaller than the machine's memory, in MB. */
const ASIDE = ['--max-old-space-size=16000'];

/**
 * Runs a script of this folder in a process of its own, so that its memory is its own; gives what it printed, as JSON. What
 * is measured `aside` from the bot has a larger heap, and is ended after so many ms.
 * @throws Error where the script fails or is ended.
 */
export async function measured<Result>(
  script: string,
  args: readonly string[],
  aside?: { readonly timeout: number },
): Promise<Result & { load: number }> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [...(aside ? ASIDE : []), path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...aside,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<number | string | null>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
  let printed = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) printed += chunk;
  const code = await ended;
  if (code !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${code}`);
  const [load = 0] = loadavg();
  return { ...(JSON.parse(printed) as Result), load };
}
