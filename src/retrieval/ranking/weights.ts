/**
 * All that ranking weighs, by name. The first table was fitted while looking at all questions of the TIME and SQuADShifts collections, in
 * the middle of a stretch over which neither changes much; what is measured on those may be a little better than what other
 * questions see.
 */
export const WEIGHTS = {
  /** Neighbouring words of the question that stand in order in the text, beside a term's own weight. */
  ordered: 0.1,
  /** How much of the question, by rareness, the text speaks of; multiplies the rest. */
  coverage: 0.5,
  /** The question's words that stand within `WINDOW` words of each other. */
  window: 0.8,
  /** A word that means the same as the one that was asked for. */
  synonym: 0.4,
  /** A name that the text stands for without printing it. */
  implied: 0.5,
  /** A concept that the text before or behind speaks of. */
  neighbour: 0.3,
  /** A concept that only the rest of the article or its headline speaks of. */
  article: 0.15,
  /** That a text prints what an answer of the question's kind must hold; multiplies the rest. */
  kind: 0.25,
  /** What the text has in common with the best hits; the question's own terms have the rest. */
  feedback: 0.25,
} as const;

/** Lengths and numbers that ranking goes by. */
export const SIZES = {
  /** A text shorter than this share of the average gains no more by being short. */
  shortest: 0.5,
  /** How many words a window holds. */
  window: 10,
  /** Within so many UTF-16 units, a number is that of a word. */
  beside: 40,
  /** How fast it grows surer with each word for a concept that a text speaks of it. */
  surer: 0.8,
  /** How many of the engine's hits are ranked again. */
  candidates: 50,
  /** How many of the best hits give terms for feedback, and at most how many terms. */
  feedbackHits: 3,
  feedbackTerms: 60,
  /** Up to so many concepts a question leans on other words for them; the longer it is, the more it rests on its own. */
  shortQuestion: 3,
} as const;

/** BM25's parameters of the second ranking: how soon repetition stops counting, and how much length counts. */
export const BM25 = { k: 1.5, b: 0.75 } as const;

/** How much a concept counts beside the question's others: a verb that tells little ("take"), whoever a pronoun may mean. */
export const QUESTION = { lightVerb: 0.3, pronoun: 0.3 } as const;

/** What a concept of a question counts for the judge, by how a text speaks of it. */
export const CREDIT = { word: 1, synonym: 0.55, implied: 0.9, neighbour: 0.7, article: 0.25 } as const;
/**
 * The share of a question that a text must account for to answer it, to answer it where the right person says it, to be shown beside
 * one that answers, and to be near it, also where it names what no text holds. The rarest concept counts no more than `rareness`: it may be one that another outlet doesn't
 * use. In so many `texts` a question's lone everyday word, or others for it, must stand for any of them to answer.
 */
export const ENOUGH = {
  answered: 0.75,
  saidBy: 0.5,
  toldWhole: 0.55,
  beside: 0.5,
  near: 0.2,
  nearUnheard: 0.55,
  rareness: 2,
  texts: 3,
} as const;

/** What of somebody is told first: what other outlets tell too, and what was not told already. */
export const FACT = { outlets: 1, repeated: 1 } as const;

/** How much a kind of description, and how a name stands, tell who somebody is. */
export const IDENTITY = {
  role: 3,
  relation: 2,
  age: 1,
  /** A noun behind the name: "Brask Water, a utility". */
  nounBehind: 2,
  /** What somebody quoted calls them: "our co-founder". */
  ownWords: 1,
  /** News introduces people by their full name. */
  fullName: 1,
  /** The name stands at the beginning of its sentence. */
  subject: 0.5,
} as const;

/** How much a passage is about whoever its sentence begins with, and whom it only names. */
export const ABOUT = { subject: 1, named: 0.6 } as const;
