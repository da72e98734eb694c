import { once } from 'node:events';
import type { Config } from '../config.ts';
import { escapeObeyed } from '../obeyed.ts';
import type { OpeningReport } from '../story/opening-report.ts';
import { jsonLines } from './cache-file.ts';
import { readStory } from './read-story.ts';

/**
 * Prints all that a story says, a record a line. What a terminal would obey is written as an escape, which reads back as the
 * same character.
 * @throws StoryError
 */
export async function printRecords(
  { storyDir, cacheDir }: Pick<Config, 'storyDir' | 'cacheDir'>,
  report: OpeningReport,
  to: NodeJS.WritableStream,
): Promise<void> {
  const { records } = await readStory(storyDir, report, { in: cacheDir });
  for (const line of jsonLines(records)) if (!to.write(`${escapeObeyed(line)}\n`)) await once(to, 'drain');
}
