import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../src/story/people/entity.ts';
import { indexMentions } from '../../../src/story/people/mention-index.ts';
import { entitiesOf } from './entities-of.ts';

const read = entitiesOf;
const named = (entities: readonly Entity[], name: string): Entity | undefined =>
  entities.find((entity) => entity.name === name);

describe('findEntities', () => {
  it('joins surname, title and full name over articles', () => {
    const entities = read(
      'The case of Susan Hartwell opened on Monday. Hartwell pleaded not guilty.',
      'In court, Ms. Hartwell thanked her lawyer. “I am innocent,” Hartwell said.',
    );
    expect(named(entities, 'Susan Hartwell')).toMatchObject({ kind: 'person', gender: 'female' });
    expect(named(entities, 'Susan Hartwell')?.mentions).toHaveLength(4);
  });

  it('keeps two people of one surname apart by their titles', () => {
    const entities = read(
      'Robert Dunmore and his wife, Alice Dunmore, sold the mill. Mr. Dunmore wept. Mrs. Dunmore did not.',
    );
    const texts = (name: string) => named(entities, name)?.mentions.map(({ span }) => span.text);
    expect(texts('Robert Dunmore')).toEqual(['Robert Dunmore', 'Mr. Dunmore']);
    expect(texts('Alice Dunmore')).toEqual(['Alice Dunmore', 'Mrs. Dunmore']);
  });

  it('takes no bond at a sentence’s head for a part of the name', () => {
    const entities = read(
      'Mum Susan Hartwell wept. “He is a good lad,” said Hartwell.',
      'Ex-fiancée Susan Hartwell left. It rained.',
    );
    expect(entities.map(({ name }) => name)).toEqual(['Susan Hartwell']);
  });

  it.each([
    ['Air Marshal Nils Corvane, who flew for years, told reporters that they would stay.', 'Nils Corvane'],
    ['“We stay,” Air Chief Marshal Tom Brellwood said.', 'Tom Brellwood'],
    ['On Monday Air Vice Marshal Sue Plumridge left.', 'Sue Plumridge'],
    ['It was Brigadier Jon Trewell who sat there.', 'Jon Trewell'],
    ['They called Deputy Chief Constable Rhys Anwick.', 'Rhys Anwick'],
  ])('takes no rank for a part of the name: %s', (text, name) => {
    expect(read(text).map((entity) => entity.name)).toEqual([name]);
  });

  it.each([
    ['Kim An quit. “It is over,” An said.', ['Kim An', 'An']],
    ['Kim Do quit. “It is over,” said Do.', ['Kim Do', 'Do']],
    ['Kim Do quit. Do you know? “It is over,” said Do-gooders.', ['Kim Do']],
  ])('reads a word of grammar as a surname where it speaks: %s', (text, mentions) => {
    expect(read(text)[0]?.mentions.map(({ span }) => span.text)).toEqual(mentions);
  });

  it('takes time zones, fires and capitals of everyday words for nobody', () => {
    const entities = read(
      'The Alder Ridge Fire began at 9 p.m. PDT. It is LIVE on KHBR, the Alder Fire chief Susan Hartwell said.',
    );
    expect(entities.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['PDT', 'LIVE', 'Alder Fire']));
  });

  it('calls somebody of two surnames by the first', () => {
    const entities = read(
      'Juan Carlos Ibarra Mora swam ashore. “It was cold,” said Ibarra. Anna Sun saw Bui Thi Thu on Sunday.',
    );
    expect(named(entities, 'Juan Carlos Ibarra Mora')?.mentions.map(({ span }) => span.text)).toContain('Ibarra');
  });

  it('ends a name in a word that is also a day’s', () => {
    const entities = read('Her aunt Bui Thi Thu said on Sunday that he was well. “He is home,” said Ms. Thu.');
    expect(entities.map(({ name }) => name)).toContain('Bui Thi Thu');
  });

  it('takes a shortened title for the whole one', () => {
    const entities = read(
      'Ahn Kang-ho dived. Ahn Kang-ho surfaced. Mr. Ahn smiled. Professor Ahn Hyun-woo watched. “It was old,” Prof. Ahn said.',
    );
    expect(named(entities, 'Ahn Hyun-woo')?.mentions.map(({ span }) => span.text)).toContain('Prof. Ahn');
  });

  it('leaves a surname to whom an article called by it before it named a namesake', () => {
    const text = 'Alice Dunmore spoke. “No,” Dunmore said. Her brother, Robert Dunmore, left. Dunmore stayed.';
    const entities = read(text);
    expect(named(entities, 'Robert Dunmore')?.mentions).toHaveLength(1);
    expect(named(entities, 'Alice Dunmore')?.mentions.at(-1)?.span.start).toBe(text.indexOf('Dunmore stayed'));
  });

  it('takes what is named after somebody for no mention of that person', () => {
    const entities = read('Robert Dunmore spoke. Dunmore Dredging did not reply.');
    expect(named(entities, 'Robert Dunmore')?.mentions).toHaveLength(1);
  });

  it('takes letters and offices beside a name for no part of it', () => {
    const entities = read('Tory MP Paul Hale met Sir Omar Haddad KC. Councillor Laura Pennick MBE left.');
    expect(entities.map(({ name }) => name).sort()).toEqual(['Laura Pennick', 'Omar Haddad', 'Paul Hale']);
  });

  it('takes what opens a sentence before a name for what somebody is', () => {
    expect(read('Showrunner Laura Pennick spoke.').map(({ name }) => name)).toEqual(['Laura Pennick']);
  });

  it('takes what is printed between quotation marks alone for no person', () => {
    const entities = read('She left “Holly Lane,” the drama. He left Holly Lane.');
    expect(entities).toEqual([]);
  });

  it('reads a particle within a surname', () => {
    expect(read('It was Laura zu Hale who left. Paul dal Brandt ate.').map(({ name }) => name)).toEqual([
      'Laura zu Hale',
      'Paul dal Brandt',
    ]);
  });

  it('joins a misspelling between outlets', () => {
    const entities = read(
      'Actress Laura Pennick arrived late. Laura Pennick said nothing.',
      'Actress Laura Penick left early.',
    );
    expect(entities.map(({ name }) => name)).toEqual(['Laura Pennick']);
  });

  it('gives an organisation its acronym', () => {
    const entities = read('The Coastal Rescue Agency (CRA) sent boats. Later the CRA called them back.');
    expect(named(entities, 'Coastal Rescue Agency')?.aliases).toContain('CRA');
  });

  it('takes no places, days or titles of works for people', () => {
    expect(read('On Monday they flew from New Zealand to Texas and watched the film “Mary Poplar” in Paris.')).toEqual(
      [],
    );
  });

  it.each([
    ['a known company', 'Twitter said no. The offices of Twitter, said Jane Roe, are shut.', 'Twitter', 'organisation'],
    [
      'a head before its complement',
      'She joined the Laura Moss Center for Tidal Studies.',
      'Laura Moss Center',
      undefined,
    ],
    ['an armed group', 'The leader of Al Qaeda spoke.', 'Al Qaeda', 'organisation'],
    ['a party’s committee', 'The Republican National Committee met.', 'Republican National Committee', 'organisation'],
    ['a surname that is a month', 'They like Theresa May. Mrs. May said she would go.', 'Theresa May', 'person'],
    ['a given name that is a verb', 'On Monday the actor Will Pennick slept.', 'Will Pennick', 'person'],
    ['a compound', 'The actor Joan Hale-backed bill failed.', 'Joan Hale', 'person'],
    ['a people', 'Many Bostonians who came said so.', 'Bostonians', undefined],
    ['a movement', 'Activist Jane Roe left the Roe Movement.', 'Roe Movement', undefined],
    ['a sentence behind a generation', 'He beat Paul Hale Jr. Later they met.', 'Paul Hale Jr', 'person'],
  ])('tells %s', (_, text, name, kind) => expect(named(read(text), name)?.kind).toBe(kind));

  const mentionsOf = (name: string, ...texts: string[]) =>
    named(read(...texts), name)?.mentions.map(({ span, form }) => `${form}: ${span.text}`);

  it('finds both names of a pair, and keeps a double surname whole', () => {
    const text = 'Laura Pennick met Omar Haddad. The Pennick-Haddad talks failed, said Ruth Hale-Pennick.';
    expect(mentionsOf('Laura Pennick', text)).toEqual(['name: Laura Pennick', 'name: Pennick']);
    expect(mentionsOf('Omar Haddad', text)).toEqual(['name: Omar Haddad', 'name: Haddad']);
  });

  it('takes a family for no name of one of its members', () => {
    expect(mentionsOf('Laura Pennick', 'Laura Pennick spoke. The Pennicks left.')).toEqual([
      'name: Laura Pennick',
      'description: Pennicks',
    ]);
  });

  it('finds whom a writing is named after', () => {
    expect(mentionsOf('Laura Pennick', 'Laura Pennick wrote. The Pennick Emails leaked.')).toContain('name: Pennick');
  });

  it('knows a surname that comes first', () => {
    expect(mentionsOf('Park Ji-won', 'President Park Ji-won spoke. Mr. Park left.', 'Park’s plan failed.')).toEqual([
      'name: President Park Ji-won',
      'name: Mr. Park',
      'name: Park',
    ]);
  });

  it('knows who holds an office that stands for its holder', () => {
    const text = 'Gov. Laura Pennick met former Gov. Paul Hale in Hull. The governor smiled. Paul Hale did not.';
    expect(mentionsOf('Laura Pennick', text)).toEqual(['name: Gov. Laura Pennick', 'description: The governor']);
    expect(mentionsOf('Paul Hale', text)).toEqual(['name: Gov. Paul Hale', 'name: Paul Hale']);
  });

  it('knows whom a head of a country or body is by whose it is', () => {
    const text =
      'Kenyan leader Laura Pennick met Omar Haddad, the former Acme director. The Kenyan leader smiled. ' +
      'The former Acme director did not. Kenya’s leader left. The Danish leader came.';
    expect(mentionsOf('Laura Pennick', text)).toEqual([
      'name: Laura Pennick',
      'description: The Kenyan leader',
      'description: Kenya’s leader',
    ]);
    expect(mentionsOf('Omar Haddad', text)).toEqual([
      'name: Omar Haddad',
      'description: the former Acme director',
      'description: The former Acme director',
    ]);
  });

  it('knows two who were just named', () => {
    const text = 'Paul Hale met Omar Haddad in Hull, where the two talked. Ada Moss came. The two men left.';
    expect(mentionsOf('Omar Haddad', text)).toEqual(['name: Omar Haddad', 'description: the two']);
    const men = 'Ada Moss heard Paul Hale greet Omar Haddad. The two men left.';
    expect(mentionsOf('Omar Haddad', men)).toEqual(['name: Omar Haddad', 'description: The two men']);
    expect(mentionsOf('Ada Moss', men)).toEqual(['name: Ada Moss']);
  });

  it('takes no two for a pair where three were named', () => {
    const text = 'Tom Moss, Omar Haddad and Paul Hale met in Hull. The two men talked.';
    expect(mentionsOf('Omar Haddad', text)).toEqual(['name: Omar Haddad']);
  });

  it('joins a nickname within a full name to the full name', () => {
    const text = 'William “Mo” Harlan sang. Mo Harlan left. William Harlan stayed. Harlan slept.';
    expect(mentionsOf('William “Mo” Harlan', text)).toEqual([
      'name: William “Mo” Harlan',
      'name: Mo Harlan',
      'name: William Harlan',
      'name: Harlan',
    ]);
  });

  it('takes a comma before a generation for part of the name', () => {
    const text = 'Martin Hale Jr. sang in Hull. Later Martin Hale, Jr., left.';
    expect(mentionsOf('Martin Hale, Jr', text)).toEqual(['name: Martin Hale Jr', 'name: Martin Hale, Jr']);
  });

  it('finds a given name that shares a surname behind it', () => {
    expect(mentionsOf('Anna', 'It was for Anna and Peter Hale to tell. Anna left.')).toEqual([
      'name: Anna',
      'name: Anna',
    ]);
  });

  it('gives an organisation the acronym of its initials where no other has them', () => {
    const text = 'The NHA met. The Northern Harbor Association said so. The NHA left.';
    expect(mentionsOf('Northern Harbor Association', text)).toHaveLength(3);
    expect(mentionsOf('NHA', `${text} The National Hospital Agency came.`)).toHaveLength(2);
  });

  it('takes no office for its holder where several hold it or it goes on', () => {
    const texts = 'Mayor Laura Pennick met Mayor Omar Haddad of Hull. The mayor smiled. The mayor of Leeds did too.';
    expect(mentionsOf('Laura Pennick', texts)).toHaveLength(1);
    expect(mentionsOf('Omar Haddad', texts)).toHaveLength(1);
  });

  it('keeps generations of one name apart, and joins initials between outlets', () => {
    const names = (...texts: string[]) => read(...texts).map(({ name }) => name);
    expect(names('Lawyer Paul Hale Jr. spoke.', 'Lawyer Paul Hale left.')).toHaveLength(1);
    expect(names('Lawyer Paul Hale Jr. spoke.', 'Lawyer Paul Hale Sr. left.', 'Lawyer Paul Hale ate.')).toHaveLength(3);
    expect(names('Lawyer Paul Hale Jr. spoke to lawyer Paul Hale.')).toHaveLength(2);
    expect(names('Lawyer J. Peter Hale spoke.', 'Lawyer Peter Hale left.')).toHaveLength(1);
  });

  it.each([
    ['a role before it', 'Police let the singer Ilvana go. It rained.'],
    ['a role that opens the sentence', 'Rapper Ilvana was let go. It rained.'],
    ['a role behind it', 'The warning was lifted, said Ilvana, a spokesman for the agency.'],
    ['an age', 'Fans of Ilvana, 34, waited in the rain.'],
    ['words of one person', '“I am innocent,” Ilvana said. Ilvana told reporters the rest.'],
    [
      'a pronoun behind its verb',
      '“It is over,” said Ilvana. In court, Ilvana said on Monday that she was glad. Ilvana told it twice.',
    ],
  ])('knows somebody of one name by %s', (_, text) => {
    expect(read(text).map(({ name, kind }) => `${kind} ${name}`)).toEqual(['person Ilvana']);
  });

  it.each([
    'Prosecutors said he was there. Witnesses told reporters she was not.',
    'In Mardale, Mardale said it would cut taxes. Mardale told them. Mardale replied in Mardale.',
    'Mardale, the owner of two ferries, said it would sell. The auditor Mardale said so.',
    'Apparently, the pilot slept. Eventually, a nurse came.',
    'The chief Financial Officer left.',
    'Mardale, a nurse said, was quiet. He fell in Mardale, a nurse at the hospital told her.',
  ])('takes no lone capital for a person: %s', (text) => {
    expect(read(text).filter(({ kind }) => kind === 'person')).toEqual([]);
  });

  it('knows a name without a listed given name by what is said of its bearer', () => {
    const entities = read('Among them is Gulzhan Merkutali, a retired teacher. “I clean offices,” Merkutali said.');
    expect(entities.map(({ name, kind, mentions }) => [name, kind, mentions.length])).toEqual([
      ['Gulzhan Merkutali', 'person', 2],
    ]);
  });

  it('takes what a person is for more than whose it is', () => {
    const entities = read('“It was down,” said Ayvraj Pillenkar, the chain’s chief information officer.');
    expect(named(entities, 'Ayvraj Pillenkar')?.kind).toBe('person');
  });

  it('knows an organisation by what calls it so', () => {
    const entities = read(
      'A group that calls itself Glassmoor took it. An outside auditor, Brightmere Assurance, warned.',
    );
    expect(entities.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'organisation Glassmoor',
      'organisation Brightmere Assurance',
    ]);
  });

  it('takes local news sites for organisations', () => {
    const entities = read('A witness told Essex Live that he heard a bang. “It shook,” she told Mere Valley Online.');
    expect(entities.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'organisation Essex Live',
      'organisation Mere Valley Online',
    ]);
  });

  it('knows a name that opens in a word of speech', () => {
    expect(read('The minister, Said bin Hamad, met her.').map(({ name }) => name)).toEqual(['Said bin Hamad']);
  });

  describe('tells the gender of a name of either by the pronouns beside it', () => {
    it.each([
      ['female', 'Chris Dunmore was hurt. Dunmore said she had seen nothing. Dunmore said on Friday she was well.'],
      ['male', 'Chris Dunmore was hurt. Dunmore told reporters on Monday that he fell. Dunmore said he slept.'],
      ['unknown', 'Chris Dunmore was hurt. Dunmore said she came. Dunmore said she wept. Dunmore said he came.'],
      ['unknown', 'Chris Dunmore was hurt. Ada Moss came. Dunmore said she was well.'],
    ])('%s: %s', (gender, text) => {
      expect(named(read(text), 'Chris Dunmore')?.gender).toBe(gender);
    });

    it('and trusts no given name against them', () => {
      const once = 'Peter Dunmore left. Dunmore said she was right.';
      expect(named(read(once), 'Peter Dunmore')?.gender).toBe('male');
      expect(named(read(`${once} Dunmore said she would sue.`), 'Peter Dunmore')?.gender).toBe('unknown');
    });
  });

  it('knows who of a name is meant by the pronoun behind it', () => {
    const entities = read(
      'Leslie Dunmore and his wife, Kim Dunmore, left. Dunmore said he was glad. Dunmore said she wept.',
    );
    const texts = (name: string) => named(entities, name)?.mentions.map(({ span }) => span.start);
    expect(texts('Leslie Dunmore')).toEqual([0, 48]);
    expect(texts('Kim Dunmore')).toEqual([29, 74]);
  });

  it('keeps a man and a woman of like names apart', () => {
    expect(read('Lawyer Daniel Hale spoke.', 'Lawyer Daniela Hale left.')).toHaveLength(2);
  });
});

