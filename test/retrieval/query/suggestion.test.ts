import { describe, expect, it } from 'vitest';
import { suggestions } from '../../../src/retrieval/query/suggestion.ts';

const list = suggestions([
  { label: 'Paula Marsh', value: 'a', weight: 2 },
  { label: 'Marsh', value: 'b', weight: 1 },
  { label: 'Marshall Field', value: 'c', weight: 9 },
  { label: 'Otto Quill', value: 'd', weight: 5 },
]);
const values = (typed: string) => list.suggest(typed).map(({ value }) => value);

describe('suggestions', () => {
  it('are the weightiest for an empty input', () => expect(values('')).toEqual(['c', 'd', 'a', 'b']));
  it('come exact, by prefix, by prefix of a later word', () => expect(values('marsh')).toEqual(['b', 'c', 'a']));
  it('forgive a slip of the keyboard', () => expect(values('quull')).toEqual(['d']));
  it('are none for what is in no label', () => expect(values('zebra')).toEqual([]));
  it('keep to the limit', () => expect(list.suggest('', 2)).toHaveLength(2));
});
