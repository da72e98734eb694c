import { describe, expect, it } from 'vitest';
import { datesOf, found } from './found.ts';

describe('what is arranged, told in the present, is ahead', () => {
  it.each([
    ['The Otters play Saturday against Hull. They lost on Sunday.', ['Saturday = 2019-06-01', 'Sunday = 2019-05-26']],
    ['Otters: Host Leeds on Friday.', ['Friday = 2019-05-31']],
    ['The fair opens Thursday and closes on Sunday.', ['Thursday = 2019-05-30', 'Sunday = 2019-06-02']],
    ['The hearing is on Monday.', ['Monday = 2019-06-03']],
    ['On Friday, Otters play Hull at home.', ['Friday = 2019-05-31']],
    ['Voters return to the polls Tuesday.', ['Tuesday = 2019-06-04']],
    ['The women’s side plays Hull on Friday night.', ['Friday = 2019-05-31']],
    ['The season ends on Sunday week.', ['Sunday week = 2019-06-09']],
    ['He had been due to stand trial on Monday.', ['Monday = 2019-05-27']],
    ['She says the fair opened Thursday.', ['Thursday = 2019-05-23']],
    ['In a vote Friday, the board approved the plan.', ['Friday = 2019-05-24']],
    ['The festival ends in July.', ['July = 2019-07']],
    ['He left at the end of July.', ['the end of July = 2018-07']],
    ['He will leave at the end of July.', ['the end of July = 2019-07']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('but a headline tells in the present what happened', () => {
    expect(found('Mayor Opens Bridge Tuesday\n\nThe bridge was built for two years. It is long.')).toEqual([
      'Tuesday = 2019-05-28',
    ]);
    expect(found('Mayor to Open Bridge Friday\n\nThe bridge was built for two years. It is long.')).toEqual([
      'Friday = 2019-05-31',
    ]);
  });
});

describe('a time that the text set before', () => {
  it.each([
    [
      'In 2016 the mill changed hands. In June of that year it hired 40 people. In November it burned down.',
      ['2016 = 2016', 'June of that year = 2016-06', 'November = 2016-11'],
    ],
    // The March before the article's day and the one of the run are both possible.
    ['The mill changed hands in May 2016. In March it burned down.', ['May 2016 = 2016-05', 'March = XXXX-03']],
    // Here both are the same.
    ['The mill changed hands in May 2018. In March it burned down.', ['May 2018 = 2018-05', 'March = 2019-03']],
    ['The firm was founded in 2012. It lost money in March.', ['2012 = 2012', 'March = XXXX-03']],
    [
      'In 2012 it was founded. Yesterday it closed. In March it had moved.',
      ['2012 = 2012', 'Yesterday = 2019-05-28', 'March = 2019-03'],
    ],
    [
      'Felton spoke on Tuesday about the March 3 fire. Later that day she was dismissed.',
      ['Tuesday = 2019-05-28', 'March 3 = 2019-03-03', 'Later that day = 2019-05-28'],
    ],
    [
      'Brandt was convicted on May 3, 2016, after a trial that began the previous November. On June 2 he fled.',
      ['May 3, 2016 = 2016-05-03', 'the previous November = 2015-11', 'June 2 = 2016-06-02'],
    ],
    ['In March 1924 she computed it. That May she died.', ['March 1924 = 1924-03', 'That May = 1924-05']],
    // The year in between is too coarse to be a day.
    [
      'He hinted on Tuesday that he may leave before his term ends in 2021. He spoke again later that day.',
      ['Tuesday = 2019-05-28', '2021 = 2021', 'later that day = 2019-05-28'],
    ],
    ['It opened in 1994. Two days later, it burned.', ['1994 = 1994', 'Two days later = XXXX-XX-XX']],
    // The January before September may be the one after it.
    ['It was put off in September 2017, and again in January.', ['September 2017 = 2017-09', 'January = XXXX-01']],
    ['It happened in August, and he rang them the same day.', ['August = 2018-08', 'the same day = XXXX-XX-XX']],
    ['“I rang them the same day,” she said.', ['the same day = XXXX-XX-XX']],
    // What is to come is in no month that is over.
    [
      'He left in September last year. A verdict is expected by the end of the month.',
      ['September last year = 2018-09', 'the end of the month = 2019-05'],
    ],
    ['The bank fell in 1994. That year, three others fell.', ['1994 = 1994', 'That year = 1994']],
    [
      'It sank on March 4, 1987. The same week its owner fled.',
      ['March 4, 1987 = 1987-03-04', 'The same week = 1987-W10'],
    ],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('expressions of two parts', () => {
  it.each([
    ['A year ago today he signed the lease.', ['A year ago today = 2018-05-29']],
    ['He left the ship a week ago today.', ['a week ago today = 2019-05-22']],
    ['He left two weeks ago Friday.', ['two weeks ago Friday = 2019-05-10']],
    ['The sale is two weeks from Friday.', ['two weeks from Friday = 2019-06-14']],
    ['A year ago this week the dam broke.', ['A year ago this week = 2018-W22']],
    [
      'The trial is on the 20th of next month. The sale was on the 5th of last month.',
      ['the 20th of next month = 2019-06-20', 'the 5th of last month = 2019-04-05'],
    ],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('printed forms', () => {
  it.each([
    ['The letter was dated 12-Dec-2014.', ['12-Dec-2014 = 2014-12-12']],
    ['The stamp read 10-Apr-15, then 3/May/2016.', ['10-Apr-15 = 2015-04-10', '3/May/2016 = 2016-05-03']],
    ['On 5 March 2012 he wrote of 12/03/2009.', ['5 March 2012 = 2012-03-05', '12/03/2009 = 2009-03-12']],
    ['On March 5, 2012, he wrote of 12/03/2009.', ['March 5, 2012 = 2012-03-05', '12/03/2009 = 2009-12-03']],
    ['He wrote of 12/03/2009 and 30/03/2009.', ['12/03/2009 = 2009', '30/03/2009 = 2009-03-30']],
    ['He robbed them from at least 2002 to 2005.', ['2002 = 2002', '2005 = 2005']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('no dates:', () => {
  it.each([
    'Sunday Okoro scored twice and Friday Adeyemi once.',
    'Captain Sunday Okoro left after Friday Adeyemi scored.',
    'It opened six months later than planned.',
    'Sheffield Wednesday lost at home.',
    '“At the end of the day, it is a game,” the coach said.',
    'Police held Ann Barton, 32, of 1127 Ninth St., and John Lane, 29, of 1911 Corinna Drive.',
    'Shots were fired in the 1900 block of Pine Street.',
    'She won the 1500 in Rome and the horse won the 2000 Guineas.',
    'Article 1983 of the code applies to lot 1750.',
    'A neighbour at number 1802 called the police.',
    'The alarm rang between 1040 and 1050.',
    'The line was shut until 1221.',
  ])('%s', (text) => expect(found(text)).toEqual([]));

  it('but a year of the Middle Ages is one', () => {
    expect(found('The abbey burned in 1066 and again in the year 1215.')).toEqual(['1066 = 1066', '1215 = 1215']);
  });
});

describe('an update line', () => {
  it('dates what it heads, and nothing after', () => {
    const text =
      'UPDATE – May 30, 10 p.m.: The ferry was found tonight.\n\nThe ferry went missing last night, its owner said.';
    expect(found(text)).toEqual(['May 30 = 2019-05-30', 'tonight = 2019-05-30', 'last night = 2019-05-28']);
  });

  it('dates the next paragraph where it stands alone', () => {
    const text =
      'Update: May 30, 10 p.m. —\n\nThe ferry was found tonight.\n\nThe ferry went missing last night, its owner said.';
    expect(found(text)).toEqual(['May 30 = 2019-05-30', 'tonight = 2019-05-30', 'last night = 2019-05-28']);
  });
});

describe('a bare dateline', () => {
  it('sets no time for what follows', () => {
    const text = 'March 4, 2018\n\nThe mill burned down. Two days later, nobody knew why.';
    expect(found(text)).toEqual(['March 4, 2018 = 2018-03-04']);
  });
});

it('a quotation is said on no day of another sentence', () => {
  const text = '“Today we vote,” said Rosa Conti, who led the talks. Her paper appears in Friday’s issue.';
  expect(found(text)).toEqual(['Today = 2019-05-29', 'Friday = 2019-05-31']);
  expect(found('“Today we have millions,” she said.')).toEqual(['Today = PRESENT_REF']);
});

it('says by which parser an expression was found, and by which tense its value hangs', () => {
  expect(datesOf('The council voted on Monday. It met in March 2017.').map(({ rule }) => rule)).toEqual([
    'weekday · past',
    'month with its year',
  ]);
});

describe('a printed year is the year, however far away', () => {
  it.each([
    ['The lease runs to December 30, 2150.', ['December 30, 2150 = 2150-12-30']],
    ['The abbey was built on Dec. 30, 1066.', ['Dec. 30, 1066 = 1066-12-30']],
    ['The lease ends on 30/12/2150.', ['30/12/2150 = 2150-12-30']],
    ['It will be dry in 2150.', ['2150 = 2150']],
    ['Sales fell in FY22 and rose in FY 2021.', ['FY22 = 2022', 'FY 2021 = 2021']],
    ['She gave up composing in the thirties.', ['thirties = 193']],
    ['In the early twenties she sang.', ['early twenties = 192']],
    ['A man in his late sixties left. Highs will be in the thirties.', []],
    ['It will be dry by March 2150.', ['March 2150 = 2150-03']],
    ['It ends on 30 December 2150.', ['30 December 2150 = 2150-12-30']],
    ['Christmas 2150 will be hot.', ['Christmas 2150 = 2150-12-25']],
    ['The fair of March 4-6, 2150, is planned.', ['March 4-6, 2150 = 2150-03-04/2150-03-06']],
    // What is over goes on with no year that is still to come.
    ['The lease ends in 2150. In March the board met.', ['2150 = 2150', 'March = 2019-03']],
    ['The lease ends in March 2150. On March 4 the board met.', ['March 2150 = 2150-03', 'March 4 = 2019-03-04']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    'The abbey was founded on March 4, 985.',
    'In March 890 he died.',
    'On 4 March 44 BC he was killed.',
    'On March 4, AD 79 it blew.',
    'Thursday, March 4, 3021 is fiction.',
    'He was born on Dec. 30, ’66.',
  ])('gives no date at all where the year cannot be read: %s', (text) => expect(found(text)).toEqual([]));

  it.each([
    ['On March 4, 300 people met.', ['March 4 = 2019-03-04']],
    ['On May 3, 120 were hurt.', ['May 3 = 2019-05-03']],
    ['On March 4, 2030 GMT it blew.', ['March 4 = 2019-03-04']],
    ['Sales rose to 2150 in 2500 homes.', []],
  ])('takes a count or an hour for no year: %s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('words for the present and for no known time', () => {
  it.each([
    ['Its current owner is Ada Moss.', ['current = PRESENT_REF']],
    ['Hull’s current form is poor.', ['current = PRESENT_REF']],
    ['The vote was put off to a later date.', ['a later date = XXXX-XX-XX']],
    ['Her current account is empty, and the current swept him away.', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

it('knows which part of a day is named', () => {
  const text =
    'She sailed this morning, came back this afternoon and sails tonight; last night she slept, today she rests.';
  expect(datesOf(text).map(({ value, partOfDay }) => [value, partOfDay])).toEqual([
    ['2019-05-29', 'TMO'],
    ['2019-05-29', 'TAF'],
    ['2019-05-29', 'TNI'],
    ['2019-05-28', 'TNI'],
    ['2019-05-29', undefined],
  ]);
});

describe('weekdays of what is told', () => {
  it.each([
    [
      'In March 1956 a repair was put off. It began to rain on the Thursday. On Friday the mill burned.',
      ['March 1956 = 1956-03', 'Thursday = XXXX-XX-XX', 'Friday = XXXX-XX-XX'],
    ],
    ['“He wasn’t due until the Monday,” she said.', ['Monday = XXXX-XX-XX']],
    ['The mill burned on the Thursday.', ['Thursday = 2019-05-23']],
    ['He was arrested in 2016. On Friday he was sentenced.', ['2016 = 2016', 'Friday = 2019-05-24']],
  ])('are of no known week: %s', (text, expected) => expect(found(text)).toEqual(expected));

  it('are a headline’s too', () => {
    const text = 'Otters at home to Hull on Saturday\n\nOtters will host Hull on Saturday. It is their first game.';
    expect(found(text)).toEqual(['Saturday = 2019-06-01', 'Saturday = 2019-06-01']);
  });
});

describe('what is ahead', () => {
  it.each([
    ['People have been told to leave the coast before Saturday.', ['Saturday = 2019-06-01']],
    ['Rain is forecast to fall on Saturday.', ['Saturday = 2019-06-01']],
    ['A ban is in force until midnight on Sunday.', ['Sunday = 2019-06-02']],
    ['Saturday: Otters v Hull.', ['Saturday = 2019-06-01']],
    ['Officials fear it will be worse than Monday, when two men died.', ['Monday = 2019-05-27']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('a run of telling goes on', () => {
  it.each([
    [
      'In January 1957 it blamed nobody. Two men resigned the same month; a third had left before Christmas.',
      ['January 1957 = 1957-01', 'the same month = 1957-01', 'Christmas = XXXX-12-25'],
    ],
    ['He resigned on Friday. A third had left before Christmas.', ['Friday = 2019-05-24', 'Christmas = 2018-12-25']],
    [
      'Profit fell in the three months ended March 31 from the same period last year.',
      ['March 31 = 2019-03-31', 'the same period last year = 2018'],
    ],
    ['Sixty years ago this weekend the mill burned.', ['Sixty years ago this weekend = 1959-W22-WE']],
    ['She was born on the day he left Easter Island.', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('days and months that the sentence explains', () => {
  it.each([
    [
      'A strike that would have halted ferries on Friday was called off on Tuesday night.',
      ['Friday = 2019-05-31', 'Tuesday = 2019-05-28'],
    ],
    ['“Ask me again on Friday,” he said.', ['Friday = 2019-05-31']],
    ['She vanished on 3 May 1998, a Sunday.', ['3 May 1998 = 1998-05-03', 'Sunday = 1998-05-03']],
    ['In 2016 a strike dragged on from March through August.', ['2016 = 2016', 'March = 2016-03', 'August = 2016-08']],
    ['He was hired in 2016 and left in March.', ['2016 = 2016', 'March = 2019-03']],
    ['A body was found at the weekend.', ['the weekend = 2019-W21-WE']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});
