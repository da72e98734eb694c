import { expect, it } from 'vitest';
import { readCustomId } from '../../../../src/surfaces/discord/render/button-state.ts';
import { pageButtons } from '../../../../src/surfaces/discord/render/buttons.ts';
import { pageAt, pagesOfSize } from '../../../../src/surfaces/discord/render/pages.ts';
import { labelsFor } from '../../../../src/surfaces/labels/labels.ts';

const at = (offset: number) => ({ does: 'page' as const, offset, command: 'who', options: {} });

it.each([
  [0, 5, 3, [0]],
  [3, 5, 3, [0]],
  [4, 5, 3, [0, 3]],
  [12, 5, 3, [0, 3, 8]],
  [13, 5, 3, [0, 3, 8]],
  [14, 5, 3, [0, 3, 8, 13]],
])('%i are cut into pages of %i, the first of %i', (length, size, first, starts) => {
  expect(pagesOfSize(size, length, first)).toEqual({ starts, length });
});

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
  const pages = pagesOfSize(3, length);
  const shown = pageButtons(pages, pageAt(pages, offset), labelsFor('en-US'), at);
  const targets = shown.map(({ label, custom_id }) => {
    const state = readCustomId(custom_id);
    return [label, state?.does === 'page' ? state.offset : undefined];
  });
  expect(targets).toEqual(wanted);
});

it('an offset within a page is on that page, as on an older message with pages of another size', () => {
  expect(pageAt(pagesOfSize(3, 10), 0)).toBe(0);
  expect(pageAt(pagesOfSize(3, 10), 4)).toBe(1);
  expect(pageAt({ starts: [0, 2, 3], length: 9 }, 8)).toBe(2);
});
