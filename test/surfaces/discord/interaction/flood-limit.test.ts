import { describe, expect, it } from 'vitest';
import { FloodLimit } from '../../../../src/surfaces/discord/interaction/flood-limit.ts';

describe('the flood limit', () => {
  it('lets five answers through in ten seconds, and again after them', () => {
    const limit = new FloodLimit();
    const allowed = [0, 1, 2, 3, 4, 5, 9_999, 10_000, 10_001].map((now) => limit.allows('a', now));
    expect(allowed).toEqual([true, true, true, true, true, false, false, true, true]);
  });

  it('counts each member alone', () => {
    const limit = new FloodLimit();
    for (let n = 0; n < 6; n++) limit.allows('a', 0);
    expect(limit.allows('b', 0)).toBe(true);
  });

  it('remembers no more than ten thousand members', () => {
    const limit = new FloodLimit();
    for (let n = 0; n < 20_000; n++) limit.allows(String(n), n);
    expect(limit.size).toBeLessThanOrEqual(10_000);
    expect(limit.size).toBeGreaterThanOrEqual(5000);
  });
});
