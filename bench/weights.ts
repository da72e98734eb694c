import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../test/retrieval/held/checks.ts';
import { weights } from '../test/retrieval/held/weight-tables.ts';

/**
 * Sets each weight and threshold of ranking, judging and grouping to 0 in turn, asks all that test/retrieval/ranking-held.test.ts
 * holds, and writes to docs/weights.md which of it fails. Exits 1 where a weight is held by nothing.
 */
const failing = async () => {
  const failed: string[] = [];
  for (const { name, holds } of checks()) {
    const isKept = await holds().catch(() => false);
    if (!isKept) failed.push(name);
  }
  return failed;
};

const SHOWN = 2;
const before = new Set(await failing());
const rows: string[] = [];
const unheld: string[] = [];
for (const { name, value, set } of weights()) {
  set(0);
  const failed = (await failing()).filter((one) => !before.has(one));
  set(value);
  if (failed.length === 0) unheld.push(name);
  const examples = failed.slice(0, SHOWN).map((one) => one.replaceAll('|', '\\|'));
  rows.push(`| ${name} | ${value} | ${failed.length} | ${examples.join(' · ')} |`);
}
const page = [
  '# What holds each weight',
  '',
  'Made by `npm run bench:weights`: each weight and threshold set to 0 in turn, and how many of the checks in',
  '`test/retrieval/ranking-held.test.ts` then fail, with the first of them.',
  '',
  '| weight | value | checks that fail at 0 | for example |',
  '|---|---|---|---|',
  ...rows,
  '',
].join('\n');
writeFileSync(join(import.meta.dirname, '../docs/weights.md'), page);
console.log(`${before.size} checks fail with every weight as it is`);
console.log(unheld.length === 0 ? 'every weight is held' : `held by nothing: ${unheld.join(', ')}`);
process.exitCode = unheld.length === 0 ? 0 : 1;
