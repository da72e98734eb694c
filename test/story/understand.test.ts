import { describe, expect, test } from 'vitest';
import { openUnderstood } from '../../src/host/open-story.ts';
import { understand } from '../../src/story/understand.ts';
import { renderJson } from '../../src/surfaces/json.ts';
import { ask } from '../../src/surfaces/terminal/ask-line.ts';
import { renderText } from '../../src/surfaces/terminal/render.ts';
import { plain } from '../../src/surfaces/terminal/style.ts';
import { breaches } from '../contract/contract.ts';
import { articleOf } from './article.ts';

const open = async (text: string) => {
  const story = understand({ title: 'The ferry', contentNote: '', articles: [articleOf(text)] });
  return { ...(await openUnderstood(story)), understood: story };
};

const commands = [
  '/who name: Ingrid Solberg',
  '/when',
  '/when event: ferry sank',
  '/quote about: turned back',
  '/sources',
];

describe('hostile articles are read, and answered from to the character', () => {
  test.each([
    [
      'mentions and commands',
      '@everyone <@1> Ingrid Solberg said: “@here we turned back.” </who:1> <t:0:R> in May 2019.',
    ],
    [
      'markdown',
      '# Ingrid Solberg\n- **turned** [back](javascript:x) in 2019. ||“we turned ~~back~~,”|| she said. ```',
    ],
    ['HTML', '<script>alert("we turned back")</script><b>Ingrid Solberg</b> said: “We turned back.” &amp; on May 3.'],
    [
      'control characters',
      'Ingrid\u0000 Solberg\u001b[31m said: “We \u0007turned\u202e back.” The ferry sank\u0085 in 2019.\r',
    ],
    [
      'halves of surrogate pairs',
      '\udc00Ingrid Solberg \ud83d said: “We turned\ud83d back.” The ferry sank in 2019.\ud83d',
    ],
    ['no sentence end', 'Ingrid Solberg said we turned back and the ferry sank in May 2019 and nobody was hurt'],
    [
      'other scripts',
      '船长说：“我们应该早点回头。” Ίνγκριντ Σόλμπεργκ είπε «γυρίσαμε». Ingrid Solberg. عادت العبارة في 2019.',
    ],
    ['prototype words', '__proto__ constructor toString. Ingrid Solberg said: “constructor hasOwnProperty,” in 2019.'],
  ])('%s', async (_, text) => {
    const context = await open(text);
    for (const command of commands) {
      const answer = await ask(context, command);
      expect(breaches(renderJson(answer), new Map([['harbour_1', text]])), command).toEqual([]);
      expect(renderText(answer, plain)).not.toMatch(/[\p{Cs}\u202e]|(?!\n)\p{Cc}/u);
    }
  });
});

describe('a megabyte in one line is read in seconds', () => {
  const MEGABYTE = 1_000_000;
  const filled = (unit: string) => unit.repeat(Math.ceil(MEGABYTE / unit.length)).slice(0, MEGABYTE);

  test.each([
    ['one word', 'a'],
    ['words without a sentence end', 'the ferry sank and '],
    ['sentences', 'Ingrid Solberg said: “We turned back,” on May 3, 2019. '],
    ['opening quotation marks', '“'],
    ['quotation marks that may open or close', '" '],
    ['capitals', 'Ab Cd '],
    ['stops', '. '],
    ['white space', ' \t'],
  ])('%s', async (_, unit) => {
    const { status } = await ask(await open(`${filled(unit)}.`), '/when event: ferry sank');
    expect(['answered', 'not_found']).toContain(status);
  });
});

test('the same articles give the same story', () => {
  const raw = {
    title: 'The ferry',
    contentNote: '',
    articles: [articleOf('“We turned back,” said Captain Ingrid Solberg on Tuesday. She left in 2019.')],
  };
  expect(understand(raw)).toEqual(understand(raw));
});

test('boilerplate is in no passage, and an article of nothing else has none', async () => {
  const { understood } = await open('Sign up for our newsletter now!\n\nAdvertisement\n\nPhoto: Lena Brandt');
  expect(understood.readings[0]?.passages).toEqual([]);
});
