import { describe, expect, test } from 'vitest';
import { answer } from '../../src/commands/index.ts';
import { openUnderstood } from '../../src/host/open-story.ts';
import type { Article } from '../../src/story/article.ts';
import { understand } from '../../src/story/understand.ts';
import { articleOf } from '../story/article.ts';

/** Invented articles, one outlet each; of Friday, 9 April 2021 where nothing else is given. */
const open = (...articles: readonly (Partial<Article> & { readonly text: string })[]) =>
  openUnderstood(
    understand({
      title: 'The harbour',
      contentNote: '',
      articles: articles.map(({ text, ...given }, at) =>
        articleOf(text, { id: `a${at}`, outlet: `Outlet ${at}`, ...given }),
      ),
    }),
  );

const PORT = [
  'Port director Lena Marsh resigned on Tuesday after the crane fell. She had run the port since 2014.',
  'Two men were arrested on March 30 over the theft of copper from the crane. Police have not charged anybody.',
  'The council will vote on May 4 on whether to close the port. Union leader Tom Brack denied that he had threatened Marsh.',
  'Workers have blocked the gate, the union said.',
].join('\n\n');

async function when(options: Readonly<Record<string, string>>, of = open({ text: PORT })) {
  const found = await answer(await of, 'when', options);
  const passages = 'passages' in found ? found.passages : [];
  return {
    status: found.status,
    message: found.message,
    dates: passages.map(({ date }) => date?.value),
    basis: passages.map(({ date }) => date?.basis),
    texts: passages.map(({ text }) => text),
    outlets: passages.map(({ outlets }) => outlets),
    disagreements: 'disagreements' in found ? (found.disagreements ?? []) : [],
  };
}

describe('a word is found', () => {
  const pump = (text: string) => open({ text: `The firm sold a pump for hospitals.\n\n${text}` });
  test.each([
    ['reelected', 'Lena Marsh was re-elected in May 2019.', '2019-05'],
    ['re-elected', 'Lena Marsh was reelected in May 2019.', '2019-05'],
    ['co-founder quit', 'The cofounder quit in May 2019.', '2019-05'],
    ['e-mail leaked', 'The email leaked in May 2019.', '2019-05'],
    ['US', 'The U.S. banned the crane in June 2020.', '2020-06'],
    ['U.S. ban', 'The US banned the crane in June 2020.', '2020-06'],
    ['The Who', 'Fans saw The Who in Oxby in May 2019.', '2019-05'],
  ])('however it is written, and though grammar is spelled so: %s, %s', async (event, text, date) => {
    const found = await when({ event }, pump(text));
    expect([found.status, found.dates, found.texts]).toEqual(['answered', [date], [text]]);
  });

  test.each([
    ['US', 'The driver told us to leave Oxby in May 2019.'],
    ['The Who', 'Fans saw the man who sang in Oxby in May 2019.'],
  ])('but not in the word of grammar: %s, %s', async (event, text) => {
    expect((await when({ event }, pump(text))).status).toBe('not_found');
  });
});

describe('an event is found', () => {
  test.each([
    ['by its verb', 'marsh resigned', '2021-04-06'],
    ['by the noun for its verb', "marsh's resignation", '2021-04-06'],
    ['by a synonym', 'port director quit', '2021-04-06'],
    ['by a question in full', 'when did lena marsh resign?', '2021-04-06'],
    ['with a mistyped name', 'marhs resigned', '2021-04-06'],
    ['with an everyday word more than the passage has', 'port director suddenly resigned', '2021-04-06'],
    ['by an idiom', 'two guys taken into custody over the copper', '2021-03-30'],
    ['by its beginning', 'marsh started running the port', '2014'],
    ['where it is ahead', 'when will the council vote', '2021-05-04'],
  ])('%s: %s', async (_, event, date) => {
    const found = await when({ event });
    expect([found.status, found.dates[0]]).toEqual(['answered', date]);
  });

  test('where it is told as news without a date, which is said to be the day of the report', async () => {
    const found = await when({ event: 'workers blocked the gate' });
    expect([found.dates[0], found.basis[0]]).toEqual(['2021-04-09', 'published']);
  });

  test('what is planned is said to be', async () => {
    expect((await when({ event: 'council vote' })).message).toMatch(/^Planned/u);
  });
});

