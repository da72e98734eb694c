import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuoted } from '../../../src/story/quotations/find-quoted.ts';
import { type Cast, laidOut, quotationsIn, speakersIn } from './reading.ts';

const MOSS: Cast = { names: ['Ada Moss', 'Moss'], gender: 'female' };
const REYES: Cast = { names: ['Tomas Reyes', 'Reyes'], gender: 'male' };
const FERRIES: Cast = { names: ['Northern Ferries'], kind: 'organisation' };

describe('a transcript without marks', () => {
  const turns = [
    'The Harbour Secretary (Ms Ada Moss): I will make a statement on the loss of the ferry.',
    'Jane Hale (Hull North) (Ind): Will she tell us why it sailed? It was leaking.',
    'Ms Moss: I will not.',
    'Sir Tomas Reyes (Leeds) (Con): I was told that it leaked.',
    'Madam Speaker (Dame Una Bell): The member will sit down.',
    'Jane Hale: The captain called it “a coffin with a bell”.',
    'Jane Hale: I thank her.',
    'Ms Moss: The debate is closed.',
  ];
  const cast: readonly Cast[] = [{ names: ['Ada Moss', 'Ms Moss'] }, { names: ['Jane Hale'] }];

  it('gives each turn to whoever labels it, but one that quotes', () => {
    expect(speakersIn(turns.join('\n\n'), cast).filter((one) => !one.includes('coffin'))).toEqual([
      'I will make a statement on the loss of the ferry. < Ms Ada Moss = Ada Moss',
      'Will she tell us why it sailed? It was leaking. < Jane Hale',
      'I will not. < Ms Moss = Ada Moss',
      'I was told that it leaked. < Sir Tomas Reyes',
      'The member will sit down. < Dame Una Bell',
      'I thank her. < Jane Hale',
      'The debate is closed. < Ms Moss = Ada Moss',
    ]);
  });

  it('is one whoever puts the questions', () => {
    const call = ['Jane Hale: Welcome.', 'Ada Moss: Thank you.', 'Question: And the ferry?', 'Ada Moss: It sank.'];
    expect(speakersIn(['Tomas Reyes: Good day.', ...call].join('\n\n'), cast)).toEqual([
      'Good day. < Tomas Reyes',
      'Welcome. < Jane Hale',
      'Thank you. < Ada Moss',
      'It sank. < Ada Moss',
    ]);
  });

  it('is none where a list says what each name is', () => {
    const list = ['Jane Hale: captain of the ferry.', 'Ada Moss: Harbour Secretary.', 'Tomas Reyes: the owner.'];
    expect(speakersIn([...list, 'Maria Lund: a cook.'].join('\n\n'), cast)).toEqual([]);
    const prizes = ['Best Picture: The Ferry.', 'Best Song: The Ferry Bell.'];
    expect(speakersIn([...prizes, ...prizes, ...prizes].join('\n\n'), cast)).toEqual([]);
  });
});

