import { isAuxiliary, isPastForm } from '../../english/verb-words.ts';
import { wordsOf } from '../../english/word.ts';
import { setOf } from '../../english/word-list.ts';
import { Span } from '../span.ts';

/** One way in which a sentence opens a clause with a verb, or an event, of its own. The clause begins behind the match. */
interface OpenerRow {
  readonly name: string;
  /** The clause begins at the bar. */
  readonly example: string;
  readonly pattern: RegExp;
}

const BEFORE_AN_OPENER = String.raw`(?:,\s+|\s+[–—―-]\s+|\s+)`;

export const OPENER_ROWS: readonly OpenerRow[] = [
  {
    name: 'subordinator',
    example: 'She resigned | after the board met.',
    // Before a number such a word only belongs to a date: "since 1997".
    pattern: new RegExp(
      `${BEFORE_AN_OPENER}(?!(?:after|before|since|until)\\s+\\p{N})(?=(?:that|which|who|whom|whose|where|when|while|after|before|because|since|until|although|though|as|if|but|ahead of|prior to|following)\\s)`,
      'gu',
    ),
  },
  { name: 'mark', example: 'The council met; | it voted on Friday.', pattern: /[;:—–―]\s+/gu },
  {
    name: 'coordinated clause',
    example: 'The bridge fell in May, | and two men were charged in June.',
    pattern: /,\s+(?=(?:and|or|but)\s+(?:[\p{L}’'.-]+\s+){0,3}(?:\p{Ll}+ed|was|were|is|are|has|had|will|would)[\s.])/gu,
  },
  {
    name: 'preposition and -ing',
    example: 'He was accused | of beating a guard in 2003.',
    pattern: /\s+(?=(?:of|for|with|by|to|in|from)\s+\p{Ll}+ing\s)/gu,
  },
  {
    name: 'personal subject',
    example: 'The mayor said | she would resign in May.',
    pattern: /\s+(?=(?:he|she|they|we)\s+\p{Ll})/gu,
  },
];

/** How far around a place its next words are looked for, in UTF-16 units. */
const NEAR = 24;

/** Whether "as" only tells as what: "stepped down as mayor of Hull on Tuesday, …", not "as the jury left on Tuesday". */
const isWithoutVerb = (stretch: string): boolean =>
  /^as\s/u.test(stretch) &&
  !wordsOf(/^[^,]*/u.exec(stretch)?.[0] ?? '', 0).some(({ folded }) => isAuxiliary(folded) || isPastForm(folded));

/** Verbs behind which "before" tells the place: "testified before a committee on Sept. 10". */
const BEFORE_SOMEBODY = /\b(?:appear|testif|argu|plead|stand|stood|com|cam|go|went|speak|spoke|brought)\p{Ll}*\s+$/u;

/** Between a word that opens a clause and a date that the word belongs to: "in custody since early January". */
const TO_A_DATE = /^(?:after|before|since|until)\s+(?:(?:early|mid|late|about|around|at\sleast)[\s-]+)?$/u;

/** Words before and behind a date at the head of a sentence that tell nothing besides: "Late on Monday, …". */
const BESIDE_A_DATE = setOf('in on at by since from during late early back earlier later and of the but');
/** Openers of what may stand between such a date and its clause: "In 1978, after the film failed, she moved". */
const SUBORDINATE = /^(?:after|before|since|until|when|while|as|because|although|though|if|following|ahead of)\s/u;

/** A relative clause up to its comma: what follows goes on with the clause that it interrupts. */
const RELATIVE = /^(?:with\s+)?(?:who|whom|whose|which|where)\s[^,]*,\s+/u;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The cuts without those that leave a date at the head of a sentence alone, away from the clause that it dates. */
function behindALeadingDate(text: string, cuts: readonly number[], dates: readonly Place[]): readonly number[] {
  const [first, second] = cuts;
  const [date] = dates;
  if (first === undefined || date === undefined || date.end > first) return cuts;
  const beside = wordsOf(text.slice(0, first), 0).filter(
    ({ start, end }) => !dates.some((one) => one.start < end && start < one.end),
  );
  if (!beside.every(({ folded }) => BESIDE_A_DATE.has(folded))) return cuts;
  return cuts.slice(second !== undefined && SUBORDINATE.test(text.slice(first)) ? 2 : 1);
}

/** A stretch of a sentence, and the number of the clause that it is part of: a relative clause interrupts one that then goes on. */
export interface Stretch {
  readonly span: Span;
  readonly clause: number;
}

/** Between the comma that closes a relative clause and a date that belongs to what it interrupts: "…, who was 40, on | May 3". */
const TO_WHAT_IT_DATES = /^(?:\p{Ll}+\s+){0,3}$/u;

/** Where the clause goes on that a relative one interrupts, by a verb or a date: "the fire, which began in May, | burned …". */
function resumptions(text: string, cuts: readonly number[], dates: readonly Place[]): number[] {
  return cuts.flatMap((cut, index) => {
    const relative = RELATIVE.exec(text.slice(cut, cuts[index + 1]))?.[0];
    if (relative === undefined) return [];
    const from = cut + relative.length;
    const [next] = wordsOf(text.slice(from, from + NEAR), 0);
    const acts = next && (isAuxiliary(next.folded) || isPastForm(next.folded));
    const dated = dates.some(({ start }) => start >= from && TO_WHAT_IT_DATES.test(text.slice(from, start)));
    return acts || dated ? [from] : [];
  });
}

/**
 * A sentence in stretches between the words that open a new verb's clause, in order, each with the number of its clause. `dates`
 * are the sentence's. Linear.
 */
export function stretchesOf(sentence: Span, dates: readonly Span[]): Stretch[] {
  const { article, start, text } = sentence;
  const within = dates.map((date) => ({ start: date.start - start, end: date.end - start }));
  const opened = OPENER_ROWS.flatMap(({ pattern }) =>
    Array.from(text.matchAll(pattern), ({ index, 0: opener }) => index + opener.length),
  )
    .filter((cut) => cut > 0 && cut < text.length)
    .sort((a, b) => a - b)
    .filter((cut, index, all) => cut !== all[index - 1])
    .filter(
      (cut) =>
        !within.some(({ start: at, end }) => cut >= at && cut < end && !(cut === at && !text.startsWith('that ', cut))),
    )
    .filter(
      (cut) => !within.some(({ start: at }) => at > cut && at < cut + NEAR && TO_A_DATE.test(text.slice(cut, at))),
    )
    .filter(
      (cut) => !(text.startsWith('before ', cut) && BEFORE_SOMEBODY.test(text.slice(Math.max(0, cut - NEAR), cut))),
    )
    // "whom she owns": the subject of a clause that is open already.
    .filter(
      (cut, index, all) =>
        !/^(?:that|who|whom|which|where|when|because|if|as|while|after|before)\s+$/u.test(
          text.slice(all[index - 1] ?? 0, cut),
        ),
    )
    .filter((cut, index, all) => !isWithoutVerb(text.slice(cut, all[index + 1])));
  const whole = behindALeadingDate(text, opened, within);
  const going = new Set(resumptions(text, whole, within));
  const cuts = [0, ...new Set([...whole, ...going])].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  for (const [index, from] of cuts.entries()) {
    const before = stretches.at(-2);
    // What goes on behind a relative clause is part of the clause before that.
    const clause = going.has(from) && before ? before.clause : index;
    stretches.push({ span: new Span(article, start + from, start + (cuts[index + 1] ?? text.length)), clause });
  }
  return stretches;
}

/** The clauses of a sentence by their number, from the first of each one's stretches to its last. */
export function clausesOf(stretches: readonly Stretch[]): ReadonlyMap<number, Span> {
  const clauses = new Map<number, Span>();
  for (const { span, clause } of stretches) {
    const known = clauses.get(clause);
    clauses.set(clause, known ? new Span(span.article, known.start, span.end) : span);
  }
  return clauses;
}
