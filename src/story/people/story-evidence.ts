import { everydayWords } from '../../english/everyday-words.ts';
import { isGivenName } from '../../english/given-names.ts';
import { PARTICLES } from '../../english/name-parts.ts';
import { ORGANISATION_HEADS, ORGANISATION_NOUNS } from '../../english/organisations.ts';
import { PLACE_OPENERS, PLACES } from '../../english/places.ts';
import { ROLES } from '../../english/roles.ts';
import { opensNoName } from './candidate.ts';
import { kindOf, type SummedEvidence } from './name-evidence.ts';
import type { WeighedCandidate } from './naming-sentence.ts';

/** What a story's evidence tells of each name, by its key, and whose surnames it knows. */
export interface StoryEvidence {
  readonly byKey: ReadonlyMap<string, SummedEvidence>;
  /** Last words of those who are persons by it. */
  readonly surnames: ReadonlySet<string>;
}

/** What the story's other sentences tell of a full name that its own do not settle. */
export interface StoryRule {
  readonly name: string;
  /** A text with the name in brackets. */
  readonly example: string;
  readonly match: (surname: string, story: StoryEvidence) => boolean;
}

/** In order; any of them makes a person. */
export const STORY_RULES: readonly StoryRule[] = [
  {
    name: 'surname speaks elsewhere',
    example: '[Ilvan Quello] won on Sunday. “It was mine,” Quello said.',
    match: (surname, { byKey }) => {
      const alone = byKey.get(surname);
      return alone !== undefined && alone.person >= 0.5 && alone.person > alone.organisation;
    },
  },
  {
    name: 'surname of another',
    example: 'Jane Quello sang. Then [Ilvan Quello] left.',
    match: (surname, { surnames }) => surnames.has(surname),
  },
];

/** "Quello", "O’Quell", "McQuell", "Ann-Quello". */
const CAPITALISED = /^\p{Lu}(?:['’]\p{Lu}|\p{Ll}{1,2}\p{Lu})?\p{Ll}+(?:-\p{Lu}?\p{Ll}+)*$/u;
const INITIAL = /^\p{Lu}\.?$/u;

/** Whether a name can be a person's in full though no list knows its first word. */
function canBeFullName({ words, from, to, heading }: WeighedCandidate): boolean {
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last || heading || to - from < 2 || to - from > 4) return false;
  const between = words.slice(from + 1, to);
  if (![first, last].every(({ text }) => CAPITALISED.test(text))) return false;
  if (!between.every(({ text, folded }) => CAPITALISED.test(text) || INITIAL.test(text) || PARTICLES.has(folded)))
    return false;
  // "Vermonter Jane Roe": the name begins behind the first word.
  if (between.slice(0, -1).some(({ folded }) => isGivenName(folded))) return false;
  if ([first, last].some(({ folded }) => PLACES.has(folded) || ROLES.has(folded) || ORGANISATION_NOUNS.has(folded)))
    return false;
  if (words.slice(from, to).some(({ folded }) => ORGANISATION_HEADS.has(folded))) return false;
  return !PLACE_OPENERS.has(first.folded) && !opensNoName(first.folded) && !everydayWords().has(first.folded);
}

/** The row by which the story makes a name a person's; undefined where none does. */
export function personByStory(candidate: WeighedCandidate, story: StoryEvidence): string | undefined {
  const surname = candidate.words[candidate.to - 1]?.folded ?? '';
  const rule = STORY_RULES.find(({ match }) => match(surname, story));
  return rule && canBeFullName(candidate) ? rule.name : undefined;
}

/** The evidence of a story, with the surnames of its persons. */
export function storyEvidence(byKey: ReadonlyMap<string, SummedEvidence>): StoryEvidence {
  const surnames = new Set<string>();
  for (const [key, sum] of byKey) {
    const words = key.split(' ');
    if (words.length > 1 && kindOf(sum, words.length) === 'person') surnames.add(words.at(-1) ?? '');
  }
  return { byKey, surnames };
}
