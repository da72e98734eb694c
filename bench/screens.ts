/**
 * Makes the pictures in docs/: the page in a browser, Discord messages as its dark theme shows them on a phone, and the drawn
 * timeline and coverage. Each is what the program shows of the first story. Needs Chromium, whose program CHROMIUM names.
 *
 *     npm run screens
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { answer, type Context, everyCommand } from '../src/commands/index.ts';
import { openStory } from '../src/host/open-story.ts';
import { followingPicture, withPicture } from '../src/surfaces/discord/render/message.ts';
import { renderAnswer } from '../src/surfaces/discord/render/render-answer.ts';
import { labelsFor } from '../src/surfaces/labels/labels.ts';
import { servePage } from '../src/surfaces/page/serve-page.ts';
import { pictureOf } from '../src/surfaces/picture/pictures.ts';
import { pngOf } from '../src/surfaces/picture/png.ts';
import { discordMessage } from './look/discord-message.ts';

const docs = (file: string) => fileURLToPath(new URL(`../docs/${file}`, import.meta.url));

type Question = readonly [command: string, options: Readonly<Record<string, string>>];

const QUOTE: Question = ['quote', { about: 'sorry if that has taken place' }];

/** What each picture of Discord shows. */
const MESSAGES: Readonly<Record<string, Question>> = {
  'discord-who.png': ['who', { name: 'Ashton Kutcher' }],
  'discord-when.png': ['when', {}],
  'discord-quote.png': QUOTE,
  'discord-check.png': [
    'check',
    { text: 'He said “we’re sorry that this has taken place”. Masterson was sentenced to 20 years.' },
  ],
};

/** What is drawn, and of which answer. */
const DRAWN: Readonly<Record<string, Question>> = {
  'timeline.png': ['when', {}],
  'coverage.png': ['sources', { about: 'Ashton Kutcher' }],
};

async function drawMessages(browser: Browser, context: Context): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 400, height: 200 } });
  for (const [file, [command, options]] of Object.entries(MESSAGES)) {
    const answered = await answer(context, command, options);
    const { story } = context;
    const plain = renderAnswer(answered, { offset: 0, audience: 'everyone', labels: labelsFor('en-US'), story });
    const picture = followingPicture(plain);
    const body = picture ? withPicture(plain, picture) : plain;
    const drawn = await picture?.draw();
    const pictures = new Map(picture && drawn ? [[picture.filename, drawn]] : []);
    await page.setContent(discordMessage(command, body.components, pictures));
    await page.screenshot({ path: docs(file), fullPage: true });
  }
}

/** The page at a desk: the same quotation as three outlets print it. */
async function drawPage(browser: Browser, context: Context): Promise<void> {
  const served = await servePage({ port: 0, commands: everyCommand, stories: () => context, fullText: false });
  try {
    const page = await browser.newPage({ viewport: { width: 860, height: 300 }, deviceScaleFactor: 1.5 });
    const [command, options] = QUOTE;
    await page.goto(`${served.address}${command}?${new URLSearchParams(options)}`);
    await page.screenshot({ path: docs('answer.png'), fullPage: true });
  } finally {
    served.stop();
  }
}

async function draw(context: Context): Promise<void> {
  for (const [file, [command, options]] of Object.entries(DRAWN)) {
    const svg = pictureOf(await answer(context, command, options))?.svg({ theme: 'light', locale: 'en-GB' });
    if (svg === undefined) throw new Error(`${file} has nothing to show`);
    await writeFile(docs(file), await pngOf(svg));
  }
}

const context = await openStory(fileURLToPath(new URL('../seeds', import.meta.url)));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  await drawMessages(browser, context);
  await drawPage(browser, context);
  await draw(context);
} finally {
  await browser.close();
}
