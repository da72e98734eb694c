import { isGivenName } from '../../english/given-names.ts';
import { COMPANY_ENDINGS } from '../../english/organisations.ts';
import type { Bearer } from './bearer.ts';
import { misspeltAs } from './misspelling.ts';

/** A story's names before they are joined. */
export interface NamesToJoin {
  /** Who bears each name, by its key. */
  readonly full: ReadonlyMap<string, Bearer>;
  /** Whose acronym stands in brackets behind the name. */
  readonly acronyms: ReadonlyMap<string, Bearer>;
}

/** One way in which two names of a story turn out to be one bearer's. */
export interface JoinRule {
  readonly name: string;
  /** Texts of several articles, parted by a bar, with the one name in brackets; and the other. */
  readonly example: string;
  readonly named: string;
  /** From bearers to those whom they are the same as. */
  readonly same: (names: NamesToJoin) => ReadonlyMap<Bearer, Bearer>;
}

/** The initials of an organisation's capitalised words, lower case. */
const initialsOf = (bearer: Bearer): string =>
  (bearer.name().match(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll})/gu) ?? []).join('').toLowerCase();

/** Who "CRA" is, by the acronyms of the story's organisations. */
function joinAcronyms(
  { full }: NamesToJoin,
  acronyms: Iterable<readonly [string, Bearer | null]>,
): ReadonlyMap<Bearer, Bearer> {
  const same = new Map<Bearer, Bearer>();
  for (const [acronym, bearer] of acronyms) {
    const other = bearer && full.get(`organisation ${acronym}`);
    if (other && other !== bearer) same.set(other, bearer);
  }
  return same;
}

/** All are applied, in this order. */
export const JOIN_RULES: readonly JoinRule[] = [
  {
    name: 'acronym in brackets',
    example: 'The Coastal Rescue Agency (CRA) sailed. It was the [CRA] that knew.',
    named: 'Coastal Rescue Agency',
    same: (names) => joinAcronyms(names, names.acronyms),
  },
  {
    name: 'initials',
    example: 'The Coastal Rescue Agency sailed.|It was the [CRA] that knew.',
    named: 'Coastal Rescue Agency',
    same: (names) => {
      const initials = new Map<string, Bearer | null>();
      for (const [key, bearer] of names.full) {
        const letters = key.startsWith('organisation ') ? initialsOf(bearer) : '';
        if (letters.length < 3 || names.acronyms.has(letters)) continue;
        initials.set(letters, (initials.get(letters) ?? bearer) === bearer ? bearer : null);
      }
      return joinAcronyms(names, initials);
    },
  },
  {
    name: 'company’s short name',
    example: 'The Quello Holdings board met. Later [Quello] announced a loss to Quello’s shareholders.',
    named: 'Quello Holdings',
    same: ({ full }) => {
      const surnames = new Set([...full.values()].map(({ surname }) => surname));
      const same = new Map<Bearer, Bearer>();
      for (const [key, bearer] of full) {
        if (!key.startsWith('organisation ')) continue;
        const words = key.split(' ').slice(1);
        const [ending = '', short] = [words.at(-1), words.slice(0, -1).join(' ')];
        const other = full.get(`organisation ${short}`);
        // A company and whom it is named after are two.
        if (other && other !== bearer && COMPANY_ENDINGS.has(ending) && !surnames.has(short)) same.set(other, bearer);
      }
      return same;
    },
  },
  {
    name: 'what somebody is known as',
    example: 'Rosalind Abara, known as “Roz,” spoke.|Later [Roz Abara] left.',
    named: 'Rosalind Abara',
    same: ({ full }) => {
      const same = new Map<Bearer, Bearer>();
      for (const bearer of new Set(full.values()))
        for (const nickname of bearer.nicknames) {
          const other = full.get(`${nickname} ${bearer.surname}`);
          if (other && other !== bearer && !same.has(bearer)) same.set(other, bearer);
        }
      return same;
    },
  },
  {
    name: 'two surnames',
    example: 'Isabel Torres Ledesma spoke. Later [Torres Ledesma] left.',
    named: 'Isabel Torres Ledesma',
    same: ({ full }) => {
      const people = [...new Set(full.values())].filter(({ given }) => given);
      const bySurnames = new Map<string, Bearer | null>();
      for (const bearer of people) {
        const surnames = bearer.twoSurnames();
        if (surnames) bySurnames.set(surnames, bySurnames.has(surnames) ? null : bearer);
      }
      const same = new Map<Bearer, Bearer>();
      for (const bearer of people) {
        const other = bySurnames.get(`${bearer.given} ${bearer.surname}`);
        // "Trust Ann Roe": no name of three words.
        if (other && !isGivenName(other.given) && isGivenName(bearer.given)) continue;
        // "Ann Roe" may be another than "Mary Ann Roe" where an article has her alone.
        if (other && other !== bearer && bearer.isOnlyBeside(other)) same.set(bearer, other);
      }
      for (const other of same.values()) other.firstSurname = other.twoSurnames()?.split(' ')[0];
      return same;
    },
  },
  {
    // Where an article has both, or the story a "Sr.", they are father and son.
    name: 'without its generation',
    example: 'Joseph Roe spoke. Joseph Roe ate.|Later [Joseph Roe Jr] left.',
    named: 'Joseph Roe',
    same: ({ full }) => {
      const same = new Map<Bearer, Bearer>();
      for (const [identity, bearer] of full) {
        const plain = /^(.+ )(?:jr|i+|iv)$/u.exec(identity)?.[1];
        const other = plain === undefined || full.has(`${plain}sr`) ? undefined : full.get(plain);
        if (other && other !== bearer && !bearer.isBeside(other)) same.set(bearer, other);
      }
      return same;
    },
  },
  {
    name: 'misspelling',
    example: 'Laura Pennick spoke. Laura Pennick ate.|Later [Laura Penick] left.',
    named: 'Laura Pennick',
    same: ({ full }) => misspeltAs(new Set(full.values())),
  },
];
