import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { everyCommand } from '../../src/commands/index.ts';
import { openUnderstood } from '../../src/host/open-story.ts';
import type { Article } from '../../src/story/article.ts';
import { understand } from '../../src/story/understand.ts';
import { renderAnswer } from '../../src/surfaces/discord/render/render-answer.ts';
import { labelsFor } from '../../src/surfaces/labels/labels.ts';
import { pageApp } from '../../src/surfaces/page/app.tsx';
import { pictureOf } from '../../src/surfaces/picture/pictures.ts';
import { callbackComplaints } from '../loopback/body-rules.ts';

const LONG = 'Dampfschifffahrtsgesellschaft'.repeat(12);
/** Shows what stands between as if it were written from the right. */
const TURNED = '\u202etoo late\u202c';

const article = (id: string, outlet: string, title: string, url: string | null, text: string): Article => ({
  ...{ id, outlet, title, url, text, published: '2024-03-08', publishedBasis: 'stated' },
  ...{ provenance: '<script>alert(1)</script>', overrules: { skip: [], keep: [] } },
});

/** Reports of one event by outlets that mean harm; more than a story's own file may hold. */
const articles = [
  article(
    'a1',
    '<script>alert(1)</script> Post',
    '"><img src=x onerror=alert(1)></title>',
    'javascript:alert(1)',
    'The ferry Ostholm <script>alert(1)</script> sank on 3 March 2024 near Vardal.\n\nCaptain Ingrid Solberg said: "We turned back <img src=x onerror=alert(1)> too late." The mayor, Tomas Ek, resigned on 4 March 2024 after "</blockquote><script>alert(5)</script>" was painted on the town hall.\n\nIngrid Solberg is the captain of the ferry.\n',
  ),
  article(
    'b2',
    '**Bold** @everyone <@123>',
    '[click](https://evil.example) `code` ||spoiler|| <t:0>',
    'data:text/html,<script>alert(1)</script>',
    `The ferry Ostholm sank on 3 March 2024 near Vardal, **so** [says](https://evil.example) @everyone.\n\nCaptain Ingrid Solberg said: "We turned back ${TURNED} and wept 😭👩‍👩‍👧."\n\nSolberg was convicted on 7 March 2024 in Vardal.\n`,
  ),
  article(
    'c3',
    'W'.repeat(80),
    LONG,
    `https://long.example/${'x'.repeat(900)}`,
    `The ferry Ostholm sank on 2 March 2024 near Vardal with ${LONG} aboard.\n\nTomas Ek resigned on 5 March 2024 in ${'A'.repeat(400)}. The court convicted Solberg on 7 March 2024 for e${'\u0301'.repeat(40)}.\n\nThe ferry was العبّارة in March 2024.\n`,
  ),
];

const story = understand({ title: '</title><script>alert(1)</script>', contentNote: '<i>@here</i>', articles });
const context = await openUnderstood(story);
const app = pageApp({ commands: everyCommand, stories: () => context, fullText: true });

const ASKED = [
  ['who', { name: 'Solberg' }],
  ['when', {}],
  ['when', { event: 'convicted' }],
  ['quote', { about: 'turned back too late' }],
  ['sources', {}],
  ['sources', { about: 'Solberg' }],
  ['check', { text: 'Solberg said “We turned back too late”. <script>alert(9)</script> @everyone resigned.' }],
  ['ask', { question: 'why did <script>alert(1)</script> resign' }],
  ['ask', { question: '[click](https://evil.example) \u202eabc' }],
] as const;

describe.each(ASKED)('/%s %j, of articles that mean harm', (command, options) => {
  it('is text and nothing else on the page', async () => {
    const response = await app.request(`/${command}?${new URLSearchParams(options)}`);
    const html = await response.text();
    const { document } = parseHTML(html);
    const own = [...document.querySelectorAll('script')].map((one) => one.getAttribute('src'));
    expect(own).toEqual(['/script.js']);
    for (const image of document.querySelectorAll('img')) expect(image.getAttribute('src')).toMatch(/^\/picture\//u);
    for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^(?:https?:|\/|#)/u);
    for (const one of document.querySelectorAll('*'))
      expect(one.getAttributeNames().filter((name: string) => /^on|^style$/u.test(name))).toEqual([]);
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  });

  it('is a message that Discord takes, pings nobody, and shows every mark as it stands', async () => {
    const answer = await everyCommand.answer(context, command, options);
    for (const locale of ['en-GB', 'de', 'fr', 'es-ES', 'pt-BR']) {
      const body = renderAnswer(answer, {
        offset: 0,
        audience: 'everyone',
        labels: labelsFor(locale),
        story: context.story,
      });
      expect(callbackComplaints({ type: 4, data: body })).toEqual([]);
      // Nobody is shown what a button holds.
      const sent = JSON.stringify(body, (key, value) => (key === 'custom_id' ? '' : value));
      expect(sent).not.toMatch(/[^\\]@everyone|<@123>|(?<!\\)\[click|javascript:|data:|[\u202a-\u202e\u2066-\u2069]/u);
      expect(body.allowed_mentions).toEqual({ parse: [] });
    }
  });

  it('is drawn without markup of its own', async () => {
    const picture = pictureOf(await everyCommand.answer(context, command, options));
    const svg = picture?.svg({ theme: 'dark', locale: 'en-GB' }) ?? '<svg/>';
    expect(svg).not.toMatch(/<(?!\/?(?:svg|rect|line|circle|polygon|text)\b)|[\u202a-\u202e\u2066-\u2069]/u);
  });
});

it('the pages of articles that mean harm are text and nothing else', async () => {
  for (const id of ['a1', 'b2', 'c3']) {
    const html = await (await app.request(`/article/${id}`)).text();
    expect(html.match(/<script\b/gu)).toHaveLength(1);
    expect(html).not.toMatch(/<img|javascript:|"data:|[\u202a-\u202e]/u);
  }
});

it('tells what a mark was read as without a mouse', async () => {
  const { document } = parseHTML(await (await app.request('/article/a1')).text());
  const read = [...document.querySelectorAll('details.legend li')].map((one) => one.textContent);
  expect(read).toContain('Tomas Ek – named: Tomas Ek');
  expect(read).toContain('4 March 2024 – date: 4 Mar 2024');
  expect(read.some((one) => one?.endsWith('– said by: Ingrid Solberg'))).toBe(true);
});
