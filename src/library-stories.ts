import type { Logger } from 'pino';
import type { Context } from './commands/index.ts';
import type { ListedStory, StoryLibrary } from './host/story-library.ts';
import type { Settings } from './settings/settings.ts';
import { StoryError } from './story/load.ts';
import type { Place, Stories, StoryMaking } from './surfaces/discord/index.ts';
import type { StoriesToChoose } from './surfaces/page/app.tsx';

/** A story that belongs to one server stands in a folder whose name begins with the server's ID. */
const OWNED = /^server-(\d{17,20})-/u;

/** The server that a story belongs to; undefined for the host's own, which every server may ask. */
export const ownerOf = ({ id }: Pick<ListedStory, 'id'>): string | undefined => OWNED.exec(id)?.[1];

/** The stories that can be asked in a server, by title: the host's and its own, and no other server's. */
export const storiesIn = (library: StoryLibrary, guild: string | undefined): readonly ListedStory[] =>
  library.list().filter((story) => [undefined, guild].includes(ownerOf(story)));

/** A story as it stands now; undefined, and a line in the log, where it cannot be opened. */
async function opened({ id, fault }: ListedStory, library: StoryLibrary, log: Logger): Promise<Context | undefined> {
  if (fault !== undefined) return undefined;
  try {
    return await library.context(id);
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    log.error({ story: id }, `a story cannot be opened: ${error.message}`);
    return undefined;
  }
}

/** The host's own stories, for whoever reads the page; a server's own are that server's. */
export const storiesToChoose = (library: StoryLibrary, log: Logger): StoriesToChoose => ({
  list: () => storiesIn(library, undefined).filter(({ fault }) => fault === undefined),
  async open(id) {
    const found = library.find(id);
    return found && ownerOf(found) === undefined ? opened(found, library, log) : undefined;
  },
});

const MOST_CHOICES = 25;

/** The stories of a library, of which each server and channel has chosen one. */
export function libraryStories(
  library: StoryLibrary,
  settings: Settings,
  { log, making }: { readonly log: Logger; readonly making: StoryMaking },
): Stories {
  const isAskedIn = (story: ListedStory, { guild }: Place) => [undefined, guild].includes(ownerOf(story));
  const chosen = async (place: Place): Promise<ListedStory | undefined> => {
    const { story } = await settings.of(place);
    const found = story === undefined ? undefined : library.find(story);
    if (found && isAskedIn(found, place)) return found;
    const stories = storiesIn(library, place.guild);
    return stories.length === 1 ? stories[0] : undefined;
  };
  return {
    async open(place, named) {
      const found = named === undefined ? await chosen(place) : library.find(named);
      if (!found || !isAskedIn(found, place)) {
        if (named !== undefined) return 'unknown';
        return place.guild === undefined ? 'not chosen by you' : 'not chosen';
      }
      const context = await opened(found, library, log);
      return context ? { context, key: found.key } : 'broken';
    },
    managed: {
      async list(place) {
        const own = await chosen(place);
        return storiesIn(library, place.guild).map((story) => ({
          title: story.title,
          articles: story.articles,
          isBroken: story.fault !== undefined,
          isChosen: story.id === own?.id,
        }));
      },
      async use(place, named) {
        const found = library.find(named);
        if (!found || !isAskedIn(found, place)) return 'unknown';
        if (found.fault !== undefined) return 'broken';
        await settings.set(place, { story: found.id });
        return { title: found.title };
      },
      isQuiet: async (place) => (await settings.of(place)).quiet ?? false,
      setQuiet: (place, quiet) => settings.set(place, { quiet }),
      making,
    },
    async choices({ guild }, typed) {
      const words = typed.toLowerCase().split(/\s+/u);
      return storiesIn(library, guild)
        .filter(({ title, fault }) => fault === undefined && words.every((word) => title.toLowerCase().includes(word)))
        .slice(0, MOST_CHOICES)
        .map(({ title, id }) => ({ name: title, value: id }));
    },
  };
}
