import { once } from 'node:events';
import type { OpeningReport } from '../story/opening-report.ts';
import { readStory } from './open-story.ts';
import { jsonLines } from './record-cache.ts';

/** Prints all that the story in a folder says, a record a line. @throws StoryError */
export async function printRecords(folder: string, report: OpeningReport, to: NodeJS.WritableStream): Promise<void> {
  const { records } = await readStory(folder, report);
  for (const line of jsonLines(records)) if (!to.write(`${line}\n`)) await once(to, 'drain');
}