describe('an interview without marks', () => {
  const asked = (opening: string, ...turns: string[]) => speakersIn([opening, ...turns].join('\n\n'), [MOSS]);
  const questions = [
    'Q: Why did the ferry sail that night?',
    'A: It should not have sailed. I told them so.',
    'Q: Whom did you tell?',
    'A: Everybody who would listen.',
  ];
  const answers = (label: string) => [
    `It should not have sailed. I told them so. < ${label} = Ada Moss`,
    `Everybody who would listen. < ${label} = Ada Moss`,
  ];

  it.each([
    'We spoke to the harbour pilot Ada Moss about the ferry that sank.',
    'Ada Moss, a harbour pilot for thirty years, spoke with The Outlet about the ferry that sank.',
    'Ada Moss, a harbour pilot, spoke to us by phone. The interview has been shortened.',
    'The Outlet recently sat down with Ada Moss. Moss has been a pilot since 1994.',
    'An interview with Ada Moss, the pilot who refused to sail.',
    'Ada Moss answered our questions about the ferry.',
  ])('gives its answers to whom it tells of: %s', (opening) => {
    expect(asked(opening, ...questions)).toEqual(answers('A'));
    const dotted = questions.map((line) => line.replace(':', '.'));
    expect(asked(opening, ...dotted)).toEqual(answers('A'));
    const bold = questions.map((line) => line.replace(/^(.):/u, '**$1:**'));
    expect(asked(opening, ...bold)).toEqual(answers('A'));
  });

  it.each([
    ['nobody is named', 'We spoke to the pilot about the ferry.'],
    ['two are named', 'We spoke to Ada Moss, who follows Omar Hale as pilot.'],
    ['another asked', 'Omar Hale asked the pilot about the ferry in court on Monday.'],
    ['who asked is named', 'The pilot spoke to Omar Hale about the ferry.'],
    ['it was another interview', 'The pilot first told of it in an interview with Omar Hale.'],
    ['nothing tells of an interview', 'Ada Moss was the pilot of the ferry.'],
  ])('gives its answers to nobody where %s', (_, opening) => {
    expect(asked(opening, ...questions)).toEqual([]);
  });

  it.each([
    ['a surname', 'MOSS:', 'MOSS'],
    ['a surname in bold', '**Moss:**', 'Moss'],
    ['a surname in bold before its colon', '__Moss__:', 'Moss'],
    ['initials', 'AM:', 'AM'],
  ])('knows whom %s is short for', (_, label, shown) => {
    const turns = questions.map((line) => line.replace(/^Q/u, 'Interviewer').replace('A:', label));
    expect(asked('Ada Moss and Omar Hale met on Monday.', ...turns)).toEqual(answers(shown));
  });

  it('knows whom it asked by its heading, and its own name for who asks', () => {
    const turns = questions.map((line) => line.replace(/^Q/u, 'Outlet').replace('A:', 'Moss:'));
    expect(asked('Interview with Ada Moss', ...turns)).toEqual(answers('Moss'));
    expect(asked('Interview with Ada Moss', ...questions)).toEqual(answers('A'));
  });

  it('leaves out what is said under initials that two have', () => {
    const turns = questions.map((line) => line.replace('A:', 'AM:'));
    expect(asked('Ada Moss and Anna Meyer met on Monday.', ...turns)).toEqual([]);
  });

  it('is none where a list has such labels once', () => {
    const marks = ['MOSS: Seven. Steady.', 'HALE: Six. Slow.', 'LUND: Eight. Fast.', 'REYES: Five. Late.'];
    expect(asked('Ada Moss, Omar Hale, Maria Lund and Tomas Reyes sailed.', ...marks)).toEqual([]);
  });
});

it('takes nobody for “he” who was “she” before', () => {
  const cast: readonly Cast[] = [{ names: ['Robin Lund', 'Lund'] }];
  const text = 'Lund wept. “I was there,” she said.\n\nThe pilot came. “Nobody called,” he said.';
  expect(speakersIn(text, cast)).toEqual(['I was there, < she = Robin Lund', 'Nobody called, < he']);
});

it('takes whoever told something last for the speaker, though another is surely “she”', () => {
  const cast: readonly Cast[] = [MOSS, { names: ['Robin Lund', 'Lund'] }];
  const text = '“We sail,” Moss said.\n\nThe pilot Robin Lund said she had seen it. “It was dark,” she said.';
  expect(speakersIn(text, cast)).toEqual(['We sail, < Moss = Ada Moss', 'It was dark, < she = Robin Lund']);
});

it('prefers whose gender a pronoun is to a speaker of whom none is known', () => {
  const cast: readonly Cast[] = [{ names: ['Robin Lund', 'Lund', 'Robin'] }, REYES];
  const text = '“I saw nothing,” Lund said.\n\nHer brother, Tomas Reyes, said Robin slept. “It was late,” he said.';
  expect(speakersIn(text, cast)).toEqual(['I saw nothing, < Lund = Robin Lund', 'It was late, < he = Tomas Reyes']);
});

it('takes no rumour for a speaker, though a capital opens its sentence', () => {
  const text = 'Rumours that the ferry leaks are untrue, its captain, Ada Moss, said. “Whoever says so never saw it.”';
  expect(speakersIn(text, [MOSS]).filter((one) => one.includes('Rumours'))).toEqual([]);
});

