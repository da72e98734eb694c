import { STATIVE } from '../../english/verb-words.ts';
import type { Word } from '../../english/word.ts';
import { setOf } from '../../english/word-list.ts';
import type { Article } from '../article.ts';
import type { Span } from '../span.ts';
import type { DatedSentence } from './dating.ts';
import type { EventDate, EventStatus } from './event.ts';
import type { Trigger } from './triggers.ts';

/** What the sentence before set: a run of telling goes on from it until another date or the next paragraph. */
export interface Run {
  readonly date?: { readonly span: Span; readonly value: string };
  /** Whether that date is long before the article's day: what follows is background. */
  readonly distant: boolean;
  /** Where it ends; the next sentence of its paragraph begins soon behind. */
  readonly end: number;
}

/** A trigger without a date of its own sentence. */
export interface Undated {
  readonly words: readonly Word[];
  readonly trigger: Trigger;
  readonly status: EventStatus;
  /** The word that opens its clause, where that is not the sentence's first. */
  readonly opener: string;
  readonly hasDate: boolean;
  /** Whether it stands within somebody's words. */
  readonly quoted: boolean;
  readonly run: Run | undefined;
}

interface UndatedRow {
  readonly name: string;
  readonly example: string;
  readonly match: (undated: Undated) => boolean;
  readonly read: (told: {
    article: Article;
    sentence: Span;
    run: Run | undefined;
  }) => Omit<EventDate, 'rule'> | undefined;
}

/** How a sentence goes on with what the one before tells: "Then", "Hours later", "At the hearing". */
const GOES_ON =
  /^(?:then|there|afterwards?|later that (?:day|morning|afternoon|evening|night)|(?:minutes|moments|hours|shortly) (?:later|afterwards?|after)|at the (?:time|hearing|ceremony|meeting|same time|end)|during the (?:hearing|meeting|call|ceremony|trial|speech)|in the (?:speech|statement|letter|interview|video|post|tweet|message|ruling))$/u;

/** Words that tell of another time than the article's: background. */
const BACKGROUND = setOf(`
  once formerly previously earlier ago years decades ever always often usually generally typically historically originally initially then-president
`);
/** Words that open a clause of background, or of what only somebody says. */
const BACKGROUND_OPENERS = setOf(`
  that which who whom whose where when while after before because since until although though as if whereas unless whether how why what
`);

/** How a sentence opens that tells of somebody's life: "After the war", "At school". */
const OF_A_LIFE =
  /^(?:after|during|before|in|at|as) (?:(?:the|a|his|her|their) )?(?:\S+ )?(?:war|wars|revolution|childhood|youth|school|college|university|studies|graduation|independence|child|teenager|student|boy|girl)$/u;

/** Whether the first words of a sentence, up to four, are such an opening. */
const opensBy = (words: readonly Word[], pattern: RegExp): boolean => {
  const opening = words.slice(0, 4).map(({ folded }) => folded);
  return opening.some((_, at) => pattern.test(opening.slice(0, at + 1).join(' ')));
};

/** Whether "then" stands before an event's word: "The mayor *then* called him". */
const isNext = (words: readonly Word[], { first }: Trigger): boolean =>
  words[first - 1]?.folded === 'then' || words[first - 2]?.folded === 'then';

/** How an event is dated whose sentence prints no date for it. Tried in this order. */
export const UNDATED_ROWS: readonly UndatedRow[] = [
  {
    name: 'the date that the sentence before sets',
    example: 'The jury met on *Friday*. Hours later it *acquitted* her.',
    match: ({ words, trigger: { form }, hasDate, quoted, run, opener }) =>
      form === 'past' &&
      !hasDate &&
      !quoted &&
      !BACKGROUND_OPENERS.has(opener) &&
      run?.date !== undefined &&
      opensBy(words, GOES_ON),
    read: ({ run }) => run?.date && { ...run.date, basis: 'printed', from: 'neighbour' },
  },
  {
    name: 'told as news',
    example: 'The mayor has *resigned*, her office said.',
    match: ({ words, trigger, trigger: { form, at }, status, opener, hasDate, quoted, run }) =>
      status === 'happened' &&
      (form === 'past' || form === 'perfect') &&
      !hasDate &&
      !quoted &&
      !run?.distant &&
      // "The row began on Monday. A critic wrote to him. The mayor then rang her": at some time since, not today.
      !(run && isNext(words, trigger)) &&
      !BACKGROUND_OPENERS.has(opener) &&
      !STATIVE.has(words[at]?.folded ?? '') &&
      !words.some(({ folded }) => BACKGROUND.has(folded)) &&
      !opensBy(words, OF_A_LIFE),
    read: ({ article, sentence }) =>
      article.published === ''
        ? undefined
        : { span: sentence, value: article.published, basis: 'published', from: 'article' },
  },
];

/** A date this long before the article's day, in days, sets a run of background. */
const DISTANT = 7;
const DAY = 86_400_000;

function isDistant(value: string, published: string): boolean {
  const [first = ''] = value.split('/');
  const [year, month = '12', day = '28'] = first.split('-');
  if (published === '' || first.length < 4) return first.length < 4;
  if (/\D/u.test(month) || /\D/u.test(day)) return first.slice(0, 4) < published.slice(0, 4);
  return Date.parse(published) - Date.parse(`${year}-${month}-${day}`) > DISTANT * DAY;
}

/** The run that a sentence goes on with: none where a new line begins. */
export const goingOn = (run: Run | undefined, { article, start }: Span): Run | undefined =>
  run && !article.text.slice(run.end, start).includes('\n') ? run : undefined;

/** What a sentence sets for the next one, given the run that it goes on with. `dates` are those of its calendar dates; `isVague` where it tells a time on no calendar. */
export function runAfter(
  run: Run | undefined,
  { dates: placed, clause }: DatedSentence,
  { article, end }: Span,
  dates: readonly { readonly span: Span; readonly value: string }[],
  isVague: boolean,
): Run | undefined {
  const date = dates[placed.findIndex(({ from }) => clause[from] === 0)];
  // "Years ago", "on the Thursday": what follows is of that time, whenever it was.
  if (!date && isVague) return { distant: true, end };
  if (!date) return run && { distant: run.distant, end };
  return { date, distant: isDistant(date.value, article.published), end };
}

/** The date of an event whose sentence prints none for it. */
export function dateOfUndated(undated: Undated, sentence: Span): EventDate | undefined {
  for (const { name, match, read } of UNDATED_ROWS) {
    const date = match(undated) ? read({ article: sentence.article, sentence, run: undated.run }) : undefined;
    if (date) return { ...date, rule: name };
  }
  return undefined;
}
