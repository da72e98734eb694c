import type { Draft } from '../ingest/drafting/draft.ts';
import { editedSince, isAsFound, type Refreshed, type StoryFolder } from '../ingest/story-folder.ts';

/** The link that an article's provenance says it was fetched from. */
const FETCHED = /^Fetched from (https?:\/\/\S+)/u;

/** The articles of a story that can be fetched again: link and ID. */
export function fetchedBefore({ manifest }: StoryFolder): ReadonlyMap<string, string> {
  const links = (manifest?.articles ?? []).flatMap(({ id, url, provenance }) => {
    const link = FETCHED.exec(provenance)?.[1];
    // One that is too long for the provenance is cut there.
    const whole = link?.endsWith('…') ? url : link;
    return whole ? [[whole, id] as const] : [];
  });
  return new Map(links);
}

/** What a page that was fetched again changes in the story, and what of it a person's edits keep away. */
export interface Change {
  readonly refreshed: Refreshed;
  /** In one line: what is new, and what stays because it was edited. */
  readonly line: string;
}

/** Compares an article as its page says it now with what is in the story; undefined where nothing differs. */
export function changeOf(draft: Draft, { manifest, articles }: StoryFolder): Change | undefined {
  const { id } = draft.entry;
  const entry = manifest?.articles.find((one) => one.id === id);
  const text = articles.find((one) => one.id === id)?.text;
  if (!entry || text === undefined) return undefined;
  const differs = {
    text: draft.text !== text && !isAsFound(entry, draft.text),
    entry: (['outlet', 'title', 'url', 'published', 'publishedBasis'] as const).some(
      (field) => draft.entry[field] !== entry[field],
    ),
  };
  if (!differs.text && !differs.entry) return undefined;
  const edited = editedSince(entry, text);
  const writes = { text: differs.text && !edited.text, entry: differs.entry && !edited.entry };
  const parts = (['text', 'entry'] as const).flatMap((part) => {
    const named = part === 'text' ? 'text' : 'outlet, title, address or day';
    if (!differs[part]) return [];
    return [edited[part] ? `${named} differs and stays as you edited it` : `${named} is new`];
  });
  const { skip, keep } = entry;
  const overruled = { ...draft, entry: { ...draft.entry, ...(skip && { skip }), ...(keep && { keep }) } };
  return { refreshed: { draft: overruled, writes }, line: parts.join('; ') };
}
