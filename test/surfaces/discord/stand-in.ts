import type { Answer, PassagesAnswer } from '../../../src/answer/answer.ts';
import { type Citation, cite } from '../../../src/answer/citation.ts';
import { said } from '../../../src/answer/fixed-line.ts';
import { counted } from '../../../src/commands/cited-passages.ts';
import type { Command } from '../../../src/commands/command.ts';
import type { Context } from '../../../src/commands/context.ts';
import { openUnderstood } from '../../../src/host/open-story.ts';
import { Span } from '../../../src/story/span.ts';
import { citableAt } from '../../../src/story/to-records.ts';
import { understand } from '../../../src/story/understand.ts';
import type { Answering } from '../../../src/surfaces/discord/interaction/answering.ts';
import { oneStory } from '../../../src/surfaces/discord/interaction/stories.ts';
import { articles } from './story.ts';

const story = understand({ title: 'The Ostholm ferry', contentNote: '', articles });
export const context: Context = await openUnderstood(story);

export function citationOf(words: string): Citation {
  for (const article of articles) {
    const start = article.text.indexOf(words);
    if (start >= 0) return cite(citableAt(new Span(article, start, start + words.length)));
  }
  throw new Error(`no article prints ${words}`);
}

const option = (name: string, required: boolean) => ({
  name,
  description: `The ${name} to look for`,
  required,
  maxLength: 200,
  suggest: async (_: Context, typed: string) => [{ name: `${typed} Solberg`, value: 'Ingrid Solberg' }],
});

const passages: PassagesAnswer['passages'] = [
  counted(citationOf('The ferry ran aground near Ostholm on Tuesday evening.')),
  counted(citationOf('Nobody was hurt.')),
  counted(citationOf('The ferry was towed to Ostholm on Wednesday.')),
  counted({
    ...citationOf('“We should have turned back an hour earlier,” said Captain Ingrid Solberg.'),
    also: [citationOf('Captain Ingrid Solberg told reporters: “We should have turned back an hour earlier.”')],
  }),
];

/** How often a command was asked to answer, so that a test knows what is in work. */
export const asked = { times: 0 };

/** A command that answers what its option asks for: everything, nothing, an error, or late. */
const who: Command = {
  name: 'who',
  description: 'Who somebody is',
  options: [option('name', true), option('outlet', false)],
  examples: async () => [],
  answer: async (_, options): Promise<Answer> => {
    asked.times++;
    const question = { command: 'who', options } as const;
    if (options.name === 'failing') throw new Error('the index is on fire');
    if (options.name?.startsWith('slow')) await new Promise((resolve) => setTimeout(resolve, 1000));
    if (options.name === 'slow and failing') throw new Error('the index is on fire');
    if (options.name === 'nobody')
      return {
        ...question,
        status: 'not_found',
        ...said(['silent']),
        suggestions: [{ command: 'who', options: { name: 'Solberg' } }],
      };
    if (options.name === '') return { ...question, status: 'invalid', message: 'Give a name.' };
    return { ...question, status: 'answered', message: 'What the articles say.', passages, total: passages.length };
  },
};

/** Commands with known answers, for what lies between a command and Discord. */
export const standIn: Answering = {
  commands: [who],
  stories: oneStory(() => context),
  answer: (of, _, options) => who.answer(of, options, {}),
  suggest: async (of, _, name, typed) => {
    if (typed === 'failing') throw new Error('the index is on fire');
    return (await who.options.find((one) => one.name === name)?.suggest?.(of, typed)) ?? [];
  },
};
