import type { Article } from '../story/article.ts';
import type { Entity } from '../story/people/entity.ts';
import { Span } from '../story/span.ts';
import { addNumber, KeyedNumbers } from './keyed-numbers.ts';
import { MentionColumns, type MentionedNumber } from './mention-columns.ts';
import { terms } from './query/terms.ts';
import { type Stored, storedUnder, under } from './stored.ts';

/** An entity in one article, and how often it is mentioned there. */
export interface Mentioned {
  readonly entity: Entity;
  readonly times: number;
}

/** A place that names an entity, or stands for it. */
export interface NamedPlace {
  readonly entity: Entity;
  readonly span: Span;
}

/** Under each term of a name, the people whose names begin with it: who, how many terms follow, and the places of these among all. */
function namesByTerm(entities: readonly Entity[]): KeyedNumbers {
  const names = entities.flatMap(({ kind, aliases }, entity) =>
    aliases.map((alias) => ({ entity, kind, named: terms(alias).map(({ term }) => term) })),
  );
  const places = new Map([...new Set(names.flatMap(({ named }) => named))].sort().map((term, place) => [term, place]));
  const lists = new Map(Array.from(places.keys(), (term): [string, number[]] => [term, []]));
  for (const { entity, kind, named } of names) {
    const [first, ...rest] = named;
    if (first === undefined || kind !== 'person') continue;
    lists.get(first)?.push(entity, rest.length, ...rest.map((term) => places.get(term) ?? 0));
  }
  return KeyedNumbers.of(lists);
}

/** The people by the last term of their full name. */
function bearersOfSurnames(entities: readonly Entity[]): KeyedNumbers {
  const lists = new Map<string, number[]>();
  for (const [number, { kind, name }] of entities.entries()) {
    const surname = kind === 'person' ? terms(name).at(-1)?.term : undefined;
    if (surname !== undefined) addNumber(lists, surname, number);
  }
  return KeyedNumbers.of(lists);
}

/** A story's people and organisations by the articles that mention them, and the words that name them. */
export class StoryPeople {
  private readonly entities: readonly Entity[];
  /** Each article's place in the story. */
  private readonly places: ReadonlyMap<Article, number>;
  private readonly mentions: MentionColumns;
  private namesKept: KeyedNumbers | undefined;
  private surnamesKept: KeyedNumbers | undefined;

  /** `stored` is what `store` gave of the same story. */
  constructor(entities: readonly Entity[], places: ReadonlyMap<Article, number>, stored?: Stored) {
    this.entities = entities;
    this.places = places;
    const part = (name: string) => stored && under(name, stored);
    const [mentions, names, surnames] = [part('mentions'), part('names'), part('surnames')];
    this.mentions = mentions ? MentionColumns.restored(mentions) : MentionColumns.of(entities, places);
    this.namesKept = names && KeyedNumbers.restored(names);
    this.surnamesKept = surnames && KeyedNumbers.restored(surnames);
  }

  /** Made when they are first asked for: not every part of an index needs them. */
  private get names(): KeyedNumbers {
    this.namesKept ??= namesByTerm(this.entities);
    return this.namesKept;
  }

  /** As `names`. */
  private get surnames(): KeyedNumbers {
    this.surnamesKept ??= bearersOfSurnames(this.entities);
    return this.surnamesKept;
  }

  store(): Stored {
    return {
      ...storedUnder('mentions', this.mentions.store()),
      ...storedUnder('names', this.names.store()),
      ...storedUnder('surnames', this.surnames.store()),
    };
  }

  /** Terms of their names: where a question has one, a text answers only where it is meant. */
  get terms(): Pick<ReadonlySet<string>, 'has'> {
    return this.names;
  }

  /** The people whose names begin with a term and have no other terms than these places, with the places of each name's. */
  private beginningWith(
    first: string,
    all: ReadonlySet<number>,
  ): { readonly entity: number; readonly named: number[] }[] {
    const list = this.names.get(first);
    const found: { entity: number; named: number[] }[] = [];
    for (let at = 0, next = 0; at < list.length; at = next) {
      next = at + 2 + (list[at + 1] ?? 0);
      let rest = at + 2;
      while (rest < next && all.has(list[rest] ?? 0)) rest++;
      // Of a common first name's bearers nearly nobody is meant.
      if (rest === next)
        found.push({ entity: list[at] ?? 0, named: [this.names.placeOf(first), ...list.subarray(at + 2, next)] });
    }
    return found;
  }

  /**
   * The people whom given terms name: by all terms of one of their names, and by a term that belongs to no longer name, be it
   * called so in the articles or the surname of several.
   */
  named(given: readonly string[]): ReadonlySet<Entity> {
    const all = new Set(given.map((term) => this.names.placeOf(term)));
    const matches = given.flatMap((first) => this.beginningWith(first, all));
    const longer = matches.filter(({ named }) => named.length > 1);
    const covered = new Set(longer.flatMap(({ named }) => named));
    const shorter = matches.filter(({ named: [term = -1] }) => !covered.has(term));
    const sharing = given
      .filter((term) => !covered.has(this.names.placeOf(term)))
      .flatMap((term) => [...this.surnames.get(term)]);
    const numbers = [...longer, ...shorter].map(({ entity }) => entity).concat(sharing);
    return new Set(numbers.flatMap((number) => this.entities[number] ?? []));
  }

  private mentionedIn(article: Article): MentionedNumber[] {
    return this.mentions.in(this.places.get(article) ?? -1);
  }

  /** Those whom an article mentions, in the order of the story's entities. */
  in(article: Article): Mentioned[] {
    return this.mentionedIn(article).flatMap(({ entity: number, from, after }) => {
      const entity = this.entities[number];
      return entity ? { entity, times: after - from } : [];
    });
  }

  /** Those of whom a mention begins within a stretch, in the same order. Logarithmic in each one's mentions. */
  within({ article, start, end }: Span): Entity[] {
    const found: Entity[] = [];
    for (const mentioned of this.mentionedIn(article)) {
      const first = this.mentions.firstFrom(mentioned, start);
      const entity = this.entities[mentioned.entity];
      if (entity && first < mentioned.after && this.mentions.at(first).start < end) found.push(entity);
    }
    return found;
  }

  /** Calls back with each mention in an article and where it begins, by entity in the same order. */
  eachMention(article: Article, found: (entity: Entity, start: number) => void): void {
    for (const { entity: number, from, after } of this.mentionedIn(article)) {
      const entity = this.entities[number];
      if (entity) for (let at = from; at < after; at++) found(entity, this.mentions.at(at).start);
    }
  }

  /** The places within a stretch that name people, or stand for them, in order. */
  peopleWithin({ article, start, end }: Span): NamedPlace[] {
    const found: NamedPlace[] = [];
    for (const mentioned of this.mentionedIn(article)) {
      const entity = this.entities[mentioned.entity];
      for (let at = this.mentions.firstFrom(mentioned, start); entity && at < mentioned.after; at++) {
        const place = this.mentions.at(at);
        // Asked last: whoever has no place here need not be decoded.
        if (place.start >= end || entity.kind !== 'person') break;
        if (place.end <= end) found.push({ entity, span: new Span(article, place.start, place.end) });
      }
    }
    return found.sort((a, b) => a.span.start - b.span.start);
  }
}
