import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import type { Labels, Named, Translation } from './labels.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

/** The languages beside English, by the locale that Discord gives with an interaction. */
export const TRANSLATIONS: Readonly<Record<string, Translation>> = {
  de: german,
  fr: french,
  'es-ES': spanish,
  'es-419': spanish,
  'pt-BR': portuguese,
};

/** Every label of a language, in English where it is not translated. */
export const completed = (translation: Translation): Labels => ({
  ...english,
  ...translation,
  lines: { ...english.lines, ...translation.lines },
});

/** Made once: labels are told apart by identity where a message that was made of an answer is given again. */
const LABELS: ReadonlyMap<string, Labels> = new Map(
  Object.entries(TRANSLATIONS).map(([locale, translation]) => [locale, completed(translation)]),
);

/** The labels in a member's language; English where there is no translation. */
export const labelsFor = (locale: string): Labels => LABELS.get(locale) ?? english;

/** The labels whose own locale this is; English for none. */
export const labelsIn = (language: string): Labels =>
  [...LABELS.values()].find(({ locale }) => locale === language) ?? english;

/** A text by locale, as Discord takes it; locales that have none are left out. */
export function inEveryLanguage(pick: (translation: Translation) => string | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(TRANSLATIONS).flatMap(([locale, translation]) => {
      const text = pick(translation);
      return text === undefined ? [] : [[locale, text]];
    }),
  );
}

/** The fields by which Discord localises a command or an option; English where there is no translation. */
export function localised(pick: (translation: Translation) => Named | undefined) {
  return {
    name_localizations: inEveryLanguage((translation) => pick(translation)?.name),
    description_localizations: inEveryLanguage((translation) => pick(translation)?.description),
  };
}
