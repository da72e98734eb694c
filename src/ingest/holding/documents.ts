import { Refusal } from '../refusal.ts';
import { type PdfItem, textOfPages } from './pdf-lines.ts';

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

/** The text of a PDF, a line a paragraph, behind its address where that is printed. @throws Refusal where it holds none. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { extractTextItems } = await optional(() => import('unpdf'), 'unpdf');
  let pages: readonly PdfItem[][];
  try {
    // The library takes no Buffer.
    ({ items: pages } = await extractTextItems(new Uint8Array(bytes)));
  } catch (error) {
    if ((error as Error).name === 'PasswordException')
      throw new Refusal('asks for a password; save it without one, or paste its text into a .txt file');
    throw new Refusal('is no PDF that can be read; save it once more, or paste its text into a .txt file');
  }
  const { paragraphs, address } = textOfPages(pages);
  const text = paragraphs.join('\n');
  if ((text.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS)
    throw new Refusal('is a scanned PDF, which holds pictures and no text; paste the text into a .txt file');
  return address === undefined ? text : `${address}\n${text}`;
}

/** A .docx holds pictures besides its text; one that unpacks to more, in bytes, is no article. */
const MOST_UNPACKED = 100_000_000;
/** With these begins what a ZIP archive's directory says of a file (APPNOTE 4.3.12), and so far behind stands its size unpacked. */
const DIRECTORY_ENTRY = Buffer.from('PK\u0001\u0002');
const SIZE_AT = 24;

/** How large a ZIP archive says that its files are when they are unpacked, in bytes; one that says less than is true is found broken. */
function unpackedSize(archive: Buffer): number {
  let size = 0;
  for (let at = archive.indexOf(DIRECTORY_ENTRY); at >= 0; at = archive.indexOf(DIRECTORY_ENTRY, at + 1))
    if (at + SIZE_AT + 4 <= archive.length) size += archive.readUInt32LE(at + SIZE_AT);
  return size;
}

/** The text of a .docx, a line a paragraph. @throws Refusal where it can't be read. */
export async function textOfDocx(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(bytes);
  if (unpackedSize(buffer) > MOST_UNPACKED)
    throw new Refusal(`is larger than ${MOST_UNPACKED / 1e6} MB when unpacked; paste its text into a .txt file`);
  const { default: mammoth } = await optional(() => import('mammoth'), 'mammoth');
  try {
    const { value } = await mammoth.extractRawText({ buffer });
    return value.replace(/\n{2,}/gu, '\n').trim();
  } catch {
    throw new Refusal('is no .docx that can be read; save it once more, or paste its text into a .txt file');
  }
}
