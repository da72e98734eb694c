import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { everyCommand } from './commands/index.ts';
import type { Config } from './config.ts';
import { folderSignature } from './host/folder-signature.ts';
import { LiveStory } from './host/live-story.ts';
import { openStory, openStoryAside, storyName } from './host/open-story.ts';
import { logOpening } from './host/opening-progress.ts';
import { StoryLibrary } from './host/story-library.ts';
import { libraryStories, storiesToChoose } from './library-stories.ts';
import { openSettings } from './settings/open-settings.ts';
import { type Held, oneStory, type Stories, sizeOf } from './surfaces/discord/index.ts';
import type { PageOptions } from './surfaces/page/app.tsx';

/** The stories that a bot answers from while it runs. */
export interface RunningStories {
  readonly stories: Stories;
  /** What the page shows: the only story as it stands now, or those that a reader chooses from. */
  readonly toRead: PageOptions['stories'];
  readonly figures: readonly Held[];
  /** Whether what they are kept in answers; it does where absent. */
  readonly ready?: () => Promise<boolean>;
  /** Takes in what changes, until `close`. */
  readonly watch: () => void;
  readonly close: () => void;
}

/** A cluster, where the configuration names one. Its client is loaded for that alone. */
async function searching({ search }: Config) {
  if (search === undefined) return undefined;
  const opened = await import('./host/searched-story.ts');
  return { ...opened, cluster: await opened.openCluster(search) };
}

/** The story of `STORY_DIR`'s name in a cluster. @throws StoryError */
async function searchedStory(
  { cluster }: NonNullable<Awaited<ReturnType<typeof searching>>>,
  { storyDir }: Config,
  log: Logger,
): Promise<RunningStories> {
  const { FollowedStory } = await import('./host/followed-story.ts');
  const followed = await FollowedStory.open(cluster, storyName(storyDir), log);
  return {
    stories: oneStory(followed.context),
    toRead: followed.context,
    figures: sizeOf(followed.context),
    ready: () => cluster.answers(),
    watch: () => followed.watch(),
    close: () => {
      followed.close();
      void cluster.close();
    },
  };
}

/** The story of `STORY_DIR`. @throws StoryError */
async function onlyStory(config: Config, log: Logger): Promise<RunningStories> {
  const search = await searching(config);
  if (search) return searchedStory(search, config, log);
  const { storyDir, cacheDir } = config;
  const report = logOpening(log);
  // What reading took is given back when its thread ends, and a reload delays no answer.
  const opened = async (folder: string, signal: AbortSignal) => {
    const context = await openStoryAside(folder, report, { keeping: { in: cacheDir }, signal });
    await everyCommand.prepareChoices(context);
    return context;
  };
  const live = await LiveStory.open(storyDir, opened, log);
  return {
    stories: oneStory(live.context),
    toRead: live.context,
    figures: sizeOf(live.context),
    watch: () => live.watch(),
    close: () => live.close(),
  };
}

/** What an open story takes here whose records a cluster holds, in bytes: its people, the index of their names, its articles. */
const BYTES_A_SEARCHED_STORY = 200_000;
const BYTES_AN_ENTITY = 4_000;

/** The stories of `STORIES_DIR`. */
async function manyStories(folder: string, config: Config, log: Logger): Promise<RunningStories> {
  const report = logOpening(log);
  const search = await searching(config);
  const buildOf = async (id: string) => search && (await search.currentBuild(search.cluster, id));
  const open = async (from: string, id: string) => {
    const build = await buildOf(id);
    // A story that was made here a moment ago is in no cluster yet.
    if (search && build) return search.openBuild(search.cluster, build);
    const keeping = {
      in: join(config.cacheDir ?? join(from, '.receipts'), config.cacheDir === undefined ? '' : id),
      from: 0,
    };
    // What was read before is opened sooner than a thread starts.
    const isKept = existsSync(keeping.in);
    return isKept ? openStory(from, report, keeping) : openStoryAside(from, report, { keeping });
  };
  const library = await StoryLibrary.open({
    folder,
    memory: config.storiesMemory * 1024 * 1024,
    open,
    log,
    ...(search && {
      // What is in the cluster changes with its build, whatever is in the folder.
      signature: async (from, id) => (await buildOf(id))?.id ?? folderSignature(from),
      size: async ({ story }) =>
        BYTES_A_SEARCHED_STORY + BYTES_AN_ENTITY * (story.entities.length + story.articles.length),
    }),
  });
  const settings = await openSettings({ url: config.settingsUrl, file: join(folder, '.settings.json') }, (reason, ms) =>
    log.warn({ reason, seconds: ms / 1000 }, 'the settings cannot be reached; they are tried again'),
  );
  // A bot of one story needs none of these.
  const [{ PageFetcher }, { Extractor }, { ServerStories }] = await Promise.all([
    import('./ingest/fetching/page-fetcher.ts'),
    import('./ingest/extracting/extractor.ts'),
    import('./server-stories.ts'),
  ]);
  const [fetcher, extractor] = [new PageFetcher(), new Extractor()];
  const limits = { stories: config.storiesOfServer, articles: config.articlesOfServer };
  const making = new ServerStories({ library, settings, fetcher, extractor, limits });
  log.info({ stories: library.list().length }, 'listed the stories');
  return {
    stories: libraryStories(library, settings, { log, making }),
    toRead: storiesToChoose(library, log),
    figures: [
      { name: 'receipts_stories', help: 'Stories that can be asked', value: () => library.list().length },
      { name: 'receipts_stories_open', help: 'Stories that are open', value: () => library.open },
    ],
    ...(search && { ready: () => search.cluster.answers() }),
    watch: () => library.watch(),
    close: () => {
      void search?.cluster.close();
      library.close();
      void settings.close();
      void fetcher.close();
      void extractor.close();
    },
  };
}

/** Opens what the configuration says is to be answered from. @throws StoryError where the only story cannot be read. */
export const openStories = (config: Config, log: Logger): Promise<RunningStories> =>
  config.storiesDir === undefined ? onlyStory(config, log) : manyStories(config.storiesDir, config, log);