it('carries no speaker on over a heading', () => {
  const text = [
    '“We sail at noon,” said Ada Moss.',
    'Nobody was surprised by it.',
    '“The sea is calm,” Moss said.',
    'The former captain Tomas Reyes on Radio Hull',
    '“Noon is far too late, and I have said so for years.”',
  ].join('\n\n');
  expect(speakersIn(text, [MOSS, REYES]).at(-1)).toBe('Noon is far too late, and I have said so for years.');
});

describe('the cue’s subject', () => {
  it.each([
    ['after', '“We sail at noon,” said Ada Moss.', ['We sail at noon, < Ada Moss']],
    ['after, a surname that is a word of grammar', '“We sail,” An said.', ['We sail, < An']],
    ['after, verb first, such a surname', '“We sail,” said Do.', ['We sail, < Do']],
    ['after, verb last', '“We sail at noon,” Moss said on Friday.', ['We sail at noon, < Moss']],
    ['before', 'On Friday, Moss said: “We sail at noon.”', ['We sail at noon. < Moss']],
    ['inside', '“We sail,” Moss said, “at noon or never.”', ['We sail, < Moss', 'at noon or never. < Moss']],
    ['behind an apposition', 'Ada Moss, a captain from Hull, said “we sail at noon”.', ['we sail at noon < Ada Moss']],
    [
      'behind a role that names',
      'Moss’s lawyer, the former judge Omar Hale, said “we sail at noon”.',
      ['we sail at noon < Moss’s lawyer = Omar Hale'],
    ],
    [
      'behind whose lawyer she is',
      'A lawyer for Reyes, Ada Moss of Hull, said “we sail at noon”.',
      ['we sail at noon < A lawyer for Reyes = Ada Moss'],
    ],
    [
      'behind a role without an article',
      'Reyes’s wife, captain Ada Moss, 60, said “we sail at noon”.',
      ['we sail at noon < Reyes’s wife = Ada Moss'],
    ],
    ['counted as one', '“We sail at noon,” said one former captain.', ['We sail at noon, < one former captain']],
    [
      'of what somebody only kept',
      'Moss printed every message that told her to “sail at noon or never”.',
      ['sail at noon or never < that = every message'],
    ],
    ['after a question', '“Shall we sail at noon?” Moss asked.', ['Shall we sail at noon? < Moss']],
    [
      'of a partial quotation',
      'Moss described the voyage as “a long, cold mistake” on Friday.',
      ['a long, cold mistake < Moss'],
    ],
    ['of a second verb', 'Moss left the harbour and called it “a cold place to be”.', ['a cold place to be < Moss']],
    [
      'with a party in brackets',
      '“We sail at noon,” Rep. Ada Moss (D-Hull) said.',
      ['We sail at noon, < Rep. Ada Moss'],
    ],
    ['a description', '“We sail at noon,” the old captain explained.', ['We sail at noon, < the old captain']],
    ['a judge who judges nothing', '“You may go now,” the judge said.', ['You may go now, < the judge']],
    [
      'before a party and state',
      'Rep. Ada Moss, D-Mass., called it “a cold place to be”.',
      ['a cold place to be < Rep. Ada Moss'],
    ],
    ['before a state', '“We sail at noon,” Ada Moss of Hull, Mass., said.', ['We sail at noon, < Ada Moss of Hull']],
    ['an e-mail', '“We sail at noon,” a port spokesman e-mailed.', ['We sail at noon, < a port spokesman']],
    [
      'behind a number of minutes',
      'Twenty-three minutes later, Ada Moss complained that “nobody sails at noon”.',
      ['nobody sails at noon < Ada Moss'],
    ],
    [
      'behind no number alone',
      'Ten minutes later, Ada Moss called it “a cold place to be”.',
      ['a cold place to be < Ada Moss'],
    ],
    [
      'behind a role',
      '“We sail at noon,” said the port’s lawyer, Omar Hale.',
      ['We sail at noon, < the port’s lawyer = Omar Hale'],
    ],
    ['according to', 'The voyage was “a long mistake”, according to Ada Moss.', ['a long mistake < Ada Moss']],
    ['two at once', '“We sail at noon,” Moss and Reyes said.', ['We sail at noon, < Moss < Reyes']],
    ['the outer speaker', 'Moss said she would sail with those who “know the sea”.', ['know the sea < Moss']],
    ['an agent', 'Reyes was told by Moss that “nobody sails at noon”.', ['nobody sails at noon < Moss']],
    ['in a contraction', 'She’s promising that the voyage is “safe for everyone”.', ['safe for everyone < She']],
    [
      'behind a verb at the end',
      'Moss “sailed around the whole world” in a year, said Omar Hale, a captain.',
      ['sailed around the whole world < Omar Hale'],
    ],
    [
      'with a verb that it shares',
      'Moss praised “a fine, calm sea” and said the voyage was “a long, cold mistake”.',
      ['a fine, calm sea < Moss', 'a long, cold mistake < Moss'],
    ],
    [
      'in a parenthesis',
      'Hale and Reyes will sail soon, Moss said, adding, “They need to know the sea.”',
      ['They need to know the sea. < Moss'],
    ],
    [
      'behind two places',
      'Speaking in Hull, Maine, Moss went after Reyes, calling him “a captain of nothing”.',
      ['a captain of nothing < Moss'],
    ],
    [
      'before a participle',
      'A letter from the harbour office obtained by The Mast warns that “nobody sails at noon”.',
      ['nobody sails at noon < A letter from the harbour office = the harbour office'],
    ],
    [
      'before an adverbial',
      'Moss, who has in the past described Reyes as “a captain of nothing”, left.',
      ['a captain of nothing < who = Moss'],
    ],
    [
      'before an infinitive',
      'The storm prompted Ada Moss to warn that “nobody sails at noon”.',
      ['nobody sails at noon < Ada Moss'],
    ],
    ['before who is seen', 'Moss is shown shouting: “We sail at noon!”', ['We sail at noon! < Moss']],
    [
      'before plurals that are verbs elsewhere',
      'Moss says his late-night tweets mocking the captain were “a long, cold mistake”.',
      ['a long, cold mistake < Moss'],
    ],
    [
      'before a verb that only calls to mind',
      'She said she saw ports that reminded her of “a drowned world”.',
      ['a drowned world < She'],
    ],
    [
      'in a clause of its own',
      'Even as Moss claimed on Friday that “nobody sails at noon,” the harbour office said all was well.',
      ['nobody sails at noon, < Moss'],
    ],
    [
      'behind a participle that is no verb',
      '“We sail at noon,” said retired Capt. Ada Moss.',
      ['We sail at noon, < Capt. Ada Moss'],
    ],
    [
      'outside of what only goes on',
      'She said that her crew would continue “to break the ice” in May.',
      ['to break the ice < She'],
    ],
    [
      'before a bracket',
      'In Hull, ME, after a long day, Capt. Ada Moss (D-Hull), said, “We sail at noon.”',
      ['We sail at noon. < Capt. Ada Moss'],
    ],
    [
      'in an opening clause',
      'When Moss spoke of the voyage as “a long, cold mistake,” Reyes said nothing.',
      ['a long, cold mistake, < Moss'],
    ],
    [
      'behind an opening participle',
      'Calling the voyage “a long, cold mistake,” Moss left.',
      ['a long, cold mistake, < Moss'],
    ],
    ['behind a full stop', '“We sail at noon.” Moss said.', ['We sail at noon. < Moss']],
    [
      'behind “per”',
      'It is forbidden to sail “at any hour of night,” per the harbour’s rules.',
      ['at any hour of night, < the harbour’s rules'],
    ],
    [
      'outside of what goes on a journey',
      'Moss said that once the crew goes on leave, “we sail at noon”.',
      ['we sail at noon < Moss'],
    ],
    ['of a text of a day', '“We sail at noon,” reads a Friday memo.', ['We sail at noon, < a Friday memo']],
  ])('stands %s', (_, text, speakers) => {
    expect(speakersIn(text)).toEqual(speakers);
  });

  it('is whoever asks what another answers', () => {
    expect(speakersIn('Asked by Ada Moss, “Shall we sail at noon,” Omar Hale replied: “Never.”')).toEqual([
      'Shall we sail at noon, < Ada Moss',
      'Never. < Omar Hale',
    ]);
    expect(speakersIn('Asked by Moss whether they would sail, “We sail at noon,” Omar Hale said.')).toEqual([
      'We sail at noon, < Omar Hale',
    ]);
  });

  it('is the one a relative pronoun stands for', () => {
    expect(speakersIn('It surprised Ada Moss, who called it “a cold place to be”.')).toEqual([
      'a cold place to be < who = Ada Moss',
    ]);
  });

  it('is not in a relative clause that a comma has closed', () => {
    expect(speakersIn('Moss, who wrote a book, and Reyes, who read it, said “we sail at noon”.')[0]).toMatch(/< Moss/u);
  });
});

