import type { Article } from '../article.ts';
import type { CaseCount } from '../people/common-words.ts';
import type { NamingSentence, WeighedCandidate } from '../people/naming-sentence.ts';
import type { Word } from '../people/word.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';

/** What a word's first byte tells; two bytes are enough for most words, the second being the length. */
const CAPITAL = 1;
const POSSESSIVE = 2;
/** The word before ends where the gap begins. */
const ADJOINS = 4;
/** What stands in the gap: one blank, what the article prints there, or else what follows. */
const BLANK = 8;
const GAP_PRINTED = 16;
/** The folded form: the text itself, the text in lower case, or else what follows. */
const SAME = 32;
const LOWER = 64;
/** The text is what the article prints between its offsets. */
const PRINTED = 128;

function writeWord(to: ByteWriter, { text: article }: Article, word: Word, before: number): void {
  const { text, folded, start, end, capital, possessive, gap } = word;
  const from = start - gap.length;
  const blank = gap === ' ';
  const gapPrinted = !blank && article.slice(from, start) === gap;
  const printed = article.slice(start, end) === text;
  const same = folded === text;
  const lower = !same && folded === text.toLowerCase();
  to.byte(
    (capital ? CAPITAL : 0) |
      (possessive ? POSSESSIVE : 0) |
      (from === before ? ADJOINS : 0) |
      (blank ? BLANK : 0) |
      (gapPrinted ? GAP_PRINTED : 0) |
      (same ? SAME : 0) |
      (lower ? LOWER : 0) |
      (printed ? PRINTED : 0),
  );
  to.uint(end - start);
  if (from !== before) to.int(from - before);
  if (gapPrinted) to.uint(gap.length);
  else if (!blank) to.text(gap);
  if (!printed) to.text(text);
  if (!same && !lower) to.text(folded);
}

function readWord(from: ByteReader, { text: article }: Article, before: number): Word {
  const flags = from.byte();
  const length = from.uint();
  const gapStart = flags & ADJOINS ? before : before + from.int();
  let gap = ' ';
  if (flags & GAP_PRINTED) gap = article.slice(gapStart, gapStart + from.uint());
  else if (!(flags & BLANK)) gap = from.text();
  const start = gapStart + gap.length;
  const end = start + length;
  const text = flags & PRINTED ? article.slice(start, end) : from.text();
  let folded = text;
  if (flags & LOWER) folded = text.toLowerCase();
  else if (!(flags & SAME)) folded = from.text();
  return {
    text,
    folded,
    start,
    end,
    capital: (flags & CAPITAL) !== 0,
    possessive: (flags & POSSESSIVE) !== 0,
    gap,
  };
}

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
      to.uint(HALVES * (run.to - run.from) + Number(run.doubtful));
      to.uint(run.candidates.length);
      for (const candidate of run.candidates) writeCandidate(to, candidate, run);
    }
  }
}

function readRun(from: ByteReader, sentence: Pick<WeighedCandidate, 'words' | 'heading'>): NamingRun {
  const start = from.uint();
  const length = from.uint();
  const candidates: WeighedCandidate[] = [];
  const run = { from: start, to: start + (length >>> 1), doubtful: length % 2 === 1, candidates };
  const count = from.uint();
  for (let at = 0; at < count; at++) candidates.push(readCandidate(from, sentence, run));
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
    const count = from.uint();
    for (let at = 0; at < count; at++) {
      const word = readWord(from, article, before);
      before = word.end;
      words.push(word);
    }
    const sentence = { words, heading: (flags & HEADING) !== 0 };
    const runs: NamingRun[] = [];
    const ofRuns = from.uint();
    for (let at = 0; at < ofRuns; at++) runs.push(readRun(from, sentence));
    yield { place, words, runs, standIns: (flags & STAND_INS) !== 0 };
  }
}

/** What stands beside a count's length: that its surplus is the commonest, or that it follows; and that the text does. */
const ONCE = 1;
const FOLDED_APART = 2;
const FLAGS = 4;

/** Keeps how an article prints its words: about two bytes a word, since the article has the letters. */
export function writeCaseCounts(to: ByteWriter, { text }: Article, counts: Iterable<CaseCount>): void {
  let before = 0;
  for (const { folded, surplus, start, end } of counts) {
    const apart = text.slice(start, end).toLowerCase() !== folded;
    to.uint(start - before);
    to.uint(FLAGS * (end - start) + (surplus === 1 ? ONCE : 0) + (apart ? FOLDED_APART : 0));
    if (surplus !== 1) to.int(surplus);
    if (apart) to.text(folded);
    before = end;
  }
}

/** Reads what `writeCaseCounts` kept, one by one. */
export function* readCaseCounts(bytes: Uint8Array, { text }: Article): Generator<CaseCount> {
  const from = new ByteReader(bytes);
  let before = 0;
  while (!from.done) {
    const start = before + from.uint();
    const told = from.uint();
    const end = start + Math.floor(told / FLAGS);
    const surplus = told & ONCE ? 1 : from.int();
    const folded = told & FOLDED_APART ? from.text() : text.slice(start, end).toLowerCase();
    yield { folded, surplus, start, end };
    before = end;
  }
}
