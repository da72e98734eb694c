import { KIN_CHOICES, LOWER_OFFICE, ROLE_CHOICES } from '../../english/exclusive-roles.ts';
import { FORMER_WORDS } from '../../english/relations.ts';
import type { Description, Entity } from '../../story/people/entity.ts';
import type { Span } from '../../story/span.ts';
import { words } from '../query/words.ts';

/** What outlets differ in about somebody: readings that cannot all be true, each with where it is printed. */
export interface DifferingDescription {
  readonly of: 'age' | 'role' | 'relation';
  readonly readings: readonly { readonly value: string; readonly spans: readonly Span[] }[];
}

/** One statement about somebody, and what it excludes. */
interface Stated {
  /** What it is a statement of: two statements of different things exclude nothing. */
  readonly subject: string;
  readonly value: string;
  readonly span: Span;
  /** Whether another statement of the same can be true beside it. */
  readonly allows: (other: Stated) => boolean;
  /** With an age, the days between which its bearer was born, in ISO dates. */
  readonly born?: readonly [from: string, to: string];
}

const yearsBefore = (day: string, years: number) =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;

/** Ages of different days can both be right: each tells between which days somebody was born. */
function statedAge(span: Span): Stated | undefined {
  const value = /\d{1,3}/u.exec(span.text)?.[0];
  if (value === undefined) return undefined;
  const { published } = span.article;
  const born = [yearsBefore(published, Number(value) + 1), yearsBefore(published, Number(value))] as const;
  const allows = ({ born: other = born }: Stated) => born[0] < other[1] && other[0] < born[1];
  return { subject: 'age', value, span, allows, born };
}

const asPrinted = (span: Span) => span.text.replace(/\s+/gu, ' ');
const sameValue = (value: string) => (other: Stated) => other.value === value;

/** A role or relation of which there is another that excludes it; what somebody was once excludes nothing. */
function statedChoice({ kind, span, to }: Description): Stated | undefined {
  const printed = words(span.text).map(({ word }) => word);
  if (printed.some((word) => FORMER_WORDS.has(word))) return undefined;
  const choices = kind === 'role' ? ROLE_CHOICES : KIN_CHOICES;
  const chosen = printed.filter((word) => choices.has(word));
  const [choice] = chosen;
  if (choice !== undefined && chosen.length === 1 && (kind === 'role' || to))
    return {
      subject: [kind, choices.get(choice)?.[0], to?.name].join('\n'),
      value: choice,
      span,
      allows: sameValue(choice),
    };
  return kind === 'role' ? statedOffice(span, printed) : undefined;
}

/** An office that is named with what it is of: "deputy director of the Coastal Agency". */
function statedOffice(span: Span, printed: readonly string[]): Stated | undefined {
  const complement = printed.indexOf('of');
  if (complement < 1) return undefined;
  const head = printed[complement - 1] ?? '';
  const place = printed.slice(complement + 1).filter((word) => word !== 'the');
  if (place.length === 0) return undefined;
  const lower = printed.slice(0, complement - 1).filter((word) => LOWER_OFFICE.has(word));
  const value = [...lower, head].join(' ');
  return { subject: ['office', head, ...place].join(' '), value, span, allows: sameValue(value) };
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
  const articles = readings.map((reading) => new Set(reading.map(({ span }) => span.article)));
  return articles.some((one, place) => articles.slice(place + 1).some((other) => [...one].some((it) => other.has(it))));
}

/** What outlets differ in when they describe somebody: ages, kinship, offices; empty where all of it can be true at once. */
export function differingDescriptions({ descriptions }: Pick<Entity, 'descriptions'>): DifferingDescription[] {
  const bySubject = new Map<string, { readonly of: Description['kind']; readonly stated: Stated[] }>();
  for (const description of descriptions) {
    const stated = description.kind === 'age' ? statedAge(description.span) : statedChoice(description);
    if (!stated) continue;
    const known = bySubject.get(stated.subject);
    if (known) known.stated.push(stated);
    else bySubject.set(stated.subject, { of: description.kind, stated: [stated] });
  }
  return [...bySubject.values()].flatMap(({ of, stated }) => {
    const readings = readingsOf(stated);
    const outlets = new Set(stated.map(({ span }) => span.article.outlet));
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
                ? asPrinted(reading[0].span)
                : '',
          spans: reading.map(({ span }) => span),
        })),
      },
    ];
  });
}
