import type { Documents, RankedRecord, RankedText } from '../engine/document.ts';
import type { Engine, EngineHit, Filters, RecordOf, TermStatistics } from '../engine/engine.ts';
import { canAnswer } from '../query/answer-kind.ts';
import type { Concept, Question } from '../query/question.ts';
import { terms } from '../query/terms.ts';
import { bestWindow, orderedPairs, saturation } from './evidence.ts';
import { conceptRareness, rarenessBy } from './rareness.ts';
import { type Support, type Supported, supportAround } from './support.ts';
import { SIZES, WEIGHTS } from './weights.ts';

type RankedKind = RankedRecord['kind'];

export interface RankedHit<K extends RankedKind> {
  readonly record: RecordOf<K>;
  readonly score: number;
  /** How the text, its neighbours or its article speak of each of the question's concepts; those that none does are left out. */
  readonly support: ReadonlyMap<Concept, Support>;
  /** Whether it prints what an answer of the question's kind must hold; true where the question is of none. */
  readonly fits: boolean;
}

/** What a search found. */
export interface Ranked<K extends RankedKind> {
  /** Best first, as far as they are ranked again. */
  readonly hits: readonly RankedHit<K>[];
  /** Rareness of one of the question's terms over all texts, as BM25 weighs it; greatest for an unknown term. */
  readonly rareness: (term: string) => number;
  /** How many of all texts hold one of the question's terms. */
  readonly frequency: (term: string) => number;
}

function synonymWeight({ concepts }: Pick<Question, 'concepts'>): number {
  return WEIGHTS.synonym * Math.min(1, SIZES.shortQuestion / concepts.length) ** 2;
}

/** A concept of a question as the texts know it. */
interface SoughtConcept {
  readonly concept: Concept;
  /** Those of its synonyms that any text holds. */
  readonly synonyms: readonly string[];
  readonly rareness: number;
  /** Whether any text holds it, in its words or others. */
  readonly known: boolean;
}

/** A question as the texts know it. */
interface Sought {
  readonly concepts: readonly SoughtConcept[];
  /** All its terms and their synonyms. */
  readonly wanted: ReadonlySet<string>;
  /** Neighbouring concepts that texts hold, with the number of words from one to the other. */
  readonly pairs: readonly {
    readonly term: string;
    readonly next: string;
    readonly gap: number;
    readonly rareness: number;
  }[];
  /** How much a synonym counts beside a word that was asked for. */
  readonly synonym: number;
  /** How many words of content a text has on average. */
  readonly averageLength: number;
}

/** One candidate's evidence, feedback aside. */
interface Candidate<K extends RankedKind> {
  readonly hit: EngineHit<K>;
  readonly text: RankedText;
  readonly support: ReadonlyMap<Concept, Support>;
  /** What its own words tell of the concepts. */
  readonly own: number;
  /** How near each other they stand, and in which order. */
  readonly nearness: number;
  /** How much of the question it speaks of, 0 to 1. */
  readonly coverage: number;
}

/** A candidate with what stands around it. */
interface Placed<K extends RankedKind> extends Candidate<K> {
  /** What its neighbours and its article tell of the concepts that it does not speak of. */
  readonly around: number;
  /** Whether it prints what an answer of the question's kind must hold. */
  readonly fits: boolean;
}

/** Where each of the wanted terms stands in a text. */
function positionsOf({ terms, positions }: RankedText, wanted: ReadonlySet<string>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [place, term] of terms.entries()) {
    if (!wanted.has(term)) continue;
    const known = found.get(term);
    const position = positions[place] ?? 0;
    if (known) known.push(position);
    else found.set(term, [position]);
  }
  return found;
}

