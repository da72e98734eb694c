import { outletChoices } from './choices.ts';
import type { OptionSpec } from './command.ts';
import type { Context, StoryFacts } from './context.ts';

/** The option of every command that answers with passages of its own choice. */
export const outletOption: OptionSpec = {
  name: 'outlet',
  description: 'Only passages of this outlet',
  required: false,
  maxLength: 100,
  suggest: outletChoices.autocomplete,
  refuse: async (context, typed) =>
    (await resolveOutlet(context, typed)) === undefined
      ? ['noSuchOutlet', listed([...outletsOf(context.story)])]
      : undefined,
};

/** So many outlets are named in one line; a large story has more. */
const MOST_LISTED = 10;

const listed = (outlets: readonly string[]): string =>
  outlets.length > MOST_LISTED ? `${outlets.slice(0, MOST_LISTED).join(', ')}, …` : outlets.join(', ');

const outletsOf = ({ articles }: StoryFacts) => new Set(articles.map(({ outlet }) => outlet));

/** The story's outlet that a typed one means: its name in any case, or its only beginning or misspelling; undefined for none. */
export async function resolveOutlet(context: Context, typed: string | undefined): Promise<string | undefined> {
  if (typed === undefined) return undefined;
  const wanted = typed.trim().toLowerCase();
  const outlets = [...outletsOf(context.story)];
  const exact = outlets.find((outlet) => outlet.toLowerCase() === wanted);
  if (exact !== undefined || wanted === '') return exact;
  const found = new Set((await outletChoices.choices(context, typed)).map(({ value }) => value));
  return found.size === 1 ? [...found][0] : undefined;
}
