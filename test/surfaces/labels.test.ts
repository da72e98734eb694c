import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { ENGLISH } from '../../src/surfaces/labels/english.ts';
import { completed, english, labelsFor, TRANSLATIONS } from '../../src/surfaces/labels/labels.ts';

/** Lines that end in a command's or an option's description, which is there in English alone. */
const DESCRIBING = ['lines.noSuchCommand', 'lines.missing'];

/** Every text of a table, by its path. */
function texts(table: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(table)) {
    const at = `${path}${key}`;
    if (typeof value === 'string') found.set(at, value);
    else for (const [nested, text] of texts(value, `${at}.`)) found.set(nested, text);
  }
  return found;
}

/** The facts that a text names, in any order. */
const factsIn = (text = '') => [...text.matchAll(/\{\w+\}/gu)].map(String).sort();

describe.each(Object.entries(TRANSLATIONS))('the translation for %s', (locale, translation) => {
  const labels = labelsFor(locale);

  it('has every label, with the same facts in it', () => {
    const translated = texts(translation);
    for (const [at, text] of texts(ENGLISH)) {
      expect(translated.get(at)?.trim(), at).toBeTruthy();
      const expected = factsIn(text).filter((fact) => fact !== '{description}' || !DESCRIBING.includes(at));
      expect(factsIn(translated.get(at)), at).toEqual(expected);
      if (/ .* /u.test(text)) expect(translated.get(at), `${at} is still in English`).not.toBe(text);
    }
  });

  it('has no label that English has not', () => {
    const known = texts(ENGLISH);
    const others = [...texts(translation).keys()].filter((at) => !known.has(at));
    expect(others.filter((at) => !/^(?:commands|options)\./u.test(at))).toEqual([]);
  });

  it('has names and descriptions as Discord asks for', () => {
    for (const named of [labels.commands, labels.options]) {
      const names = Object.values(named).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { name, description } of Object.values(named)) {
        expect(name).toMatch(/^[-_'\p{Ll}\p{N}]{1,32}$/u);
        expect(description.length).toBeGreaterThan(0);
        expect(description.length).toBeLessThanOrEqual(100);
      }
    }
    expect(labels.checkTheSources.length).toBeLessThanOrEqual(32);
  });

  it('has every command and option', () => {
    for (const command of commands) {
      expect(labels.commands).toHaveProperty(command.name);
      for (const option of command.options) expect(labels.options).toHaveProperty(option.name);
    }
  });

  it('is what a member in that language gets', () => expect(labelsFor(locale)).toBe(labels));
});

it('what a language has no words for is said in English', () => {
  const half = completed({ locale: 'nl', context: 'Verband', lines: { silent: 'De bronnen zeggen het niet.' } });
  expect(half.context).toBe('Verband');
  expect(half.next).toBe(english.next);
  expect(half.lines.silent).toBe('De bronnen zeggen het niet.');
  expect(half.lines.nearest).toBe('No source says exactly this. Nearest:');
});

it('facts are given in the order in which English names them, whatever the language', () => {
  expect(english.manage.making.added('The ferry', 'Harbour Post')).toBe('Added to The ferry: Harbour Post');
  const turned = completed({ locale: 'nl', manage: { making: { added: '{article} staat nu in {story}' } } });
  expect(turned.manage.making.added('The ferry', '{story}')).toBe('{story} staat nu in The ferry');
});

it.each([
  ['de', '1 Artikel', '2 Artikel'],
  ['fr', '1 article', '2 articles'],
  ['es-ES', '1 artículo', '2 artículos'],
  ['en-GB', '1 article', '2 articles'],
])('counts in %s: %s, %s', (locale, one, two) => {
  const { manage } = labelsFor(locale);
  expect([manage.articles(1), manage.articles(2)]).toEqual([one, two]);
});

it('Spanish is spoken in Latin America too', () => expect(labelsFor('es-419').next).toBe(labelsFor('es-ES').next));

it('an unknown language gets English', () => {
  for (const locale of ['en-US', 'tlh', '__proto__', 'constructor', '']) expect(labelsFor(locale)).toBe(english);
});
