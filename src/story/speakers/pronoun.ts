import { RELATIONS } from '../../english/relations.ts';
import { SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import type { Entity } from '../people/entity.ts';
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

/**
 * Resolves a pronoun by number, gender and recency. Empty rather than doubtful: where several agree with it and neither is
 * speaking nor alone in the latest sentence, nobody.
 */
export function resolvePronoun(pronoun: string, context: Context): readonly Entity[] {
  const { before, speaking } = context;
  const reference = REFERENCES.get(pronoun);
  if (!reference) return [];
  if (reference === 'several') {
    if (speaking.length > 1) return speaking;
    const pair = latestPair(context);
    return pair.length > 0 ? pair : coupleNamed(context);
  }
  const agreeing = before.filter(({ entity }) => agrees(entity, reference, context));
  const [speaker] = speaking;
  const latest = agreeing.at(-1);
  // Nobody is named since the last speaker: the pronoun is that speaker's, known or not.
  const goesOn = !latest || latest.end <= context.spokeAt;
  if (goesOn && !speaker && context.spokeAt >= context.start) return [];
  const rivals = new Set(agreeing.filter(({ unit }) => unit === latest?.unit).map(({ entity }) => entity));
  const certain = [...rivals].filter(({ gender }) => gender === reference);
  const alone = speaker && speaking.length === 1 && agrees(speaker, reference, context);
  // A speaker of whom no gender is known gives way to one whose gender the pronoun is, and any to whoever told something since.
  const outdone = speaker?.gender !== reference && certain.length > 0;
  const stays = goesOn || (latest.entity.gender !== reference && !outdone && !tells(latest.end, context));
  if (alone && stays) return [speaker];
  const chosen = certain.length === 1 ? certain : [...rivals];
  if (chosen.length === 1) return latest && isByTheWay(latest, agreeing, context) ? [] : chosen;
  // "Hale said Roe should go. He …": whoever the sentence told the words of goes on.
  const telling = new Set(
    agreeing.flatMap(({ entity, end, unit }) => (unit === latest?.unit && tells(end, context) ? [entity] : [])),
  );
  if (telling.size === 1 && chosen.some((entity) => telling.has(entity))) return [...telling];
  return speaker && chosen.includes(speaker) ? [speaker] : [];
}
