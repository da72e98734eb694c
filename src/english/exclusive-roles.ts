import { rowsIn, setOf } from './word-list.ts';

/** Roles of which nobody has two at once. One choice a line. */
const ROLES = `
judge prosecutor juror
democrat republican
`;

/** How a person can be another's kin; whoever is one of a line is none of its others. */
const KIN = `
wife mother sister daughter aunt niece cousin grandmother granddaughter
husband father brother son uncle nephew cousin grandfather grandson
`;

/** Words that make an office another, lower one: a deputy director is not the director. */
export const LOWER_OFFICE: ReadonlySet<string> = setOf('deputy vice assistant associate junior');

const choicesOf = (table: string): ReadonlyMap<string, readonly string[]> =>
  new Map(rowsIn(table).flatMap((row) => row.map((word): [string, readonly string[]] => [word, row])));

/** From a role to those of which it is one; a choice is known by its first. */
export const ROLE_CHOICES = choicesOf(ROLES);
export const KIN_CHOICES = choicesOf(KIN);
