import { describe, expect, test } from 'vitest';
import { passagesOf } from '../seeds.ts';

const firstOf = async (line: string) => (await passagesOf(line)).passages[0].text;

describe('/who', () => {
  test('says first who somebody is', async () => {
    expect(await firstOf('/who name: Olmedo')).toContain('Los Angeles Superior Court Judge Charlaine F. Olmedo');
    expect(await firstOf('/who name: Tony Ortega')).toContain('Journalist Tony Ortega');
    expect(await firstOf('/who name: Demi Moore')).toMatch(/(?:ex-|then-|former )wife Demi Moore/u);
    expect(await firstOf('/who name: Niesha Trout')).toContain('Niesha Trout, one of the victims');
  });

  test.each([
    ['a title', 'Judge Olmedo', 'Charlaine F. Olmedo'],
    ['a slip of the keyboard', 'Olmdo', 'Charlaine F. Olmedo'],
    ['another case', 'MILA KUNIS', 'Mila Kunis'],
    ['a first name', 'Ashton', 'Ashton Kutcher'],
    ['a relation', "Masterson's wife", 'Bijou Phillps'],
  ])('finds somebody by %s', async (_, name, full) => {
    const { message, passages } = await passagesOf(`/who name: ${name}`);
    expect(message).toContain(full);
    const surname = full.split(' ').at(-1) ?? '';
    expect(passages[0].text).toContain(surname);
  });

  test('finds an organisation', async () => {
    expect(await firstOf('/who name: Thorn')).toMatch(
      /Thorn.*organi[sz]ation|nonprofit|chairman of the board of Thorn/u,
    );
  });

  test('shows one outlet alone where asked', async () => {
    const { passages } = await passagesOf('/who name: Ashton Kutcher outlet: fox news');
    expect(new Set(passages.map(({ outlet }) => outlet))).toEqual(new Set(['Fox News']));
    const printings = passages.flatMap(({ also = [] }) => also);
    expect(printings.every(({ outlet }) => outlet === 'Fox News')).toBe(true);
  });
});
