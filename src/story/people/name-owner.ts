import type { Bearer } from './bearer.ts';

/** How much oftener one bearer must be named in full to own a surname against the next. */
const PROMINENT = 3;

/** Those who bear a name, and the two of them named in most articles, then most often in full, the earlier of equals first. */
export interface Claim {
  readonly bearers: ReadonlySet<Bearer>;
  readonly most?: Bearer;
  readonly second?: Bearer;
}

const outranks = (one: Bearer, other: Bearer): boolean =>
  one.articles > other.articles || (one.articles === other.articles && one.count > other.count);

/** The claim of those who bear a name. */
export function claimOf(bearers: readonly Bearer[]): Claim {
  let most: Bearer | undefined;
  let second: Bearer | undefined;
  for (const bearer of bearers)
    if (!most || outranks(bearer, most)) {
      second = most;
      most = bearer;
    } else if (!second || outranks(bearer, second)) second = bearer;
  return { bearers: new Set(bearers), ...(most && { most }), ...(second && { second }) };
}

/** Nobody's name. */
export const NOBODYS: Claim = claimOf([]);

/** Of several who bear a name, the one whom several articles name far oftener. */
export const prominent = ({ most, second }: Claim): Bearer | undefined =>
  most && second && most.articles > 1 && most.count >= PROMINENT * second.count ? most : undefined;
