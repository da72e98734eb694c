import type { Invocation } from '../answer/invocation.ts';
import { typedInvocation } from '../answer/invocation.ts';
import { type Context, everyCommand } from '../commands/index.ts';
import { openStory } from '../host/open-story.ts';
import { UNREPORTED } from '../story/opening-report.ts';
import { harmless } from '../surfaces/terminal/style.ts';
import { counted } from './preview.ts';
import type { Terminal } from './terminal.ts';

/** Questions shown, each of another command where the story has answers to so many. */
const QUESTIONS = 3;

/** Questions that were asked, and are answered. */
async function answeredQuestions(context: Context): Promise<Invocation[]> {
  const [firsts, others]: [Invocation[], Invocation[]] = [[], []];
  for (const example of await everyCommand.examples(context)) {
    const { status } = await everyCommand.answer(context, example.command, example.options);
    if (status !== 'answered') continue;
    (firsts.some(({ command }) => command === example.command) ? others : firsts).push(example);
  }
  return [...firsts, ...others].slice(0, QUESTIONS);
}

const EXAMPLE_QUOTE = /["$`\\]/gu;

/** Says what a story answers now, with questions that were asked and are answered, and how to start the bot with it. */
export async function showAfterwards(folder: string, terminal: Terminal): Promise<void> {
  const { style, say, progress } = terminal;
  const context = await openStory(folder, { ...UNREPORTED, progress });
  const { story, index } = context;
  const [passages, quotations, events] = await Promise.all([
    index.all('passage'),
    index.all('quotation'),
    index.all('event'),
  ]);
  const outlets = new Set(story.articles.map(({ outlet }) => outlet)).size;
  const days = story.articles.map(({ published }) => published).sort();
  const people = story.entities.filter(({ is }) => is === 'person').length;
  const questions = await answeredQuestions(context);
  const span = days[0] === days.at(-1) ? days[0] : `${days[0]} to ${days.at(-1)}`;
  say(
    [
      '',
      `${style.strong(harmless(story.title))} answers from ${counted(story.articles.length, 'article')} of ${counted(outlets, 'outlet')}, ${span}:`,
      `${counted(passages.length, 'passage')}, ${counted(quotations.length, 'quotation')}, ${counted(people, 'person', 'people')}, ${counted(events.length, 'event')}.`,
      '',
      ...(questions.length > 0 ? ['Questions that it answers:'] : []),
      ...questions.map((one) => `   ${harmless(typedInvocation(one))}`),
      '',
      'Ask them, and start the bot, with',
      `   STORY_DIR=${shellWord(folder)} npm start`,
      '',
    ].join('\n'),
  );
}

/** A word as a shell takes it whole. */
const shellWord = (word: string) => (/^[\w./-]+$/u.test(word) ? word : `"${word.replace(EXAMPLE_QUOTE, '\\$&')}"`);
