import type { Span } from '../span.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { type Introduced, introducedIn } from './introduced-names.ts';

/** What an outlet calls itself where it tells whom it spoke to. */
const OURSELVES = /\b(?:[Ww]e|I)$/u;
/** Words before a name that tell that the outlet asked its bearer, behind whoever asks. */
const ASKED =
  /^(?:\s(?:recently|also|then|first))?\s(?:(?:spoke|talked|chatted|sat\sdown|caught\sup|met)\s(?:to|with)|interviewed|asked)\s(?:[^.!?:;“”"]{0,60}\s)?$/u;
/** A heading's or an opening's own words for what follows; somebody else's "in an interview with" is not this one. */
const INTERVIEW =
  /(?<!\bin\s(?:an?|the|her|his)\s(?:\p{Ll}+\s)?)\b(?:interview|conversation|Q\s?&\s?A)\swith\s(?:[^.!?:;“”"]{0,60}\s)?$/iu;
/** Words behind a name that tell that its bearer was asked; whom by follows, or the questions. */
const ANSWERED =
  /^(?:,[^.!?“”"]{1,100},)?\s(?:recently\s)?(?:(?:spoke|talked|chatted|sat\sdown)\s(?:to|with)\s|answer(?:s|ed)\s(?:\p{Ll}+\s){0,3}questions\b)/u;
/** The sentence behind a name that tells it: "Ada Moss owns the ferry. She spoke to the Post about safety." */
const GAVE_INTERVIEW =
  /^[^.!?“”"]{0,120}\.\sS?[Hh]e\s(?:recently\s)?(?:spoke|talked|chatted|sat\sdown)\s(?:to|with)\s(?:us|me|(?:T|t)he\s\p{Lu})/u;
const US = /^(?:us|me)\b/u;
const SURROUNDINGS = 160;

/** Whether the words around a name tell that the article is an interview with its bearer. */
function isAsked({ span: { article, start, end } }: Introduced, from: number): boolean {
  const flat = (text: string): string => text.replace(/\s+/gu, ' ');
  const before = flat(article.text.slice(Math.max(from, start - SURROUNDINGS), start));
  if (INTERVIEW.test(before)) return true;
  const outlet = article.outlet.replace(/^The\s/u, '');
  const verb = before.search(
    /\s(?:(?:recently|also|then|first)\s)?(?:spoke|talked|chatted|sat\sdown|caught\sup|met|interviewed|asked)\s/u,
  );
  const asker = before.slice(0, Math.max(0, verb));
  if (
    verb >= 0 &&
    ASKED.test(before.slice(verb)) &&
    (OURSELVES.test(asker) || (outlet !== '' && asker.endsWith(outlet)))
  )
    return true;
  const after = flat(article.text.slice(end, end + SURROUNDINGS));
  if (GAVE_INTERVIEW.test(after)) return true;
  const [answered] = ANSWERED.exec(after) ?? [];
  if (answered === undefined) return false;
  const whom = after.slice(answered.length).replace(/^The\s/u, '');
  return answered.endsWith('questions') || US.test(whom) || (outlet !== '' && whom.startsWith(outlet));
}

/**
 * Whom an article that prints an interview asked: the one person whom its opening (the paragraphs before the first question)
 * names in full, where its words tell that the outlet spoke to nobody else; undefined in any doubt.
 */
export function intervieweeIn(opening: readonly Paragraph[]): Span | undefined {
  const [only, ...others] = introducedIn(opening);
  if (!only || others.length > 0) return undefined;
  const paragraph = opening.find(({ span }) => span.contains(only.span));
  return paragraph && isAsked(only, paragraph.span.start) ? only.span : undefined;
}
