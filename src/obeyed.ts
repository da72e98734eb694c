/** Characters that a terminal obeys: controls (C0, DEL, C1) and those that turn the reading direction. */
export const OBEYED = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The same text as JSON may hold it: what a terminal would obey is an escape, which reads back as the same character. */
export const escapeObeyed = (json: string): string =>
  json.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
