import { expect, it } from 'vitest';
import type { CitedPassage } from '../../src/answer/answer.ts';
import { cite } from '../../src/answer/citation.ts';
import { askedWords } from '../../src/commands/asked-words.ts';

const AT = 100;
const text = 'Captain Ingrid Solberg resigned on Tuesday, after the ferry ran aground; the ferry was empty.';

/** A stretch of the passage, which stands behind others in its article. */
const span = (words: string) => ({
  start: AT + text.indexOf(words),
  end: AT + text.indexOf(words) + words.length,
  text: words,
});

const passage = (more: Partial<CitedPassage> = {}): CitedPassage => ({
  ...cite({
    article: 'a1',
    outlet: 'Harbour Post',
    title: 'Captain resigns',
    published: '2024-03-07',
    publishedBasis: 'stated',
    url: null,
    link: null,
    start: AT,
    end: AT + text.length,
    text,
  }),
  outlets: 1,
  ...more,
});

const words = (options: Record<string, string>, more?: Partial<CitedPassage>) =>
  askedWords({ command: 'ask', options }, passage(more)).map((one) => one.text);

it('are a question’s own words, in whatever form, and once each', () => {
  expect(words({ question: 'why did the captain resign from the ferry' })).toEqual(['Captain', 'resigned', 'ferry']);
});

it('are all that is asked where the passage prints it so', () => {
  expect(words({ about: 'the ferry ran aground' })).toEqual(['the ferry ran aground']);
});

it('are the date and the verb of an event', () => {
  const event = { trigger: span('resigned'), clause: span('Captain Ingrid Solberg resigned on Tuesday') };
  expect(words({ event: 'captain' }, { event, date: { ...span('Tuesday'), value: '2024-03-05' } })).toEqual([
    'resigned',
    'Tuesday',
  ]);
  const reported = { ...span('Captain Ingrid Solberg resigned'), value: '2024-03-07', basis: 'published' as const };
  expect(words({ event: 'captain' }, { event, date: reported })).toEqual(['resigned']);
});

it('are what somebody is described as', () => {
  expect(words({ name: 'Solberg' }, { saying: [span('Captain')] })).toEqual(['Captain']);
});

it('stand where their offsets say', () => {
  for (const one of askedWords({ command: 'ask', options: { question: 'ferry' } }, passage()))
    expect(text.slice(one.start - AT, one.end - AT)).toBe(one.text);
});
