import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { extractMaterial } from '../ingest/extracting/extract-material.ts';
import { readSavedPage } from '../ingest/holding/saved-page.ts';
import type { ExtractedArticle, Extraction } from '../ingest/page.ts';
import { Refusal } from '../ingest/refusal.ts';

/** What was extracted from one file: the page's name, its article, and why that can't be taken where it can't. */
export type ExtractedFile = { readonly page: string; readonly refused?: string } & Partial<ExtractedArticle>;

async function extractionOf(file: string): Promise<Extraction> {
  try {
    return await extractMaterial({ kind: 'page', page: await readSavedPage(await readFile(file), file) });
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', why: error.message };
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { kind: 'refused', why: `cannot be read (${code})` };
  }
}

/** A page's name is its file's without the endings: `ferry.html.gz` is `ferry`. */
const pageOf = (file: string): string => basename(file).replace(/(?:\.(?:html?|mhtml?))?(?:\.gz)?$/iu, '');

/** Extracts the article of each saved page (.html, .html.gz, .mhtml), in the order given; nothing is written. */
export async function* extractFiles(files: readonly string[]): AsyncGenerator<ExtractedFile> {
  for (const file of files) {
    const extraction = await extractionOf(file);
    const page = pageOf(file);
    yield extraction.kind === 'article'
      ? { page, ...extraction.article }
      : { page, refused: extraction.why, ...extraction.instead };
  }
}
