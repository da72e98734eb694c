import { WORD_CLASSES } from '../../english/function-words.ts';
import { SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import type { Entity } from '../people/entity.ts';
import type { PriorSubject } from '../quotations/prior-subjects.ts';
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

/** Whether a word, lower case, is a pronoun of the third person: it names nobody. */
export const isPronoun = (word: string): boolean => REFERENCES.has(word);

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
  /** The subjects of the clauses before, nearest first, with who they are where the story tells. */
  readonly subjects: readonly Subject[];
}

/** The subject of a clause before a pronoun. */
export interface Subject extends Pick<PriorSubject, 'kind'> {
  readonly entity: Entity | undefined;
  readonly start: number;
  /** The index of its sentence, as an antecedent's. */
  readonly unit: number;
}

/** Between two who are told together: "Smith and her husband, Jones". */
const JOIN = /^,?\s+and\s+(?:(?:his|her|their)\s+[\p{Ll}-]+,?\s+)?$/u;

/** The two whom "and" joins at the head of the latest sentence that names anybody, where no third is: whom "they" stands for. */
function joinedPair({ before, text, start }: Context): readonly Entity[] {
  const [first, second, third] = before.filter(({ unit }) => unit === before.at(-1)?.unit);
  const between = (one: Antecedent, other: Antecedent) => text.slice(one.end - start, other.start - start);
  if (!first || !second || first.entity === second.entity || !opensSentence(text, first.start - start)) return [];
  if (!JOIN.test(between(first, second)) || (third && JOIN.test(between(second, third)))) return [];
  return [first.entity, second.entity].every(({ kind }) => kind === 'person') ? [first.entity, second.entity] : [];
}

const COUPLE = /\b(?:the|both)\s+(?:couple|pair)\b|\band\s+(?:his\s+wife|her\s+husband)\b/iu;

/** The one couple that the text speaks of shortly before, as "the couple" or "he and his wife". */
export function coupleNamed({ before, text, couples }: Context): readonly Entity[] {
  if (!COUPLE.test(text)) return [];
  const named = new Set(before.map(({ entity }) => entity));
  const [first, second, ...others] = [...named].filter((entity) => named.has(couples.get(entity) as Entity));
  return first && second && others.length === 0 ? [first, second] : [];
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
  /** The nearest subject before that may be meant: a name or noun of a person, but none of the other gender. */
  readonly subject: Subject | undefined;
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
    subject: context.subjects.find(({ entity, kind }) =>
      entity ? agrees(entity, reference, context) : kind !== 'pronoun',
    ),
  };
}

const several = ({ reference }: PronounPlace): boolean => reference === 'several';
const asList = (entities: readonly Entity[]): readonly Entity[] | undefined =>
  entities.length > 0 ? entities : undefined;

/** The one entity of all these names. */
const onlyOne = ([first, ...others]: readonly Antecedent[]): readonly Entity[] | undefined =>
  first && others.every(({ entity }) => entity === first.entity) ? [first.entity] : undefined;

/** What stands before a sentence's first word, and how much of it is looked at. */
const OPENS_SENTENCE = /(?:^|[.!?”"]\s+|\n\s*)(?:The\s)?$/u;
const OPENING = 10;
const opensSentence = (text: string, at: number): boolean => OPENS_SENTENCE.test(text.slice(0, at).slice(-OPENING));

/** Whether a name is the subject of what follows it, by the next word: "Acme sank", not "the Acme candidate". */
function actsBehind(text: string, at: number): boolean {
  const word = /^\s(\p{Ll}+)/u.exec(text.slice(at, at + LONGEST_WORD))?.[1];
  return word === undefined || WORD_CLASSES.has(word) || /(?:[^s]s|ed)$/u.test(word) || SPEECH_VERBS.has(word);
}
const LONGEST_WORD = 20;

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
    name: 'they of one person',
    example: 'Sam Rivers, who uses they/them pronouns, steers the ferry. “We sail at dawn,” they said.',
    speaker: 'Sam Rivers',
    match: (place) => several(place) && place.text.includes('they/them'),
    read: ({ before, text, start }) => {
      const told = start + text.indexOf('they/them');
      const named = before.findLast(({ entity, end }) => entity.kind === 'person' && end <= told);
      return named && [named.entity];
    },
  },
  {
    name: 'they who are joined',
    example: 'Ada Moss and Tomas Reyes own the ferry. “We sail at dawn,” they said.',
    speaker: 'Ada Moss',
    match: several,
    read: (place) => asList(joinedPair(place)),
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
    // A name that the story does not know, or "the pilot": whoever is named elsewhere in the sentence is not the likelier.
    name: 'an unknown subject',
    example: 'Ada Moss left. The pilot of the ferry wept. “We sail at dawn,” she said.',
    match: ({ subject }) => subject !== undefined && subject.entity === undefined,
    read: () => NOBODY,
  },
  {
    name: 'the subject before',
    example: 'Ada Moss praised the captain, Nora Hale. “We sail at dawn,” she said.',
    speaker: 'Ada Moss',
    match: ({ subject }) => subject !== undefined,
    read: ({ subject, reference, agreeing }) => {
      const entity = subject?.entity;
      if (!subject || !entity) return NOBODY;
      const rivals = agreeing.filter((other) => other.entity !== entity && other.start > subject.start);
      const certain = (entity.gender === reference && subject.kind !== 'owner') || rivals.length === 0;
      return certain && rivals.every(({ unit }) => unit <= subject.unit) ? [entity] : NOBODY;
    },
  },
  {
    name: 'the only one named',
    example: 'Tomas Reyes met Ada Moss. “We sail at dawn,” she said.',
    speaker: 'Ada Moss',
    match: ({ reference }) => reference === 'female' || reference === 'male',
    // Not one of whom no gender is known, where the subject before is surely of the other.
    read: ({ agreeing, reference, subjects }) => {
      const named = onlyOne(agreeing);
      return named?.[0]?.gender === reference || subjects.length === 0 ? named : undefined;
    },
  },
  {
    name: 'the organisation that opened its sentence',
    example: 'Northern Ferries Ltd owns the ferry. “We sail at dawn,” it said.',
    speaker: 'Northern Ferries Ltd',
    match: ({ reference }) => reference === 'thing',
    read: ({ agreeing, latest, text, start }) =>
      latest && opensSentence(text, latest.start - start) && actsBehind(text, latest.end - start)
        ? onlyOne(agreeing)
        : undefined,
  },
];

/** Whom a pronoun stands for, by which row; undefined in doubt. */
export function resolvePronoun(pronoun: string, context: Context): Resolved | undefined {
  const reference = REFERENCES.get(pronoun);
  const found = reference && readBy(PRONOUNS, pronounPlace(reference, context));
  return found && { entities: found.read, rule: found.rule.name };
}
