import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateInWords } from '../../src/surfaces/date-in-words.ts';

/** Without the thin spaces that `Intl` sets around a dash. */
const read = (value: string, locale: string) => dateInWords(value, locale).replace(/\s*–\s*/gu, '–');

it.each([
  ['2023-09-14', '14 Sept 2023'],
  ['2023-09-14TMO', '14 Sept 2023'],
  ['2023-W36', '4–10 Sept 2023'],
  ['2023-W36-WE', '9–10 Sept 2023'],
  ['2020-W53', '28 Dec 2020–3 Jan 2021'],
  ['2023-09', 'September 2023'],
  ['2023', '2023'],
  ['2012-SU', 'summer 2012'],
  ['2012-AU', 'autumn 2012'],
  ['2018-Q3', 'third quarter of 2018'],
  ['2018-H2', 'second half of 2018'],
  ['199', 'the 1990s'],
  ['19', 'the 20th century'],
  ['20', 'the 21st century'],
  ['1998/2006', '1998–2006'],
  ['2023-09-01/2023-09-04', '1–4 Sept 2023'],
  ['2023-03/2023-05', 'March–May 2023'],
  ['198/199', 'the 1980s–the 1990s'],
  ['2023-09-04/2023-09-01', '4 Sept 2023–1 Sept 2023'],
  ['2023-13-40', '2023-13-40'],
  ['2023-W99', '2023-W99'],
  ['PAST_REF', 'PAST_REF'],
])('%s reads %s', (value, words) => expect(read(value, 'en-GB')).toBe(words));

it.each([
  ['de', ['14. Sept. 2023', 'Sommer 2012', '3. Quartal 2018', '1. Halbjahr 2023', '1990er-Jahre', '20. Jahrhundert']],
  [
    'fr',
    ['14 sept. 2023', 'été 2012', 'troisième trimestre 2018', 'premier semestre 2023', 'années 1990', 'XXe siècle'],
  ],
  [
    'es',
    [
      '14 sept 2023',
      'verano de 2012',
      'tercer trimestre de 2018',
      'primer semestre de 2023',
      'década de 1990',
      'siglo XX',
    ],
  ],
  [
    'pt-BR',
    [
      '14 de set. de 2023',
      'verão de 2012',
      'terceiro trimestre de 2018',
      'primeiro semestre de 2023',
      'década de 1990',
      'século XX',
    ],
  ],
])('in %s', (locale, words) => {
  const values = ['2023-09-14', '2012-SU', '2018-Q3', '2023-H1', '199', '19'];
  expect(values.map((value) => read(value, locale))).toEqual(words);
});

it('reads anything without an error', () => {
  fc.assert(fc.property(fc.string(), (value) => typeof dateInWords(value, 'de') === 'string'));
});
