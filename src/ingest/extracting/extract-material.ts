import { extractArticle } from '../extract-article.ts';
import { textOfDocx, textOfPdf } from '../holding/documents.ts';
import type { Material } from '../holding/material.ts';
import { articleOfText } from '../holding/pasted-text.ts';
import type { Extraction } from '../page.ts';
import { Refusal } from '../refusal.ts';

async function textOf(material: Exclude<Material, { kind: 'page' }>): Promise<string> {
  if (material.kind === 'text') return material.text;
  return material.kind === 'pdf' ? textOfPdf(material.bytes) : textOfDocx(material.bytes);
}

/** The article in what is held, or the line that says why there is none. Never rejects for what is in the material. */
export async function extractMaterial(material: Material): Promise<Extraction> {
  try {
    if (material.kind === 'page') return extractArticle(material.page);
    return { kind: 'article', article: articleOfText(await textOf(material)) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', why: error.message };
    const why = error instanceof RangeError ? 'is nested too deep' : 'holds what can’t be read';
    return { kind: 'refused', why: `${why}; paste its text into a .txt file` };
  }
}
