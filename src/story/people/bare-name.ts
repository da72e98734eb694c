import type { Bearer } from './bearer.ts';
import { type Claim, PROMINENT } from './stated-name.ts';

/** A surname or given name alone, where an article prints it, with those who can be meant. */
export interface BareName {
  /** Those who bear it as a surname, and agree with the title and gender told beside it. */
  readonly surname: Claim;
  /** Those who bear it as a given name. */
  readonly given: Claim;
  readonly titled: boolean;
  /** Whom the article named last by this word. */
  readonly recent: Bearer | undefined;
  /** The only bearer of the surname whom the article has named so far in full. */
  readonly only: Bearer | undefined;
  /** The first of the surname whom the article named in full as nobody's relative, where it named relatives too. */
  readonly principal: Bearer | undefined;
  /** Whom the article called so while it had named nobody else of that surname. */
  readonly established: Bearer | undefined;
}

/** One way in which it is known whom a bare name means. */
export interface BareNameRule {
  readonly name: string;
  /** A text with the bare name in brackets, and whom it means. */
  readonly example: string;
  readonly named: string;
  readonly read: (name: BareName) => Bearer | undefined;
}

const holds = ({ bearers }: Claim, one: Bearer | undefined): Bearer | undefined =>
  one && bearers.has(one) ? one : undefined;

/** Of several who bear a name, the one who is named far oftener. */
const prominent = ({ most, second }: Claim): Bearer | undefined =>
  most && second && most.count >= PROMINENT * second.count ? most : undefined;

/** In order; the first that reads somebody decides. */
export const BARE_NAME_RULES: readonly BareNameRule[] = [
  {
    name: 'only one of the surname',
    example: 'Jane Roe spoke. Later [Roe] left.',
    named: 'Jane Roe',
    read: ({ surname }) => (surname.bearers.size === 1 ? surname.most : undefined),
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
    name: 'named far oftener',
    example: 'Jane Roe spoke. Jane Roe ate. Jane Roe sang. Her brother, Paul Roe, left. Then [Roe] left.',
    named: 'Jane Roe',
    read: ({ surname }) => prominent(surname),
  },
  {
    name: 'no relative',
    example: 'The governor, Paul Roe, and his wife, Carol Roe, came. Then [Roe] left.',
    named: 'Paul Roe',
    read: ({ surname, principal }) => holds(surname, principal),
  },
  {
    name: 'named last',
    example: 'Jane Roe spoke with Paul Roe. Then [Roe] left.',
    named: 'Paul Roe',
    read: ({ surname, recent }) => holds(surname, recent),
  },
  {
    name: 'only one of the given name',
    example: 'Jane Roe spoke. Later [Jane] left.',
    named: 'Jane Roe',
    read: ({ given }) => (given.bearers.size === 1 ? given.most : undefined),
  },
  {
    name: 'given name of one named far oftener',
    example: 'Jane Roe spoke. Jane Roe ate. Jane Roe sang. Jane Moss left. Later [Jane] left.',
    named: 'Jane Roe',
    read: ({ given, titled, recent }) => (titled || holds(given, recent) ? prominent(given) : undefined),
  },
  {
    name: 'given name named last',
    example: 'Jane Roe spoke. Jane Moss ate. Later [Jane] left.',
    named: 'Jane Moss',
    read: ({ given, recent }) => holds(given, recent),
  },
];
