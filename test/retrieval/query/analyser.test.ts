import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/retrieval/query/analyser.ts';
import { stem } from '../../../src/retrieval/query/terms.ts';

describe('an analysed text', () => {
  it('has its words of content, then known expressions, then compounds, each with its place', () => {
    const { terms, positions, length } = analyse('The United States Fen-Mart ferries');
    expect(length).toBe(5);
    expect(terms).toEqual(['united', 'states', 'fen', 'mart', 'ferries', 'u.s', 'fenmart'].map(stem));
    expect(positions).toEqual([1, 2, 3, 4, 5, 1, 3]);
  });

  it('has each of its words as hyphens part it and as one', () => {
    expect(analyse('The ferry, the e-mail').words).toEqual(['the', 'ferry', 'the', 'e', 'mail', 'email']);
  });
});
