import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesOf as dates, found } from './found.ts';

describe('a live blog', () => {
  const BLOG = [
    'The ferry inquest, as it happens',
    'Monday, May 27',
    '9:05 a.m. — The hearing opened this morning with the pilot, who had asked for a day’s delay yesterday.',
    '11:40 a.m. — “Tomorrow you will hear from the owner,” the coroner said.',
    'Sunday, May 26',
    '2:15 p.m. — Families arrived today. The coroner returns on Wednesday.',
  ];

  it('dates each entry from the day that stands over it', () => {
    expect(found(BLOG.join('\n\n'))).toEqual([
      'Monday, May 27 = 2019-05-27',
      'this morning = 2019-05-27',
      'yesterday = 2019-05-26',
      'Tomorrow = 2019-05-28',
      'Sunday, May 26 = 2019-05-26',
      'today = 2019-05-26',
      'Wednesday = 2019-05-29',
    ]);
  });

  it('dates each entry from its stamp', () => {
    const text = [
      'Posted 14:05, 28 May',
      'The tug sails tonight.',
      'Posted 9.30am BST on Monday 27 May 2019',
      'It failed to sail yesterday.',
    ].join('\n');
    expect(found(text)).toEqual([
      '28 May = 2019-05-28',
      'tonight = 2019-05-28',
      'Monday 27 May 2019 = 2019-05-27',
      'yesterday = 2019-05-26',
    ]);
  });

  it.each([
    [
      'when a page was printed and changed',
      'Published 10:05, 3 May 2019\nUpdated 14:20, 5 May 2019\nThe ferry sank yesterday.',
    ],
    [
      'days of what happened',
      'May 3\nThe ferry sank.\nMay 5\nThe tug that found it arrived. It is moored in Hull today.',
    ],
    ['an hour of what happened', '9:05 a.m. - the ferry sails.\nMay 5\nToday its owner wept.'],
  ])('is none for %s', (_, text) => {
    expect(found(text).at(-1)).toMatch(/^(?:yesterday = 2019-05-28|today = 2019-05-29|Today = 2019-05-29)$/u);
  });
});

