import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { english } from '../../../src/surfaces/discord/labels/english.ts';
import { completed, labelsFor, TRANSLATIONS } from '../../../src/surfaces/discord/labels/languages.ts';

/** Lines that end in a command's or an option's description, which is there in English alone. */
const DESCRIBING = ['lines.noSuchCommand', 'lines.missing'];

/** Every text of a table, by its path; a label that takes figures or a command is given some. */
function texts(table: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(table)) {
    const at = `${path}${key}`;
    if (typeof value === 'string') found.set(at, value);
    else if (typeof value === 'function')
      found.set(at, value(...(['storyChanged', 'articleGone', 'failed'].includes(key) ? ['X'] : [1, 3, 7])));
    else for (const [nested, text] of texts(value, `${at}.`)) found.set(nested, text);
  }
  return found;
}

describe.each(Object.entries(TRANSLATIONS))('the translation for %s', (locale, translation) => {
  const labels = labelsFor(locale);

  it('has every label, with the same figures in it', () => {
    const translated = texts(translation);
    for (const [at, text] of texts(english)) {
      expect(translated.get(at)?.trim(), at).toBeTruthy();
      const named = text.match(/\d|X/g);
      const expected = DESCRIBING.includes(at) ? named?.slice(0, -1) : named;
      if (at !== 'locale') expect(translated.get(at)?.match(/\d|X/g), at).toEqual(expected);
      if (/ .* /u.test(text)) expect(translated.get(at), `${at} is still in English`).not.toBe(text);
    }
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
  const half = completed({ locale: 'nl', context: 'Verband', lines: { silent: () => 'De bronnen zeggen het niet.' } });
  expect(half.context).toBe('Verband');
  expect(half.next).toBe(english.next);
  expect(half.lines.silent()).toBe('De bronnen zeggen het niet.');
  expect(half.lines.nearest()).toBe('No source says exactly this. Nearest:');
});

it('Spanish is spoken in Latin America too', () => expect(labelsFor('es-419').next).toBe(labelsFor('es-ES').next));

it('an unknown language gets English', () => {
  for (const locale of ['en-US', 'tlh', '__proto__', 'constructor', '']) expect(labelsFor(locale)).toBe(english);
});
