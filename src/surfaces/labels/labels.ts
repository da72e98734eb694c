import { type Said, sayable, type Translated } from '../../answer/phrase.ts';
import { ENGLISH } from './english.ts';
import french from './french.json' with { type: 'json' };
import german from './german.json' with { type: 'json' };
import portuguese from './portuguese.json' with { type: 'json' };
import spanish from './spanish.json' with { type: 'json' };

/** What Discord shows in a member's own language when they type a command. */
export interface Named {
  /** 1 to 32 letters in lower case, as Discord asks for. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
}

/** Under which names a member types the commands and their options, where Discord shows them others than the bot's own. */
interface Names {
  readonly commands: Readonly<Record<string, Named>>;
  readonly options: Readonly<Record<string, Named>>;
}

/** All that the bot says of its own in one language. */
export type Labels = Said<typeof ENGLISH> & Names;

/** Why there is no story to answer from: the place has chosen none, there is none of that name, or it cannot be opened. */
export type NoStory = keyof typeof ENGLISH.noStory;

/** The labels of a language that Discord knows; English stands in for each that is not translated. */
export type Translation = Translated<typeof ENGLISH> & { readonly locale: string } & Partial<Names>;

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
  ...sayable(ENGLISH, translation, translation.locale),
  commands: translation.commands ?? {},
  options: translation.options ?? {},
});

export const english = completed({ locale: ENGLISH.locale });

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
export const localised = (pick: (translation: Translation) => Named | undefined) => ({
  name_localizations: inEveryLanguage((translation) => pick(translation)?.name),
  description_localizations: inEveryLanguage((translation) => pick(translation)?.description),
});
