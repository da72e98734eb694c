import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Asked, Figures, Opened, Rival, Steps } from './scale/figures.ts';
import { storyFolder } from './scale/story-folder.ts';
import { measured } from './scale/subject.ts';
import { tables } from './scale/tables.ts';

/**
 * Measures the compiled bot on stories of the given sizes, in articles: `npm run bench:scale -- 5 100 1000`. Everything is
 * measured in a process of its own. With --write, the tables of docs/scale.md are written anew; sizes that were measured
 * before on this machine and are not asked for now keep their figures.
 */
const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
/** The sizes that docs/scale.md shows. */
const SIZES = [5, 100, 1000];
const sizes = positionals.length > 0 ? positionals.map(Number) : SIZES;

const project = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const RIVALS: Readonly<Record<string, string>> = { MiniSearch: 'minisearch', 'SQLite FTS5': 'fts5' };
const KEPT = join(tmpdir(), 'receipts-scale', 'figures');

/** A bare engine that has not answered by then, in ms, is ended. */
const TIMEOUT = 300_000;

/** An engine in memory is not tried where, by its size on a smaller story, the machine has no room for it. */
function fits(name: string, articles: number): boolean {
  const smaller = SIZES.filter((size) => size < articles).at(-1);
  const before = smaller === undefined ? undefined : figuresOf(smaller);
  const megabytes = ((before?.rivals[name]?.resident ?? 0) * articles) / (before?.story.articles ?? articles);
  return megabytes * 1e6 < totalmem();
}

/** Measures one size and keeps each figure as soon as it is there; what fails is told and left out. */
async function measure(articles: number, keep: (figures: Figures) => void): Promise<void> {
  const { folder, ...story } = storyFolder(articles);
  let figures: Figures = { story, rivals: {}, day: new Date().toISOString().slice(0, 10) };
  const attempt = async <Result>(script: string, task: string, aside?: { timeout: number }) => {
    console.error(`${articles} articles: ${script} ${task}`);
    try {
      return await measured<Result>(`./${script}.js`, [task, folder], aside);
    } catch (error) {
      console.error((error as Error).message);
      return undefined;
    }
  };
  const note = (more: Partial<Figures>) => {
    figures = { ...figures, ...more };
    keep(figures);
  };
  rmSync(join(folder, '.receipts'), { recursive: true, force: true });
  const cold = await attempt<Opened>('receipts', 'open');
  if (cold) note({ cold });
  const asked = await attempt<Asked>('receipts', 'ask');
  if (asked) note({ asked });
  const steps = await attempt<Steps>('receipts', 'steps');
  if (steps) note({ steps });
  for (const [name, engine] of Object.entries(RIVALS)) {
    if (!fits(name, articles)) console.error(`${articles} articles: ${name} needs more memory than there is`);
    else {
      const rival = await attempt<Rival>('rival', engine, { timeout: TIMEOUT });
      if (rival) note({ rivals: { ...figures.rivals, [name]: rival } });
    }
  }
}

const figuresOf = (articles: number): Figures | undefined => {
  const file = join(KEPT, `${articles}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Figures) : undefined;
};

/** Between these lines of docs/scale.md stand the tables. */
const [BEGIN, END] = ['<!-- tables: npm run bench:scale -- --write -->', '<!-- end of tables -->'];

function write(): void {
  const all = SIZES.flatMap((size) => figuresOf(size) ?? []);
  const page = readFileSync(project('docs/scale.md'), 'utf8');
  const [before = '', after = ''] = [page.split(BEGIN)[0], page.split(END)[1]];
  writeFileSync(project('docs/scale.md'), `${before}${BEGIN}\n\n${tables(all)}\n\n${END}${after}`);
}

mkdirSync(KEPT, { recursive: true });
for (const articles of sizes)
  await measure(articles, (figures) => {
    writeFileSync(join(KEPT, `${articles}.json`), JSON.stringify(figures));
    if (given.write) write();
  });
console.log(tables(sizes.flatMap((size) => figuresOf(size) ?? [])));
