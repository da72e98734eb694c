import { describe, expect, it } from 'vitest';
import { NamedPeople } from '../../../src/retrieval/query/named-people.ts';
import type { EntityRecord } from '../../../src/story/records.ts';
import { recordsOf } from '../../../src/story/to-records.ts';
import { storyOf } from '../story.ts';

const records = recordsOf(
  storyOf({
    Beacon:
      'Harbour master Tilda Voss met Anton Reyes on the quay. Voss said that he had been late.\n\nThe Tidewater Trust paid for the lamp, Reyes said.',
    Ledger: 'Anton Reyes denied it. “We were on time,” Reyes said, and Tilda Voss laughed.',
  }),
);
const people = new NamedPeople(records.filter((record): record is EntityRecord => record.kind === 'entity'));
const named = (...given: string[]) => Array.from(people.named(given), ({ name }) => name);

describe('whom terms name', () => {
  it('is found by a whole name or a surname, and by no other part', () => {
    expect(named('anton', 'rey')).toEqual(['Anton Reyes']);
    expect(named('voss')).toEqual(['Tilda Voss']);
    expect(named('tilda', 'lamp')).toEqual([]);
  });

  it('is told from other words', () => {
    expect(people.terms.has('voss')).toBe(true);
    expect(people.terms.has('quay')).toBe(false);
  });
});
