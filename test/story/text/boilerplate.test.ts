import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/story/article.ts';
import { BOILERPLATE_PATTERNS, type BoilerplateRule, LIST_LINES } from '../../../src/story/text/boilerplate-rules.ts';
import { layOut } from '../../../src/story/text/paragraph.ts';
import { articleOf } from '../article.ts';

const PROSE = [
  'The ferry ran aground near Ostholm on Tuesday evening.',
  'Nobody was hurt, the harbour master said.',
  'A tug reached the ship before midnight.',
];

/** The rule by which a line between three lines of prose is boilerplate. */
function ruleOf(line: string, given: Partial<Article> = {}): BoilerplateRule | undefined {
  const [first, ...rest] = PROSE;
  const { paragraphs } = layOut(articleOf([first, line, ...rest].join('\n\n'), given));
  return paragraphs.find(({ span }) => span.text === line.trim())?.boilerplate;
}

describe('boilerplate', () => {
  test.each<[BoilerplateRule, string]>([
    ['advert', 'Sign up for our morning newsletter and never miss a tide.'],
    ['advert', 'Download our free app today!'],
    ['advert', 'The best of the coast, delivered straight to your inbox.'],
    ['advert', 'SUBSCRIBE NOW 🔥'],
    ['advert', 'Advertisement'],
    ['advert', 'Story continues below advertisement'],
    ['advert', 'Follow us on Instagram for more harbour news.'],
    ['advert', 'Click here for the tide tables.'],
    ['credit', 'Photo: Lena Brandt'],
    ['credit', '(Photo by Lena Brandt for the Harbour Post)'],
    ['credit', 'The wreck at dawn. Lena Brandt/Getty Images'],
    ['link', 'READ MORE: How the tide turned'],
    ['link', 'FERRY OWNER BREAKS SILENCE ABOUT ‘TERRIBLE’ NIGHT OFF OSTHOLM'],
    ['link', 'Related stories'],
    ['embed', 'View this post on Instagram'],
    ['embed', 'A post shared by Lena Brandt (@lenab)'],
    ['embed', '— Lena Brandt (@lenab) April 9, 2021'],
    ['navigation', 'Most Read'],
    ['navigation', 'Share this article'],
    ['navigation', 'Don’t Miss'],
    ['notice', 'Quotes delayed at least 15 minutes.'],
    ['notice', 'Market data provided by Tidewater Feeds.'],
    ['notice', 'By using this site, you agree to our terms.'],
    ['notice', '© 2021 Harbour Post. All rights reserved.'],
    ['notice', 'Additional reporting by Jon Ek in Ostholm.'],
    ['notice', 'Coast Agency writers Lena Brandt in Hull and Jon Ek in Leith, Scotland, contributed to this report.'],
    ['notice', 'Jon Ek contributed from Ostholm.'],
    ['notice', 'This story has been updated with a comment from the harbour.'],
    ['notice', 'This article has been updated to include his words.'],
    ['notice', 'Correction: October 2, 2016, Sunday.'],
    ['notice', 'Editor’s note: This interview has been edited for length.'],
    ['notice', 'An earlier version of this article appeared on Hull Live.'],
    ['notice', 'This interview has been edited for length and clarity.'],
    ['notice', 'Write to Lena Brandt at lena@harbour.example'],
    ['notice', 'Join the conversation below.'],
    ['notice', 'Comments are now closed on this article.'],
    ['byline', 'By Lena Brandt'],
    ['byline', 'Published April 9, 2021 at 8:15 a.m.'],
    ['byline', 'Last updated: Friday, April 9, 2021, 20:15 CET'],
    ['byline', '4 min read'],
    ['headline', 'Ferry runs aground'],
    ['headline', 'The captain and her first officer'],
    ['headline', 'What Did the Captain Know Before Midnight?'],
  ])('%s: %s', (rule, line) => {
    expect(ruleOf(line)).toBe(rule);
  });

  test('a pitch takes the sentences beside it that speak to the reader, and no others', () => {
    const told = `The tug left at noon with ${'a very long rope, '.repeat(20)}and two divers.`;
    const pitch = 'Do you love ships? Get our harbour newsletter delivered to your inbox.';
    const { paragraphs } = layOut(articleOf([...PROSE, `${told} ${pitch} It towed the ferry home.`].join('\n')));
    const answered = paragraphs.filter(({ boilerplate }) => !boilerplate).map(({ span }) => span.text);
    expect(answered).toEqual([...PROSE, told, 'It towed the ferry home.']);
  });
});

