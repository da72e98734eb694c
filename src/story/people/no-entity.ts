import { COUNTRIES } from '../../english/countries.ts';
import { isGivenName } from '../../english/given-names.ts';
import { SUFFIXES, THING_HEADS } from '../../english/name-parts.ts';
import { ADJECTIVES } from '../../english/nationalities.ts';
import { KNOWN_ORGANISATIONS, NO_ORGANISATION, ORGANISATION_HEADS } from '../../english/organisations.ts';
import { PLACE_HEADS, PLACES } from '../../english/places.ts';
import { RELATIONS } from '../../english/relations.ts';
import { ROLES } from '../../english/roles.ts';
import { type Candidate, nameOf } from './candidate.ts';

/** A candidate with what the rows ask of it, folded. */
interface Named extends Candidate {
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly alone: boolean;
}

/** What a run of capitals names that is neither a person nor an organisation. */
export interface NoEntityRule {
  readonly name: string;
  /** A sentence with the name in brackets. */
  readonly example: string;
  readonly match: (named: Named) => boolean;
  /** Whether it is an entity after all: no later row is asked. */
  readonly entity?: boolean;
}

/** A people, by its plural: "Bostonians". */
const SEVERAL = /(?:ians|eans|stanis)$/u;

/** In order; the first that matches decides. */
export const NO_ENTITY_RULES: readonly NoEntityRule[] = [
  {
    name: 'country',
    example: 'They flew to [New Zealand] again.',
    match: ({ name }) => COUNTRIES.has(name),
  },
  {
    name: 'adjective of a people, faith or rank',
    example: 'They spoke to a [Korean] there.',
    match: ({ last }) => ADJECTIVES.has(last.slice(last.lastIndexOf('-') + 1)),
  },
  { name: 'place', example: 'They live in [Boston] now.', match: ({ alone, name }) => alone && PLACES.has(name) },
  {
    name: 'noun alone',
    example: 'They met the [Committee] again.',
    match: ({ alone, name }) => alone && ORGANISATION_HEADS.has(name),
  },
  {
    name: 'shortened word',
    example: 'They saw the [GDP] rise.',
    match: ({ alone, name }) => alone && (NO_ORGANISATION.has(name) || SUFFIXES.has(name)),
  },
  { name: 'people', example: 'Many [Bostonians] came.', match: ({ alone, name }) => alone && SEVERAL.test(name) },
  {
    name: 'role',
    example: 'They met the [Senators] again.',
    match: ({ alone, name }) => alone && (RELATIONS.has(name) || (name.endsWith('s') && ROLES.has(name.slice(0, -1)))),
  },
  { name: 'figure', example: 'They flew an [A320] there.', match: ({ alone, name }) => alone && /\d/u.test(name) },
  { name: 'other lone name', example: 'They met [Ilvana] there.', match: ({ alone }) => alone, entity: true },
  {
    name: 'known organisation',
    example: 'They read the [Daily Express] there.',
    match: ({ name }) => KNOWN_ORGANISATIONS.has(name.replaceAll('-', ' ')),
    entity: true,
  },
  {
    name: 'organisation’s head',
    example: 'They left [Texas University] there.',
    match: ({ last }) => ORGANISATION_HEADS.has(last),
    entity: true,
  },
  {
    name: 'within a place',
    example: 'They live in [Upper Boston] now.',
    match: ({ first, last }) => PLACES.has(last) && !isGivenName(first),
  },
  {
    name: 'place’s head',
    example: 'They met at [Quello Beach] again.',
    match: ({ last }) => PLACE_HEADS.has(last) || COUNTRIES.has(last),
  },
  {
    name: 'event, law or work',
    example: 'They signed the [Quello Treaty] there.',
    match: ({ last }) => THING_HEADS.has(last),
  },
  {
    name: 'number',
    example: 'They flew the [Quello A320] there.',
    match: ({ words, from, to }) => words.slice(from, to).some(({ text }) => /\d/u.test(text)),
  },
];

/** The row by which a name is a place's, people's, day's or work's; undefined where it can be an entity's. */
export function noEntityBy(candidate: Candidate): NoEntityRule | undefined {
  const { words, from, to, titled, heading } = candidate;
  const [first, last] = [words[from]?.folded ?? '', words[to - 1]?.folded ?? ''];
  const named = { words, from, to, titled, heading, name: nameOf(candidate), first, last, alone: to - from === 1 };
  const rule = NO_ENTITY_RULES.find(({ match }) => match(named));
  return rule?.entity ? undefined : rule;
}

/** Whether a name is a place's, people's, day's or work's: never an entity. */
export const isOther = (candidate: Candidate): boolean => noEntityBy(candidate) !== undefined;