describe('in the whole timeline', () => {
  const told = async (...texts: readonly string[]) => {
    const found = await answer(await open(...texts.map((text) => ({ text }))), 'when', {});
    const passages = 'passages' in found ? found.passages : [];
    return passages.map(({ text, date, also }) => [text, date?.planned, also?.length ?? 0]);
  };
  const held = 'The council met on Tuesday.';
  const ahead = 'The council will vote on May 4.';

  test('what is planned is told from what happened', async () => {
    expect(await told(held, ahead)).toEqual([
      [held, undefined, 0],
      [ahead, true, 0],
    ]);
  });

  test('what happened comes before the plan for it, which does not say that it happened', async () => {
    const plan = 'Lena Marsh will resign as port director on April 6.';
    const deed = 'Lena Marsh resigned as port director on April 6.';
    expect((await told(plan, deed))[0]).toEqual([deed, undefined, 0]);
  });

  test('two deeds of one day are two, whatever words the day is printed in', async () => {
    const [one, other] = ['Pell resigned on 4 March 2021.', 'Vane died on 4 March 2021.'];
    expect((await told(one, other)).map(([text]) => text)).toEqual(expect.arrayContaining([one, other]));
  });
});

describe('an event is not claimed', () => {
  test.each([
    ['that did not happen', 'anybody charged'],
    ['that somebody denies', 'brack threatened marsh'],
    ['of somebody else', 'brack resigned'],
    ['that is only planned', 'council closed the port'],
    ['that nobody tells', 'port director kidnapped'],
  ])('%s: %s', async (_, event) => {
    expect((await when({ event })).status).not.toBe('answered');
  });

  test('and the nearest passages, at most five, give no date', async () => {
    const found = await when({ event: 'brack resigned' });
    expect(found.status).toBe('near');
    expect(found.dates.length).toBeLessThanOrEqual(5);
    expect(found.dates.every((date) => date === undefined)).toBe(true);
  });
});

test('a name alone gives what its bearer did and what was done to them', async () => {
  const found = await when({ event: 'Lena Marsh' });
  expect(found.dates).toEqual(['2014', '2021-04-06']);
});

describe('over the outlets', () => {
  const three = open(
    { text: 'Port director Lena Marsh resigned on Tuesday.' },
    { text: 'Lena Marsh stepped down as port director on April 6.' },
    { text: 'Lena Marsh has resigned, the port said.' },
  );

  test('one event is one line with its outlets', async () => {
    const found = await when({ event: 'marsh resigned' }, three);
    expect([found.dates, found.outlets]).toEqual([['2021-04-06'], [3]]);
  });

  test('what they date differently is shown with its days', async () => {
    const two = open(
      { text: 'Lena Marsh founded the port museum in 2009.' },
      { text: 'Lena Marsh founded the port museum in 2012.' },
    );
    for (const options of [{ event: 'museum founded' }, {}])
      expect((await when(options, two)).disagreements[0]?.readings.map(({ value }) => value)).toEqual(['2009', '2012']);
  });

  test.each([
    [
      'what somebody said on two days',
      'Lena Marsh said on Tuesday that the port would open.',
      'Lena Marsh said on Monday that the port would open.',
    ],
    ['a plan and a deed', 'Lena Marsh visited the mill on Monday.', 'Lena Marsh will visit the mill on April 16.'],
    ['a verb that tells no deed', 'Lena Marsh took the train on Monday.', 'Lena Marsh took the train on Tuesday.'],
  ])('%s is no difference', async (_, first, second) => {
    const two = open({ text: first }, { text: second });
    for (const options of [{ event: first.replace(/ on .*$/u, '') }, {}])
      expect((await when(options, two)).disagreements).toEqual([]);
  });
});

test('a date that is printed stands before the day of a report', async () => {
  const two = open(
    { text: 'Lena Marsh left the union a voicemail.' },
    { text: 'The union said Lena Marsh had insulted it in a voicemail on April 1.' },
  );
  expect((await when({ event: 'marsh left a voicemail' }, two)).dates).toEqual(['2021-04-01']);
});

test('of readings that are as good, the one comes first that more outlets give', async () => {
  const context = await open(
    { text: 'Lena Marsh founded the port museum in 2012.' },
    { text: 'Lena Marsh founded the port museum in 2009.' },
    { text: 'In 2009, Lena Marsh founded the port museum.' },
  );
  const found = await answer(context, 'when', { event: 'port museum founded' }, { most: 1 });
  expect('passages' in found ? found.passages.map(({ date }) => date?.value) : []).toEqual(['2009']);
});

