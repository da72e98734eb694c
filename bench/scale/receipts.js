// The compiled bot, measured in a process of its own: `node receipts.js steps|open FOLDER`; one line of JSON comes out.
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keystrokes, mixedCommands } from './commands.js';
import { latencyOf, timeEach } from './latency.js';

const [, , task, folder = ''] = process.argv;
const compiled = (file) => import(new URL(`../../dist/${file}.js`, import.meta.url).href);
const COMMANDS = 1000;

const kilobytes = (name) =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'mu').exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
const memory = () => ({ resident: kilobytes('VmRSS') / 1024, peak: kilobytes('VmHWM') / 1024 });
const note = (text) => process.stderr.write(`${(performance.now() / 1000).toFixed(1)} s: ${text}\n`);

/** Opens the story as the bot does, from nothing or from its snapshot; `started` counts from the process' beginning, in ms. */
async function open() {
  const { openStory } = await compiled('open-story');
  const before = performance.now();
  const { story } = await openStory(folder);
  return {
    started: performance.now(),
    opened: performance.now() - before,
    articles: story.readings.length,
    ...memory(),
  };
}

async function writeLines(file, lines) {
  const stream = createWriteStream(file);
  for (const line of lines) if (!stream.write(`${JSON.stringify(line)}\n`)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
}

/** Opens the story step by step, then asks. */
async function steps() {
  const [
    { loadStory },
    { understand },
    { indexStory },
    { layOut },
    { findQuoted },
    { cutPassages },
    { answer, suggest },
  ] = await Promise.all(
    [
      'story/load',
      'story/understand',
      'retrieval/index-story',
      'story/layout/paragraph',
      'story/quotations/find-quoted',
      'story/passage',
      'commands/index',
    ].map(compiled),
  );
  const split = {};
  const step = async (name, run) => {
    const started = performance.now();
    const result = await run();
    split[name] = performance.now() - started;
    note(`${name} ${(split[name] / 1000).toFixed(2)} s, ${memory().resident.toFixed(0)} MB`);
    return result;
  };
  split.imported = performance.now();
  const raw = await step('read', () => loadStory(folder));
  await step('passages', () => {
    for (const article of raw.articles) {
      const layout = layOut(article);
      cutPassages(layout, findQuoted(layout));
    }
  });
  const story = await step('understanding', () => understand(raw));
  split.understanding -= split.passages;
  const index = await step('index', () => indexStory(story));
  const opened = memory();
  const context = { story, index };

  const asked = mixedCommands(story, COMMANDS);
  const answered = [];
  const ask = async ({ name, option, text }) => answered.push((await answer(context, name, { [option]: text })).status);
  const typed = keystrokes(asked);
  const lists = [...new Set(typed.map(({ name, option }) => `${name} ${option}`))].map((list) => list.split(' '));
  // A list of choices is made at its first keystroke.
  const first = await timeEach(lists, ([name, option]) => suggest(context, name, option, ''));
  note(`lists of choices ${first.map((time) => time.toFixed(0)).join(' ')} ms`);
  // The compiler of the engine under JavaScript has to see the code run before it is fast; other commands than those measured.
  await timeEach(mixedCommands(story, 1200).slice(COMMANDS), ask);
  answered.length = 0;
  const answers = await timeEach(asked, ask);
  const kinds = {};
  for (const [place, { name, option }] of asked.entries()) {
    const kind = `/${name} ${option}:`;
    kinds[kind] = [...(kinds[kind] ?? []), answers[place]];
  }
  note('answers');
  const completions = await timeEach(typed, ({ name, option, text }) => suggest(context, name, option, text));
  note('autocomplete');
  const result = {
    split,
    cold: split.imported + split.read + split.passages + split.understanding + split.index,
    passages: story.readings.reduce((sum, { passages }) => sum + passages.length, 0),
    entities: story.entities.length,
    opened,
    ...memory(),
    answers,
    answer: latencyOf(answers),
    kinds: Object.fromEntries(Object.entries(kinds).map(([kind, times]) => [kind, latencyOf(times)])),
    silent: answered.filter((status) => status !== 'answered').length / COMMANDS,
    autocomplete: latencyOf(completions),
    firstKeystroke: Math.max(...first),
  };
  await writeLines(join(folder, 'asked.jsonl'), asked);
  await writeLines(join(folder, 'passages.jsonl'), passagesOf(story));
  return result;
}

function* passagesOf({ readings }) {
  for (const { passages } of readings) for (const { span } of passages) yield span.text;
}

process.stdout.write(`${JSON.stringify(await (task === 'open' ? open() : steps()))}\n`);
