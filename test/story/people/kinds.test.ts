import { describe, expect, it, test } from 'vitest';
import { entitiesOf } from './entities-of.ts';

/** From each person and organisation of a story to the words of its mentions. */
const mentionsIn = (...texts: string[]): Record<string, string[]> =>
  Object.fromEntries(
    entitiesOf(...texts).map(({ name, mentions }) => [name, mentions.map(({ span }) => span.text)] as const),
  );

describe('a bare surname of a family', () => {
  test.each([
    [
      'Governor Omar Lindqvist and his wife, Petra Lindqvist, came. Lindqvist promised homes.',
      'Omar Lindqvist',
      ['Governor Omar Lindqvist', 'Lindqvist'],
    ],
    [
      'Author Petra Lindqvist wrote it with her brother Omar Lindqvist. Lindqvist won a prize.',
      'Petra Lindqvist',
      ['Petra Lindqvist', 'Lindqvist'],
    ],
    [
      'Omar Lindqvist died at 90. His daughter, Petra Lindqvist, wept. Lindqvist wrote eleven books.',
      'Omar Lindqvist',
      ['Omar Lindqvist', 'Lindqvist'],
    ],
  ])('%s', (text, name, mentions) => expect(mentionsIn(text)[name]).toEqual(mentions));

  it('goes to nobody before an article has named one of them', () => {
    const text = 'The Lindqvist trial began. Lindqvist wept. Omar Lindqvist met Petra Lindqvist.';
    expect(Object.values(mentionsIn(text)).flat()).not.toContain('Lindqvist');
  });
});

test.each([
  ['Winger Ndulue Okparaji was fined. “I am sorry,” Okparaji said.', 'Ndulue Okparaji'],
  ['Vreni Stauffacherin won. “My legs are gone,” Stauffacherin said.', 'Vreni Stauffacherin'],
  ['Coach Peter Hobday spoke. Xanthoula Hobday, no relation, scored.', 'Xanthoula Hobday'],
  ['President-elect Dorcas Whitlow spoke. Whitlow left.', 'Dorcas Whitlow'],
  ['Deputy District Attorney Wes Tolland sat. Tolland rose.', 'Wes Tolland'],
  ['The actor Adam Driver spoke. Adam Driver left.', 'Adam Driver'],
  ['S. Meenakshi Sundararajan spoke. Sundararajan left.', 'S. Meenakshi Sundararajan'],
  ['Firefighter Laura Pennick spoke. Pennick left.', 'Laura Pennick'],
  ['Kim An, the mayor of Hale, quit. “It is over,” An said.', 'Kim An'],
  ['Isabel Torres Ledesma leads the union. Torres Ledesma spoke. Torres ate.', 'Isabel Torres Ledesma'],
  ['Qalia’s president, Yusuf Hassan al-Bashari, was charged. Mr. Bashari left.', 'Yusuf Hassan al-Bashari'],
])('a full name is a person of its own, and its surname joins it: %s', (text, name) => {
  expect((mentionsIn(text)[name] ?? []).length).toBeGreaterThan(text.includes('no relation') ? 0 : 1);
});

test.each([
  ['Sheriff Carl “Dusty” Rhoden spoke. Rhoden left.', 'Carl “Dusty” Rhoden'],
  ['Detective Lamar “Big Lou” Pettibone spoke. Lamar Pettibone left.', 'Lamar “Big Lou” Pettibone'],
])('a nickname in marks is within the name: %s', (text, name) => {
  expect(mentionsIn(text)[name]).toHaveLength(2);
});

test('initials that read like a word are an organisation’s, and one with its full name', () => {
  const text = 'The World Hamster Organization met. The WHO warned of fleas.';
  expect(mentionsIn(text)).toEqual({ 'World Hamster Organization': ['World Hamster Organization', 'WHO'] });
});

test('a company and whom it is named after are two', () => {
  const text = 'Pell Holdings will be sold by Marcus Pell. Pell smiled. They called Marcus Pell & Sons.';
  expect(mentionsIn(text)['Marcus Pell']).toEqual(['Marcus Pell', 'Pell']);
});

test.each([
  'He saw the Deep Rover, the Young Democratic Socialists and the House Majority Leader.',
  'They left Gansevoort St for the Blu Bar.',
])('what is capitalised is no person: %s', (text) => {
  expect(entitiesOf(text).filter(({ kind }) => kind === 'person')).toEqual([]);
});
