import type { Word } from '../../english/word.ts';
import { firstWhere } from '../first-where.ts';
import { Span } from '../span.ts';
import { ArticleNames } from './article-names.ts';
import type { Bearer, Heard } from './bearer.ts';
import { candidatesOf, type NamePlace } from './candidate.ts';
import { commonWords } from './common-words.ts';
import { describe } from './description.ts';
import type { Description, Entity, Mention } from './entity.ts';
import { kindOf, SummedEvidence } from './name-evidence.ts';
import { readNames, type WeighedCandidate } from './naming-sentence.ts';
import { type Nickname, nicknameIn } from './nicknames.ts';
import { officesIn } from './office.ts';
import { type NamedPlace, Owners } from './owners.ts';
import { LastNamed, pairsIn } from './pair.ts';
import { personByStory, storyEvidence } from './story-evidence.ts';
import { keyOf, StoryNames } from './story-names.ts';
import { genderAfter } from './told-gender.ts';
import type { WordedArticle } from './worded-article.ts';

type IsCommon = ReturnType<typeof commonWords>;

/** What all of a story's words tell of each name, by its key; a name of which they tell nothing is left out. */
function gatherEvidence(articles: readonly WordedArticle[], common: IsCommon): ReadonlyMap<string, SummedEvidence> {
  const gathered = new Map<string, SummedEvidence>();
  for (const { sentences } of articles)
    for (const { words, runs } of sentences)
      for (const candidate of candidatesOf(words, runs, common)) {
        if (
          candidate.evidence.rules.length === 0 &&
          candidate.evidence.person === 0 &&
          candidate.evidence.organisation === 0
        )
          continue;
        const key = keyOf(candidate);
        const sum = gathered.get(key) ?? new SummedEvidence();
        gathered.set(key, sum);
        sum.add(candidate.evidence);
      }
  return gathered;
}

/** The names of a story that its evidence settles. */
function gatherNames(articles: readonly WordedArticle[], common: IsCommon): StoryNames {
  const story = storyEvidence(gatherEvidence(articles, common));
  const names = new StoryNames();
  const nicknames: Nickname[] = [];
  articles.forEach(({ sentences }, article) => {
    const persons: WeighedCandidate[] = [];
    for (const { words, runs } of sentences)
      for (const candidate of candidatesOf(words, runs, common)) {
        if (candidate.heading || candidate.other) continue;
        const nickname = nicknameIn(candidate, persons);
        if (nickname) nicknames.push(nickname);
        const told = story.byKey.get(keyOf(candidate));
        const kind = told && kindOf(told, candidate.to - candidate.from);
        if (kind === 'person') persons.push(candidate);
        if (nickname) continue;
        if (kind) names.add(candidate, { kind, rule: told.ruleFor(kind) }, article);
        else {
          const rule = (told?.organisation ?? 0) < 1 ? personByStory(candidate, story) : undefined;
          if (rule) names.add(candidate, { kind: 'person', rule }, article);
        }
      }
  });
  for (const nickname of nicknames) names.callBy(nickname);
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
  readonly place: NamePlace;
}

/** Finds the people and organisations of a story, one entity over all its articles, most mentioned first. Linear. */
export function findEntities(articles: readonly WordedArticle[]): Entity[] {
  const common = commonWords(articles.map(({ caseCounts }) => caseCounts));
  const names = gatherNames(articles, common);
  names.settle();
  const growing = new Map<Bearer, Growing>();
  const growingOf = (bearer: Bearer): Growing => {
    const one = growing.get(bearer) ?? begin(bearer);
    growing.set(bearer, one);
    return one;
  };
  const heard = new Map<Bearer, Heard>();
  for (const { article, sentences } of articles) {
    const within = new ArticleNames(names);
    const named: Named[] = [];
    const offices: NamedPlace[] = [];
    const found: { one: Growing; mention: Mention }[] = [];
    const last = new LastNamed();
    for (const sentence of sentences) {
      const { place } = sentence;
      const words = names.takePairsApart(sentence.words);
      const { runs, standIns } = words === sentence.words ? sentence : readNames(words, place);
      for (const candidate of candidatesOf(words, runs, common))
        for (const { bearer, from, to, rule, family = false } of within.resolve(candidate, place)) {
          const one = growingOf(bearer);
          const titled = from === candidate.from ? candidate.titled : from;
          const span = new Span(article, words[titled]?.start ?? 0, words[to - 1]?.end ?? 0);
          found.push({ one, mention: { span, form: family ? 'description' : 'name', rule } });
          if (family) continue;
          last.note(bearer, span.start, place);
          const pronoun = genderAfter({ words, from, to, titled });
          if (pronoun !== 'unknown') {
            const counts = heard.get(bearer) ?? { female: 0, male: 0 };
            counts[pronoun]++;
            heard.set(bearer, counts);
          }
          one.aliases.add(span.flowing);
          named.push({ one, entity: one.entity, span, place: { words, from, to, titled } });
        }
      if (!standIns) continue;
      for (const { office, from, to } of officesIn(words)) {
        const bearer = within.holder(office);
        if (!bearer) continue;
        const one = growingOf(bearer);
        const span = new Span(article, behindNames(named, words, from, to), words[to - 1]?.end ?? 0);
        found.push({ one, mention: { span, form: 'description', rule: 'office' } });
        offices.push({ entity: one.entity, span });
      }
      for (const { from, to, whom } of pairsIn(words)) {
        const span = new Span(article, words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
        for (const bearer of last.two(span.start, place, whom))
          found.push({ one: growingOf(bearer), mention: { span, form: 'description', rule: 'pair' } });
      }
    }
    found.sort((a, b) => a.mention.span.start - b.mention.span.start);
    for (const { one, mention } of found) one.mentions.push(mention);
    const owners = new Owners([...named, ...offices].sort((a, b) => a.span.start - b.span.start));
    for (const { one, entity, span, place } of named)
      if (entity.kind === 'person') one.descriptions.push(...describe(place, span, owners));
  }
  for (const [bearer, counts] of heard) Object.assign(growingOf(bearer).entity, { gender: bearer.genderHeard(counts) });
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
    rule: bearer.rule,
    gender: bearer.gender(),
    aliases: [],
    mentions: [],
    descriptions: [],
  };
  return { entity, mentions: [], descriptions: [], aliases: new Set() };
}
