import { describe, expect, it } from 'vitest';
import { compareClaim } from '../../../src/retrieval/claim/claim-comparison.ts';

const NAMES = ['Pell', 'Quill', 'Nora', 'Ada', 'Ostholm'];
const compare = (claim: string, printed: string) =>
  compareClaim(claim, printed, { isName: (word) => NAMES.includes(word) });

describe('a claim and a printed sentence', () => {
  it.each([
    ['The mill burned down on Friday', 'The mill burned down on Friday, the fire service said.'],
    ['the mill burned down', 'Officials said the mill burned down.'],
    ['she did not set the fire', 'Pell said she did not set the fire.'],
  ])('are word for word: %s', (claim, printed) => expect(compare(claim, printed)).toBe('word for word'));

  it.each([
    ['The old mill burned to the ground on Friday', 'On Friday the old mill in Ostholm burned right to the ground.'],
    ['Ten workers were hurt in the fire', 'In the fire, 10 workers at the mill were hurt.'],
    ['Nora Pell resigned as chair of the board', 'Pell has resigned as the chair of its board.'],
  ])('are the same in other words: %s', (claim, printed) => expect(compare(claim, printed)).toBe('in other words'));

  it.each([
    ['another number', 'Twelve workers were hurt in the mill fire', 'Nine workers were hurt in the mill fire.'],
    [
      'a number that stands elsewhere',
      'He got 20 years to life in prison',
      'He got 30 years to life in prison, 20 years ago.',
    ],
    ['another sum', 'The mill was sold for $4 million', 'The mill was sold for $3 million last year.'],
    ['another day', 'The mill burned down on Monday', 'The mill burned down on Friday.'],
    ['another month', 'The trial of the owner begins in March', 'The trial of the owner begins in June.'],
    ['another name', 'Quill resigned as chair of the board', 'Pell resigned as chair of the board.'],
    ['the opposite', 'Prices of bread rose sharply last winter', 'Prices of bread fell sharply last winter.'],
    [
      'the opposite in another form',
      'The jury convicted the owner of arson',
      'The jury has acquitted the owner of arson.',
    ],
    ['a negation more', 'The owner set the fire himself', 'The owner did not set the fire himself.'],
    ['a negation less', 'The owner did not insure the old mill', 'The owner insured the old mill.'],
    ['a denial before it', 'the owner set the fire', 'Quill denied that the owner set the fire.'],
    ['a negation before it', 'the mill was insured', 'There is no evidence the mill was insured.'],
  ])('differ by %s', (_, claim, printed) => expect(compare(claim, printed)).toBe('differs'));

  it.each([
    ['another thing', 'Twelve workers were hurt in the mill fire', 'Nine boats were lost in the storm.'],
    ['a number that is not there', 'The board sold the old mill in 2012', 'The board sold the old mill to a hotel.'],
    [
      'the name of whoever said it',
      'The letters were not written by Pell',
      '“The letters were not written to ask for money,” Pell said.',
    ],
    ['one word in common', 'The mill will be rebuilt', 'The mill stands by the river in Ostholm.'],
    ['a denial of something else', 'the mill burned down', 'Quill denied the report, but the boats were lost.'],
  ])('are of %s', (_, claim, printed) => expect(compare(claim, printed)).toBe('of something else'));

  it('are word for word behind a negation of something before a "but"', () =>
    expect(compare('the mill will reopen', 'Pell had no comment but said the mill will reopen.')).toBe(
      'word for word',
    ));

  it('do not differ in a name that stands beside it in the passage', () => {
    const around = 'Quill led the board for years. Pell resigned as chair of the board.';
    expect(
      compareClaim('Quill resigned as chair of the board', 'Pell resigned as chair of the board.', { around }),
    ).not.toBe('differs');
  });
});
