import type { Article } from '../article.ts';
import type { NamingSentence, WeighedCandidate } from '../people/naming-sentence.ts';
import type { Word } from '../people/word.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';
import { readWord, writeWord } from './words.ts';

/** What a sentence's flags tell. */
const HEADING = 1;
const STAND_INS = 2;

/** What a candidate's flags tell: what is not told is as in most, the whole of a run without a title, and nothing known of it. */
const PART = 1;
const TITLED = 2;
const OTHER = 4;
const PERSON = 8;
const ORGANISATION = 16;
/** Evidence is in halves. */
const HALVES = 2;

type NamingRun = NamingSentence['runs'][number];

function writeCandidate(to: ByteWriter, { from, to: end, titled, other, evidence }: WeighedCandidate, run: NamingRun) {
  const part = from !== run.from || end !== run.to;
  const { person, organisation } = evidence;
  to.byte(
    (part ? PART : 0) |
      (titled === from ? 0 : TITLED) |
      (other ? OTHER : 0) |
      (person === 0 ? 0 : PERSON) |
      (organisation === 0 ? 0 : ORGANISATION),
  );
  if (part) {
    to.uint(from - run.from);
    to.uint(run.to - end);
  }
  if (titled !== from) to.uint(from - titled);
  if (person !== 0) to.int(HALVES * person);
  if (organisation !== 0) to.int(HALVES * organisation);
}

function readCandidate(
  bytes: ByteReader,
  { words, heading }: Pick<WeighedCandidate, 'words' | 'heading'>,
  run: Pick<NamingRun, 'from' | 'to'>,
): WeighedCandidate {
  const flags = bytes.byte();
  const from = flags & PART ? run.from + bytes.uint() : run.from;
  const to = flags & PART ? run.to - bytes.uint() : run.to;
  const titled = flags & TITLED ? from - bytes.uint() : from;
  const person = flags & PERSON ? bytes.int() / HALVES : 0;
  const organisation = flags & ORGANISATION ? bytes.int() / HALVES : 0;
  return { words, from, to, titled, heading, evidence: { person, organisation }, other: (flags & OTHER) !== 0 };
}

/** Keeps the sentences of an article that may name somebody: about two bytes a word, since the article has the letters. */
export function writeSentences(to: ByteWriter, article: Article, sentences: Iterable<NamingSentence>): void {
  let [before, placeBefore] = [0, 0];
  for (const { place, words, runs, standIns } of sentences) {
    const heading = runs.some(({ candidates }) => candidates.some((candidate) => candidate.heading));
    to.byte((heading ? HEADING : 0) | (standIns ? STAND_INS : 0));
    to.uint(place - placeBefore);
    placeBefore = place;
    to.uint(words.length);
    for (const word of words) {
      writeWord(to, article, word, before);
      before = word.end;
    }
    to.uint(runs.length);
    for (const run of runs) {
      to.uint(run.from);
      to.uint(2 * (run.to - run.from) + Number(run.doubtful));
      to.uint(run.candidates.length);
      for (const candidate of run.candidates) writeCandidate(to, candidate, run);
    }
  }
}

function readRun(from: ByteReader, sentence: Pick<WeighedCandidate, 'words' | 'heading'>): NamingRun {
  const start = from.uint();
  const told = from.uint();
  const candidates: WeighedCandidate[] = [];
  const run = { from: start, to: start + Math.floor(told / 2), doubtful: told % 2 === 1, candidates };
  for (let left = from.uint(); left > 0; left--) candidates.push(readCandidate(from, sentence, run));
  return run;
}

/** Reads the sentences that `writeSentences` kept, one by one, so that no more than one is in memory. */
export function* readSentences(bytes: Uint8Array, article: Article): Generator<NamingSentence> {
  const from = new ByteReader(bytes);
  let [before, place] = [0, 0];
  while (!from.done) {
    const flags = from.byte();
    place += from.uint();
    const words: Word[] = [];
    for (let left = from.uint(); left > 0; left--) {
      const word = readWord(from, article, before);
      before = word.end;
      words.push(word);
    }
    const sentence = { words, heading: (flags & HEADING) !== 0 };
    const runs: NamingRun[] = [];
    for (let left = from.uint(); left > 0; left--) runs.push(readRun(from, sentence));
    yield { place, words, runs, standIns: (flags & STAND_INS) !== 0 };
  }
}
