import type { Description, Entity } from '../story/people/entity.ts';
import { Span } from '../story/span.ts';
import { synonymsOf } from './synonym-expressions.ts';
import { stem } from './terms.ts';
import { words } from './words.ts';

/** What carries a description on behind its head. */
const CARRIED_ON = /\s(?:of|for|at|to|in)\s/u;

/** What a story's articles describe people as, by the words of the description and by whose relation somebody is. */
export class DescriptionIndex {
  private readonly places = new Map<Entity, number>();
  /** By each stem of a role or relation, or of a word that means the same, those who are described with it, in the order of the story's entities. */
  private readonly byStem = new Map<string, Entity[]>();
  /** For each who stands in a relation, from either side, the others. */
  private readonly relations = new Map<Entity, Set<Entity>>();
  /** The same few titles describe most people. */
  private readonly stems = new Map<string, ReadonlySet<string>>();

  constructor(entities: readonly Entity[]) {
    for (const [place, entity] of entities.entries()) {
      this.places.set(entity, place);
      for (const { kind, span, to } of entity.descriptions) {
        if (kind === 'age') continue;
        for (const word of this.stemsOf(span)) {
          const described = this.byStem.get(word);
          if (!described) this.byStem.set(word, [entity]);
          else if (described.at(-1) !== entity) described.push(entity);
        }
        if (!to) continue;
        this.relations.set(to, (this.relations.get(to) ?? new Set()).add(entity));
        this.relations.set(entity, (this.relations.get(entity) ?? new Set()).add(to));
      }
    }
  }

  /** Whether any of the words stands in a description before what carries it on: "wife of the victim" describes no victim. */
  private heads({ article, start, text }: Span, wanted: readonly string[]): boolean {
    const head = this.stemsOf(new Span(article, start, start + (CARRIED_ON.exec(text)?.index ?? text.length)));
    return wanted.some((word) => head.has(word));
  }

  private stemsOf({ text }: Span): ReadonlySet<string> {
    const known = this.stems.get(text);
    if (known) return known;
    const stems = new Set(words(text).flatMap(({ word }) => [stem(word), ...synonymsOf(stem(word))]));
    this.stems.set(text, stems);
    return stems;
  }

  /**
   * Those of whom one role or relation has all of the stems, each with the first such: those who are nothing more before "former"
   * and "deputy" ones, else in the order of the story's entities; with `owners`, only where it is stated to be a role at, or relation to, one of them.
   */
  describedAs(
    wanted: readonly string[],
    owners?: ReadonlySet<Entity>,
  ): { readonly entity: Entity; readonly evidence: Description }[] {
    const lists = wanted.map((word) => this.byStem.get(word) ?? []).sort((a, b) => a.length - b.length);
    const exactly = ({ span }: Description) => words(span.text).length === wanted.length;
    const described = (lists[0] ?? []).flatMap((entity) => {
      const fitting = entity.descriptions.filter(({ kind, span, to }) => {
        const stems = kind === 'age' || (owners && !(to && owners.has(to))) ? undefined : this.stemsOf(span);
        return stems && wanted.every((word) => stems.has(word)) && this.heads(span, wanted);
      });
      const evidence = fitting.find(exactly) ?? fitting[0];
      return evidence ? [{ entity, evidence }] : [];
    });
    return described.sort((a, b) => Number(exactly(b.evidence)) - Number(exactly(a.evidence)));
  }

  /** Those with whom an article states somebody to be in any relation, in the order of the story's entities. */
  relatedTo(entity: Entity): Entity[] {
    const place = (other: Entity) => this.places.get(other) ?? 0;
    return [...(this.relations.get(entity) ?? [])].sort((a, b) => place(a) - place(b));
  }
}
