import { VERB_FORMS } from '../../english/irregular-forms.ts';
import { words } from '../../retrieval/query/words.ts';
import { Span } from '../../story/span.ts';

/** Words that open a clause of their own, with its own verb or an event of its own ("ahead of the vote in May"); before a number they open none ("since 1997"). */
const OPENERS =
  /(?:,\s+|\s+[–—-]\s+|\s+)(?!(?:after|before|since|until)\s+\p{N})(?=(?:that|which|who|whom|whose|where|when|while|after|before|because|since|until|although|though|as|if|but|ahead of|prior to|following)\s)|[;:]\s+|,\s+(?=(?:and|or)\s+(?:\p{Ll}+\s+){0,2}\p{Ll}+(?:ed|was|were|is|are|has|had)\s)|\s+(?=(?:of|for|with|by|to|in|from)\s+\p{Ll}+ing\s)|\s+(?=(?:he|she|they|we)\s+\p{Ll})/gu;

/** How far around a place its next words are looked for, in UTF-16 units. */
const NEAR = 24;

const AUXILIARY = /^(?:is|are|was|were|has|had|have|will|would|did|does)$/u;

const isFiniteVerb = (word: string): boolean => AUXILIARY.test(word) || VERB_FORMS.has(word) || /[^e]ed$/u.test(word);

/** Whether "as" only tells as what: "stepped down as mayor of Hull on Tuesday, …", not "as the jury left on Tuesday". */
const isWithoutVerb = (stretch: string): boolean =>
  /^as\s/u.test(stretch) && !words(/^[^,]*/u.exec(stretch)?.[0] ?? '').some(({ word }) => isFiniteVerb(word));

/** Verbs behind which "before" tells the place: "testified before a committee on Sept. 10". */
const BEFORE_SOMEBODY = /\b(?:appear|testif|argu|plead|stand|stood|com|cam|go|went|speak|spoke|brought)\p{Ll}*\s+$/u;

/** Between a word that opens a clause and a date that the word belongs to: "in custody since early January". */
const TO_A_DATE = /^(?:after|before|since|until)\s+(?:(?:early|mid|late|about|around|at\sleast)[\s-]+)?$/u;

/** Words before and behind a date at the head of a sentence that tell nothing besides: "Late on Monday, …". */
const BESIDE_A_DATE = new Set('in on at by since from during late early back earlier later and of the'.split(' '));
/** Openers of what may stand between such a date and its clause: "In 1978, after the film failed, she moved". */
const SUBORDINATE = /^(?:after|before|since|until|when|while|as|because|although|though|if|following|ahead of)\s/u;

/** A relative clause between commas. */
const RELATIVE = /^(?:who|whom|whose|which|where)\s[^,]*,\s+/u;

/** A preposition before the last noun of a clause, to which a date behind it belongs where the clause has one already. */
const LAST_PHRASE = /\s+(?:of|for|to|in|from|over)\s+(?=\S)/gu;

/** The cuts without those that leave a date at the head of a sentence alone, away from the clause that it dates. */
function behindALeadingDate(text: string, cuts: readonly number[], dates: readonly Span[]): readonly number[] {
  const [first, second] = cuts;
  const [date] = dates;
  if (first === undefined || date === undefined || date.end > first) return cuts;
  const lead = words(text.slice(0, first));
  const beside = lead.filter(({ start, end }) => !dates.some((one) => one.start < end && start < one.end));
  if (!beside.every(({ word }) => BESIDE_A_DATE.has(word))) return cuts;
  return cuts.slice(second !== undefined && SUBORDINATE.test(text.slice(first)) ? 2 : 1);
}

/** Where the clause goes on that a relative one interrupts: "the fire, which began in May, | burned …". */
function resumptions(text: string, cuts: readonly number[]): number[] {
  return cuts.flatMap((cut, index) => {
    const relative = RELATIVE.exec(text.slice(cut, cuts[index + 1]))?.[0];
    const next =
      relative === undefined ? undefined : words(text.slice(cut + relative.length, cut + relative.length + NEAR))[0];
    return relative !== undefined && next && isFiniteVerb(next.word) ? [cut + relative.length] : [];
  });
}

/** A sentence's clauses, in order: the stretches between the words that open a new verb's clause. Linear. */
function clausesOf(sentence: Span, dates: readonly Span[]): Span[] {
  const { article, start, text } = sentence;
  const within = dates.map((date) => new Span(article, date.start - start, date.end - start));
  const opened = Array.from(text.matchAll(OPENERS), ({ index, 0: opener }) => index + opener.length)
    .filter((cut) => cut > 0 && cut < text.length)
    .filter(
      (cut) => !within.some(({ start: at }) => at > cut && at < cut + NEAR && TO_A_DATE.test(text.slice(cut, at))),
    )
    .filter(
      (cut) => !(text.startsWith('before ', cut) && BEFORE_SOMEBODY.test(text.slice(Math.max(0, cut - NEAR), cut))),
    )
    .filter((cut, index, all) => !isWithoutVerb(text.slice(cut, all[index + 1])));
  const whole = behindALeadingDate(text, opened, within);
  const cuts = [...whole, ...resumptions(text, whole)].sort((a, b) => a - b);
  return [0, ...cuts].map((from, index) => new Span(article, start + from, start + (cuts[index] ?? text.length)));
}

/** A relative clause that a comma closes, and a date behind it: "Hale, who was 40, [on] May 3" belongs to what is around it. */
const RELATIVE_CLOSED = /^(?:who|whom|whose|which|where)\s[^,]*,\s+(?:\p{Ll}+\s+){0,2}$/u;

/**
 * The clause of a sentence in which a date stands, so that no date is taken for another verb's. Where a clause opens with one
 * date and closes with another, the closing one is its last phrase's ("In June he was convicted of | a theft in 2003").
 */
export function clauseOfDate(sentence: Span, date: Span, dates: readonly Span[]): Span {
  const clauses = clausesOf(sentence, dates);
  const at = clauses.findIndex((one) => one.overlaps(date));
  const { article } = sentence;
  const resumes = (relative: Span) => (clauses[at]?.start ?? 0) > relative.start + relative.text.search(/,|$/u);
  const relative = clauses.findIndex(
    (one, place) =>
      place > 0 && place <= at && !resumes(one) && RELATIVE_CLOSED.test(article.text.slice(one.start, date.start)),
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