/** How often a text prints each of its terms, or of the wanted ones. */
function countsOf({ terms }: RankedText, wanted?: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) if (!wanted || wanted.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function seek(question: Question, statistics: TermStatistics): Sought {
  const rareness = rarenessBy(statistics);
  const isHeld = (term: string) => statistics.frequency(term) > 0;
  const concepts = question.concepts.map((concept): SoughtConcept => {
    const synonyms = [...concept.synonyms].filter(isHeld);
    const known = isHeld(concept.term) || synonyms.length > 0;
    const rare = conceptRareness(concept, { rareness, frequency: statistics.frequency });
    return { concept, synonyms, rareness: concept.weight * rare, known };
  });
  return {
    concepts,
    wanted: new Set(concepts.flatMap(({ concept, synonyms }) => [concept.term, ...synonyms])),
    pairs: question.pairs.flatMap(([term, next, gap]) =>
      isHeld(term) && isHeld(next) ? [{ term, next, gap, rareness: (rareness(term) + rareness(next)) / 2 }] : [],
    ),
    synonym: synonymWeight(question),
    averageLength: statistics.averageLength,
  };
}

const saturated = (frequency: number, length: number, averageLength: number): number =>
  saturation(frequency, Math.max(SIZES.shortest, length / (averageLength || 1)));

/** One candidate's evidence for a question, feedback aside. */
function weigh<K extends RankedKind>(
  hit: EngineHit<K>,
  text: RankedText,
  { concepts, wanted, pairs, synonym, averageLength }: Sought,
): Candidate<K> {
  const positions = positionsOf(text, wanted);
  const support = new Map<Concept, Support>();
  let own = 0;
  let known = 0;
  let covered = 0;
  const places: { position: number; concept: Concept; weight: number }[] = [];
  for (const { concept, synonyms, rareness, known: isKnown } of concepts) {
    const printed = positions.get(concept.term) ?? [];
    const told = synonyms.flatMap((other) => positions.get(other) ?? []);
    // A word that many others may stand for is ambiguous: they share its weight, and count once.
    const otherwise = told.length > 0 ? synonym / synonyms.length : 0;
    const frequency = printed.length + otherwise + (text.implied.has(concept.term) ? WEIGHTS.implied : 0);
    if (isKnown) known += rareness;
    if (frequency === 0) continue;
    support.set(concept, printed.length > 0 ? 'word' : told.length > 0 ? 'synonym' : 'implied');
    covered += rareness * (1 - Math.exp(-SIZES.surer * frequency));
    own += concept.times * rareness * saturated(frequency, text.length, averageLength);
    for (const position of printed.length > 0 ? printed : told) places.push({ position, concept, weight: rareness });
  }
  let nearness = WEIGHTS.window * bestWindow(places, SIZES.window);
  for (const { term, next, gap, rareness } of pairs) {
    const ordered = orderedPairs(positions.get(term) ?? [], positions.get(next) ?? [], gap);
    nearness += WEIGHTS.ordered * rareness * saturated(ordered, text.length, averageLength);
  }
  return { hit, text, support, own, nearness, coverage: known > 0 ? covered / known : 0 };
}

/** The candidates with what stands around each. */
function place<K extends RankedKind>(
  candidates: readonly Candidate<K>[],
  { kind }: Question,
  { concepts }: Sought,
): Placed<K>[] {
  const headlines = new Map<string, ReadonlySet<string>>();
  const headlineOf = ({ article, title }: RankedRecord) => {
    const known = headlines.get(article) ?? new Set(terms(title).map(({ term }) => term));
    headlines.set(article, known);
    return known;
  };
  const texts = candidates.map(({ hit, support }): Supported => {
    const record: RankedRecord = hit.record;
    return { article: record.article, order: hit.order, headline: headlineOf(record), support };
  });
  const placed = supportAround(
    texts,
    concepts.map(({ concept }) => concept),
  );
  return candidates.map((candidate, at) => {
    const support = placed.get(texts[at] as Supported) ?? candidate.support;
    let around = 0;
    for (const { concept, rareness } of concepts) {
      const how = support.get(concept);
      if (how === 'neighbour' || how === 'article') around += WEIGHTS[how] * rareness;
    }
    return { ...candidate, support, around, fits: kind !== undefined && canAnswer(kind, candidate.hit.record) };
  });
}

/** Candidates by score, best first; of equal ones the earlier first. `own` is what a candidate's own words tell. */
function order<K extends RankedKind>(
  candidates: readonly Placed<K>[],
  own: (candidate: Placed<K>) => number,
): { readonly candidate: Placed<K>; readonly score: number }[] {
  return candidates
    .map((candidate) => ({
      candidate,
      score:
        (own(candidate) + candidate.nearness + candidate.around) *
        (1 + WEIGHTS.coverage * candidate.coverage) *
        (1 + (candidate.fits ? WEIGHTS.kind : 0)),
    }))
    .sort((a, b) => b.score - a.score || a.candidate.hit.order - b.candidate.hit.order);
}

/**
 * Records of one kind, ranked in two steps: the engine's best by term weights, then those again by where the terms stand.
 * Methods: BM25 (Robertson and Zaragoza 2009); ordered pairs of the sequential dependence model (Metzler and Croft 2005);
 * relevance feedback as in RM3 (Abdul-Jaleel et al. 2004), its terms weighed by rareness, over the engine's best only.
 */
export class RankedIndex<K extends RankedKind> {
  private readonly kind: K;
  private readonly engine: Engine;
  private readonly documents: Documents;

  constructor(kind: K, engine: Engine, documents: Documents) {
    this.kind = kind;
    this.engine = engine;
    this.documents = documents;
  }

  /** The records that speak of any of the question's concepts. */
  async search(question: Question, filters: Filters = {}): Promise<Ranked<K>> {
    const { concepts } = question;
    const asked = new Map<string, number>();
    const synonym = synonymWeight(question);
    for (const { synonyms } of concepts) for (const other of synonyms) asked.set(other, synonym);
    for (const { term, times, weight } of concepts) asked.set(term, times * weight);
    const [hits, statistics] = await Promise.all([
      this.engine.search({
        kind: this.kind,
        terms: Array.from(asked, ([term, weight]) => ({ term, weight })),
        filters,
        limit: SIZES.candidates,
      }),
      this.engine.statistics(this.kind, asked.keys()),
    ]);
    const sought = seek(question, statistics);
    const weighed = hits.map((hit) => weigh(hit, this.documents.rankedText(hit.record), sought));
    const candidates = place(weighed, question, sought);
    const feedback = await this.feedback(
      order(candidates, ({ own }) => own),
      concepts.length,
    );
    const likeness = (text: RankedText) => {
      const counts = countsOf(text, feedback);
      let sum = 0;
      for (const [term, weight] of feedback) {
        const frequency = counts.get(term) ?? 0;
        if (frequency > 0) sum += weight * saturated(frequency, text.length, sought.averageLength);
      }
      return sum;
    };
    const ranked = order(
      candidates,
      ({ own, text }) => (1 - WEIGHTS.feedback) * own + WEIGHTS.feedback * likeness(text),
    );
    return {
      hits: ranked.map(({ candidate: { hit, support, fits }, score }) => ({
        record: hit.record,
        support,
        fits: fits || !question.kind?.needed,
        score,
      })),
      rareness: rarenessBy(statistics),
      frequency: statistics.frequency,
    };
  }

  /** The terms by which the best hits are told from other texts, weighed as the question's own are. */
  private async feedback(
    best: readonly { readonly candidate: Placed<K>; readonly score: number }[],
    concepts: number,
  ): Promise<ReadonlyMap<string, number>> {
    const leading = best.slice(0, SIZES.feedbackHits);
    if (leading.length === 0) return new Map();
    const printed = new Set(leading.flatMap(({ candidate: { text } }) => text.terms));
    const rareness = rarenessBy(await this.engine.statistics(this.kind, printed));
    const weights = new Map<string, number>();
    for (const { candidate, score } of leading)
      for (const [term, times] of countsOf(candidate.text))
        weights.set(term, (weights.get(term) ?? 0) + (score * times * rareness(term)) / candidate.text.length);
    const strongest = [...weights].sort((a, b) => b[1] - a[1]).slice(0, SIZES.feedbackTerms);
    const total = strongest.reduce((sum, [, weight]) => sum + weight, 0) || 1;
    return new Map(strongest.map(([term, weight]) => [term, (weight / total) * concepts * rareness(term)]));
  }
}
