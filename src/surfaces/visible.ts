/**
 * Characters that show nothing but change how the text around them is read: controls, soft hyphens, zero-width marks,
 * bidirectional overrides and isolates, interlinear and tag characters. Line feeds, tabs and variation selectors stay. A joiner stays between
 * characters beyond ASCII, where emoji and many scripts need it.
 */
const UNSEEN =
  /(?![\n\t]|[\u200c\u200d]|\p{Variation_Selector})(?:\p{Cc}|\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb])|(?<!\P{ASCII})[\u200c\u200d]|[\u200c\u200d](?!\P{ASCII})/gu;

/** Text without the characters that show nothing, in well-formed UTF-16. Line ends of every kind become line feeds. */
export function visible(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n')
    .toWellFormed()
    .replace(UNSEEN, '');
}
