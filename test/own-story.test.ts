import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { AGROUND, articlePage, RESIGNED } from './ingest/page.ts';

const DOC = fileURLToPath(new URL('../docs/own-story.md', import.meta.url));

const saved = (html: string, address: string) =>
  html.replace('<html', `<!-- saved from url=(${String(address.length).padStart(4, '0')})${address} -->\n<html`);

/** What the reader of the page has in the folder, by name. */
const FILES: Readonly<Record<string, string>> = {
  'ferry-runs-aground.html': saved(
    articlePage({
      ...AGROUND,
      among: '<aside><p>Sign up for our newsletter and get the news of the islands every morning.</p></aside>',
    }),
    'https://harbour.example/2024/03/05/ferry-runs-aground',
  ),
  'captain-resigns.html': saved(articlePage(RESIGNED), 'https://courier.example/news/captain-resigns'),
  'notes.txt': `Ferry aground\n\n${AGROUND.paragraphs[1]}\n`,
  'stub.html': '<!doctype html><title>Ferry</title><p>The ferry ran aground.</p><p>Subscribe to continue reading.</p>',
  'news.xml': `<rss><channel>${[
    ['Ferry runs aground off Ostholm', 'https://harbour.example/2024/03/05/ferry-runs-aground', 'Tue, 05 Mar 2024'],
    ['Ferry pulled free at night', 'https://harbour.example/2024/03/06/pulled-free', 'Wed, 06 Mar 2024'],
    ['Market opens in Vikby', 'https://harbour.example/2024/03/06/market', 'Wed, 06 Mar 2024'],
  ]
    .map(([title, link, day]) => `<item><title>${title}</title><link>${link}</link><pubDate>${day}</pubDate></item>`)
    .join('')}</channel></rss>`,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receipts-own-story-'));
  for (const [name, content] of Object.entries(FILES)) await writeFile(join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true }));

/** What the reader types, where the program asks so. */
const TYPED = [
  ['[y/n/?]', 'y'],
  ['or all:', '1'],
] as const;

/** Both outputs of a command line, as a terminal shows them with what is typed. */
function shown(line: string): Promise<string> {
  const program = `"${process.execPath}" "${join(inject('built'), 'index.js')}"`;
  const command = line.replace(/npm run (?:-s )?(story|ask) --/u, (_, mode: string) => `${program} ${mode}`);
  const child = spawn('sh', ['-c', `${command} 2>&1`], { cwd: folder, env: { PATH: process.env.PATH } });
  child.stdin.end(line.includes('--feed') ? '1\n' : 'y\n');
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', () => {
      const typed = TYPED.reduce((so, [asked, answer]) => so.replace(`${asked} \n`, `${asked} ${answer}\n`), output);
      resolve(typed.trimEnd());
    });
  });
}

/** A block that begins with a command line. */
const SCREEN = /(?<=^```\n)\$ ([^\n]+)(?:\n(?!```$)[^\n]*)*/gmu;

/** `npx vitest run test/own-story.test.ts -u` writes the screens anew. */
test('the screens in docs/own-story.md are what the program shows', async () => {
  const page = await readFile(DOC, 'utf8');
  const lines = Array.from(page.matchAll(SCREEN), ([, line = '']) => line);
  expect(lines).toHaveLength(4);
  const screens = new Map<string, string>();
  // One after the other: the story that the first makes is asked by the next.
  for (const line of lines) screens.set(line, `$ ${line}\n${await shown(line)}`);
  const now = page.replace(SCREEN, (_, line: string) => screens.get(line) ?? '');
  await expect(now).toMatchFileSnapshot(DOC);
});
