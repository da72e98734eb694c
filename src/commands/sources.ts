import type { CitedArticle } from '../answer/answer.ts';
import { cite } from '../answer/citation.ts';
import { said } from '../answer/fixed-line.ts';
import { relationOf } from '../retrieval/lexicon/relations.ts';
import { FUNCTION_WORDS } from '../retrieval/stop-words.ts';
import { words } from '../retrieval/words.ts';
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
/** So many articles are shown with such places; beyond, nobody pages, and an article is named alone. */
const MOST_SHOWN = 200;

function peopleIn({ article }: Reading, { index }: Context): string[] {
  return index
    .mentionedIn(article)
    .filter(({ entity }) => entity.kind === 'person')
    .map(({ entity, from, after }) => ({ name: entity.name, times: after - from }))
    .sort((a, b) => b.times - a.times)
    .slice(0, MOST_PEOPLE)
    .map(({ name }) => name);
}

function cited(reading: Reading, place: number, context: Context, mentions: readonly Span[] | undefined): CitedArticle {
  const { passages, quotations } = context.index.countsAt(place);
  const { id, outlet, title, published, publishedBasis, url, provenance } = reading.article;
  return {
    article: id,
    outlet,
    title,
    published,
    publishedBasis,
    url,
    provenance,
    passages,
    quotes: quotations,
    people: peopleIn(reading, context),
    ...(mentions && mentions.length > 0 && { mentions: mentions.map(cite) }),
  };
}

/** Whether a text asks for whoever is in some relation to somebody of the story; whom no article states is nowhere. */
function asksForSomebodys(about: string, { entities }: Context['index']): boolean {
  const asked = words(about).map(({ word }) => word);
  const others = asked.filter((word) => relationOf(word) === undefined && !FUNCTION_WORDS.has(word));
  return (
    others.length > 0 && others.length < asked.length && entities(others.join(' ')).some(({ by }) => by !== 'role')
  );
}

/** The passages, by article, that speak of something: of a person by any name, or of what the words ask. */
async function placesOf(about: string, { index }: Context): Promise<Map<string, Span[]>> {
  // A role may be anybody's: "the judge" is looked for as a word.
  const match = index.entities(about).find(({ by }) => by !== 'role');
  if (!match && asksForSomebodys(about, index)) return new Map();
  const spans = match
    ? match.entity.mentions.flatMap(({ span, form }) => (form === 'name' ? span : []))
    : (await index.passages(about)).map(({ span }) => span);
  const places = new Map<string, Set<Span>>();
  for (const span of spans) {
    const known = places.get(span.article.id) ?? new Set();
    const passage = known.size < MOST_MENTIONS && places.size <= MOST_SHOWN && index.passageAt(span)?.span;
    if (passage) places.set(span.article.id, known.add(passage));
    else if (places.size >= MOST_SHOWN) places.set(span.article.id, known);
  }
  return new Map(Array.from(places, ([article, passages]) => [article, [...passages]]));
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
    const isWanted = ({ article }: Reading) =>
      (options.outlet === undefined || article.outlet === outlet) &&
      (!meant || meant.has(article.id)) &&
      (!places || places.has(article.id));
    const [first, ...rest] = context.story.readings.flatMap((reading, place) =>
      isWanted(reading) ? [cited(reading, place, context, places?.get(reading.article.id))] : [],
    );
    if (!first) return notFound('sources', options, [typed('sources', {})]);
    const over = said([places ? 'articlesOnThis' : 'articles']);
    return { command: 'sources', options, status: 'answered', ...over, articles: [first, ...rest] };
  },
};
