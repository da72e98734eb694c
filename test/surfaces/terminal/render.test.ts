import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { typedInvocation } from '../../../src/answer/invocation.ts';
import { PASSAGES_AT_ONCE, renderText, restOf } from '../../../src/surfaces/terminal/render.ts';
import { coloured, plain } from '../../../src/surfaces/terminal/style.ts';
import { articlesOf, askSeeds, passagesOf } from '../../seeds.ts';

test.each(['/who name: Ashton Kutcher', '/when event: convicted', '/quote about: error in judgment'])(
  '%s: each passage stands with its outlet, ID, day and link',
  async (line) => {
    const answer = await passagesOf(line);
    const shown = renderText(answer, plain);
    for (const { text, outlet, article, published, link } of answer.passages) {
      expect(shown).toContain(text.replace(/\s/gu, ' '));
      expect(shown).toContain(`${outlet} · ${article} · ${published}`);
      expect(shown).toContain(link);
    }
    expect(shown).toContain(`${answer.passages.length} of ${answer.total}`);
  },
);

test('pages show every passage once, in order, and disagreements on the first alone', async () => {
  const answer = await passagesOf('/when event: convicted');
  const pages = answer.passages.map((_, from) => renderText(answer, plain, { from, size: 1 }));
  pages.forEach((page, index) => {
    expect(page).toContain(`${index + 1} of ${answer.total}`);
    answer.passages.forEach(({ text }, other) => {
      expect(page.includes(text)).toBe(index === other);
    });
    expect(page.includes('Outlets differ')).toBe(index === 0);
  });
});

test('an inferred day is told from a stated one', async () => {
  const shown = renderText(await askSeeds('/sources'), plain);
  for (const { article, published, publishedBasis } of await articlesOf('/sources')) {
    const line = shown.split('\n').find((one) => one.includes(article));
    expect(line).toContain(publishedBasis === 'inferred' ? `${published} (day inferred)` : published);
    if (publishedBasis === 'stated') expect(line).not.toContain('inferred');
  }
});

test('a disagreement shows each value with its outlets', async () => {
  const shown = renderText(await askSeeds('/when event: convicted'), plain);
  expect(shown).toMatch(/Outlets differ: convicted[\s\S]*2023-05\s+ClutchPoints[\s\S]*2023-06\s+Goss\.ie/u);
});

test('not found shows what to try instead', async () => {
  const answer = await askSeeds('/who name: Zbigniew Quarrington');
  if (answer.status !== 'not_found') throw new Error(answer.status);
  const shown = renderText(answer, plain);
  for (const suggestion of answer.suggestions) expect(shown).toContain(typedInvocation(suggestion));
});

test('a planned date is said to be planned', async () => {
  const answer = await passagesOf('/when event: convicted');
  const [first, ...rest] = answer.passages;
  if (!first.date) throw new Error('no date');
  const planned = { ...first, date: { ...first.date, planned: true as const } };
  expect(renderText({ ...answer, passages: [planned, ...rest] }, plain)).toContain(`planned for ${first.date.value}`);
  expect(renderText(answer, plain)).not.toContain('planned for');
});

test('a passage stands with what its article says to take it back', async () => {
  const answer = await passagesOf('/when event: convicted');
  const [first, ...rest] = answer.passages;
  const correction = { start: 0, end: 25, text: 'Correction: 21 were hurt.', link: null };
  const shown = renderText({ ...answer, passages: [{ ...first, correction }, ...rest] }, plain);
  expect(shown).toContain('Corrected by the outlet itself: Correction: 21 were hurt.');
  expect(renderText(answer, plain)).not.toContain('Corrected by');
});

test('colours change no word', async () => {
  const answer = await askSeeds('/quote by: Mila Kunis');
  const shown = renderText(answer, { ...coloured, addresses: 'whole' });
  expect(shown).toContain('\u001b[');
  expect(stripVTControlCharacters(shown)).toBe(renderText(answer, plain));
});

test('a terminal that opens addresses has them in the sources’ names, each passage its own', async () => {
  const answer = await passagesOf('/who name: Ashton Kutcher');
  const shown = renderText(answer, { ...coloured, addresses: 'woven' });
  for (const { link, article } of answer.passages) {
    const named = shown.split('\n').find((line) => line.includes(`]8;;${link}`));
    expect(named).toContain(article);
  }
  expect(stripVTControlCharacters(shown.replace(/\p{Cc}\]8;;\P{Cc}*\p{Cc}/gu, ''))).not.toContain('https://');
});

test('one that does not has the page’s address below', async () => {
  const answer = await passagesOf('/who name: Ashton Kutcher');
  const lines = stripVTControlCharacters(renderText(answer, coloured)).split('\n');
  for (const { url } of answer.passages) expect(lines).toContain(`   ${url}`);
  expect(lines.join()).not.toContain('#:~:text=');
});

test('the words that say what was asked stand out', async () => {
  const shown = renderText(await passagesOf('/when event: convicted'), coloured);
  expect(shown).toContain(coloured.strong('convicted'));
  const near = await askSeeds('/ask question: what colour was the getaway car of the bank robbers');
  if (near.status === 'near')
    for (const { text } of near.passages) expect(renderText(near, coloured)).toContain(text.replace(/\s/gu, ' '));
});

test('what does not fit at once is counted', async () => {
  const answer = await passagesOf('/who name: Ashton Kutcher');
  expect(restOf(answer, PASSAGES_AT_ONCE)).toBe(answer.passages.length - 5);
  expect(restOf(answer, answer.passages.length)).toBe(0);
  expect(restOf(await askSeeds('/sources'), 0)).toBe(0);
});
