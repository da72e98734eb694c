import { Refusal } from '../refusal.ts';

/** A PDF with less text, in letters, is a picture of pages. */
const FEWEST_LETTERS = 200;

/** A package that isn't installed with the program, since few need it. @throws Refusal that says how to get it. */
async function optional<T>(load: () => Promise<T>, name: string): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Refusal(`needs a package more; run npm install ${name}, and then this once more`);
  }
}

/** The text of a PDF, a line a line as it is printed. @throws Refusal where it holds none. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { extractText } = await optional(() => import('unpdf'), 'unpdf');
  let pages: string[];
  try {
    // The library takes no Buffer.
    ({ text: pages } = await extractText(new Uint8Array(bytes)));
  } catch (error) {
    if ((error as Error).name === 'PasswordException')
      throw new Refusal('asks for a password; save it without one, or paste its text into a .txt file');
    throw new Refusal('is no PDF that can be read; save it once more, or paste its text into a .txt file');
  }
  const text = pages.map((page) => page.trim()).join('\n\n');
  if ((text.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS)
    throw new Refusal('is a scanned PDF, which holds pictures and no text; paste the text into a .txt file');
  return text;
}

/** The text of a .docx, a line a paragraph. @throws Refusal where it can't be read. */
export async function textOfDocx(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await optional(() => import('mammoth'), 'mammoth');
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return value.replace(/\n{2,}/gu, '\n').trim();
  } catch {
    throw new Refusal('is no .docx that can be read; save it once more, or paste its text into a .txt file');
  }
}
