// A story out of the OpenSearch at SEARCH_URL, in a process of its own: `node searched.js FOLDER`; one line of JSON comes out.
// FOLDER is where `npm run bench:scale` left the commands of the same story; with --compare, each answer is compared with that of
// one process that holds the story.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { keystrokes } from './commands.js';
import { latencyOf, timeEach } from './latency.js';

const [, , folder = '', compare] = process.argv;
const { searchedStory, openStory, answer, suggest } = await import('../../dist/parts.js');
const { openCluster, openSearched } = await searchedStory();

const AT_ONCE = 20;
/** Measured for no longer than this, in ms. */
const LONGEST = 120_000;

const resident = () =>
  Number(/^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? Number.NaN) / 1024;

const began = performance.now();
// Answers are compared, not their times: none is given up.
const patience = compare === '--compare' && { within: 60_000 };
const cluster = await openCluster({ nodes: [process.env.SEARCH_URL ?? ''], ...patience });
const context = await openSearched(cluster, basename(folder));
const opened = performance.now() - began;
const commands = readFileSync(join(folder, 'asked.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
let failed = 0;
const given = [];
const ask = async ({ name, option, text }) => {
  try {
    given.push(await answer(context, name, { [option]: text }));
  } catch (error) {
    if (error.name !== 'SearchUnavailable' && error.name !== 'CircuitOpen') throw error;
    given.push(undefined);
    failed++;
  }
};
// Code that ran often is compiled, on both sides.
await timeEach(commands.slice(0, 200), ask, LONGEST);
given.length = 0;
const answers = await timeEach(commands, ask, LONGEST);
const alone = [...given];
const side = [];
await Promise.all(
  Array.from({ length: AT_ONCE }, async (_, from) => {
    const own = commands.filter((__, place) => place % AT_ONCE === from);
    side.push(...(await timeEach(own, ask, LONGEST)));
  }),
);
const typed = keystrokes(commands);
const lists = [...new Set(typed.map(({ name, option }) => `${name} ${option}`))].map((list) => list.split(' '));
const first = await timeEach(lists, ([name, option]) => suggest(context, name, option, ''));
const completions = await timeEach(typed, ({ name, option, text }) => suggest(context, name, option, text), LONGEST);
const figures = {
  articles: context.story.articles.length,
  entities: context.story.entities.length,
  opened,
  asked: answers.length,
  answer: latencyOf(answers),
  atOnce: latencyOf(side),
  autocomplete: latencyOf(completions),
  firstKeystroke: Math.max(...first),
  failed,
  resident: resident(),
};
if (compare === '--compare') {
  const held = await openStory(folder);
  let same = 0;
  const differing = [];
  for (const [place, { name, option, text }] of commands.slice(0, alone.length).entries()) {
    const [one, other] = [await answer(held, name, { [option]: text }), alone[place]];
    if (JSON.stringify(one) === JSON.stringify(other)) same++;
    else differing.push(`/${name} ${option}: ${text}`);
  }
  figures.compared = alone.length;
  figures.same = same;
  figures.differing = differing.slice(0, 5);
}
process.stdout.write(`${JSON.stringify(figures)}\n`);
await cluster.close();
