import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { command } from '../test/loopback/interactions.ts';
import { atRate, percentile } from './load/drive.ts';
import { gatewaySide, TOKEN } from './load/gateway-side.ts';
import { MeasuredProcess } from './load/measured-process.ts';
import { storyFolder } from './scale/story-folder.ts';

/** How much longer answers take while a changed story is read beside the one that is answered from: `npm run bench:reload`. */
const { values: given } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    /** Interactions a second. */
    rate: { type: 'string', default: '20' },
  },
});
/** How long answers are measured without a reload, in seconds. */
const CALM = 15;
/** By how much no answer may be delayed beyond its own time, in ms. */
const MAY_DELAY = 100;

const project = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const above = await mkdtemp(join(tmpdir(), 'receipts-reload-'));
const folder = join(above, 'story');
await cp(storyFolder(Number(given.articles)).folder, folder, { recursive: true });
const side = await gatewaySide();
const env = { STORY_DIR: folder, CACHE_DIR: join(above, 'cache'), LOG_LEVEL: 'info' };
const bot = new MeasuredProcess([project('bench/load/gateway-bot.js'), side.api, TOKEN], env);
await side.joined(true);

const rate = Number(given.rate);
// Remembered, so that an answer's own time is next to none, and all else is what it waits for.
const next = () => command('sources');
const seconds = async (wanted: number) => {
  const { latencies, errors } = await atRate(side, next, rate, wanted);
  for (const error of errors) console.error(error);
  return latencies;
};
// Compiled and made as it is first used.
await seconds(CALM);
const calm = await seconds(CALM);
// Without the records that were kept, every article is read anew.
await rm(join(above, 'cache'), { recursive: true });
await appendFile(join(folder, 'a000001.txt'), '\nNobody else was hurt.\n');
const meanwhile: number[] = [];
const began = performance.now();
while (!bot.said.includes('took in the changed story') && !bot.ended) meanwhile.push(...(await seconds(1)));
const took = (performance.now() - began) / 1000;
await bot.stop();
side.close();
await rm(above, { recursive: true });

const row = (name: string, latencies: readonly number[]) =>
  `| ${[name, latencies.length, ...[0.5, 0.99, 1].map((share) => percentile(latencies, share).toFixed(1))].join(' | ')} |`;
console.log(
  [
    `${given.articles} articles, read anew within ${took.toFixed(0)} s`,
    '',
    '| | answers | median, ms | 99th percentile | longest |',
    '|---|---:|---:|---:|---:|',
    row('before', calm),
    row('meanwhile', meanwhile),
  ].join('\n'),
);
if (percentile(meanwhile, 1) - percentile(calm, 0.5) > MAY_DELAY) process.exitCode = 1;
