import type { Article } from '../story/article.ts';
import { type Citable, SOURCE_FIELDS, type StoryRecord, storyRecord } from '../story/records.ts';
import { sourceOf } from '../story/to-records.ts';

/**
 * A record without what its article, or the passage that it cites, tells already: no text that stands in the article, and no
 * headline, outlet or link twice. So records lie in the cache and pass between threads; everywhere else they are whole.
 */
export type AbridgedRecord = Readonly<Record<string, unknown>>;

/** What is the article's. */
const OF_ARTICLE = SOURCE_FIELDS;
/** What may be the cited passage's besides. */
const OF_PASSAGE = ['article', 'start', 'end', 'link'] as const;

/** The keys under which records hold stretches of their article. */
const STRETCHES: ReadonlySet<string> = new Set([
  'quote',
  'words',
  'sentence',
  'clause',
  'trigger',
  'date',
  'mention',
  'correction',
]);

const isObject = (value: unknown): value is AbridgedRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const without = (record: object, keys: readonly string[]): AbridgedRecord =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

/** A record with each stretch in it, its speakers' too, as `made` of it gives them. */
function withStretches(record: AbridgedRecord, made: (stretch: AbridgedRecord) => AbridgedRecord): AbridgedRecord {
  const changed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) {
    if (key === 'speakers' && Array.isArray(value))
      changed[key] = value.map((one) => (isObject(one) ? withStretches(one, made) : one));
    else changed[key] = STRETCHES.has(key) && isObject(value) ? made(value) : value;
  }
  return changed;
}

/** Abridges records; a passage comes before what cites it. */
export function* abridge(records: Iterable<StoryRecord>): Generator<AbridgedRecord> {
  const passages = new Map<string, Citable>();
  for (const record of records) {
    if (record.kind === 'entity') yield record;
    else if (record.kind === 'article') yield without(record, OF_ARTICLE);
    else {
      const cited = record.kind === 'passage' ? undefined : passages.get(record.passage);
      if (record.kind === 'passage') passages.set(record.id, record);
      const told = cited ? OF_PASSAGE.filter((key) => record[key] === cited[key]) : [];
      yield withStretches(without(record, ['text', ...OF_ARTICLE, ...told]), (one) => without(one, ['text']));
    }
  }
}

/** The words of an article between two offsets; undefined where these are none of its. */
function wordsAt(text: string, start: unknown, end: unknown): string | undefined {
  if (typeof start !== 'number' || typeof end !== 'number') return undefined;
  return 0 <= start && start <= end && end <= text.length ? text.slice(start, end) : undefined;
}

/** Makes abridged records whole again, in the order in which they were abridged. Their words are cut from the articles. */
export class Completion {
  private readonly articles: ReadonlyMap<unknown, Article>;
  private readonly passages = new Map<unknown, Citable>();

  /** `articles` are all of the story. */
  constructor(articles: readonly Article[]) {
    this.articles = new Map(articles.map((article) => [article.id, article]));
  }

  /** The whole record. @throws ZodError where the value is none, or none of these articles'. */
  complete(value: unknown): StoryRecord {
    const record = storyRecord.parse(isObject(value) ? this.whole(value) : undefined);
    if (record.kind === 'passage') this.passages.set(record.id, record);
    return record;
  }

  private whole({ kind, ...own }: AbridgedRecord): unknown {
    if (kind === 'entity') return { kind, ...own };
    const cited = this.passages.get(own.passage);
    const article = this.articles.get(own.article ?? cited?.article);
    if (!article) return undefined;
    const { text } = article;
    const source = sourceOf(article);
    if (kind === 'article') return { kind, ...source, ...own, ...source };
    const { id, start = cited?.start, end = cited?.end, link = cited?.link, article: _, ...more } = own;
    const cut = (start: unknown, end: unknown) => ({ start, end, text: wordsAt(text, start, end) });
    const stretches = withStretches(more, ({ start, end, text: _, ...rest }) => ({ ...cut(start, end), ...rest }));
    const citable = { ...cut(start, end), ...source, link };
    // Behind all else too: nothing that the articles tell can be told otherwise.
    return { kind, id, ...citable, ...stretches, ...citable };
  }
}