describe('without an event', () => {
  const years = Array.from({ length: 20 }, (_, at) => `The port sold its ship number ${at + 1} in ${1990 + at}.`).join(
    '\n\n',
  );

  test('as much is told as fits a glance, in order of time, and how much is earlier', async () => {
    const told = open({ text: `${years}\n\n${PORT}` });
    const found = await when({}, told);
    expect(found.dates.length).toBeLessThanOrEqual(12);
    expect(found.dates).toEqual([...found.dates].sort());
    expect(found.dates).toContain('2021-04-06');
    const [first = ''] = found.dates;
    const all = (await when({ from: '1900', to: String(Number(first?.slice(0, 4)) - 1) }, told)).status;
    if (all === 'answered') expect(found.message).toMatch(/and \d+ earlier/u);
  });

  test('no passage stands twice under one date', async () => {
    const { texts, dates } = await when({});
    const lines = texts.map((text, at) => `${dates[at]} ${text}`);
    expect(lines).toEqual([...new Set(lines)]);
  });

  test.each([
    [{ from: '2021-04' }, ['2021-04-06', '2021-04-09', '2021-04-09', '2021-05-04']],
    [{ to: '2021-03' }, ['2014', '2021-03-30']],
    [{ from: '2021-03-30', to: '2021-03-30' }, ['2021-03-30']],
  ])('from and to narrow it: %j', async (options, dates) => {
    expect((await when(options)).dates).toEqual(dates);
  });

  test.each([
    [{ from: 'last week' }, /^from: takes a day/u],
    [{ to: '2021-02-30' }, /^to: 2021-02-30 is not on the calendar/u],
    [{ from: '31.02.2021' }, /^from: 31.02.2021 is not on the calendar/u],
    [{ from: '28.02.2021' }, /^from: takes a day/u],
    [{ from: '2022', to: '2021' }, /^to: is before from:/u],
  ])('what is no time says so in one line: %j', async (options, line) => {
    const found = await when(options);
    expect([found.status, line.test(found.message)]).toEqual(['invalid', true]);
  });
});

test('programs page through all events by the best', async () => {
  const context = await open({ text: PORT });
  const page = async (skip: number) => {
    const found = await answer(context, 'when', {}, { most: 2, skip });
    return 'passages' in found ? found.passages.map(({ date }) => date?.value) : [];
  };
  const [first, second] = [await page(0), await page(2)];
  expect(first).toHaveLength(2);
  expect(second).toHaveLength(2);
  expect(first.filter((value) => second.includes(value))).toEqual([]);
});

test.each([
  ['when', {}],
  ['when', { event: 'marsh resigned' }],
  ['who', { name: 'Lena Marsh' }],
  ['quote', { about: 'port' }],
  ['ask', { question: 'when did marsh resign' }],
] as const)('who skips all that answers /%s is told which is the last: %j', async (command, options) => {
  const context = await open({ text: `${PORT}\n\n“We will close the port,” Marsh said.` });
  const whole = await answer(context, command, options);
  const total = 'total' in whole ? whole.total : 0;
  expect(total).toBeGreaterThan(0);
  const past = await answer(context, command, options, { skip: total });
  expect([past.status, past.message]).toEqual([
    'invalid',
    `Passage ${total} is the last, so ${total} can't be skipped. Skip fewer.`,
  ]);
  expect((await answer(context, command, options, { skip: total - 1 })).status).toBe('answered');
});

test('where nothing answers, nothing is skipped', async () => {
  const context = await open({ text: PORT });
  expect((await answer(context, 'when', { event: 'port director kidnapped' }, { skip: 5 })).status).not.toBe('invalid');
  expect((await answer(context, 'who', { name: 'Zebulon' }, { skip: 5 })).status).toBe('not_found');
});

describe('an event told in no word of the question', () => {
  const ELSEWHERE =
    'The market opened late on 4 January 2021.\n\nA school planted forty trees on 6 January 2021.\n\nTwo brothers repaired the chapel on 8 January 2021.';
  const LEFT = 'Marsh was upset, and so she left him the voicemail.';

  test('is not told beside the one that was asked for', async () => {
    const story = open({
      text: `${ELSEWHERE}\n\nThe cook left the island on 11 January 2021.\n\nA baker left the choir on 12 January 2021.\n\nThe nurse left Oxby on 13 January 2021.\n\n${LEFT}\n\nUnions have continued to call for Ms. Marsh’s ouster, and on Wednesday said they were scheduling meetings with the board to discuss how to proceed.`,
    });
    const found = await when({ event: 'when did she leave the voicemail' }, story);
    expect([found.status, found.texts, found.basis]).toEqual(['answered', [LEFT], ['published']]);
  });

  test('but one that is told in a word of it is', async () => {
    const dated = 'On Wednesday she left a voicemail for the union.';
    const found = await when(
      { event: 'when did she leave the voicemail' },
      open({ text: `${ELSEWHERE}\n\n${LEFT}\n\n${dated}` }),
    );
    expect([found.status, found.texts, found.dates]).toEqual(['answered', [dated], ['2021-04-07']]);
  });

  test('answers where its words stand together', async () => {
    const opened = 'The commissioner opened an inquiry on Monday.';
    const found = await when({ event: 'probe launched' }, open({ text: `${ELSEWHERE}\n\n${opened}` }));
    expect([found.status, found.dates]).toEqual(['answered', ['2021-04-05']]);
  });

  test('and is only near where they do not', async () => {
    const text = `${ELSEWHERE}\n\nThe harbour opened its new gate on Monday, long before anybody had asked for an inquiry.`;
    expect((await when({ event: 'probe launched' }, open({ text }))).status).not.toBe('answered');
  });
});
