import { readFileSync } from 'node:fs';
import { words } from '../../src/retrieval/query/words.ts';
import type { Article } from '../../src/story/article.ts';
import type { Story } from '../../src/story/story.ts';

/** What is asked of a story's outlets other than the one that it was made from. */
export interface MadeQuestion {
  readonly kind: string;
  readonly question: string;
}

/** A question that a person wrote after reading how a story's articles open, and whether these tell what it asks. */
export interface WrittenQuestion {
  /** Which of the collection's stories, from 0. */
  readonly story: number;
  readonly question: string;
  readonly told: boolean;
}

export const writtenQuestions = JSON.parse(
  readFileSync(new URL('questions.json', import.meta.url), 'utf8'),
) as WrittenQuestion[];

/** Words of grammar and of reporting; a list of the bench's own, so that the questions do not depend on what they measure. */
const GRAMMAR = new Set(
  (
    'a an the this that these those and or but if of at by for from in into on onto to with within without about above after again ' +
    'against between before during over under up down off out through until upon while because since although though i me my we us ' +
    'our you your he him his she her hers it its they them their who whom whose which what when where why how am is are was were be ' +
    'been being have has had having do does did doing will would shall should can could may might must not no nor there here then ' +
    'than so as all any both each few more most other some such only own same too very just also even yet still said say says told ' +
    'mr mrs ms one two s t d ll re ve dont didnt'
  ).split(' '),
);
/** Two words are taken for forms of one where they begin alike: "resigned", "resigns". */
const ALIKE = 5;
/** How many questions of a kind are made of one article. */
const OF_A_KIND = 2;
/** How long a fragment is, in words, and how many different content words make it ask for something in particular. */
const FRAGMENT = 8;
const FEWEST_CONTENT = 4;

interface Sentence {
  readonly words: readonly { readonly word: string; readonly printed: string; readonly content: boolean }[];
  readonly roots: ReadonlySet<string>;
}

const rootOf = (word: string) => word.slice(0, ALIKE);
const isContent = (word: string) => word.length > 2 && !GRAMMAR.has(word);
const rootsOf = (text: string): Set<string> =>
  new Set(words(text).flatMap(({ word }) => (isContent(word) ? [rootOf(word)] : [])));

