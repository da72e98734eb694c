import type { Article } from '../article.ts';
import type { Description, Entity } from '../people/entity.ts';
import type { Span } from '../span.ts';
import { firstWhere } from './first-where.ts';
import { type Context, coupleNamed, resolvePronoun } from './pronoun.ts';

/** Nouns that stand for an organisation just named. */
const ORGANISATION =
  /^(?:organi[sz]ation|company|firm|group|charity|agency|nonprofit|non-profit|foundation|union|association|club|network|bank|university|council|department|party|team|studio|label|airline|retailer|publisher|broadcaster|newspaper)$/u;
const SPOUSE = /^(?:wife|husband|spouse)$/u;
/** A marriage that lasts, in a description's own words. */
const MARRIED = /(?<!ex-|then-)\b(?:wife|husband|spouse)\b/iu;
const ENDED = /\b(?:ex|former|then|late|estranged)\b/iu;

/** "his wife, Ada Moss": how far before the bond its owner's name may stand, in UTF-16 units. */
const OWNER_WITHIN = 200;

interface Named {
  readonly entity: Entity;
  readonly span: Span;
}

/** Every article's names of persons, in order of place. */
function personsNamed(entities: readonly Entity[]): Map<Article, Named[]> {
  const byArticle = new Map<Article, Named[]>();
  for (const entity of entities)
    for (const { form, span } of entity.kind === 'person' ? entity.mentions : []) {
      if (form !== 'name') continue;
      const names = byArticle.get(span.article);
      if (names) names.push({ entity, span });
      else byArticle.set(span.article, [{ entity, span }]);
    }
  for (const names of byArticle.values()) names.sort((a, b) => a.span.start - b.span.start);
  return byArticle;
}

/** Whose bond a description states: as it says, or for "his" and "her" the nearest name before that agrees. */
function ownerOf({ span, to }: Description, described: Entity, names: readonly Named[]): Entity | undefined {
  if (to) return to;
  const pronoun = /\b(his|her)\s+$/iu.exec(span.article.text.slice(Math.max(0, span.start - 8), span.start))?.[1];
  if (!pronoun) return undefined;
  const gender = pronoun.toLowerCase() === 'his' ? 'male' : 'female';
  const earliest = firstWhere(names, (name) => name.span.end >= span.start - OWNER_WITHIN);
  const latest = firstWhere(names, (name) => name.span.end > span.start);
  return names
    .slice(earliest, latest)
    .findLast(({ entity }) => entity !== described && (entity.gender === gender || entity.gender === 'unknown'))
    ?.entity;
}

/** Who is married to whom, as far as the articles state it; both ways. */
export function couplesAmong(entities: readonly Entity[]): ReadonlyMap<Entity, Entity> {
  const names = personsNamed(entities);
  const couples = new Map<Entity, Entity>();
  for (const entity of entities)
    for (const description of entity.descriptions) {
      const { kind, span } = description;
      const words = span.article.text.slice(Math.max(0, span.start - 12), span.end);
      if (kind !== 'relation' || !MARRIED.test(span.text) || ENDED.test(words)) continue;
      const owner = ownerOf(description, entity, names.get(span.article) ?? []);
      if (!owner || couples.has(entity) || couples.has(owner)) continue;
      couples.set(entity, owner);
      couples.set(owner, entity);
    }
  return couples;
}

/** Nouns by which news varies the name of somebody it already speaks of; of others ("the judge") a new person is likelier. */
const VARIES =
  /^(?:actor|actress|star|singer|songwriter|rapper|musician|comedian|comic|performer|entertainer|model|presenter|host|author|novelist|director|filmmaker|producer|athlete|player|striker|midfielder|defender|goalkeeper|quarterback|boxer|golfer|billionaire|businessman|businesswoman|mogul|entrepreneur)$/u;

const describedAs = ({ descriptions }: Entity, noun: string): boolean =>
  descriptions.some(({ kind, span }) => kind === 'role' && span.text.toLowerCase().split(/\s+/u).at(-1) === noun);

/**
 * Resolves a description that names nobody ("the singer", "her husband", "the company") by what the articles state of the
 * story's people. `words` are the phrase's, lower case. Empty rather than doubtful.
 */
export function resolveDescription(words: readonly string[], context: Context): readonly Entity[] {
  const [first = '', noun = ''] = words.length === 2 ? words : [];
  if (SPOUSE.test(noun)) {
    const [owner] = resolvePronoun(first, context);
    const spouse = owner && context.couples.get(owner);
    return spouse ? [spouse] : [];
  }
  if (first !== 'the') return [];
  if (/^(?:couple|pair)$/u.test(noun)) return coupleNamed({ ...context, text: 'the couple' });
  if (ORGANISATION.test(noun)) return resolvePronoun('it', context);
  const { speaking, before } = context;
  const bearers = new Set(before.map(({ entity }) => entity).filter((entity) => describedAs(entity, noun)));
  const [speaker] = speaking;
  const goesOn = speaker?.kind === 'person' && speaking.length === 1 && before.at(-1)?.entity === speaker;
  if (goesOn && (bearers.has(speaker) || (bearers.size === 0 && VARIES.test(noun)))) return [speaker];
  return bearers.size === 1 ? [...bearers] : [];
}
