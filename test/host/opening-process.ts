// Reads the story in a folder, keeping it whatever its length: several such processes run at once.
import { readStory } from '../../src/host/read-story.ts';

const report = { progress: () => undefined, notice: (line: string) => void process.stderr.write(`${line}\n`) };
const { records } = await readStory(process.argv[2] ?? '', report, { from: 0 });
process.stdout.write(`${records.filter(({ kind }) => kind === 'article').length} articles\n`);
