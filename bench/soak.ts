import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Peer, TOKEN } from '../test/loopback/peer.ts';
import { MeasuredProcess } from './load/measured-process.ts';
import { mixedInteractions } from './load/questions.ts';
import { random } from './scale/random.ts';
import { ChangingStory } from './soak/changing-story.ts';
import { failOnce, reconnect, sendOddPacket } from './soak/faults.ts';
import { Ledger } from './soak/ledger.ts';

/**
 * The built bot at the loopback peer for some minutes, while everything fails now and then that can: `npm run bench:soak --
 * --minutes 10 --seed 1`. Whatever was asked has to be answered, and memory has to stay. Exits with 1 otherwise.
 */
const { values: given } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    /** Interactions a second. */
    rate: { type: 'string', default: '40' },
    /** Of a hundred interactions, how many meet each kind of fault. */
    faults: { type: 'string', default: '2' },
  },
});
const [minutes, rate, share] = [Number(given.minutes), Number(given.rate), Number(given.faults) / 100];
const number = random(Number(given.seed));

/** How often each comes, in ms. */
const EVERY = { reconnect: 15_000, 'odd packet': 2500, 'changed story': 20_000, memory: 2000 };
/** By how much memory may grow from the third quarter to the last. */
const MAY_GROW = 0.05;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const project = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const seeds = project('seeds');
const next = await mixedInteractions(seeds);
const story = await ChangingStory.copy(seeds);
const peer = await Peer.start();
const bot = new MeasuredProcess([project('test/loopback/gateway-process.js'), project('dist'), peer.api, TOKEN], {
  STORY_DIR: story.folder,
});
const ledger = new Ledger(peer);
const met = new Map<string, number>();
const count = (what: string) => void met.set(what, (met.get(what) ?? 0) + 1);
const residents: number[] = [];

await peer.requested(({ method }) => method === 'PUT');
const ends = Date.now() + minutes * 60_000;
const isOver = () => Date.now() >= ends || bot.ended;
/** While the bot has no session, Discord has nothing to send it. */
let away = false;

/** Does something again and again until the time is over. */
async function every(ms: number, run: () => Promise<void> | void): Promise<void> {
  while (!isOver()) {
    await pause(ms);
    await run();
  }
}

async function ask(): Promise<void> {
  const began = Date.now();
  for (let sent = 0; !isOver(); ) {
    await pause(10);
    ledger.settle();
    if (away) continue;
    for (const due = ((Date.now() - began) / 1000) * rate; sent < due; sent++) {
      const interaction = next();
      const fault = failOnce(peer, interaction, share, number);
      if (fault) count(fault);
      ledger.note(interaction, fault);
      peer.gateway.dispatch('INTERACTION_CREATE', interaction);
    }
  }
}

await Promise.all([
  ask(),
  every(EVERY['odd packet'], () => {
    if (!away) sendOddPacket(peer, number);
    count('an odd packet');
  }),
  every(EVERY.reconnect, async () => {
    away = true;
    count(`a connection ${await reconnect(peer, number)}`);
    away = false;
  }),
  every(EVERY['changed story'], async () => count(`a story ${await story.change(number)}`)),
  every(EVERY.memory, () => void residents.push(bot.resident)),
]);
for (const until = Date.now() + 60_000; ledger.waiting > 0 && Date.now() < until && !bot.ended; ) {
  await pause(50);
  ledger.settle();
}
if (bot.ended) ledger.wrong.push(`the bot ended: ${bot.said}`);
await bot.stop();
peer.stop();
await story.remove();

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const quarter = Math.floor(residents.length / 4);
const [third, last] = [mean(residents.slice(2 * quarter, 3 * quarter)), mean(residents.slice(3 * quarter))];
const grown = last / third - 1;
const wrong = [...ledger.wrong, ...peer.complaints];
const rows: readonly (readonly [string, string | number])[] = [
  ['minutes', minutes],
  ['interactions', ledger.asked],
  ['answered', ledger.answered],
  ...Array.from(met).sort(),
  ['MB in the third quarter, on average', third.toFixed(1)],
  ['MB in the last quarter', last.toFixed(1)],
  ['grown', `${(100 * grown).toFixed(1)} %`],
  ['wrong', wrong.length],
];
console.log(['| what | |', '|---|---:|', ...rows.map(([what, value]) => `| ${what} | ${value} |`)].join('\n'));
for (const line of wrong.slice(0, 20)) console.error(line);
if (wrong.length > 0 || grown > MAY_GROW) process.exitCode = 1;
