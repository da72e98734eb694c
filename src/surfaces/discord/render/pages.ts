import type {
  Answer,
  ArticlesAnswer,
  CitedEvent,
  CitedPassage,
  NearAnswer,
  PassagesAnswer,
} from '../../../answer/answer.ts';
import { pictureOf } from '../../picture/pictures.ts';
import { onceFor } from './once-for.ts';

/** An answer that is a list, of which a message shows a page. */
export type Listed = PassagesAnswer | NearAnswer | ArticlesAnswer;

export const isListed = (answer: Answer): answer is Listed => 'passages' in answer || 'articles' in answer;

export type ToldEvent = CitedPassage & { readonly event: CitedEvent };

/** An answer of dated events, which is shown a line an event. */
export type TimelineAnswer = Omit<PassagesAnswer, 'passages'> & {
  readonly passages: readonly [ToldEvent, ...ToldEvent[]];
};

export const isTimeline = (answer: Answer): answer is TimelineAnswer =>
  answer.status === 'answered' &&
  'passages' in answer &&
  answer.passages.length > 1 &&
  answer.passages.every(({ event }) => event);

/** Where the pages of something begin, the first at 0; and how much it is. */
export interface Pages {
  readonly starts: readonly number[];
  readonly length: number;
}

/** Pages of one size, but for the first. */
export const pagesOfSize = (size: number, length: number, first = size): Pages => ({
  starts: [
    0,
    ...Array.from({ length: Math.max(0, Math.ceil((length - first) / size)) }, (_, page) => first + page * size),
  ],
  length,
});

/** The page that an offset is on, from 0. */
export const pageAt = ({ starts }: Pages, offset: number): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  );

/** From where to where a page goes; `to` exclusive. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

export const extentOf = ({ starts, length }: Pages, page: number): Extent => ({
  from: starts[page] ?? 0,
  to: starts[page + 1] ?? length,
});

/** Events and articles on one message, a line each; and events on the first, where the picture of all of them stands under it. */
const EVENTS = 5;
const EVENTS_OVER_PICTURE = 3;
const ARTICLES = 6;

/**
 * What fits a phone's screen of 400 × 800 pixels beside the lines over an answer and the buttons under it, in pixels; what a
 * card takes without its words, and a line of words of so many characters.
 */
const SCREEN = 560;
const CARD = 150;
const LINE = 22;
const LINE_LENGTH = 34;
const MOST_CARDS = 3;

/** What a card shows. */
type Shown = Pick<CitedPassage, 'text' | 'quote' | 'date' | 'also'>;

/** How high a passage's card is on a phone. */
function heightOf({ text, quote, date, also }: Shown): number {
  const variants = quote?.variants?.slice(0, 1) ?? [];
  const lines = [text, ...variants.map((one) => `${one.text} ${one.outlet}`)].reduce(
    (sum, words) => sum + Math.ceil(words.length / LINE_LENGTH),
    0,
  );
  const heading = quote || date ? LINE : 0;
  return CARD + heading + (lines + variants.length + (also?.length ? 1 : 0)) * LINE;
}

/** Pages of passages, each as many as a phone's screen shows: one at least. */
function pagesOfPassages(passages: readonly Shown[], before: number): Pages {
  const starts: number[] = [];
  let left = 0;
  let cards = MOST_CARDS;
  for (const [at, passage] of passages.entries()) {
    const height = heightOf(passage);
    if (cards >= MOST_CARDS || height > left) {
      starts.push(at);
      left = at === 0 ? SCREEN - before : SCREEN;
      cards = 0;
    }
    left -= height;
    cards++;
  }
  return { starts, length: passages.length };
}

/** What outlets' differing answers take of the first message. */
const DISAGREEMENT = 180;

/** How an answer is cut into messages. */
export const pagesOf = onceFor((answer: Listed): Pages => {
  if ('articles' in answer) {
    const mentions = answer.articles.map((one) => one.mentions?.[0]);
    return mentions.some((mention) => mention)
      ? pagesOfPassages(
          mentions.map((mention) => ({ text: mention?.text ?? '' })),
          0,
        )
      : pagesOfSize(ARTICLES, mentions.length);
  }
  if (isTimeline(answer))
    return pagesOfSize(EVENTS, answer.passages.length, pictureOf(answer) ? EVENTS_OVER_PICTURE : EVENTS);
  const differs = answer.status === 'answered' && (answer.disagreements?.length ?? 0) > 0;
  return pagesOfPassages(answer.passages, differs ? DISAGREEMENT : 0);
});

/** Whether an answer still has something to show from `offset` on. */
export const reaches = (answer: Answer, offset: number) => !isListed(answer) || offset < pagesOf(answer).length;
