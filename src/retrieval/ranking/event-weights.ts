/**
 * What ranking events weighs, by name. Chosen on the development half of test/stories; each is evidence, and none a veto. A
 * word of the question counts by its rareness, as much as the best place where the event tells it.
 */
export const EVENT_WEIGHTS = {
  /** A word of the question in the event's own clause. */
  clause: 1,
  /** In its sentence, outside the clause. */
  sentence: 0.85,
  /** In its passage, outside the sentence. */
  passage: 0.5,
  /** In the article's headline alone. */
  headline: 0.35,
  /** A name or role of somebody who takes part, where the clause does not print it. */
  participant: 0.9,
  /** In the sentence before, where the clause means it by a pronoun. */
  antecedent: 0.8,
  /** The noun for the verb that was asked for, or the verb for the noun. */
  family: 0.95,
  /** A word that means the same as the one that was asked for. */
  synonym: 0.85,
  /** A word of what did not happen, or need not, where the question asks for what did. */
  unreal: 0.4,
  /** The word of something else that its sentence tells, at another time. */
  beside: 0.5,
  /** The event's own word is what was asked for. */
  trigger: 0.3,
  /** The event is told by a verb, as it was asked for. */
  verbForVerb: 0.05,
  /** Somebody whom the question names acts, or is acted upon. */
  role: 0.12,
  /** The question's words stand within a few words of each other. */
  near: 0.15,
  /** What happened, or is planned, as the question asks. */
  status: 0.25,
  /** A date to the day, to a longer time in part. */
  precision: 0.08,
  /** A printed date rather than the article's own day. */
  printed: 0.12,
  /** The date stands in the clause rather than elsewhere. */
  dateInClause: 0.05,
  /** Each doubling of the outlets that tell it. */
  outlets: 0.05,
} as const;

/** How much a word of the question weighs: by its rareness among events, between `least` and `greatest`. */
export const WORD_WEIGHTS = {
  least: 0.5,
  /** An everyday word that no event prints. */
  unprinted: 1,
  greatest: 2.5,
} as const;

/** How many words apart the question's words may stand to be near. */
export const NEAR_WORDS = 12;

/** What the judge asks of an event, as shares of the question's weight where nothing else is said. */
export const JUDGE = {
  /** Told in the event's sentence, where the event's own word is what was asked for. */
  answeredByTrigger: 0.6,
  /** How much counts beside that what only the event's passage tells. */
  aroundShare: 0.3,
  /** Told whole, by a question of several words: also where another word is the event's own. */
  whole: 0.95,
  /** Told in the sentence of a printed date, beside news that prints none. */
  besideReported: 0.45,
  /** So far below the best an event still answers the same question. */
  besideBest: 0.8,
  /** Told in the event's passage, for a passage to be near at all. */
  near: 0.2,
  /** From so many words on, a question that opens a clause means that clause. */
  shortestOpening: 4,
} as const;

/** How many events an engine is asked for, and how many are shown where none answers. */
export const EVENT_CANDIDATES = 300;
