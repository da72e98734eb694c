import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decodePage } from '../ingest/decode-page.ts';
import { extractArticle } from '../ingest/extract-article.ts';
import type { ExtractedArticle, Extraction } from '../ingest/page.ts';

/** What a page may hold unpacked, in bytes. */
const MOST_BYTES = 50_000_000;

const unpack = promisify(gunzip);

/** What was extracted from one file: the page's name, its article, and why that can't be taken where it can't. */
export type ExtractedFile = { readonly page: string; readonly refused?: string } & Partial<ExtractedArticle>;

async function bytesOf(file: string): Promise<Uint8Array | string> {
  try {
    const bytes = await readFile(file);
    return file.endsWith('.gz') ? await unpack(bytes, { maxOutputLength: MOST_BYTES }) : bytes;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') return `is larger than ${MOST_BYTES / 1e6} MB when unpacked`;
    return `cannot be read (${code ?? 'unknown error'})`;
  }
}

async function extractionOf(file: string): Promise<Extraction> {
  const bytes = await bytesOf(file);
  if (typeof bytes === 'string') return { kind: 'refused', why: bytes };
  const decoded = decodePage(bytes);
  if ('refused' in decoded) return { kind: 'refused', why: decoded.refused };
  return extractArticle({ html: decoded.html, source: file });
}

/** A page's name is its file's without the endings: `ferry.html.gz` is `ferry`. */
const pageOf = (file: string): string => basename(file).replace(/(?:\.(?:html?|mhtml?))?(?:\.gz)?$/iu, '');

/** Extracts the article of each saved page (.html, .html.gz), in the order given; nothing is written. */
export async function* extractFiles(files: readonly string[]): AsyncGenerator<ExtractedFile> {
  for (const file of files) {
    const extraction = await extractionOf(file);
    const page = pageOf(file);
    yield extraction.kind === 'article'
      ? { page, ...extraction.article }
      : { page, refused: extraction.why, ...extraction.instead };
  }
}
