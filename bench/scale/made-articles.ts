import { isGivenName } from '../../src/english/given-names.ts';
import { pick, random } from './random.ts';
import type { RealArticle } from './real-articles.ts';
import { type HeapsLaw, VocabularyGrowth, wordsOf } from './vocabulary-growth.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** Capitalised words that name nobody in particular: they stay, as a newspaper's grammar stays. */
const KEPT = new Set(
  (
    `${MONTHS.join(' ')} Monday Tuesday Wednesday Thursday Friday Saturday Sunday I Mr Mrs Ms Dr Sen Sens Rep Reps Gov Lt Gen Sgt ` +
    'President Vice Secretary Senator Senate House Congress Congressman Congresswoman Representative Governor Mayor Judge Justice ' +
    'Court Department Attorney General Chief Minister Ambassador Party State States Committee University County City Street'
  ).split(' '),
);

/** A number, a name's word or a month: what is varied. */
const VARIED = /(?<number>\p{N}+)|(?<word>\p{Lu}[\p{L}\p{M}]+)/gu;

type Slot = { readonly kind: 'name' | 'given' | 'number' | 'year' | 'month'; readonly printed: string };

/** A real article as fixed stretches of text and what is varied between them. */
interface Template {
  readonly article: RealArticle;
  readonly parts: readonly (string | Slot)[];
}

/** Words that stand capitalised within sentences and never in lower case: names. */
function nameWords(articles: readonly RealArticle[]): ReadonlySet<string> {
  const within = new Set<string>();
  const lower = new Set<string>();
  for (const { text } of articles) {
    for (const [word] of text.matchAll(/(?<=\p{Ll}[,]?\s)\p{Lu}[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}]*/gu)) within.add(word);
    for (const [word] of text.matchAll(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]+/gu)) lower.add(word);
  }
  return new Set([...within].filter((word) => !KEPT.has(word) && !lower.has(word.toLowerCase())));
}

function template(article: RealArticle, names: ReadonlySet<string>): Template {
  const parts: (string | Slot)[] = [];
  let at = 0;
  for (const { 0: printed, index, groups } of article.text.matchAll(VARIED)) {
    let kind: Slot['kind'] | undefined;
    if (groups?.number) kind = /^(?:19|20)\d\d$/u.test(printed) ? 'year' : 'number';
    else if (MONTHS.includes(printed)) kind = 'month';
    else if (names.has(printed)) kind = isGivenName(printed.toLowerCase()) ? 'given' : 'name';
    if (!kind) continue;
    parts.push(article.text.slice(at, index), { kind, printed });
    at = index + printed.length;
  }
  parts.push(article.text.slice(at));
  return { article, parts };
}

const capitalised = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** An article of a made story. */
export interface MadeArticle extends RealArticle {
  readonly id: string;
  /** Whether it is one of the real articles, untouched. */
  readonly real: boolean;
}

/**
 * Stories of any length, made of real articles: first these themselves, in a shuffled order, then the same again and again with
 * other names, numbers and dates. A name is a new one whenever the vocabulary lags behind Heaps' law as fitted to the real
 * articles, else one that was used before, the likelier the oftener it was (D. Zanette and M. Montemurro 2005, "Dynamics of
 * text generation with realistic Zipf's distribution"). The same seed gives the same articles; a shorter story begins a longer one.
 */
export class MadeStory {
  readonly real: HeapsLaw;
  readonly growth = new VocabularyGrowth();
  readonly #templates: readonly Template[];
  readonly #number: () => number;
  readonly #given: string[] = [];
  /** Every use of a name's word, so that picking one is picking by frequency. */
  readonly #used: string[] = [];
  readonly #known = new Set<string>();
  /** New names of the article that is being made, which `growth` has not read yet. */
  #made = 0;

  constructor(articles: readonly RealArticle[], seed: number) {
    this.#number = random(seed);
    const shuffled = articles
      .map((article) => ({ article, place: this.#number() }))
      .sort((a, b) => a.place - b.place)
      .map(({ article }) => article);
    const names = nameWords(articles);
    this.#templates = shuffled.map((article) => template(article, names));
    const growth = new VocabularyGrowth();
    for (const { text } of shuffled) growth.read(text);
    this.real = growth.law(1000);
    for (const { parts, article } of this.#templates) {
      for (const word of wordsOf(article.text)) this.#known.add(word);
      for (const word of new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [part]))))
        if (word.kind === 'name') this.#used.push(word.printed);
        else if (word.kind === 'given') this.#given.push(word.printed);
    }
  }

  *articles(count: number): Generator<MadeArticle> {
    for (let index = 0; index < count; index++) {
      const { [index % this.#templates.length]: from } = this.#templates;
      if (!from) throw new RangeError('there are no articles to make a story of');
      const id = `a${String(index + 1).padStart(6, '0')}`;
      const real = index < this.#templates.length;
      const article = real ? from.article : this.#varied(from, 1 + Math.floor(index / this.#templates.length));
      this.growth.read(article.text);
      this.#made = 0;
      yield { ...article, id, real };
    }
  }

  #varied({ article, parts }: Template, round: number): RealArticle {
    const [years, months] = [(round * 7) % 25, (round * 5) % 12];
    const replaced = new Map<string, string>();
    const replacement = ({ kind, printed }: Slot): string => {
      if (kind === 'year') return String(1990 + ((Number(printed) + years) % 30));
      if (kind === 'month') return MONTHS[(MONTHS.indexOf(printed) + months) % 12] ?? printed;
      const known = replaced.get(printed);
      if (known !== undefined) return known;
      let other: string;
      if (kind === 'number') other = this.#otherNumber(printed);
      else other = kind === 'given' ? pick(this.#given, this.#number) : this.#name();
      replaced.set(printed, other);
      return other;
    };
    const text = parts.map((part) => (typeof part === 'string' ? part : replacement(part))).join('');
    const title = article.title.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => replaced.get(word) ?? word);
    const [year = '', month = '', day = ''] = article.published.split('-');
    const published = [
      1990 + ((Number(year) + years) % 30),
      String(((Number(month) - 1 + months) % 12) + 1).padStart(2, '0'),
      String(Math.min(28, Number(day))).padStart(2, '0'),
    ].join('-');
    return { outlet: article.outlet, title, published, text };
  }

  /** As many digits; a day of a month stays one. */
  #otherNumber(printed: string): string {
    if (printed.length > 15 || !/^\d+$/u.test(printed)) return printed;
    const value = Number(printed);
    if (value >= 1 && value <= 28) return String(1 + Math.floor(this.#number() * 28));
    const least = 10 ** (printed.length - 1);
    return String(least + Math.floor(this.#number() * 9 * least));
  }

  #name(): string {
    const { different, words } = this.growth;
    const lawful = this.real.factor * words ** this.real.exponent;
    const name = different + this.#made < lawful ? this.#newName() : pick(this.#used, this.#number);
    this.#used.push(name);
    return name;
  }

  /** The beginning of one name and the end of another. */
  #newName(): string {
    for (;;) {
      const [first, second] = [pick(this.#used, this.#number), pick(this.#used, this.#number)];
      const head = first.slice(0, Math.ceil(first.length / 2));
      const name = capitalised(`${head}${second.slice(Math.floor(second.length / 2)).toLowerCase()}`);
      if (name.length < 3 || name.length > 12 || this.#known.has(name.toLowerCase())) continue;
      this.#known.add(name.toLowerCase());
      this.#made += 1;
      return name;
    }
  }
}
