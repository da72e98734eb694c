import type { Article } from '../article.ts';
import { firstWhere } from '../first-where.ts';
import { Span } from '../span.ts';
import type { Bearer } from './bearer.ts';
import { type Candidate, candidatesOf, type Word } from './candidate.ts';
import { describe } from './description.ts';
import type { Description, Entity, Mention } from './entity.ts';
import { acronymAfter, type Evidence, evidenceOf, genderBefore, isOther, kindOf } from './evidence.ts';
import { officesIn } from './office.ts';
import { type NamedPlace, Owners } from './owners.ts';
import { LastNamed, pairsIn } from './pair.ts';
import { ArticleNames, keyOf, StoryNames } from './story-names.ts';

/** One article as the people step reads it. */
export interface WordedArticle {
  readonly article: Article;
  /** The words of each sentence, in order, as `sentencesOf` gives them; read several times. */
  readonly sentences: Iterable<readonly Word[]>;
}

/** Tells words that a story prints oftener in lower case than capitalised within a sentence. */
function commonWords(articles: readonly WordedArticle[]): (folded: string) => boolean {
  // A count is changed in place: looking its word up is most of the work.
  const counts = new Map<string, { surplus: number }>();
  for (const { sentences } of articles)
    for (const words of sentences)
      words.forEach(({ folded, capital }, at) => {
        if (capital && at === 0) return;
        const count = counts.get(folded);
        if (count) count.surplus += capital ? -1 : 1;
        else counts.set(folded, { surplus: capital ? -1 : 1 });
      });
  return (folded) => (counts.get(folded)?.surplus ?? 0) > 0;
}

/** The candidates of an article's sentences, in order; made anew at each pass, since a large story's don't fit in memory. */
function* candidatesIn(sentences: WordedArticle['sentences'], common: (folded: string) => boolean) {
  for (const words of sentences) yield* candidatesOf(words, common);
}

/** What all of a story's words tell of each name, by its key; a name of which they tell nothing is left out. */
function gatherEvidence(
  articles: readonly WordedArticle[],
  common: (folded: string) => boolean,
): ReadonlyMap<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  for (const { sentences } of articles)
    for (const candidate of candidatesIn(sentences, common)) {
      const one = evidenceOf(candidate);
      if (one.person === 0 && one.organisation === 0) continue;
      const key = keyOf(candidate);
      const sum = evidence.get(key);
      if (!sum) evidence.set(key, one);
      else {
        sum.person += one.person;
        sum.organisation += one.organisation;
      }
    }
  return evidence;
}

/** The names of a story and who bears them, settled. The evidence ends with it: in a large story it takes much room. */
function settledNames(articles: readonly WordedArticle[], common: (folded: string) => boolean): StoryNames {
  const evidence = gatherEvidence(articles, common);
  const names = new StoryNames();
  articles.forEach(({ sentences }, article) => {
    for (const candidate of candidatesIn(sentences, common)) {
      const told = evidence.get(keyOf(candidate));
      const kind = told && kindOf(told, candidate.to - candidate.from);
      if (!kind || candidate.heading || isOther(candidate)) continue;
      names.add(candidate, kind, article, genderBefore(candidate), acronymAfter(candidate)?.folded);
    }
  });
  names.settle();
  return names;
}

/** An entity while its story is read. */
interface Growing {
  readonly entity: Entity;
  readonly mentions: Mention[];
  readonly descriptions: Description[];
  readonly aliases: Set<string>;
}

/** One place where an article names an entity. */
interface Named extends NamedPlace {
  readonly one: Growing;
  readonly place: Candidate;
}

/** Finds the people and organisations of a story, one entity over all its articles, most mentioned first. Linear. */
export function findEntities(articles: readonly WordedArticle[]): Entity[] {
  const common = commonWords(articles);
  const names = settledNames(articles, common);
  const growing = new Map<Bearer, Growing>();
  const growingOf = (bearer: Bearer): Growing => {
    const one = growing.get(bearer) ?? begin(bearer);
    growing.set(bearer, one);
    return one;
  };
  for (const { article, sentences } of articles) {
    const within = new ArticleNames(names);
    const named: Named[] = [];
    const offices: NamedPlace[] = [];
    const found: { one: Growing; mention: Mention }[] = [];
    const last = new LastNamed();
    let place = 0;
    for (const sentence of sentences) {
      place++;
      const words = names.takePairsApart(sentence);
      for (const candidate of candidatesOf(words, common))
        for (const { bearer, from, to, family = false } of within.resolve(candidate)) {
          const one = growingOf(bearer);
          const titled = from === candidate.from ? candidate.titled : from;
          const span = new Span(article, words[titled]?.start ?? 0, words[to - 1]?.end ?? 0);
          found.push({ one, mention: { span, form: family ? 'description' : 'name' } });
          if (family) continue;
          last.note(bearer, span.start, place);
          one.aliases.add(span.flowing);
          named.push({ one, entity: one.entity, span, place: { ...candidate, from, to, titled } });
        }
      for (const { office, from, to } of officesIn(words)) {
        const bearer = within.holder(office);
        if (!bearer) continue;
        const one = growingOf(bearer);
        const span = new Span(article, behindNames(named, words, from, to), words[to - 1]?.end ?? 0);
        found.push({ one, mention: { span, form: 'description' } });
        offices.push({ entity: one.entity, span });
      }
      for (const { from, to, whom } of pairsIn(words)) {
        const span = new Span(article, words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
        for (const bearer of last.two(span.start, place, whom))
          found.push({ one: growingOf(bearer), mention: { span, form: 'description' } });
      }
    }
    found.sort((a, b) => a.mention.span.start - b.mention.span.start);
    for (const { one, mention } of found) one.mentions.push(mention);
    const owners = new Owners([...named, ...offices].sort((a, b) => a.span.start - b.span.start));
    for (const { one, entity, span, place } of named)
      if (entity.kind === 'person') one.descriptions.push(...describe(place, span, owners));
  }
  return [...growing.values()]
    .map(({ entity, mentions, descriptions, aliases }) =>
      Object.assign(entity, {
        mentions,
        descriptions,
        aliases: [...aliases.add(entity.name)].sort((a, b) => b.length - a.length),
      }),
    )
    .sort((a, b) => b.mentions.length - a.mentions.length);
}

/** Where a description's words begin behind the last name within: "director" in "the Acme director", since places don't overlap. */
function behindNames(named: readonly NamedPlace[], words: readonly Word[], from: number, to: number): number {
  const head = words[to - 1]?.start ?? 0;
  const before = named[firstWhere(named, ({ span }) => span.end > head) - 1];
  let at = from;
  while (at < to - 1 && before && (words[at]?.start ?? 0) < before.span.end) at++;
  return words[at]?.start ?? 0;
}

function begin(bearer: Bearer): Growing {
  const entity: Entity = {
    name: bearer.name(),
    kind: bearer.kind,
    gender: bearer.gender(),
    aliases: [],
    mentions: [],
    descriptions: [],
  };
  return { entity, mentions: [], descriptions: [], aliases: new Set() };
}
