import type { Context } from '../../commands/context.ts';
import type { Answering } from './answering.ts';

/** Answers and lists of choices that are remembered of one story; the ones asked for longest ago go first. */
const ANSWERS = 500;
const SUGGESTIONS = 1000;

/** The newest `limit` values, by what they were asked for with. */
class Remembered<Value> {
  readonly #limit: number;
  readonly #values = new Map<string, Promise<Value>>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value for these words; `make` makes one that is not remembered. A failure is not. */
  get(words: readonly string[], make: () => Promise<Value>): Promise<Value> {
    const key = JSON.stringify(words);
    const known = this.#values.get(key);
    const value = known ?? make();
    if (known) this.#values.delete(key);
    else value.catch(() => this.#values.delete(key));
    this.#values.set(key, value);
    if (this.#values.size > this.#limit) {
      const [oldest] = this.#values.keys();
      if (oldest !== undefined) this.#values.delete(oldest);
    }
    return value;
  }
}

/**
 * The same answers, without working out again what was asked a moment ago: the pages of one answer, and what a whole channel
 * asks. A story never changes, so an answer from it never does; with the story everything remembered of it goes.
 */
export function remembering(answering: Answering): Answering {
  const nothing = () => ({
    answers: new Remembered<Awaited<ReturnType<Answering['answer']>>>(ANSWERS),
    suggestions: new Remembered<Awaited<ReturnType<Answering['suggest']>>>(SUGGESTIONS),
  });
  const stories = new WeakMap<Context, ReturnType<typeof nothing>>();
  const of = (context: Context) => {
    const known = stories.get(context) ?? nothing();
    stories.set(context, known);
    return known;
  };
  return {
    ...answering,
    answer: (context, name, options) =>
      of(context).answers.get([name, ...Object.entries(options).flat()], () =>
        answering.answer(context, name, options),
      ),
    suggest: (context, name, option, typed) =>
      of(context).suggestions.get([name, option, typed], () => answering.suggest(context, name, option, typed)),
  };
}
