import type { Config } from '../config.ts';
import { indexPart } from '../host/index-story.ts';
import { openCluster } from '../host/searched-story.ts';
import { LoadRefused } from '../retrieval/engine/opensearch/load-build.ts';
import { StoryError } from '../story/load.ts';
import type { PartJob, Told } from './part-job.ts';

/** Loads parts for the process that started this one, one after the other, until that lets go of it. */
export async function loadParts(search: NonNullable<Config['search']>): Promise<void> {
  const cluster = await openCluster(search);
  const tell = (told: Told) => void process.send?.(told);
  const load = async ({ plan, number, averages, keeping }: PartJob) => {
    const progress = (step: string, done: number) => {
      if (step === 'articles read') tell({ articlesRead: done });
    };
    try {
      const report = { progress, notice: (notice: string) => tell({ notice }) };
      const { averages: made } = await indexPart(cluster, plan, number, { averages, keeping, report });
      tell({ loaded: made });
    } catch (error) {
      const { message } = error as Error;
      tell(error instanceof StoryError || error instanceof LoadRefused ? { refused: message } : { failed: message });
    }
  };
  await new Promise<void>((ended) => {
    process.on('message', (job) => void load(job as PartJob));
    process.once('disconnect', ended);
  });
  await cluster.close();
}
