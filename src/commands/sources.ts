import type { CitedArticle } from '../answer/answer.ts';
import { cite } from '../answer/citation.ts';
import { said } from '../answer/fixed-line.ts';
import { relationOf } from '../english/relations.ts';
import { FUNCTION_WORDS } from '../english/stop-words.ts';
import { HONORIFICS } from '../english/titles.ts';
import { words } from '../retrieval/query/words.ts';
import type { ArticleRecord, EntityRecord, PassageRecord } from '../story/records.ts';
import { articleChoices, nameChoices } from './choices.ts';
import { notFound, typed } from './cited-passages.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import { outletOption, resolveOutlet } from './outlet.ts';
import { comparedFacts } from './told-events.ts';

/** People listed with one article, most mentioned first. */
const MOST_PEOPLE = 12;
/** Passages shown with one article. */
const MOST_MENTIONS = 3;
/** So many articles are shown with such passages and people; beyond, nobody pages, and an article is named alone. */
const MOST_SHOWN = 200;

function peopleIn({ mentions }: ArticleRecord, people: ReadonlyMap<string, string>): string[] {
  return mentions
    .flatMap(({ entity, times }) => {
      const name = people.get(entity);
      return name === undefined ? [] : [{ name, times }];
    })
    .sort((a, b) => b.times - a.times)
    .slice(0, MOST_PEOPLE)
    .map(({ name }) => name);
}

/** One article of an answer and, where something was asked for, the passages that speak of it. */
interface Listed {
  readonly record: ArticleRecord;
  readonly mentions: ReadonlySet<PassageRecord> | undefined;
}

/** `people`: the names of the story's people by their IDs. */
function cited({ record, mentions }: Listed, order: number, people: ReadonlyMap<string, string>): CitedArticle {
  const { article, outlet, title, published, publishedBasis, url, provenance, passages, quotations } = record;
  const known = {
    article,
    outlet,
    title,
    published,
    publishedBasis,
    url,
    provenance,
    passages,
    quotes: quotations,
    people: order < MOST_SHOWN ? peopleIn(record, people) : [],
  };
  return mentions && mentions.size > 0
    ? { ...known, mentions: Array.from(mentions, (passage) => cite(passage)) }
    : known;
}

/** Whether a text asks for whoever is in some relation to somebody of the story; whom no article states is nowhere. */
async function asksForSomebodys(about: string, { entities }: Context['index']): Promise<boolean> {
  const asked = words(about).map(({ word }) => word);
  if (!asked.some(relationOf)) return false;
  const others = asked.filter((word) => relationOf(word) === undefined && !FUNCTION_WORDS.has(word));
  return others.length > 0 && (await entities(others.join(' '))).some(({ by }) => by !== 'role');
}

/** Of an article that is named alone. */
const NO_PASSAGES: ReadonlySet<PassageRecord> = new Set();

/** Passages that call somebody by a title and a surname that nobody else of the story bears: "Ms Orde". */
async function titled({ id, name }: EntityRecord, { story, index }: Context): Promise<readonly PassageRecord[]> {
  const surname = name.split(/\s+/u).at(-1) ?? '';
  const bearers = story.entities.filter((one) => one.name.split(/\s+/u).includes(surname));
  if (surname === name || bearers.some((one) => one.id !== id)) return [];
  const { hits } = await index.passages(surname);
  return hits.flatMap(({ passage }) => {
    const before = passage.text.split(surname).slice(0, -1);
    return before.some(endsWithTitle) ? passage : [];
  });
}

/** The word, with a capital, that a text ends with: "the hearing of Ms. ". */
const LAST_WORD = /(?<![\p{L}-])(\p{Lu}[\p{L}-]*)\.?\s$/u;

const endsWithTitle = (text: string) => HONORIFICS.has(LAST_WORD.exec(text)?.[1]?.toLowerCase() ?? '');

