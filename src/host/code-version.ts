import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HASH = 'sha256';

const textOf = (file: URL): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** A hash of the source code and of the packages as locked, so that nothing can be forgotten when it changes. */
export function codeHash(): string {
  const root = new URL('../', import.meta.url);
  const code = readdirSync(fileURLToPath(root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => `${file}\n${textOf(new URL(file, root))}`);
  const locked = ['package.json', 'package-lock.json'].map((file) => textOf(new URL(`../${file}`, root)));
  return hash(HASH, [...locked, ...code].join('\n'), 'base64url');
}

/** As `codeHash` gave it when the program was built; not there where the source runs as it is. */
declare const CODE_HASH: string | undefined;

let version: string | undefined;

/**
 * A version of everything that records come from: the code as it was when this process first asked, since later changes don't run
 * in it, and the runtime's tables of characters and regions.
 */
export function codeVersion(): string {
  const { unicode, cldr, icu, v8 } = process.versions;
  version ??= hash(
    HASH,
    [unicode, cldr, icu, v8, typeof CODE_HASH === 'undefined' ? codeHash() : CODE_HASH].join('\n'),
    'base64url',
  );
  return version;
}
