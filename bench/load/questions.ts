import { commands, suggest } from '../../src/commands/index.ts';
import { openStory } from '../../src/host/open-story.ts';
import { command, keystroke, press } from '../../test/loopback/interactions.ts';
import type { SentInteraction } from './side.ts';

interface Question {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
}

/** Every tenth question is one that nobody has asked before. */
const NEW = 10;

/** Numbers from 0 to 1, the same on every run (Numerical Recipes' linear congruential generator). */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Words that a member types of their own accord, at most. */
const TYPED_WORDS = 4;

/** What members can choose in the story of a folder: each choice of each option, alone and in one outlet. */
async function questionsOf(folder: string): Promise<Question[]> {
  const context = await openStory(folder);
  const outlets = (await suggest(context, 'who', 'outlet', '')).map(({ value }) => value);
  const found: Question[] = [];
  for (const { name, options } of commands)
    for (const option of options.filter((one) => one.name !== 'outlet')) {
      const values = new Set((await suggest(context, name, option.name, '')).map(({ value }) => value));
      for (const value of values) {
        found.push({ name, options: { [option.name]: value } });
        for (const outlet of outlets) found.push({ name, options: { [option.name]: value, outlet } });
      }
    }
  return found;
}

/** A few words of one text and one of another, as nobody asked for them together before. */
function newWords(text: string, other: string, number: () => number): string {
  const [words, others] = [text.split(' '), other.split(' ')];
  const from = Math.floor(number() * Math.max(1, words.length - TYPED_WORDS));
  const taken = words.slice(from, from + 1 + Math.floor(number() * TYPED_WORDS));
  return [...taken, others[Math.floor(number() * others.length)]].join(' ').slice(0, 90);
}

/**
 * Interactions as a busy server's members send them: of twenty, eleven questions, six keystrokes and three turned pages; some
 * questions far more often than others, one in ten never asked before. Gives the next one at each call.
 */
export async function mixedInteractions(folder: string): Promise<() => SentInteraction> {
  const questions = await questionsOf(folder);
  const number = numbers();
  let made = 0;
  const popular = (): Question => {
    // Squared: the first tenth of the questions makes up a third of what is asked.
    const question = questions[Math.floor(number() ** 2 * questions.length)];
    if (!question) throw new Error(`there is nothing to ask in ${folder}`);
    return question;
  };
  return () => {
    made += 1;
    const { name, options } = popular();
    const [option = '', value = ''] = Object.entries(options)[0] ?? [];
    const kind = number() * 20;
    if (kind < 6) return keystroke(name, option, value.slice(0, 1 + Math.floor(number() * 6)));
    if (kind < 9) return press(JSON.stringify([1, 'p', 0, name, { [option]: value.slice(0, 50) }]));
    if (made % NEW !== 0) return command(name, options);
    const [other = ''] = Object.values(popular().options);
    return command(name, { [option]: newWords(value, other, number) });
  };
}
