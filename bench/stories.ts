import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openStory } from '../src/host/open-story.ts';
import { command } from '../test/loopback/interactions.ts';
import { atRate, percentile } from './load/drive.ts';
import { gatewaySide, TOKEN } from './load/gateway-side.ts';
import { MeasuredProcess } from './load/measured-process.ts';
import { MadeStory } from './scale/made-articles.ts';
import { pick, random } from './scale/random.ts';
import { readRealArticles } from './scale/real-articles.ts';

/**
 * The built bot with many stories, one a server, asked at random: `npm run bench:stories`. Some servers ask far more than others
 * (Zipf's law). The stories were read once before, as on every day but a host's first.
 */
const { values: given } = parseArgs({
  options: {
    stories: { type: 'string', default: '1000' },
    /** Questions a second, and for how many seconds. */
    rate: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '60' },
    /** What stories that are open may take together, in MB. */
    memory: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
  },
});
const [stories, rate, seconds] = [Number(given.stories), Number(given.rate), Number(given.seconds)];
const number = random(Number(given.seed));
const [FEWEST, MOST] = [5, 20];
/** Words of an article that a question is made of. */
const WORDS = 4;

const project = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'receipts-stories-'));
const guildOf = (story: number) => String(998_877_665_544_000_000n + BigInt(story));

/** Questions about each story: some words of one of its articles. */
const texts: string[][] = [];
const made = new MadeStory(readRealArticles(), Number(given.seed)).articles(stories * MOST);
const settings: Record<string, unknown> = {};
for (let story = 0; story < stories; story++) {
  const id = `story-${story}`;
  const listed: object[] = [];
  const printed: string[] = [];
  mkdirSync(join(folder, id));
  const length = FEWEST + Math.floor(number() * (MOST - FEWEST + 1));
  while (listed.length < length) {
    const next = made.next();
    if (next.done) throw new RangeError('the articles are used up');
    const { id: article, outlet, title, published, text } = next.value;
    writeFileSync(join(folder, id, `${article}.txt`), text);
    printed.push(text);
    listed.push({
      ...{ id: article, outlet, title, url: null, published },
      ...{ publishedBasis: 'stated', provenance: 'made for measuring' },
    });
  }
  writeFileSync(join(folder, id, 'story.json'), JSON.stringify({ title: `Story ${story}`, articles: listed }));
  texts.push(printed);
  settings[`server:${guildOf(story)}`] = { story: id };
}
writeFileSync(join(folder, '.settings.json'), JSON.stringify(settings));

const QUIET = { progress: () => undefined, notice: () => undefined };
const openings: number[] = [];
for (let story = 0; story < stories; story++) {
  const from = join(folder, `story-${story}`);
  await openStory(from, QUIET, { from: 0 });
  if (story % 20 > 0) continue;
  const began = performance.now();
  await openStory(from, QUIET, { from: 0 });
  openings.push(performance.now() - began);
}

/** The shares of Zipf's law, added up. */
const shares: number[] = [];
for (let rank = 1; rank <= stories; rank++) shares.push((shares.at(-1) ?? 0) + 1 / rank);

function asked() {
  const share = number() * (shares.at(-1) ?? 0);
  const story = shares.findIndex((sum) => sum > share);
  const words = pick(texts[story] ?? [], number).split(/\s+/u);
  const from = Math.floor(number() * Math.max(1, words.length - WORDS));
  const question = words.slice(from, from + WORDS).join(' ');
  return { ...command('ask', { question }), guild_id: guildOf(story) };
}

const side = await gatewaySide();
const env = { STORIES_DIR: folder, STORY_DIR: '', STORIES_MEMORY_MB: given.memory };
const bot = new MeasuredProcess([project('bench/load/gateway-bot.js'), side.api, TOKEN], env);
await side.joined(true);
const residents: number[] = [];
const watching = setInterval(() => residents.push(bot.resident), 500);
// Compiled, and the stories that are asked most opened.
await atRate(side, asked, rate, seconds / 4);
const { latencies, errors } = await atRate(side, asked, rate, seconds);
clearInterval(watching);
const said = bot.said;
await bot.stop();
side.close();
await rm(folder, { recursive: true });

const rows: readonly (readonly [string, string | number])[] = [
  ['stories', stories],
  ['questions', latencies.length + errors.length],
  ['lost', errors.length],
  ['median, ms', percentile(latencies, 0.5).toFixed(1)],
  ['99th percentile, ms', percentile(latencies, 0.99).toFixed(1)],
  ['opening a story from its records, median, ms', percentile(openings, 0.5).toFixed(1)],
  ['MB at most', Math.max(...residents).toFixed(0)],
];
console.log(['| what | |', '|---|---:|', ...rows.map(([what, value]) => `| ${what} | ${value} |`)].join('\n'));
for (const line of [...new Set(errors), said].filter(Boolean).slice(0, 5)) console.error(line);
