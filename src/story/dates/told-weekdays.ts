import type { Day } from './calendar.ts';
import { LONGEST_JOIN, type Placed, type Told } from './placed.ts';

/** What was told so long before the article's day, in days, is no news: its weekdays are not those around the article. */
const DISTANT = 60;
/** "On the Thursday.", "on the Monday night, when": a weekday of what is told, not of the article's week. */
const ALONE =
  /^(?:\s+(?:night|morning|afternoon|evening))?(?:[.,;:!?)”"’]|\s+(?:and|but|or|when|the|he|she|it|they)\b|$)/u;

const isTheWeekday = (text: string, { phrase, start, end }: Placed): boolean =>
  phrase.kind === 'weekday' &&
  (phrase.shift ?? phrase.from) === undefined &&
  /\b[Tt]he\s+$/u.test(text.slice(Math.max(0, start - LONGEST_JOIN), start)) &&
  ALONE.test(text.slice(end, end + LONGEST_JOIN));

/** Tells weekdays of which nobody knows the week: "In May 1956 it began to rain on the Thursday. On Friday the dam failed." */
export class ToldWeekdays {
  readonly #text: string;
  /** The paragraph whose weekdays are those of something told. */
  #paragraph = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether a phrase is such a weekday, given what the text set before it; `published` is the article's day. */
  isOne(place: Placed, one: Told, reference: Day | undefined, published: Day | undefined): boolean {
    if (place.phrase.kind !== 'weekday' || (place.phrase.shift ?? place.phrase.from) !== undefined) return false;
    const isDistant = reference !== undefined && published !== undefined && published - reference > DISTANT;
    if (isDistant && isTheWeekday(this.#text, place)) this.#paragraph = place.paragraph;
    return this.#paragraph === place.paragraph && one.tense === 'past';
  }

  /** The same in somebody's words, before which the article sets nothing. */
  isSpoken = (place: Placed): boolean => isTheWeekday(this.#text, place);
}

/** A weekday of no known week. */
export const ofNoWeek = ({ tense }: Told): Told => ({ value: 'XXXX-XX-XX', tense });

/** A headline's weekday is the one that the article tells below it: "Otters open at home on Saturday". */
export function settleHeadlines(placed: readonly Placed[], resolved: (Told | undefined)[]): void {
  const weekdayOf = ({ phrase }: Placed) =>
    phrase.kind === 'weekday' && (phrase.shift ?? phrase.from) === undefined ? phrase.weekday : undefined;
  placed.forEach((place, index) => {
    const weekday = weekdayOf(place);
    if (place.within !== 'headline' || weekday === undefined) return;
    const below = placed.findIndex(
      (other, at) => at > index && other.within === 'prose' && weekdayOf(other) === weekday,
    );
    const one = resolved[below];
    if (one?.day !== undefined) resolved[index] = one;
  });
}
