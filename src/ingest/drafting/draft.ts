import { type ArticleEntry, articleEntry } from '../../story/manifest.ts';
import type { Found, Refused } from '../gather.ts';
import { dayAfter } from '../metadata/read-day.ts';
import type { DroppedLine, ExtractedArticle } from '../page.ts';
import { TOOL } from '../tool.ts';

/** What a person says of the articles of one call, over what their pages say. */
export interface Given {
  readonly outlet?: string;
  /** YYYY-MM-DD */
  readonly day?: string;
}

/** An article as it would be written. */
export interface Draft {
  readonly source: string;
  readonly entry: ArticleEntry;
  readonly text: string;
  /** Whether a person gave its outlet or its day. */
  readonly byHand: boolean;
  /** The text as it was found, where a person put lines of the page back into it. */
  readonly found?: string;
  /** Lines of the page that aren't in the text. */
  readonly dropped: readonly DroppedLine[];
  /** What decided on outlet and day. */
  readonly why: readonly string[];
  /** The day that a differing source on the page gives. */
  readonly otherDay?: string;
}

/** What a manifest's line may not hold. */
const NOT_IN_A_LINE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A line of so many UTF-16 units at most, cut at a word. */
export function inOneLine(text: string, most: number): string {
  const line = text.replace(NOT_IN_A_LINE, ' ').replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const word = cut.lastIndexOf(' ');
  // What is cut within a word may be cut within a character.
  return `${(word > most / 2 ? cut.slice(0, word) : cut.replace(/[\ud800-\udbff]$/u, '')).trimEnd()}…`;
}

/** Why an address can't be kept, by what the manifest's form says of it. */
function addressFault(address: string): string | undefined {
  const { error } = articleEntry.shape.url.safeParse(address);
  return error && `${inOneLine(address, 60)} is left out, for it ${error.issues[0]?.message ?? 'is none'}`;
}

/** An address without the name and the password that may stand in it; any other is left as it is printed. */
function withoutCredentials(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.username === '' && url.password === '') return address;
  [url.username, url.password] = ['', ''];
  return url.href;
}

/** The first address that can be kept, and a line on what was not kept of those before it. */
function addressOf(...addresses: readonly (string | undefined)[]): {
  readonly url: string | null;
  readonly why: string[];
} {
  const why: string[] = [];
  for (const address of new Set(addresses)) {
    if (address === undefined) continue;
    const url = withoutCredentials(address);
    const fault = addressFault(url);
    if (fault) why.push(`address: ${fault}`);
    else if (url !== address) why.push('address: kept without the name and the password in it');
    if (!fault) return { url, why };
  }
  return { url: null, why };
}

const minute = (time: Date) => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** The lines on what decided, with what a person says in place of what the page does. */
function given(why: readonly string[], what: 'outlet' | 'day', page: string | undefined): string[] {
  const said = page === undefined || page === '' ? '' : `; the page says ${page}`;
  return [...why.filter((line) => !line.startsWith(`${what}: `)), `${what}: given by hand${said}`];
}

/** Which day, what it rests on, and the lines that say so. A day that a person gives is stated where the page says the same. */
function dayOf({ published, publishedBasis = 'inferred', why, otherDay }: ExtractedArticle, { day }: Given) {
  if (day === undefined) return { published, publishedBasis, why, otherDay } as const;
  if (day === published) return { published, publishedBasis: 'stated', why, otherDay: undefined } as const;
  return {
    published: day,
    publishedBasis: 'inferred',
    why: given(why, 'day', published),
    otherDay: undefined,
  } as const;
}

/**
 * The draft of an article that was found, or the line that says what is missing and how to give it. `idOf` gives the article's ID
 * for its outlet.
 */
export function draftOf(
  found: Found,
  said: Given,
  { idOf, now }: { readonly idOf: (outlet: string) => string; readonly now: Date },
): Draft | Refused {
  const { origin, article } = found;
  const { source } = origin;
  const outlet = inOneLine(said.outlet ?? article.outlet ?? '', 80);
  const byPage = article.outlet;
  const outletWhy =
    said.outlet === undefined || said.outlet === byPage ? article.why : given(article.why, 'outlet', byPage);
  const { published, publishedBasis, why: decided, otherDay } = dayOf({ ...article, why: outletWhy }, said);
  const missing = [
    outlet === '' ? ['outlet', '--outlet "NAME"'] : [],
    published === undefined ? ['day', '--day YYYY-MM-DD'] : [],
  ].filter((one) => one.length > 0);
  if (missing.length > 0 || published === undefined)
    return {
      source,
      why: `names no ${missing.map(([what]) => what).join(' and no ')}; say it for this one with ${missing.map(([, how]) => how).join(' ')}`,
    };
  if (published > dayAfter(now.toISOString().slice(0, 10), 1))
    return { source, why: `is dated ${published}, which is yet to come; give the right day with --day YYYY-MM-DD` };
  const text = article.text.toWellFormed();
  const address = addressOf(article.url, origin.address);
  const why = [...decided, ...address.why];
  const reasons = why.join('; ');
  return {
    source,
    entry: {
      id: idOf(outlet),
      outlet,
      title: inOneLine(article.title ?? '', 300) || inOneLine(text, 120),
      url: address.url,
      published,
      publishedBasis,
      provenance: inOneLine(`${origin.how} on ${minute(now)} by ${TOOL}.${reasons === '' ? '' : ` ${reasons}.`}`, 600),
    },
    text: text.endsWith('\n') ? text : `${text}\n`,
    byHand: said.outlet !== undefined || said.day !== undefined,
    dropped: article.dropped,
    why,
    ...(otherDay !== undefined && { otherDay }),
  };
}
