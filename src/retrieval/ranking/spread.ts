/** Of somebody who is named, described or quoted in more places, so many are weighed: more than anybody pages through. */
const MOST_WEIGHED = 300;

/** At most so many of a list's items, evenly spread over it, the first among them. */
export function spread<Item>(items: readonly Item[]): readonly Item[] {
  if (items.length <= MOST_WEIGHED) return items;
  return items.filter(
    (_, at) =>
      at === 0 || Math.floor((at * MOST_WEIGHED) / items.length) > Math.floor(((at - 1) * MOST_WEIGHED) / items.length),
  );
}
