import { type Renewal, type Renewed, renew } from './renew.ts';
import { doInThread } from './story-thread.ts';

/** What is to be renewed, and whether the snapshot that is there can be trusted. */
export interface RenewingJob {
  readonly renewal: Renewal;
  readonly trusting: boolean;
}

doInThread<RenewingJob, Renewed>(async (articles, { renewal, trusting }, report) => {
  // What was understood is shared: nothing is left to be moved.
  return { result: await renew(articles, renewal, report, trusting), moved: [] };
});
