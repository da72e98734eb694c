import type { Article } from '../story/article.ts';
import { type Citable, SOURCE_FIELDS, type Source, type StoryRecord, storyRecord } from '../story/records.ts';
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

const isObject = (value: unknown): value is Record<string, unknown> =>
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

/** A record as it becomes whole. */
type Unfinished = Record<string, unknown>;

/** Longer strings are hardly ever said twice. */
const LONGEST_SHARED = 60;

/** What the records of one article are completed from. */
interface Told {
  readonly text: string;
  readonly source: Source;
}

/**
 * Makes abridged records whole again, in the order in which they were abridged. Their words are cut from the articles. The given
 * records are filled in place, since there are tens of thousands of them.
 */
export class Completion {
  private readonly articles = new Map<unknown, Told>();
  private readonly passages = new Map<unknown, Citable>();
  /** One string for all that are alike: an entity's ID stands in hundreds of records. */
  private readonly strings = new Map<string, string>();

  /** Takes articles of the story, before any record of theirs. */
  take(articles: readonly Article[]): void {
    for (const article of articles) this.articles.set(article.id, { text: article.text, source: sourceOf(article) });
  }

  /** The whole record. @throws ZodError where the value is none, or none of these articles'. */
  complete(value: unknown): StoryRecord {
    const record = storyRecord.parse(isObject(value) && this.fill(this.shared(value)) ? value : undefined);
    if (record.kind === 'passage') this.passages.set(record.id, record);
    return record;
  }

  /** Whether a record is of these articles, which it is filled from. */
  private fill(record: Unfinished): boolean {
    const { kind } = record;
    if (kind === 'entity') return true;
    const cited = this.passages.get(record.passage);
    const article = this.articles.get(record.article ?? cited?.article);
    if (!article) return false;
    if (kind !== 'article') {
      for (const key of OF_PASSAGE) if (!(key in record)) record[key] = cited?.[key];
      cutStretches(record, article.text);
      cut(record, article.text);
    }
    // Over all else: nothing that the articles tell can be told otherwise.
    Object.assign(record, article.source);
    return true;
  }

  /** The same value, its strings shared. */
  private shared<Value extends object>(value: Value): Value {
    for (const [key, held] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      if (typeof held === 'string' && held.length <= LONGEST_SHARED) {
        const known = this.strings.get(held);
        if (known === undefined) this.strings.set(held, held);
        else (value as Unfinished)[key] = known;
      } else if (typeof held === 'object' && held !== null) this.shared(held);
    }
    return value;
  }
}

/** Gives a stretch its words; undefined where they are none of the article's. */
function cut(stretch: Unfinished, text: string): void {
  const { start, end } = stretch;
  const isWithin =
    typeof start === 'number' && typeof end === 'number' && 0 <= start && start <= end && end <= text.length;
  stretch.text = isWithin ? text.slice(start, end) : undefined;
}

function cutStretches(record: Unfinished, text: string): void {
  for (const key of Object.keys(record)) {
    const value = record[key];
    if (STRETCHES.has(key) && isObject(value)) cut(value, text);
    else if (key === 'speakers' && Array.isArray(value))
      for (const speaker of value) if (isObject(speaker)) cutStretches(speaker, text);
  }
}
