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

const optional = (file: URL): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Parts of the program whose results are kept, and the folders of source code that each comes from. */
const FOLDERS = {
  understanding: ['../'],
  index: ['../', '../../retrieval/'],
} as const;
export type CodePart = keyof typeof FOLDERS;

/** A hash of the source code of a part, and of the packages as locked, so that none can be forgotten when it changes. */
export function codeHash(part: CodePart): string {
  const code = FOLDERS[part].flatMap((folder) => {
    const root = fileURLToPath(new URL(folder, import.meta.url));
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => `${file}\n${readFileSync(`${root}${file}`, 'utf8')}`);
  });
  const locked = ['package.json', 'package-lock.json'].map((file) =>
    optional(new URL(`../../../${file}`, import.meta.url)),
  );
  return hash(HASH, [...locked, ...code].join('\n'), 'base64url');
}

/** As `codeHash` gave them when the program was built; not there where the source runs as it is. */
declare const CODE_HASHES: Readonly<Record<CodePart, string>> | undefined;

const versions = new Map<CodePart, string>();

/**
 * A version of everything that a part's results come from: its code as it was when this process first asked, since later changes
 * don't run in it, and the runtime's tables of characters and regions.
 */
export function codeVersion(part: CodePart): string {
  const known = versions.get(part);
  if (known !== undefined) return known;
  const { unicode, cldr, icu, v8 } = process.versions;
  const code = typeof CODE_HASHES === 'undefined' ? codeHash(part) : CODE_HASHES[part];
  const version = hash(HASH, [unicode, cldr, icu, v8, code].join('\n'), 'base64url');
  versions.set(part, version);
  return version;
}
