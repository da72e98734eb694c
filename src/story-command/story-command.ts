import { decodePage } from '../ingest/decode-page.ts';
import { nextId } from '../ingest/drafting/article-id.ts';
import { type Draft, draftOf, inOneLine } from '../ingest/drafting/draft.ts';
import { sameAmong } from '../ingest/drafting/same-text.ts';
import { Extractor } from '../ingest/extracting/extractor.ts';
import { PageFetcher } from '../ingest/fetching/page-fetcher.ts';
import { type Found, gather, type Refused } from '../ingest/gather.ts';
import { readFeedFile } from '../ingest/holding/argument.ts';
import { Refusal } from '../ingest/refusal.ts';
import { lookAt, type StoryFolder, write } from '../ingest/story-folder.ts';
import { showAfterwards } from './afterwards.ts';
import { chooseLinks } from './choose.ts';
import { confirm } from './confirm.ts';
import { readOptions, STORY_HELP, type StoryOptions } from './options.ts';
import { type Outline, outline } from './outline.ts';
import { jsonLine, previewBlock, refusedLine } from './preview.ts';
import { type Change, changeOf, fetchedBefore } from './refresh.ts';
import type { Terminal } from './terminal.ts';

/** What the command works with; a test gives a fetcher with limits of its own. */
export interface StoryParts {
  readonly terminal: Terminal;
  readonly fetcher: Pick<PageFetcher, 'fetch'>;
  readonly extractor: Pick<Extractor, 'extract'>;
  readonly now: () => Date;
}

/** An address by which two links to one page are told to be one. */
const addressKey = (address: string): string => {
  const { hostname, port, pathname, search } = new URL(address);
  return `${hostname.replace(/^(?:www|m|amp)\./u, '')}:${port}${pathname.replace(/\/(?:amp\/?)?$/u, '')}${search}`;
};

/** What was found, as drafts: each text once, and what is missing or there already as a line. */
interface Drafted {
  readonly drafts: readonly Draft[];
  readonly refused: readonly Refused[];
  readonly same: readonly string[];
}

/** A story's title where nobody gave one: `ferry-at-ostholm` is `Ferry at ostholm`. */
function titleOf(folder: string): string {
  const words =
    folder
      .split(/[\\/]/u)
      .filter((part) => part !== '')
      .at(-1)
      ?.replace(/[-_.]+/gu, ' ')
      .trim() ?? '';
  return inOneLine(words.charAt(0).toUpperCase() + words.slice(1), 120) || 'A story';
}

function draftAll(found: readonly Found[], options: StoryOptions, story: StoryFolder, now: Date): Drafted {
  const taken = new Set(story.taken);
  const [drafts, refused, same]: [Draft[], Refused[], string[]] = [[], [], []];
  const texts = story.articles.map(({ id, text }) => ({ name: id, text }));
  for (const one of found) {
    const known = sameAmong(one.article.text, texts);
    if (known) {
      same.push(`${one.origin.source}: has the same text as ${known.name}, which is kept once`);
      continue;
    }
    const given = { ...(options.outlet && { outlet: options.outlet }), ...(options.day && { day: options.day }) };
    const draft = draftOf(one, given, { idOf: (outlet) => nextId(outlet, taken), now });
    if ('entry' in draft) {
      taken.add(draft.entry.id.toLowerCase());
      drafts.push(draft);
      texts.push({ name: draft.source, text: draft.text });
    } else refused.push(draft);
  }
  return { drafts, refused, same };
}

async function linksOfFeed(options: StoryOptions, { fetcher, terminal }: StoryParts): Promise<readonly string[]> {
  const { feed = '' } = options;
  try {
    const saved = await readFeedFile(feed);
    if (saved !== undefined) return await chooseLinks(saved, { ...options, address: undefined }, terminal);
    const { bytes, contentType, address } = await fetcher.fetch(feed);
    const decoded = decodePage(bytes, contentType);
    if ('refused' in decoded) throw new Refusal(decoded.refused);
    return await chooseLinks(decoded.html, { ...options, address }, terminal);
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(`${feed}: ${error.message}`);
    throw error;
  }
}

/** The pages of a story's articles, fetched again: what differs, and what could not be fetched. */
async function refreshed(
  story: StoryFolder,
  parts: StoryParts,
): Promise<{ changes: Change[]; refused: readonly Refused[] }> {
  const ids = fetchedBefore(story);
  const { extractor, fetcher, terminal, now } = parts;
  const gathered = await gather([...ids.keys()], {
    extractor,
    fetcher,
    progress: terminal.progress,
    isThere: () => false,
  });
  const changes: Change[] = [];
  const refused = [...gathered.refused];
  for (const found of gathered.found) {
    const draft = draftOf(found, {}, { idOf: () => ids.get(found.origin.source) ?? '', now: now() });
    const change = 'entry' in draft ? changeOf(draft, story) : undefined;
    if (change) changes.push(change);
    if ('why' in draft && !('entry' in draft)) refused.push(draft);
  }
  return { changes, refused };
}

