/** An outlet's part of an ID is no longer. */
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
  return named.join('-').slice(0, LONGEST).replace(/-+$/u, '') || 'article';
}

/** The next free ID of an outlet's articles: `harbour-post-3`. IDs are never given a second time while their article is there. */
export function nextId(outlet: string, taken: ReadonlySet<string>): string {
  const name = slug(outlet);
  for (let number = 1; ; number++) {
    const id = `${name}-${number}`;
    if (!taken.has(id)) return id;
  }
}
