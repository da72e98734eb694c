import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../story/article.ts';
import { loadStory } from '../story/load.ts';
import type { ArticleEntry, Manifest } from '../story/manifest.ts';
import type { Draft } from './drafting/draft.ts';
import { Refusal } from './refusal.ts';

const MANIFEST = 'story.json';

/** A folder as it is before anything is written to it. */
export interface StoryFolder {
  readonly folder: string;
  /** Undefined where nothing is there yet. */
  readonly manifest: Manifest | undefined;
  readonly articles: readonly Article[];
  /** IDs that no new article gets: those of the manifest and those of files that stand beside it. */
  readonly taken: ReadonlySet<string>;
}

/** A part of a path that every file system takes, and no shell or person stumbles over. */
const PART = /^(?![-~ ])[^\p{Cc}\p{Cf}<>:"|?*\\/]{1,100}(?<![. ])$/u;

/** @throws Refusal where a name can't be that of a story's folder. */
export function checkFolderName(name: string): void {
  if (/^https?:/iu.test(name))
    throw new Refusal('is a link; name the story’s folder first: npm run story -- my-story https://…');
  const parts = name.replace(/^(?:[a-z]:)?[\\/]/iu, '').split(/[\\/]/u);
  if (!parts.every((part) => part === '.' || part === '..' || PART.test(part)) || parts.at(-1) === '..' || name === '.')
    throw new Refusal('is no name for a folder; take letters, digits and hyphens: npm run story -- my-story https://…');
  if (/\.(?:html?|mhtml?|txt|pdf|docx|gz|csv|json)$/iu.test(name))
    throw new Refusal('looks like a file; name the story’s folder first: npm run story -- my-story saved.html');
}

/**
 * Looks at a story's folder, which need not be there yet.
 * @throws Refusal where it holds other things; StoryError where it is a story that can't be read.
 */
export async function lookAt(folder: string): Promise<StoryFolder> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Refusal(`cannot be looked at (${error.code ?? 'unknown error'})`);
  });
  if (found && !found.isDirectory()) throw new Refusal('is a file; name a new folder for the story');
  const files = found ? await readdir(folder) : [];
  const texts = files.filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -'.txt'.length));
  if (!files.includes(MANIFEST)) {
    if (files.some((file) => !file.startsWith('.')))
      throw new Refusal(`is there and is no story: it has files but no ${MANIFEST}; name a new folder`);
    return { folder, manifest: undefined, articles: [], taken: new Set() };
  }
  const { articles } = await loadStory(folder);
  const manifest = JSON.parse((await readFile(join(folder, MANIFEST), 'utf8')).replace(/^\uFEFF/u, '')) as Manifest;
  const taken = new Set([...texts, ...articles.map(({ id }) => id)].map((id) => id.toLowerCase()));
  return { folder, manifest, articles, taken };
}

const fingerprintOf = (value: string): string => hash('sha256', value, 'base64url').slice(0, 16);

/** What of an entry is read from a page, and told apart from what a person made of it. */
const entryFingerprint = ({ outlet, title, url, published, publishedBasis, provenance }: ArticleEntry): string =>
  fingerprintOf(JSON.stringify([outlet, title, url, published, publishedBasis, provenance]));

/** Whether a person changed an article's entry or text since it was written; what was written by hand counts as changed. */
export function editedSince(entry: ArticleEntry, text: string): { readonly entry: boolean; readonly text: boolean } {
  return { entry: entry.written?.entry !== entryFingerprint(entry), text: !isAsFound(entry, text) };
}

/** Whether a text is the one that was found on the page when the article was written. */
export const isAsFound = ({ written }: ArticleEntry, text: string): boolean => written?.text === fingerprintOf(text);

/** An entry as it stands in `story.json` when it is written anew. */
function writtenEntry({ entry, text, found = text, byHand }: Draft): ArticleEntry {
  const written = { ...(!byHand && { entry: entryFingerprint(entry) }), text: fingerprintOf(found) };
  return { ...entry, written };
}

/** An entry after its article was fetched again. What a person edited stays; lines kept and skipped are as they were confirmed. */
function renewedEntry(entry: ArticleEntry, { draft, writes }: Refreshed): ArticleEntry {
  const anew = writtenEntry(draft);
  if (writes.entry && writes.text) return anew;
  const { skip, keep } = draft.entry;
  const text = writes.text ? anew.written?.text : entry.written?.text;
  const base = writes.entry ? anew : { ...entry, ...(skip && { skip }), ...(keep && { keep }) };
  return text === undefined ? base : { ...base, written: { ...base.written, text } };
}

/** An article of the story whose page says something else by now. */
export interface Refreshed {
  readonly draft: Draft;
  /** Whether its text is to be written, and whether its entry is; what a person edited is not. */
  readonly writes: { readonly text: boolean; readonly entry: boolean };
}

/** Writes a file whole or not at all, even where the machine stops. */
async function writeWhole(path: string, content: string): Promise<void> {
  const beside = `${path}.new`;
  await writeFile(beside, content);
  await rename(beside, path);
}

/** What is written to a story's folder. */
export interface Writing {
  /** The story's title; that of `story.json` stays where absent. */
  readonly title: string | undefined;
  readonly added: readonly Draft[];
  readonly refreshed: readonly Refreshed[];
}

/** Writes articles and `story.json`, each file whole; what else stands in `story.json` stays as it is, in its order. */
export async function write({ folder, manifest }: StoryFolder, { title, added, refreshed }: Writing): Promise<void> {
  await mkdir(folder, { recursive: true });
  const anew = new Map(refreshed.map((one) => [one.draft.entry.id, one]));
  const old = (manifest?.articles ?? []).map((entry) => {
    const refresh = anew.get(entry.id);
    return refresh ? renewedEntry(entry, refresh) : entry;
  });
  for (const { draft, writes } of refreshed)
    if (writes.text) await writeWhole(join(folder, `${draft.entry.id}.txt`), draft.text);
  for (const { entry, text } of added) await writeWhole(join(folder, `${entry.id}.txt`), text);
  const whole: Manifest = {
    ...(manifest ?? { title: title ?? '' }),
    ...(title !== undefined && { title }),
    articles: [...old, ...added.map(writtenEntry)],
  };
  await writeWhole(join(folder, MANIFEST), `${JSON.stringify(whole, undefined, 2)}\n`);
}

/** Takes an article out of a story that has others, and its file away. */
export async function remove({ folder, manifest }: StoryFolder, id: string): Promise<void> {
  if (!manifest) return;
  const articles = manifest.articles.filter((entry) => entry.id !== id);
  await writeWhole(join(folder, MANIFEST), `${JSON.stringify({ ...manifest, articles }, undefined, 2)}\n`);
  await rm(join(folder, `${id}.txt`), { force: true });
}
