import { expect, it } from 'vitest';
import { labelsFor } from '../../../../src/surfaces/discord/labels/languages.ts';
import { readCustomId } from '../../../../src/surfaces/discord/render/button-state.ts';
import { pageButtons, pageNumber } from '../../../../src/surfaces/discord/render/buttons.ts';

const at = (offset: number) => ({ does: 'page' as const, offset, command: 'who', options: {} });

it.each([
  [0, 2, []],
  [0, 6, [['Next', 3]]],
  [3, 6, [['Previous', 0]]],
  [
    0,
    10,
    [
      ['Next', 3],
      ['Last', 9],
    ],
  ],
  [
    3,
    10,
    [
      ['Previous', 0],
      ['Next', 6],
      ['Last', 9],
    ],
  ],
  [
    6,
    10,
    [
      ['First', 0],
      ['Previous', 3],
      ['Next', 9],
    ],
  ],
  [
    9,
    10,
    [
      ['First', 0],
      ['Previous', 6],
    ],
  ],
])('from %i of %i, each button leads to a page of its own', (offset, length, wanted) => {
  const shown = pageButtons({ offset, size: 3, length }, labelsFor('en-US'), at);
  const targets = shown.map(({ label, custom_id }) => {
    const state = readCustomId(custom_id);
    return [label, state?.does === 'page' ? state.offset : undefined];
  });
  expect(targets).toEqual(wanted);
});

it('pages are counted from 1', () => {
  expect(pageNumber({ offset: 0, size: 3, length: 2 })).toEqual({ page: 1, pages: 1 });
  expect(pageNumber({ offset: 9, size: 3, length: 10 })).toEqual({ page: 4, pages: 4 });
});
