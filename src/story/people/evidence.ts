import { COUNTRIES } from '../../english/countries.ts';
import { isGivenName } from '../../english/given-names.ts';
import { CALENDAR, MONTH_SURNAMES, SUFFIXES, THING_HEADS } from '../../english/name-parts.ts';
import { ADJECTIVES } from '../../english/nationalities.ts';
import {
  KNOWN_ORGANISATIONS,
  NO_ORGANISATION,
  ORGANISATION_HEADS,
  ORGANISATION_NOUNS,
  ORGANISATION_PARTS,
} from '../../english/organisations.ts';
import { PLACE_HEADS, PLACE_OPENERS, PLACES } from '../../english/places.ts';
import { RELATIONS } from '../../english/relations.ts';
import { SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import { ROLES } from '../../english/roles.ts';
import { apposedNoun, apposedRole, isPersonal } from './apposition.ts';
import { type Candidate, endsInADay } from './candidate.ts';
import type { EntityKind } from './entity.ts';
import { callsAlone, loneEvidence } from './lone-name.ts';
import type { Word } from './word.ts';

/** How far a name looks like a person's or an organisation's, summed over a story; 3 and more settle it. */
export interface Evidence {
  person: number;
  organisation: number;
}

const wordsIn = ({ words, from, to }: Candidate): readonly Word[] => words.slice(from, to);
const nameOf = (candidate: Candidate): string =>
  wordsIn(candidate)
    .map(({ folded }) => folded)
    .join(' ');

/** A people, by its plural: "Bostonians". */
const SEVERAL = /(?:ians|eans|stanis)$/u;

/** Whether a name is a place's, people's, day's or work's: never an entity. */
export function isOther(candidate: Candidate): boolean {
  const words = wordsIn(candidate);
  const name = nameOf(candidate);
  const [first, last] = [words[0]?.folded ?? '', words.at(-1)?.folded ?? ''];
  const dated = CALENDAR.has(last) && !MONTH_SURNAMES.has(last) && !endsInADay(candidate);
  if (COUNTRIES.has(name) || dated || ADJECTIVES.has(last.slice(last.lastIndexOf('-') + 1))) return true;
  if (words.length === 1)
    return (
      PLACES.has(name) ||
      ORGANISATION_HEADS.has(name) ||
      NO_ORGANISATION.has(name) ||
      SUFFIXES.has(name) ||
      SEVERAL.test(name) ||
      (name.endsWith('s') && ROLES.has(name.slice(0, -1))) ||
      /\d/u.test(name)
    );
  if (KNOWN_ORGANISATIONS.has(name.replaceAll('-', ' '))) return false;
  if (ORGANISATION_HEADS.has(last)) return false;
  if (PLACES.has(last) && !isGivenName(first)) return true;
  return (
    PLACE_HEADS.has(last) || THING_HEADS.has(last) || COUNTRIES.has(last) || words.some(({ text }) => /\d/u.test(text))
  );
}

const acronymOf = (words: readonly Word[]): string =>
  words
    .filter(({ capital }) => capital)
    .map(({ folded }) => folded.charAt(0))
    .join('');

/** The word that gives an organisation's acronym in brackets behind its name. */
export function acronymAfter(candidate: Candidate): Word | undefined {
  const next = candidate.words[candidate.to];
  return next && /^\s?\($/u.test(next.gap) && next.folded.length > 1 && acronymOf(wordsIn(candidate)) === next.folded
    ? next
    : undefined;
}

/** Words before what something is called. */
const CALLS: ReadonlySet<string> = new Set(['itself', 'called', 'named', 'dubbed']);

/** "a group that calls itself Acme", "a company called Acme": whether an organisation's noun before a name has it so called. */
function calledOrganisation({ words, from }: Candidate): boolean {
  if (!CALLS.has(words[from - 1]?.folded ?? '') || words[from]?.gap.trim() !== '') return false;
  return words.slice(Math.max(0, from - 5), from - 1).some(({ folded }) => ORGANISATION_NOUNS.has(folded));
}

/** Whether an organisation's noun heads a name: "Board of Trade", "Coastal Centre for the Arts", "Acme Corporation". */
const isHeaded = (name: readonly Word[]): boolean =>
  name.some(
    ({ folded }, at) =>
      ORGANISATION_HEADS.has(folded) &&
      (at === name.length - 1 || /^(?:of|for|on|in)$/u.test(name[at + 1]?.folded ?? '')),
  );

/** Words that stand in headlines but in no person's name, though one may open it: "Said bin Hamad". */
const BETWEEN_NAMES =
  /^(?:the|to|for|on|at|with|by|from|his|her|is|are|was|in|as|says|said|and|or|about|after|over|of|over)$/u;

/** What the words of a candidate and those around it tell, where it stands in no heading and `isOther` does not hold. */
export function evidenceOf(candidate: Candidate): Evidence {
  const { words, from, to, titled } = candidate;
  const seen: Evidence = { person: 0, organisation: 0 };
  const name = wordsIn(candidate);
  const [first, last] = [name[0] as Word, name.at(-1) as Word];
  const [before, after, next] = [words[titled - 1], words[to], words[to + 1]];
  const close = after?.gap === ' ';
  if (KNOWN_ORGANISATIONS.has(nameOf(candidate).replaceAll('-', ' '))) return { person: 0, organisation: 4 };
  const headed = name.length > 1 && isHeaded(name);
  if (headed) seen.organisation += 4;
  if (acronymAfter(candidate)) seen.organisation += 4;
  if (name.length === 1 && /^(?:\p{Lu}\.?){2,6}$/u.test(last.text)) seen.organisation += 3;
  if (apposedNoun(candidate) || calledOrganisation(candidate)) seen.organisation += 3;
  if (last.possessive && ORGANISATION_PARTS.has(after?.folded ?? '')) seen.organisation += 2;
  if (close && !last.possessive && ORGANISATION_NOUNS.has(after?.folded ?? '')) seen.organisation += 2;
  if (close && /^(?:reports|posted|reported|announced)$/u.test(after?.folded ?? '')) seen.organisation += 1;
  if (
    close &&
    /^(?:is|was)$/u.test(after?.folded ?? '') &&
    /^an?$/u.test(next?.folded ?? '') &&
    ORGANISATION_NOUNS.has(words[to + 2]?.folded ?? '')
  )
    seen.organisation += 3;
  const lead = `${words[from - 2]?.folded ?? ''} ${words[from - 1]?.folded ?? ''}`;
  if (name.length < 3 && /^said to$|(?:^| )told$/u.test(lead)) seen.organisation += name.length > 1 ? 1.5 : 3;
  if (name.length < 3 && /(?:^| )via$|^according to$/u.test(lead)) seen.organisation += 1.5;
  if (/ at$/u.test(lead)) seen.organisation += 0.5;
  if (name.length > 1 && /[“"‘']$/u.test(first.gap) && /^[,.!?]?[”"’']/u.test(after?.gap ?? '')) seen.person -= 6;
  if (titled < from) seen.person += 4;
  const role = (before?.folded ?? '').replace(/^(?:ex|then|late|former)-/u, '');
  const beside = first.gap === ' ' || first.gap === ', ';
  if (before && beside && titled === from) {
    if (RELATIONS.has(role)) seen.person += 3;
    else if (callsAlone(candidate)) seen.person += 3;
    else if (!headed && (ROLES.has(role) || ROLES.has(role.replace(/s$/u, ''))))
      seen.person += first.gap === ' ' && (name.length > 1 || isPersonal(role)) ? 2.5 : 1;
  }
  if (after && /^,? ?$/u.test(after.gap) && after.folded === 'who') seen.person += 2;
  if (after && after.gap === ', ' && /^\d\d$/u.test(after.text)) seen.person += 3;
  if (name.length > 1) {
    if (headed) return seen;
    if (apposedRole(candidate)) seen.person += 2;
    if (isGivenName(first.folded) && !PLACE_OPENERS.has(first.folded) && !PLACES.has(first.folded)) seen.person += 3;
    if (name.length > 2 && /^\p{Lu}\.?$/u.test(name[1]?.text ?? '')) seen.person += 3;
    if (after && close && SPEECH_VERBS.has(after.folded)) seen.person += 1.5;
    if (isGivenName(words[from - 3]?.folded ?? '') && before?.folded === 'and') seen.person += 2;
  } else seen.person += loneEvidence(candidate);
  if (PLACE_OPENERS.has(first.folded) && titled === from) seen.person -= 2;
  if (name.slice(1).some(({ folded }) => BETWEEN_NAMES.test(folded))) seen.person = 0;
  return seen;
}

/** The kind that a story's evidence settles for a name of `length` words; undefined where it settles none. */
export function kindOf({ person, organisation }: Evidence, length: number): EntityKind | undefined {
  if (organisation > person && organisation >= 3) return 'organisation';
  if (person >= 3 && person >= organisation) return 'person';
  return length > 1 && person >= 2 ? 'person' : undefined;
}
