import { wordsIn as words } from './word-list.ts';

/** What a sentence says of an event instead of that it happened. */
export type Factuality = 'plan' | 'request' | 'possibility' | 'hearsay' | 'failure';

/** Words before a verb by which a sentence does not say that it happened. */
export interface FactualityCue {
  readonly name: string;
  readonly example: string;
  /** In their base forms, or only as they stand here. */
  readonly words: readonly string[];
  readonly isExact?: boolean;
  readonly read: Factuality;
}

export const FACTUALITY_CUES: readonly FactualityCue[] = [
  {
    name: 'future and duty',
    example: 'the ferry will reopen',
    words: words('will would shall should must ought'),
    read: 'plan',
  },
  {
    name: 'intention',
    example: 'the harbour plans to hire divers',
    words: words('plan intend intention aim prepare promise pledge vow threaten threat propose proposal ready willing'),
    read: 'plan',
  },
  {
    name: 'expectation',
    example: 'Pell is expected to charge him',
    words: words('expect expectation anticipate predict prediction forecast schedule likely unlikely poised slated'),
    read: 'plan',
  },
  {
    name: 'wish',
    example: 'she hopes to hire divers',
    words: words('hope want wish seek eager'),
    read: 'plan',
  },
  {
    name: 'request',
    example: 'he urged the board to hire divers',
    words: words('ask request urge demand recommend'),
    read: 'request',
  },
  {
    name: 'possibility',
    example: 'they may open a case',
    words: words(
      'may might could possible possibly possibility perhaps maybe potential potentially probably apparently consider mull weigh ' +
        'contemplate discuss',
    ),
    read: 'possibility',
  },
  {
    name: 'condition and question',
    example: 'she asked whether he had left',
    words: words('if whether unless wonder'),
    read: 'possibility',
  },
  {
    name: 'rumour',
    example: 'despite a rumour that Pell had been held',
    words: words(
      'rumour rumor gossip hoax speculation speculate supposedly wrongly falsely mistakenly misstate version',
    ),
    read: 'hearsay',
  },
  {
    name: 'report of others',
    example: 'contrary to reports that Pell had been held',
    words: words('reports reportedly purportedly'),
    isExact: true,
    read: 'hearsay',
  },
  {
    name: 'allegation',
    example: 'Quill was accused of selling the mill',
    words: words('accuse accusation allege allegation allegedly claim suspicion insinuate blame acquit exonerate'),
    read: 'hearsay',
  },
  {
    name: 'charge',
    example: 'Quill was charged with selling the mill',
    words: words('suspected charged charges cleared'),
    isExact: true,
    read: 'hearsay',
  },
  {
    name: 'refusal and failure',
    example: 'Quill refused to sell the mill',
    words: words(
      'refuse refusal decline reject avoid fail failure attempt prevent forbid refrain abstain spare escape resist hesitate forget ' +
        'neglect thwart foil avert',
    ),
    read: 'failure',
  },
];

/** Verbs whose infinitive tells what happened, in their base forms: "they managed to free him". */
export const IMPLICATIVES: readonly string[] = words('manage begin start continue come go get help proceed use happen');

/** Wrongs, in their base forms: what somebody is said to have done of them stays that person's word. */
export const WRONGS: readonly string[] = words(
  'lie lied cheat steal rob bribe defraud embezzle plagiarise plagiarize forge harass assault abuse rape murder kill sabotage betray ' +
    'conspire launder extort threaten smuggle',
);

/** Directly before a verb in -ing they say that it was not done: "stopped short of suing", "decided against selling". */
export const BEFORE_NOT_DONE: readonly string[] = ['short of', 'instead of', 'out of', 'rather than', 'against'];

/** Verbs, in their base forms, that keep somebody "from" what a verb in -ing tells: "blocked the council from closing it". */
export const KEEPS_FROM: readonly string[] = words(
  'prevent stop keep bar ban block prohibit dissuade deter discourage restrain',
);

/** Directly before a verb in the past they say that it did not happen: "the ferry nearly sank". */
export const NEAR_MISSES: readonly string[] = words('almost nearly');
