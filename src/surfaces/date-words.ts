/** What a language calls the stretches of time that `Intl` has no format for. */
export interface DateWords {
  /** The 1990s, by their first year. */
  readonly decade: (year: string) => string;
  /** The 20th century, by its number. */
  readonly century: (number: number) => string;
  readonly seasons: Readonly<Record<Season, string>>;
  /** A season's name with its year. */
  readonly season: (name: string, year: string) => string;
  readonly quarter: (number: number, year: string) => string;
  readonly half: (number: number, year: string) => string;
}

export type Season = 'SP' | 'SU' | 'FA' | 'WI';

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A century as Roman languages number it; below 40. */
function roman(number: number): string {
  const [value, sign] = ROMAN.find(([least]) => least <= number) ?? [0, ''];
  return value === 0 ? '' : sign + roman(number - value);
}

const pick = (words: readonly string[], number: number) => words[number - 1] ?? String(number);

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' };

const english: DateWords = {
  decade: (year) => `the ${year}s`,
  century: (number) => `the ${number}${ENDINGS[ordinals.select(number)] ?? 'th'} century`,
  seasons: { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' },
  season: (name, year) => `${name} ${year}`,
  quarter: (number, year) => `${pick(['first', 'second', 'third', 'fourth'], number)} quarter of ${year}`,
  half: (number, year) => `${pick(['first', 'second'], number)} half of ${year}`,
};

const spanish: DateWords = {
  decade: (year) => `década de ${year}`,
  century: (number) => `siglo ${roman(number)}`,
  seasons: { SP: 'primavera', SU: 'verano', FA: 'otoño', WI: 'invierno' },
  season: (name, year) => `${name} de ${year}`,
  quarter: (number, year) => `${pick(['primer', 'segundo', 'tercer', 'cuarto'], number)} trimestre de ${year}`,
  half: (number, year) => `${pick(['primer', 'segundo'], number)} semestre de ${year}`,
};

const WORDS: Readonly<Record<string, DateWords>> = {
  de: {
    decade: (year) => `${year}er-Jahre`,
    century: (number) => `${number}. Jahrhundert`,
    seasons: { SP: 'Frühling', SU: 'Sommer', FA: 'Herbst', WI: 'Winter' },
    season: (name, year) => `${name} ${year}`,
    quarter: (number, year) => `${number}. Quartal ${year}`,
    half: (number, year) => `${number}. Halbjahr ${year}`,
  },
  fr: {
    decade: (year) => `années ${year}`,
    century: (number) => `${roman(number)}${number === 1 ? 'er' : 'e'} siècle`,
    seasons: { SP: 'printemps', SU: 'été', FA: 'automne', WI: 'hiver' },
    season: (name, year) => `${name} ${year}`,
    quarter: (number, year) => `${pick(['premier', 'deuxième', 'troisième', 'quatrième'], number)} trimestre ${year}`,
    half: (number, year) => `${pick(['premier', 'second'], number)} semestre ${year}`,
  },
  es: spanish,
  pt: {
    decade: (year) => `década de ${year}`,
    century: (number) => `século ${roman(number)}`,
    seasons: { SP: 'primavera', SU: 'verão', FA: 'outono', WI: 'inverno' },
    season: (name, year) => `${name} de ${year}`,
    quarter: (number, year) => `${pick(['primeiro', 'segundo', 'terceiro', 'quarto'], number)} trimestre de ${year}`,
    half: (number, year) => `${pick(['primeiro', 'segundo'], number)} semestre de ${year}`,
  },
};

/** The words of a locale's language; English for one that has none here. */
export const dateWordsFor = (locale: string): DateWords => WORDS[locale.split('-')[0] ?? ''] ?? english;