describe('behind an opening adverbial', () => {
  it.each([
    ['In an email, her brother Tomas Reyes, the club’s chairman, wrote that it was “sinking”.', 'Tomas Reyes'],
    ['In Hull, Maine, Tomas Reyes called it “sinking”.', 'Tomas Reyes'],
    ['On Friday, Ada Moss, a captain, called it “sinking”.', 'Ada Moss'],
  ])('the subject of “%s” is no apposition', (text, name) => {
    expect(speakersIn(text, [MOSS, REYES])).toEqual([expect.stringMatching(new RegExp(`^sinking <.*${name}$`, 'u'))]);
  });
});

describe('a text as the source', () => {
  it.each([
    ['a possessor', 'In the harbour, her letter said “we sail at noon”.', 'we sail at noon < her letter = her'],
    ['who brings it about', 'Moss issued a statement saying “we sail at noon”.', 'we sail at noon < Moss'],
    [
      'who sent it before',
      'Moss sent a letter. The letter says “we sail at noon”.',
      'we sail at noon < The letter = Moss',
    ],
    [
      'whom a site speaks for',
      '“We sail at noon,” the website for Northern Ferries announced.',
      'We sail at noon, < the website for Northern Ferries = Northern Ferries',
    ],
  ])('speaks for %s', (_, text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });
});

