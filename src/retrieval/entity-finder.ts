import type { Article } from '../story/article.ts';
import type { Description, Entity } from '../story/people/entity.ts';
import type { Span } from '../story/span.ts';
import { FORMER_WORDS, RELATION_WORDS, TITLES } from './lexicon/relations.ts';
import { slips } from './slip.ts';
import { ASKING_WORDS, FUNCTION_WORDS } from './stop-words.ts';
import { stem } from './terms.ts';
import { words } from './words.ts';

/** An entity that a typed name stands for, and how it was recognised, surest first. */
export interface EntityMatch {
  readonly entity: Entity;
  readonly by: 'name' | 'alias' | 'surname' | 'first name' | 'relation' | 'role' | 'typo';
  /** The text's own words for the relation or role, where one was asked for. */
  readonly evidence?: Description;
}

const wordsOf = (text: string): string[] => words(text).map(({ word }) => word);
const key = (list: readonly string[]) => list.join(' ');

/** What stands between a name and the relation that it is given right after, and the longest that it can be in UTF-16 units. */
const POSSESSIVE = /\s+and\s+(?:his|her)\s+(?:(?:ex|then|former|late|estranged)[-\s])?$/u;
const POSSESSIVE_WITHIN = 30;

/** Tells whom a typed name, relation or role stands for in a story. */
export class EntityFinder {
  private readonly entities: readonly Entity[];
  private readonly byAlias = new Map<string, Entity[]>();
  private readonly endingAt = new Map<Article, Map<number, Entity>>();
  private readonly byWord = new Map<string, Set<Entity>>();

  constructor(entities: readonly Entity[]) {
    this.entities = entities;
    for (const entity of entities) {
      for (const { form, span } of entity.mentions)
        if (form === 'name') {
          const endings = this.endingAt.get(span.article) ?? new Map<number, Entity>();
          this.endingAt.set(span.article, endings.set(span.end, entity));
        }
      for (const alias of new Set([entity.name, ...entity.aliases].map((name) => key(wordsOf(name))))) {
        this.byAlias.set(alias, [...(this.byAlias.get(alias) ?? []), entity]);
        for (const word of alias.split(' ')) this.byWord.set(word, (this.byWord.get(word) ?? new Set()).add(entity));
      }
    }
  }

  /** Best first; none where nobody is meant. A relation that no article states is nobody. */
  find(typed: string): EntityMatch[] {
    const all = wordsOf(typed).map((word) => this.withoutPossessive(word));
    const named = this.byName(all);
    if (named.length > 0) return named;
    const asked = all.filter((word) => !FUNCTION_WORDS.has(word) && !ASKING_WORDS.has(word));
    if (asked.length === 0) return [];
    const plainly = this.byName(asked);
    if (plainly.length > 0) return plainly;
    if (asked.some((word) => RELATION_WORDS.has(word)) && asked.length > 1) {
      const related = this.byRelation(all);
      if (related) return related;
    }
    return (
      this.byTitle(asked) ??
      this.firstFound([() => this.byParts(asked), () => this.byRole(asked), () => this.bySlip(asked)])
    );
  }

  /** "Hales wife", typed without its apostrophe. */
  private withoutPossessive(word: string): string {
    const name = word.replace(/s$/u, '');
    return !this.byWord.has(word) && this.byWord.has(name) ? name : word;
  }

  private firstFound(ways: readonly (() => EntityMatch[])[]): EntityMatch[] {
    for (const way of ways) {
      const found = way();
      if (found.length > 0) return found;
    }
    return [];
  }

  private byName(asked: readonly string[]): EntityMatch[] {
    const name = key(asked);
    return this.mostMentioned(this.byAlias.get(name) ?? []).map((entity) => ({
      entity,
      by: key(wordsOf(entity.name)) === name ? 'name' : 'alias',
    }));
  }

  /** "Judge Hale", "Mr. Hale": the title may only agree, the rest must name. */
  private byTitle(asked: readonly string[]): EntityMatch[] | undefined {
    const [title = '', ...rest] = asked;
    if (!TITLES.has(title) || rest.length === 0) return undefined;
    const gender = TITLES.get(title);
    const named = this.firstFound([() => this.byName(rest), () => this.byParts(rest), () => this.bySlip(rest)]);
    return named.filter(
      ({ entity }) => gender === undefined || entity.gender === 'unknown' || entity.gender === gender,
    );
  }

