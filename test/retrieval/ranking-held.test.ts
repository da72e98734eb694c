import { describe, expect, test } from 'vitest';
import { checks } from './held/checks.ts';

/**
 * Questions whose answers ranking, judging and grouping must keep. `npm run bench:weights` sets each weight and threshold to 0 in
 * turn, and writes which of these fail to docs/weights.md: none may fail nothing.
 */
describe('what ranking, judging and grouping hold', () => {
  test.each(checks())('$name', async ({ holds }) => {
    expect(await holds()).toBe(true);
  });
});
