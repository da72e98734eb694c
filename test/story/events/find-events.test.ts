import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoryEvent } from '../../../src/story/events/event.ts';
import { eventsIn } from './events.ts';

const told = (text: string, trigger: string): StoryEvent => {
  const event = eventsIn(text).find((one) => one.trigger.text === trigger);
  if (!event) throw new Error(`no event is told by "${trigger}"`);
  return event;
};
const dateOf = (text: string, trigger: string) => told(text, trigger).date?.value;
const roles = (text: string, trigger: string) =>
  told(text, trigger).participants.map(({ entity, role }) => [entity.name, role]);

describe('dates', () => {
  test.each([
    ['Mayor Ann Hale resigned on 6 March 2021.', 'resigned', '2021-03-06'],
    ['On 6 March 2021, Mayor Ann Hale resigned and left the hall.', 'left', '2021-03-06'],
    ['In June 2020 he was convicted of a theft in 2003.', 'theft', undefined],
    ['The fire, which began in May 2019, burned the mill on 2 June 2019.', 'burned', '2019-06-02'],
    ['The fire, which began in May 2019, burned the mill on 2 June 2019.', 'began', '2019-05'],
    ['Her resignation came on 6 March 2021.', 'resignation', '2021-03-06'],
    ['The council met on 6 March 2021; it had voted on 2 March 2021.', 'voted', '2021-03-02'],
    ['Ann Hale said on 6 March 2021 that she had resigned.', 'resigned', undefined],
    ['The 2008 election was long past when Ann Hale resigned.', 'election', '2008'],
  ])('%s — %s: %s', (text, trigger, value) => {
    expect(eventsIn(text).find((one) => one.trigger.text === trigger)?.date?.value).toBe(value);
  });

  test('news without a date has its article’s own day, and the sentence for its words', () => {
    const { date, sentence } = told('The bridge collapsed. Nobody was hurt.', 'collapsed');
    expect(date).toMatchObject({ value: '2021-04-09', basis: 'published', from: 'article' });
    expect(date?.span.text).toBe(sentence.text);
  });

  test.each([
    ['Hale once worked for the council, where she had cleared the files.', 'cleared'],
    ['“I resigned,” said Ann Hale.', 'resigned'],
    ['Years ago the mill burned.', 'burned'],
    ['The mill burned in the 18th century or later, at an unknown time. In recent years it leaked.', 'leaked'],
    ['In 1987 the mill burned. The owner rebuilt it.', 'rebuilt'],
    ['Hale will resign.', 'resign'],
  ])('background, what is only said and what is ahead has none: %s', (text, trigger) => {
    expect(dateOf(text, trigger)).toBeUndefined();
  });

  test('what came next after an earlier day is not the article’s own', () => {
    const text = 'The row began on 5 April 2021. A critic wrote to the mayor. The mayor then rang her.';
    expect([told(text, 'rang').date, told('A critic wrote. The mayor rang her.', 'rang').date?.basis]).toEqual([
      undefined,
      'published',
    ]);
  });

  test('a sentence that goes on with the one before takes its date from there', () => {
    const text = 'The jury met on 6 March 2021. Hours later it acquitted Hale.';
    expect(told(text, 'acquitted').date).toMatchObject({ value: '2021-03-06', basis: 'printed', from: 'neighbour' });
  });

  test('a new paragraph goes on with nothing', () => {
    expect(told('The jury met on 6 March 2021.\n\nHours later it acquitted Hale.', 'acquitted').date?.basis).toBe(
      'published',
    );
  });
});

