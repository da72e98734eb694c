// The compiled bot, measured in a process of its own: `node receipts.js open|ask|steps FOLDER`; one line of JSON comes out.
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keystrokes, mixedCommands } from './commands.js';
import { latencyOf, timeEach } from './latency.js';

const [, , task, folder = ''] = process.argv;
const compiled = () => import('../../dist/parts.js');
const COMMANDS = 1000;
/** So many of a story's articles, evenly spread, show where the time of all of them goes. */
const SAMPLE = 500;

/** How often a long step is told of, in ms. */
const TOLD_EVERY = 30_000;

const kilobytes = (name) =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'mu').exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
const memory = () => ({ resident: kilobytes('VmRSS') / 1024, peak: kilobytes('VmHWM') / 1024 });
const note = (text) =>
  process.stderr.write(
    `  ${task}, ${(performance.now() / 1000).toFixed(1)} s, ${memory().resident.toFixed(0)} MB: ${text}\n`,
  );

/** How long each step of opening took, in ms, as opening tells of them; `rest` is what it does between them. */
function steps() {
  const split = {};
  let running = 'rest';
  let since = performance.now();
  const begin = (step) => {
    const now = performance.now();
    split[running] = (split[running] ?? 0) + now - since;
    if (now - since > 1000) note(`${running}: ${((now - since) / 1000).toFixed(1)} s`);
    running = step;
    since = now;
  };
  let told = since;
  const progress = (step, done, all) => {
    if (step !== running) begin(step);
    if (performance.now() - told > TOLD_EVERY) {
      told = performance.now();
      note(`${step}: ${done} of ${all}`);
    }
    if (done >= all) begin('rest');
  };
  return { split, end: () => begin('rest'), report: { progress, notice: note } };
}

/** Opens the story as the bot does, from nothing or from its records; `started` counts from the process' beginning, in ms. */
async function open() {
  const { openStory } = await compiled();
  const { split, end, report } = steps();
  const imported = performance.now();
  const context = await openStory(folder, report);
  const started = performance.now();
  end();
  return { context, opened: { started, imported, split, ...memory() } };
}

async function writeLines(file, lines) {
  const stream = createWriteStream(file);
  for (const line of lines) if (!stream.write(`${JSON.stringify(line)}\n`)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
}

/** Opens the story and asks. */
async function ask() {
  const { context, opened } = await open();
  const { story, index } = context;
  const { answer, suggest } = await compiled();
  const records = {
    passages: await index.all('passage'),
    quotations: await index.all('quotation'),
    events: await index.all('event'),
    entities: story.entities,
  };
  const asked = mixedCommands(records, COMMANDS);
  const answered = [];
  const askOne = async ({ name, option, text }) =>
    answered.push((await answer(context, name, { [option]: text })).status);
  const typed = keystrokes(asked);
  const lists = [...new Set(typed.map(({ name, option }) => `${name} ${option}`))].map((list) => list.split(' '));
  // A list of choices is made at its first keystroke.
  const first = await timeEach(lists, ([name, option]) => suggest(context, name, option, ''));
  note(`lists of choices: ${first.map((time) => time.toFixed(0)).join(' ')} ms`);
  // Code that ran often is compiled; other commands than those measured see to that.
  await timeEach(mixedCommands(records, 1200).slice(COMMANDS), askOne);
  answered.length = 0;
  const answers = await timeEach(asked, askOne);
  note('answers');
  const kinds = {};
  for (const [place, { name, option }] of asked.entries()) {
    const kind = `/${name} ${option}:`;
    kinds[kind] = [...(kinds[kind] ?? []), answers[place]];
  }
  const completions = await timeEach(typed, ({ name, option, text }) => suggest(context, name, option, text));
  note('autocomplete');
  const result = {
    opened,
    entities: story.entities.length,
    ...memory(),
    answers,
    answer: latencyOf(answers),
    kinds: Object.fromEntries(Object.entries(kinds).map(([kind, times]) => [kind, latencyOf(times)])),
    silent: answered.filter((status) => status !== 'answered').length / COMMANDS,
    autocomplete: latencyOf(completions),
    firstKeystroke: Math.max(...first),
  };
  await writeLines(join(folder, 'asked.jsonl'), asked);
  const texts = records.passages.map(({ text }) => text);
  await writeLines(join(folder, 'passages.jsonl'), texts);
  return { ...result, passages: texts.length };
}

/** What each step costs in one thread, in ms an article, over some of the story's articles. */
async function sample() {
  const { loadStory, readArticle, joinStory, recordsOf, indexRecords, layOut, findQuoted, cutPassages } =
    await compiled();
  const raw = await loadStory(folder);
  const every = Math.max(1, Math.floor(raw.articles.length / SAMPLE));
  const articles = raw.articles.filter((_, place) => place % every === 0).slice(0, SAMPLE);
  const costs = {};
  const step = async (name, run) => {
    const started = performance.now();
    const result = await run();
    costs[name] = (performance.now() - started) / articles.length;
    return result;
  };
  await step('passages', () => {
    for (const article of articles) {
      const layout = layOut(article);
      cutPassages(layout, findQuoted(layout));
    }
  });
  const read = await step('reading', () => articles.map(readArticle));
  costs.reading -= costs.passages;
  const story = await step('joining', () => joinStory(raw, read));
  await step('indexing', () => indexRecords(recordsOf(story)));
  return { articles: articles.length, costs };
}

const TASKS = { open: async () => (await open()).opened, ask, steps: sample };
process.stdout.write(`${JSON.stringify(await TASKS[task]())}\n`);
