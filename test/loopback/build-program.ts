import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that holds the built program, `index.js` in it. */
    readonly built: string;
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the program once, into a folder of this run's own, for the tests that start it. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'receipts-built-'));
  execFileSync(process.execPath, ['--import', 'tsx', 'build.ts', '--outdir', join(folder, 'dist')], { cwd: ROOT });
  // The packages that are not bundled are looked for beside the program.
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  provide('built', join(folder, 'dist'));
  return () => rmSync(folder, { recursive: true });
}