function show(
  outlines: readonly Outline[],
  changes: readonly Change[],
  { json }: StoryOptions,
  { style, say }: Terminal,
) {
  const notes = new Map(changes.map(({ refreshed: { draft }, line }) => [draft.entry.id, line]));
  for (const [index, one] of outlines.entries()) {
    const note = notes.get(one.draft.entry.id);
    if (json) say(`${jsonLine(one, note === undefined ? 'new' : 'changed')}\n`);
    else say(`${previewBlock(one, index + 1, style, note === undefined ? '' : `: ${note}`)}\n\n`);
  }
}

/** What the person lets be written, of what is shown; undefined for nothing. */
async function decide(outlines: readonly Outline[], options: StoryOptions, terminal: Terminal) {
  const { folder, dryRun, yes, json } = options;
  const drafts = outlines.map(({ draft }) => draft);
  if (dryRun || outlines.length === 0) return undefined;
  if (yes) return drafts;
  return json ? undefined : confirm(outlines, folder, terminal);
}

/** Says of what can't be done that it is about the folder. @throws Refusal, or what else went wrong. */
function refuse(folder: string, error: unknown): never {
  throw error instanceof Refusal ? new Refusal(`${folder} ${error.message}`) : error;
}

async function run(options: StoryOptions, parts: StoryParts): Promise<number> {
  const { terminal, extractor, fetcher, now } = parts;
  const { folder, json } = options;
  const story = await lookAt(folder).catch((error: unknown) => refuse(folder, error));
  if (options.refresh && !story.manifest)
    throw new Refusal(`${folder} is no story yet; there is nothing to fetch again`);
  const words = options.feed === undefined ? options.words : await linksOfFeed(options, parts);
  const there = new Set(story.articles.flatMap(({ url }) => (url === null ? [] : [addressKey(url)])));
  const isThere = (address: string) => there.has(addressKey(address));
  const gathered = await gather(words, { extractor, fetcher, progress: terminal.progress, isThere });
  // A page may say that its own address is another one, which is there.
  const again = gathered.found.filter(({ article: { url } }) => url !== undefined && URL.canParse(url) && isThere(url));
  const fresh = gathered.found.filter((found) => !again.includes(found));
  const { drafts, refused, same } = draftAll(fresh, options, story, now());
  const renewed = options.refresh ? await refreshed(story, parts) : { changes: [], refused: [] };
  const allRefused = [...gathered.refused, ...refused, ...renewed.refused];
  const changes = renewed.changes;
  const writable = changes.filter(({ refreshed: { writes } }) => writes.text || writes.entry);
  const outlines = outline([...drafts, ...writable.map((one) => one.refreshed.draft)]);
  show(outlines, writable, options, terminal);
  for (const link of [...gathered.there, ...again.map(({ origin }) => origin.source)])
    terminal.warn(`${link}: is in the story already; --refresh fetches it again`);
  for (const line of same) terminal.warn(line);
  for (const change of changes.filter((one) => !writable.includes(one)))
    terminal.warn(`${change.refreshed.draft.entry.id}: ${change.line}`);
  for (const one of allRefused) {
    if (json) terminal.say(`${JSON.stringify({ state: 'refused', ...one })}\n`);
    else terminal.warn(refusedLine(one));
  }
  const code = allRefused.length > 0 ? 1 : 0;
  const accepted = await decide(outlines, options, terminal);
  const retitled =
    options.title !== undefined && story.manifest !== undefined && story.manifest.title !== options.title;
  if (!accepted && !(retitled && outlines.length === 0 && !options.dryRun)) {
    if (!json) terminal.say(outlines.length === 0 ? `Nothing is new for ${folder}.\n` : 'Nothing is written.\n');
    return code;
  }
  const changed = new Map(writable.map(({ refreshed: one }) => [one.draft.entry.id, one]));
  const unwritten = await write(story, {
    title: options.title ?? (story.manifest ? undefined : titleOf(folder)),
    added: (accepted ?? []).filter(({ entry }) => !changed.has(entry.id)),
    refreshed: (accepted ?? []).flatMap((draft) => {
      const one = changed.get(draft.entry.id);
      return one ? [{ ...one, draft }] : [];
    }),
  }).catch((error: unknown) => refuse(folder, error));
  for (const line of unwritten) terminal.warn(line);
  if (!json) await showAfterwards(folder, terminal);
  return code;
}

/**
 * `story FOLDER …`: makes a story of links and files, or adds to one. Gives the exit code: 1 where something given was refused.
 * @throws Refusal where nothing could be begun; StoryError where the folder's story can't be read.
 */
export async function storyCommand(
  argv: readonly string[],
  terminal: Terminal,
  given?: Omit<StoryParts, 'terminal'>,
): Promise<number> {
  if (argv.some((word) => word === '--help' || word === '-h')) {
    terminal.say(`${STORY_HELP}\n`);
    return 0;
  }
  const options = readOptions(argv);
  if (given) return run(options, { terminal, ...given });
  const [fetcher, extractor] = [new PageFetcher(), new Extractor()];
  try {
    return await run(options, { terminal, fetcher, extractor, now: () => new Date() });
  } finally {
    await Promise.all([fetcher.close(), extractor.close()]);
  }
}