function sentencesOf({ text }: Pick<Article, 'text'>): Sentence[] {
  return text.split(/(?<=[.!?]["”’]?)\s+|\n+/u).map((sentence) => {
    const all = words(sentence).map(({ word, start, end }) => ({
      word,
      printed: sentence.slice(start, end).replace(/['’]s$/u, ''),
      content: isContent(word),
    }));
    return { words: all, roots: new Set(all.filter(({ content }) => content).map(({ word }) => rootOf(word))) };
  });
}

/** Whether a paragraph of the texts holds all of a question's words, in whatever form: then it may well answer it. */
export function mayTell(texts: readonly Pick<Article, 'text'>[]): (question: string) => boolean {
  const paragraphs = texts.flatMap(({ text }) => text.split(/\n+/u).map(rootsOf));
  return (question) => {
    const asked = rootsOf(question);
    return paragraphs.some((roots) => [...asked].every((root) => roots.has(root)));
  };
}

/** Spreads at most so many choices over a list. */
const spread = <Item>(items: readonly Item[], most = OF_A_KIND): Item[] =>
  items.filter(
    (_, place) => Math.floor((place * most) / items.length) !== Math.floor(((place - 1) * most) / items.length),
  );

/** Runs of two or three content words that another outlet prints too. */
function phrases(own: readonly Sentence[], printedElsewhere: string): string[] {
  const found = own.flatMap(({ words: list }) =>
    list.flatMap((_, from) =>
      [3, 2].flatMap((length) => {
        const run = list.slice(from, from + length);
        const phrase = run.map(({ word }) => word).join(' ');
        return run.length === length && run.every(({ content }) => content) && printedElsewhere.includes(` ${phrase} `)
          ? [phrase]
          : [];
      }),
    ),
  );
  return spread([...new Set(found)]);
}

/** A surname and two rare words of a sentence, where a sentence of another outlet holds all three. */
function keywords(own: readonly Sentence[], others: readonly Sentence[], surnames: ReadonlySet<string>): string[][] {
  const counts = new Map<string, number>();
  for (const { roots } of [...own, ...others]) for (const root of roots) counts.set(root, (counts.get(root) ?? 0) + 1);
  const found = own.flatMap(({ words: list }) => {
    const named = list.find(({ word, content }) => content && surnames.has(word));
    if (!named) return [];
    const shared = others.flatMap(({ roots }) =>
      roots.has(rootOf(named.word))
        ? [list.filter(({ word, content, printed }) => content && /^\p{Ll}/u.test(printed) && roots.has(rootOf(word)))]
        : [],
    );
    const most = shared.toSorted((a, b) => b.length - a.length)[0] ?? [];
    const rare = most
      .filter(({ word }, place) => most.findIndex((other) => rootOf(other.word) === rootOf(word)) === place)
      .toSorted((a, b) => (counts.get(rootOf(a.word)) ?? 0) - (counts.get(rootOf(b.word)) ?? 0))
      .slice(0, 2);
    return rare.length === 2
      ? [[named.printed, ...most.filter((one) => rare.includes(one)).map(({ word }) => word)]]
      : [];
  });
  return spread(found);
}

const ASKING: readonly ((name: string, first: string, second: string) => string)[] = [
  (name, first, second) => `what did ${name} say about ${first} ${second}?`,
  (name, first, second) => `when was it that ${name} ${first} ${second}`,
  (name, first, second) => `who is ${name} and why ${first}, ${second}`,
  (name, first, second) => `tell me about ${first} ${second} and ${name}`,
];

/** One slip of the keyboard: the two letters in the middle of the longest word change places. */
function withSlip(question: string): string {
  const longest = question.split(' ').toSorted((a, b) => b.length - a.length)[0] ?? '';
  const middle = Math.floor(longest.length / 2);
  const slipped =
    longest.slice(0, middle - 1) + (longest[middle] ?? '') + (longest[middle - 1] ?? '') + longest.slice(middle + 1);
  return question.replace(longest, slipped);
}

/** Runs of eight words that another outlet prints too, spread over the article. */
function fragments(of: Article, printedElsewhere: string): string[] {
  const own = words(of.text).map(({ word }) => word);
  const found: string[] = [];
  for (let from = 0; from + FRAGMENT <= own.length && found.length < OF_A_KIND; from++) {
    const run = own.slice(from, from + FRAGMENT);
    if (new Set(run.filter((word) => !GRAMMAR.has(word))).size < FEWEST_CONTENT) continue;
    if (!printedElsewhere.includes(` ${run.join(' ')} `)) continue;
    found.push(run.join(' '));
    from += 5 * FRAGMENT;
  }
  return found;
}

/**
 * Questions made of an article by rule, all of which another article of its story answers by the rule that made them: its title,
 * phrases, a surname with rare words, the same as a sentence of asking and with a slip of the keyboard, and longer fragments.
 * `entities` are those of the others.
 */
export function questionsOf(
  article: Article,
  others: readonly Article[],
  { entities }: Pick<Story, 'entities'>,
): MadeQuestion[] {
  const own = sentencesOf(article);
  const people = entities.filter(({ kind }) => kind === 'person');
  const surnames = new Set(people.flatMap(({ name }) => words(name).at(-1)?.word ?? []));
  const elsewhere = others
    .map(
      ({ text }) =>
        ` ${words(text)
          .map(({ word }) => word)
          .join(' ')} `,
    )
    .join('|');
  const named = keywords(own, others.flatMap(sentencesOf), surnames);
  const made: Record<string, readonly string[]> = {
    title: article.title.trim() === '' ? [] : [article.title],
    phrase: phrases(own, elsewhere),
    'name and words': named.map((list) => list.join(' ')),
    asking: named.flatMap(([name = '', first = '', second = ''], place) => {
      const template = ASKING[(article.text.length + place) % ASKING.length];
      return template ? [template(name, first, second)] : [];
    }),
    'with a slip': named.map((list) => withSlip(list.join(' '))),
    fragment: fragments(article, elsewhere),
  };
  return Object.entries(made).flatMap(([kind, questions]) => questions.map((question) => ({ kind, question })));
}
