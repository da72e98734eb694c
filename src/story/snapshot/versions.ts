import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Article } from '../article.ts';

const HASH = 'sha256';

/** An article's key: another text or another entry in the manifest is another article. */
export function articleKey({ text, ...entry }: Article): string {
  return hash(HASH, `${JSON.stringify(entry)}\n${text}`, 'base64url');
}

/** A story's key: its articles in their order. */
export function storyKey(articleKeys: readonly string[]): string {
  return hash(HASH, articleKeys.join('\n'), 'base64url');
}

const PROJECT = new URL('../../../', import.meta.url);
const optional = (file: string): string => {
  try {
    return readFileSync(new URL(file, PROJECT), 'utf8');
  } catch {
    return '';
  }
};

/**
 * A version of everything that a result comes from, so that none can be forgotten when it changes: the code in these folders
 * as it runs, the packages as locked, and the runtime's tables of characters and regions. `folders` as URLs with a final slash.
 */
export function codeVersion(folders: readonly URL[]): string {
  const code = folders.flatMap((folder) => {
    const root = fileURLToPath(folder);
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.d)\.[jt]s$/u.test(file))
      .sort()
      .map((file) => `${file}\n${readFileSync(`${root}${file}`, 'utf8')}`);
  });
  const { unicode, cldr, icu, v8 } = process.versions;
  const locked = ['package.json', 'package-lock.json'].map(optional);
  return hash(HASH, [unicode, cldr, icu, v8, ...locked, ...code].join('\n'), 'base64url');
}

let understanding: string | undefined;

/** The version of the code that understands stories, as it was when this process first asked: later changes don't run in it. */
export function understandingVersion(): string {
  understanding ??= codeVersion([new URL('../', import.meta.url)]);
  return understanding;
}