describe('runs of quotations', () => {
  it('keep the speaker of the first within and across paragraphs', () => {
    const text = '“We sail at noon,” Moss said. “The sea is calm.”\n\n“Nobody stays behind.”';
    expect(speakersIn(text)).toEqual([
      'We sail at noon, < Moss',
      'The sea is calm. < Moss',
      'Nobody stays behind. < Moss',
    ]);
  });

  it('end where prose comes between', () => {
    const text = '“We sail at noon,” Moss said.\n\nReyes shook his head at that.\n\n“Then go alone,” he said.';
    expect(speakersIn(text, [MOSS, REYES])).toEqual([
      'We sail at noon, < Moss = Ada Moss',
      'Then go alone, < he = Tomas Reyes',
    ]);
  });
});

describe('a paragraph of nothing but a quotation', () => {
  it('goes on with what the sentence before it reports', () => {
    expect(speakersIn('Moss said that for years some had predicted a storm.\n\n“It never came.”')).toEqual([
      'It never came. < Moss',
    ]);
  });

  it.each([
    ['acts', 'Moss left the harbour at noon.\n\n“It never came.”'],
    ['is nobody by name', 'Some sailors said that a storm was near.\n\n“It never came.”'],
  ])('is nobody’s where whoever stands before it %s', (_, text) => {
    expect(speakersIn(text)).toEqual(['It never came.']);
  });
});

