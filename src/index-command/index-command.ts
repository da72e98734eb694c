import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { type Config, ConfigError } from '../config.ts';
import { type IndexPlan, isCurrent, planIndex } from '../host/index-story.ts';
import { storyName } from '../host/open-story.ts';
import { openCluster } from '../host/searched-story.ts';
import type { Cluster } from '../retrieval/engine/opensearch/cluster.ts';
import {
  type Averages,
  averagesOfPart,
  deleteOtherBuilds,
  finishBuild,
  LoadRefused,
  prepareIndex,
  takePart,
} from '../retrieval/engine/opensearch/load-build.ts';
import { StoryError } from '../story/load.ts';
import { Unavailable } from '../unavailable.ts';
import { loadParts } from './part-process.ts';
import { PartProcesses } from './part-processes.ts';
import { type Progress, progressOn } from './progress.ts';

const MANIFEST = 'story.json';
/** Another machine's part is looked after so often, and bots go on from a build to the next within so long, in ms. */
const LOOKED_AFTER = 3_000;
const FOLLOWED_WITHIN = 15_000;

const wholeNumber = (least: number) => z.coerce.number().int().min(least);
const givenSchema = z.object({
  processes: wholeNumber(1).default(availableParallelism()),
  shards: wholeNumber(1).default(1),
  replicas: wholeNumber(0).default(0),
});

/** The command's options. @throws ConfigError */
function readOptions(argv: readonly string[]) {
  const options = { processes: { type: 'string' }, shards: { type: 'string' }, replicas: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options });
    if (positionals.length > 1) throw new ConfigError('index takes one folder; put the others into it');
    return { folder: positionals[0], ...givenSchema.parse(values) };
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    if (error instanceof z.ZodError)
      throw new ConfigError(`--${String(error.issues[0]?.path[0])} is no whole number that can be used`);
    throw new ConfigError(`index takes a folder, --processes, --shards and --replicas: ${(error as Error).message}`);
  }
}

/** The stories of a folder, or the one that it is. @throws StoryError where there is none */
function storiesIn(folder: string): { readonly story: string; readonly folder: string }[] {
  if (existsSync(join(folder, MANIFEST))) return [{ story: storyName(folder), folder }];
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, MANIFEST)))
    : [];
  if (names.length === 0) throw new StoryError(`${folder} holds no story: neither a ${MANIFEST} nor folders with one`);
  return names.sort().map((story) => ({ story, folder: join(folder, story) }));
}

/** Has one part loaded here, or waits until another machine has loaded it. */
async function loadedSomewhere(
  cluster: Cluster,
  { build }: IndexPlan,
  number: number,
  load: () => Promise<Averages>,
): Promise<Averages> {
  for (;;) {
    const known = await averagesOfPart(cluster, build, number);
    if (known) return known;
    if (await takePart(cluster, build, number)) return load();
    await after(LOOKED_AFTER);
  }
}

/** Loads one story: its first part, then the others side by side, then what joins them. */
async function loadStory(
  cluster: Cluster,
  plan: IndexPlan,
  { processes, cacheDir, progress }: { processes: PartProcesses; cacheDir: string | undefined; progress: Progress },
): Promise<void> {
  const keeping = { in: cacheDir && join(cacheDir, plan.build.story) };
  const part = (number: number, averages?: Averages) =>
    loadedSomewhere(cluster, plan, number, () =>
      processes.load({ plan, number, averages, keeping }, { read: progress.read, notice: progress.notice }),
    );
  const averages = await part(0);
  await Promise.all(
    Array.from(plan.parts.keys())
      .slice(1)
      .map((number) => part(number, averages)),
  );
  try {
    await finishBuild(cluster, plan.build, { ...plan, parts: plan.parts.length });
  } catch (error) {
    // Another machine may have joined the parts, and thrown away what that took, at the same time.
    if (!(error instanceof LoadRefused) || !(await isCurrent(cluster, plan))) throw error;
  }
}

/**
 * `index [STORIES_DIR] [--processes N] [--shards N] [--replicas N]`: reads stories and loads them into the search engine that
 * SEARCH_URL names. Gives the exit code: 1 where a story could not be loaded. @throws ConfigError, StoryError, Unavailable
 */
export async function indexCommand(argv: readonly string[], config: Config): Promise<number> {
  const { search, cacheDir } = config;
  if (search === undefined)
    throw new ConfigError('SEARCH_URL is not set; it names the search engine that is to hold the stories');
  if (argv[0] === '--part') {
    await loadParts(search);
    return 0;
  }
  const options = readOptions(argv);
  const stories = storiesIn(options.folder ?? config.storiesDir ?? config.storyDir);
  const cluster = await openCluster(search);
  await prepareIndex(cluster, options);
  const processes = new PartProcesses(process.argv[1] ?? '', options.processes);
  const progress = progressOn(process.stderr, stories.length);
  const loaded: string[] = [];
  const waiting = stories.values();
  const takeStories = async () => {
    for (const { story, folder } of waiting) {
      try {
        const plan = await planIndex({ story, folder });
        if (await isCurrent(cluster, plan)) progress.unchanged();
        else {
          await loadStory(cluster, plan, { processes, cacheDir, progress });
          loaded.push(story);
          progress.loaded(plan.articles);
        }
      } catch (error) {
        if (!(error instanceof StoryError || error instanceof LoadRefused || error instanceof Unavailable)) throw error;
        progress.failed(`${story}: ${error.message}`);
      }
    }
  };
  try {
    // One story's parts are joined while another's are read.
    await Promise.all(Array.from({ length: options.processes + 1 }, takeStories));
    const failed = progress.end();
    if (loaded.length > 0) await after(FOLLOWED_WITHIN);
    for (const story of loaded) await deleteOtherBuilds(cluster, story);
    return failed > 0 ? 1 : 0;
  } finally {
    processes.close();
    await cluster.close();
  }
}
