import type { Description, Entity } from '../../story/people/entity.ts';
import { Span } from '../../story/span.ts';
import { addNumber, inAll, KeyedNumbers } from '../keyed-numbers.ts';
import { type Stored, storedUnder, under } from '../stored.ts';
import { synonymsOf } from './synonym-expressions.ts';
import { stem } from './terms.ts';
import { words } from './words.ts';

/** Roles that no other word asks for, though passages may tell the same by it: not every professor is the teacher who is meant. */
const OWN_ONLY: ReadonlySet<string> = new Set(['professor']);
/** What carries a description on behind its head. */
const CARRIED_ON = /\s(?:of|for|at|to|in)\s/u;

/** The stems of a description's words and of words that mean the same. */
const stemsIn = (text: string): ReadonlySet<string> =>
  new Set(words(text).flatMap(({ word }) => [stem(word), ...(OWN_ONLY.has(word) ? [] : synonymsOf(stem(word)))]));

/** Whether a description is of so many words as are wanted, and of nothing more. */
const exactly =
  ({ length }: readonly string[]) =>
  ({ span }: Description) =>
    words(span.text).length === length;

/** What a story's articles describe people as, by the words of the description and by whose relation somebody is. */
export class DescriptionIndex {
  private readonly entities: readonly Entity[];
  /** By each stem of a role or relation, or of a word that means the same, those who are described with it, in the order of the story's entities. */
  private readonly byStem: KeyedNumbers;
  /** Under the number of each who stands in a relation, from either side, the others in the same order. */
  private readonly relations: KeyedNumbers;
  private numbers: ReadonlyMap<Entity, number> | undefined;
  /** The same few titles describe most people. */
  private readonly stems = new Map<string, ReadonlySet<string>>();

  /** `stored` is what `store` gave of the same entities. */
  constructor(entities: readonly Entity[], stored?: Stored) {
    this.entities = entities;
    if (stored) {
      this.byStem = KeyedNumbers.restored(under('stems', stored));
      this.relations = KeyedNumbers.restored(under('relations', stored));
      return;
    }
    const byStem = new Map<string, number[]>();
    const relations = new Map<number, Set<number>>();
    const relate = (one: number, other: number) =>
      relations.set(one, (relations.get(one) ?? new Set<number>()).add(other));
    for (const [number, { descriptions }] of entities.entries())
      for (const { kind, span, to } of descriptions) {
        if (kind === 'age') continue;
        for (const word of this.stemsOf(span)) if (byStem.get(word)?.at(-1) !== number) addNumber(byStem, word, number);
        if (!to) continue;
        relate(this.numberOf(to), number);
        relate(number, this.numberOf(to));
      }
    const ascending = (related: ReadonlySet<number>) => [...related].sort((a, b) => a - b);
    this.byStem = KeyedNumbers.of(byStem);
    this.relations = KeyedNumbers.of(
      new Map(Array.from(relations, ([one, related]) => [String(one), ascending(related)])),
    );
  }

  store(): Stored {
    return { ...storedUnder('stems', this.byStem.store()), ...storedUnder('relations', this.relations.store()) };
  }

  private numberOf(entity: Entity): number {
    this.numbers ??= new Map(this.entities.map((one, number) => [one, number]));
    return this.numbers.get(entity) ?? -1;
  }

  private those(numbers: Uint32Array): Entity[] {
    return Array.from(numbers).flatMap((number) => this.entities[number] ?? []);
  }

  /** Whether any of the words stands in a description before what carries it on: "wife of the victim" describes no victim. */
  private heads({ article, start, text }: Span, wanted: readonly string[]): boolean {
    const head = this.stemsOf(new Span(article, start, start + (CARRIED_ON.exec(text)?.index ?? text.length)));
    return wanted.some((word) => head.has(word));
  }

  private stemsOf({ text }: Span): ReadonlySet<string> {
    const known = this.stems.get(text);
    if (known) return known;
    const stems = stemsIn(text);
    this.stems.set(text, stems);
    return stems;
  }

  /** The first of somebody's roles or relations that has all of the stems, one that is nothing more before others. */
  evidence(entity: Entity, wanted: readonly string[], owners?: ReadonlySet<Entity>): Description | undefined {
    const fitting = entity.descriptions.filter(({ kind, span, to }) => {
      const stems = kind === 'age' || (owners && !(to && owners.has(to))) ? undefined : this.stemsOf(span);
      return stems && wanted.every((word) => stems.has(word)) && this.heads(span, wanted);
    });
    return fitting.find(exactly(wanted)) ?? fitting[0];
  }

  /**
   * Those of whom one role or relation has all of the stems, each with the first such: those who are nothing more before "former"
   * and "deputy" ones, else in the order of the story's entities; with `owners`, only where it is stated to be a role at, or relation to, one of them.
   */
  describedAs(
    wanted: readonly string[],
    owners?: ReadonlySet<Entity>,
  ): { readonly entity: Entity; readonly evidence: Description }[] {
    const lists = wanted.map((word) => this.byStem.get(word));
    if (owners) lists.push(this.relatedToAny(owners));
    const described = this.those(inAll(lists)).flatMap((entity) => {
      const evidence = this.evidence(entity, wanted, owners);
      return evidence ? [{ entity, evidence }] : [];
    });
    const nothingMore = exactly(wanted);
    return described.sort((a, b) => Number(nothingMore(b.evidence)) - Number(nothingMore(a.evidence)));
  }

  /** The numbers of those who stand in a relation to any of these, ascending. */
  private relatedToAny(owners: ReadonlySet<Entity>): Uint32Array {
    const related = [...owners].flatMap((owner) => [...this.relations.get(String(this.numberOf(owner)))]);
    return Uint32Array.from(new Set(related)).sort();
  }

  /** Those with whom an article states somebody to be in any relation, in the order of the story's entities. */
  relatedTo(entity: Entity): Entity[] {
    return this.those(this.relations.get(String(this.numberOf(entity))));
  }
}
