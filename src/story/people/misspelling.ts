import { distance } from 'fastest-levenshtein';
import { isGivenName } from '../../english/given-names.ts';
import type { Bearer } from './bearer.ts';

/** Shorter surnames that differ by a letter are rather two names. */
const MISSPELT_FROM = 5;
/** And shorter given names: "Jason" and "Mason" are two. */
const GIVEN_MISSPELT_FROM = 6;

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

/** A person's name without each of the letters that a slip may concern. */
const spellingsOf = (person: Bearer): string[] => {
  const { name, places } = slipsOf(person);
  return places.map((place) => name.slice(0, place) + name.slice(place + 1));
};

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
    : one.surname === other.surname &&
      isSlip(one.given, other.given) &&
      (one.gender() === other.gender() || !isGivenName(one.given));

/**
 * Whom the bearers of names a slip apart are rather: the one named more often, never in one article with the other. Found by
 * leaving out each letter in turn, as in symmetric delete spelling correction (Garbe 2012). Linear.
 */
export function misspeltAs(bearers: Iterable<Bearer>): ReadonlyMap<Bearer, Bearer> {
  const people = [...bearers].filter(({ given }) => given).sort((a, b) => b.count - a.count);
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
