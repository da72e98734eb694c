import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { atFullSpeed, atRate, percentile } from './load/drive.ts';
import { gatewaySide, TOKEN } from './load/gateway-side.ts';
import { httpSide, PUBLIC_KEY } from './load/http-side.ts';
import { MeasuredProcess } from './load/measured-process.ts';
import { mixedInteractions } from './load/questions.ts';
import type { Side } from './load/side.ts';

/**
 * Puts the compiled bot under load on this machine, at both its doors, and beside it the least that could stand in its place.
 * This process is Discord; each bot is a process of its own.
 */
const { values: given } = parseArgs({
  options: {
    /** How many interactions each bot is sent at full speed, and for how long at most. */
    count: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '60' },
    /** Only these, by the beginning of their names. */
    only: { type: 'string', default: '' },
  },
});
const [count, seconds] = [Number(given.count), Number(given.seconds)];

const project = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

interface Subject {
  readonly bot: MeasuredProcess;
  readonly side: Side;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function onGateway(args: readonly string[], registers: boolean): Promise<Subject> {
  const side = await gatewaySide();
  const bot = new MeasuredProcess([...args, side.api, TOKEN], { STORY_DIR: project('seeds') });
  await side.joined(registers);
  return { bot, side };
}

async function overHttp(args: readonly string[]): Promise<Subject> {
  const port = await freePort();
  const env = { PORT: String(port), DISCORD_PUBLIC_KEY: PUBLIC_KEY, STORY_DIR: project('seeds') };
  const bot = new MeasuredProcess(args, env);
  const open = () => fetch(`http://127.0.0.1:${port}/`, { method: 'POST' }).catch(() => undefined);
  while (!(await open())) await new Promise((resolve) => setTimeout(resolve, 100));
  return { bot, side: httpSide(port) };
}

const SUBJECTS: Record<string, () => Promise<Subject>> = {
  'gateway, bare': () => onGateway([project('bench/load/bare-gateway-bot.js')], false),
  'gateway, Receipts': () => onGateway([project('bench/load/gateway-bot.js')], true),
  'HTTP, bare': () => overHttp([project('bench/load/bare-handler.js')]),
  'HTTP, Receipts': () => overHttp([project('dist/index.js'), 'serve']),
};

/** Where memory is read, in interactions sent. */
const STEPS = [1000, 10_000, 50_000, 100_000];

async function measure({ bot, side }: Subject) {
  const next = await mixedInteractions(project('seeds'));
  const resident: Record<string, string> = { 'MB idle': bot.resident.toFixed(0) };
  const deadline = performance.now() + seconds * 1000;
  const errors: string[] = [];
  const total = { answered: 0, took: 0, worked: 0 };
  let sent = 0;
  for (const step of STEPS.filter((step) => step <= count)) {
    const worked = bot.worked;
    const driven = await atFullSpeed(side, next, step - sent, deadline - performance.now());
    errors.push(...driven.errors);
    sent += driven.answered + driven.errors.length;
    resident[`MB after ${step.toLocaleString('en')}`] = sent === step ? bot.resident.toFixed(0) : '–';
    // The first step warms up.
    if (step === STEPS[0]) continue;
    total.answered += driven.answered;
    total.took += driven.took;
    total.worked += bot.worked - worked;
  }
  const peak = (total.answered / total.took) * 1000;
  const half = await atRate(side, next, peak / 2, 10);
  errors.push(...half.errors);
  const row = {
    'a second': Math.round(peak),
    'ms of processor each': (total.worked / total.answered).toFixed(2),
    'busy %': Math.round((total.worked / total.took) * 100),
    'half: median ms': percentile(half.latencies, 0.5).toFixed(1),
    'half: p99 ms': percentile(half.latencies, 0.99).toFixed(1),
    sent,
    errors: errors.length,
    ...resident,
    'MB at the end': bot.resident.toFixed(0),
  };
  return { row, complaints: [...new Set(errors), bot.said].filter(Boolean).slice(0, 5) };
}

if (!existsSync(project('dist/index.js'))) throw new Error('there is no dist/; npm run build makes it');
const table: Record<string, object> = {};
for (const [name, start] of Object.entries(SUBJECTS).filter(([name]) => name.startsWith(given.only))) {
  const subject = await start();
  try {
    const { row, complaints } = await measure(subject);
    table[name] = row;
    for (const complaint of complaints) console.error(`${name}: ${complaint}`);
  } finally {
    await subject.bot.stop();
    subject.side.close();
  }
}
console.table(table);
