import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/workbench/annotate.ts';

/** Each quotation of a text with who said it and, where the words were not said, how they stand: "“We sail.” < Ada Moss". */
function read(text: string): string[] {
  const [annotation] = annotate([{ doc: 'a', text }], { why: true });
  return (annotation?.quotes ?? []).map(({ text: words, speakers, stance }) =>
    [`${words} < ${speakers.map(({ name }) => name).join(' + ') || 'nobody'}`, ...(stance ? [stance] : [])].join(', '),
  );
}

describe('the subject of a later clause', () => {
  it.each([
    [
      'behind an apposition',
      'Tomas Reyes wants to wait, but the harbour pilot, Ada Moss, told reporters that the ferry “sails at dawn or not at all”.',
      '“sails at dawn or not at all” < Ada Moss',
    ],
    [
      'behind a relative clause',
      'Tomas Reyes wants to wait, while Ada Moss, who steers the ferry, warned that it “sails at dawn or not at all”.',
      '“sails at dawn or not at all” < Ada Moss',
    ],
    [
      'between dashes',
      'Ada Moss — a pilot from Hull — says the ferry is “a coffin with a bell”.',
      '“a coffin with a bell” < Ada Moss',
    ],
    [
      'behind an opening adverbial',
      'Speaking later in Hull, Ada Moss, who steers the ferry, said it was “a coffin with a bell”.',
      '“a coffin with a bell” < Ada Moss',
    ],
    [
      'behind a time',
      'It is such a wreck that Ada Moss during a Sunday service called it “a coffin with a bell”.',
      '“a coffin with a bell” < Ada Moss',
    ],
  ])('is its speaker %s', (_, text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('is the suspect, not the witness who told of him', () => {
    expect(
      read('Officer Ada Moss told the jury that the suspect, Tomas Reyes, had shouted “you will all drown” as he ran.'),
    ).toEqual(['“you will all drown” < Tomas Reyes']);
  });

  it('is nobody where a clause between has a subject that the text leaves out', () => {
    expect(read('Ada Moss fell when a man came up to her and asked if she steered “the coffin with a bell”.')).toEqual([
      '“the coffin with a bell” < nobody',
    ]);
  });
});

describe('a pronoun', () => {
  it.each([
    [
      'the subject before, not whom a possessive names',
      'Nora Hale, the pilot, questioned Ada Moss’s memory. “She was asleep,” she said.',
      '“She was asleep,” < Nora Hale',
    ],
    [
      'the subject before, not its object',
      'Jon Kerr has not answered Tomas Reyes’s letter, though he has sailed. “We leave at dawn,” he wrote.',
      '“We leave at dawn,” < Jon Kerr',
    ],
    [
      'whoever tells the sentence before by the way',
      'The ferry, Ada Moss said, is older than Nora Hale. “It leaks,” she said.',
      '“It leaks,” < Ada Moss',
    ],
    [
      'whom the sentence before is according to',
      'According to Ada Moss, the owners ignored Nora Hale. “It leaks,” she said.',
      '“It leaks,” < Ada Moss',
    ],
    [
      'nobody behind a subject that is not known',
      'Ada Moss left the hall. The captain of the ferry wept. “It leaks,” she said.',
      '“It leaks,” < she',
    ],
    [
      'nobody where another was named since',
      'Nora Hale left the hall. The letter was read to Ada Moss. “It leaks,” she said.',
      '“It leaks,” < she',
    ],
    [
      'one who is called they',
      'Sam Rivers, who uses they/them pronouns, steers the ferry. “It leaks,” they said.',
      '“It leaks,” < Sam Rivers',
    ],
  ])('stands for %s', (_, text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('“they” and “it” stand for nobody', () => {
  it.each([
    [
      'who is joined within a sentence',
      'The crew liked Ada Moss and Tomas Reyes. “We sail at dawn,” they said.',
      'they',
    ],
    [
      'who was named sentences ago',
      'Ada Moss and Tomas Reyes wept. Nora Hale came. “We sail at dawn,” they said.',
      'they',
    ],
    ['that only belongs to what is told', 'The NFU candidate wrote to all. At the foot it says, “We sail.”', 'it'],
  ])('%s', (_, text, expected) => {
    expect(read(text).at(-1)?.split(' < ')[1]).toBe(expected);
  });
});

describe('a verb that no list has', () => {
  it.each([
    ['“It leaks,” said Tomas Reyes.\n\n“Until it sinks,” Ada Moss chipped in.', '“Until it sinks,” < Ada Moss'],
    ['“It leaks,” said Tomas Reyes.\n\n“Until it sinks,” Ada Moss deadpanned.', '“Until it sinks,” < Ada Moss'],
    ['“It leaks,” said Tomas Reyes.\n\n“Until it sinks,” she winced.', '“Until it sinks,” < she'],
  ])('speaks behind a closed quotation: %s', (text, expected) => {
    expect(read(text).at(-1)).toBe(expected);
  });

  it('does not speak with an object', () => {
    expect(read('“It leaks,” said Tomas Reyes. “Until it sinks,” Ada Moss jumped the queue.').at(-1)).not.toContain(
      'Moss',
    );
  });
});

describe('posts, signatures and labels', () => {
  it.each([
    ['Ada Moss tweeted: “The ferry sails at dawn.”', '“The ferry sails at dawn.” < Ada Moss'],
    ['In a post on Friday, Ada Moss wrote that the ferry “sails at dawn”.', '“sails at dawn” < Ada Moss'],
    ['Readers wrote in.\n\n“The ferry sails at dawn.”\n— Ada Moss, pilot', '“The ferry sails at dawn.” < Ada Moss'],
    ['Readers wrote in.\n\n“The ferry sails at dawn.” -Captain Ada Moss', '“The ferry sails at dawn.” < Ada Moss'],
    ['Added Ada Moss: “The ferry sails at dawn.”', '“The ferry sails at dawn.” < Ada Moss'],
    ['“The ferry is a coffin,” as Ada Moss put it.', '“The ferry is a coffin,” < Ada Moss'],
  ])('name who speaks: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('read a transcript in capitals', () => {
    const call = [
      'ANN CLAY, HOST:',
      'The ferry is back. Its pilot, Peter Rowe, joins us now. Good morning.',
      'PETER ROWE: Good morning. We sail at dawn.',
      'CLAY: Is the ferry safe?',
      'ROWE: It is safe. We have checked it.',
      'CLAY: Who pays for the checks?',
      'ROWE: We pay for all of them.',
    ];
    expect(read(call.join('\n\n'))).toEqual([
      'Good morning. We sail at dawn. < Peter Rowe',
      'Is the ferry safe? < Ann Clay',
      'It is safe. We have checked it. < Peter Rowe',
      'Who pays for the checks? < Ann Clay',
      'We pay for all of them. < Peter Rowe',
    ]);
  });
});

describe('marks', () => {
  it('are made of two single marks, or mixed', () => {
    expect(read('‘‘The ferry leaks,’’ said Ada Moss. “We will sail again,’’ Tomas Reyes added.')).toEqual([
      '‘‘The ferry leaks,’’ < Ada Moss',
      '“We will sail again,’’ < Tomas Reyes',
    ]);
  });

  it.each([
    'Ada Moss was voted off “Sailing for Gold” on Sunday night.',
    'Ada Moss wrote “The Tin Sailor” in 1988.',
    'Ada Moss would not speak of the story called “The Queen of Hull,” with its picture of her.',
    'Ada Moss wants the plan, also referred to as “principles of the harbour”, printed.',
    'The ferry leaks, Ada Moss told “Harbour Today.”',
    'During a segment called “Last Orders”, the two hosts argued about the ferry.',
    'Ada Moss runs the firm behind the harbour’s campaign “One is enough.”',
    'The pub quiz night “Brains in Hull” has been cancelled, its landlord says.',
  ])('around a title are no speech: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('what cannot speak', () => {
  it.each([
    'The rise in fares last year called for “a complete rethink of the timetable”.',
    'His many years at sea told of “a complete contempt for the owners”.',
    'However, 63 percent said it was “a complete waste of the town’s money”.',
  ])('is no speaker: %s', (text) => {
    expect(read(text)).toEqual([expect.stringMatching(/ < nobody$/u)]);
  });

  it('is read over for who can', () => {
    expect(read('Ada Moss noted that he had long felt so, and “in this case he is right”.')).toEqual([
      '“in this case he is right” < Ada Moss',
    ]);
  });
});

describe('words that were not said', () => {
  it.each([
    ['Ada Moss never said “I quit” to anybody.', '“I quit” < nobody, denied'],
    ['Ada Moss denied saying “the owners can drown”.', '“the owners can drown” < nobody, denied'],
    ['Ada Moss denied “any knowledge of the leak”.', '“any knowledge of the leak” < Ada Moss, denied'],
    ['The town will laugh if Ada Moss says “the ferry is safe”.', '“the ferry is safe” < nobody, supposed'],
    ['Tomas Reyes imagined Ada Moss saying “the ferry is safe”.', '“the ferry is safe” < nobody, supposed'],
  ])('are marked: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('one of several who share a surname', () => {
  it.each([
    [
      'is whom the article speaks of, with a title',
      'Mayor Tobias Renner met his son, Caleb Renner. Caleb Renner, 29, runs a ferry. “I told him so,” Mr. Renner said.',
      ['“I told him so,” < Caleb Renner'],
    ],
    [
      'stays so until the other is named',
      'Mayor Tobias Renner met his son, Caleb Renner. “I came,” Caleb Renner said.\n\nMr. Renner has a boat.\n\nIt leaks.\n\n“I bail it out,” Mr. Renner said.\n\n“He does,” said Tobias Renner.',
      ['“I came,” < Caleb Renner', '“I bail it out,” < Caleb Renner', '“He does,” < Tobias Renner'],
    ],
    [
      'is told by “younger” and “elder”',
      'Mayor Tobias Renner met his son, Caleb Renner. “I sail,” the younger Mr. Renner said. “I walk,” said the elder Renner.',
      ['“I sail,” < Caleb Renner', '“I walk,” < Tobias Renner'],
    ],
    [
      'is told by gender',
      'Senator Miriam Oakes and her husband, Daniel Oakes, bought a farm. “It is quiet,” Mr. Oakes said. “We read,” Ms. Oakes said.',
      ['“It is quiet,” < Daniel Oakes', '“We read,” < Miriam Oakes'],
    ],
    [
      'is no relative who is named in full each time',
      'Boxer Leon Maddox won. Maddox was trained by his father, Curtis Maddox. “He hits hard,” Curtis Maddox said. “I heard him,” Maddox said.',
      ['“He hits hard,” < Curtis Maddox', '“I heard him,” < Leon Maddox'],
    ],
    [
      'is nobody between two brothers',
      'Stefan Varga kept the books. Emil Varga made the bread. They quarrelled with the bank. Then it rained. “He signed it,” Varga said.',
      ['“He signed it,” < Varga'],
    ],
    [
      'is nobody where a relative has just been introduced',
      'Warren Pike, the banker, died. His grandson, Colin Pike, runs the trust. “We will sell,” Mr. Pike said.',
      ['“We will sell,” < Mr. Pike'],
    ],
    [
      'is nobody where a husband and the wife who was killed both may be meant',
      'Wesley Pruitt was charged with the killing of his wife, Janelle Pruitt. Janelle Pruitt, 41, taught. “I was afraid,” Pruitt had written.',
      ['“I was afraid,” < Pruitt'],
    ],
    [
      'is the one whose generation is printed',
      'Kenneth Ibarra and Kenneth Ibarra Jr. both ran for sheriff. “Dad had his turn,” Ibarra Jr. said.',
      ['“Dad had his turn,” < Kenneth Ibarra Jr'],
    ],
    [
      'is nobody where the company of the name may be meant',
      'Lowell Hartigan founded Hartigan Foods in 1971. Tomas Reyes runs it. Then it rained. “We will pay everybody,” Hartigan said.',
      ['“We will pay everybody,” < Hartigan'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a nickname', () => {
  it.each([
    ['behind “known as”', 'Rosalind Abara, known as “Roz,” drew maps. Leonard Voss left. “I drew it,” Roz said.'],
    ['within the name', 'Rosalind “Roz” Abara drew maps. Leonard Voss left. “I drew it,” Roz said.'],
    [
      'that everybody uses',
      'Rosalind Abara drew maps. Leonard Voss left. Roz, as everyone called her, sang. “I drew it,” Roz said.',
    ],
    ['before the surname', 'Rosalind Abara, known to all as Roz, drew maps. “I drew it,” said Roz Abara.'],
  ])('is its bearer’s %s', (_, text) => {
    expect(read(text)).toEqual([expect.stringMatching(/^“I drew it,” < Rosalind (?:“Roz” )?Abara$/u)]);
  });

  it('is nobody else’s than whom the sentence names', () => {
    expect(read('Rosalind Abara, a guide to what is known as the Lea, sang. “I flood,” Lea said.')).toEqual([
      '“I flood,” < Lea',
    ]);
  });
});

describe('a name is read whole', () => {
  it.each([
    ['with letters behind it', '“He is a fool,” Paul Stringer KC said.', 'Paul Stringer'],
    ['behind ranks', '“This was theft,” Det Con Amy Louth said. “We are glad,” said Louth.', 'Amy Louth'],
    ['behind a title before a month', '“Nobody asks the river,” said Aunty June Simpson.', 'June Simpson'],
    ['behind a rank in capitals', '“He is held,” DSP Ilvana Udoh said. “He will talk,” Udoh said.', 'Ilvana Udoh'],
  ])('%s', (_, text, name) => {
    expect(read(text).at(-1)?.split(' < ')[1]).toBe(name);
  });
});

it('takes a company for nobody of its name', () => {
  expect(
    read(
      'The freight group Vermaat, whose founder Joris Vermaat left, fell. Vermaat said it was “watching with interest”.',
    ),
  ).toEqual(['“watching with interest” < Vermaat']);
});

it('takes the label of a turn for nobody whom the turn speaks of', () => {
  const turns = [
    'Owen Farrant: Your son Daniel has read it?',
    'Teodora Malik: He read it. He said, “You have made me taller.”',
    'Farrant: And you?',
    'Malik: I wept.',
  ].join('\n\n');
  expect(read(turns)).toContainEqual(expect.stringMatching(/^“You have made me taller.” < (?:he|Daniel)$/u));
});

it('finds who chants behind whom they chant at', () => {
  expect(read('The pilot was jeered by the home crew, who chanted “you cannot steer a bathtub”.')).toEqual([
    '“you cannot steer a bathtub” < the home crew',
  ]);
});

it.each([
  [
    'a clause that carries on somebody else’s word',
    'Nora Hale, a pilot, called it “a gift to wrecks,” a phrase that Ada Moss’s spokesman, Tomas Reyes, said was “beneath her.”',
    ['“a gift to wrecks,” < Nora Hale', '“beneath her.” < Tomas Reyes'],
  ],
  [
    'a title before what was said of it',
    'Ada Moss has staged her first play since “Low Water,” which Tomas Reyes hailed as “the play of the decade.”',
    ['“the play of the decade.” < Tomas Reyes'],
  ],
  [
    'a participle before a name',
    'Trader Goh Wei Liang was jailed. Sentencing Goh, 58, the judge wept. “I meant to pay it back,” Goh said.',
    ['“I meant to pay it back,” < Goh Wei Liang'],
  ],
  [
    'a surname that is a title’s word',
    '“We agree on most things,” said House Speaker Darnell Pope.',
    ['“We agree on most things,” < Darnell Pope'],
  ],
  [
    'a name beside a role that is told by the way',
    'Karvistan’s foreign minister, Ilvan Quello, left. “It is theatre,” he said.',
    ['“It is theatre,” < Ilvan Quello'],
  ],
  [
    'two of one given name in an article',
    'Jane Roe spoke. Jane Moss ate. “I saw it,” Jane said.',
    ['“I saw it,” < Jane'],
  ],
  [
    'whoever is quoted as saying',
    'Reyes quoted her predecessor, Ada Moss, as saying that a ferry “is a budget with a bell”.',
    ['“is a budget with a bell” < Ada Moss'],
  ],
  [
    'whoever was quoted as saying',
    'Ada Moss was quoted as saying “the ferry leaked for years”.',
    ['“the ferry leaked for years” < Ada Moss'],
  ],
  [
    'whom a participle names by the way',
    'Tomas Reyes, thanking the harbour pilot, Ada Moss, said the ferry was “a coffin with a bell”.',
    ['“a coffin with a bell” < Tomas Reyes'],
  ],
  [
    'how somebody had spoken',
    'Ada Moss said Tomas Reyes had spoken “out of turn and far too often”.',
    ['“out of turn and far too often” < Ada Moss'],
  ],
  [
    'a relative in a quotation before a name',
    'Ada Moss sailed. “I will tell my husband,” Moss said.',
    ['“I will tell my husband,” < Ada Moss'],
  ],
  [
    'what a note says as somebody tells',
    'A pilot left a note saying he was “tired of the ferry,” Ada Moss said.',
    ['“tired of the ferry,” < nobody'],
  ],
])('%s is read as it is meant', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

it('takes a pronoun for whoever tells a sentence that ends in another’s quoted word', () => {
  const text =
    'Tomas Reyes met Paul Stringer. Yet Reyes is a “calm pilot,” Stringer said. “It is time.”\n\n“We sail at dawn,” he said.';
  expect(read(text).at(-1)).toBe('“We sail at dawn,” < Paul Stringer');
});

it('goes on with whoever tells a sentence behind its last quotation', () => {
  const text =
    'Tomas Reyes owns it. His friends mocked the ferry, calling it “a coffin with a bell,” said Ada Moss. “But it is ours.”';
  expect(read(text).at(-1)).toBe('“But it is ours.” < Ada Moss');
});

describe('somebody is named for words only where no other may have said them', () => {
  const crew = 'Ada Moss, Tomas Reyes and Nora Hale steer ferries.\n\n';
  it.each([
    ['Moss fired Reyes for calling the ferry “a coffin with a bell”.', 'nobody'],
    ['Moss accused Reyes of calling the pilots “a gang of drunken pirates”.', 'nobody'],
    ['Moss accused Reyes of offering “flags instead of laws”.', 'Ada Moss'],
    ['Moss was fired for calling the ferry “a coffin with a bell”.', 'Ada Moss'],
    ['Moss wants Reyes to apologise for calling the ferry “a coffin with a bell”.', 'nobody'],
    ['Moss fired Reyes after he called the ferry “a coffin with a bell”.', 'Tomas Reyes'],
    ['Moss, whom Reyes once called “the best pilot on the whole coast”, left.', 'Tomas Reyes'],
    ['Moss, described by Reyes as “the kindest pilot on the whole coast”, left.', 'Tomas Reyes'],
    ['Moss replied to a report that found the ferry “unfit for any use at sea”.', 'a report'],
    ['Reyes, who is suing Moss, alleges she told him “you will never sail again”.', 'Ada Moss'],
    ['Reyes told police Moss grabbed him and said “you will never sail again”.', 'nobody'],
    ['Moss claimed the ferry was “a coffin with a bell,” Moss said.', 'Ada Moss'],
    ['Neither Moss nor Reyes would say “we sail at dawn or not at all”.', 'nobody, denied'],
    ['Sources close to Moss called Reyes “the worst pilot on the whole coast”.', 'Sources close to Moss'],
    ['“We sail at dawn,” Moss said Reyes told her.', 'Tomas Reyes'],
    ['Moss wrote back to Reyes pointing out how old the ferry was: “It sank under your father.”', 'Ada Moss'],
    ['Moss wept when Reyes left the hall with his crew, saying, “We sail at dawn.”', 'Tomas Reyes'],
    ['Moss wrote to Reyes on Friday, telling him, “You are the best of us!” He wept.', 'Ada Moss'],
    ['Moss rang Reyes on Friday, telling him, “You are the best of us!” He replied at noon.', 'Ada Moss'],
    ['As Moss spoke, the owners were fighting hard against “any and all new rules at sea”.', 'nobody'],
    ['“We sail at dawn,” Moss quoted Reyes as saying.', 'Tomas Reyes'],
  ])('%s', (text, expected) => {
    expect(read(crew + text).map((one) => one.split(' < ')[1])).toEqual([expected]);
  });
});
