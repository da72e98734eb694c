import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { breaches } from './contract/contract.ts';
import { seedTexts } from './seeds.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Given {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const PROGRAM = join(inject('built'), 'index.js');

/** Runs the program as a person does; no setting of this machine reaches it. */
function receipts(argv: readonly string[], { input = '', env = {} }: Given = {}) {
  const unset = {
    DISCORD_TOKEN: '',
    GUILD_ID: '',
    DISCORD_PUBLIC_KEY: '',
    STORY_DIR: '',
    LOG_LEVEL: '',
    HEALTH_PORT: '',
  };
  const child = spawn(process.execPath, [PROGRAM, ...argv], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...unset, ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.end(input);
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receipts-index-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.concurrent('the program', () => {
  test.each([
    [0, '/who name: Olmedo'],
    [1, '/who name: Zbigniew Quarrington'],
    [2, '/sorces'],
  ])('ask exits with %d for %s', async (code, command) => {
    const run = await receipts(['ask', command]);
    expect(run).toMatchObject({ code, stderr: '' });
    expect(run.stdout).not.toContain('\u001b');
    if (code === 0) expect(run.stdout).toContain('Charlaine F. Olmedo');
  });

  test.each([['--help'], ['ask', '--help'], ['serve', '-h'], ['annotate', '--help']])(
    '%s %s is help',
    async (...argv) => {
      const { code, stdout, stderr } = await receipts(argv, { env: { PORT: 'none' } });
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/npm run serve .*\n/u);
      expect(stdout).toContain('/sources');
    },
  );

  test('ask /help lists the commands', async () => {
    for (const typed of ['/help', '/']) {
      const { code, stdout } = await receipts(['ask', typed]);
      expect([code, stdout]).toEqual([0, expect.stringContaining('/sources')]);
    }
  });

  test('ask --json prints one object of the contract, before or behind the command', async () => {
    const runs = await Promise.all([
      receipts(['ask', '--json', '/sources']),
      receipts(['ask', '/quote', 'about:', 'error in judgment', '--json']),
    ]);
    for (const { code, stdout } of runs) {
      expect(code).toBe(0);
      expect(lines(stdout).flatMap((line) => breaches(line, seedTexts))).toEqual([]);
      expect(lines(stdout)).toHaveLength(1);
    }
  });

  test('ask --json - prints an object a line, whatever the lines are, and exits with 0', async () => {
    const commands = [
      '/who name: Olmedo',
      '',
      '/nothing',
      '/who name: __proto__',
      '/when event: \u0000\u2028\r.',
      '/sources',
    ];
    const { code, stdout } = await receipts(['ask', '--json', '-'], { input: commands.join('\n') });
    expect(code).toBe(0);
    expect(lines(stdout).flatMap((line) => breaches(line, seedTexts))).toEqual([]);
    expect(lines(stdout).map((line) => JSON.parse(line).status)).toEqual([
      'answered',
      'invalid',
      'invalid',
      'not_found',
      'not_found',
      'answered',
    ]);
  });

  test('without a token answers from its input, says how to go live, and leaves with 0', async () => {
    const run = await receipts([], { input: '/help\n/who name: Olmedo\n/quit\n/sources\n' });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/go live on Discord, put DISCORD_TOKEN/u);
    expect(run.stdout).toContain('Charlaine F. Olmedo');
    expect(run.stdout, 'nothing behind /quit').not.toContain('Provenance:');
  });

  test('STORY_DIR names another story', async () => {
    const entry = { id: 'a', outlet: 'Harbour Post', title: 'Ferry', url: null, published: '2021-04-09' };
    const articles = [{ ...entry, publishedBasis: 'stated', provenance: 'Invented.' }];
    await writeFile(join(folder, 'story.json'), JSON.stringify({ title: 'The ferry', articles }));
    await writeFile(join(folder, 'a.txt'), 'Captain Ingrid Solberg steered the ferry.');
    const { code, stdout } = await receipts(['ask', '/who name: Solberg'], { env: { STORY_DIR: folder } });
    expect(code).toBe(0);
    expect(stdout).toContain('Harbour Post · a · 2021-04-09');
  });

  test.each([
    ['a story that is not there', [], { STORY_DIR: '/nonexistent' }, 1, /^receipts: .*story\.json is missing.*\n$/u],
    [
      'the same for ask',
      ['ask', '/sources'],
      { STORY_DIR: '/nonexistent' },
      2,
      /^receipts: .*story\.json is missing.*\n$/u,
    ],
    [
      'many stories at a terminal',
      ['ask', '/sources'],
      { STORIES_DIR: '/srv' },
      2,
      /^receipts: STORIES_DIR holds .*\n$/u,
    ],
    ['a token that is none', [], { DISCORD_TOKEN: 'sesame-open' }, 1, /^receipts: DISCORD_TOKEN is no bot token.*\n$/u],
    ['no public key', ['serve'], {}, 1, /^receipts: DISCORD_PUBLIC_KEY is not set.*\n$/u],
    ['an unknown mode', ['aks'], {}, 2, /^There is no mode "aks".*\n$/u],
    ['no command to ask', ['ask'], {}, 2, /^ask needs a question or a command.*\n$/u],
    ['an empty command', ['ask', ' '], {}, 2, /^ask needs a question or a command.*\n$/u],
    ['an option that ask has not', ['ask', '--jsno', '/sources'], {}, 2, /^ask has no option --jsno; .*\n$/u],
    ['a question behind a dash', ['ask', '-', '/sources'], {}, 2, /^ask takes - for standard input alone.*\n$/u],
    ['a folder for records', ['records', '/nope'], {}, 2, /^records takes no "\/nope" behind it; .*STORY_DIR.*\n$/u],
    ['two files to annotate', ['annotate', '/a', '/b'], {}, 1, /^receipts: annotate takes one file.*\/b\n$/u],
    ['no folder for a story', ['story'], {}, 1, /^receipts: a story needs a folder and links or files.*\n$/u],
    ['a flag that story has not', ['story', 'x', '--loud'], {}, 1, /^receipts: --loud is no option; .*\n$/u],
    ['a link for a folder', ['story', 'https://harbour.example'], {}, 1, /^receipts: https:\S+ is a link; name .*\n$/u],
    ['no file to annotate', ['annotate'], {}, 1, /^receipts: annotate needs a file.*\n$/u],
    [
      'a file that is not there',
      ['rank', '/nonexistent'],
      {},
      1,
      /^receipts: \/nonexistent cannot be read \(ENOENT\)\n$/u,
    ],
  ] as const)('%s is one clear line', async (_, argv, env, code, line) => {
    const run = await receipts(argv, { env });
    expect(run).toMatchObject({ code, stdout: '' });
    expect(run.stderr).toMatch(line);
    expect(run.stderr).not.toContain('sesame');
  });

  test('annotate reads what it can, names the lines that it cannot, and then exits with 1', async () => {
    const good = JSON.stringify({ doc: 'a', text: 'Captain Ingrid Solberg steered the ferry.' });
    const run = await receipts(['annotate', '-'], { input: `${good}\nnot JSON\n{"doc":"b"}\n` });
    expect(run.code).toBe(1);
    expect(lines(run.stdout).map((line) => JSON.parse(line).doc)).toEqual(['a']);
    expect(lines(run.stderr).map((line) => line.split(':')[0])).toEqual(['line 2', 'line 3']);
    expect((await receipts(['annotate', '-'], { input: good })).code).toBe(0);
  });

  test('annotate --pretty gives the text back with its marks', async () => {
    const text = 'Captain Ingrid Solberg steered the ferry.';
    const { code, stdout } = await receipts(['annotate', '--pretty', '-'], {
      input: JSON.stringify({ doc: 'a', text }),
    });
    expect(code).toBe(0);
    expect(stdout).toContain('Ingrid Solberg');
  });

  test('rank prints a ranking a query', async () => {
    const task = { docs: [{ id: 1, text: 'The ferry sank.' }], queries: [{ id: 'q', text: 'ferry' }] };
    const { code, stdout } = await receipts(['rank', '-'], { input: JSON.stringify(task) });
    expect([code, JSON.parse(stdout)]).toEqual([0, { query: 'q', ranked: ['1'] }]);
  });
});
