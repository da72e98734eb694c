import { describe, expect, it } from 'vitest';
import { compareClaim } from '../../../src/retrieval/claim/claim-comparison.ts';
import { FRAMES, TAKEN_BACK } from '../../../src/retrieval/claim/unaffirmed.ts';

describe('a sentence that prints a claim without affirming it', () => {
  it.each([
    ['Orla Quill burned the ledger', 'Nobody believes that Orla Quill burned the ledger.'],
    ['Quill is a danger to the village', 'I do not believe that Quill is a danger to the village.'],
    ['Quill accused Pell of arson', 'Quill said: I don’t want to accuse Pell of arson.'],
    ['Quill drinks', 'Anyone who says Quill drinks is a liar.'],
    [
      'Quill had been charged with arson',
      'An earlier version of this story said that Quill had been charged with arson.',
    ],
    ['Quill was drunk', 'Tom Vane, the porter who had said that Quill was drunk, had been mistaken.'],
    ['Quill burned the ledger', 'Pell doubts very much that Quill burned the ledger.'],
    ['Quill met Vane at the old inn', 'Quill is said to have met Vane at the old inn.'],
    ['Quill was drunk', 'Quill was drunk, Vane wrote, which Quill denied.'],
    ['Quill burned the ledger', 'Vane said that Quill burned the ledger before withdrawing the remark.'],
    ['The warden resigned from the board', 'Calls for the warden of the school to resign from the board grew.'],
    ['Quill slept during the inquest', '“Did Quill sleep during the inquest?” asked one blog.'],
  ])('%s: %s', (claim, sentence) => {
    expect(compareClaim(claim, sentence)).not.toMatch(/words|for word/u);
  });

  it.each([
    ['Quill burned the ledger', 'Everybody knows that Quill burned the ledger.'],
    ['Quill does not believe that Pell drinks', 'Quill does not believe that Pell drinks.'],
    ['Quill was drunk', 'Quill was drunk, which the porter confirmed.'],
    ['Quill is said to have met Vane', 'Quill is said to have met Vane.'],
    ['Quill resigned', 'Why now? Quill resigned on Monday.'],
    ['Quill slept during the inquest', 'Quill slept during the inquest. Who knew?'],
  ])('but not %s: %s', (claim, sentence) => {
    expect(compareClaim(claim, sentence)).toBe('word for word');
  });

  it.each(TAKEN_BACK)('$name: $example', ({ example, behind }) => expect(behind.test(example)).toBe(true));

  it.each(FRAMES)('$name: $example', ({ example, before }) => {
    expect(example.split(' ').some((_, at, words) => before.test(`${words.slice(0, at).join(' ')} `))).toBe(true);
  });
});
