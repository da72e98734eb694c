import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../src/story/to-records.ts';
import { understand } from '../../src/story/understand.ts';
import { articleOf } from './article.ts';

const recordsIn = (text: string) => recordsOf(understand({ title: '', contentNote: '', articles: [articleOf(text)] }));

/** Each passage of an article with what takes it back. */
const corrected = (text: string) =>
  recordsIn(text).flatMap((record) =>
    record.kind === 'passage' ? [[record.text, record.correction?.text] as const] : [],
  );

const FIRE = 'The fire at the mill hurt 12 workers on Tuesday, the harbour said.';
const OTHER = 'The mill was built by 12 farmers.';

describe('a correction', () => {
  it.each([
    'Correction: An earlier version of this article said 12 workers were hurt; it was 21.',
    'CORRECTION, March 3: An earlier version said twelve workers were hurt. It was 21.',
    'An earlier version of this story misstated the number of workers hurt as 12. It was 21.',
    'This article was amended to correct the number of workers hurt: 21, not 12.',
    'Editor’s note: We wrongly reported that 12 workers were hurt, but there were 21.',
    'Correction: The fire was on Monday, not Tuesday.',
  ])('is a passage, and is shown with what it takes back: %s', (note) => {
    expect(corrected(`${FIRE}\n\n${OTHER}\n\n${note}`)).toEqual([
      [FIRE, note],
      [OTHER, undefined],
      [note, undefined],
    ]);
  });

  it('is linked to where it stands', () => {
    const note = 'Correction: The fire was on Monday, not Tuesday.';
    const text = `${FIRE}\n\n${note}`;
    const [passage] = recordsIn(text).filter(({ kind }) => kind === 'passage');
    const { start, end } = (passage?.kind === 'passage' && passage.correction) || {};
    expect(text.slice(start, end)).toBe(note);
  });

  it('takes back a name', () => {
    const text = 'Captain Ann Smith steered the ferry.';
    const note = 'Clarification: The captain of the ferry is spelled Smyth, not Smith.';
    expect(corrected(`${text}\n\n${note}`)).toEqual([
      [text, note],
      [note, undefined],
    ]);
  });

  it('that does not say what was wrong takes back nothing', () => {
    const note = 'An earlier version of this article misstated the age of the captain. She is 40.';
    const text = 'The captain, who is 42, steered the ferry.';
    expect(corrected(`${text}\n\n${note}`)).toEqual([
      [text, undefined],
      [note, undefined],
    ]);
  });

  it('leaves what was set right already as it is', () => {
    const set = 'The fire at the mill hurt 21 of 33 workers, not 12, the harbour said.';
    const note = 'Correction: An earlier version said 12 workers were hurt; it was 21.';
    expect(corrected(`${set}\n\n${note}`)[0]).toEqual([set, undefined]);
  });

  it('tells no event that it takes back', () => {
    const note = 'Correction: An earlier version of this article said 12 workers died on 3 March 2021; they were hurt.';
    const told = recordsIn(note).flatMap((one) => (one.kind === 'event' ? [[one.trigger.text, one.status]] : []));
    expect(told).toContainEqual(['died', 'negated']);
  });
});
