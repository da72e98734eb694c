import type { Bearer } from './bearer.ts';

/** How much oftener one bearer must be named in full to own a surname against the one named last. */
export const PROMINENT = 3;

/** Those who bear a name, and the two of them named most often in full, the earlier of equals first. */
export interface Claim {
  readonly bearers: ReadonlySet<Bearer>;
  readonly most?: Bearer;
  readonly second?: Bearer;
}

/** The claim of those who bear a name. */
export function claimOf(bearers: readonly Bearer[]): Claim {
  let most: Bearer | undefined;
  let second: Bearer | undefined;
  for (const bearer of bearers)
    if (!most || bearer.count > most.count) {
      second = most;
      most = bearer;
    } else if (!second || bearer.count > second.count) second = bearer;
  return { bearers: new Set(bearers), ...(most && { most }), ...(second && { second }) };
}

/** Nobody's name. */
export const NOBODYS: Claim = claimOf([]);

/** Of several who bear a name, the far more prominent, else the one last named, else the more prominent. */
export function owner({ bearers, most, second }: Claim, recent: Bearer | undefined): Bearer | undefined {
  if (!most || !second || !recent || !bearers.has(recent)) return most;
  return most.count >= PROMINENT * second.count ? most : recent;
}

/** The same of those who bear it, whose claim is made for this once. */
export const owns = (bearers: readonly Bearer[], recent: Bearer | undefined): Bearer | undefined =>
  owner(claimOf(bearers), recent);
