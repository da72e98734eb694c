import { describe, expect, it } from 'vitest';
import { suggestions } from '../../../src/retrieval/query/suggestion.ts';

const list = await suggestions([
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

it('are made in turns with whatever else the process has to do', async () => {
  const choices = Array.from({ length: 20_000 }, (_, at) => ({
    label: `The ${(at * 7919) % 20_000} ferries of harbour ${at} left without captain number ${at % 977}`,
    value: at,
    weight: at % 31,
  }));
  let turns = 0;
  let making = true;
  const turn = () => {
    turns += 1;
    if (making) setImmediate(turn);
  };
  turn();
  const began = performance.now();
  await suggestions(choices);
  making = false;
  // A turn in 100 ms on average is what an answer may be kept waiting.
  expect(turns).toBeGreaterThan((performance.now() - began) / 100);
});
