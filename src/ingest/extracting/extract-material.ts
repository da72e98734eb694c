import { extractArticle } from '../extract-article.ts';
import { textOfDocx, textOfPdf } from '../holding/documents.ts';
import type { Material } from '../holding/material.ts';
import { articleOfText } from '../holding/pasted-text.ts';
import { readSavedPage } from '../holding/saved-page.ts';
import type { Extraction } from '../page.ts';
import { Refusal } from '../refusal.ts';

async function articleIn(material: Material): Promise<Extraction> {
  switch (material.kind) {
    case 'page':
      return extractArticle(material.page);
    case 'mhtml':
      return extractArticle(await readSavedPage(material.bytes, ''));
    case 'text':
      return { kind: 'article', article: articleOfText(material.text) };
    case 'pdf':
      return { kind: 'article', article: articleOfText(await textOfPdf(material.bytes)) };
    case 'docx':
      return { kind: 'article', article: articleOfText(await textOfDocx(material.bytes)) };
  }
}

/** The article in what is held, or the line that says why there is none. Never rejects for what is in the material. */
export async function extractMaterial(material: Material): Promise<Extraction> {
  try {
    return await articleIn(material);
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', why: error.message };
    const why = error instanceof RangeError ? 'is nested too deep' : 'holds what can’t be read';
    return { kind: 'refused', why: `${why}; paste its text into a .txt file` };
  }
}
