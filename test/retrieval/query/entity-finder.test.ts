import { describe, expect, it } from 'vitest';
import { DescriptionIndex } from '../../../src/retrieval/query/description-index.ts';
import { EntityFinder } from '../../../src/retrieval/query/entity-finder.ts';
import type { DescriptionRecord, EntityRecord } from '../../../src/story/records.ts';

const person = (name: string, gender: EntityRecord['gender'], mentions: number): EntityRecord => ({
  kind: 'entity',
  id: name,
  name,
  is: 'person',
  gender,
  aliases: [name, name.split(' ').at(-1) ?? name],
  mentions,
  quotations: 0,
});
const said = (
  entity: EntityRecord,
  of: DescriptionRecord['of'],
  text: string,
  to?: EntityRecord,
): DescriptionRecord => {
  const words = { start: 0, end: text.length, text, link: null };
  const source = {
    article: 'Herald',
    outlet: 'Herald',
    title: '',
    published: '2021-04-09',
    publishedBasis: 'stated',
    url: null,
  } as const;
  const place = { kind: 'description', id: `Herald:${text}`, passage: 'Herald:0', entity: entity.id, of } as const;
  return { ...place, ...words, ...source, words, mention: words, ...(to && { to: to.id }) };
};
const otto = person('Otto Quill', 'male', 9);
const greta = person('Greta Quill', 'female', 3);
const ines = person('Ines Vane', 'female', 2);
const line: EntityRecord = { ...person('Brask Ferries', 'unknown', 5), is: 'organisation', aliases: ['Brask Ferries'] };
const nora = person('Nora Pell', 'female', 1);
const deputy = person('Tom Reed', 'male', 8);
const governor = person('Ada Finch', 'female', 7);
const so = person('Minh So', 'male', 6);
const health: EntityRecord = { ...person('WHO', 'unknown', 5), is: 'organisation', aliases: ['WHO'] };
const all = [so, health, otto, greta, ines, line, nora, deputy, governor];
const descriptions = [
  said(greta, 'relation', 'his wife', otto),
  said(ines, 'relation', 'ex-wife', otto),
  said(ines, 'role', 'harbour master'),
  said(nora, 'role', 'former director of Brask Ferries', line),
  said(deputy, 'role', 'Lt. Gov'),
  said(governor, 'role', 'Gov'),
];
const finder = new EntityFinder(all, new DescriptionIndex(all, descriptions));
const found = (typed: string) => finder.find(typed).map(({ entity, by }) => [entity.name, by]);

it('takes two titles for an office, though an alias holds the second', () => {
  const mayor = { ...person('Ada Finch', 'female', 9), aliases: ['Ada Finch', 'Mayor Finch'] };
  const second = person('Tom Reed', 'male', 2);
  const told = [said(mayor, 'role', 'mayor'), said(second, 'role', 'deputy mayor')];
  const finder = new EntityFinder([mayor, second], new DescriptionIndex([mayor, second], told));
  expect(finder.find('the deputy mayor').map(({ entity }) => entity.name)).toEqual(['Tom Reed']);
  expect(finder.find('the mayor').map(({ entity }) => entity.name)[0]).toBe('Ada Finch');
});

describe('whom a typed name stands for', () => {
  it.each([
    ['otto quill', [['Otto Quill', 'name']]],
    ['who is Otto?', [['Otto Quill', 'first name']]],
    [
      'Quill',
      [
        ['Otto Quill', 'alias'],
        ['Greta Quill', 'alias'],
      ],
    ],
    ['Mrs. Quill', [['Greta Quill', 'alias']]],
    ["Quill's wife", [['Greta Quill', 'relation']]],
    ['the wife of Otto Quill', [['Greta Quill', 'relation']]],
    ["Otto Quill's ex-wife", [['Ines Vane', 'relation']]],
    ["Ines Vane's husband", []],
    ['the harbour master', [['Ines Vane', 'role']]],
    ['director of Brask Ferries', [['Nora Pell', 'role']]],
    ["Brask Ferries' director", [['Nora Pell', 'role']]],
    [
      'that crook Quill',
      [
        ['Otto Quill', 'alias'],
        ['Greta Quill', 'alias'],
      ],
    ],
    ['Gret Quill', [['Greta Quill', 'alias']]],
    ['Ada Quill', []],
    ['enemies of Quill', []],
    ['cleaner at Brask Ferries', []],
    [
      'the governor',
      [
        ['Ada Finch', 'role'],
        ['Tom Reed', 'role'],
      ],
    ],
    ['So', [['Minh So', 'alias']]],
    ['Mr So', [['Minh So', 'alias']]],
    ['so', [['Minh So', 'alias']]],
    ['WHO', [['WHO', 'name']]],
    ['who', [['WHO', 'alias']]],
    ['Greta Quil', [['Greta Quill', 'typo']]],
    ['Bartholomew', []],
    ['', []],
    ['__proto__', []],
  ])('%s', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });
});
