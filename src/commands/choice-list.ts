import type { StoryIndex } from '../retrieval/index-story.ts';
import { type Suggestions, suggestions } from '../retrieval/query/suggestion.ts';
import type { Choice } from './command.ts';
import type { Context } from './context.ts';

/** Discord's limits: on a choice's name and on its value, in UTF-16 code units, and on how many are shown. */
export const LONGEST_CHOICE = 100;
const MOST_CHOICES = 25;

/** So many articles' contents are the choices of a list at most. */
const MOST_LISTED = 1_000;
/** And so many of a list that is made while a member waits for the first letter to be answered. */
const LISTED_AT_ONCE = 40;

/** A choice, and how much it matters in the story. */
export interface WeighedChoice {
  readonly choice: Choice;
  readonly weight: number;
}

/** What one option offers. It is made at its first use for a story and kept as long as the story is. */
export interface ChoiceList {
  /** The choices for what was typed, best first. */
  readonly choices: (context: Context, typed: string) => Promise<readonly Choice[]>;
  /** The same within a keystroke: of a few articles, as long as the list of a large story is being made. */
  readonly autocomplete: (context: Context, typed: string) => Promise<readonly Choice[]>;
}

/** One list is made after the other: each yields to whatever waits, but all together would not. */
let making: Promise<unknown> = Promise.resolve();

/** Waits for all lists that were begun. */
export const listsMade = async (): Promise<void> => void (await making);

async function ready(made: Promise<readonly WeighedChoice[]>): Promise<Suggestions<Choice>> {
  const seen = new Set<string>();
  const usable = (await made).filter(({ choice: { name, value } }) => {
    if (name === '' || value === '' || value.length > LONGEST_CHOICE || seen.has(value)) return false;
    seen.add(value);
    return true;
  });
  // An article's ID is no part of what its choice shows, and may be typed nevertheless.
  const findable = ({ name, value }: Choice) => (name.includes(value) ? name : `${name} ${value}`);
  return suggestions(usable.map(({ choice, weight }) => ({ label: findable(choice), value: choice, weight })));
}

/** A list whose choices are those of so many articles at most, the latest. */
export function choiceList(make: (context: Context, articles: number) => Promise<WeighedChoice[]>): ChoiceList {
  interface Made {
    readonly whole: Promise<Suggestions<Choice>>;
    now: Promise<Suggestions<Choice>>;
  }
  const known = new WeakMap<StoryIndex, Made>();
  const begin = (context: Context): Made => {
    const whole = () => ready(make(context, MOST_LISTED));
    let begun: Made;
    if (context.story.articles.length <= LISTED_AT_ONCE) {
      const now = whole();
      begun = { whole: now, now };
    } else {
      const now = ready(make(context, LISTED_AT_ONCE));
      begun = { whole: Promise.all([now, making]).then(whole), now };
      making = begun.whole.then(
        () => {
          begun.now = begun.whole;
        },
        () => undefined,
      );
    }
    // What an engine could not give is asked for again.
    begun.whole.catch(() => known.delete(context.index));
    known.set(context.index, begun);
    return begun;
  };
  const madeFor = (context: Context) => known.get(context.index) ?? begin(context);
  const suggest = async (list: Promise<Suggestions<Choice>>, typed: string) =>
    (await list).suggest(typed, MOST_CHOICES).map(({ value }) => value);
  return {
    choices: (context, typed) => suggest(madeFor(context).whole, typed),
    autocomplete: (context, typed) => suggest(madeFor(context).now, typed),
  };
}