describe('a date that tells something else dates nothing', () => {
  const told = (text: string) =>
    eventsIn(text).flatMap(({ trigger, date }) => (date?.basis === 'printed' ? [[trigger.text, date.value]] : []));

  test.each([
    ['Turnout was put at 61%, up from 54% in 2017.', []],
    ['It was the driest March since 1900.', []],
    ['They weighed an inquiry; on 6 April 2021 they said so.', [['said', '2021-04-06']]],
    ['Shares, up 40% since January 2020, rose on 6 April 2021.', [['rose', '2021-04-06']]],
    ['The fish swam ages ago, writers report today.', [['report', '2021-04-09']]],
    ['Hale was cleared of handling stolen goods last year.', [['stolen', '2020']]],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  test('and a verb has every date of a list', () => {
    expect(told('It was dug up in 2019 and 2020 by a team led by Hale.')).toEqual([['dug', '2019']]);
    expect(told('It was opened that November.\n\nShe had come in 1912.')).toContainEqual(['come', '1912']);
  });

  test('what goes on with a time long ago is no news of today', () => {
    expect(told('The jury met on 6 March 2021. It heard Hale. Then it acquitted her.')).toEqual([
      ['met', '2021-03-06'],
    ]);
    expect(eventsIn('On 6 April a mill burned. Its owner fled.').at(-1)?.date?.basis).toBe('published');
    expect(eventsIn('On 20 March a mill burned. Its owner fled.').at(-1)?.date).toBeUndefined();
    const texts = ['Years ago a mill burned. The owner fled.', 'After the war she studied in Hull.'];
    for (const text of texts) expect(eventsIn(text).map(({ date }) => date?.basis)).not.toContain('published');
  });
});

describe('status', () => {
  test.each([
    ['Hale resigned on Friday.', 'resigned', 'happened'],
    ['Hale did not resign on Friday.', 'resign', 'negated'],
    ['Hale denied to reporters that she had ever hit a player on Friday.', 'hit', 'denied'],
    ['Hale is due to testify on Friday.', 'testify', 'planned'],
    ['The trial is set for Friday.', 'trial', 'planned'],
    ['Critics demanded his resignation on Friday.', 'resignation', 'hypothetical'],
    ['Hale could resign on Friday.', 'resign', 'hypothetical'],
    ['Hale is accused of beating a guard on Friday.', 'beating', 'alleged'],
    ['Her term ends in May 2024.', 'ends', 'planned'],
    ['The mayor said she would close the mill in May 2022.', 'close', 'planned'],
    ['The inquest is expected next week.', 'expected', 'planned'],
    ['Hale was sentenced to serve ten years in May 2022.', 'serve', 'hypothetical'],
    ['Hale is to resign in May 2022.', 'resign', 'planned'],
    ['Hale was not allowed to sail on Friday.', 'sail', 'negated'],
    ['Hale was not accused of stealing on Friday.', 'stealing', 'negated'],
    ['Police debunked a report that Hale died on Friday.', 'died', 'denied'],
    ['“I rang him to wish him luck on Friday,” she said.', 'said', 'happened'],
    ['Hale decided against suing the mill on Friday.', 'suing', 'negated'],
    ['The vote fell short of passing the bill on Friday.', 'passing', 'negated'],
    ['Hale avoided being charged on Friday.', 'charged', 'negated'],
    ['Hale was spared being jailed on Friday.', 'jailed', 'negated'],
    ['Hale did not refrain from voting on Friday.', 'voting', 'happened'],
    ['The storm has not stopped the crew from sailing on Friday.', 'sailing', 'happened'],
    ['The mill almost burned on Friday.', 'burned', 'negated'],
    ['The mill almost immediately burned on Friday.', 'burned', 'happened'],
    ['Sales nearly doubled on Friday.', 'doubled', 'happened'],
    ['The mayor resisted calls to resign on Friday.', 'resign', 'negated'],
    ['Police foiled an attack on Friday.', 'attack', 'negated'],
    ['Neither man was charged on Friday.', 'charged', 'negated'],
    ['Hale was not only charged on Friday but beaten.', 'charged', 'happened'],
    ['Hale forgot to lock the mill on Friday.', 'lock', 'negated'],
    ['Hale was acquitted of killing the guard on Friday.', 'killing', 'negated'],
    ['Police dismissed reports that the mill was sold on Friday.', 'sold', 'denied'],
    ['Had the mill burned on Friday, nobody would have come.', 'burned', 'hypothetical'],
    ['The mayor had resigned on Friday, she said.', 'resigned', 'happened'],
    ['The mill is at risk of being closed on Friday.', 'closed', 'hypothetical'],
  ])('%s — %s', (text, trigger, status) => {
    expect(told(text, trigger).status).toBe(status);
  });
});

describe('participants', () => {
  const start = 'Ann Hale and Tom Brody own the mill. ';
  test.each([
    [
      'Ann Hale sued Tom Brody on Friday.',
      'sued',
      [
        ['Ann Hale', 'agent'],
        ['Tom Brody', 'patient'],
      ],
    ],
    [
      'Tom Brody was arrested by Ann Hale on Friday.',
      'arrested',
      [
        ['Ann Hale', 'agent'],
        ['Tom Brody', 'patient'],
      ],
    ],
    [`${start}She resigned on Friday.`, 'resigned', [['Ann Hale', 'agent']]],
    ['Ann Hale’s resignation came on Friday.', 'resignation', [['Ann Hale', 'agent']]],
    ['The arrest of Tom Brody came on Friday.', 'arrest', [['Tom Brody', 'patient']]],
  ])('%s — %s', (text, trigger, expected) => {
    expect(roles(text, trigger)).toEqual(expected);
  });
});

test('events are verbatim, in order of place, and within their clause, sentence and passage', () => {
  const words = fc.constantFrom(
    ...'Ann Hale resigned was to the on Friday , which who arrested by 2003 . trial “ ” not will and'.split(' '),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (list) => {
      const events = eventsIn(`${list.join(' ')}.`);
      events.forEach((event, at) => {
        expect(event.sentence.contains(event.clause) && event.clause.contains(event.trigger)).toBe(true);
        expect(event.passage.span.contains(event.sentence)).toBe(true);
        expect(events[at - 1]?.trigger.start ?? -1).toBeLessThan(event.trigger.start);
      });
    }),
  );
});

test('what is told as past has not happened behind its article’s day', () => {
  const events = eventsIn('She said on Monday that the order would be lifted on Wednesday. It was lifted a day later.');
  const [lifted] = events.filter(({ trigger, status }) => trigger.text === 'lifted' && status === 'happened');
  expect(lifted).toBeDefined();
  expect(lifted?.date).toBeUndefined();
});
