import { WORD_CLASSES } from '../../english/function-words.ts';
import { POST_NOMINALS } from '../../english/name-parts.ts';
import { RELATIONS } from '../../english/relations.ts';
import { NAMING_VERBS, SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import { ROLES } from '../../english/roles.ts';
import { COURTESIES, DOTTED, HONORIFICS } from '../../english/titles.ts';
import type { Word } from '../../english/word.ts';
import { Span } from '../span.ts';
import type { NamePlace } from './candidate.ts';
import type { Description, Entity } from './entity.ts';
import type { Owners } from './owners.ts';

/** Words that a description may have before its head, or behind it. */
const REACH = 8;
/** A longer complement is cut, in words. */
const LONGEST_COMPLEMENT = 12;
/** Content words of a complement without a name: "head of the small agency". */
const COMPLEMENT = 3;

const bare = (folded: string): string => folded.replace(/^(?:ex|then|late|former|co)-/u, '');
const isRole = (word: Word | undefined): boolean => word !== undefined && ROLES.has(bare(word.folded));
const isRelation = (word: Word | undefined): boolean => word !== undefined && RELATIONS.has(bare(word.folded));
const kindOf = (word: Word | undefined): 'role' | 'relation' | undefined =>
  isRole(word) ? 'role' : isRelation(word) ? 'relation' : undefined;

const DETERMINER = /^(?:a|an|the|his|her|their|our|my|one)$/u;
const BE = /^(?:is|was|became|remains)$/u;
/** What somebody does as the holder of an office: "will serve as acting mayor". */
const HOLDS = /^(?:serve|serves|served|acts|acted|works|worked)$/u;
/** Words in -ed, -ing and -s that stand before a noun; others are rather verbs: "hired lawyer Jane Roe". */
const ATTRIBUTIVE =
  /^(?:retired|convicted|accused|registered|licensed|noted|celebrated|disgraced|embattled|acting|leading|founding|managing|visiting|marketing|rising|sports|news|arms|rights|sales|business|politics|physics|economics|communications|operations|affairs|series|los)$/u;
const VERBAL_ENDING = /(?:ed|ing|s)$/u;

/** Whether a word may stand before a description's head: "former police officer". */
function attributes(word: Word | undefined): boolean {
  if (!word || word.possessive) return false;
  if (word.folded === 'first') return true;
  if (WORD_CLASSES.has(word.folded)) return false;
  if (word.capital || ATTRIBUTIVE.test(word.folded)) return true;
  return !VERBAL_ENDING.test(word.folded) && !SPEECH_VERBS.has(word.folded) && !NAMING_VERBS.has(word.folded);
}

/** The first word of the description whose head is at `head`. */
function firstWord(words: readonly Word[], head: number): number {
  let first = head;
  while (first > 0 && head - first < REACH && words[first]?.gap === ' ' && attributes(words[first - 1])) first--;
  return first;
}

/** The last word of a head's complement, "of the Coastal Agency"; the head itself where it has none. */
function lastWord(words: readonly Word[], head: number): number {
  if (words[head + 1]?.gap !== ' ' || !/^(?:of|for|at|to|in)$/u.test(words[head + 1]?.folded ?? '')) return head;
  let last = head;
  let content = 0;
  for (let at = head + 2; at < Math.min(words.length, head + LONGEST_COMPLEMENT); at++) {
    const word = words[at] as Word;
    if (word.gap !== ' ' && !(word.gap === '. ' && DOTTED.has(words[at - 1]?.folded ?? ''))) break;
    if (/^(?:the|a|an|its|his|her|of)$/u.test(word.folded) || HONORIFICS.has(word.folded)) continue;
    if (/^(?:for|on)$/u.test(word.folded) && words[at - 1]?.capital) continue;
    if (WORD_CLASSES.has(word.folded)) break;
    if (!word.capital && (!attributes(word) || ++content > COMPLEMENT)) return words[last]?.capital ? last : head;
    last = at;
    if (word.possessive && !words[at + 1]?.capital) break;
  }
  return last;
}

/** Whether a description that ends before `next` ends its apposition, rather than being the subject of a clause or a name's title. */
function ends(next: Word | undefined): boolean {
  if (next?.gap !== ' ') return true;
  return !next.capital && !SPEECH_VERBS.has(next.folded) && WORD_CLASSES.get(next.folded) !== 'auxiliary';
}

/** A name with what its rows ask for. */
interface DescribedPlace extends NamePlace {
  readonly mention: Span;
  readonly owners: Owners;
  /** The word before the name and its title, and what parts the two. */
  readonly before: Word | undefined;
  readonly gap: string;
  /** What the word before says somebody is: "lawyer", "wife". */
  readonly kind: 'role' | 'relation' | undefined;
  /** Whether a mark closes the name: "her barrister, Jane Roe KC, said". */
  readonly closed: boolean;
  /** Where what is said behind the name begins, its age read over. */
  readonly behind: number;
}

/** The words that say who somebody is: indices, the last included, with the head that tells. */
interface Told {
  readonly kind: Description['kind'];
  readonly first: number;
  readonly last: number;
  readonly head?: number;
  /** Whether it is what its bearer is to nobody: a title, an age. */
  readonly alone?: true;
}

/** Whose the description is whose words are `first` to `last`, its head at `head`. */
function ownerOf({ words, mention, owners }: DescribedPlace, { first, last, head = last }: Told): Entity | undefined {
  const before = words[first - 1];
  if (before?.possessive) return owners.at(before.start);
  if (before && /^(?:his|her|whose)$/u.test(before.folded))
    return owners.ofPronoun(before, words[0] ?? before, mention, isRelation(words[head]));
  const complement = words.slice(head + 1, last + 1);
  if (complement.length > 0) {
    const name = complement.find(({ capital }) => capital);
    return owners.at(words[last]?.start ?? 0) ?? (name && owners.at(name.start));
  }
  // "Acme founder", but "Roe campaign adviser" is none of Roe's.
  const leading = first < head ? words[first] : undefined;
  const owner = leading?.capital ? owners.at(leading.start) : undefined;
  return owner?.kind === 'person' && owners.at(words[head - 1]?.start ?? 0) !== owner ? undefined : owner;
}

/** The description whose words begin at `next`, behind a name; undefined where none does. */
function toldAt(place: DescribedPlace, next: number, determined: boolean, clause: boolean): Told | undefined {
  const { words } = place;
  let head: number | undefined;
  for (let at = next; at < Math.min(words.length, next + REACH); at++) {
    const word = words[at] as Word;
    if (at > next && word.gap !== ' ') break;
    if (kindOf(word) && !word.possessive) head = at;
    const leads = at === next && DETERMINER.test(word.folded);
    if (!leads && !attributes(word) && !word.possessive) break;
  }
  const kind = kindOf(words[head ?? -1]);
  if (head === undefined || !kind) return undefined;
  const told = { kind, first: Math.max(firstWord(words, head), next), last: lastWord(words, head), head };
  const after = words[told.last + 1];
  // "…, his mother and others": a list goes on. "is a good friend": nobody's bond. "…, lawyers said": a clause.
  const listed = /^(?:his|her|their)$/u.test(words[next]?.folded ?? '') && !/^[,.;)]/u.test(after?.gap ?? '.');
  const nobodys = clause && kind === 'relation' && !ownerOf(place, told);
  const owned = words.slice(next, head).some(({ possessive }) => possessive);
  const doubtful = !determined && !owned && told.last === head && !/^[,.;]/u.test(after?.gap ?? '.');
  return listed || nobodys || doubtful || !ends(after) ? undefined : told;
}