  /** All the words are words of the entity's names. */
  private byParts(asked: readonly string[]): EntityMatch[] {
    const [first, ...others] = asked.map((word) => this.byWord.get(word) ?? new Set<Entity>());
    const held = this.mostMentioned([...(first ?? [])].filter((entity) => others.every((set) => set.has(entity))));
    return held
      .map((entity): EntityMatch => {
        const surname = wordsOf(entity.name).at(-1);
        if (asked.every((word) => TITLES.has(word))) return { entity, by: 'role' };
        return { entity, by: asked.at(-1) === surname ? 'surname' : 'first name' };
      })
      .sort((a, b) => Number(b.by === 'surname') - Number(a.by === 'surname'));
  }

  /** "Hale's ex-wife", "the wife of Hale": undefined where no name stands beside the relation. */
  private byRelation(all: readonly string[]): EntityMatch[] | undefined {
    const relation = all.find((word) => RELATION_WORDS.has(word)) ?? '';
    const former = all.filter((word) => FORMER_WORDS.has(word));
    const rest = all.filter(
      (word) => word !== relation && !former.includes(word) && !FUNCTION_WORDS.has(word) && !ASKING_WORDS.has(word),
    );
    const owners = this.firstFound([
      () => this.byName(rest),
      () => this.byTitle(rest) ?? this.byParts(rest),
      () => this.bySlip(rest),
    ]);
    if (owners.length === 0) return undefined;
    const meant = RELATION_WORDS.get(relation) ?? new Set([relation]);
    return owners.flatMap(({ entity: owner }) =>
      this.entities.flatMap((entity): EntityMatch[] => {
        const evidence = entity.descriptions.find(({ kind, to, span }) => {
          if (kind !== 'relation' || (to ?? this.possessor(span)) !== owner) return false;
          const printed = wordsOf(span.text);
          const over = printed.filter((word) => FORMER_WORDS.has(word));
          return printed.some((word) => meant.has(word)) && former.length > 0 === over.length > 0;
        });
        return evidence ? [{ entity, by: 'relation', evidence }] : [];
      }),
    );
  }

  /** Who is named just before a relation and meant by its pronoun: Hale in "Hale and his wife, Nora Pell". */
  private possessor({ article, start }: Span): Entity | undefined {
    const from = Math.max(0, start - POSSESSIVE_WITHIN);
    const possessive = POSSESSIVE.exec(article.text.slice(from, start));
    return possessive ? this.endingAt.get(article)?.get(from + possessive.index) : undefined;
  }

  /** All the words stand in one role that the articles state. */
  private byRole(asked: readonly string[]): EntityMatch[] {
    const wanted = asked.map(stem);
    return this.entities.flatMap((entity): EntityMatch[] => {
      const evidence = entity.descriptions.find(({ kind, span }) => {
        if (kind === 'age') return false;
        const printed = new Set(wordsOf(span.text).map(stem));
        return wanted.every((word) => printed.has(word));
      });
      return evidence ? [{ entity, by: 'role', evidence }] : [];
    });
  }

  /** Every word is a word of the entity's names but for slips of the keyboard. */
  private bySlip(asked: readonly string[]): EntityMatch[] {
    if (asked.length === 0) return [];
    const nearby = asked.map((word) => {
      const found = new Set(this.byWord.get(word));
      for (const [name, entities] of this.byWord)
        if (slips(word, name) !== undefined) for (const entity of entities) found.add(entity);
      return found;
    });
    const [first, ...others] = nearby;
    const held = [...(first ?? [])].filter((entity) => others.every((set) => set.has(entity)));
    return this.mostMentioned(held).map((entity) => ({ entity, by: 'typo' }));
  }

  private mostMentioned(entities: readonly Entity[]): Entity[] {
    return entities.toSorted((a, b) => b.mentions.length - a.mentions.length);
  }
}
