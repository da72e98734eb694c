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

/** The fields by which Discord localises a command or an option; a name that no translation has stays English. */
export function localised(pick: (translation: Translation) => Named | undefined) {
  const named = Object.entries(TRANSLATIONS).flatMap(([locale, translation]) => {
    const found = pick(translation);
    return found ? [[locale, found] as const] : [];
  });
  return {
    name_localizations: Object.fromEntries(named.map(([locale, { name }]) => [locale, name])),
    description_localizations: Object.fromEntries(named.map(([locale, { description }]) => [locale, description])),
  };
}
