import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { everyCommand } from './commands/index.ts';
import type { Config } from './config.ts';
import { LiveStory } from './host/live-story.ts';
import { openStory, openStoryAside } from './host/open-story.ts';
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
  /** Takes in what changes, until `close`. */
  readonly watch: () => void;
  readonly close: () => void;
}

/** The story of `STORY_DIR`. @throws StoryError */
async function onlyStory({ storyDir, cacheDir }: Config, log: Logger): Promise<RunningStories> {
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

/** The stories of `STORIES_DIR`. */
async function manyStories(folder: string, config: Config, log: Logger): Promise<RunningStories> {
  const report = logOpening(log);
  const open = async (from: string, id: string) => {
    const keeping = {
      in: join(config.cacheDir ?? join(from, '.receipts'), config.cacheDir === undefined ? '' : id),
      from: 0,
    };
    // What was read before is opened sooner than a thread starts.
    const isKept = existsSync(keeping.in);
    return isKept ? openStory(from, report, keeping) : openStoryAside(from, report, { keeping });
  };
  const library = await StoryLibrary.open({ folder, memory: config.storiesMemory * 1024 * 1024, open, log });
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
    watch: () => library.watch(),
    close: () => {
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
