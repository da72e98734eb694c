import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { whileLocked } from '../lock.ts';
import type { Article } from '../story/article.ts';
import { loadStory, manifestFault, StoryError, textFault } from '../story/load.ts';
import type { ArticleEntry, Manifest } from '../story/manifest.ts';
import { writeWhole } from '../write-whole.ts';
import { nextId } from './drafting/article-id.ts';
import type { Draft } from './drafting/draft.ts';
import { sameAmong } from './drafting/same-text.ts';
import { Refusal } from './refusal.ts';

const MANIFEST = 'story.json';
/** Is there while somebody writes to the folder. */
const LOCK = '.writing';

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
  // A shell that completes a folder's name puts a slash behind it.
  const parts = name.replace(/^(?:[a-z]:)?[\\/]|(?<=.)[\\/]$/giu, '').split(/[\\/]/u);
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

/** What is written to a story's folder. */
export interface Writing {
  /** The story's title; that of `story.json` stays where absent. */
  readonly title: string | undefined;
  readonly added: readonly Draft[];
  readonly refreshed: readonly Refreshed[];
}

/** What `story.json` and the articles' files become, and a line on each draft that is left out of them. */
interface Merged {
  readonly manifest: Manifest;
  /** Texts to be written, by their articles' IDs. */
  readonly texts: ReadonlyMap<string, string>;
  readonly unwritten: readonly string[];
}

const entryOf = ({ manifest }: StoryFolder, id: string) => manifest?.articles.find((entry) => entry.id === id);
const textOf = ({ articles }: StoryFolder, id: string) => articles.find((article) => article.id === id)?.text;

/** Whether an article isn't as it was when it was looked at. */
const isChanged = (id: string, seen: StoryFolder, now: StoryFolder): boolean =>
  !isDeepStrictEqual(entryOf(seen, id), entryOf(now, id)) || textOf(seen, id) !== textOf(now, id);

/** Puts what is to be written into the folder as it is now, which may have changed since it was seen. Nothing that changed is lost. */
function merged(seen: StoryFolder, now: StoryFolder, { title, added, refreshed }: Writing): Merged {
  const texts = new Map<string, string>();
  const unwritten: string[] = [];
  const renewed = new Map<string, ArticleEntry>();
  for (const one of refreshed) {
    const { id } = one.draft.entry;
    const entry = entryOf(now, id);
    if (!entry || isChanged(id, seen, now)) unwritten.push(`${id}: was edited meanwhile, and stays as it is now`);
    else {
      renewed.set(id, renewedEntry(entry, one));
      if (one.writes.text) texts.set(id, one.draft.text);
    }
  }
  const since = now.articles.filter(({ id }) => entryOf(seen, id) === undefined);
  const taken = new Set(now.taken);
  const entries: ArticleEntry[] = [];
  for (const draft of added) {
    const known = sameAmong(draft.text, since);
    if (known) {
      unwritten.push(`${draft.source}: has the same text as ${known.id}, which came into the story meanwhile`);
      continue;
    }
    const { entry, text } = draft;
    const id = taken.has(entry.id) ? nextId(entry.outlet, taken) : entry.id;
    taken.add(id);
    entries.push({ ...writtenEntry(draft), id });
    texts.set(id, text);
  }
  const base = now.manifest ?? { title: title ?? '' };
  // A title that was only made up for a new story is none for one that has come to be meanwhile.
  const retitled = title !== undefined && (seen.manifest !== undefined || now.manifest === undefined);
  const old = (now.manifest?.articles ?? []).map((entry) => renewed.get(entry.id) ?? entry);
  const manifest = { ...base, ...(retitled && { title }), articles: [...old, ...entries] };
  return { manifest, texts, unwritten };
}

/** Checks that what is to be written can be opened. @throws Refusal in one line, where it can't. */
function check({ manifest, texts }: Merged): void {
  const fault =
    manifestFault(manifest) ??
    Array.from(texts, ([id, text]) => [id, textFault(text)] as const)
      .filter(([, why]) => why !== undefined)
      .map(([id, why]) => `${id}.txt ${why}`)[0];
  if (fault !== undefined) throw new Refusal(`could not be opened afterwards, so nothing is written: ${fault}`);
}

/** Writes a story's files whole; where one can't be, those that are new are taken away. */
async function writeFiles(
  folder: string,
  { manifest, texts }: Merged,
  isThere: (id: string) => boolean,
): Promise<void> {
  const fileOf = (id: string) => join(folder, `${id}.txt`);
  try {
    for (const [id, text] of texts) await writeWhole(fileOf(id), text);
    await writeWhole(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`);
  } catch (error) {
    for (const id of texts.keys()) if (!isThere(id)) await rm(fileOf(id), { force: true });
    throw error;
  }
}

/** Runs what changes a folder, alone. @throws Refusal where the disk doesn't let it. */
async function changing<T>(folder: string, change: (now: StoryFolder) => Promise<T>): Promise<T> {
  try {
    await mkdir(folder, { recursive: true });
    return await whileLocked(join(folder, LOCK), async () => change(await lookAt(folder)));
  } catch (error) {
    if (error instanceof StoryError)
      throw new Refusal(`was changed meanwhile, and nothing is written: ${error.message}`);
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new Refusal(`can't be written to (${code}); check the disk and the folder's permissions`);
  }
}

/**
 * Writes articles and `story.json`, each file whole, alone among all that write there. The folder is read again just before: what
 * came into it since it was `seen` stays, and so does what else stands in `story.json`. Gives a line on each draft that is left out
 * for that.
 * @throws Refusal, with nothing written, where the story could not be opened afterwards. The message goes on after the folder's name.
 */
export async function write(seen: StoryFolder, writing: Writing): Promise<readonly string[]> {
  const { folder } = seen;
  check(merged(seen, seen, writing));
  return changing(folder, async (now) => {
    const outcome = merged(seen, now, writing);
    check(outcome);
    await writeFiles(folder, outcome, (id) => entryOf(now, id) !== undefined);
    return outcome.unwritten;
  });
}

/** Takes an article out of a story that has others, and its file away. */
export async function remove({ folder, manifest: seen }: StoryFolder, id: string): Promise<void> {
  if (!seen) return;
  await changing(folder, async ({ manifest }) => {
    if (!manifest) return;
    const articles = manifest.articles.filter((entry) => entry.id !== id);
    await writeWhole(join(folder, MANIFEST), `${JSON.stringify({ ...manifest, articles }, undefined, 2)}\n`);
    await rm(join(folder, `${id}.txt`), { force: true });
  });
}