/** Where what a clause says of its subject begins: "Roe, who is | a lawyer", "Roe served as | mayor"; undefined in no such clause. */
function clauseAt({ words, behind }: DescribedPlace): number | undefined {
  const opener = words[behind];
  const verb = opener?.gap === ', ' && opener.folded === 'who' ? behind + 1 : behind;
  if (words[verb]?.gap !== ' ') return undefined;
  const serves = words[verb]?.folded === 'will' ? verb + 1 : verb;
  if (HOLDS.test(words[serves]?.folded ?? '') && words[serves + 1]?.folded === 'as') return serves + 2;
  return BE.test(words[verb]?.folded ?? '') ? verb + 1 : undefined;
}

/** One way in which a text says who somebody is. */
export interface DescriptionRule {
  readonly name: string;
  /** A sentence with the name in brackets, and the words that say who that is. */
  readonly example: string;
  readonly told: string;
  readonly read: (place: DescribedPlace) => Told | undefined;
}

/** All that read something count, in this order. */
export const DESCRIPTION_RULES: readonly DescriptionRule[] = [
  {
    name: 'title',
    example: 'Later Judge [Jane Roe] left.',
    told: 'Judge',
    read: ({ words, from, titled }) =>
      titled < from && !COURTESIES.has(words[titled]?.folded ?? '')
        ? { kind: 'role', first: titled, last: from - 1, alone: true }
        : undefined,
  },
  {
    name: 'role or bond before',
    example: 'Later the former police officer [Jane Roe] left.',
    told: 'former police officer',
    read: ({ words, titled, kind, gap, closed }) =>
      kind && (gap === ' ' || (gap === ', ' && (kind === 'relation' || closed)))
        ? { kind, first: firstWord(words, titled - 1), last: titled - 1 }
        : undefined,
  },
  {
    name: 'bond before a role',
    example: 'Later the mayor’s husband, the architect [Paul Roe], left.',
    told: 'husband',
    read: ({ words, titled, kind, gap, closed }) => {
      if (!kind || !closed || gap !== ' ') return undefined;
      const first = firstWord(words, titled - 1);
      const lead = DETERMINER.test(words[first - 1]?.folded ?? '') ? first - 1 : first;
      const bond = words[lead - 1];
      if (words[lead]?.gap !== ', ' || !isRelation(bond) || bond?.possessive) return undefined;
      return { kind: 'relation', first: firstWord(words, lead - 1), last: lead - 1 };
    },
  },
  {
    // What carries the head on ends in a name of its own.
    name: 'role with a complement before',
    example: 'Later a lawyer for Acme, [Jane Roe] of Hull, left.',
    told: 'lawyer for Acme',
    read: ({ words, to, titled, kind, gap, closed }) => {
      if (kind || gap !== ', ' || !(closed || /^(?:of|from|with)$/u.test(words[to]?.folded ?? ''))) return undefined;
      let at = titled - 1;
      while (at > 0 && titled - at < REACH && words[at]?.capital && words[at]?.gap === ' ') at--;
      const carries = at < titled - 1 && /^(?:of|for|to)$/u.test(words[at]?.folded ?? '');
      const said = carries ? kindOf(words[at - 1]) : undefined;
      const first = said ? firstWord(words, at - 1) : at;
      if (!said || !DETERMINER.test(words[first - 1]?.folded ?? '')) return undefined;
      return { kind: said, first, last: titled - 1, head: at - 1 };
    },
  },
  {
    name: 'age behind',
    example: 'Later [Jane Roe], 34, left.',
    told: '34',
    read: ({ to, behind }) => (behind > to ? { kind: 'age', first: to, last: to, alone: true } : undefined),
  },
  {
    name: 'age before',
    example: 'Later 34-year-old [Jane Roe] left.',
    told: '34-year-old',
    read: ({ to, behind, before, titled }) =>
      behind === to && /^\d{1,3}-year-old$/u.test(before?.folded ?? '')
        ? { kind: 'age', first: titled - 1, last: titled - 1, alone: true }
        : undefined,
  },
  {
    name: 'apposition',
    example: 'Later [Jane Roe], the director of the agency, left.',
    told: 'director of the agency',
    read: (place) => apposed(place),
  },
  {
    name: 'clause',
    example: 'Later [Jane Roe], who is a lawyer, left.',
    told: 'lawyer',
    read: (place) => stated(place),
  },
  {
    name: 'joined behind',
    example: 'Later [Paul Roe], the mayor’s brother and owner of the yard, left.',
    told: 'owner of the yard',
    read: (place) => {
      const { last } = stated(place) ?? apposed(place) ?? {};
      return last !== undefined && place.words[last + 1]?.folded === 'and'
        ? toldAt(place, last + 2, false, false)
        : undefined;
    },
  },
];

