import { WORD_CLASSES } from '../../english/function-words.ts';
import { POST_NOMINALS } from '../../english/name-parts.ts';
import { RELATIONS } from '../../english/relations.ts';
import { NAMING_VERBS, SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import { ROLES } from '../../english/roles.ts';
import { COURTESIES, DOTTED, HONORIFICS } from '../../english/titles.ts';
import { Span } from '../span.ts';
import type { NamePlace } from './candidate.ts';
import type { Description, Entity } from './entity.ts';
import type { Owners } from './owners.ts';
import type { Word } from './word.ts';

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

/** What stands beside a name and says who that is: a role or bond before it, in an apposition or clause behind it; an age. */
export function describe({ words, from, to, titled }: NamePlace, mention: Span, owners: Owners): Description[] {
  const { article } = mention;
  const found: Description[] = [];
  const add = (kind: Description['kind'], first: number, last: number, owner?: Entity): void => {
    const [start, end] = [words[first]?.start, words[last]?.end];
    if (start === undefined || end === undefined || start >= end) return;
    found.push({ kind, span: new Span(article, start, end), mention, ...(owner ? { to: owner } : {}) });
  };
  /** Whose the description is whose words are `first` to `last`, its head at `head`. */
  const ownerOf = (first: number, head: number, last: number): Entity | undefined => {
    const before = words[first - 1];
    if (before?.possessive) return owners.at(before.start);
    if (before && /^(?:his|her|whose)$/u.test(before.folded)) {
      const kin = isRelation(words[head]);
      return owners.ofPronoun(before, words[0] ?? before, mention, kin);
    }
    const complement = words.slice(head + 1, last + 1);
    if (complement.length > 0) {
      const name = complement.find(({ capital }) => capital);
      return owners.at(words[last]?.start ?? 0) ?? (name && owners.at(name.start));
    }
    // "Acme founder", but "Roe campaign adviser" is none of Roe's.
    const leading = first < head ? words[first] : undefined;
    const owner = leading?.capital ? owners.at(leading.start) : undefined;
    return owner?.kind === 'person' && owners.at(words[head - 1]?.start ?? 0) !== owner ? undefined : owner;
  };

  if (titled < from && !COURTESIES.has(words[titled]?.folded ?? '')) add('role', titled, from - 1);
  const before = words[titled - 1];
  const gap = words[titled]?.gap ?? '';
  // "her barrister, Jane Roe KC, said"
  const behind = POST_NOMINALS.has(words[to]?.folded ?? '') ? to + 1 : to;
  const closed = /^[,)]/u.test(words[behind]?.gap ?? ',');
  const kind = before && !before.possessive ? kindOf(before) : undefined;
  if (kind && (gap === ' ' || (gap === ', ' && (kind === 'relation' || closed)))) {
    const first = firstWord(words, titled - 1);
    add(kind, first, titled - 1, ownerOf(first, titled - 1, titled - 1));
    // "the mayor's husband, the architect Paul Roe,"
    const lead = DETERMINER.test(words[first - 1]?.folded ?? '') ? first - 1 : first;
    const bond = words[lead - 1];
    if (closed && words[lead]?.gap === ', ' && isRelation(bond) && !bond?.possessive) {
      const opens = firstWord(words, lead - 1);
      add('relation', opens, lead - 1, ownerOf(opens, lead - 1, lead - 1));
    }
  }

  // "a lawyer for Roe, Jane Moss of Hull, said": what carries the head on ends in a name of its own.
  if (!kind && gap === ', ' && (closed || /^(?:of|from|with)$/u.test(words[to]?.folded ?? ''))) {
    let at = titled - 1;
    while (at > 0 && titled - at < REACH && words[at]?.capital && words[at]?.gap === ' ') at--;
    const carries = at < titled - 1 && /^(?:of|for|to)$/u.test(words[at]?.folded ?? '');
    const said = carries ? kindOf(words[at - 1]) : undefined;
    const first = said ? firstWord(words, at - 1) : at;
    if (said && DETERMINER.test(words[first - 1]?.folded ?? ''))
      add(said, first, titled - 1, ownerOf(first, at - 1, titled - 1));
  }

  let next = to;
  const age = words[next];
  if (age && /^(?:, | \()$/u.test(age.gap) && /^\d{1,3}$/u.test(age.text) && !isCounting(words[next + 1])) {
    add('age', next, next);
    next++;
  } else if (titled > 0 && /^\d{1,3}-year-old$/u.test(before?.folded ?? '')) add('age', titled - 1, titled - 1);

  const opener = words[next];
  const apposed = opener?.gap === ', ';
  if (apposed && opener.folded === 'who') next++;
  const serves = words[next]?.folded === 'will' ? next + 1 : next;
  const holds = HOLDS.test(words[serves]?.folded ?? '') && words[serves + 1]?.folded === 'as';
  const copula = words[next];
  const clause = copula?.gap === ' ' && (holds || BE.test(copula.folded));
  if (clause) next = holds ? serves + 2 : next + 1;
  if (!apposed && !clause) return found;
  /** Adds the description whose words begin at `next`; gives its last word, undefined where there is none. */
  const tell = (next: number, determined: boolean): number | undefined => {
    let head: number | undefined;
    for (let at = next; at < Math.min(words.length, next + REACH); at++) {
      const word = words[at] as Word;
      if (at > next && word.gap !== ' ') break;
      if (kindOf(word) && !word.possessive) head = at;
      const leads = at === next && DETERMINER.test(word.folded);
      if (!leads && !attributes(word) && !word.possessive) break;
    }
    const said = kindOf(words[head ?? -1]);
    if (head === undefined || !said) return undefined;
    const first = Math.max(firstWord(words, head), next);
    const last = lastWord(words, head);
    const owner = ownerOf(first, head, last);
    // "…, his mother and others": a list goes on. "is a good friend": nobody's bond. "…, lawyers said": a clause.
    const listed =
      /^(?:his|her|their)$/u.test(words[next]?.folded ?? '') && !/^[,.;)]/u.test(words[last + 1]?.gap ?? '.');
    const nobodys = clause && said === 'relation' && !owner;
    const owned = words.slice(next, head).some(({ possessive }) => possessive);
    const doubtful = !determined && !owned && last === head && !/^[,.;]/u.test(words[last + 1]?.gap ?? '.');
    if (listed || nobodys || doubtful || !ends(words[last + 1])) return undefined;
    add(said, first, last, owner);
    return last;
  };
  const last = tell(next, clause || DETERMINER.test(words[next]?.folded ?? ''));
  // "the mayor's brother and owner of the yard,": joined, where it has words of its own behind it or before it.
  if (last !== undefined && words[last + 1]?.folded === 'and') tell(last + 2, false);
  return found;
}

/** "Jane Roe, 20 of them": a number that counts is no age. */
const isCounting = (after: Word | undefined): boolean => after !== undefined && !/^[,.;)]/u.test(after.gap);
