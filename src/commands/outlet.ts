import type { Story } from '../story/story.ts';
import { outletChoices, suggestFrom } from './choices.ts';
import type { OptionSpec } from './command.ts';
import type { Context } from './context.ts';

/** The option that every command takes. */
export const outletOption: OptionSpec = {
  name: 'outlet',
  description: 'Only passages of this outlet',
  required: false,
  maxLength: 100,
  suggest: suggestFrom(outletChoices),
};

const outletsOf = ({ readings }: Story) => new Set(readings.map(({ article }) => article.outlet));

/** The story's outlet that a typed one means: its name in any case, or its only beginning or misspelling; undefined for none. */
export function resolveOutlet(context: Context, typed: string): string | undefined {
  const wanted = typed.trim().toLowerCase();
  const outlets = [...outletsOf(context.story)];
  const exact = outlets.find((outlet) => outlet.toLowerCase() === wanted);
  if (exact !== undefined || wanted === '') return exact;
  const found = new Set(
    outletChoices(context)
      .suggest(typed)
      .map(({ value }) => value.value),
  );
  return found.size === 1 ? [...found][0] : undefined;
}
