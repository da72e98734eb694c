import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodePage } from '../decode-page.ts';
import { Refusal } from '../refusal.ts';
import { entriesOf } from './feed.ts';
import { isBookmarkFile, isLinkList, linksIn, MOST_LINKS } from './links.ts';
import type { Held, Material } from './material.ts';
import { isMhtml, readSavedPage, unpacked } from './saved-page.ts';

/** No file is larger, in bytes. */
const LARGEST = 50_000_000;

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new Refusal('is a folder; name the files in it');
    if (!found.isFile()) throw new Refusal('is no regular file; save the page as one');
    if (found.size > LARGEST) throw new Refusal(`is larger than ${LARGEST / 1e6} MB; save the page alone`);
    const handle = await open(file);
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Refusal('is neither a link nor a file that is there; links begin with https://');
    throw new Refusal(`cannot be read (${code ?? 'unknown error'})`);
  }
}

/** What has a scheme is a link, if only to be refused; a drive's letter is none. */
const LINK = /^[a-z][a-z0-9+.-]+:(?:\/\/|[a-z])/iu;

/** A text file's text: UTF-8, or what its bytes look like. */
function textOf(bytes: Uint8Array): string {
  const decoded = decodePage(bytes);
  if ('refused' in decoded) throw new Refusal(decoded.refused);
  if (decoded.html.trim() === '') throw new Refusal('is empty');
  return decoded.html;
}

const links = (text: string): Held[] => linksIn(text).map((link) => ({ link }));

/** How a file is read, by its ending. */
type Reading = (bytes: Uint8Array, file: string) => Promise<Material | Held[]>;

const savedPage: Reading = async (bytes, file) => {
  // Taking MIME apart is for the thread that may be ended.
  if (isMhtml(bytes)) return { kind: 'mhtml', bytes };
  const page = await readSavedPage(bytes, file);
  return isBookmarkFile(page.html) ? links(page.html) : { kind: 'page', page };
};

/** A text that was pasted, in bytes, or a list of links. */
const LARGEST_TEXT = 5_000_000;

const plainText: Reading = async (bytes) => {
  if (bytes.length > LARGEST_TEXT)
    throw new Refusal(`is larger than ${LARGEST_TEXT / 1e6} MB; give one article, or at most ${MOST_LINKS} links`);
  const text = textOf(bytes);
  return isLinkList(text) ? links(text) : { kind: 'text', text };
};

/** A feed is chosen from, and any other file of records is read for its links. */
const exportFile: Reading = async (bytes, file) => {
  const text = textOf(bytes);
  if (entriesOf(text)) throw new Refusal(`is a feed; choose from it with --feed ${file}`);
  return links(text);
};

const READINGS: readonly (readonly [RegExp, Reading])[] = [
  [/\.(?:x?html?|mhtml?|mht)$/iu, savedPage],
  [/\.pdf$/iu, async (bytes) => ({ kind: 'pdf', bytes })],
  [/\.docx$/iu, async (bytes) => ({ kind: 'docx', bytes })],
  [/\.(?:txt|text|md)$/iu, plainText],
  [/\.(?:csv|tsv|json|jsonl|xml|rss|atom|opml|ris|bib|rdf)$/iu, exportFile],
];

/** Reads what an argument names: a link, a saved page, a document, a list of links, a pasted text, an export file. */
export async function readArgument(word: string): Promise<readonly Held[]> {
  if (LINK.test(word)) return [{ link: word }];
  try {
    const bytes = await unpacked(await bytesOf(word));
    const reading = READINGS.find(([ending]) => ending.test(word.replace(/\.gz$/iu, '')))?.[1];
    if (!reading)
      throw new Refusal('is no file that is read here; give .html, .mhtml, .txt, .pdf, .docx or an export with links');
    const read = await reading(bytes, word);
    if (Array.isArray(read)) return read;
    return [{ material: read as Material, origin: { source: word, how: `From the file ${basename(word)}` } }];
  } catch (error) {
    if (error instanceof Refusal) return [{ refused: error.message, source: word }];
    throw error;
  }
}

/** The text of a feed that was saved as a file; undefined where the word is a link. @throws Refusal */
export async function readFeedFile(word: string): Promise<string | undefined> {
  return LINK.test(word) ? undefined : textOf(await unpacked(await bytesOf(word)));
}