/** Passages that speak of something: of a person by any name, or of what the words ask. */
async function speaking(about: string, { story, index }: Context): Promise<readonly PassageRecord[]> {
  // A role may be anybody's: "the judge" is looked for as a word.
  const match = (await index.entities(about)).find(({ by }) => by !== 'role');
  if (!match && (await asksForSomebodys(about, index))) return [];
  if (!match) {
    const { hits } = await index.passages(about);
    return hits.flatMap(({ passage, verdict }) => (verdict === 'answered' ? passage : []));
  }
  const { id } = match.entity;
  const mentioning = await index.all('passage', { entity: id });
  const named = mentioning.filter(({ mentions }) =>
    mentions.some(({ entity, form }) => entity === id && form === 'name'),
  );
  const byTitle = match.entity.is === 'person' ? await titled(match.entity, { story, index }) : [];
  return [...named, ...byTitle.filter((passage) => !named.some((one) => one.id === passage.id))];
}

/** The passages, by article ID, that speak of something. */
async function placesOf(about: string, context: Context): Promise<ReadonlyMap<string, ReadonlySet<PassageRecord>>> {
  const passages = await speaking(about, context);
  const shown = new Map<string, Set<PassageRecord>>();
  const places = new Map<string, ReadonlySet<PassageRecord>>();
  for (const passage of passages) {
    const { article } = passage;
    const known = shown.get(article);
    if (!known && shown.size >= MOST_SHOWN) places.set(article, NO_PASSAGES);
    else if (!known || known.size < MOST_MENTIONS) {
      const within = (known ?? new Set()).add(passage);
      shown.set(article, within);
      places.set(article, within);
    }
  }
  return places;
}

/** Those of the story's articles that have one of the passages, or all where none are given, in the story's order. */
function listed(
  { story }: Context,
  places: ReadonlyMap<string, ReadonlySet<PassageRecord>> | undefined,
): readonly Listed[] {
  return story.articles.flatMap((record) => {
    const mentions = places?.get(record.article);
    return places && !mentions ? [] : [{ record, mentions }];
  });
}

/** The articles that a typed ID, outlet or headline means. */
async function articlesMeant(context: Context, wanted: string): Promise<ReadonlySet<string>> {
  const lower = wanted.toLowerCase();
  const exact = context.story.articles.filter(({ article, outlet, title }) =>
    [article, outlet, title].some((name) => name.toLowerCase() === lower),
  );
  if (exact.length > 0) return new Set(exact.map(({ article }) => article));
  return new Set((await articleChoices.choices(context, wanted)).map(({ value }) => value));
}

export const sources: Command<'sources'> = {
  name: 'sources',
  description: 'The articles, where they come from, and which of them speak of something',
  options: [
    {
      name: 'article',
      description: 'An article’s ID, outlet or headline',
      required: false,
      maxLength: 100,
      suggest: articleChoices.autocomplete,
    },
    {
      name: 'about',
      description: 'Only articles that speak of this',
      required: false,
      maxLength: 200,
      suggest: nameChoices.autocomplete,
    },
    outletOption,
  ],
  examples: async () => [typed('sources', {})],
  answer: async (context, options) => {
    const outlet = await resolveOutlet(context, options.outlet);
    const meant = options.article === undefined ? undefined : await articlesMeant(context, options.article);
    const places = options.about === undefined ? undefined : await placesOf(options.about, context);
    const isWanted = ({ record }: Listed) =>
      (outlet ?? record.outlet) === record.outlet && (!meant || meant.has(record.article));
    const people = new Map(context.story.entities.flatMap(({ is, id, name }) => (is === 'person' ? [[id, name]] : [])));
    const articles = listed(context, places)
      .filter(isWanted)
      .map((one, order) => cited(one, order, people));
    const [first] = articles;
    if (!first) return notFound('sources', options, [typed('sources', {})]);
    const over = said([places ? 'articlesOnThis' : 'articles']);
    const compared = options.about === undefined ? undefined : await comparedFacts(context, options.about);
    const outlets = [...new Set(context.story.articles.map((one) => one.outlet))];
    return {
      command: 'sources',
      options,
      status: 'answered',
      ...over,
      articles: [first, ...articles.slice(1)],
      ...(compared && { coverage: { ...compared, outlets } }),
    };
  },
};
