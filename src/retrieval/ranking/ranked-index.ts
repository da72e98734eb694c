import type { Engine, EngineHit, EngineQuery } from '../engine/engine.ts';
import { PrintedTerms, type PrintedText } from '../printed-terms.ts';
import { Analyser } from '../query/analyser.ts';
import type { Concept, Question } from '../query/question.ts';
import type { WordCounts } from '../query/spelling-correction.ts';
import { bytesOf, float64s, type Stored, storedUnder, under } from '../stored.ts';
import { Vocabulary } from '../vocabulary.ts';
import { bestWindow, orderedPairs, saturation } from './evidence.ts';

/** A text to be found. */
export interface RankedText {
  readonly text: string;
  /** Names that the text stands for without printing them: whom its pronouns, surnames and descriptions mean. */
  readonly implied: readonly string[];
  readonly facets: Readonly<Record<string, string>>;
}

export interface RankedHit {
  /** In the order of adding, from 0. */
  readonly id: number;
  readonly score: number;
  /** The question's concepts that the text speaks of, in its words or others. */
  readonly found: ReadonlySet<Concept>;
}

/**
 * How much each kind of evidence counts beside a term's own weight. These and the numbers below were fitted while looking at
 * all questions of the TIME and SQuADShifts collections, in the middle of a stretch over which neither changes much; what is
 * measured on those may be a little better than what other questions see.
 */
const WEIGHTS = { ordered: 0.1, coverage: 0.5, window: 0.8, synonym: 0.6, implied: 0.5 };
/** A text shorter than this share of the average gains no more by being short. */
const SHORTEST = 0.5;
/** How many words a window holds. */
const WINDOW = 10;
/** How fast it grows surer with each word for a concept that a text speaks of it. */
const SURER = 0.8;
/** How many of the engine's hits are ranked again. */
const CANDIDATES = 50;
/** What the best hits have in common is taken for relevant: how many hits, how many terms, how much it counts. */
const FEEDBACK = { hits: 3, terms: 60, weight: 0.25 };

/** Up to so many concepts a question leans on other words for them; the longer it is, the more it rests on its own. */
const SHORT_QUESTION = 3;

function synonymWeight({ concepts }: Pick<Question, 'concepts'>): number {
  return WEIGHTS.synonym * Math.min(1, SHORT_QUESTION / concepts.length) ** 2;
}

/** A concept of a question as an index knows it. */
interface SoughtConcept {
  readonly concept: Concept;
  /** Its term's number; undefined where no text holds it. */
  readonly number: number | undefined;
  readonly synonyms: readonly number[];
  readonly rareness: number;
  /** Whether any text holds it, in its words or others. */
  readonly known: boolean;
}

/** A question as an index knows it. */
interface Sought {
  readonly concepts: readonly SoughtConcept[];
  /** The numbers of all its terms and their synonyms. */
  readonly numbers: ReadonlySet<number>;
  /** Neighbouring concepts that texts hold, with the number of words from one to the other. */
  readonly pairs: readonly {
    readonly term: number;
    readonly next: number;
    readonly gap: number;
    readonly rareness: number;
  }[];
  /** How much a synonym counts beside a word that was asked for. */
  readonly synonym: number;
}

interface Candidate {
  readonly id: number;
  readonly text: PrintedText;
  readonly found: ReadonlySet<Concept>;
  /** What does not depend on feedback: nearness, and how much of the question is found. */
  readonly evidence: number;
  readonly coverage: number;
  readonly own: number;
}

/** So many names are known at once; what is longer is no name, in UTF-16 units. */
const NAMES_KEPT = 20_000;
const LONGEST_NAME = 60;

/** Where each of the wanted terms stands in a text. */
function positionsOf({ terms, positions }: PrintedText, wanted: ReadonlySet<number>): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let place = 0; place < terms.length; place++) {
    const term = terms[place] ?? 0;
    if (!wanted.has(term)) continue;
    const known = found.get(term);
    const position = positions[place] ?? 0;
    if (known) known.push(position);
    else found.set(term, [position]);
  }
  return found;
}

