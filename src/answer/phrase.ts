/** A text of the bot's own that differs where its one fact is one, as `Intl.PluralRules` counts. */
interface Plural {
  readonly one: string;
  readonly other: string;
}

/** The facts that a text has room for, in the order in which it names them: `page {page} of {pages}` has two. */
type Facts<Text extends string> = Text extends `${string}{${string}}${infer Rest}`
  ? [fact: string | number, ...Facts<Rest>]
  : [];

/** Texts as they are said: one that names facts takes them, in the order in which the English text names them. */
export type Said<Texts> = Texts extends string
  ? Facts<Texts> extends []
    ? string
    : (...facts: Facts<Texts>) => string
  : Texts extends Plural
    ? (count: number) => string
    : { readonly [Name in keyof Texts]: Said<Texts[Name]> };

/** The same texts in another language, which may name the facts in another order. What is left out is said in English. */
export type Translated<Texts> = Texts extends string
  ? string
  : Texts extends Plural
    ? Plural
    : { readonly [Name in keyof Texts]?: Translated<Texts[Name]> };

const FACT = /\{(\w+)\}/gu;

const isPlural = (text: object): text is Plural => 'other' in text && 'one' in text;

/** A text as it is said: as it stands where it names no fact. */
function saidText(english: string, text: string): string | ((...facts: readonly (string | number)[]) => string) {
  const names = Array.from(english.matchAll(FACT), ([, name]) => name);
  return names.length === 0
    ? text
    : (...facts) => text.replace(FACT, (_, name: string) => String(facts[names.indexOf(name)] ?? ''));
}

/** Makes texts that can be said out of a table in English and its translation. `locale`: whose plurals these are, BCP 47. */
export function sayable<Texts extends object>(
  english: Texts,
  translation: Translated<Texts>,
  locale: string,
): Said<Texts> {
  const plurals = new Intl.PluralRules(locale);
  const said = (own: unknown, translated: unknown): unknown => {
    if (typeof own === 'string') return saidText(own, typeof translated === 'string' ? translated : own);
    const [table, other] = [Object(own), Object(translated ?? own)];
    if (isPlural(other))
      return (count: number) => other[plurals.select(count) === 'one' ? 'one' : 'other'].replace(FACT, String(count));
    return Object.fromEntries(Object.keys(table).map((name) => [name, said(table[name], other[name])]));
  };
  return said(english, translation) as Said<Texts>;
}
