import type { Article } from '../story/article.ts';
import { firstPlace } from '../story/first-where.ts';
import type { Entity } from '../story/people/entity.ts';
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

/** Calls back with each stretch of an entity's mentions that lies in one article of the story. */
function eachStretch(
  { mentions }: Entity,
  places: ReadonlyMap<Article, number>,
  found: (place: number, mentions: Entity['mentions']) => void,
): void {
  for (let from = 0, after = 0; from < mentions.length; from = after) {
    const article = mentions[from]?.span.article;
    while (after < mentions.length && mentions[after]?.span.article === article) after++;
    const place = article && places.get(article);
    if (place !== undefined) found(place, mentions.slice(from, after));
  }
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
    const articles = new Uint32Array(places.size + 1);
    const mentioned = new Uint32Array(places.size + 1);
    for (const entity of entities)
      eachStretch(entity, places, (place, { length }) => {
        articles[place + 1] = (articles[place + 1] ?? 0) + 1;
        mentioned[place + 1] = (mentioned[place + 1] ?? 0) + length;
      });
    for (let place = 0; place < places.size; place++) {
      articles[place + 1] = (articles[place + 1] ?? 0) + (articles[place] ?? 0);
      mentioned[place + 1] = (mentioned[place + 1] ?? 0) + (mentioned[place] ?? 0);
    }
    const [pairs, all] = [articles[places.size] ?? 0, mentioned[places.size] ?? 0];
    const columns = {
      articles,
      entities: new Uint32Array(pairs),
      first: new Uint32Array(pairs + 1).fill(all, pairs),
      starts: new Uint32Array(all),
      ends: new Uint32Array(all),
    };
    const next = { pair: articles.slice(), mention: mentioned.slice() };
    for (const [number, entity] of entities.entries())
      eachStretch(entity, places, (place, mentions) => {
        const pair = next.pair[place] ?? 0;
        let at = next.mention[place] ?? 0;
        columns.entities[pair] = number;
        columns.first[pair] = at;
        for (const { span } of mentions) {
          columns.starts[at] = span.start;
          columns.ends[at++] = span.end;
        }
        next.pair[place] = pair + 1;
        next.mention[place] = at;
      });
    return new MentionColumns(columns);
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
