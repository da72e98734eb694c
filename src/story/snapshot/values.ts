import type { Article } from '../article.ts';
import { Span } from '../span.ts';
import { type ByteReader, type ByteWriter, DamagedRecord } from './bytes.ts';

/**
 * Plain data with spans in it, written and read without a schema, so that what a step of the understanding adds is kept by
 * itself. Spans are kept by their offsets; what stands in several places is written once and read as one object again.
 */
const KIND = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  whole: 4,
  number: 5,
  text: 6,
  sameText: 7,
  array: 8,
  object: 9,
  sameShape: 10,
  span: 11,
  same: 12,
  known: 13,
} as const;

/** What both sides of a record must agree on. */
export interface Frame {
  /** The articles that spans may lie in. */
  readonly articles: readonly Article[];
  /** Objects that both sides have already, and that are only pointed at. */
  readonly known?: readonly object[];
}

/** Writes records of values; the tables that a record's values share are dropped with `end`. */
export class ValueWriter {
  readonly #to: ByteWriter;
  readonly #articles: ReadonlyMap<Article, number>;
  readonly #known: ReadonlyMap<object, number>;
  readonly #texts = new Map<string, number>();
  readonly #shapes = new Map<string, number>();
  readonly #seen = new Map<object, number>();
  #article = 0;
  #start = 0;

  constructor(to: ByteWriter, { articles, known = [] }: Frame) {
    this.#to = to;
    this.#articles = new Map(articles.map((article, index) => [article, index]));
    this.#known = new Map(known.map((object, index) => [object, index]));
  }

  /** Ends a record and gives its bytes. */
  end(): Uint8Array {
    this.#texts.clear();
    this.#shapes.clear();
    this.#seen.clear();
    this.#article = 0;
    this.#start = 0;
    return this.#to.take();
  }

  /** Writes one value. @throws TypeError for what is no plain data: functions, symbols, articles. */
  write(value: unknown): void {
    if (value === undefined) this.#to.byte(KIND.undefined);
    else if (value === null) this.#to.byte(KIND.null);
    else if (typeof value === 'boolean') this.#to.byte(value ? KIND.true : KIND.false);
    else if (typeof value === 'number') this.#number(value);
    else if (typeof value === 'string') this.#text(value);
    else if (typeof value === 'object') this.#object(value);
    else throw new TypeError(`a ${typeof value} cannot be kept`);
  }

  #number(value: number): void {
    if (Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)) {
      this.#to.byte(KIND.whole);
      this.#to.uint(value);
    } else {
      this.#to.byte(KIND.number);
      this.#to.float(value);
    }
  }

  #text(value: string): void {
    const known = this.#texts.get(value);
    if (known !== undefined) {
      this.#to.byte(KIND.sameText);
      this.#to.uint(known);
      return;
    }
    this.#texts.set(value, this.#texts.size);
    this.#to.byte(KIND.text);
    this.#to.text(value);
  }

  #object(value: object): void {
    const known = this.#known.get(value);
    const seen = known ?? this.#seen.get(value);
    if (seen !== undefined) {
      this.#to.byte(known === undefined ? KIND.same : KIND.known);
      this.#to.uint(seen);
      return;
    }
    this.#seen.set(value, this.#seen.size);
    if (value instanceof Span) this.#span(value);
    else if (Array.isArray(value)) {
      this.#to.byte(KIND.array);
      this.#to.uint(value.length);
      for (const item of value) this.write(item);
    } else this.#fields(value as Readonly<Record<string, unknown>>);
  }

  #span({ article, start, end }: Span): void {
    const index = this.#articles.get(article);
    if (index === undefined) throw new TypeError(`article ${article.id} is not of this record`);
    this.#to.byte(KIND.span);
    this.#to.int(index - this.#article);
    this.#to.int(start - this.#start);
    this.#to.uint(end - start);
    this.#article = index;
    this.#start = start;
  }

  #fields(value: Readonly<Record<string, unknown>>): void {
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError('only plain objects can be kept');
    const names = Object.keys(value);
    const key = names.join('\n');
    const shape = this.#shapes.get(key);
    if (shape === undefined) {
      this.#shapes.set(key, this.#shapes.size);
      this.#to.byte(KIND.object);
      this.#to.uint(names.length);
      for (const name of names) this.#to.text(name);
    } else {
      this.#to.byte(KIND.sameShape);
      this.#to.uint(shape);
    }
    for (const name of names) this.write(value[name]);
  }
}

/** Reads one record of what a `ValueWriter` wrote. @throws DamagedRecord where it holds none. */
export class ValueReader {
  readonly #from: ByteReader;
  readonly #articles: readonly Article[];
  readonly #known: readonly object[];
  readonly #texts: string[] = [];
  readonly #shapes: (readonly string[])[] = [];
  readonly #seen: object[] = [];
  #article = 0;
  #start = 0;

  constructor(from: ByteReader, { articles, known = [] }: Frame) {
    this.#from = from;
    this.#articles = articles;
    this.#known = known;
  }

  read(): unknown {
    switch (this.#from.byte()) {
      case KIND.undefined:
        return undefined;
      case KIND.null:
        return null;
      case KIND.false:
        return false;
      case KIND.true:
        return true;
      case KIND.whole:
        return this.#from.uint();
      case KIND.number:
        return this.#from.float();
      case KIND.text: {
        const text = this.#from.text();
        this.#texts.push(text);
        return text;
      }
      case KIND.sameText:
        return this.#at(this.#texts);
      case KIND.array:
        return this.#array();
      case KIND.object: {
        const shape = Array.from({ length: this.#from.uint() }, () => this.#from.text());
        this.#shapes.push(shape);
        return this.#fields(shape);
      }
      case KIND.sameShape:
        return this.#fields(this.#at(this.#shapes));
      case KIND.span:
        return this.#span();
      case KIND.same:
        return this.#at(this.#seen);
      case KIND.known:
        return this.#at(this.#known);
      default:
        throw new DamagedRecord('a record holds no value');
    }
  }

  #at<Item>(table: readonly Item[]): Item {
    const item = table[this.#from.uint()];
    if (item === undefined) throw new DamagedRecord('a record points at nothing');
    return item;
  }

  #array(): unknown[] {
    const items: unknown[] = [];
    this.#seen.push(items);
    const length = this.#from.uint();
    for (let at = 0; at < length; at++) items.push(this.read());
    return items;
  }

  #fields(shape: readonly string[]): object {
    const fields: Record<string, unknown> = {};
    this.#seen.push(fields);
    for (const name of shape) fields[name] = this.read();
    return fields;
  }

  #span(): Span {
    this.#article += this.#from.int();
    this.#start += this.#from.int();
    const article = this.#articles[this.#article];
    if (!article) throw new DamagedRecord('a record points at no article');
    const span = new Span(article, this.#start, this.#start + this.#from.uint());
    this.#seen.push(span);
    return span;
  }
}
