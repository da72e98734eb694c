import { ROLE_SYNONYMS } from '../../english/role-synonyms.ts';
import type { DescriptionRecord, EntityRecord } from '../../story/records.ts';
import { addNumber, inAll } from './numbers-by-key.ts';
import { stem } from './terms.ts';
import { words } from './words.ts';

/** What carries a description on behind its head. */
const CARRIED_ON = /\s(?:of|for|at|to|in)\s/u;
/** Whose somebody is: "the painter's granddaughter" paints nothing. */
const OWNER = /[\p{L}\p{M}.-]{1,40}['’]s\s/gu;

/** The stems of a description's words and of words that mean the same. */
const stemsIn = (text: string): ReadonlySet<string> =>
  new Set(words(text).flatMap(({ word }) => [word, ...(ROLE_SYNONYMS.get(word) ?? [])].map(stem)));

/** Whether a description is of so many words as are wanted, and of nothing more. */
const exactly =
  ({ length }: readonly string[]) =>
  ({ words: { text } }: DescriptionRecord) =>
    words(text).length === length;

/** What a story's articles describe people as, by the words of the description and by whose relation somebody is. */
export class DescriptionIndex {
  private readonly entities: readonly EntityRecord[];
  private readonly byEntity = new Map<string, DescriptionRecord[]>();
  /** By each stem of a role or relation, or of a word that means the same, the numbers of those who are described with it, ascending. */
  private readonly byStem = new Map<string, number[]>();
  /** Under the ID of each who stands in a relation, from either side, the numbers of the others. */
  private readonly relations = new Map<string, Set<number>>();
  /** The same few titles describe most people. */
  private readonly stems = new Map<string, ReadonlySet<string>>();

  /** `descriptions` are those of all `entities`, each one's in the order of the articles. */
  constructor(entities: readonly EntityRecord[], descriptions: Iterable<DescriptionRecord>) {
    this.entities = entities;
    for (const description of descriptions) {
      const known = this.byEntity.get(description.entity);
      if (known) known.push(description);
      else this.byEntity.set(description.entity, [description]);
    }
    const numbers = new Map(entities.map(({ id }, number) => [id, number]));
    const relate = (one: string, other: string) =>
      this.relations.set(one, (this.relations.get(one) ?? new Set<number>()).add(numbers.get(other) ?? -1));
    for (const [number, { id }] of entities.entries())
      for (const { of, words: printed, to } of this.of(id)) {
        if (of === 'age') continue;
        for (const word of this.stemsOf(printed.text))
          if (this.byStem.get(word)?.at(-1) !== number) addNumber(this.byStem, word, number);
        if (to === undefined) continue;
        relate(to, id);
        relate(id, to);
      }
  }

  /** What somebody is described as, in the order of the articles. */
  of(entity: string): readonly DescriptionRecord[] {
    return this.byEntity.get(entity) ?? [];
  }

  private those(numbers: readonly number[]): EntityRecord[] {
    return numbers.flatMap((number) => this.entities[number] ?? []);
  }

  /** Whether any of the words stands in a description before what carries it on, and is no owner's: "wife of the victim" describes no victim. */
  private heads(text: string, wanted: readonly string[]): boolean {
    const head = this.stemsOf(text.slice(0, CARRIED_ON.exec(text)?.index ?? text.length).replace(OWNER, ''));
    return wanted.some((word) => head.has(word));
  }

  private stemsOf(text: string): ReadonlySet<string> {
    const known = this.stems.get(text);
    if (known) return known;
    const stems = stemsIn(text);
    this.stems.set(text, stems);
    return stems;
  }

  /** The first of somebody's roles or relations that has all of the stems, one that is nothing more before others. */
  evidence(entity: string, wanted: readonly string[], owners?: ReadonlySet<string>): DescriptionRecord | undefined {
    const fitting = this.of(entity).filter(({ of, words: { text }, to }) => {
      const stems = of === 'age' || (owners && !(to && owners.has(to))) ? undefined : this.stemsOf(text);
      return stems && wanted.every((word) => stems.has(word)) && this.heads(text, wanted);
    });
    return fitting.find(exactly(wanted)) ?? fitting[0];
  }

  /**
   * Those of whom one role or relation has all of the stems, each with the first such: those who are nothing more before "former"
   * and "deputy" ones, else in the order of the story's entities; with `owners`, by ID, only where it is stated to be a role at,
   * or relation to, one of them.
   */
  describedAs(
    wanted: readonly string[],
    owners?: ReadonlySet<string>,
  ): { readonly entity: EntityRecord; readonly evidence: DescriptionRecord }[] {
    const lists = wanted.map((word) => this.byStem.get(word) ?? []);
    if (owners) lists.push([...new Set([...owners].flatMap((owner) => [...(this.relations.get(owner) ?? [])]))]);
    const described = this.those(inAll(lists).sort((a, b) => a - b)).flatMap((entity) => {
      const evidence = this.evidence(entity.id, wanted, owners);
      return evidence ? [{ entity, evidence }] : [];
    });
    const nothingMore = exactly(wanted);
    return described.sort((a, b) => Number(nothingMore(b.evidence)) - Number(nothingMore(a.evidence)));
  }

  /** Those with whom an article states somebody to be in any relation, in the order of the story's entities. */
  relatedTo(entity: string): EntityRecord[] {
    return this.those([...(this.relations.get(entity) ?? [])].sort((a, b) => a - b));
  }
}