describe('each row reads its example', () => {
  test.each(BOILERPLATE_PATTERNS.map((row) => [row.why, row] as const))(
    '%s',
    (_, { rule, example, pattern, needs }) => {
      expect(pattern.test(example)).toBe(true);
      expect(needs?.test(example) ?? true).toBe(true);
      expect(ruleOf(example)).toBe(rule);
    },
  );
});

describe('service lines that are sentences', () => {
  test.each<[BoilerplateRule, string]>([
    ['advert', 'This story is only available to subscribers.'],
    ['advert', 'To continue reading, register for free.'],
    ['advert', 'You have reached your limit of free articles. Already a subscriber? Log in.'],
    ['advert', 'Unlock the full story for just £2 a week.'],
    ['advert', 'Our journalism is free for all. Please consider a donation.'],
    ['advert', 'Follow the Harbour Post on Facebook and Twitter.'],
    ['notice', 'We and our partners use cookies to show you adverts.'],
    ['notice', 'We may earn a commission when you buy through our links.'],
    ['notice', 'Your browser does not support this player.'],
    ['notice', 'This is a developing story. Check back for updates.'],
    ['notice', 'A version of this article appears in print on May 4.'],
    ['notice', 'Have a question about the ferry? We would love to hear from you.'],
    ['notice', 'Reach her directly at lena@harbour.example.'],
    ['notice', 'Citation: The tide tables of Ostholm, retrieved 3 May 2021.'],
    ['notice', 'If you need help, call the seafarers’ helpline.'],
    ['byline', 'By Staff and agencies | May 4, 2021'],
    ['caption', 'Captain Anna Ek (right) leaves the court with her lawyer.'],
    ['caption', 'The wreck is seen in this undated photo.'],
    ['caption', 'Pictured: the ferry a day before it sank.'],
    ['caption', 'The ferry lies on the rocks. (credit: Ostholm Port)'],
  ])('%s: %s', (rule, line) => {
    expect(ruleOf(line)).toBe(rule);
  });
});

describe('a line of a list is prose', () => {
  test.each([
    '- the ferry ran aground',
    '• Captain Ek was at the helm',
    '▸ nobody was hurt',
    'a) the pilot was asleep',
    'Friday, June 9 – Ostholm, Harbour Theatre',
    '3 July: Hull, the Old Dock',
    'Q: Favourite harbour of the last five years',
    'Hull Rovers beat Ostholm Town 3-1',
    'We were so glad to be ashore. 😀',
  ])('%s', (line) => {
    expect(ruleOf(line)).toBeUndefined();
  });

  test('behind a colon without a mark, up to the first line that ends', () => {
    const lines = [
      'What we know so far:',
      'the ferry ran aground at nine',
      'nobody was hurt',
      ...PROSE,
      'nothing else',
    ];
    const { paragraphs } = layOut(articleOf(lines.join('\n\n')));
    expect(paragraphs.map(({ boilerplate }) => boilerplate)).toEqual([...Array(6).fill(undefined), 'headline']);
  });
});

describe('each row of lines of a list reads its example', () => {
  test.each(LIST_LINES.map((row) => [row.name, row] as const))('%s', (_, { example, pattern }) => {
    expect(pattern.test(example)).toBe(true);
    expect(ruleOf(example)).toBeUndefined();
  });

  test.each(['June in Ostholm', 'A Harbour and Its Master', 'Hull Rovers and the 3-1 Night'])('not %s', (heading) => {
    expect(ruleOf(heading)).toBe('headline');
  });
});