describe('descriptions', () => {
  const told = (text: string, name: string) =>
    named(read(text), name)?.descriptions.map(
      ({ kind, span, to }) => `${kind}: ${span.text}${to ? ` -> ${to.name}` : ''}`,
    );

  it.each([
    [
      'Judge Helen Brandt, 61, spoke. The singer’s wife Helen Brandt smiled.',
      ['role: Judge', 'age: 61', 'relation: wife'],
    ],
    ['Former police officer Helen Brandt spoke.', ['role: Former police officer']],
    ['Helen Brandt, a longtime harbour pilot, spoke.', ['role: longtime harbour pilot']],
    ['Helen Brandt, director of the Tidal Museum, spoke.', ['role: director of the Tidal Museum -> Tidal Museum']],
    ['Helen Brandt, who is a lawyer in Hull, spoke.', ['role: lawyer in Hull']],
    ['Helen Brandt was the first mayor of Hull.', ['role: first mayor of Hull']],
    ['Helen Brandt will serve as acting mayor until June.', ['role: acting mayor']],
    ['Helen Brandt, a lawyer and owner of the yard, spoke.', ['role: lawyer', 'role: owner of the yard']],
    ['Helen Brandt, a lawyer and a friend said, was ill.', ['role: lawyer']],
    ['The 47-year-old Helen Brandt spoke.', ['age: 47-year-old']],
    ['Ms. Helen Brandt spoke.', []],
    ['Helen Brandt, lawyers said, was ill.', []],
    ['They met Helen Brandt, a witness said.', []],
    ['She knew Helen Brandt, her mother and others.', []],
  ])('%s', (text, expected) => expect(told(text, 'Helen Brandt')).toEqual(expected));

  it.each([
    ['Paul Moss’s ex-wife, Helen Brandt, spoke.', 'relation: ex-wife -> Paul Moss'],
    ['Paul Moss came with his former wife, Helen Brandt.', 'relation: former wife -> Paul Moss'],
    ['Paul Moss’s wife, the architect Helen Brandt, spoke.', 'relation: wife -> Paul Moss'],
    ['Mayor Paul Moss left. The mayor’s wife, Helen Brandt, spoke.', 'relation: wife -> Paul Moss'],
    ['Paul Moss and his wife Helen Brandt met Omar Haddad.', 'relation: wife -> Paul Moss'],
    ['Helen Brandt, the widow of Paul Moss, spoke.', 'relation: widow of Paul Moss -> Paul Moss'],
    ['Helen Brandt is Paul Moss’s sister.', 'relation: sister -> Paul Moss'],
    ['Paul Moss, whose wife, Helen Brandt, spoke, left.', 'relation: wife -> Paul Moss'],
    ['Paul Brandt said Omar Haddad had insulted his wife, Helen Brandt.', 'relation: wife -> Paul Brandt'],
    ['Helen Brandt, founder of Tidal Trust, met Tidal Trust members.', 'role: founder of Tidal Trust -> Tidal Trust'],
  ])('tells whose: %s', (text, expected) => expect(told(text, 'Helen Brandt')).toContain(expected));

  it.each([
    'Paul Moss told Omar Haddad that his wife, Helen Brandt, was ill.',
    'Paul Moss left over the case of Omar Haddad. The yard is one that he built with his ex-wife Helen Brandt.',
    'Paul Moss left St. Olaf with Omar Haddad. The yard is one that he built with his ex-wife Helen Brandt.',
  ])('tells nobody’s bond where several can be meant: %s', (text) => {
    expect(told(text, 'Helen Brandt')).toEqual([expect.stringMatching(/^relation: (?:ex-)?wife$/)]);
  });
});

describe('findEntities', () => {
  it('reads any text without an exception, its mentions in order and apart', () => {
    const word = fc.constantFrom(
      'Mr.',
      'Jane',
      'Roe',
      'of',
      'Bank',
      'said',
      '“',
      '"',
      '\n',
      ', 47,',
      '\ud800',
      '’s',
      'Jr.',
      '-',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 60 }), (words) => {
        for (const list of indexMentions(read(words.join(' '))).values())
          list.forEach(({ mention }, at) => {
            const before = list[at - 1];
            if (before) expect(before.mention.span.end).toBeLessThanOrEqual(mention.span.start);
          });
      }),
    );
  });
});
