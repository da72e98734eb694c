import { AMBIGUOUS, BEFORE_A_NAME, OPENERS, SHORT_DATES } from '../../english/abbreviations.ts';

/** A stop, with the closing marks and brackets that belong to the sentence it ends. */
const STOP = /[.!?…]+["'”’»)\]]*(?=\s|$)/gu;
/** The first word of what follows, behind what a sentence may begin with. */
const FOLLOWING = /^\s*["'“‘«([\-–—]*\s*([\p{L}\p{N}$£€#@][\p{L}\p{N}\p{M}'’.-]*)/u;
const CLOSED = /["'”’»)\]]$/u;
/** Far more than any abbreviation or initial is long. */
const LOOK_BACK = 40;
const LOOK_AHEAD = 80;

function endsSentence(text: string, stopAt: number, after: number, mark: string): boolean {
  const following = FOLLOWING.exec(text.slice(after, after + LOOK_AHEAD))?.[1] ?? '';
  const closed = CLOSED.test(mark);
  if (following === '') return true;
  const startsLower = /^\p{Ll}/u.test(following);
  if (!mark.startsWith('.')) return !(startsLower && (closed || mark.startsWith('…')));
  if (startsLower) return false;
  if (closed || mark.length > 1) return true;
  const before = text.slice(Math.max(0, stopAt - LOOK_BACK), stopAt);
  const last = before.slice(before.lastIndexOf(' ') + 1);
  const word = (/[\p{L}\p{N}.'’&-]+$/u.exec(last)?.[0] ?? '').toLowerCase();
  const opener = OPENERS.has(following.toLowerCase().replace(/[’'].*$/u, ''));
  if (BEFORE_A_NAME.has(word)) return opener && following.length > 1 && !/^(?:mr|mrs|ms|dr|st)$/u.test(word);
  if (SHORT_DATES.has(word)) return !/^\d/u.test(following) && opener;
  if (AMBIGUOUS.has(word)) return opener;
  if (/^\p{L}$/u.test(word) && word !== 'i') return opener && following.length > 1;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return opener;
  return true;
}

/**
 * Cuts one paragraph into sentences: `[start, end)` UTF-16 offsets into `text`, in order, white space between them in none.
 * Abbreviations, initials, shortened dates and stops inside quotation marks are told apart by the tables beside this file.
 * Linear in the text's length.
 */
export function splitSentences(text: string): [start: number, end: number][] {
  const sentences: [number, number][] = [];
  let from = text.length - text.trimStart().length;
  const finish = text.trimEnd().length;
  for (const stop of text.matchAll(STOP)) {
    const after = stop.index + stop[0].length;
    if (after >= finish) break;
    if (!endsSentence(text, stop.index, after, stop[0])) continue;
    sentences.push([from, after]);
    from = after + (/^\s*/u.exec(text.slice(after, after + LOOK_AHEAD))?.[0].length ?? 0);
    while (from < finish && /\s/u.test(text.charAt(from))) from++;
  }
  if (from < finish) sentences.push([from, finish]);
  return sentences;
}
