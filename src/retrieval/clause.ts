import { Span } from '../story/span.ts';
import { VERB_FORMS } from './lexicon/irregular-forms.ts';
import { words } from './words.ts';

/** Words that open a clause of their own, with its own verb or an event of its own ("ahead of the vote in May"); before a number they open none ("since 1997"). */
const OPENERS =
  /(?:,\s+|\s+[–—-]\s+|\s+)(?!(?:after|before|since|until)\s+\p{N})(?=(?:that|which|who|whom|whose|where|when|while|after|before|because|since|until|although|though|as|if|but|ahead of|prior to|following)\s)|[;:]\s+|,\s+(?=(?:and|or)\s+(?:\p{Ll}+\s+){0,2}\p{Ll}+(?:ed|was|were|is|are|has|had)\s)|\s+(?=(?:of|for|with|by|to|in|from)\s+\p{Ll}+ing\s)|\s+(?=(?:he|she|they|we)\s+\p{Ll})/gu;

const AUXILIARY = /^(?:is|are|was|were|has|had|have|will|would|did|does)$/u;

/** Whether "as" only tells as what: "stepped down as mayor of Hull on Tuesday", not "as the jury left on Tuesday". */
const isWithoutVerb = (stretch: string): boolean =>
  /^as\s/u.test(stretch) &&
  !words(stretch).some(({ word }) => AUXILIARY.test(word) || VERB_FORMS.has(word) || /[^e]ed$/u.test(word));

/** A preposition before the last noun of a clause, to which a date behind it belongs where the clause has one already. */
const LAST_PHRASE = /\s+(?:of|for|to|in|from|over)\s+(?=\S)/gu;

/** A sentence's clauses, in order: the stretches between the words that open a new verb's clause. Linear. */
function clausesOf(sentence: Span): Span[] {
  const { article, start, text } = sentence;
  const cuts = Array.from(text.matchAll(OPENERS), ({ index, 0: opener }) => index + opener.length)
    .filter((cut) => cut > 0 && cut < text.length)
    .filter((cut, index, all) => !isWithoutVerb(text.slice(cut, all[index + 1])));
  return [0, ...cuts].map((from, index) => new Span(article, start + from, start + (cuts[index] ?? text.length)));
}

/** A relative clause that a comma closes, and a date behind it: "Hale, who was 40, [on] May 3" belongs to what is around it. */
const RELATIVE_CLOSED = /^(?:who|whom|whose|which|where)\s[^,]*,\s+(?:\p{Ll}+\s+){0,2}$/u;

/**
 * The clause of a sentence in which a date stands, so that no date is taken for another verb's. Where a clause opens with one
 * date and closes with another, the closing one is its last phrase's ("In June he was convicted of | a theft in 2003").
 */
export function clauseOfDate(sentence: Span, date: Span, dates: readonly Span[]): Span {
  const clauses = clausesOf(sentence);
  const at = clauses.findIndex((one) => one.overlaps(date));
  const { article } = sentence;
  const relative = clauses.findIndex(
    ({ start }, place) => place > 0 && place <= at && RELATIVE_CLOSED.test(article.text.slice(start, date.start)),
  );
  const own = clauses[at] ?? sentence;
  const clause = new Span(article, clauses[relative - 1]?.start ?? own.start, own.end);
  const earlier = dates.some((other) => other.end <= date.start && clause.contains(other));
  if (!earlier) return clause;
  const before = clause.text.slice(0, Math.max(0, date.start - clause.start));
  const opening = dates.find((other) => clause.contains(other));
  const leads = opening !== undefined && opening.start - clause.start < 12;
  if (!leads) return clause;
  const phrases = Array.from(before.matchAll(LAST_PHRASE), ({ index, 0: phrase }) => index + phrase.length);
  const from = phrases.findLast((at) => clause.start + at > opening.end && clause.start + at < date.start - 4);
  return from === undefined ? clause : new Span(article, clause.start + from, clause.end);
}
