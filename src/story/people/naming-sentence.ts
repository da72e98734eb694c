import type { Word } from '../../english/word.ts';
import { type Candidate, type Run, runsIn } from './candidate.ts';
import { type Evidence, evidenceOf, NO_EVIDENCE } from './name-evidence.ts';
import { isOther } from './no-entity.ts';
import { officesIn } from './office.ts';
import { pairsIn } from './pair.ts';

/** A candidate with what its sentence tells of it. */
export interface WeighedCandidate extends Candidate {
  readonly evidence: Evidence;
  /** Names a place, people, day or work: never an entity. */
  readonly other: boolean;
}

/** A sentence that may name somebody, read before the story's other articles are known. */
export interface NamingSentence {
  /** Its number among the article's sentences. */
  readonly place: number;
  readonly words: readonly Word[];
  readonly runs: readonly Run<WeighedCandidate>[];
  /** Whether an office or a pair in it may stand for somebody: "the president", "the two men". */
  readonly standIns: boolean;
}

function weighed(candidate: Candidate): WeighedCandidate {
  const other = isOther(candidate);
  const { words, from, to, titled, heading } = candidate;
  return {
    words,
    from,
    to,
    titled,
    heading,
    evidence: candidate.heading || other ? NO_EVIDENCE : evidenceOf(candidate),
    other,
  };
}

const isEmpty = (found: Iterator<unknown>): boolean => found.next().done === true;

/** Reads one sentence for the names in it. */
export function readNames(words: readonly Word[], place: number): NamingSentence {
  const runs = runsIn(words).map(({ from, to, doubtful, candidates }) => ({
    from,
    to,
    doubtful,
    candidates: candidates.map(weighed),
  }));
  return { place, words, runs, standIns: !isEmpty(officesIn(words)) || !isEmpty(pairsIn(words)) };
}
