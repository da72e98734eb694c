import { KIN_CHOICES, LOWER_OFFICE, ROLE_CHOICES } from '../../english/exclusive-roles.ts';
import { FORMER_WORDS } from '../../english/relations.ts';
import type { DescriptionRecord } from '../../story/records.ts';
import { words } from '../query/words.ts';

/** What outlets differ in about somebody: readings that cannot all be true, each with where it is printed. */
export interface DifferingDescription {
  readonly of: 'age' | 'role' | 'relation';
  readonly readings: readonly { readonly value: string; readonly stated: readonly DescriptionRecord[] }[];
}

/** One statement about somebody, and what it excludes. */
interface Stated {
  /** What it is a statement of: two statements of different things exclude nothing. */
  readonly subject: string;
  readonly value: string;
  readonly record: DescriptionRecord;
  /** Whether another statement of the same can be true beside it. */
  readonly allows: (other: Stated) => boolean;
  /** With an age, the days between which its bearer was born, in ISO dates. */
  readonly born?: readonly [from: string, to: string];
}

const yearsBefore = (day: string, years: number) =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;

/** Ages of different days can both be right: each tells between which days somebody was born. */
function statedAge(record: DescriptionRecord): Stated | undefined {
  const value = /\d{1,3}/u.exec(record.words.text)?.[0];
  if (value === undefined) return undefined;
  const { published } = record;
  const born = [yearsBefore(published, Number(value) + 1), yearsBefore(published, Number(value))] as const;
  const allows = ({ born: other = born }: Stated) => born[0] < other[1] && other[0] < born[1];
  return { subject: 'age', value, record, allows, born };
}

const asPrinted = ({ words: { text } }: DescriptionRecord) => text.replace(/\s+/gu, ' ');
const sameValue = (value: string) => (other: Stated) => other.value === value;

/** A role or relation of which there is another that excludes it; what somebody was once excludes nothing. */
function statedChoice(record: DescriptionRecord): Stated | undefined {
  const { of, to } = record;
  const printed = words(record.words.text).map(({ word }) => word);
  if (printed.some((word) => FORMER_WORDS.has(word))) return undefined;
  const choices = of === 'role' ? ROLE_CHOICES : KIN_CHOICES;
  const chosen = printed.filter((word) => choices.has(word));
  const [choice] = chosen;
  if (choice !== undefined && chosen.length === 1 && (of === 'role' || to))
    return {
      subject: [of, choices.get(choice)?.[0], to].join('\n'),
      value: choice,
      record,
      allows: sameValue(choice),
    };
  return of === 'role' ? statedOffice(record, printed) : undefined;
}

/** An office that is named with what it is of: "deputy director of the Coastal Agency". */
function statedOffice(record: DescriptionRecord, printed: readonly string[]): Stated | undefined {
  const complement = printed.indexOf('of');
  if (complement < 1) return undefined;
  const head = printed[complement - 1] ?? '';
  const place = printed.slice(complement + 1).filter((word) => word !== 'the');
  if (place.length === 0) return undefined;
  const lower = printed.slice(0, complement - 1).filter((word) => LOWER_OFFICE.has(word));
  const value = [...lower, head].join(' ');
  return { subject: ['office', head, ...place].join(' '), value, record, allows: sameValue(value) };
}

/** Readings that exclude each other, the first stated first. */
function readingsOf(stated: readonly Stated[]): Stated[][] {
  const readings: Stated[][] = [];
  for (const one of stated) {
    const reading = readings.find((members) => members.every((other) => one.allows(other)));
    if (reading) reading.push(one);
    else readings.push([one]);
  }
  return readings;
}

/** Whether an article itself states what excludes each other: then it tells of different times. */
function tellsOfSeveral(readings: readonly (readonly Stated[])[]): boolean {
  const articles = readings.map((reading) => new Set(reading.map(({ record }) => record.article)));
  return articles.some((one, place) => articles.slice(place + 1).some((other) => [...one].some((it) => other.has(it))));
}

/** What outlets differ in when they describe somebody: ages, kinship, offices; empty where all of it can be true at once. */
export function differingDescriptions(descriptions: readonly DescriptionRecord[]): DifferingDescription[] {
  const bySubject = new Map<string, { readonly of: DescriptionRecord['of']; readonly stated: Stated[] }>();
  for (const description of descriptions) {
    const stated = description.of === 'age' ? statedAge(description) : statedChoice(description);
    if (!stated) continue;
    const known = bySubject.get(stated.subject);
    if (known) known.stated.push(stated);
    else bySubject.set(stated.subject, { of: description.of, stated: [stated] });
  }
  return [...bySubject.values()].flatMap(({ of, stated }) => {
    const readings = readingsOf(stated);
    const outlets = new Set(stated.map(({ record }) => record.outlet));
    if (readings.length < 2 || outlets.size < 2 || tellsOfSeveral(readings)) return [];
    return [
      {
        of,
        readings: readings.map((reading) => ({
          // Ages of different days are one reading, of which each is printed somewhere.
          value:
            of === 'age'
              ? [...new Set(reading.map(({ value }) => value))].join(', ')
              : reading[0]
                ? asPrinted(reading[0].record)
                : '',
          stated: reading.map(({ record }) => record),
        })),
      },
    ];
  });
}
