import { NOBODY } from '../rule.ts';
import type { Bearer } from './bearer.ts';
import { type Claim, prominent } from './name-owner.ts';
import type { Latest } from './namesakes.ts';

/** A surname or given name alone, where an article prints it, with those who can be meant. */
export interface BareName {
  /** Those who bear it as a surname, and agree with the title and gender told beside it. */
  readonly surname: Claim;
  /** Those who bear it as a given name. */
  readonly given: Claim;
  readonly titled: boolean;
  /** The company that is named after the surname, if the story has one, and whether only a company can be meant. */
  readonly company: { readonly bearer: Bearer | undefined; readonly meant: boolean } | undefined;
  /** Whether "the younger" or "the elder" stands before it, and whom that means. */
  readonly byAge: { readonly bearer: Bearer | undefined } | undefined;
  /** Those of the given name whom the article has named so far. */
  readonly givenNamed: ReadonlySet<Bearer>;
  /** Whether the article has named nobody of that surname so far. */
  readonly noneNamed: boolean;
  /** The only bearer of the surname whom the article has named so far. */
  readonly only: Bearer | undefined;
  /** The first of the surname whom the article named in full as nobody's relative, where it named relatives too. */
  readonly principal: Bearer | undefined;
  /** Whom the article called so while it had named nobody else of that surname. */
  readonly established: Bearer | undefined;
  /** The latest sentence that named any of the surname. */
  readonly latest: Latest | undefined;
  /** Whether somebody was named but once, as another's relative. */
  readonly isAside: (bearer: Bearer) => boolean;
}

/** One way in which it is known whom a bare name means. */
export interface BareNameRule {
  readonly name: string;
  /** A text with the bare name in brackets, and whom it means; none where nobody can be told. */
  readonly example: string;
  readonly named?: string;
  readonly read: (name: BareName) => Bearer | typeof NOBODY | undefined;
}

const holds = ({ bearers }: Claim, one: Bearer | undefined): Bearer | undefined =>
  one && bearers.has(one) ? one : undefined;

/** A sentence speaks of whom the one before it named. */
const NEXT = 1;

/** Whether the article speaks of another of the surname. */
const isRivalled = ({ latest, isAside }: BareName, one: Bearer | undefined): boolean =>
  one !== undefined && latest?.subject !== undefined && latest.subject !== one && !isAside(latest.subject);

/** Whether the sentence before, or the name's own, named somebody of the surname. */
const isNear = ({ latest }: BareName): boolean => latest !== undefined && latest.back <= NEXT;

/** In order; the first that reads somebody decides. */
export const BARE_NAME_RULES: readonly BareNameRule[] = [
  {
    name: 'company of the name',
    example: 'Jane Roe founded Roe Foods. Later [Roe] shares fell.',
    named: 'Roe Foods',
    read: ({ company }) => (company?.meant ? (company.bearer ?? NOBODY) : undefined),
  },
  {
    name: 'person or company of the name',
    example: 'Jane Roe founded Roe Foods. Tomas Reyes bought it. Later [Roe] closed a plant.',
    read: (name) => (name.company && !name.byAge && !isNear(name) ? NOBODY : undefined),
  },
  {
    name: 'only one of the surname',
    example: 'Jane Roe spoke. Later [Roe] left.',
    named: 'Jane Roe',
    read: ({ surname }) => (surname.bearers.size === 1 ? surname.most : undefined),
  },
  {
    name: 'younger or elder',
    example: 'Paul Roe and his son, Mark Roe, came. Then the younger [Roe] left.',
    named: 'Mark Roe',
    read: ({ byAge }) => byAge && (byAge.bearer ?? NOBODY),
  },
  {
    name: 'called so while another is spoken of',
    example: 'Paul Roe spoke. Mr. Roe ate. Mark Roe, his son, sang. Mark Roe danced. Then Mr. [Roe] left.',
    read: (name) =>
      name.titled && holds(name.surname, name.established) && isRivalled(name, name.established) && isNear(name)
        ? NOBODY
        : undefined,
  },
  {
    // News copy gives a namesake who is named later the full name at every mention.
    name: 'called so before',
    example: 'Jane Roe spoke. Later Roe ate. Her brother, Paul Roe, sang. Then [Roe] left.',
    named: 'Jane Roe',
    read: ({ surname, established }) => holds(surname, established),
  },
  {
    name: 'only one in the article',
    example: 'Jane Roe spoke. Jane Roe ate. Jane Roe sang.|Paul Roe slept. Then [Roe] left.',
    named: 'Paul Roe',
    read: ({ surname, only }) => holds(surname, only),
  },
  {
    name: 'a relative spoken of',
    example: 'Paul Roe, the banker, died. His grandson, Mark Roe, came. Then Mr. [Roe] left.',
    read: ({ titled, latest, isAside }) => (titled && latest?.subject && isAside(latest.subject) ? NOBODY : undefined),
  },
  {
    name: 'the one spoken of',
    example: 'Mayor Paul Roe met his son, Mark Roe. Mark Roe spoke. Later Mr. [Roe] left.',
    named: 'Mark Roe',
    read: (name) => {
      const { latest, titled, isAside, principal, surname } = name;
      const subject = latest?.subject;
      if (!subject || isAside(subject)) return undefined;
      const sure = titled || (isNear(name) && (!principal || principal === subject));
      return sure ? holds(surname, subject) : undefined;
    },
  },
  {
    name: 'named far oftener',
    example: 'Jane Roe spoke.|Jane Roe ate.|Jane Roe sang. Her brother, Paul Roe, left. Then [Roe] left.',
    named: 'Jane Roe',
    // How often articles that name another name each tells nothing: they call their subject by the surname, a relative in full.
    read: (name) => {
      const { most, second } = name.surname;
      const known = prominent(name.surname);
      const tells = name.noneNamed || (most?.articles ?? 0) > (second?.articles ?? 0);
      return tells && !isRivalled(name, known) ? known : undefined;
    },
  },
  {
    name: 'no relative',
    example: 'The governor, Paul Roe, and his wife, Carol Roe, came. They sat. Then [Roe] left.',
    named: 'Paul Roe',
    read: (name) => (isRivalled(name, name.principal) ? undefined : holds(name.surname, name.principal)),
  },
  {
    name: 'only one of the given name',
    example: 'Jane Roe spoke. Later [Jane] left.',
    named: 'Jane Roe',
    read: ({ given }) => (given.bearers.size === 1 ? given.most : undefined),
  },
  {
    name: 'only one of the given name in the article',
    example: 'Jane Roe spoke. Jane Roe ate.|Jane Moss ate. Later [Jane] left.',
    named: 'Jane Moss',
    read: ({ given, givenNamed: [one, ...others] }) => (others.length === 0 ? holds(given, one) : undefined),
  },
];
