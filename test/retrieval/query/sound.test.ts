import { describe, expect, it } from 'vitest';
import { soundOf, soundsAlike } from '../../../src/retrieval/query/sound.ts';

describe('names that sound alike', () => {
  it.each([
    ['katz', 'kats'],
    ['boyle', 'boil'],
    ['schultz', 'shultz'],
    ['curtis', 'kurtis'],
    ['lomax', 'lomaxx'],
    ['vail', 'vale'],
  ])('%s and %s', (one, other) => {
    expect(soundsAlike(soundOf(one), soundOf(other))).toBe(true);
  });

  it.each([
    ['roos', 'roof'],
    ['abel', 'able'],
    ['hale', 'harl'],
    ['vane', 'dane'],
    ['eve', 'ava'],
  ])('not %s and %s', (one, other) => {
    expect(soundsAlike(soundOf(one), soundOf(other))).toBe(false);
  });
});