describe('words that are no date', () => {
  it.each([
    'Moss told USA Today that she had left.',
    'She spoke to NBC’s Today show, to ITV’s This Morning and to Entertainment Tonight.',
    'He came as a guest of The Tonight Show and of ABC’s “This Week With Ann Reid.”',
    'They sang “Yesterday” and “Last Christmas” in the film “1984.”',
    'She sold pears at the Sunday farmers market and taught at the Sunday school.',
    'They march each July, and every Monday, to the church.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are dates at the start of what somebody says', () => {
    expect(found('He said, “Today we march.”')).toEqual(['Today = 2019-05-29']);
    expect(found('“Today,” he said, “we march.”')).toEqual(['Today = 2019-05-29']);
  });
});

describe('the tense of the clause', () => {
  it.each([
    ['In September, it announced plans to buy the farm.', ['September = 2018-09']],
    ['Reid on Tuesday said the council may extend the order.', ['Tuesday = 2019-05-28']],
    ['On Tuesday, the council will meet.', ['Tuesday = 2019-06-04']],
    ['Rovers visit Hull on Friday and host Leeds on Saturday.', ['Friday = 2019-05-31', 'Saturday = 2019-06-01']],
    ['After a visit to Hull on Friday, she wept.', ['Friday = 2019-05-24']],
    ['“We are thinking about Saturday,” he said.', ['Saturday = 2019-06-01']],
    ['“I was going to join them,” she told the paper on Monday.', ['Monday = 2019-05-27']],
    ['She asked him. “In writing, on August 19. He thanked us,” he said.', ['August 19 = 2018-08-19']],
    ['The truce, set to resume Monday, was broken.', ['Monday = 2019-06-03']],
    ['Many died next to the embassy on Friday.', ['Friday = 2019-05-24']],
    ['They planned to leave Nairobi on Thursday.', ['Thursday = 2019-05-30']],
    ['They left as planned on Thursday.', ['Thursday = 2019-05-23']],
    ['It could not be found on Tuesday.', ['Tuesday = 2019-05-28']],
    ['They have until 9 a.m. EST Tuesday to sign.', ['Tuesday = 2019-06-04']],
    ['Until Tuesday, they had not called him a suspect.', ['Tuesday = 2019-05-28']],
    ['Until Tuesday, they will stay.', ['Tuesday = 2019-06-04']],
    ['The council extended a drought order through Friday.', ['Friday = 2019-05-31']],
    ['The order remains in effect through Friday.', ['Friday = 2019-05-31']],
    ['Reid wants the figures by Friday.', ['Friday = 2019-05-31']],
    ['“She is getting married in August,” he said.', ['August = 2019-08']],
    ['By Friday, half the fields had burned.', ['Friday = 2019-05-24']],
    ['The fair ran through Sunday.', ['Sunday = 2019-05-26']],
    ['They want answers, and want them before Monday’s hearing.', ['Monday = 2019-06-03']],
    ['They left before Monday’s hearing.', ['Monday = 2019-05-27']],
    ['They had a match on the 30th.', ['the 30th = 2019-04-30']],
    ['They will meet on the 3rd.', ['the 3rd = 2019-06-03']],
    ['They would get around Monday’s ruling.', ['Monday = 2019-05-27']],
    ['They have searched for him since shortly after the Oct. 23 shooting.', ['Oct. 23 = 2018-10-23']],
    ['Invited in July 1997, it will join on June 12.', ['July 1997 = 1997-07', 'June 12 = 2019-06-12']],
    ['It lost money in the year ended March 31.', ['March 31 = 2019-03-31']],
    ['It wants to cut jobs by early July.', ['early July = 2019-07']],
    ['It expects to report a first-quarter loss.', ['first-quarter = 2019-Q1']],
    ['The deal will close in the first quarter.', ['the first quarter = 2020-Q1']],
  ])('places %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('printed dates', () => {
  it.each([
    ['It asked for a report by 30 June next year.', ['30 June next year = 2020-06-30']],
    ['They met on 30 June of last year.', ['30 June of last year = 2018-06-30']],
    ['The bridge opened on March 4, 1987.', ['March 4, 1987 = 1987-03-04']],
    ['The bridge opened on Wednesday, 4 March 1987.', ['Wednesday, 4 March 1987 = 1987-03-04']],
    ['It closed on the 4th of March 1987.', ['the 4th of March 1987 = 1987-03-04']],
    ['Updated 2018-11-30 by the desk.', ['2018-11-30 = 2018-11-30']],
    ['The form was stamped 11/30/2018.', ['11/30/2018 = 2018-11-30']],
    ['It flooded in October 2011.', ['October 2011 = 2011-10']],
    ['The festival ran Aug. 3-6, 2018.', ['Aug. 3-6, 2018 = 2018-08-03/2018-08-06']],
    ['She was mayor in 1998–2003.', ['1998–2003 = 1998/2003']],
    ['The mill closed in the late 1970s.', ['late 1970s = 197']],
    ['He was shot last Oct. 23 at home.', ['last Oct. 23 = 2018-10-23']],
    ['The court heard it under a June agreement.', ['June = 2018-06']],
    ['They read of the March on Rome.', []],
    ['Sales fell in the 2018 third quarter.', ['the 2018 third quarter = 2018-Q3']],
    ['Sales fell in last year’s third quarter.', ['last year’s third quarter = 2018-Q3']],
    ['Sales fell in the last half of 2018.', ['the last half of 2018 = 2018-H2']],
    ['Sales fell in the third quarter of 2018.', ['the third quarter of 2018 = 2018-Q3']],
    ['Sales fell in the final quarter of 2018.', ['the final quarter of 2018 = 2018-Q4']],
    ['It rained on the final day of the fair and in the final week.', []],
    ['The ferry sank on Friday, June 1.', ['Friday, June 1 = 2018-06-01']],
    ['The ferry sails on Saturday, June 1.', ['Saturday, June 1 = 2019-06-01']],
    ['It was empty in the months of June and July of 2009.', ['June = 2009-06', 'July of 2009 = 2009-07']],
    [
      'It rained in November, December and January 2012.',
      ['November = 2011-11', 'December = 2011-12', 'January 2012 = 2012-01'],
    ],
    ['They voted on March 4 and May 6, 2015.', ['March 4 = 2015-03-04', 'May 6, 2015 = 2015-05-06']],
    ['Moss resigned the next day, April 9.', ['the next day = 2019-04-09', 'April 9 = 2019-04-09']],
    ['Two days later, on June 3, 2018, he fled.', ['Two days later = 2018-06-03', 'June 3, 2018 = 2018-06-03']],
    ['Three weeks later, nobody knew when.', []],
    ['It is a relic of the post-Sept. 11 years.', ['Sept. 11 = 2001-09-11']],
    ['They met in the summer of 2014.', ['the summer of 2014 = 2014-SU']],
    ['They met in the summer of ’98.', ['the summer of ’98 = 1998-SU']],
    ['It rained on Christmas Day 2015.', ['Christmas Day 2015 = 2015-12-25']],
    ['The form was stamped 30.11.2018.', ['30.11.2018 = 2018-11-30']],
    ['The form was stamped 11-30-2018.', ['11-30-2018 = 2018-11-30']],
    ['The club rose in the 2012/13 season.', ['2012/13 = 2012/2013']],
    ['The mill opened in ’68.', ['’68 = 1968']],
    ['Sales fell in the first half of 2018.', ['the first half of 2018 = 2018-H1']],
    ['It was built in the 19th century.', ['the 19th century = 18']],
    ['A seventeenth-century mill burned.', ['seventeenth-century = 16']],
    ['Mills were built in the 1800s.', ['1800s = 18']],
    ['They sang in the early seventies.', ['early seventies = 197']],
    ['The mill reopened in 2016: it was rebuilt.', ['2016 = 2016']],
    [
      'It snowed on Easter Sunday 2008 and Memorial Day 2011.',
      ['Easter Sunday 2008 = 2008-03-23', 'Memorial Day 2011 = 2011-05-30'],
    ],
    ['Shops opened on Black Friday 2013.', ['Black Friday 2013 = 2013-11-29']],
    ['They voted on Election Day 2016.', ['Election Day 2016 = 2016-11-08']],
    ['He was there for 9/11.', ['9/11 = 2001-09-11']],
  ])('%s', (text, values) => expect(found(text)).toEqual(values));

  it('leaves out a day that its month does not have', () => {
    expect(found('The note was dated February 30, 2018.')).toEqual([]);
  });
});

describe('implied components', () => {
  it.each([
    ['past month', 'The ferry sank in November.', ['November = 2018-11']],
    ['past month of this year', 'Back in March, the ferry sank.', ['March = 2019-03']],
    ['future month', 'The ferry will return in November.', ['November = 2019-11']],
    ['future month of next year', 'The ferry will return in February.', ['February = 2020-02']],
    ['day', 'The court sat on May 2.', ['May 2 = 2019-05-02']],
    ['day across the new year', 'The court sat on Dec. 12.', ['Dec. 12 = 2018-12-12']],
    ['day in a past clause, soon', 'A June 20 hearing was set.', ['June 20 = 2019-06-20']],
    [
      'day that something was put off to',
      'The court put off the ruling, then set the hearing for July 8.',
      ['July 8 = 2019-07-08'],
    ],
    ['past weekday', 'The council voted on Monday.', ['Monday = 2019-05-27']],
    ['the article’s own weekday', 'The council voted on Wednesday.', ['Wednesday = 2019-05-29']],
    ['future weekday', 'The council will vote on Friday.', ['Friday = 2019-05-31']],
    ['reported weekday', 'She said Thursday that the vote will go on.', ['Thursday = 2019-05-23']],
    ['last weekday', 'It began last Wednesday.', ['last Wednesday = 2019-05-22']],
    ['weekday before a name', 'It was on Monday Moss left.', ['Monday = 2019-05-27']],
    ['next weekday', 'It begins next Wednesday.', ['next Wednesday = 2019-06-05']],
    ['yesterday', 'It snowed yesterday.', ['yesterday = 2019-05-28']],
    ['last week', 'It snowed last week.', ['last week = 2019-W21']],
    ['this weekend', 'It may snow this weekend.', ['this weekend = 2019-W22-WE']],
    ['earlier this month', 'It snowed earlier this month.', ['earlier this month = 2019-05']],
    ['end of next year', 'It will open by the end of next year.', ['the end of next year = 2020']],
    ['last summer', 'It opened last summer.', ['last summer = 2018-SU']],
    ['quarter', 'Sales fell in the fourth quarter.', ['the fourth quarter = 2018-Q4']],
    ['years ago', 'He left 12 years ago.', ['12 years ago = 2007']],
    ['couple of months ago', 'He left a couple of months ago.', ['a couple of months ago = 2019-03']],
    ['weeks ago', 'He left three weeks ago.', ['three weeks ago = 2019-W19']],
    ['vague', 'He has recently left.', ['recently = PAST_REF']],
    ['vague past', 'It has grown in recent years.', ['recent years = PAST_REF']],
    ['about ago', 'It closed a week or so ago.', ['a week or so ago = 2019-W21']],
    ['vaguely ago', 'It closed several years ago.', ['several years ago = PAST_REF']],
    [
      'an age',
      '“It made us who we are today,” he said of today’s society.',
      ['today = PRESENT_REF', 'today = PRESENT_REF'],
    ],
    ['a day that is', 'The hearing that he asked for is today.', ['today = 2019-05-29']],
    ['vague future', 'It may close in the coming weeks.', ['the coming weeks = FUTURE_REF']],
    ['month of a vote that opens a sentence', 'The November election drew few voters.', ['November = 2018-11']],
    ['day of what opens a sentence', 'Monday’s hearing lasted two hours.', ['Monday = 2019-05-27']],
    ['day of what is ahead', 'Roe will speak at Friday’s hearing.', ['Friday = 2019-05-31']],
    ['month’s own', 'They praised November’s vote.', ['November = 2018-11']],
    [
      'month before a name',
      'It closed in May when Moss left; in June Ms. Moss will be back.',
      ['May = 2019-05', 'June = 2019-06'],
    ],
    ['past weekend', 'It rained over the weekend.', ['the weekend = 2019-W21-WE']],
    ['coming weekend', 'She will be in Hull for the weekend.', ['the weekend = 2019-W22-WE']],
    ['not until a month', 'The clerk did not see the bills until March.', ['March = 2019-03']],
    ['not until a month ahead of the day', 'The clerk did not see the bills until July.', ['July = 2018-07']],
    ['month of what is sought', 'She is running for mayor in November.', ['November = 2019-11']],
    ['month of what is arranged', 'Voters go to the polls in November.', ['November = 2019-11']],
    ['month of what was sought', 'She was running for mayor in November.', ['November = 2018-11']],
    ['until a month', 'The bridge will not open until March.', ['March = 2020-03']],
    ['until a weekday', 'The bridge is closed until Friday.', ['Friday = 2019-05-31']],
    ['end of the year', 'The bridge will open by the end of the year.', ['the end of the year = 2019']],
    ['half of this year', 'It opens in the second half of this year.', ['the second half of this year = 2019-H2']],
    ['feast', 'It rained on Good Friday.', ['Good Friday = 2019-04-19']],
    ['feast of last year', 'It rained at Thanksgiving.', ['Thanksgiving = 2018-11-22']],
    ['feast’s weekend', 'It rained on Memorial Day weekend.', ['Memorial Day weekend = 2019-W21-WE']],
    ['attacks everybody knows', 'It was built after the Sept. 11 attacks.', ['Sept. 11 = 2001-09-11']],
    ['another attack of that day', 'The Sept. 11 attack on the mission failed.', ['Sept. 11 = 2018-09-11']],
    ['months called like a verb', 'Between May and July it rained.', ['May = 2018-05', 'July = 2018-07']],
    ['days of one month', 'The court sat on May 2 and 3.', ['May 2 = 2019-05-02', '3 = 2019-05-03']],
    [
      'stretch of weekdays',
      'It lasted from Thursday through Monday.',
      ['Thursday = 2019-05-23', 'Monday = 2019-05-27'],
    ],
    [
      'stretch over the article’s day',
      'It lasted from Wednesday to Tuesday.',
      ['Wednesday = 2019-05-22', 'Tuesday = 2019-05-28'],
    ],
    ['year’s end', 'It will be built by year-end.', ['year-end = 2019']],
    ['decades', 'Mills of the 1970s and ’80s burned.', ['1970s = 197', '’80s = 198']],
    ['century', 'It was built a century ago.', ['a century ago = 19']],
  ])('%s', (_, text, values) => expect(found(text)).toEqual(values));

  it.each([
    ['2021-01-01', 'last week', '2020-W52'],
    ['2021-01-04', 'this week', '2021-W01'],
    ['2020-03-31', 'last month', '2020-02'],
    ['2020-02-29', 'a year ago', '2019'],
  ])('crosses the ends of years and months: on %s, %s', (published, words, value) => {
    expect(found(`It rained ${words}.`, published)).toEqual([`${words} = ${value}`]);
  });
});

describe('dates that the text set before', () => {
  it.each([
    [
      'The strike began on July 8, 2004. Two days later it was over.',
      ['July 8, 2004 = 2004-07-08', 'Two days later = 2004-07-10'],
    ],
    ['He robbed a bank in 1994 and another the same year.', ['1994 = 1994', 'the same year = 1994']],
    ['It opened in 1994. The following year it burned down.', ['1994 = 1994', 'The following year = 1995']],
    [
      'The vote was on July 8, 2004, and the following Monday it was void.',
      ['July 8, 2004 = 2004-07-08', 'the following Monday = 2004-07-12'],
    ],
    ['It grew in 2014. It grew in the same month last year.', ['2014 = 2014', 'the same month last year = 2018-05']],
    ['It opened in 1994 and shut at the end of the year.', ['1994 = 1994', 'the end of the year = 1994']],
    ['It opened on May 3, 2001, and shut on August 9.', ['May 3, 2001 = 2001-05-03', 'August 9 = 2001-08-09']],
  ])('%s', (text, values) => expect(found(text)).toEqual(values));

  it('marks both ends of a range', () => {
    expect(dates('The poll of March 31-April 4 was wrong.').map(({ range }) => range)).toEqual([
      '2019-03-31/2019-04-04',
      '2019-03-31/2019-04-04',
    ]);
    const [first, last] = dates('She served from 1998 to 2006.');
    expect([first?.value, first?.range, last?.value, last?.range]).toEqual(['1998', '1998/2006', '2006', '1998/2006']);
  });
});

describe('without a day of publication', () => {
  it('gives no value to what no day anchors', () => {
    expect(found('It snowed yesterday, as in 2011.', '')).toEqual(['2011 = 2011']);
  });

  it('takes an unknown day of publication from the dateline', () => {
    expect(found('April 10, 2016\nIt snowed yesterday.', '')).toEqual([
      'April 10, 2016 = 2016-04-10',
      'yesterday = 2016-04-09',
    ]);
  });
});

it('anchors words in a quotation on the day that they were said', () => {
  expect(found('“We will vote tomorrow,” Moss said on Monday.')).toEqual([
    'tomorrow = 2019-05-28',
    'Monday = 2019-05-27',
  ]);
});

it.each([
  'He got 30 years to life.',
  'The 45-year-old sailor waited two hours.',
  'They have known each other for 25 years.',
  'Over the last decade little has changed.',
  'The crowd grew to 2000 people.',
  'It cost $1999 or nearly 2000.',
  'She may march on, and April said so.',
  'A man in his 70s starred in That ’80s Show.',
  'He reads the Sunday Times on Flight 1950.',
  'She writes for the Sunday Clarion.',
  'They meet every Monday.',
  'It fell soon after he left, as soon as he could.',
  'They scored in the second half of the match.',
  'Moss scored twice in the fourth quarter.',
  'The March Report and April Moss agree.',
  'He is 5’11 and said “no” in ‘07s”.',
])('is no date: %s', (text) => expect(found(text)).toEqual([]));

it('keeps expressions in order, apart, and true to the text, whatever the text', () => {
  const pieces = fc.constantFrom(
    ...[
      'May',
      '3',
      '2003',
      ' ',
      ', ',
      'last',
      'week',
      '-',
      '–',
      '“',
      '"',
      'the',
      'same',
      'year',
      '\ud83d',
      'Friday',
      'ago',
      '\n',
      '今日',
      '70s',
      'two',
      'Sept.',
      'in',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (words) => {
      const text = words.join(' ');
      let end = 0;
      for (const { span, value } of dates(text)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.text).toBe(text.slice(span.start, span.end));
        expect(value).toMatch(/^(?:(?:\d{2,4}|XXXX)[\dA-Z/-]*|(?:PAST|PRESENT|FUTURE)_REF)$/u);
        end = span.end;
      }
    }),
    { numRuns: 200 },
  );
});
