import { describe, expect, it } from 'vitest';
import { groupSame, type Wordings } from '../../../src/retrieval/grouping/same-statement.ts';

const asItIs = (text: string) => text;
const groups = (texts: readonly string[], wordings: Wordings = 'alike') =>
  groupSame(texts, asItIs, { wordings }).map(({ fullest, also }) => [fullest, ...also]);

describe('statements that say the same', () => {
  it('are one group, the fullest first', () => {
    const whole = 'The mayor said on Friday that the old bridge will never carry lorries again.';
    const excerpt = 'the old bridge will never carry lorries again';
    expect(groups([excerpt, whole, '“The old bridge will never carry lorries again,”'])).toEqual([
      [whole, excerpt, '“The old bridge will never carry lorries again,”'],
    ]);
  });

  it.each([
    [
      'The bridge will close for 12 weeks this summer, the council said.',
      'The bridge will close for 14 weeks this summer, the council said.',
    ],
    ['The council has approved the plan for the bridge.', 'The council has not approved the plan for the bridge.'],
    ['Mr Alder was arrested outside the town hall at night.', 'Mr Birch was arrested outside the town hall at night.'],
    ['Alder was arrested outside the town hall at night.', 'Birch was arrested outside the town hall at night.'],
    ['The trial begins in March at the county court.', 'The trial begins in May at the county court.'],
    ['We regret it if anybody was hurt by this.', 'We regret it that anybody was hurt by this.'],
  ])('never: %s / %s', (one, other) => {
    expect(groups([one, other])).toHaveLength(2);
  });

  it('are one utterance where an outlet heard a small word otherwise', () => {
    expect(
      groups(
        ['We regret it deeply if anybody was hurt by this.', 'We regret it deeply, anybody was hurt by this.'],
        'any',
      ),
    ).toHaveLength(1);
  });

  it.each([
    [
      'We will never, as long as I live, hand the harbour to Moammar Qaddafi.',
      'We will never, as long as I live, hand the harbour to Muammar Gaddafi.',
      1,
    ],
    [
      'We will never, as long as I live, hand the harbour to Nora Pell.',
      'We will never, as long as I live, hand the harbour to Mark Brody.',
      2,
    ],
  ])('are one utterance where outlets only spell a name otherwise: %s / %s', (one, other, expected) => {
    expect(groups([one, other], 'any')).toHaveLength(expected);
    expect(groups([one, other])).toHaveLength(2);
  });

  it('keep every item once', () => {
    const texts = ['a b c', 'The gate is shut for good.', 'a b c', '', '"""', 'the gate is shut for good'];
    expect(groups(texts).flat().toSorted()).toEqual(texts.toSorted());
  });
});
