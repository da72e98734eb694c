import { once } from 'node:events';
import type { Config } from '../config.ts';
import type { OpeningReport } from '../story/opening-report.ts';
import { readStory } from './open-story.ts';
import { jsonLines } from './record-cache.ts';

/** Prints all that the story in a folder says, a record a line. @throws StoryError */
export async function printRecords(
  { storyDir, cacheDir }: Pick<Config, 'storyDir' | 'cacheDir'>,
  report: OpeningReport,
  to: NodeJS.WritableStream,
): Promise<void> {
  const { records } = await readStory(storyDir, report, { in: cacheDir });
  for (const line of jsonLines(records)) if (!to.write(`${line}\n`)) await once(to, 'drain');
}
