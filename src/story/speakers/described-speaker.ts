import { NAMED_AGAIN } from '../../english/organisations.ts';
import { COMMON_ROLES, VARYING_ROLES } from '../../english/roles.ts';
import type { Entity } from '../people/entity.ts';
import { NOBODY, type Rule, readBy } from '../rule.ts';
import { type Context, type Resolved, resolvePronoun } from './pronoun.ts';

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

/** A description that names nobody, by its words, lower case: "the singer", "her husband", "the company". */
interface DescriptionPlace extends Context {
  readonly words: readonly string[];
  /** Of two words: a determiner and a noun. */
  readonly determiner: string;
  readonly noun: string;
}

const isDefinite = ({ determiner }: DescriptionPlace): boolean => determiner === 'the';

/** The person who spoke last and was named last, whom the text goes on speaking of. */
function stillSpokenOf({ speaking, before }: Context): Entity | undefined {
  const [speaker] = speaking;
  return speaker?.kind === 'person' && speaking.length === 1 && before.at(-1)?.entity === speaker ? speaker : undefined;
}

/** Whose role a noun is, among those named before; a role that many have, only whoever was named last. */
function bearersOf({ before, noun, roleNouns }: DescriptionPlace): readonly Entity[] {
  const near = COMMON_ROLES.has(noun) ? before.slice(-1) : before;
  return [...new Set(near.map(({ entity }) => entity).filter((entity) => roleNouns(entity).has(noun)))];
}

/** Whom a description stands for, by what the articles state of the story's people. Where no row tells, nobody. */
export const DESCRIPTIONS: readonly Rule<DescriptionPlace, readonly Entity[]>[] = [
  {
    name: 'spouse of a pronoun',
    example: 'Ada Moss sailed with her husband, Tomas Reyes. Ada Moss slept. “We sail at dawn,” her husband said.',
    speaker: 'Tomas Reyes',
    match: ({ noun }) => SPOUSE.test(noun),
    read: ({ determiner, ...place }) => {
      const owner = resolvePronoun(determiner, place)?.entities[0];
      const spouse = owner && place.couples.get(owner);
      return spouse ? [spouse] : NOBODY;
    },
  },
  {
    name: 'the only organisation named',
    example: 'Northern Ferries Ltd owns the ferry. “We sail at dawn,” the company said.',
    speaker: 'Northern Ferries Ltd',
    match: (place) => isDefinite(place) && NAMED_AGAIN.has(place.noun),
    read: ({ before }) => {
      const named = new Set(before.flatMap(({ entity }) => (entity.kind === 'organisation' ? [entity] : [])));
      return named.size === 1 ? [...named] : NOBODY;
    },
  },
  {
    name: 'role of the last speaker',
    example: 'The singer Ada Moss sails tonight. “We sail at dawn,” said Moss. “Nobody will stop us,” the singer said.',
    speaker: 'Ada Moss',
    match: (place) => isDefinite(place) && stillSpokenOf(place) !== undefined,
    read: (place) => {
      const speaker = stillSpokenOf(place);
      return speaker && bearersOf(place).includes(speaker) ? [speaker] : undefined;
    },
  },
  {
    name: 'noun that varies a name',
    example: '“We sail at dawn,” said Ada Moss. “Nobody will stop us,” the singer said.',
    speaker: 'Ada Moss',
    match: (place) => isDefinite(place) && VARYING_ROLES.has(place.noun),
    read: (place) => {
      const speaker = stillSpokenOf(place);
      return speaker && bearersOf(place).length === 0 ? [speaker] : undefined;
    },
  },
  {
    name: 'the only one of a role',
    example: 'The ferry pilot Ada Moss sailed with the singer Tomas Reyes. “We sail at dawn,” the singer said.',
    speaker: 'Tomas Reyes',
    match: isDefinite,
    read: (place) => {
      const bearers = bearersOf(place);
      return bearers.length === 1 ? bearers : undefined;
    },
  },
];

/** Whom a description stands for, by which row; undefined in doubt. `words` are the phrase's, lower case. */
export function resolveDescription(words: readonly string[], context: Context): Resolved | undefined {
  const [determiner = '', noun = ''] = words.length === 2 ? words : [];
  const found = readBy(DESCRIPTIONS, { ...context, words, determiner, noun });
  return found && { entities: found.read, rule: found.rule.name };
}
