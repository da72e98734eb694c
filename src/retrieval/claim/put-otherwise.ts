import { isAuxiliary, isPastForm } from '../../english/verb-words.ts';
import { expressionsAmong, synonymsOf } from '../query/synonym-expressions.ts';
import { stem, termsOf } from '../query/terms.ts';
import { type Word, words } from '../query/words.ts';

/** An expression as a text prints it, with its UTF-16 offsets. */
interface Printed {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** The verbs of a text in their past, and its expressions that begin with one: "convicted", "found guilty". */
function deedsIn(text: string): Printed[] {
  const all = words(text);
  const printedAt = (term: string, first: number, last: number): Printed => ({
    term,
    start: (all[first] as Word).start,
    end: (all[last] as Word).end,
  });
  const content = termsOf(all);
  const expressions = expressionsAmong(content, all).map(({ term, first, last }) => printedAt(term, first, last));
  const single = content.map(({ term, position }) => printedAt(term, position, position));
  const isCovered = ({ start, end }: Printed) => expressions.some((one) => one.start <= start && end <= one.end);
  return [...expressions, ...single.filter((one) => !isCovered(one))].filter(({ start, end }) =>
    isPastForm(text.slice(start, end).toLowerCase().split(/\s/u, 1)[0] ?? ''),
  );
}

/**
 * A claim with its verb put as a sentence prints it, where the two mean the same: "Pell was found guilty of arson" is "Pell was
 * convicted of arson" beside "The jury convicted Pell". None where the sentence has the claim's own verb, or no other for it.
 */
export function putAsPrinted(claim: string, sentence: string): string[] {
  const printed = deedsIn(sentence);
  const own = deedsIn(claim);
  const stems = new Set(words(sentence).map(({ word }) => stem(word)));
  return own.flatMap(({ term, start, end }) => {
    if (term.split(' ').every((part) => stems.has(part))) return [];
    const alike = printed.filter((other) => synonymsOf(term).has(other.term));
    return alike.map((other) => claim.slice(0, start) + sentence.slice(other.start, other.end) + claim.slice(end));
  });
}

const PRONOUN_SUBJECT = /^(?:he|she|it|they)\s/iu;
/** A longer opening is no subject. */
const LONGEST_SUBJECT = 60;

/**
 * A sentence that opens with a pronoun, with the subject of the sentence before in its place: "The mill was sold. It burned down in
 * May." tells "The mill burned down in May". Undefined where it opens otherwise, or that subject is not to be seen.
 */
export function withItsSubject(sentence: string, before: string): string | undefined {
  if (!PRONOUN_SUBJECT.test(sentence)) return undefined;
  const verb = words(before).find(({ word, start }) => start > 0 && (isAuxiliary(word) || isPastForm(word)));
  const subject = verb ? before.slice(0, verb.start).trim() : '';
  if (subject === '' || subject.length > LONGEST_SUBJECT || /["“”]/u.test(subject)) return undefined;
  return `${subject} ${sentence.replace(PRONOUN_SUBJECT, '')}`;
}
