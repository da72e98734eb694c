import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateInWords } from '../../../../src/surfaces/discord/render/date-value.ts';

it.each([
  ['2023-09-14', '14 Sept 2023'],
  ['2023-W36', '4–10 Sept 2023'],
  ['2020-W53', '28 Dec 2020 – 3 Jan 2021'],
  ['2023-09', 'September 2023'],
  ['2023', '2023'],
  ['1998/2006', '1998 – 2006'],
  ['2023-13-40', '2023-13-40'],
  ['2023-W99', '2023-W99'],
])('%s reads %s', (value, words) =>
  expect(dateInWords(value, 'en-GB').replace(/\s*–\s*/gu, '–')).toBe(words.replace(/\s*–\s*/gu, '–')),
);

it('reads anything without an error', () => {
  fc.assert(fc.property(fc.string(), (value) => typeof dateInWords(value, 'de') === 'string'));
});
