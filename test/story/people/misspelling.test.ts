import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Bearer } from '../../../src/story/people/bearer.ts';
import { misspeltAs } from '../../../src/story/people/misspelling.ts';

/** A person who is named in full once in each of these articles. */
function person(given: string, surname: string, ...articles: number[]): Bearer {
  const bearer = new Bearer('person', given, surname);
  for (const article of articles) bearer.see(`${given} ${surname}`, article);
  return bearer;
}

const word = (minLength: number) =>
  fc.array(fc.constantFrom(...'aeilmnorst'), { minLength, maxLength: 12 }).map((letters) => letters.join(''));

test('a surname that lacks any one letter is the one printed more often', () => {
  fc.assert(
    fc.property(word(2), word(6), fc.nat(), (given, surname, nat) => {
      const at = nat % surname.length;
      const often = person(given, surname, 0, 1);
      const rare = person(given, surname.slice(0, at) + surname.slice(at + 1), 2);
      expect([...misspeltAs([rare, often])]).toEqual([[rare, often]]);
    }),
  );
});

test.each([
  ['two letters that changed places', 'Hartwell', 'Hartwlel'],
  ['another letter', 'Hartwell', 'Hartwall'],
  ['a letter too many', 'Hartwell', 'Harttwell'],
])('%s', (_, surname, misspelt) => {
  const [often, rare] = [person('susan', surname, 0, 1), person('susan', misspelt, 2)];
  expect(misspeltAs([often, rare]).get(rare)).toBe(often);
});

test.each([
  ['whom one article names both', person('susan', 'Hartwell', 0, 1, 4), person('susan', 'Hartwall', 1)],
  ['of short surnames', person('susan', 'Roe', 0, 1), person('susan', 'Rowe', 2)],
  ['two letters apart', person('susan', 'Hartwell', 0, 1), person('susan', 'Hertwall', 2)],
  ['of other given names', person('susan', 'Hartwell', 0, 1), person('peter', 'Hartwall', 2)],
  ['of given names that tell two genders', person('martin', 'Hartwell', 0, 1), person('martina', 'Hartwell', 2)],
])('people stay two: those %s', (_, one, other) => {
  expect(misspeltAs([one, other]).size).toBe(0);
});
