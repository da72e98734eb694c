/** A page's text, or the one line that says why it can't be read and what to do. */
export type DecodedPage = { readonly html: string } | { readonly refused: string };

/** How many bytes of a page are looked through for what it says of its charset. */
const HEAD = 4096;
const MARKS: readonly { bytes: readonly number[]; charset: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
];
/** `<meta charset="…">`, `<meta http-equiv content="text/html; charset=…">` and `<?xml encoding="…"?>`. */
const SAID_IN_PAGE =
  /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([^"']+)/iu;
const SAID_IN_HEADER = /\bcharset\s*=\s*["']?\s*([^\s"';,]+)/iu;

const MULTIBYTE = /[^\p{ASCII}\uFFFD]/gu;

/** What windows-1252 has at 0x80 to 0x9F, where some versions of Node's decoder give control characters. */
const WINDOWS_1252 = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'];

const asWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\x80-\x9F]/gu, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);

function decoderOf(charset: string, fatal = false) {
  try {
    return new TextDecoder(charset, { fatal });
  } catch {
    return undefined;
  }
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoderOf('utf-8', true)?.decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 that was cut or patched in a few bytes is still UTF-8; where broken bytes outnumber whole characters, the claim is false. */
function asClaimedUtf8(bytes: Uint8Array): string {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const broken = lenient.split('\uFFFD').length - 1;
  return broken < (lenient.match(MULTIBYTE)?.length ?? 0) ? lenient : asWindows1252(bytes);
}

/** What a page says of its charset; UTF-16 said in bytes that read as ASCII can't be, and is UTF-8. */
function saidInPage(bytes: Uint8Array): string | undefined {
  const found = SAID_IN_PAGE.exec(new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD)));
  const charset = found?.[1] ?? found?.[2];
  return charset && /^utf-?16/iu.test(charset) ? 'utf-8' : charset;
}

/**
 * Decodes a page's bytes by, in this order, its byte-order mark, the charset of the `Content-Type` header, what its own
 * head says, and what the bytes look like. Bytes that are valid UTF-8 beyond ASCII are UTF-8 whatever is claimed; a false
 * claim of UTF-8 and none at all are read as windows-1252, as browsers do.
 */
export function decodePage(bytes: Uint8Array, contentType?: string): DecodedPage {
  const mark = MARKS.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  if (mark) return { html: new TextDecoder(mark.charset).decode(bytes) };
  if (bytes.includes(0))
    return {
      refused: 'this is no web page but a binary file; give a page saved as HTML, or paste the text into a .txt',
    };
  const charset = SAID_IN_HEADER.exec(contentType ?? '')?.[1] ?? saidInPage(bytes);
  const utf8 = asUtf8(bytes);
  if (utf8 !== undefined && (charset === undefined || utf8.search(MULTIBYTE) >= 0)) return { html: utf8 };
  const decoder = decoderOf(charset ?? 'windows-1252');
  if (!decoder)
    return {
      refused: `its charset "${charset}" is not known; open it in a browser and save it again, or paste the text`,
    };
  if (decoder.encoding === 'utf-8') return { html: asClaimedUtf8(bytes) };
  return { html: decoder.encoding === 'windows-1252' ? asWindows1252(bytes) : decoder.decode(bytes) };
}
