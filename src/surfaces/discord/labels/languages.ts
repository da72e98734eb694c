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
  'pt-BR': portuguese,
};

/** The labels in a member's language; English where there is no translation. */
export function labelsFor(locale: string): Labels {
  return Object.hasOwn(TRANSLATIONS, locale) ? (TRANSLATIONS[locale] ?? english) : english;
}

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
