import type { MinimalPair } from './minimal-pairs.ts';

/** What comes first in a timeline where one weight decides. On equal evidence the earlier article comes first. */
export const TIMELINE_PAIRS: readonly MinimalPair[] = [
  {
    weight: 'TIMELINE_WEIGHTS.dayArticles',
    why: 'a day that two articles give matters more',
    texts: {
      Herald: 'The market will open on 4 May 2021.',
      Courier: 'The ferry will sail on 5 May 2021.',
      Mirror: 'The chapel will close on 5 May 2021.',
    },
    ask: '/when',
    most: 1,
    order: ['5 May'],
  },
  {
    weight: 'TIMELINE_WEIGHTS.dayLater',
    why: 'a day that a later article still gives matters more',
    texts: { Herald: 'The market will open on 4 May 2021.', Courier: 'The chapel was closed on 5 March 2021.' },
    ask: '/when',
    most: 1,
    order: ['5 March'],
  },
  {
    weight: 'TIMELINE_WEIGHTS.outlets',
    why: 'what two outlets tell matters more, even though nobody is named',
    texts: {
      Herald: 'Nora Pell left on 4 March 2021.',
      Courier: 'Tom Vane sang on 4 March 2021.\nThe chapel was closed on 5 March 2021.',
      Mirror: 'The chapel was closed on 5 March 2021.',
    },
    ask: '/when',
    most: 1,
    order: ['5 March'],
  },
  {
    weight: 'TIMELINE_WEIGHTS.articles',
    why: 'what two articles tell matters more, even in a short clause where nobody is named',
    texts: {
      Herald: 'Nora Pell left the old harbour of Brask in a red boat on 4 March 2021.',
      Courier: 'Tom Vane sang in the white chapel for an hour on 4 March 2021.\nThe chapel was closed on 5 March 2021.',
      Mirror: 'The chapel was closed on 5 March 2021.',
    },
    ask: '/when',
    most: 1,
    order: ['5 March'],
  },
  {
    weight: 'TIMELINE_WEIGHTS.fine',
    why: 'a day tells more than a year',
    texts: { Herald: 'The market was opened in 2019.', Courier: 'The chapel was closed on 5 March 2021.' },
    ask: '/when',
    most: 1,
    order: ['5 March'],
  },
  {
    weight: 'TIMELINE_WEIGHTS.printed',
    why: 'a printed date tells more than the day of the article, even though nobody is named',
    texts: { Herald: 'Nora Pell left Brask.', Courier: 'The chapel will close on 5 May 2021.' },
    ask: '/when',
    most: 1,
    order: ['5 May'],
  },
  {
    weight: 'TIMELINE_WEIGHTS.inClause',
    why: 'a date in the clause tells more than the day of the article, even of a noun in a short clause',
    texts: {
      Herald: 'Children painted the walls of the old chapel by the quarry.',
      Courier: 'The trial will be on 5 May 2021.',
    },
    ask: '/when',
    most: 1,
    order: ['5 May'],
  },
  {
    weight: 'TIMELINE_WEIGHTS.verb',
    why: 'a verb tells more surely that something happened than a noun',
    texts: {
      Herald: 'The attack on 4 March 2021.',
      Courier: 'The chapel was closed on 5 March 2021.',
    },
    ask: '/when',
    most: 1,
    order: ['5 March'],
  },
  {
    weight: 'TIMELINE_WEIGHTS.participant',
    why: 'what somebody does matters more',
    texts: { Herald: 'The market opened on 4 March 2021.', Courier: 'Nora Pell resigned on 5 March 2021.' },
    ask: '/when',
    most: 1,
    order: ['5 March'],
  },
  {
    weight: 'TIMELINE_WEIGHTS.long, TIMELINE_WEIGHTS.shortClause',
    why: 'a longer clause tells more',
    texts: {
      Herald: 'The market opened on 4 March 2021.',
      Courier: 'The chapel beside the old quarry in the valley was closed on 5 March 2021.',
    },
    ask: '/when',
    most: 1,
    order: ['5 March'],
  },
  {
    weight: 'TIMELINE_WEIGHTS.saying',
    why: 'news that somebody spoke tells least',
    texts: {
      Herald: 'Nora Pell said nothing about the ferry.',
      Courier: 'Tom Vane painted the chapel.',
    },
    ask: '/when',
    most: 1,
    order: ['painted'],
  },
  {
    weight: 'TIMELINE_WEIGHTS.sameDay',
    why: 'another day comes before another event of the same day',
    texts: {
      Herald: 'Nora Pell resigned on 4 March 2021.\nTom Vane painted the chapel on 4 March 2021.',
      Courier: 'The market opened on 5 March 2021.',
    },
    ask: '/when',
    most: 2,
    order: ['4 March', '5 March'],
  },
];
