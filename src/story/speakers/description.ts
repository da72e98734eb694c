import type { Entity } from '../people/entity.ts';
import { type Context, coupleNamed, resolvePronoun } from './pronoun.ts';

/** Nouns that stand for an organisation just named. */
const ORGANISATION =
  /^(?:organi[sz]ation|company|firm|group|charity|agency|nonprofit|non-profit|foundation|union|association|club|network|bank|university|council|department|party|team|studio|label|airline|retailer|publisher|broadcaster|newspaper)$/u;
const SPOUSE = /^(?:wife|husband|spouse)$/u;
/** A marriage that lasts, in a description's own words. */
const MARRIED = /(?<!ex-|then-)\b(?:wife|husband|spouse)\b/iu;
const ENDED = /\b(?:ex|former|then|late|estranged)\b/iu;

/** Who is married to whom, as far as the articles state it; both ways. */
export function couplesAmong(entities: readonly Entity[]): ReadonlyMap<Entity, Entity> {
  const couples = new Map<Entity, Entity>();
  for (const entity of entities)
    for (const { kind, span, to } of entity.descriptions) {
      if (kind !== 'relation' || !to || couples.has(entity) || couples.has(to)) continue;
      const words = span.article.text.slice(Math.max(0, span.start - 12), span.end);
      if (!MARRIED.test(span.text) || ENDED.test(words)) continue;
      couples.set(entity, to);
      couples.set(to, entity);
    }
  return couples;
}

/** Nouns by which news varies the name of somebody it already speaks of; of others ("the judge") a new person is likelier. */
const VARIES =
  /^(?:actor|actress|star|singer|songwriter|rapper|musician|comedian|comic|performer|entertainer|model|presenter|host|author|novelist|director|filmmaker|producer|athlete|player|striker|midfielder|defender|goalkeeper|quarterback|boxer|golfer|billionaire|businessman|businesswoman|mogul|entrepreneur)$/u;

/** Roles that many have: only whoever was named last is called by them. */
const COMMON =
  /^(?:officer|official|agent|soldier|lawyer|attorney|prosecutor|spokesman|spokeswoman|spokesperson|aide|adviser|advisor|witness|victim|suspect|student|teacher|doctor|nurse|reporter|journalist|worker|member|resident|volunteer|activist|expert|researcher|lawmaker|candidate|republican|democrat|parent|patient|friend|driver|detective|deputy)$/u;

/** What news tells of somebody by the way, where it has just one to speak of: "the Leeds-born star", "the 48-year-old singer". */
const ORIGIN_OR_AGE = /-(?:born|year-old)$/u;

/**
 * Resolves a description that names nobody ("the singer", "her husband", "the company") by what the articles state of the
 * story's people. `words` are the phrase's, lower case. Empty rather than doubtful.
 */
export function resolveDescription(words: readonly string[], context: Context): readonly Entity[] {
  const people = new Set(context.before.map(({ entity }) => entity).filter(({ kind }) => kind === 'person'));
  if (people.size === 1 && words[0] === 'the' && words.slice(1, -1).some((word) => ORIGIN_OR_AGE.test(word)))
    return [...people];
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
  const near = COMMON.test(noun) ? before.slice(-1) : before;
  const bearers = new Set(near.map(({ entity }) => entity).filter((entity) => context.roleNouns(entity).has(noun)));
  const [speaker] = speaking;
  const goesOn = speaker?.kind === 'person' && speaking.length === 1 && before.at(-1)?.entity === speaker;
  if (goesOn && (bearers.has(speaker) || (bearers.size === 0 && VARIES.test(noun)))) return [speaker];
  return bearers.size === 1 ? [...bearers] : [];
}
