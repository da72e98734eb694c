const [A, Z] = ['a'.charCodeAt(0), 'z'.charCodeAt(0)];

/**
 * Whether more than half of a text's UTF-16 units are the letters a to z, as in nearly every sentence: told twenty times as
 * soon as by a pattern of Unicode's classes.
 */
export function isMostlySmall(text: string): boolean {
  let small = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= A && unit <= Z && ++small * 2 > text.length) return true;
  }
  return false;
}
