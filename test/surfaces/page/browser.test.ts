import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyCommand } from '../../../src/commands/index.ts';
import { openStory } from '../../../src/host/open-story.ts';
import { type ServedPage, servePage } from '../../../src/surfaces/page/serve-page.ts';
import { CHROMIUM } from '../../loopback/chromium.ts';

let served: ServedPage;
let browser: Browser;
let axe: string;

beforeAll(async () => {
  const context = await openStory('seeds');
  served = await servePage({ port: 0, commands: everyCommand, stories: () => context, fullText: true });
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

afterAll(async () => {
  await browser.close();
  served.stop();
});

/** A page of a browser of its own, and what went wrong in it. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; troubles: string[] }> {
  const context = await browser.newContext({ viewport: { width: 400, height: 800 }, ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on(
    'request',
    (request) => request.url().startsWith(served.address) || troubles.push(`elsewhere: ${request.url()}`),
  );
  await page.goto(served.address + path);
  return { page, troubles };
}

const VIEWS = [
  '',
  'ask?question=why+did+Kutcher+resign',
  'who?name=Ashton+Kutcher',
  'when',
  'when?event=convicted',
  'quote?about=sorry+if+that+has+taken+place',
  'sources',
  'sources?about=Ashton+Kutcher',
  'check?text=He+said+%E2%80%9Chewas+never+my+friend%E2%80%9D.+Masterson+was+sentenced+to+20+years.',
  'quote?about=volcano+eruption+on+the+moon',
  'article/004_f5ba5dd586652c3b',
] as const;

describe.each([
  ['a phone', { width: 400, height: 800 }],
  ['a desk', { width: 1200, height: 900 }],
])('on %s', (_, viewport) => {
  it.each(['light', 'dark'] as const)(
    'in %s, no view breaks a rule of axe, runs over its width or asks elsewhere',
    async (colorScheme) => {
      for (const view of VIEWS) {
        const { page, troubles } = await open(view, { viewport, colorScheme, bypassCSP: true });
        await page.evaluate(axe);
        const { violations } = (await page.evaluate('axe.run()')) as {
          violations: { id: string; nodes: { html: string }[] }[];
        };
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          view,
        ).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth'), view).toBeLessThanOrEqual(viewport.width);
        expect(troubles, view).toEqual([]);
        await page.context().close();
      }
    },
  );
});

describe('with the keyboard alone', () => {
  it('a question is asked, completed and answered, and its first source is reached', async () => {
    const { page, troubles } = await open('who');
    await page.keyboard.press('/');
    await page.keyboard.type('kunis');
    await expect.poll(() => page.locator('#choices-name option').first().getAttribute('value')).toBe('Mila Kunis');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/who\?name=kunis/u);
    expect(await page.locator('h1').textContent()).toContain('Mila Kunis');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the answer');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`document.activeElement.getAttribute('href')`)).toMatch(/^\/article\//u);
    expect(troubles).toEqual([]);
  });
});

describe('without scripts', () => {
  it('everything is asked, paged, zoomed and read', async () => {
    const { page } = await open('', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'who', exact: true }).click();
    await page.locator('#box').fill('Ashton Kutcher');
    await page.getByRole('button', { name: 'Look it up' }).click();
    expect(await page.locator('.passage').count()).toBe(12);
    await page.getByRole('link', { name: 'Next' }).click();
    expect(await page.locator('.pager p').textContent()).toMatch(/^Passages? 13\b/u);
    await page.getByRole('link', { name: 'when', exact: true }).click();
    await page.getByRole('navigation', { name: 'Zoom into the timeline' }).getByRole('link', { name: '2009' }).click();
    expect(page.url()).toContain('from=2009&to=2009');
    expect(await page.locator('.passage time').first().textContent()).toBe('2009');
    await page.getByRole('link', { name: 'In context' }).first().click();
    expect(await page.locator('.it').textContent()).toContain('2009');
    expect(await page.locator('.read.date').count()).toBeGreaterThan(0);
  });
});

it('marks the words in which outlets differ, side by side', async () => {
  const { page } = await open('quote?about=sorry+if+that+has+taken+place', { viewport: { width: 1200, height: 800 } });
  const marks = await page.locator('.side-by-side mark').allTextContents();
  expect(marks.length).toBeGreaterThan(0);
  const boxes = await page
    .locator('.side-by-side > div')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(boxes[0]).toBe(boxes[1]);
});

it('copies the address of a passage, which opens it', async () => {
  const { page } = await open('who?name=Olmedo', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Copy address' }).first().click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const address = String(await page.evaluate('navigator.clipboard.readText()'));
  await page.goto(address);
  expect(await page.locator('#passage').textContent()).toContain('Olmedo');
});

it('draws its timeline with words for who does not see it', async () => {
  const { page } = await open('when');
  const picture = page.locator('picture img');
  expect(await picture.getAttribute('alt')).toMatch(/2009: co-founded/u);
  await picture.scrollIntoViewIfNeeded();
  expect(
    await page.evaluate(
      `document.querySelector('picture img').decode().then(() => document.querySelector('picture img').naturalWidth)`,
    ),
  ).toBe(1200);
});