/** How often a text prints each of its terms, or of the wanted ones. */
function countsOf({ terms }: PrintedText, wanted?: ReadonlyMap<number, number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const term of terms) if (!wanted || wanted.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/**
 * Texts ranked in two steps: the engine's best by term weights, then those again by where the terms stand. Methods: BM25
 * (Robertson and Zaragoza 2009); ordered pairs of the sequential dependence model (Metzler and Croft 2005); relevance
 * feedback as in RM3 (Abdul-Jaleel et al. 2004), its terms weighed by rareness, over the engine's best only.
 */
export class RankedIndex {
  private readonly engine: Engine;
  private readonly vocabulary: Vocabulary;
  private readonly analyser: Analyser;
  private readonly printed: PrintedTerms;
  /** The terms of names; the same few people are implied again and again. */
  private readonly names = new Map<string, readonly number[]>();
  private totalLength = 0;

  /** `stored` is what `store` gave, for an engine that has not seen any text; `counts` are told of the words of each text that is added. */
  constructor(
    engine: Engine,
    { stored, counts }: { readonly stored?: Stored | undefined; readonly counts?: WordCounts | undefined } = {},
  ) {
    this.engine = engine;
    this.vocabulary = engine.numbered?.vocabulary ?? new Vocabulary();
    this.analyser = new Analyser(this.vocabulary, counts);
    this.printed = new PrintedTerms(stored && under('printed', stored));
    if (!stored) return;
    this.engine.restore?.(under('engine', stored));
    this.totalLength = float64s(stored, 'length')[0] ?? 0;
  }

  /** What can be kept of it; undefined where its engine can keep nothing, or not the numbers of terms. */
  store(): Stored | undefined {
    const engine = this.engine.numbered && this.engine.store?.();
    return (
      engine && {
        length: bytesOf(Float64Array.of(this.totalLength)),
        ...storedUnder('printed', this.printed.store()),
        ...storedUnder('engine', engine),
      }
    );
  }

  /** Adds the next text. */
  add({ text, implied, facets }: RankedText): void {
    const id = this.engine.size;
    const { terms, positions, length } = this.analyser.analyse(text);
    const others = new Set<number>();
    for (const name of implied) for (const term of this.termsOfName(name)) others.add(term);
    if (others.size > 0) for (const term of terms) others.delete(term);
    this.totalLength += length;
    this.printed.add({ terms, positions, implied: others, length });
    const all = others.size > 0 ? [...terms, ...others] : terms;
    const { numbered } = this.engine;
    if (numbered) numbered.add({ id, terms: all, facets });
    else this.engine.add([{ id, terms: all.map((term) => this.vocabulary.termOf(term)), facets }]);
  }

  private termsOfName(name: string): readonly number[] {
    const known = this.names.get(name);
    if (known) return known;
    const terms = this.analyser.contentOf(name);
    if (name.length > LONGEST_NAME) return terms;
    if (this.names.size >= NAMES_KEPT) this.names.clear();
    this.names.set(name, terms);
    return terms;
  }

  /** In how many texts a term stands. */
  frequency(term: string): number {
    return this.engine.frequency(term);
  }

  /** Rareness of a term over all texts, as BM25 weighs it; greatest for an unknown term. */
  rareness(term: string): number {
    const frequency = this.engine.frequency(term);
    return Math.log(1 + (this.engine.size - frequency + 0.5) / (frequency + 0.5));
  }

  /** The texts that speak of any of the question's concepts, best first, as far as they are ranked again. */
  async search(question: Question, options: Pick<EngineQuery, 'facets'> = {}): Promise<RankedHit[]> {
    const { concepts } = question;
    const asked = new Map<string, number>();
    const synonym = synonymWeight(question);
    for (const { synonyms } of concepts) for (const other of synonyms) asked.set(other, synonym);
    for (const { term, times } of concepts) asked.set(term, times);
    const hits = await this.engine.search({
      terms: Array.from(asked, ([term, weight]) => ({ term, weight })),
      limit: CANDIDATES,
      ...options,
    });
    const sought = this.seek(question);
    const candidates = hits.map((hit) => this.weigh(hit, sought));
    const first = this.order(candidates, (candidate) => candidate.own);
    const feedback = this.feedback(first, concepts);
    return this.order(
      candidates,
      ({ own, text }) => (1 - FEEDBACK.weight) * own + FEEDBACK.weight * this.likeness(text, feedback),
    );
  }

  private order(candidates: readonly Candidate[], weight: (candidate: Candidate) => number): RankedHit[] {
    return candidates
      .map((candidate) => ({
        id: candidate.id,
        found: candidate.found,
        score: (weight(candidate) + candidate.evidence) * (1 + WEIGHTS.coverage * candidate.coverage),
      }))
      .sort((a, b) => b.score - a.score || a.id - b.id);
  }

  private seek(question: Question): Sought {
    const number = (term: string) => this.vocabulary.numberOf(term);
    const concepts = question.concepts.map((concept): SoughtConcept => {
      const own = number(concept.term);
      const synonyms = [...concept.synonyms].flatMap((other) => number(other) ?? []);
      const known = own !== undefined || synonyms.length > 0;
      return { concept, number: own, synonyms, rareness: this.rareness(concept.term), known };
    });
    return {
      concepts,
      numbers: new Set(
        concepts.flatMap(({ number: own, synonyms }) => (own === undefined ? synonyms : [own, ...synonyms])),
      ),
      pairs: question.pairs.flatMap(([one, other, gap]) => {
        const [term, next] = [number(one), number(other)];
        const rareness = (this.rareness(one) + this.rareness(other)) / 2;
        return term === undefined || next === undefined ? [] : [{ term, next, gap, rareness }];
      }),
      synonym: synonymWeight(question),
    };
  }

  private saturation(frequency: number, length: number): number {
    const average = this.totalLength / this.engine.size || 1;
    return saturation(frequency, Math.max(SHORTEST, length / average));
  }

  /** One candidate's evidence for a question, feedback aside. */
  private weigh({ id }: EngineHit, { concepts, numbers, pairs, synonym }: Sought): Candidate {
    const text = this.printed.at(id);
    const positions = positionsOf(text, numbers);
    const found = new Set<Concept>();
    let own = 0;
    let known = 0;
    let covered = 0;
    const places: { position: number; concept: Concept; weight: number }[] = [];
    for (const { concept, number = -1, synonyms, rareness, known: isKnown } of concepts) {
      const printed = positions.get(number) ?? [];
      const told = synonyms.flatMap((other) => positions.get(other) ?? []);
      const frequency = printed.length + synonym * told.length + (text.implied.has(number) ? WEIGHTS.implied : 0);
      if (isKnown) known += rareness;
      if (frequency === 0) continue;
      found.add(concept);
      covered += rareness * (1 - Math.exp(-SURER * frequency));
      own += concept.times * rareness * this.saturation(frequency, text.length);
      for (const position of [...printed, ...told]) places.push({ position, concept, weight: rareness });
    }
    let evidence = WEIGHTS.window * bestWindow(places, WINDOW);
    for (const { term, next, gap, rareness } of pairs) {
      const ordered = orderedPairs(positions.get(term) ?? [], positions.get(next) ?? [], gap);
      evidence += WEIGHTS.ordered * rareness * this.saturation(ordered, text.length);
    }
    return { id, text, found, evidence, own, coverage: known > 0 ? covered / known : 0 };
  }

  /** The terms by which the best hits are told from other texts, weighed as the question's own are. */
  private feedback(best: readonly RankedHit[], concepts: readonly Concept[]): Map<number, number> {
    const weights = new Map<number, number>();
    const rareness = (number: number) => this.rareness(this.vocabulary.termOf(number));
    for (const { id, score } of best.slice(0, FEEDBACK.hits)) {
      const text = this.printed.at(id);
      for (const [term, times] of countsOf(text))
        weights.set(term, (weights.get(term) ?? 0) + (score * times * rareness(term)) / text.length);
    }
    const strongest = [...weights].sort((a, b) => b[1] - a[1]).slice(0, FEEDBACK.terms);
    const total = strongest.reduce((sum, [, weight]) => sum + weight, 0) || 1;
    return new Map(strongest.map(([term, weight]) => [term, (weight / total) * concepts.length * rareness(term)]));
  }

  private likeness(text: PrintedText, feedback: ReadonlyMap<number, number>): number {
    const counts = countsOf(text, feedback);
    let likeness = 0;
    for (const [term, weight] of feedback) {
      const frequency = counts.get(term) ?? 0;
      if (frequency > 0) likeness += weight * this.saturation(frequency, text.length);
    }
    return likeness;
  }
}
