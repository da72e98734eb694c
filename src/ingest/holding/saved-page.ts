import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decodePage } from '../decode-page.ts';
import type { Page } from '../page.ts';
import { Refusal } from '../refusal.ts';

/** What a saved page may hold unpacked, in bytes: browsers put its pictures into it. */
const MOST_BYTES = 50_000_000;

const unpack = promisify(gunzip);

/** A page without the pictures and fonts that it holds as `data:…;base64,…`, which are no text and can be most of it. Linear. */
function withoutData(html: string): string {
  const parts = html.split('base64,');
  return parts
    .map((part, index) => {
      if (!parts[index - 1]?.slice(-100).includes('data:')) return part;
      const end = part.search(/[^A-Za-z0-9+/=]/u);
      return end < 0 ? '' : part.slice(end);
    })
    .join('base64,');
}

/** Unpacks what is packed by gzip, whatever the file is called. @throws Refusal where it is too large or damaged. */
export async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await unpack(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Refusal(`is larger than ${MOST_BYTES / 1e6} MB when unpacked`);
    throw new Refusal('is no whole gzip file; save the page once more');
  }
}

function decoded(bytes: Uint8Array): string {
  const read = decodePage(bytes);
  if ('refused' in read) throw new Refusal(read.refused);
  return read.html;
}

/** Where another page begins behind the first. */
const NEXT_PAGE = /<\/html>\s*(?:<br\s*\/?>\s*)?(?=<(?:!doctype|html)\b)/iu;

/** A page that MHTML saves: its first HTML, for frames are saved behind it, and the address that the file says. */
async function ofMhtml(bytes: Uint8Array, source: string): Promise<Page> {
  const { default: PostalMime } = await import('postal-mime');
  const parsed = await PostalMime.parse(bytes).catch(() => undefined);
  const { html = '', headers = [] } = parsed ?? {};
  if (html.trim() === '') throw new Refusal('holds no page; save it once more, as a single file or as HTML');
  const next = NEXT_PAGE.exec(html)?.index;
  const said = headers.find(({ key }) => key === 'snapshot-content-location' || key === 'content-location')?.value;
  const part = /^content-location:\s*(https?:\S+)/imu.exec(Buffer.from(bytes).toString('latin1', 0, 20_000))?.[1];
  const url = [said?.trim(), part].find((one) => one !== undefined && /^https?:/u.test(one) && URL.canParse(one));
  return { html: html.slice(0, next), source, ...(url && { url }) };
}

/** Whether a saved page is MHTML, by how it begins. */
export const isMhtml = (bytes: Uint8Array) =>
  /^(?:from|mime-version|snapshot-content-location|subject|date|content-type):/iu.test(
    Buffer.from(bytes).toString('latin1', 0, 40),
  );

/**
 * A page that was saved from a browser: `.html`, `.html.gz` or `.mhtml`, told apart by what is in it. The address that a comment
 * in the HTML gives is left to the extraction.
 * @throws Refusal
 */
export async function readSavedPage(file: Uint8Array, source: string): Promise<Page> {
  const bytes = await unpacked(file);
  const page = isMhtml(bytes) ? await ofMhtml(bytes, source) : { html: decoded(bytes), source };
  return { ...page, html: withoutData(page.html) };
}
