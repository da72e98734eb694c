/** An outlet's part of an ID is no longer, in UTF-16 units. */
const LONGEST = 40;

/** `The Harbour Post` is `harbour-post`: letters and digits of any script, without marks. */
function slug(outlet: string): string {
  const words =
    outlet
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const named = words[0] === 'the' && words.length > 1 ? words.slice(1) : words;
  // What is cut may be cut within a character.
  const name = named.join('-').normalize('NFC').slice(0, LONGEST);
  return name.replace(/[-\ud800-\udbff]+$/u, '') || 'article';
}

/** The next free ID of an outlet's articles: `harbour-post-3`. IDs are never given a second time while their article is there. */
export function nextId(outlet: string, taken: ReadonlySet<string>): string {
  const name = slug(outlet);
  for (let number = 1; ; number++) {
    const id = `${name}-${number}`;
    if (!taken.has(id)) return id;
  }
}
