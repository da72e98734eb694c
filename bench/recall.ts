import { parseArgs } from 'node:util';
import { STORIES } from './answers/cases.ts';
import { measureRecall } from './answers/recall.ts';

/** usage: tsx bench/recall.ts [FOLDER of stories and their cases] [--examples] [--held]; asks the built program. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { examples: { type: 'boolean', default: false }, held: { type: 'boolean', default: false } },
});
const shown = ['development', '-', ...(values.held ? ['held'] : [])];
for (const folder of positionals.length > 0 ? positionals : [STORIES]) {
  const { table, differing, elsewhere, examples } = measureRecall(folder, shown);
  console.table(table);
  console.log('Told differently by outlets', differing);
  console.log('Asked of the other stories', elsewhere);
  if (values.examples) for (const example of examples) console.log(example);
}
