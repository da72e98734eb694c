import { openStory } from '../../../src/host/open-story.ts';

/** Opens the story of a folder with a snapshot, as a process of its own; tells how many articles it has. */
const report = { progress: () => undefined, notice: (line: string) => void process.stderr.write(`${line}\n`) };
const { story } = await openStory(process.argv[2] ?? '', { report, from: 0 });
process.stdout.write(`${story.readings.length} articles\n`);
