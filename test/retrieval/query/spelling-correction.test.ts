import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctSpelling } from '../../../src/retrieval/query/spelling-correction.ts';
import { stem } from '../../../src/retrieval/query/terms.ts';

const NAMES = ['vorstenholt', 'quillabeck', 'maddersby', 'vanterbeek'];
const held = new Set(NAMES.map(stem));
const correct = (question: string) =>
  correctSpelling(question, {
    held: async (terms) => new Set(terms.filter((term) => held.has(term))),
    wordsLike: async () => NAMES.map((word) => ({ word, times: 1 })),
  });

describe('a mistyped word', () => {
  it('stands for the one word that is a slip away, wherever the slip is', async () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES),
        fc.nat(),
        letter,
        fc.constantFrom(0, 1, 2),
        async (name, from, typed, kept) => {
          // Behind the first letter and before the last: a letter left out, changed or put in.
          const at = 1 + (from % (name.length - 2));
          const put = kept === 0 ? '' : typed;
          const slipped = name.slice(0, at) + put + name.slice(kept === 2 ? at : at + 1);
          expect(await correct(slipped)).toBe(name);
        },
      ),
    );
  });

  it('stands for a word that it begins', async () => {
    expect(await correct('Who is Vorsten?')).toBe('Who is vorstenholt?');
  });

  const heldBy = (...printed: string[]) => {
    const terms = new Set(printed.map(stem));
    return {
      held: async (asked: readonly string[]) => new Set(asked.filter((one) => terms.has(one))),
      wordsLike: async () => [],
    };
  };

  it('is written as the story writes it, with a hyphen or without', async () => {
    expect(await correctSpelling('re-elected', heldBy('reelected'))).toBe('reelected');
    expect(await correctSpelling('the e-mail leaked', heldBy('email', 'leaked'))).toBe('the email leaked');
    expect(await correctSpelling('cease-fire', heldBy('ceasefire', 'fire'))).toBe('ceasefire');
    // Printed with the hyphen, it is found by its parts and as one.
    expect(await correctSpelling('co-founder', heldBy('co', 'founder', 'cofounder'))).toBe('co-founder');
    expect(await correctSpelling('take-home pay', heldBy('takeaway'))).toBe('take-home pay');
  });

  it('is left as it is where no word is near', async () => {
    expect(await correct('Vrakkimuld')).toBe('Vrakkimuld');
  });
});
