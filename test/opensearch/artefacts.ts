import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this file, with `pom.xml` and the node's program. */
export const HERE = fileURLToPath(new URL('.', import.meta.url));
/** Where the artefacts lie that `pom.xml` names. */
export const LIBRARIES = join(HERE, 'target', 'lib');

/** Fetches the artefacts by Maven, where they are not there yet: all or none. */
export function fetchArtefacts(): void {
  if (existsSync(LIBRARIES)) return;
  rmSync(join(HERE, 'target', 'fetching'), { recursive: true, force: true });
  const to = '-DoutputDirectory=target/fetching';
  execFileSync('mvn', ['-B', '-q', 'dependency:copy-dependencies', to], { cwd: HERE, stdio: ['ignore', 2, 2] });
  renameSync(join(HERE, 'target', 'fetching'), LIBRARIES);
}