describe('a label', () => {
  it.each([
    ['signs a quotation', '“We sail at noon.” ― Ada Moss', ['We sail at noon. < Ada Moss']],
    [
      'signs each of several',
      '“We sail at noon.”― Ada Moss\n“Nobody sails at noon.” — Omar Hale, pilot',
      ['We sail at noon. < Ada Moss', 'Nobody sails at noon. < Omar Hale'],
    ],
    ['has an initial', '“We sail at noon.” — Ada A. Moss', ['We sail at noon. < Ada A. Moss']],
    ['stands before a colon', 'Ferries run late - Ada Moss: “We sail at noon.”', ['We sail at noon. < Ada Moss']],
    ['tells whence more comes', 'More from Moss and Hale: “We sail at noon.”', ['We sail at noon. < Moss < Hale']],
  ])('%s', (_, text, speakers) => {
    expect(speakersIn(text)).toEqual(speakers);
  });

  it('tells the turns of a transcript within its marks', () => {
    const text = 'A transcript:\n\n"MOSS: Shall we sail?\n\n"HALE: At noon.\n\n"Or never at all.\n\n"MOSS: Then now."';
    expect(speakersIn(text)).toEqual([
      'MOSS: Shall we sail? < MOSS',
      'HALE: At noon. < HALE',
      'Or never at all. < HALE',
      'MOSS: Then now. < MOSS',
    ]);
  });

  it('is no cry that one quotation opens with', () => {
    expect(speakersIn('Moss wrote: “STORM: Nobody sails at noon.”')).toEqual(['STORM: Nobody sails at noon. < Moss']);
  });

  it('is no word without a verb', () => {
    expect(speakersIn('Exit “Harbour Lights,” stage left.')).toEqual(['Harbour Lights,']);
  });

  it('is no clause behind a dash', () => {
    expect(speakersIn('Moss said “we sail at noon” — Omar Hale was glad.')).toEqual(['we sail at noon < Moss']);
    expect(speakersIn('Moss said “we sail at noon.” — Omar Hale, her friend, was glad.')).toEqual([
      'we sail at noon. < Moss',
    ]);
  });
});

describe('a quotation over two paragraphs', () => {
  it('has the speaker whom its second paragraph names', () => {
    expect(speakersIn('Reyes left.\n\n“The bridge was old.\n\nWe rebuilt it,” Moss said.')).toEqual([
      'The bridge was old.\n\nWe rebuilt it, < Moss',
    ]);
  });
});

