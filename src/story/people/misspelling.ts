import { distance } from 'fastest-levenshtein';
import type { Bearer } from './bearer.ts';

/** Shorter surnames that differ by a letter are rather two names. */
const MISSPELT_FROM = 5;
/** And shorter given names: "Jason" and "Mason" are two. */
const GIVEN_MISSPELT_FROM = 6;

/** Cells of a table a person: about fourteen of them are used. */
const CELLS = 64;

/** A full name, and the places of its letters that a slip may concern; the place behind it stands for none. */
function slipsOf({ given, surname }: Bearer): { readonly name: string; readonly places: readonly number[] } {
  const name = `${given} ${surname}`;
  const inSurname = surname.length >= MISSPELT_FROM;
  const inGiven = given.length >= GIVEN_MISSPELT_FROM;
  const places: number[] = [];
  if (inSurname) for (let at = given.length + 1; at <= name.length; at++) places.push(at);
  if (inGiven) for (let at = 0; at < given.length; at++) places.push(at);
  if (inGiven && !inSurname) places.push(name.length);
  return { name, places };
}

/** The FNV-1a hash of a name that lacks one letter. */
function hashWithout(name: string, place: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) if (at !== place) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The spellings of each person that another may share too: all of an archive's would take more room than its names. */
function sharedSpellings(people: readonly Bearer[]): (person: Bearer) => string[] {
  const table = new Uint8Array(CELLS * people.length);
  for (const person of people) {
    const { name, places } = slipsOf(person);
    for (const place of places) {
      const cell = hashWithout(name, place) % table.length;
      table[cell] = Math.min(2, (table[cell] ?? 0) + 1);
    }
  }
  return (person) => {
    const { name, places } = slipsOf(person);
    return places
      .filter((place) => table[hashWithout(name, place) % table.length] === 2)
      .map((place) => name.slice(0, place) + name.slice(place + 1));
  };
}

/** One letter more, less or other, or two that changed places. */
function isSlip(one: string, other: string): boolean {
  if (distance(one, other) === 1) return true;
  const at = [...one].findIndex((letter, place) => letter !== other[place]);
  return (
    one.length === other.length &&
    other === `${one.slice(0, at)}${one[at + 1] ?? ''}${one[at] ?? ''}${one.slice(at + 2)}`
  );
}

/** Whether two names are a slip apart and can be one person's: "Erica" and "Eric" can't. */
const misspells = (one: Bearer, other: Bearer): boolean =>
  one.given === other.given
    ? isSlip(one.surname, other.surname)
    : one.surname === other.surname && isSlip(one.given, other.given) && one.gender() === other.gender();

/**
 * Whom the bearers of names a slip apart are rather: the one named more often, never in one article with the other. Found by
 * leaving out each letter in turn, as in symmetric delete spelling correction (Garbe 2012). Linear.
 */
export function misspeltAs(bearers: Iterable<Bearer>): ReadonlyMap<Bearer, Bearer> {
  const people = [...bearers].filter(({ given }) => given).sort((a, b) => b.count - a.count);
  const spellingsOf = sharedSpellings(people);
  const bySpelling = new Map<string, Bearer>();
  const same = new Map<Bearer, Bearer>();
  for (const bearer of people) {
    const spellings = spellingsOf(bearer);
    const other = spellings.map((one) => bySpelling.get(one)).find((one) => one !== undefined);
    if (other && !bearer.isBeside(other) && misspells(bearer, other)) same.set(bearer, other);
    else for (const one of spellings) if (!bySpelling.has(one)) bySpelling.set(one, bearer);
  }
  return same;
}
