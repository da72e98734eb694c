import type { Span } from '../story/span.ts';
import { words } from './words.ts';

/** Statements that say the same: the fullest, and the same in other places, in the order given. */
export interface StatementGroup<Item> {
  readonly fullest: Item;
  readonly also: readonly Item[];
}

const key = (text: string) =>
  words(text)
    .map(({ word }) => word)
    .join(' ');

/**
 * Groups what says the same, in the order of each group's first member. Nothing whose numbers, names, dates or negations
 * conflict is put together.
 */
export function groupSame<Item extends { readonly span: Span }>(items: readonly Item[]): StatementGroup<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const said = key(item.span.text);
    groups.set(said, [...(groups.get(said) ?? []), item]);
  }
  return [...groups.values()].flatMap((members) => {
    const [fullest] = members.toSorted((a, b) => b.span.text.length - a.span.text.length);
    return fullest ? [{ fullest, also: members.filter((member) => member !== fullest) }] : [];
  });
}
