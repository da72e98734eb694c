/** From when on two texts are one statement or one utterance. */
export const GROUPING = {
  /** A shorter statement is an excerpt of a longer one from so many words, and so many words of content, on. */
  shortestExcerpt: 3,
  fewestContent: 2,
  /** How much of the shorter, and of the common stretch of the longer, must be common. */
  common: 0.8,
  /** How much of the shorter's content words must be common; one utterance is known by its other words too. */
  commonContent: 0.8,
  commonContentOfUtterance: 0.7,
  /** From so many letters on two names in one place may be one that outlets spell differently, by so many letters. */
  shortestHeard: 6,
  lettersHeardOtherwise: 2,
  /** A printing of so much of the fullest's length stands before it where it alone says who spoke. */
  nearlyAsFull: 0.8,
} as const;

/** From when on two excerpts overlap. */
export const OVERLAP = {
  /** So many words in a row are looked for in both. */
  run: 6,
  /** So many of such runs they must share: some ten words. */
  fewestShared: 5,
  /** So many words may stand before the common stretch, or behind it, in the excerpt that begins or ends with it. */
  leeway: 3,
} as const;

/** From when on a printed quotation is what somebody is claimed to have said. */
export const CLAIM = {
  /** How many of the claim's words it must hold, and how many of those with content. */
  words: 0.6,
  content: 0.7,
} as const;

/** From when on two tellings are of one event. */
export const SAME_EVENT = {
  /** News of an event goes on for so many days. */
  newsDays: 6,
  /** How much of the shorter clause must be in common, beside names and the date, where both tell it by one word. */
  clause: 0.5,
  /** And where they tell it in other words, or name nobody, with so many words of content in common at least. */
  wholeClause: 0.75,
  fewestInClause: 3,
  /** How much of the shorter report of a speech must be in common, and how many words of content. */
  said: 0.7,
  fewestSaid: 4,
  /** Of so many quoted words on, these alone decide. */
  fewestQuoted: 3,
} as const;
