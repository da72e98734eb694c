import { join } from 'node:path';
import { type OpeningReport, UNREPORTED } from '../story/opening-report.ts';
import { SNAPSHOT_FOLDER, SnapshotFault, SnapshotFile, writeSnapshot } from '../story/snapshot/snapshot-file.ts';
import { articleKey, codeVersion, storyKey } from '../story/snapshot/versions.ts';
import type { Story } from '../story/story.ts';
import { indexStory, type StoryIndex } from './index-story.ts';
import { NotStored, type Stored } from './stored.ts';

const FILE = 'index.snapshot';

/** What an index holds for, by name: this very story, understood and indexed by this very code. */
function holdsFor({ readings }: Story): Readonly<Record<string, string>> {
  return {
    program: codeVersion([new URL('../story/', import.meta.url), new URL('./', import.meta.url)]),
    story: storyKey(readings.map(({ article }) => articleKey(article))),
  };
}

async function readStored(path: string, wanted: Readonly<Record<string, string>>): Promise<Stored | undefined> {
  const file = await SnapshotFile.open(path);
  if (!file) return undefined;
  try {
    const same = Object.entries(wanted).every(([name, value]) => file.holdsFor[name] === value);
    return same ? await file.all() : undefined;
  } finally {
    await file.close();
  }
}

/**
 * As `indexStory`, with the index of a large story kept in `.receipts/` beside it: an unchanged story is not indexed again. An
 * index that can't be trusted is told in one line and made anew; where none can be written, the story is indexed all the same.
 */
export async function indexKept(
  story: Story,
  folder: string,
  { notice }: Pick<OpeningReport, 'notice'> = UNREPORTED,
): Promise<StoryIndex> {
  const path = join(folder, SNAPSHOT_FOLDER, FILE);
  const wanted = holdsFor(story);
  try {
    const stored = await readStored(path, wanted);
    if (stored) return indexStory(story, { stored });
  } catch (error) {
    if (!(error instanceof SnapshotFault || error instanceof NotStored)) throw error;
    notice(`${path} ${error.message}; the story is indexed anew`);
  }
  const index = indexStory(story);
  const stored = index.store();
  if (!stored) return index;
  try {
    await writeSnapshot(path, wanted, stored);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    notice(`${path} cannot be written (${code}); the story will be indexed again at the next start`);
  }
  return index;
}
