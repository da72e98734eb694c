import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { percentile } from './load/drive.ts';
import { gatewaySide, TOKEN } from './load/gateway-side.ts';
import { httpSide, PUBLIC_KEY, takingRest } from './load/http-side.ts';
import { Measured } from './load/measured.ts';
import { MeasuredProcess } from './load/measured-process.ts';
import { mixedInteractions } from './load/questions.ts';

/**
 * Puts the compiled bot under load on this machine, at both its doors, and beside it the least that could stand in its place.
 * This process is Discord; each bot is a process of its own. The two at a door are sent their interactions by turns, a few
 * thousand at a time, so that whatever else the machine does meets both alike. With --write, the table of docs/hosting.md is
 * written anew.
 */
const { values: given } = parseArgs({
  options: {
    /** How many interactions each bot is sent at full speed. */
    count: { type: 'string', default: '100000' },
    /** How long each is sent half of what it could take, in seconds. */
    half: { type: 'string', default: '10' },
    /** Only the doors whose names begin so: gateway, HTTP. */
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
});
const [count, halfFor] = [Number(given.count), Number(given.half)];
if (!(count >= 10_000)) throw new Error('--count must be 10000 or more: the first 5,000 only warm up');

/** Interactions at one turn. */
const TURN = 2500;
/** The first ones warm up: code is compiled and lists are made as they are first used. */
const WARM_UP = 5000;
/** After how many interactions memory is read. */
const STEPS = [1000, 10_000, 50_000, 100_000];

const project = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const next = () => mixedInteractions(project('seeds'));

/** A bot of the gateway: the bare one registers no commands. */
async function onGateway(entry: string, isReceipts: boolean): Promise<Measured> {
  const side = await gatewaySide();
  const bot = new MeasuredProcess([project(entry), side.api, TOKEN], { STORY_DIR: project('seeds') });
  await side.joined(isReceipts);
  return new Measured(bot, side, await next());
}

async function overHttp(entry: string): Promise<Measured> {
  const rest = await takingRest();
  const port = await freePort();
  const env = { PORT: String(port), DISCORD_PUBLIC_KEY: PUBLIC_KEY, STORY_DIR: project('seeds') };
  const bot = new MeasuredProcess([project(entry), rest.api], env);
  const open = () => fetch(`http://127.0.0.1:${port}/`, { method: 'POST' }).catch(() => undefined);
  while (!(await open())) await new Promise((resolve) => setTimeout(resolve, 100));
  return new Measured(bot, httpSide(port, rest), await next());
}

interface Door {
  readonly bare: () => Promise<Measured>;
  readonly receipts: () => Promise<Measured>;
}

const DOORS: Readonly<Record<string, Door>> = {
  gateway: {
    bare: () => onGateway('bench/load/bare-gateway-bot.js', false),
    receipts: () => onGateway('bench/load/gateway-bot.js', true),
  },
  HTTP: {
    bare: () => overHttp('bench/load/bare-handler.js'),
    receipts: () => overHttp('bench/load/http-bot.js'),
  },
};

/** One bot's column of the table. */
async function column(subject: Measured, beside: Measured): Promise<Record<string, string>> {
  const half = await subject.atRate(subject.peak / 2, halfFor);
  const share = (of: number, other: number) => (subject === beside ? '' : ` (${Math.round((100 * of) / other)} %)`);
  const [fifty, hundred] = [subject.residentAfter(50_000), subject.residentAfter(100_000)];
  const grown = fifty && hundred ? `${(100 * (hundred / fifty - 1)).toFixed(1)} %` : '–';
  return {
    'answers a second': `${Math.round(subject.peak)}${share(subject.peak, beside.peak)}`,
    'ms of processor an answer': subject.workEach.toFixed(3),
    'median at half that rate, ms': percentile(half, 0.5).toFixed(1),
    '99th percentile, ms': percentile(half, 0.99).toFixed(1),
    errors: `${subject.errors.length} of ${subject.sent.toLocaleString('en')}`,
    ...Object.fromEntries(
      STEPS.map((step) => [`MB after ${step.toLocaleString('en')}`, subject.residentAfter(step)?.toFixed(0) ?? '–']),
    ),
    'grown in the last half': grown,
  };
}

/** Sends both their interactions by turns. */
async function byTurns(subjects: readonly Measured[]): Promise<void> {
  for (let sent = 0; sent < count; ) {
    const step = STEPS.find((one) => one > sent) ?? count;
    const turn = Math.min(TURN, step - sent, count - sent);
    for (const subject of subjects) await subject.atFullSpeed(turn, sent >= WARM_UP);
    sent += turn;
  }
}

const columns: Record<string, Record<string, string>> = {};
for (const [name, { bare, receipts }] of Object.entries(DOORS).filter(([name]) => name.startsWith(given.only))) {
  const subjects = [await bare(), await receipts()] as const;
  const [least, own] = subjects;
  try {
    await byTurns(subjects);
    columns[`${name}, bare`] = await column(least, least);
    columns[`${name}, Receipts`] = await column(own, least);
    for (const subject of subjects) for (const complaint of subject.complaints) console.error(`${name}: ${complaint}`);
  } finally {
    await Promise.all(subjects.map((subject) => subject.stop()));
  }
}

function table(): string {
  const names = Object.keys(columns);
  const rows = Object.keys(Object.values(columns)[0] ?? {});
  return [
    `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'processor'}`,
    '',
    `| | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---:|').join('')}`,
    ...rows.map((row) => `| ${row} | ${names.map((name) => columns[name]?.[row]).join(' | ')} |`),
  ].join('\n');
}

const [BEGIN, END] = ['<!-- table: npm run bench:load -- --write -->', '<!-- end of table -->'];

function write(): void {
  const page = project('docs/hosting.md');
  const text = readFileSync(page, 'utf8');
  const [before, after] = [text.split(BEGIN)[0], text.split(END)[1]];
  if (before === undefined || after === undefined)
    throw new Error(`docs/hosting.md has no place for the table: ${BEGIN}`);
  writeFileSync(page, `${before}${BEGIN}\n\n${table()}\n\n${END}${after}`);
}

console.log(table());
if (given.write) write();
