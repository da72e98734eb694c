import { isoMonth, isoWeek, parseDay, quarterOf } from '../src/story/dates/calendar.ts';

/** A document of the gold data. */
export interface GoldDocument {
  readonly doc: string;
  readonly text: string;
  readonly published?: string;
  readonly story?: string;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What the scorer reads of a system's output, one a document. */
export interface Prediction {
  readonly doc: string;
  readonly quotes?: readonly (Place & { readonly speakers: readonly (Place & { readonly name: string })[] })[];
  readonly dates?: readonly (Place & { readonly value: string })[];
  readonly people?: readonly { readonly name: string; readonly mentions: readonly Place[] }[];
}

/** Annotates documents; those of one story are given together. */
export type System = (documents: readonly GoldDocument[]) => Prediction[];

/**
 * A package of `bench/node_modules`. Its name is no literal, so that the project type-checks without these packages; `Shape` is
 * the part of it that is used here.
 */
async function load<Shape>(name: string): Promise<Shape> {
  return (await import(name)) as Shape;
}

const dayOrDefault = (published: string | undefined): string =>
  parseDay(published ?? '') === undefined ? '2000-01-01' : (published ?? '');

interface Chrono {
  parse(
    text: string,
    reference: Date,
  ): {
    index: number;
    text: string;
    start: { isCertain(component: string): boolean; get(component: string): number | null };
  }[];
}

/** chrono-node as it comes. Its value is as fine as the components that it calls certain; a bare clock time is left out. */
export async function chronoDates(): Promise<System> {
  const { parse } = await load<Chrono>('chrono-node');
  const two = (number: number | null): string => String(number).padStart(2, '0');
  return (documents) =>
    documents.map(({ doc, text, published }) => ({
      doc,
      dates: parse(text, new Date(`${dayOrDefault(published)}T12:00:00Z`)).flatMap(({ index, text: words, start }) => {
        const year = String(start.get('year'));
        const month = `${year}-${two(start.get('month'))}`;
        const fine = start.isCertain('day') || start.isCertain('weekday');
        if (!fine && start.isCertain('hour')) return [];
        const coarse = start.isCertain('month') ? month : year;
        return [
          { start: index, end: index + words.length, value: fine ? `${month}-${two(start.get('day'))}` : coarse },
        ];
      }),
    }));
}

interface Offset {
  readonly offset: { readonly start: number; readonly length: number };
}
interface View<Entry> {
  json(options: { offset: boolean; terms?: boolean }): Entry[];
}
interface CompromiseDocument {
  dates(options: { today: string; timezone: string }): View<Offset & { dates: { start: string; unit: string } }>;
  people(): View<Offset & { text: string; person: { lastName: string } }>;
  quotations(): View<Offset>;
}
interface Compromise {
  (text: string): CompromiseDocument;
  plugin(plugin: unknown): void;
}

const placeOf = ({ offset }: Offset): Place => ({ start: offset.start, end: offset.start + offset.length });

function compromiseValue(start: string, unit: string): string {
  const day = parseDay(start.slice(0, 10)) ?? 0;
  if (unit === 'week') return isoWeek(day);
  if (unit === 'month') return isoMonth(day);
  if (unit === 'quarter') return `${start.slice(0, 4)}-Q${quarterOf(day)}`;
  return unit === 'year' ? start.slice(0, 4) : start.slice(0, 10);
}

/** compromise with compromise-dates as they come: dates; quotations without speakers; people grouped by surname. */
export async function compromise(): Promise<Record<'dates' | 'quotes' | 'people', System>> {
  const { default: nlp } = await load<{ default: Compromise }>('compromise');
  nlp.plugin((await load<{ default: unknown }>('compromise-dates')).default);
  return {
    dates: (documents) =>
      documents.map(({ doc, text, published }) => {
        try {
          const found = nlp(text)
            .dates({ today: dayOrDefault(published), timezone: 'UTC' })
            .json({ offset: true })
            .filter(({ dates }) => dates?.start)
            .map((entry) => ({ ...placeOf(entry), value: compromiseValue(entry.dates.start, entry.dates.unit) }));
          return { doc, dates: found };
        } catch {
          // compromise-dates throws a TypeError on some texts; such a document has no dates then.
          return { doc, dates: [] };
        }
      }),
    quotes: (documents) =>
      documents.map(({ doc, text }) => ({
        doc,
        quotes: nlp(text)
          .quotations()
          .json({ offset: true, terms: false })
          .map((entry) => ({ ...placeOf(entry), speakers: [] })),
      })),
    people: (documents) =>
      bySurname(documents, (text) =>
        nlp(text)
          .people()
          .json({ offset: true, terms: false })
          .map((entry) => ({ ...placeOf(entry), name: entry.text.replace(/[^\p{L}]+$/u, '') })),
      ),
  };
}

/** One person for each surname of a story, with the longest name that has it. */
function bySurname(
  documents: readonly GoldDocument[],
  namesOf: (text: string, document: GoldDocument) => (Place & { readonly name: string })[],
): Prediction[] {
  const found = documents.map((document) => ({
    doc: document.doc,
    story: document.story ?? document.doc,
    names: namesOf(document.text, document),
  }));
  const surname = (name: string): string => name.split(/\s+/u).at(-1) ?? name;
  const longest = new Map<string, string>();
  for (const { story, names } of found)
    for (const { name } of names) {
      const key = `${story} ${surname(name)}`;
      if (name.length > (longest.get(key)?.length ?? 0)) longest.set(key, name);
    }
  return found.map(({ doc, story, names }) => {
    const people = new Map<string, Place[]>();
    for (const mention of names) {
      const name = longest.get(`${story} ${surname(mention.name)}`) ?? mention.name;
      people.set(name, [...(people.get(name) ?? []), mention]);
    }
    return { doc, people: [...people].map(([name, mentions]) => ({ name, mentions })) };
  });
}

const NAME = "\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’.-]*){0,3}";
const SAID = '(?:said|says|told|added|wrote|asked)';

/** A quotation between marks, spoken by the name or pronoun beside the nearest "said". */
export const plainQuotes: System = (documents) =>
  documents.map(({ doc, text }) => ({
    doc,
    quotes: [...text.matchAll(/[“"][^“”"]{10,1500}[”"]/gu)].map((quote) => {
      const start = quote.index;
      const end = start + quote[0].length;
      const after = new RegExp(`^\\s*(?:(?:${SAID})\\s+(${NAME})|(${NAME}|he|she|they)\\s+${SAID})`, 'u').exec(
        text.slice(end, end + 120),
      );
      const before = new RegExp(`(${NAME}|[Hh]e|[Ss]he|[Tt]hey)\\s+${SAID}[^.“”"]{0,40}$`, 'u').exec(
        text.slice(Math.max(0, start - 160), start),
      );
      const said = after ?? before;
      const name = said?.[1] ?? said?.[2];
      if (!said || name === undefined) return { start, end, speakers: [] };
      const from = (after ? end : Math.max(0, start - 160)) + said.index + said[0].indexOf(name);
      return { start, end, speakers: [{ name, start: from, end: from + name.length }] };
    }),
  }));

/** Capitalised words grouped by the surname of a full name in the same story. */
export const plainPeople: System = (documents) => {
  const full = new Set<string>();
  for (const { text, story, doc } of documents)
    for (const [name] of text.matchAll(/\p{Lu}\p{Ll}+(?:\s\p{Lu}\.)?\s\p{Lu}[\p{L}'’-]+/gu))
      full.add(`${story ?? doc} ${name.split(/\s/u).at(-1)}`);
  return bySurname(documents, (text, { story, doc }) =>
    [...text.matchAll(new RegExp(NAME, 'gu'))]
      .map(({ 0: name, index }) => ({ name, start: index, end: index + name.length }))
      .filter(({ name }) => full.has(`${story ?? doc} ${name.split(/\s/u).at(-1)}`)),
  );
};

/** Printed dates and years alone. */
export const plainDates: System = (documents) => {
  const months = 'January February March April May June July August September October November December'.split(' ');
  const pattern = new RegExp(
    `(?:(?<month>${months.join('|')}) (?<day>\\d{1,2}), )?\\b(?<year>(?:19|20)\\d\\d)\\b`,
    'gu',
  );
  const two = (number: number): string => String(number).padStart(2, '0');
  return documents.map(({ doc, text }) => ({
    doc,
    dates: [...text.matchAll(pattern)].map((match) => {
      const { month, day, year = '' } = match.groups ?? {};
      const value = month === undefined ? year : `${year}-${two(months.indexOf(month) + 1)}-${two(Number(day))}`;
      return { start: match.index, end: match.index + match[0].length, value };
    }),
  }));
};
