import { setTimeout as after } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Context } from '../commands/context.ts';
import type { Cluster } from '../retrieval/engine/opensearch/cluster.ts';
import { currentBuild } from '../retrieval/engine/opensearch/opensearch.ts';
import { StoryError } from '../story/load.ts';
import { Unavailable } from '../unavailable.ts';
import { loadedBuild, openBuild } from './searched-story.ts';

/** How often it is asked whether another build is current, and how long a cluster that is away at the start is left alone, in ms. */
const EVERY = 4_000;
const AWAY = 2_000;

/** A story in a cluster as it stands at the moment: when another build of it is whole, that is answered from. */
export class FollowedStory {
  private readonly cluster: Cluster;
  private readonly story: string;
  private readonly log: Logger;
  private current: Context;
  private build: string;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  private constructor(cluster: Cluster, story: string, log: Logger, first: { context: Context; build: string }) {
    this.cluster = cluster;
    this.story = story;
    this.log = log;
    this.current = first.context;
    this.build = first.build;
  }

  /** Opens a story; waits for a cluster that does not answer yet. @throws StoryError where the cluster does not have it */
  static async open(cluster: Cluster, story: string, log: Logger): Promise<FollowedStory> {
    for (;;) {
      try {
        const build = await loadedBuild(cluster, story);
        return new FollowedStory(cluster, story, log, { context: await openBuild(cluster, build), build: build.id });
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        log.warn(
          { reason: error.message, seconds: AWAY / 1000 },
          'the search engine cannot be reached; it is tried again',
        );
        await after(AWAY);
      }
    }
  }

  /** The story as it stands now. An answer that has begun keeps the one that it began with. */
  readonly context = (): Context => this.current;

  /** Looks again and again for another build, until `close`. */
  watch(): void {
    if (this.closed) return;
    this.timer = setTimeout(async () => {
      await this.look();
      this.watch();
    }, EVERY);
    this.timer.unref();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private async look(): Promise<void> {
    try {
      const build = await currentBuild(this.cluster, this.story);
      if (!build || build.id === this.build) return;
      this.current = await openBuild(this.cluster, build);
      this.build = build.id;
      this.log.info({ articles: this.current.story.articles.length }, 'took in the changed story');
    } catch (error) {
      if (error instanceof Unavailable) return;
      const why = error instanceof StoryError ? error.message : error;
      this.log.error({ err: why }, 'the changed story could not be opened, the old one stays');
    }
  }
}