function apposed(place: DescribedPlace): Told | undefined {
  const { words, behind } = place;
  const opener = words[behind];
  if (opener?.gap !== ', ' || clauseAt(place) !== undefined) return undefined;
  const next = opener.folded === 'who' ? behind + 1 : behind;
  return toldAt(place, next, DETERMINER.test(words[next]?.folded ?? ''), false);
}

function stated(place: DescribedPlace): Told | undefined {
  const at = clauseAt(place);
  return at === undefined ? undefined : toldAt(place, at, true, true);
}

/** What stands beside a name and says who that is: a role or bond before it, in an apposition or clause behind it; an age. */
export function describe(name: NamePlace, mention: Span, owners: Owners): Description[] {
  const { words, from, to, titled } = name;
  const before = words[titled - 1];
  const letters = POST_NOMINALS.has(words[to]?.folded ?? '') ? to + 1 : to;
  const age = words[to];
  const aged = age && /^(?:, | \()$/u.test(age.gap) && /^\d{1,3}$/u.test(age.text) && !isCounting(words[to + 1]);
  // Written out: a spread takes several times as long, and this is done for every name.
  const place: DescribedPlace = {
    words,
    from,
    to,
    titled,
    mention,
    owners,
    before,
    gap: words[titled]?.gap ?? '',
    kind: before && !before.possessive ? kindOf(before) : undefined,
    closed: /^[,)]/u.test(words[letters]?.gap ?? ','),
    behind: aged ? to + 1 : to,
  };
  const found: Description[] = [];
  for (const { read } of DESCRIPTION_RULES) {
    const told = read(place);
    if (!told) continue;
    const [start, end] = [words[told.first]?.start, words[told.last]?.end];
    if (start === undefined || end === undefined || start >= end) continue;
    const owner = told.alone ? undefined : ownerOf(place, told);
    found.push({ kind: told.kind, span: new Span(mention.article, start, end), mention, ...(owner && { to: owner }) });
  }
  return found;
}

/** "Jane Roe, 20 of them": a number that counts is no age. */
const isCounting = (after: Word | undefined): boolean => after !== undefined && !/^[,.;)]/u.test(after.gap);