describe('a script without case is no line in capitals', () => {
  test.each([
    '어제 저녁 여객선이 항구 앞에서 좌초했다고 해양경찰이 밝혔다.',
    'قال قبطان السفينة إن العبارة جنحت مساء الثلاثاء قرب الميناء.',
    'मंगलवार शाम बंदरगाह के पास नौका फंस गई और कोई घायल नहीं हुआ।',
    '渡轮周二晚上在港口附近搁浅。没有人受伤。',
  ])('%s', (line) => {
    const { paragraphs } = layOut(articleOf([line, line, line].join('\n\n')));
    expect(paragraphs.map(({ boilerplate }) => boilerplate)).toEqual([undefined, undefined, undefined]);
  });
});

describe('prose that looks like it stays', () => {
  test.each([
    'Below, the divers list what they found in the wreck.',
    'If you are late, call the captain, she told the crew.',
    'Support our boats today, the minister told the house.',
    'Listen to the people who live here, she said.',
    'Cookies were served while the inquiry met.',
    'Sign in to the ship’s log was denied to him.',
    'The crew turned left, then right, and waited.',
    'Consider a gift of ten thousand, the owner wrote.',
    'The article first appeared in the harbour’s rules in 1920.',
    'Subscribe to that theory or not, the ferry was late.',
    'The owner, the captain and the crew contributed to the fund for the families.',
    'Contact with the ferry was lost on Tuesday.',
    'Reach the quay by noon, the captain told them.',
    'The minister refused to join the debate.',
    'Investigators asked passengers to sign up as witnesses.',
    'The photo by the rail shows the captain before she left.',
    'She shared the post on Instagram and deleted it an hour later.',
    'Follow-up checks found the hull intact.',
    'The company said it would provide market data to the inquiry.',
    'Published in 2019, the report warned of old ferries.',
    'Updated rules of 2019 require two pilots.',
    'By Tuesday, the ferry was afloat.',
    'The owner updated the inquiry on May 3.',
    'NATO, the EU and the IMO sent observers, the ministry said.',
    '“Click here,” the screen told the crew when the alarm went off.',
    'Read the letter, she said, and then ask me again.',
    '“WE ARE SINKING,” the captain told the coast guard.',
    '“I asked for a tug”',
  ])('%s', (line) => {
    expect(ruleOf(line)).toBeUndefined();
  });

  test('where nothing ends like a sentence, short lines are the text', () => {
    const text = 'the ferry ran aground\nnobody was hurt\na tug came before midnight';
    expect(layOut(articleOf(text)).paragraphs.every(({ boilerplate }) => boilerplate === undefined)).toBe(true);
  });
});

describe('the story overrules', () => {
  const pitch = 'Sign up for our morning newsletter and never miss a tide.';

  test('`keep` what a rule takes, `skip` what no rule takes', () => {
    expect(ruleOf(pitch, { overrules: { skip: [], keep: ['morning newsletter'] } })).toBeUndefined();
    expect(ruleOf(PROSE[1] ?? '', { overrules: { skip: ['harbour master'], keep: [] } })).toBe('skip');
  });

  test('`keep` goes before `skip`', () => {
    expect(ruleOf(pitch, { overrules: { skip: ['newsletter'], keep: ['newsletter'] } })).toBeUndefined();
  });
});

test.each([
  ['date 2021-04-09 The ferry ran aground.', 'The ferry ran aground.'],
  ['OSTHOLM, April 9 (Coast Agency) — The ferry ran aground.', 'The ferry ran aground.'],
  ['The ferry — an old one — ran aground.', 'The ferry — an old one — ran aground.'],
])('a dateline is in no sentence: %s', (line, sentence) => {
  const [paragraph] = layOut(articleOf(line)).paragraphs;
  expect(paragraph?.sentences.map(({ text }) => text)).toEqual([sentence]);
});
