import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Figures, Opened, Receipts, Rival } from './scale/figures.ts';
import { picture } from './scale/picture.ts';
import { storyFolder } from './scale/story-folder.ts';
import { measured } from './scale/subject.ts';
import { tables } from './scale/tables.ts';

/**
 * Measures the compiled bot on stories of the given sizes, in articles: `npm run bench:scale -- 5 100 1000`. Everything is
 * measured in a process of its own. With --write, docs/scale.md and its picture are written anew; sizes that were measured
 * before on this machine and are not asked for now keep their figures.
 */
const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
const sizes = (positionals.length > 0 ? positionals : ['5', '100', '1000', '10000', '100000']).map(Number);

const project = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const RIVALS: Readonly<Record<string, string>> = { MiniSearch: 'minisearch', 'SQLite FTS5': 'fts5' };
const KEPT = join(tmpdir(), 'receipts-scale', 'figures');

async function measure(articles: number): Promise<Figures> {
  const { folder, ...story } = storyFolder(articles);
  const run = <Result>(script: string, task: string) => measured<Result>(`./${script}.js`, [task, folder], articles);
  rmSync(join(folder, '.receipts'), { recursive: true, force: true });
  const receipts = await run<Receipts>('receipts', 'steps');
  const cold = await run<Opened>('receipts', 'open');
  const snapshot = await run<Opened>('receipts', 'open');
  const rivals: Record<string, Rival> = {};
  for (const [name, engine] of Object.entries(RIVALS)) {
    try {
      rivals[name] = await run<Rival>('rival', engine);
    } catch (error) {
      console.error(`${name}: ${(error as Error).message}`);
    }
  }
  return { story, receipts, cold, snapshot, rivals, day: new Date().toISOString().slice(0, 10) };
}

const figuresOf = (articles: number): Figures | undefined => {
  const file = join(KEPT, `${articles}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Figures) : undefined;
};

mkdirSync(KEPT, { recursive: true });
for (const articles of sizes) {
  const figures = await measure(articles);
  writeFileSync(join(KEPT, `${articles}.json`), JSON.stringify(figures));
}
console.log(tables(sizes.flatMap((size) => figuresOf(size) ?? [])));

/** Between these lines of docs/scale.md stand the tables. */
const [BEGIN, END] = ['<!-- tables: npm run bench:scale -- --write -->', '<!-- end of tables -->'];
if (given.write) {
  const all = [5, 100, 1000, 10_000, 100_000].flatMap((size) => figuresOf(size) ?? []);
  const page = readFileSync(project('docs/scale.md'), 'utf8');
  const [before = '', after = ''] = [page.split(BEGIN)[0], page.split(END)[1]];
  writeFileSync(project('docs/scale.md'), `${before}${BEGIN}\n\n${tables(all)}\n\n${END}${after}`);
  writeFileSync(project('docs/scale.svg'), picture(all));
}
