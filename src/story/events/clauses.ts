import { wordsOf } from '../../english/word.ts';
import { Span } from '../span.ts';
import { isAuxiliary, isPastForm } from './verb-words.ts';

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
const BESIDE_A_DATE = new Set('in on at by since from during late early back earlier later and of the but'.split(' '));
/** Openers of what may stand between such a date and its clause: "In 1978, after the film failed, she moved". */
const SUBORDINATE = /^(?:after|before|since|until|when|while|as|because|although|though|if|following|ahead of)\s/u;

/** A relative clause up to its comma: what follows goes on with the clause that it interrupts. */
const RELATIVE = /^(?:who|whom|whose|which|where)\s[^,]*,\s+/u;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The cuts without those that leave a date at the head of a sentence alone, away from the clause that it dates. */
function behindALeadingDate(text: string, cuts: readonly number[], dates: readonly Stretch[]): readonly number[] {
  const [first, second] = cuts;
  const [date] = dates;
  if (first === undefined || date === undefined || date.end > first) return cuts;
  const beside = wordsOf(text.slice(0, first), 0).filter(
    ({ start, end }) => !dates.some((one) => one.start < end && start < one.end),
  );
  if (!beside.every(({ folded }) => BESIDE_A_DATE.has(folded))) return cuts;
  return cuts.slice(second !== undefined && SUBORDINATE.test(text.slice(first)) ? 2 : 1);
}

/** Where the clause goes on that a relative one interrupts: "the fire, which began in May, | burned …". */
function resumptions(text: string, cuts: readonly number[]): number[] {
  return cuts.flatMap((cut, index) => {
    const relative = RELATIVE.exec(text.slice(cut, cuts[index + 1]))?.[0];
    if (relative === undefined) return [];
    const [next] = wordsOf(text.slice(cut + relative.length, cut + relative.length + NEAR), 0);
    return next && (isAuxiliary(next.folded) || isPastForm(next.folded)) ? [cut + relative.length] : [];
  });
}

/** A sentence's clauses, in order: the stretches between the words that open a new verb's clause. `dates` are the sentence's. Linear. */
export function clausesOf(sentence: Span, dates: readonly Span[]): Span[] {
  const { article, start, text } = sentence;
  const within = dates.map((date) => ({ start: date.start - start, end: date.end - start }));
  const opened = OPENER_ROWS.flatMap(({ pattern }) =>
    Array.from(text.matchAll(pattern), ({ index, 0: opener }) => index + opener.length),
  )
    .filter((cut) => cut > 0 && cut < text.length)
    .sort((a, b) => a - b)
    .filter((cut, index, all) => cut !== all[index - 1])
    .filter((cut) => !within.some(({ start: at, end }) => cut > at && cut < end))
    .filter(
      (cut) => !within.some(({ start: at }) => at > cut && at < cut + NEAR && TO_A_DATE.test(text.slice(cut, at))),
    )
    .filter(
      (cut) => !(text.startsWith('before ', cut) && BEFORE_SOMEBODY.test(text.slice(Math.max(0, cut - NEAR), cut))),
    )
    .filter((cut, index, all) => !isWithoutVerb(text.slice(cut, all[index + 1])));
  const whole = behindALeadingDate(text, opened, within);
  const cuts = [...new Set([...whole, ...resumptions(text, whole)])].sort((a, b) => a - b);
  return [0, ...cuts].map((from, index) => new Span(article, start + from, start + (cuts[index] ?? text.length)));
}
