import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import fc from 'fast-check';
import type { Context } from '../src/commands/context.ts';
import { answer, commands, suggest } from '../src/commands/index.ts';
import { openRecords, openStory } from '../src/host/open-story.ts';
import { readStory } from '../src/host/read-story.ts';
import { storyRecord } from '../src/story/records.ts';
import { renderJson } from '../src/surfaces/json.ts';
import { renderText } from '../src/surfaces/terminal/render.ts';
import { plain } from '../src/surfaces/terminal/style.ts';
import { breaches } from '../test/contract/contract.ts';
import { hostileArticle, hostileOption } from './fuzz/hostile.ts';

/**
 * Tries to break the program: `npm run fuzz -- --seed 7`. Options go through every command's answer and autocomplete, articles
 * through loading, reading, keeping and asking. Each case has a seed of its own, the first case the given one; the first that fails
 * ends the run and is told with the command that runs it alone.
 */
const { values: given } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    options: { type: 'string', default: '1000000' },
    articles: { type: 'string', default: '1000' },
    story: { type: 'string', default: fileURLToPath(new URL('../seeds', import.meta.url)) },
  },
});
const seed = Number(given.seed);

/** A case that takes more of a processor, in ms, is a failure. */
const TOO_LONG = 3_000;
const TOLD_EVERY = 10_000;
/** So many hostile articles make a story. */
const TOGETHER = 4;
const QUIET = { progress: () => undefined, notice: () => undefined };

class Broken extends Error {}

const asked = commands.flatMap((command) => command.options.map(({ name }) => [command.name, name] as const));
const sampled = <Value>(arbitrary: fc.Arbitrary<Value>, of: number): Value =>
  fc.sample(arbitrary, { seed: of, numRuns: 1 })[0] as Value;

/** Runs a case; what it breaks, and whatever it throws, is told as its failure. */
async function attempt(what: string, again: string, run: () => Promise<readonly string[]>): Promise<void> {
  const before = process.cpuUsage();
  let failed: readonly string[];
  try {
    failed = await run();
  } catch (error) {
    failed = [(error as Error).stack ?? String(error)];
  }
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  if (took > TOO_LONG) failed = [...failed, `took ${took.toFixed(0)} ms`];
  if (failed.length > 0) throw new Broken(`${what}\n${failed.join('\n')}\nAgain: npm run fuzz -- ${again}`);
}

/** What breaks when an option is asked for and completed. */
async function askOne(
  context: Context,
  texts: ReadonlyMap<string, string>,
  [name, option]: readonly [string, string],
  value: string,
) {
  const answered = await answer(context, name, { [option]: value });
  const broken = breaches(renderJson(answered), texts);
  if (/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u.test(renderText(answered, plain)))
    broken.push('the terminal would obey it');
  for (const choice of await suggest(context, name, option, value))
    for (const text of [choice.name, choice.value])
      if (text === '' || text.length > 100) broken.push(`a choice of ${text.length} characters`);
  return broken;
}

async function fuzzOptions(count: number): Promise<void> {
  const context = await openStory(given.story);
  const texts = new Map<string, string>();
  for (const { article } of context.story.articles)
    texts.set(article, await readFile(join(given.story, `${article}.txt`), 'utf8'));
  const option = fc.tuple(
    fc.constantFrom(...asked),
    hostileOption([...texts.values()].join(' ').match(/\S+/gu) ?? ['x']),
  );
  let told = performance.now();
  for (let at = 0; at < count; at++) {
    const [command, value] = sampled(option, seed + at);
    const what = `/${command.join(' ')}: ${JSON.stringify(value)}`;
    await attempt(what, `--seed ${seed + at} --options 1 --articles 0`, () => askOne(context, texts, command, value));
    if (performance.now() - told < TOLD_EVERY) continue;
    told = performance.now();
    console.error(`${at + 1} of ${count} options`);
  }
}

/** What breaks when a story of these articles is read, kept, read again and asked. */
async function readAndAsk(folder: string, articles: readonly string[], caseSeed: number): Promise<string[]> {
  const texts = new Map(articles.map((text, at) => [`a${at}`, text.toWellFormed()]));
  for (const [id, text] of texts) await writeFile(join(folder, `${id}.txt`), text);
  const entries = Array.from(texts.keys(), (id) => ({
    ...{ id, outlet: 'The Herald', title: 'The ferry', url: 'https://herald.example/ferry', published: '2021-04-09' },
    ...{ publishedBasis: 'stated', provenance: 'Invented.' },
  }));
  await writeFile(join(folder, 'story.json'), JSON.stringify({ title: 'The ferry', articles: entries }));
  const read = await readStory(folder, QUIET, { from: 0 });
  for (const record of read.records) storyRecord.parse(record);
  const kept = await readStory(folder, QUIET, { from: 0 });
  const broken = isDeepStrictEqual(kept.records, read.records) ? [] : ['what was kept is not what was read'];
  const context = await openRecords(kept);
  const words = [...texts.values()].join(' ').match(/\S+/gu) ?? ['x'];
  for (const [at, command] of asked.entries()) {
    const value = sampled(hostileOption(words), caseSeed + at);
    const found = await askOne(context, texts, command, value);
    broken.push(...found.map((one) => `/${command.join(' ')}: ${JSON.stringify(value)}: ${one}`));
  }
  return broken;
}

async function fuzzArticles(count: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'receipts-fuzz-'));
  const articles = fc.array(hostileArticle, { minLength: TOGETHER, maxLength: TOGETHER });
  try {
    for (let at = 0; at < count; at += TOGETHER) {
      const texts = sampled(articles, seed + at);
      const again = `--seed ${seed + at} --options 0 --articles 1`;
      await attempt(`a story of ${TOGETHER} articles`, again, () => readAndAsk(folder, texts, seed + at));
      if (at % 100 === 0) console.error(`${at} of ${count} articles`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

try {
  await fuzzOptions(Number(given.options));
  await fuzzArticles(Number(given.articles));
  console.log(`nothing broke: ${given.options} options and ${given.articles} articles from seed ${seed}`);
} catch (error) {
  if (!(error instanceof Broken)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
