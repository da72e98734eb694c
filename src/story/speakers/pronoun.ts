import { RELATIONS } from '../../english/relations.ts';
import { SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import type { Entity } from '../people/entity.ts';
import { NOBODY, type Rule, readBy } from '../rule.ts';
import type { RoleNouns } from './role-nouns.ts';

/** Whom a pronoun can stand for. */
type Reference = 'female' | 'male' | 'thing' | 'several';

/** Third-person pronouns, as subjects and possessors. First and second person name nobody outside the quotation. */
const REFERENCES: ReadonlyMap<string, Reference> = new Map([
  ['she', 'female'],
  ['her', 'female'],
  ['he', 'male'],
  ['his', 'male'],
  ['it', 'thing'],
  ['its', 'thing'],
  ['they', 'several'],
  ['their', 'several'],
]);

/** An entity's name where it stands before a pronoun. */
export interface Antecedent {
  readonly entity: Entity;
  readonly start: number;
  readonly end: number;
  /** The index of its sentence, growing with place: who stands alone in the latest is the likeliest. */
  readonly unit: number;
}

function agrees(entity: Entity, reference: Reference, { heard }: Pick<Context, 'heard'>): boolean {
  if (reference === 'thing') return entity.kind === 'organisation';
  if (entity.kind !== 'person') return false;
  const gender = entity.gender === 'unknown' ? heard.get(entity) : entity.gender;
  return reference === 'several' || gender === undefined || gender === reference;
}

/** The gender that a pronoun tells of whom it stands for. */
export function genderOfPronoun(pronoun: string): 'female' | 'male' | undefined {
  const reference = REFERENCES.get(pronoun);
  return reference === 'female' || reference === 'male' ? reference : undefined;
}

/** Whom words stand for, and the row that tells. */
export interface Resolved {
  readonly entities: readonly Entity[];
  readonly rule: string;
}

/** What a pronoun or description is resolved by. */
export interface Context {
  /** Which pronouns stood for people of unknown gender before: one who was "she" is no "he" in the same article. */
  readonly heard: ReadonlyMap<Entity, 'female' | 'male'>;
  /** The names outside quotations shortly before, in order of place. */
  readonly before: readonly Antecedent[];
  /** Who was quoted last, and where that speaker's mention starts; nobody where the story does not know the speaker. */
  readonly speaking: readonly Entity[];
  readonly spokeAt: number;
  /** The article's text between the window's start and the pronoun, and where it starts: offsets count in the article. */
  readonly text: string;
  readonly start: number;
  /** Where the pronoun's paragraph starts. */
  readonly paragraph: number;
  /** Who is married to whom, both ways. */
  readonly couples: ReadonlyMap<Entity, Entity>;
  readonly roleNouns: RoleNouns;
}

/** The longest join of two names: "Smith and her husband, Jones". */
const LONGEST_JOIN = 30;
const JOIN = /^,?\s+and\s+(?:(?:his|her|their)\s+[\p{Ll}-]+,?\s+)?$/u;

/** The latest two names that "and" joins and that are no end of a longer list: whom "they" stands for. */
function latestPair({ before, text, start }: Context): readonly Entity[] {
  const between = (at: number): string => {
    const from = (before[at - 1]?.end ?? start) - start;
    return text.slice(from, Math.min((before[at]?.start ?? start) - start, from + LONGEST_JOIN));
  };
  for (let at = before.length - 1; at > 0; at--) {
    const [first, second] = [before[at - 1] as Antecedent, before[at] as Antecedent];
    if (!JOIN.test(between(at)) || first.entity === second.entity) continue;
    const listed = at > 1 && /^,\s+$/u.test(between(at - 1));
    if (!listed) return [first.entity, second.entity];
  }
  return [];
}

const COUPLE = /\b(?:the|both)\s+(?:couple|pair)\b|\band\s+(?:his\s+wife|her\s+husband)\b/iu;

/** The one couple that the text speaks of shortly before, as "the couple" or "he and his wife". */
export function coupleNamed({ before, text, couples }: Context): readonly Entity[] {
  if (!COUPLE.test(text)) return [];
  const named = new Set(before.map(({ entity }) => entity));
  const [first, second, ...others] = [...named].filter((entity) => named.has(couples.get(entity) as Entity));
  return first && second && others.length === 0 ? [first, second] : [];
}

/** Whether a reporting verb follows a name that ends at an offset. */
function tells(end: number, { text, start }: Context): boolean {
  const next = /^\s+(\p{Ll}+)/u.exec(text.slice(end - start, end - start + LONGEST_JOIN))?.[1];
  return next !== undefined && SPEECH_VERBS.has(next);
}

/** A bond that a pronoun owns, before a name. */
const BOND = /\b([Hh]is|[Hh]er)\s+(?:\p{Ll}+\s+)?(\p{Ll}+),?\s+$/u;

/**
 * Whether somebody is named only by the way, as the kin of another of the same gender, a paragraph before: "Hale wept. Her mother,
 * Nora, held her hand." Then "she" in the next may be either.
 */
function isByTheWay({ entity, start, end }: Antecedent, agreeing: readonly Antecedent[], context: Context): boolean {
  const [, owner, bond = ''] =
    BOND.exec(context.text.slice(Math.max(0, start - context.start - LONGEST_JOIN), start - context.start)) ?? [];
  if (!RELATIONS.has(bond) || (owner?.endsWith('er') ? 'female' : 'male') !== entity.gender) return false;
  if (end > context.paragraph) return false;
  return (
    agreeing.some((other) => other.entity !== entity) &&
    agreeing.filter((other) => other.entity === entity).length === 1
  );
}

/** A pronoun, and who may be meant by it. */
interface PronounPlace extends Context {
  readonly reference: Reference;
  /** The names before that agree with it, and the latest of them. */
  readonly agreeing: readonly Antecedent[];
  readonly latest: Antecedent | undefined;
  /** The one who spoke last, where the pronoun agrees with that. */
  readonly speaker: Entity | undefined;
  /** Whether nobody is named since the last speaker: the pronoun is that speaker's, known or not. */
  readonly goesOn: boolean;
  /** Those named in the latest sentence that names any: of the pronoun's own gender where they are, else all. */
  readonly rivals: readonly Entity[];
  /** Those of them whose gender is the pronoun's beyond doubt. */
  readonly certain: readonly Entity[];
}

function pronounPlace(reference: Reference, context: Context): PronounPlace {
  const { before, speaking } = context;
  const agreeing = before.filter(({ entity }) => agrees(entity, reference, context));
  const latest = agreeing.at(-1);
  const [first] = speaking;
  const rivals = [...new Set(agreeing.filter(({ unit }) => unit === latest?.unit).map(({ entity }) => entity))];
  const certain = rivals.filter(({ gender }) => gender === reference);
  return {
    ...context,
    reference,
    agreeing,
    latest,
    speaker: first && speaking.length === 1 && agrees(first, reference, context) ? first : undefined,
    goesOn: !latest || latest.end <= context.spokeAt,
    rivals: certain.length === 1 ? certain : rivals,
    certain,
  };
}

const several = ({ reference }: PronounPlace): boolean => reference === 'several';
const asList = (entities: readonly Entity[]): readonly Entity[] | undefined =>
  entities.length > 0 ? entities : undefined;

/** Whom a pronoun stands for, by number, gender and recency. Where no row tells, nobody. */
export const PRONOUNS: readonly Rule<PronounPlace, readonly Entity[]>[] = [
  {
    name: 'they who spoke',
    example: '“We sail,” said Ada Moss and Tomas Reyes. “Nobody will stop us,” they added.',
    speaker: 'Ada Moss',
    match: (place) => several(place) && place.speaking.length > 1,
    read: ({ speaking }) => speaking,
  },
  {
    name: 'they who are joined',
    example: 'Ada Moss and Tomas Reyes own the ferry. “We sail at dawn,” they said.',
    speaker: 'Ada Moss',
    match: several,
    read: (place) => asList(latestPair(place)),
  },
  {
    name: 'they who are a couple',
    example: 'Ada Moss sailed with her husband, Tomas Reyes. The couple own the ferry. “We sail at dawn,” they said.',
    speaker: 'Ada Moss',
    match: several,
    read: (place) => asList(coupleNamed(place)) ?? NOBODY,
  },
  {
    name: 'an unknown speaker',
    example: '“We sail at dawn,” said the pilot of the ferry. “Nobody will stop us,” she said.',
    match: ({ goesOn, speaking, spokeAt, start }) => goesOn && speaking.length === 0 && spokeAt >= start,
    read: () => NOBODY,
  },
  {
    // A speaker of whom no gender is known gives way to one whose gender the pronoun is, and any to whoever told something since.
    name: 'the last speaker',
    example: 'Ada Moss rose. “We sail at dawn,” she said. “Nobody will stop us,” she added.',
    speaker: 'Ada Moss',
    match: ({ speaker }) => speaker !== undefined,
    read: (place) => {
      const { speaker, goesOn, latest, reference, certain } = place;
      const outdone = speaker?.gender !== reference && certain.length > 0;
      const stays = goesOn || (latest && latest.entity.gender !== reference && !outdone && !tells(latest.end, place));
      return stays && speaker ? [speaker] : undefined;
    },
  },
  {
    name: 'kin named by the way',
    example: 'Hannah Hale wept. Her mother, Nora Hale, held her hand.\n\n“We sail at dawn,” she said.',
    match: ({ rivals, latest }) => rivals.length === 1 && latest !== undefined,
    read: (place) => (place.latest && isByTheWay(place.latest, place.agreeing, place) ? NOBODY : undefined),
  },
  {
    name: 'the one named last',
    example: 'Ada Moss has sailed for thirty years. “We sail at dawn,” she said.',
    speaker: 'Ada Moss',
    match: ({ rivals }) => rivals.length === 1,
    read: ({ rivals }) => rivals,
  },
  {
    name: 'the one who told the words before',
    example: 'Ada Moss said Nora Hale should go. “We sail at dawn,” she said.',
    speaker: 'Ada Moss',
    match: ({ rivals }) => rivals.length > 1,
    read: (place) => {
      const { agreeing, latest, rivals } = place;
      const telling = new Set(
        agreeing.flatMap(({ entity, end, unit }) => (unit === latest?.unit && tells(end, place) ? [entity] : [])),
      );
      return telling.size === 1 && rivals.some((entity) => telling.has(entity)) ? [...telling] : undefined;
    },
  },
  {
    name: 'the last speaker among several',
    example: '“We sail at dawn,” said Ada Moss. Jane Hale and Ada Moss rose. “Nobody will stop us,” she said.',
    speaker: 'Ada Moss',
    match: ({ rivals }) => rivals.length > 1,
    read: ({ rivals, speaking: [first] }) => (first && rivals.includes(first) ? [first] : undefined),
  },
];

/** Whom a pronoun stands for, by which row; undefined in doubt. */
export function resolvePronoun(pronoun: string, context: Context): Resolved | undefined {
  const reference = REFERENCES.get(pronoun);
  const found = reference && readBy(PRONOUNS, pronounPlace(reference, context));
  return found && { entities: found.read, rule: found.rule.name };
}
