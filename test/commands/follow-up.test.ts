import { describe, expect, test } from 'vitest';
import { FOLLOW_UPS, followUp } from '../../src/commands/follow-up.ts';

describe('a reply without words of its own asks on', () => {
  test.each(FOLLOW_UPS.map(({ name, example }) => [name, ...example] as const))('%s', (_, previous, reply, asked) => {
    expect(followUp(previous, reply)).toEqual(asked);
  });

  test.each([
    ['who said that?', { command: 'when', options: { event: 'the ferry sank' } }, 'quote', { about: 'ferry sank' }],
    ['and why?', { command: 'when', options: { event: 'the ferry sank' } }, 'ask', { question: 'why ferry sank' }],
    [
      'and who?',
      { command: 'ask', options: { question: 'What sank at Ostholm?' } },
      'ask',
      { question: 'who sank Ostholm' },
    ],
    ['really?', { command: 'who', options: { name: 'Nora Pell' } }, 'ask', { question: 'Nora Pell' }],
  ])('%s after %o', (reply, previous, command, options) => {
    expect(followUp(previous, reply)).toEqual({ command, options });
  });
});

describe('a reply with words of its own is a question', () => {
  const pell = { command: 'who', options: { name: 'Nora Pell' } };
  const asked = { command: 'ask', options: { question: 'Why did Captain Nora Pell turn back?' } };
  test.each([
    ['when was she sentenced?', pell, 'when was Nora Pell sentenced?'],
    ['what about her husband', pell, 'what about Nora Pell’s husband'],
    ['who saw her at the harbour', pell, 'who saw Nora Pell at the harbour'],
    ['did they board his boat', pell, 'did they board Nora Pell’s boat'],
    ['was she fined', asked, 'was Captain Nora Pell fined'],
    ['who owns the ferry', pell, 'who owns the ferry'],
    ['who owns the ferry', { command: 'sources', options: {} }, 'who owns the ferry'],
  ])('%s', (reply, previous, question) => {
    expect(followUp(previous, reply)).toEqual({ command: 'ask', options: { question } });
  });
});
