import {
  BEFORE_NOT_DONE,
  FACTUALITY_CUES,
  type Factuality,
  IMPLICATIVES,
  KEEPS_FROM,
  NEAR_MISSES,
  WRONGS,
} from '../../english/factuality-cues.ts';
import { CLAUSE_VERBS } from '../../english/reporting-verbs.ts';
import { isPastForm } from '../../english/verb-words.ts';
import { inFull } from '../participants/full-words.ts';
import { opensClause, type SentenceWord } from '../participants/sentence-words.ts';

/** How far before the matched words a cue still reads on them, in words. */
const REACH: Readonly<Record<Factuality, number>> = { plan: 5, request: 5, possibility: 5, failure: 5, hearsay: 8 };
/** What a cue does not reach over. */
const BOUNDARY: ReadonlySet<string> = new Set(['but', 'and', 'while', 'although', 'because']);

/** What cues read, by their words without inflection, and by those that are cues only as they stand. */
const cues = new Map<string, Factuality>();
const exactCues = new Map<string, Factuality>();
for (const { words, read, isExact } of FACTUALITY_CUES)
  for (const word of isExact ? words : inFull(words)) (isExact ? exactCues : cues).set(word, read);

const implicatives: ReadonlySet<string> = new Set(inFull(IMPLICATIVES));
const wrongs: ReadonlySet<string> = new Set(inFull(WRONGS));
const keepsFrom: ReadonlySet<string> = new Set(inFull(KEEPS_FROM));
const nearMisses: ReadonlySet<string> = new Set(inFull(NEAR_MISSES));
const isReporting = ({ printed }: SentenceWord): boolean => CLAUSE_VERBS.has(printed.toLowerCase());

/** A name or month in a cue's letters ("May", "Will") is no cue; the first word of a sentence has its capital anyhow. */
const cueOf = ({ word, printed }: SentenceWord, at: number): Factuality | undefined =>
  at > 0 && /^\p{Lu}/u.test(printed) ? undefined : (cues.get(word) ?? exactCues.get(printed.toLowerCase()));

/** What a claim's own cues allow a print to be: one that speaks of what may be is borne out by a plan too. */
function allowedBy(claim: readonly SentenceWord[]): ReadonlySet<Factuality> {
  const allowed = new Set(claim.flatMap((word, at) => cueOf(word, at) ?? []));
  if (claim.some(({ word }, at) => word === 'to' && claim[at - 1]?.word === 'go')) allowed.add('plan');
  return allowed.has('possibility') ? allowed.add('plan') : allowed;
}

/** Whether the claim tells as past what is printed as an infinitive: "hired divers" against "voted to hire divers". */
function isInfinitive(claim: readonly SentenceWord[], sentence: readonly SentenceWord[], from: number, to: number) {
  const past = new Set(claim.flatMap(({ word, printed }) => (isPastForm(printed.toLowerCase()) ? [word] : [])));
  return sentence.slice(from, to).some(({ word, printed }, within) => {
    const at = from + within;
    const leads = sentence[at - 2]?.word ?? '';
    return (
      past.has(word) &&
      !isPastForm(printed.toLowerCase()) &&
      sentence[at - 1]?.word === 'to' &&
      !implicatives.has(leads)
    );
  });
}

/** Whether a verb in -ing among the words from `from` up to `to` is told as not done: "decided against selling the mill". */
function isNotDone(claimed: ReadonlySet<string>, sentence: readonly SentenceWord[], from: number, to: number): boolean {
  return sentence.slice(from, to).some(({ printed }, within) => {
    if (!printed.endsWith('ing')) return false;
    const before = sentence.slice(Math.max(0, from + within - REACH.failure - 1), from + within);
    const last = before.slice(-2).map((word) => word.printed.toLowerCase());
    const phrase = last.join(' ');
    if (BEFORE_NOT_DONE.some((one) => phrase === one || last.at(-1) === one))
      return !last.some((one) => claimed.has(one));
    return last.at(-1) === 'from' && before.some(({ word }) => keepsFrom.has(word) && !claimed.has(word));
  });
}

/**
 * Whether a sentence does not say that what it prints from word `from` up to `to` happened, while the claim does: a plan, a
 * wish, a possibility, a rumour, a refusal, a wrong on somebody's word alone. "Pell was charged" against "Quill expects to charge Pell".
 */
export function isUnfactual(
  claim: readonly SentenceWord[],
  sentence: readonly SentenceWord[],
  [from, to]: readonly [from: number, to: number],
): boolean {
  const allowed = allowedBy(claim);
  const claimed = new Set(claim.map(({ word }) => word));
  const reads = (at: number, back: number): boolean => {
    const word = sentence[at];
    if (!word || claimed.has(word.word)) return false;
    const kind = cueOf(word, at);
    return kind !== undefined && !allowed.has(kind) && back <= REACH[kind];
  };
  const isWrong = claim.some(({ word }) => wrongs.has(word)) && !claim.some(isReporting);
  for (let at = from; at < to; at++) if (reads(at, 0)) return true;
  for (let back = 1; back <= REACH.hearsay; back++) {
    const [word, next] = [sentence[from - back], sentence[from - back + 1]];
    if (!word || !next || opensClause(next) || BOUNDARY.has(word.word)) break;
    if (reads(from - back, back) || (isWrong && isReporting(word))) return true;
  }
  const isNearMiss = sentence.some(({ word }, at) => {
    const next = sentence[at + 1];
    return nearMisses.has(word) && next && at + 1 >= from && at + 1 < to && isPastForm(next.printed.toLowerCase());
  });
  return isNearMiss || isInfinitive(claim, sentence, from, to) || isNotDone(claimed, sentence, from, to);
}
