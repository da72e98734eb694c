import { understand } from '../../../src/story/understand.ts';

/** A Wednesday in ISO week 22. */
export const WEDNESDAY = '2019-05-29';

/** The time expressions of an article. */
export function datesOf(text: string, published = WEDNESDAY) {
  const article = {
    id: 'a',
    outlet: 'The Courier',
    title: '',
    url: null,
    published,
    publishedBasis: 'stated',
    provenance: '',
    text,
    overrules: { skip: [], keep: [] },
  } as const;
  return understand({ title: '', contentNote: '', articles: [article] }).readings.flatMap((reading) => reading.dates);
}

/** "words = value" of each expression. */
export const found = (text: string, published?: string): string[] =>
  datesOf(text, published).map(({ span, value }) => `${span.text} = ${value}`);
