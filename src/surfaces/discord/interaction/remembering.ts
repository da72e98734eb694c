import type { LRUCache } from 'lru-cache';
import type { Context } from '../../../commands/context.ts';
import { growingCache } from '../../../growing-cache.ts';
import type { Answering } from './answering.ts';

/** Answers and lists of choices that are remembered of one story at most; an answer with its message takes some 15 kB. */
const ANSWERS = 1500;
const SUGGESTIONS = 2000;
/** Where there are many stories, each is remembered so much less. */
const OF_MANY = 1 / 15;
/** Questions known to have been asked once, for each of the two. */
const ASKED_ONCE = 8000;

/**
 * The values that were asked for again, by what they were asked for with. What is asked for once is mostly never asked for
 * again: to hold it would only fill the memory (Einziger, Friedman and Manes, "TinyLFU", 2017, on such doorkeepers).
 */
class Remembered<Value> {
  readonly #askedOnce = growingCache<true>(ASKED_ONCE);
  readonly #values: LRUCache<string, Promise<Value>>;

  constructor(most: number) {
    this.#values = growingCache(most);
  }

  /** The value for these words; `make` makes one that is not remembered. A failure is not. */
  get(words: readonly string[], make: () => Promise<Value>): Promise<Value> {
    const key = JSON.stringify(words);
    const known = this.#values.get(key);
    if (known) return known;
    const value = make();
    if (this.#askedOnce.delete(key)) {
      this.#values.set(key, value);
      value.catch(() => this.#values.delete(key));
    } else this.#askedOnce.set(key, true);
    return value;
  }
}

/**
 * The same answers, without working out again what is asked again and again: the pages of one answer, and what a whole channel
 * asks. A story never changes, so an answer from it never does; with the story everything remembered of it goes.
 */
export function remembering(answering: Answering): Answering {
  const share = answering.stories.choices ? OF_MANY : 1;
  const nothing = () => ({
    answers: new Remembered<Awaited<ReturnType<Answering['answer']>>>(Math.ceil(ANSWERS * share)),
    suggestions: new Remembered<Awaited<ReturnType<Answering['suggest']>>>(Math.ceil(SUGGESTIONS * share)),
  });
  const stories = new WeakMap<Context, ReturnType<typeof nothing>>();
  const of = (context: Context) => {
    const known = stories.get(context);
    if (known) return known;
    const made = nothing();
    stories.set(context, made);
    return made;
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
