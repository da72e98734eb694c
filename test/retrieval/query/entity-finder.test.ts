import { describe, expect, it } from 'vitest';
import { EntityFinder } from '../../../src/retrieval/query/entity-finder.ts';
import type { Article } from '../../../src/story/article.ts';
import type { Description, Entity, Mention } from '../../../src/story/people/entity.ts';
import { Span } from '../../../src/story/span.ts';

const span = (text: string) => new Span({ text } as Article, 0, text.length);
const person = (
  name: string,
  gender: Entity['gender'],
  mentions: number,
  descriptions: readonly Description[] = [],
): Entity => ({
  name,
  kind: 'person',
  gender,
  aliases: [name, name.split(' ').at(-1) ?? name],
  mentions: Array.from({ length: mentions }, (): Mention => ({ span: span(name), form: 'name' })),
  descriptions,
});
const said = (kind: Description['kind'], text: string, to?: Entity): Description => ({
  kind,
  span: span(text),
  mention: span(text),
  ...(to && { to }),
});
const otto = person('Otto Quill', 'male', 9);
const greta = person('Greta Quill', 'female', 3, [said('relation', 'his wife', otto)]);
const ines = person('Ines Vane', 'female', 2, [said('relation', 'ex-wife', otto), said('role', 'harbour master')]);
const line: Entity = { ...person('Brask Ferries', 'unknown', 5), kind: 'organisation', aliases: ['Brask Ferries'] };
const nora = person('Nora Pell', 'female', 1, [said('role', 'former director of Brask Ferries', line)]);
const deputy = person('Tom Reed', 'male', 8, [said('role', 'Lt. Gov')]);
const governor = person('Ada Finch', 'female', 7, [said('role', 'Gov')]);
const finder = new EntityFinder([otto, greta, ines, line, nora, deputy, governor]);
const found = (typed: string) => finder.find(typed).map(({ entity, by }) => [entity.name, by]);

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
    ['Greta Quil', [['Greta Quill', 'typo']]],
    ['Bartholomew', []],
    ['', []],
    ['__proto__', []],
  ])('%s', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });
});
