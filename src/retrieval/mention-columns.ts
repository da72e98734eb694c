import type { Article } from '../story/article.ts';
import { firstPlace } from '../story/first-where.ts';
import type { Entity } from '../story/people/entity.ts';
import { growing32 } from './growing-numbers.ts';
import { bytesOf, type Stored, uint32s } from './stored.ts';

/** The columns' names, as they are stored. */
const COLUMNS = ['articles', 'entities', 'first', 'starts', 'ends'] as const;
type Columns = Readonly<Record<(typeof COLUMNS)[number], Uint32Array>>;

/** An entity in one article: its number in the story's order, and its mentions there as a stretch of all mentions. */
export interface MentionedNumber {
  readonly entity: number;
  readonly from: number;
  readonly after: number;
}

/** All mentions in the story's articles, by entity: each one's article as a place of the story, its entity's number, and where it stands. */
function mentionsByEntity(entities: readonly Entity[], places: ReadonlyMap<Article, number>) {
  const [articles, whom, starts, ends] = [growing32(), growing32(), growing32(), growing32()];
  for (const [number, { mentions }] of entities.entries())
    for (const { span } of mentions) {
      const place = places.get(span.article);
      if (place === undefined) continue;
      articles.push(place);
      whom.push(number);
      starts.push(span.start);
      ends.push(span.end);
    }
  return { articles: articles.numbers, whom: whom.numbers, starts: starts.numbers, ends: ends.numbers };
}

/**
 * Whom each article mentions and where, as columns of numbers outside the JavaScript heap: of each article those mentioned, in
 * the order of the story's entities, and of each of these the mentions, in order of place.
 */
export class MentionColumns {
  private readonly columns: Columns;

  private constructor(columns: Columns) {
    this.columns = columns;
  }

  /** `places`: each article's place in the story. Method: counting sort by article, which keeps the entities' order. */
  static of(entities: readonly Entity[], places: ReadonlyMap<Article, number>): MentionColumns {
    const found = mentionsByEntity(entities, places);
    const all = found.whom.length;
    const next = new Uint32Array(places.size + 1);
    for (const place of found.articles) next[place + 1] = (next[place + 1] ?? 0) + 1;
    for (let place = 0; place < places.size; place++) next[place + 1] = (next[place + 1] ?? 0) + (next[place] ?? 0);
    const [whom, starts, ends] = [new Uint32Array(all), new Uint32Array(all), new Uint32Array(all)];
    for (let mention = 0; mention < all; mention++) {
      const place = found.articles[mention] ?? 0;
      const at = next[place] ?? 0;
      whom[at] = found.whom[mention] ?? 0;
      starts[at] = found.starts[mention] ?? 0;
      ends[at] = found.ends[mention] ?? 0;
      next[place] = at + 1;
    }
    const articles = new Uint32Array(places.size + 1);
    const [mentioned, first] = [growing32(), growing32()];
    // By now, `next` tells where each article's mentions end.
    for (let place = 0, at = 0; place < places.size; place++) {
      for (const from = at; at < (next[place] ?? 0); at++) {
        if (at > from && whom[at] === whom[at - 1]) continue;
        mentioned.push(whom[at] ?? 0);
        first.push(at);
      }
      articles[place + 1] = mentioned.length;
    }
    first.push(all);
    return new MentionColumns({ articles, entities: mentioned.numbers, first: first.numbers, starts, ends });
  }

  /** What `store` gave. @throws NotStored where it is something else. */
  static restored(stored: Stored): MentionColumns {
    const column = (name: keyof Columns) => uint32s(stored, name);
    return new MentionColumns({
      articles: column('articles'),
      entities: column('entities'),
      first: column('first'),
      starts: column('starts'),
      ends: column('ends'),
    });
  }

  store(): Stored {
    return Object.fromEntries(COLUMNS.map((name) => [name, bytesOf(this.columns[name])]));
  }

  /** Those whom the article at a place of the story mentions, in the order of the story's entities. */
  in(place: number): MentionedNumber[] {
    const { articles, entities, first } = this.columns;
    const found: MentionedNumber[] = [];
    for (let pair = articles[place] ?? 0; pair < (articles[place + 1] ?? 0); pair++)
      found.push({ entity: entities[pair] ?? 0, from: first[pair] ?? 0, after: first[pair + 1] ?? 0 });
    return found;
  }

  /** The first of somebody's mentions in an article that does not begin before an offset. Logarithmic. */
  firstFrom({ from, after }: MentionedNumber, start: number): number {
    return firstPlace(from, after, (at) => (this.columns.starts[at] ?? 0) >= start);
  }

  /** Where a mention stands: UTF-16 offsets into its article. */
  at(mention: number): { readonly start: number; readonly end: number } {
    return { start: this.columns.starts[mention] ?? 0, end: this.columns.ends[mention] ?? 0 };
  }
}
