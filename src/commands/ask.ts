import type { Answer } from '../answer/answer.ts';
import { cite } from '../answer/citation.ts';
import { said } from '../answer/fixed-line.ts';
import { groupSame } from '../retrieval/grouping/same-statement.ts';
import type { PassageHit } from '../retrieval/index-story.ts';
import { isByName } from '../retrieval/query/entity-finder.ts';
import { questionChoices } from './choices.ts';
import { type ChosenPassage, nearAnswer, notFound, passagesAnswer, typed } from './cited-passages.ts';
import type { Command, Paging } from './command.ts';
import type { Context } from './context.ts';
import { outletOption, resolveOutlet } from './outlet.ts';
import { type RoutedQuestion, routesOf } from './question-routes.ts';
import { quote } from './quote.ts';
import { statedAges } from './stated-ages.ts';
import { when } from './when.ts';
import { who } from './who.ts';

const others: Readonly<Record<string, Command>> = { quote, when, who };

/** Passages as an answer gives them: each statement once, with the others who make it. */
function chosen(hits: readonly PassageHit[]): ChosenPassage[] {
  return groupSame(hits, ({ passage }) => passage.text).map(
    ({ fullest, also }): ChosenPassage => ({
      ...cite(fullest.passage),
      score: fullest.score,
      ...(also.length > 0 && { also: also.map(({ passage }) => cite(passage)) }),
    }),
  );
}

/** A question that a more particular command answers: who, when or who said it. */
async function answeredElsewhere(
  context: Context,
  routes: readonly RoutedQuestion[],
  paging: Paging,
  outlet?: string,
): Promise<Answer | undefined> {
  for (const { command, options, isNamed } of routes) {
    const [meant] = options.name === undefined ? [] : await context.index.entities(options.name);
    if (isNamed && !isByName(meant)) continue;
    const answer = await others[command]?.answer(
      context,
      { ...options, ...(outlet !== undefined && { outlet }) },
      paging,
    );
    // "Found guilty", of "who was found guilty", is nobody's name.
    if (answer?.status === 'answered') return command === 'who' && !meant ? { ...answer, ...said(['onThis']) } : answer;
    if (answer?.line?.[0] === 'pastTheEnd') return answer;
  }
  return undefined;
}

async function nothing(context: Context, options: Readonly<Record<string, string>>): Promise<Answer> {
  const frequent = await questionChoices.choices(context, '');
  return notFound(
    'ask',
    options,
    frequent.map(({ value }) => typed('ask', { question: value })),
  );
}

export const ask: Command<'ask'> = {
  name: 'ask',
  description: 'Any question about the story, in your own words',
  options: [
    {
      name: 'question',
      description: 'What you want to know',
      required: true,
      isProse: true,
      maxLength: 300,
      suggest: questionChoices.autocomplete,
    },
    outletOption,
  ],
  examples: async (context) =>
    (await questionChoices.choices(context, '')).slice(0, 1).map(({ value }) => typed('ask', { question: value })),
  answer: async (context, options, paging) => {
    const { question = '' } = options;
    const outlet = await resolveOutlet(context, options.outlet);
    const routes = routesOf(question);
    const elsewhere = await answeredElsewhere(context, routes, paging, outlet);
    const answered = elsewhere ?? (await statedAges(context, question, { outlet, paging }));
    if (answered) return { ...answered, command: 'ask', options };
    const { verdict, hits } = await context.index.passages(question, outlet === undefined ? {} : { outlet });
    const passages = chosen(hits);
    const answer =
      verdict === 'answered' && !routes.some(({ decides }) => decides)
        ? passagesAnswer('ask', options, {
            line: ['onThis'],
            passages,
            total: passages.length,
            paging,
          })
        : nearAnswer('ask', options, passages);
    return answer ?? nothing(context, options);
  },
};