describe('who a mention is', () => {
  it('is the entity that the story knows by it', () => {
    expect(speakersIn('Ada Moss arrived. “We sail at noon,” Moss said.', [MOSS])).toEqual([
      'We sail at noon, < Moss = Ada Moss',
    ]);
  });

  it('is not the person whom a description is about', () => {
    expect(speakersIn('“We sail at noon,” a spokesman for Ada Moss said.', [MOSS])).toEqual([
      'We sail at noon, < a spokesman for Ada Moss',
    ]);
    expect(speakersIn('“We sail at noon,” Moss’s lawyer said.', [MOSS])).toEqual(['We sail at noon, < Moss’s lawyer']);
  });

  it.each([
    ['gender', 'Ada Moss met Tomas Reyes. She said: “We sail at noon.”', 'We sail at noon. < She = Ada Moss'],
    ['recency', 'Ada Moss met Tomas Reyes. He said: “We sail at noon.”', 'We sail at noon. < He = Tomas Reyes'],
    [
      'number',
      'Moss and Reyes arrived. They said: “We sail at noon.”',
      'We sail at noon. < They = Ada Moss < They = Tomas Reyes',
    ],
    [
      'kind',
      'Northern Ferries left Moss behind. It said: “We sail at noon.”',
      'We sail at noon. < It = Northern Ferries',
    ],
  ])('is found by %s for a pronoun', (_, text, speaker) => {
    expect(speakersIn(text, [MOSS, REYES, FERRIES])).toEqual([speaker]);
  });

  it.each([
    [
      'a spouse',
      'Tomas Reyes and his wife, Ada Moss, left. Moss waved. Her husband said “we sail at noon”.',
      'Her husband = Tomas Reyes',
    ],
    [
      'a role',
      'The captain Tomas Reyes met Ada Moss, his wife. The captain said “we sail at noon”.',
      'The captain = Tomas Reyes',
    ],
    ['a company', 'Moss left Northern Ferries. The company said “we sail at noon”.', 'The company = Northern Ferries'],
    [
      'a role that nobody is stated to have',
      'Tomas Reyes met Ada Moss, his wife. The judge said “we sail at noon”.',
      'The judge',
    ],
  ])('is found by what the text states for %s', (_, text, speaker) => {
    const cast = [{ ...REYES, role: 'captain' }, { ...MOSS, relation: 'his wife' }, FERRIES];
    expect(speakersIn(text, cast)).toEqual([`we sail at noon < ${speaker}`]);
  });

  it('goes on as "the actor" but not as "the judge"', () => {
    const run = (noun: string) =>
      speakersIn(`“It rains,” Reyes said. The ${noun} added: “We sail at noon.”`, [REYES]).at(-1);
    expect(run('actor')).toBe('We sail at noon. < The actor = Tomas Reyes');
    expect(run('judge')).toBe('We sail at noon. < The judge');
  });

  it('stays open for a pronoun that goes on with a speaker nobody knows', () => {
    const text = 'Tomas Reyes left.\n\n“It rains,” said Jon Kerr. He added: “We sail at noon.”';
    expect(speakersIn(text, [REYES]).at(-1)).toBe('We sail at noon. < He');
  });

  it('is no couple of which only one is named', () => {
    const text = 'Moss met Tomas Reyes.\n\nLater the couple left. They said: “We sail at noon.”';
    expect(speakersIn(text, [REYES, MOSS])).toEqual(['We sail at noon. < They']);
  });

  it('is whoever told the words of the sentence before', () => {
    const kerr: Cast = { names: ['Jon Kerr'], gender: 'male' };
    expect(speakersIn('Jon Kerr said Tomas Reyes should go. “We sail at noon,” he said.', [REYES, kerr])).toEqual([
      'We sail at noon, < he = Jon Kerr',
    ]);
  });

  it('is whoever was asked, not who the question is about', () => {
    const kerr: Cast = { names: ['Jon Kerr'], gender: 'male' };
    const text = (question: string) => `“It rains,” Tomas Reyes said. ${question}, he said: “We sail at noon.”`;
    const last = (question: string) => speakersIn(text(question), [REYES, kerr]).at(-1);
    expect(last('Asked if he would dismiss Kerr')).toBe('We sail at noon. < he = Tomas Reyes');
    expect(last('When pressed about Kerr and the ferry')).toBe('We sail at noon. < he = Tomas Reyes');
  });

  it('answers another', () => {
    const kerr: Cast = { names: ['Kerr'] };
    const text = 'Moss told Kerr it rained. Kerr asked her: “Shall we sail?”\n\n“At noon,” she replied.';
    expect(speakersIn(text, [MOSS, kerr]).at(-1)).toBe('At noon, < she = Ada Moss');
  });

  it('is the subject of the sentence before, of two people who answer to a pronoun', () => {
    const kerr: Cast = { names: ['Jon Kerr'], gender: 'male' };
    expect(speakersIn('Jon Kerr met Tomas Reyes. He said: “We sail at noon.”', [REYES, kerr])).toEqual([
      'We sail at noon. < He = Jon Kerr',
    ]);
  });
});

describe('any text', () => {
  const pieces = [
    '“',
    '”',
    '"',
    'We sail at noon',
    ',',
    '.',
    ' ',
    '\n',
    'Moss',
    'said',
    'who',
    'a letter',
    'which',
    'and',
    '(',
    ')',
    '\udc00',
  ];

  it('keeps every quotation of speech once, in order, with mentions in the same article', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
        const layout = laidOut(parts.join(' '));
        const quoted = findQuoted(layout);
        const quotations = quotationsIn(layout);
        expect(quotations.map(({ span }) => span)).toEqual(
          quoted.filter(({ kind }) => kind === 'speech').map(({ span }) => span),
        );
        for (const { speakers } of quotations)
          for (const { mention } of speakers) expect(mention.article).toBe(layout.article);
      }),
    );
  });

  // Work that grew with the square of a text's length would take minutes here.
  it('resolves ten thousand pronouns of one line', () => {
    const text = 'Moss left and he said “we sail at noon”. '.repeat(10_000);
    expect(speakersIn(text, [MOSS, REYES])).toHaveLength(10_000);
  });

  it.each([
    ['verbs', 'said '],
    ['quotations', '“we sail at noon” '],
    ['cues', 'Moss said “we sail at noon” '],
    ['relative clauses', 'issued a letter which '],
    ['brackets', '('],
  ])('reads a line of 500,000 characters of %s', (_, piece) => {
    const layout = laidOut(piece.repeat(500_000 / piece.length));
    for (const { span } of quotationsIn(layout)) expect(span.article).toBe(layout.article);
  });
});
