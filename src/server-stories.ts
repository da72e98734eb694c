import { readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from './answer/citation.ts';
import type { ListedStory, StoryLibrary } from './host/story-library.ts';
import { nextId } from './ingest/drafting/article-id.ts';
import { type Draft, draftOf } from './ingest/drafting/draft.ts';
import { sameAmong } from './ingest/drafting/same-text.ts';
import type { Extractor } from './ingest/extracting/extractor.ts';
import type { PageFetcher } from './ingest/fetching/page-fetcher.ts';
import { gather } from './ingest/gather.ts';
import { Refusal } from './ingest/refusal.ts';
import { lookAt, remove, type StoryFolder, write } from './ingest/story-folder.ts';
import { ownerOf } from './library-stories.ts';
import { whileLocked } from './lock.ts';
import type { Settings } from './settings/settings.ts';
import { StoryError } from './story/load.ts';
import { articleEntry } from './story/manifest.ts';
import { outline } from './story-command/outline.ts';
import type { Place, PreviewedArticle, StoryMaking, Unmade, WantedArticle } from './surfaces/discord/index.ts';

/** How far servers may make stories of their own. */
export interface MakingLimits {
  /** Stories of one server; none may be made where 0. */
  readonly stories: number;
  /** Articles of one such story. */
  readonly articles: number;
}

export interface ServerStoriesParts {
  readonly library: StoryLibrary;
  readonly settings: Settings;
  readonly fetcher: Pick<PageFetcher, 'fetch'>;
  readonly extractor: Pick<Extractor, 'extract'>;
  readonly limits: MakingLimits;
}

/** `The ferry at Ostholm` as a part of a folder's name. */
const slug = (title: string): string =>
  (
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .join('-')
    .slice(0, 40)
    .replace(/-+$/u, '') || 'story';

const isLink = (text: string) => /^https?:\/\/\S+$/iu.test(text) && URL.canParse(text);
const isDay = (day: string) => articleEntry.shape.published.safeParse(day).success;

/** What is told of a refusal in a chat: what is wrong, without what only a command line offers. */
const inChat = (why: string): string => why.split('; ')[0] ?? why;

/** What of a draft a person saw and confirmed. */
const checkOf = ({ entry: { outlet, title, url, published, publishedBasis }, text }: Draft): string =>
  fingerprint(JSON.stringify([outlet, title, url, published, publishedBasis, text]));

/** Stories that servers make of links, each in a folder that begins with its server's ID; no server reaches another's. */
export class ServerStories implements StoryMaking {
  readonly #parts: ServerStoriesParts;

  constructor(parts: ServerStoriesParts) {
    this.#parts = parts;
  }

  async preview(place: Place, wanted: WantedArticle): Promise<PreviewedArticle | Unmade> {
    const target = await this.#target(place, wanted);
    if ('unmade' in target) return target;
    const drafted = await this.#draft(wanted, await this.#folder(target.id));
    return 'unmade' in drafted ? drafted : this.#previewed(drafted, target.title);
  }

  async add(
    place: Place,
    wanted: WantedArticle,
    check: string,
  ): Promise<{ readonly outlet: string; readonly title: string; readonly story: string } | PreviewedArticle | Unmade> {
    const { library, settings, limits } = this.#parts;
    const { guild } = place;
    const first = await this.#target(place, wanted);
    if ('unmade' in first) return first;
    // Fetched before anybody else has to wait.
    const drafted = await this.#draft(wanted, await this.#folder(first.id));
    if ('unmade' in drafted) return drafted;
    if (checkOf(drafted) !== check) return this.#previewed(drafted, first.title);
    const done = await whileLocked(this.#lockOf(guild), async () => {
      await library.look();
      const target = await this.#target(place, wanted);
      if ('unmade' in target) return target;
      const folder = await this.#folder(target.id);
      if (folder.articles.length >= limits.articles) return { unmade: 'full' as const };
      const known = this.#sameIn(folder, drafted);
      if (known) return known;
      const id = nextId(drafted.entry.outlet, folder.taken);
      const title = folder.manifest ? undefined : target.title;
      await write(folder, { title, added: [{ ...drafted, entry: { ...drafted.entry, id } }], refreshed: [] });
      await library.look();
      return target;
    });
    if ('unmade' in done) return done;
    const { story } = await settings.of({ guild });
    if (story === undefined || !library.find(story)) await settings.set({ guild }, { story: done.id });
    return { outlet: drafted.entry.outlet, title: drafted.entry.title, story: done.title };
  }

  async articles(place: Place, typed: string) {
    const own = await this.#own(place);
    if (!own) return [];
    const { articles } = await this.#folder(own.id);
    const words = typed.toLowerCase().split(/\s+/u);
    return articles
      .map(({ id, outlet, title }) => ({ name: `${outlet} · ${title}`, value: id }))
      .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
  }

  async remove(place: Place, article: string): Promise<{ readonly title: string; readonly story: string } | Unmade> {
    const { library } = this.#parts;
    return whileLocked(this.#lockOf(place.guild), async () => {
      const own = await this.#own(place);
      if (!own) return { unmade: 'no story' };
      const folder = await this.#folder(own.id);
      const found = folder.articles.find(({ id }) => id === article);
      if (!found) return { unmade: 'no article' };
      if (folder.articles.length > 1) await remove(folder, article);
      else await this.#removeWhole(own.id, article);
      await library.look();
      return { title: found.title, story: own.title };
    });
  }

  /** Processes that share the stories' folder change a server's stories one after another. */
  #lockOf(guild: string | undefined): string {
    return join(this.#parts.library.folderOf('.'), `.lock-${guild}`);
  }

  /** The last article goes with its story: only what was written for it. */
  async #removeWhole(id: string, article: string): Promise<void> {
    const folder = this.#parts.library.folderOf(id);
    for (const file of ['story.json', `${article}.txt`]) await rm(join(folder, file), { force: true });
    await rm(join(folder, '.receipts'), { recursive: true, force: true });
    if ((await readdir(folder)).length === 0) await rmdir(folder);
  }

  /** The stories of a server's own. */
  #ownAll({ guild }: Place): readonly ListedStory[] {
    return guild === undefined ? [] : this.#parts.library.list().filter((story) => ownerOf(story) === guild);
  }

  /** The one of them that is meant: the one that is asked in the place, or else the only one. */
  async #own(place: Place): Promise<ListedStory | undefined> {
    const own = this.#ownAll(place);
    const { story } = await this.#parts.settings.of(place);
    return own.find(({ id }) => id === story) ?? (own.length === 1 ? own[0] : undefined);
  }

  /** Where an article goes: into the server's own story, or into a new one of a title. */
  async #target(
    place: Place,
    { title }: WantedArticle,
  ): Promise<{ readonly id: string; readonly title: string } | Unmade> {
    const { library, limits } = this.#parts;
    const { guild } = place;
    if (guild === undefined || limits.stories === 0) return { unmade: 'not here' };
    if (title === undefined) return (await this.#own(place)) ?? { unmade: 'no story' };
    const known = this.#ownAll(place).find((story) => story.title.toLowerCase() === title.toLowerCase());
    if (known) return known;
    if (this.#ownAll(place).length >= limits.stories) return { unmade: 'too many' };
    const ids = new Set(library.list().map(({ id }) => id));
    const name = `server-${guild}-${slug(title)}`;
    const id = [name, ...Array.from({ length: limits.stories }, (_, n) => `${name}-${n + 2}`)].find(
      (one) => !ids.has(one),
    );
    return { id: id ?? name, title };
  }

  #folder(id: string): Promise<StoryFolder> {
    return lookAt(this.#parts.library.folderOf(id));
  }

  /** Why an article is not taken a second time; undefined where it is not there. */
  #sameIn({ manifest, articles }: StoryFolder, { entry, text }: Draft): Unmade | undefined {
    const isThere = manifest?.articles.some(({ url }) => url !== null && url === entry.url);
    return isThere || sameAmong(text, articles) ? { unmade: 'there' } : undefined;
  }

  async #draft(wanted: WantedArticle, folder: StoryFolder): Promise<Draft | Unmade> {
    const { link, day, outlet } = wanted;
    // Whatever is no link would be taken for a file of the host's.
    if (!isLink(link)) return { unmade: 'no link' };
    if (day !== undefined && !isDay(day)) return { unmade: 'no day' };
    const { fetcher, extractor } = this.#parts;
    try {
      const gathering = { fetcher, extractor, progress: () => undefined, isThere: () => false };
      const { found, refused } = await gather([link], gathering);
      const [one] = found;
      if (!one) return { unmade: 'refused', why: inChat(refused[0]?.why ?? 'holds no article') };
      const given = { ...(day !== undefined && { day }), ...(outlet !== undefined && { outlet }) };
      const draft = draftOf(one, given, { idOf: (name) => nextId(name, folder.taken), now: new Date() });
      if (!('entry' in draft)) return { unmade: 'incomplete', why: inChat(draft.why) };
      return this.#sameIn(folder, draft) ?? draft;
    } catch (error) {
      if (error instanceof Refusal || error instanceof StoryError)
        return { unmade: 'refused', why: inChat(error.message) };
      throw error;
    }
  }

  #previewed(draft: Draft, story: string): PreviewedArticle {
    const [read] = outline([draft]);
    const citable = (read?.lines ?? []).flatMap(({ state, text }) => (state === 'citable' ? [text] : []));
    const { outlet, title, url, published, publishedBasis } = draft.entry;
    return {
      ...{ story, outlet, title, url, published, publishedBasis, check: checkOf(draft) },
      ...{ passages: read?.passages ?? 0, quotations: read?.quotations ?? 0 },
      otherDay: draft.otherDay,
      printedDay: read?.contradicting,
      first: citable[0],
      last: citable.length > 1 ? citable.at(-1) : undefined,
    };
  }
}
