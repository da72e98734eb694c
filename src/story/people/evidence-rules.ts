import { WORD_CLASSES, type WordClass } from '../../english/function-words.ts';
import { isGivenName } from '../../english/given-names.ts';
import { FUNCTION_SURNAMES, PARTICLES } from '../../english/name-parts.ts';
import {
  KNOWN_ORGANISATIONS,
  ORGANISATION_HEADS,
  ORGANISATION_NOUNS,
  ORGANISATION_PARTS,
} from '../../english/organisations.ts';
import { PLACE_OPENERS, PLACES } from '../../english/places.ts';
import { RELATIONS } from '../../english/relations.ts';
import { SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import { ROLES } from '../../english/roles.ts';
import type { Word } from '../../english/word.ts';
import { apposedNoun, apposedRole, isPersonal } from './apposition.ts';
import { acronymAfter, type Candidate, nameOf, opensNoName } from './candidate.ts';
import { callsAlone, sharesSurname, speaksAsOne } from './lone-name.ts';
import { genderAfter } from './told-gender.ts';

/** A name with the words around it, as the rows ask for them. */
export interface Surroundings extends Candidate {
  readonly name: readonly Word[];
  readonly first: Word;
  readonly last: Word;
  /** Before the name and its title; behind the name; behind that. */
  readonly before: Word | undefined;
  readonly after: Word | undefined;
  readonly next: Word | undefined;
  /** The two words before the name, folded: "according to". */
  readonly lead: string;
  /** What the word before says without "ex-" and its like. */
  readonly role: string;
  /** Whether nothing but a blank parts the name and the word behind it. */
  readonly close: boolean;
  readonly alone: boolean;
  /** Whether an organisation's noun heads the name. */
  readonly headed: boolean;
  /** Whether it can be a person's name by its words. */
  readonly personal: boolean;
}

/** "Board of Trade", "Coastal Centre for the Arts", "Acme Corporation". */
const isHeaded = (name: readonly Word[]): boolean =>
  name.length > 1 &&
  name.some(
    ({ folded }, at) =>
      ORGANISATION_HEADS.has(folded) &&
      (at === name.length - 1 || /^(?:of|for|on|in)$/u.test(name[at + 1]?.folded ?? '')),
  );

/** Words that stand in headlines but in no person's name, though one may open it: "Said bin Hamad". */
const BETWEEN_NAMES: ReadonlySet<WordClass | undefined> = new Set([
  'determiner',
  'preposition',
  'conjunction',
  'subordinator',
  'auxiliary',
  'pronoun',
]);
const standsBetweenNames = ({ folded }: Word): boolean =>
  /^sa(?:ys|id)$/u.test(folded) ||
  (!FUNCTION_SURNAMES.has(folded) &&
    BETWEEN_NAMES.has(WORD_CLASSES.get(folded)) &&
    opensNoName(folded) &&
    !PARTICLES.has(folded));

export function surroundingsOf(candidate: Candidate): Surroundings {
  const { words, from, to, titled, heading } = candidate;
  const name = words.slice(from, to);
  const [first, last] = [name[0] as Word, name.at(-1) as Word];
  const [before, after] = [words[titled - 1], words[to]];
  const headed = isHeaded(name);
  return {
    // Written out: a spread takes several times as long, and this is done for every name.
    words,
    from,
    to,
    titled,
    heading,
    name,
    first,
    last,
    before,
    after,
    next: words[to + 1],
    lead: `${words[from - 2]?.folded ?? ''} ${words[from - 1]?.folded ?? ''}`,
    role: (before?.folded ?? '').replace(/^(?:ex|then|late|former)-/u, ''),
    close: after?.gap === ' ',
    alone: name.length === 1,
    headed,
    personal: headed || !name.slice(1).some(standsBetweenNames),
  };
}

/** What one row tells of a name: how far it looks like a person's or an organisation's. */
export interface EvidenceRule {
  readonly name: string;
  /** A sentence with the name in brackets. */
  readonly example: string;
  readonly match: (place: Surroundings) => boolean;
  readonly read: { readonly person?: number; readonly organisation?: number };
  /** Whether no other row counts beside it. */
  readonly decides?: boolean;
}

/** Words before what something is called. */
const CALLS: ReadonlySet<string> = new Set(['itself', 'called', 'named', 'dubbed']);
/** Words before a place that somebody is in, and hardly ever before a person. */
const WITHIN: ReadonlySet<string> = new Set(['in', 'near', 'outside', 'across']);

/** Whether what stands beside a name, before it and no title, can say what its bearer is: "lawyer Jane Roe", "his aunt, Jane Roe". */
const follows = ({ before, first, titled, from }: Surroundings): boolean =>
  before !== undefined && titled === from && (first.gap === ' ' || first.gap === ', ');
const isRole = ({ headed, role }: Surroundings): boolean =>
  !headed && (ROLES.has(role) || ROLES.has(role.replace(/s$/u, '')));
/** A role that only a full name, or only a person, has beside it. */
const isClearRole = ({ first, alone, role }: Surroundings): boolean =>
  first.gap === ' ' && (!alone || isPersonal(role));
/** Whether a comma closes what stands beside a role, which "the" or an owner opens. */
const isClosed = ({ words, titled, after }: Surroundings): boolean =>
  after?.gap === ', ' &&
  words
    .slice(Math.max(0, titled - MOST_IN_ROLE), titled)
    .some(({ folded, possessive }) => possessive || folded === 'the');
/** "the state's former foreign minister,": no role is longer, in words. */
const MOST_IN_ROLE = 5;
const isBond = ({ role }: Surroundings): boolean => RELATIONS.has(role);

const ORGANISATION_RULES: readonly EvidenceRule[] = [
  {
    name: 'known organisation',
    example: 'The offices of [Al Jazeera] are shut.',
    match: (place) => KNOWN_ORGANISATIONS.has(nameOf(place).replaceAll('-', ' ')),
    read: { organisation: 4 },
    decides: true,
  },
  {
    name: 'organisation’s head',
    example: 'He left the [Board of Trade] early.',
    match: ({ headed }) => headed,
    read: { organisation: 4 },
  },
  {
    name: 'acronym behind',
    example: 'The [Harbour Rescue Line] (HRL) sent boats.',
    match: (place) => acronymAfter(place) !== undefined,
    read: { organisation: 4 },
  },
  {
    name: 'in capitals',
    example: 'It was the [KHBR] that knew.',
    match: ({ alone, last }) => alone && /^(?:\p{Lu}\.?){2,6}$/u.test(last.text),
    read: { organisation: 3 },
  },
  {
    name: 'organisation in apposition',
    example: 'Boats of [Acme], the anti-hunger charity, sailed.',
    match: (place) => apposedNoun(place),
    read: { organisation: 3 },
  },
  {
    name: 'called organisation',
    example: 'They sold it to a company called [Acme] in May.',
    match: ({ words, from }) =>
      CALLS.has(words[from - 1]?.folded ?? '') &&
      words[from]?.gap.trim() === '' &&
      words.slice(Math.max(0, from - 5), from - 1).some(({ folded }) => ORGANISATION_NOUNS.has(folded)),
    read: { organisation: 3 },
  },
  {
    name: 'organisation’s part',
    example: 'Later [Acme]’s shareholders met.',
    match: ({ last, after }) => last.possessive && ORGANISATION_PARTS.has(after?.folded ?? ''),
    read: { organisation: 2 },
  },
  {
    name: 'organisation’s noun behind',
    example: 'She joined the [Acme] charity.',
    match: ({ close, last, after }) => close && !last.possessive && ORGANISATION_NOUNS.has(after?.folded ?? ''),
    read: { organisation: 2 },
  },
  {
    name: 'makes known',
    example: 'Later [Acme] announced a loss.',
    match: ({ close, after }) => close && /^(?:reports|posted|reported|announced)$/u.test(after?.folded ?? ''),
    read: { organisation: 1 },
  },
  {
    name: 'is an organisation',
    example: 'Though [Acme] is a charity, it pays well.',
    match: ({ close, after, next, words, to }) =>
      close &&
      /^(?:is|was)$/u.test(after?.folded ?? '') &&
      /^an?$/u.test(next?.folded ?? '') &&
      ORGANISATION_NOUNS.has(words[to + 2]?.folded ?? ''),
    read: { organisation: 3 },
  },
  {
    name: 'one word is told',
    example: 'It rained, she told [Acme] on Monday.',
    match: ({ alone, lead }) => alone && /^said to$|(?:^| )told$/u.test(lead),
    read: { organisation: 3 },
  },
  {
    name: 'two words are told',
    example: 'It rained, she told [Harbour Line] on Monday.',
    match: ({ name, lead }) => name.length === 2 && /^said to$|(?:^| )told$/u.test(lead),
    read: { organisation: 1.5 },
  },
  {
    name: 'according to',
    example: 'It rained, according to [Acme].',
    match: ({ name, lead }) => name.length < 3 && /(?:^| )via$|^according to$/u.test(lead),
    read: { organisation: 1.5 },
  },
  {
    name: 'at',
    example: 'She works at [Acme] now.',
    match: ({ lead }) => / at$/u.test(lead),
    read: { organisation: 0.5 },
  },
];

const PERSON_RULES: readonly EvidenceRule[] = [
  {
    name: 'title between quotation marks',
    example: 'She left “[Holly Lark],” the drama.',
    match: ({ alone, first, after }) =>
      !alone && /[“"‘']$/u.test(first.gap) && /^[,.!?]?[”"’']/u.test(after?.gap ?? ''),
    read: { person: -6 },
  },
  {
    name: 'honorific',
    example: 'It was Ms. [Roe] who left.',
    match: ({ titled, from }) => titled < from,
    read: { person: 4 },
  },
  {
    name: 'bond before',
    example: 'He saw his aunt [Ilvana] there.',
    match: (place) => follows(place) && isBond(place),
    read: { person: 3 },
  },
  {
    name: 'lone name behind a role',
    example: 'He saw the singer [Ilvana] there.',
    match: (place) => follows(place) && !isBond(place) && callsAlone(place),
    read: { person: 3 },
  },
  {
    name: 'role before',
    example: 'He saw the lawyer [Ilvana Quello] there.',
    match: (place) => follows(place) && !isBond(place) && !callsAlone(place) && isRole(place) && isClearRole(place),
    read: { person: 2.5 },
  },
  {
    name: 'role beside an aside',
    example: 'Later the town’s lawyer, [Ilvana Quello], left.',
    match: (place) =>
      follows(place) && !isBond(place) && isRole(place) && !place.alone && place.first.gap === ', ' && isClosed(place),
    read: { person: 1 },
  },
  {
    name: 'role beside',
    example: 'He saw the lawyer, [Ilvana Quello], there.',
    match: (place) => follows(place) && !isBond(place) && !callsAlone(place) && isRole(place) && !isClearRole(place),
    read: { person: 1 },
  },
  {
    name: 'who',
    example: 'It was [Ilvana], who left.',
    match: ({ after }) => after?.folded === 'who' && /^,? ?$/u.test(after.gap),
    read: { person: 2 },
  },
  {
    name: 'age',
    example: 'It was [Ilvana Quello], 34, of Hull.',
    match: ({ after }) => after?.gap === ', ' && /^\d\d$/u.test(after.text),
    read: { person: 3 },
  },
  {
    name: 'role in apposition',
    example: 'It was [Ilvana Quello], a lawyer from Hull.',
    match: (place) => !place.alone && !place.headed && apposedRole(place),
    read: { person: 2 },
  },
  {
    name: 'given name',
    example: 'It was [Jane Quello] again.',
    match: ({ alone, headed, first }) =>
      !alone &&
      !headed &&
      isGivenName(first.folded) &&
      !opensNoName(first.folded) &&
      !PLACE_OPENERS.has(first.folded) &&
      !PLACES.has(first.folded),
    read: { person: 3 },
  },
  {
    name: 'initial',
    example: 'It was [Ilvana R. Quello] again.',
    match: ({ headed, name: [first, second, third] }) =>
      !headed &&
      third !== undefined &&
      [first, second].filter((word) => /^\p{Lu}\.?$/u.test(word?.text ?? '')).length === 1,
    read: { person: 3 },
  },
  {
    name: 'speaks',
    example: 'Later [Ilvana Quello] said no.',
    match: ({ alone, headed, close, after }) => !alone && !headed && close && SPEECH_VERBS.has(after?.folded ?? ''),
    read: { person: 1.5 },
  },
  {
    name: 'joined to a full name',
    example: 'It was Jane Roe and [Ilvana Quello] again.',
    match: ({ alone, headed, words, from, before }) =>
      !alone && !headed && before?.folded === 'and' && isGivenName(words[from - 3]?.folded ?? ''),
    read: { person: 2 },
  },
  {
    name: 'opens a place’s name',
    example: 'They sailed to [Saint Quello] again.',
    match: ({ headed, first, titled, from }) => !headed && PLACE_OPENERS.has(first.folded) && titled === from,
    read: { person: -2 },
  },
];

/** What a lone name's surroundings tell: a verb of speech little, for papers and cities speak in news as well. */
const LONE_NAME_RULES: readonly EvidenceRule[] = [
  {
    name: 'lone name speaks',
    example: 'Later [Ilvana] said no.',
    match: ({ alone, close, after }) => alone && close && SPEECH_VERBS.has(after?.folded ?? ''),
    read: { person: 0.5 },
  },
  {
    name: 'lone name behind its verb',
    example: '“No,” said [Ilvana].',
    match: ({ alone, words, from }) =>
      alone &&
      words[from]?.gap === ' ' &&
      SPEECH_VERBS.has(words[from - 1]?.folded ?? '') &&
      /["”’]/u.test(words[from - 1]?.gap ?? ''),
    read: { person: 0.5 },
  },
  {
    // "Prosecutors said he": a noun may open a sentence.
    name: 'pronoun behind its verb',
    example: 'Later [Ilvana] said she would go.',
    match: (place) => place.alone && place.from > 0 && genderAfter(place) !== 'unknown',
    read: { person: 1.5 },
  },
  {
    name: 'speaks of itself as I',
    example: '“I am innocent,” [Ilvana] said.',
    match: (place) => place.alone && speaksAsOne(place),
    read: { person: 2 },
  },
  {
    name: 'shares a surname',
    example: 'Later [Anna] and Peter Hale left.',
    match: (place) => place.alone && sharesSurname(place),
    read: { person: 3 },
  },
  {
    name: 'lone name before an apposition',
    example: 'It was [Ilvana], a singer from Leeds.',
    match: (place) => place.alone && !sharesSurname(place) && apposedRole(place),
    read: { person: 3 },
  },
  {
    // "in Sacramento", but "in Ilvana's car".
    name: 'in a place',
    example: 'They live in [Mardale] now.',
    match: ({ alone, words, from, last }) => alone && WITHIN.has(words[from - 1]?.folded ?? '') && !last.possessive,
    read: { person: -1 },
  },
];

/** Rows of evidence; all that match count, but for one that decides. */
export const EVIDENCE_RULES: readonly EvidenceRule[] = [...ORGANISATION_RULES, ...PERSON_RULES, ...LONE_NAME_RULES];

/** Those that match a name; words of headlines stand in no person's. */
export const evidenceBeside = (place: Surroundings): EvidenceRule[] =>
  (place.personal ? EVIDENCE_RULES : ORGANISATION_RULES).filter(({ match }) => match(place));
