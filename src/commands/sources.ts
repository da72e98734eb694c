import type { CitedArticle } from '../answer/answer.ts';
import { cite } from '../answer/citation.ts';
import { said } from '../answer/fixed-line.ts';
import { relationOf } from '../english/relations.ts';
import { FUNCTION_WORDS } from '../english/stop-words.ts';
import { words } from '../retrieval/query/words.ts';
import type { Article } from '../story/article.ts';
import type { Span } from '../story/span.ts';
import type { Reading } from '../story/story.ts';
import { articleChoices, nameChoices, suggestFrom } from './choices.ts';
import { notFound, typed } from './cited-passages.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import { outletOption, resolveOutlet } from './outlet.ts';

/** People listed with one article, most mentioned first. */
const MOST_PEOPLE = 12;
/** Places shown with one article. */
const MOST_MENTIONS = 3;
/** So many articles are shown with such places and people; beyond, nobody pages, and an article is named alone. */
const MOST_SHOWN = 200;

function peopleIn({ article }: Reading, { index }: Context): string[] {
  return index
    .mentionedIn(article)
    .filter(({ entity }) => entity.kind === 'person')
    .map(({ entity, times }) => ({ name: entity.name, times }))
    .sort((a, b) => b.times - a.times)
    .slice(0, MOST_PEOPLE)
    .map(({ name }) => name);
}

/** One article of an answer: its place in the story and, where something was asked for, the passages that speak of it. */
interface Listed {
  readonly place: number;
  readonly reading: Reading;
  readonly mentions: ReadonlySet<Span> | undefined;
}

function cited({ reading, place, mentions }: Listed, order: number, context: Context): CitedArticle {
  const { passages, quotations } = context.index.countsAt(place);
  const { id, outlet, title, published, publishedBasis, url, provenance } = reading.article;
  const known = {
    article: id,
    outlet,
    title,
    published,
    publishedBasis,
    url,
    provenance,
    passages,
    quotes: quotations,
    people: order < MOST_SHOWN ? peopleIn(reading, context) : [],
  };
  return mentions && mentions.size > 0 ? { ...known, mentions: [...mentions].map(cite) } : known;
}

/** Whether a text asks for whoever is in some relation to somebody of the story; whom no article states is nowhere. */
function asksForSomebodys(about: string, { entities }: Context['index']): boolean {
  const asked = words(about).map(({ word }) => word);
  if (!asked.some(relationOf)) return false;
  const others = asked.filter((word) => relationOf(word) === undefined && !FUNCTION_WORDS.has(word));
  return others.length > 0 && entities(others.join(' ')).some(({ by }) => by !== 'role');
}

/** Of an article that is named alone. */
const NO_PLACES: ReadonlySet<Span> = new Set();

/** The passages, by article, that speak of something: of a person by any name, or of what the words ask. */
async function placesOf(about: string, { index }: Context): Promise<ReadonlyMap<Article, ReadonlySet<Span>>> {
  // A role may be anybody's: "the judge" is looked for as a word.
  const match = index.entities(about).find(({ by }) => by !== 'role');
  if (!match && asksForSomebodys(about, index)) return new Map();
  const spans = match
    ? match.entity.mentions.flatMap(({ span, form }) => (form === 'name' ? span : []))
    : (await index.passages(about)).map(({ span }) => span);
  const shown = new Map<Article, Set<Span>>();
  const places = new Map<Article, ReadonlySet<Span>>();
  for (const span of spans) {
    const { article } = span;
    const known = shown.get(article);
    if (!known && shown.size >= MOST_SHOWN) places.set(article, NO_PLACES);
    else if (!known || known.size < MOST_MENTIONS) {
      const passage = index.passageAt(span)?.span;
      if (!passage) continue;
      const passages = (known ?? new Set()).add(passage);
      shown.set(article, passages);
      places.set(article, passages);
    }
  }
  return places;
}

/** Those of the story's articles that have one of the places, or all where none are given, in the story's order. */
function listed(
  { story, index }: Context,
  places: ReadonlyMap<Article, ReadonlySet<Span>> | undefined,
): readonly Listed[] {
  if (!places) return story.readings.map((reading, place) => ({ reading, place, mentions: undefined }));
  const found: Listed[] = [];
  for (const [article, mentions] of places) {
    const place = index.placeOf(article);
    const reading = story.readings[place];
    if (reading) found.push({ place, reading, mentions });
  }
  return found.sort((a, b) => a.place - b.place);
}

const suggestArticles = suggestFrom(articleChoices);

/** The articles that a typed ID, outlet or headline means. */
async function articlesMeant(context: Context, wanted: string): Promise<ReadonlySet<string>> {
  const lower = wanted.toLowerCase();
  const exact = context.story.readings.filter(({ article: { id, outlet, title } }) =>
    [id, outlet, title].some((name) => name.toLowerCase() === lower),
  );
  if (exact.length > 0) return new Set(exact.map(({ article }) => article.id));
  return new Set((await suggestArticles(context, wanted)).map(({ value }) => value));
}

export const sources: Command = {
  name: 'sources',
  description: 'The articles, where they come from, and which of them speak of something',
  options: [
    {
      name: 'article',
      description: 'An article’s ID, outlet or headline',
      required: false,
      maxLength: 100,
      suggest: suggestArticles,
    },
    {
      name: 'about',
      description: 'Only articles that speak of this',
      required: false,
      maxLength: 200,
      suggest: suggestFrom(nameChoices),
    },
    outletOption,
  ],
  examples: () => [typed('sources', {})],
  answer: async (context, options) => {
    const outlet = options.outlet === undefined ? undefined : resolveOutlet(context, options.outlet);
    const meant = options.article === undefined ? undefined : await articlesMeant(context, options.article);
    const places = options.about === undefined ? undefined : await placesOf(options.about, context);
    const isWanted = ({ reading: { article } }: Listed) =>
      (options.outlet === undefined || article.outlet === outlet) && (!meant || meant.has(article.id));
    const articles = listed(context, places)
      .filter(isWanted)
      .map((one, order) => cited(one, order, context));
    const [first] = articles;
    if (!first) return notFound('sources', options, [typed('sources', {})]);
    const over = said([places ? 'articlesOnThis' : 'articles']);
    return { command: 'sources', options, status: 'answered', ...over, articles: [first, ...articles.slice(1)] };
  },
};
