/**
 * Draws docs/answer.png: a real answer, the very message that Discord is sent, in Discord's dark theme. Needs Chromium, whose
 * program CHROMIUM names.
 *
 *     npm run screens
 */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { answer } from '../src/commands/index.ts';
import { openStory } from '../src/host/open-story.ts';
import { labelsFor } from '../src/surfaces/discord/labels/languages.ts';
import { renderAnswer } from '../src/surfaces/discord/render/render-answer.ts';
import { discordMessage } from './look/discord-message.ts';

const project = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const context = await openStory(project('seeds'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage({ viewport: { width: 760, height: 300 }, deviceScaleFactor: 1.5 });
  const answered = await answer(context, 'quote', { about: 'sorry if that has taken place' });
  const { components } = renderAnswer(answered, { offset: 0, audience: 'everyone', labels: labelsFor('en-US') });
  await page.setContent(discordMessage('quote', components));
  await page.screenshot({ path: project('docs/answer.png'), fullPage: true });
} finally {
  await browser.close();
}
