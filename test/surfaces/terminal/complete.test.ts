import { expect, test } from 'vitest';
import { everyCommand } from '../../../src/commands/index.ts';
import { complete } from '../../../src/surfaces/terminal/complete.ts';
import { seeds } from '../../seeds.ts';

/** A line after Tab, where there is one way on; else the ways. */
async function tab(line: string): Promise<string | string[]> {
  const [ways, replaced] = await complete(seeds, everyCommand, line);
  expect(line.endsWith(replaced)).toBe(true);
  const [way, ...others] = ways;
  return way !== undefined && others.length === 0 ? line.slice(0, line.length - replaced.length) + way : ways;
}

test('commands', async () => {
  expect(await tab('/so')).toBe('/sources ');
  expect(await tab('/w')).toEqual(['/who ', '/when ']);
  expect(await tab('/h')).toBe('/help');
  expect(await tab('')).toContain('/quote ');
});

test('options that are not there yet', async () => {
  expect(await tab('/quote ab')).toBe('/quote about: ');
  expect(await tab('/quote ')).toEqual(['about: ', 'by: ', 'outlet: ']);
  expect(await tab('/WHO N')).toBe('/WHO name: ');
});

test.each([
  ['/who name: Mila', 'Mila Kunis'],
  ['/who name: mila ku', 'Mila Kunis'],
  ['/quote by: Kun', 'Mila Kunis'],
  ['/quote about: sorry by: Kun', 'Mila Kunis'],
  ['/who name : Kun', 'Mila Kunis'],
  ['/sources article: 003_', '003_e017d09ac918e840'],
  ['/who name: Olmedo outlet: clutch', 'ClutchPoints'],
])('the value of %s', async (line, value) => {
  const [ways, replaced] = await complete(seeds, everyCommand, line);
  expect(ways[0]).toBe(value);
  expect(line.slice(0, line.length - replaced.length)).toMatch(/:\s*$/u);
});

test('the value of the first option, where none is written', async () => {
  expect(await tab('/who mila ku')).toBe('/who Mila Kunis');
  expect(await tab('/who n')).toBe('/who name: ');
});

test.each(['/nothing name: x', '/who name: Zbigniew Quarrington', '/who \u0000: x', '/constructor '])(
  'nothing for %j',
  async (line) => {
    expect(await tab(line)).toEqual([]);
  },
);
