import { EVENT_NOUNS } from '../../english/event-nouns.ts';
import { isLightVerb } from '../../english/light-verbs.ts';
import { RELATION_WORDS, relationOf } from '../../english/relations.ts';
import { ASKING_WORDS, FUNCTION_WORDS } from '../../english/stop-words.ts';
import {
  BE,
  DETERMINERS,
  GET,
  isAdverb,
  isAuxiliary,
  isGerund,
  isNegation,
  isPastForm,
} from '../../english/verb-words.ts';
import { nounsOf, wordsForOneEvent } from '../query/event-words.ts';
import type { NamedPeople } from '../query/named-people.ts';
import { stem, terms } from '../query/terms.ts';
import { words } from '../query/words.ts';
import type { Gender } from './phrase.ts';
import { nameWord } from './sentence-words.ts';

/** What a question says that somebody does or is, or whose something is: "was *Pell* *jailed*", "*Pell*'s *husband*". */
export interface AskedDeed {
  /** All words by which the person may be called, as `nameWord` gives them. */
  readonly person: readonly string[];
  readonly gender: Gender;
  /**
   * `agent` does it to somebody else who is named; to the `patient` it is done; `owner`: whose relation is asked for; `any` where
   * the question leaves it open: "did Pell sign".
   */
  readonly role: 'agent' | 'patient' | 'owner' | 'any';
  /** Whether a verb asks for it: "did Pell *abuse* anybody", which "an abuse hotline" tells nothing of. */
  readonly isVerb: boolean;
  /** The terms of the question's own word, its noun or verb among them, and of others that may tell the same. */
  readonly own: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

/** Words of a question that only ask what somebody said or thinks. */
const SAYING = new Set('say says said tell tells told think thinks know knows want wants mean means'.split(' '));

/** Somebody whom a question names, by places of its words. */
interface Named {
  readonly first: number;
  readonly last: number;
  readonly person: readonly string[];
  readonly gender: Gender;
}

const calledSo = (alias: string): string[] => words(alias).map(({ word }) => nameWord(word));

/** Those whom a question names; names joined by "and" are one, of whom any will do. */
function namedIn(all: readonly string[], people: NamedPeople): Named[] {
  const isContent = (word: string | undefined) => word !== undefined && !FUNCTION_WORDS.has(word);
  const entities = [...people.named(all.filter(isContent).map(stem))];
  const found: Named[] = [];
  for (const [at, word] of all.entries()) {
    const bearing = isContent(word)
      ? entities.filter(({ aliases }) => aliases.some((alias) => terms(alias).some(({ term }) => term === stem(word))))
      : [];
    if (bearing.length === 0) continue;
    const person = [word, ...bearing.flatMap(({ aliases }) => aliases.flatMap(calledSo))];
    const [gender = 'unknown', ...otherGenders] = new Set(bearing.map((one) => one.gender));
    const last = found.at(-1);
    const isJoined = last && (last.last === at - 1 || (last.last === at - 2 && all[at - 1] === 'and'));
    if (isJoined)
      found[found.length - 1] = {
        ...last,
        last: at,
        person: [...last.person, ...person],
        gender: last.gender === gender ? gender : 'unknown',
      };
    else found.push({ first: at, last: at, person, gender: otherGenders.length > 0 ? 'unknown' : gender });
  }
  return found;
}

const isContentWord = (word: string) =>
  !FUNCTION_WORDS.has(word) && !ASKING_WORDS.has(word) && !isAdverb(word) && !isNegation(word);

const without = (terms: ReadonlySet<string>, left: ReadonlySet<string>) =>
  new Set([...terms].filter((term) => !left.has(term)));

/** The deeds that a question asks for of those whom it names. */
export function askedDeeds(question: string, people: NamedPeople): AskedDeed[] {
  const printed = words(question);
  const all = printed.map(({ word }) => word);
  const named = namedIn(all, people);
  const isNamed = (at: number) => named.some(({ first, last }) => first <= at && at <= last);
  return named.flatMap(({ first, last, person, gender }): AskedDeed[] => {
    const deed = (word: string, role: AskedDeed['role'], isVerb = role !== 'any'): AskedDeed[] => {
      const term = stem(word);
      const own = new Set([term, ...nounsOf(term)]);
      return [{ person, gender, role, isVerb, own, others: without(wordsForOneEvent(term), own) }];
    };
    const relation = (word: string): AskedDeed[] => {
      const asked = relationOf(word) ?? word;
      const others = new Set([...(RELATION_WORDS.get(asked) ?? []), ...wordsForOneEvent(stem(asked))].map(stem));
      others.delete(stem(asked));
      return [{ person, gender, role: 'owner', isVerb: false, own: new Set([stem(asked)]), others }];
    };
    const isOwner = /['’]s?$/u.test(question.slice(printed[last]?.start, (printed[last]?.end ?? 0) + 1).trimEnd());
    const behind = all.slice(last + 1);
    if (isOwner) {
      const noun = behind.slice(0, 3).find((word) => relationOf(word) || EVENT_NOUNS.has(word));
      return noun === undefined ? [] : relationOf(noun) ? relation(noun) : deed(noun, 'any');
    }
    const before = all.slice(0, first).filter((word) => !DETERMINERS.has(word));
    const beside = before.at(-1) ?? '';
    const owned = before.at(-2) ?? '';
    if (beside === 'of' && relationOf(owned)) return relation(owned);
    if (beside === 'of' && EVENT_NOUNS.has(owned)) return deed(owned, 'any');
    const isObject = isPastForm(beside) && !isAuxiliary(beside) && before.length > 1;
    if (isObject && isContentWord(beside) && !SAYING.has(beside)) return deed(beside, 'patient');
    const isBase = before.includes('did') && isContentWord(beside) && before.indexOf('did') < before.length - 1;
    if (isBase && !isLightVerb(beside) && !SAYING.has(beside)) return deed(beside, 'patient');

    const isPassive = BE.has(beside) || GET.has(beside);
    for (const [offset, word] of behind.entries()) {
      const at = last + 1 + offset;
      if (isNamed(at) || word === 'and') return [];
      if (!isContentWord(word)) continue;
      const between = behind.slice(0, offset);
      const passive = (isPassive || between.some((one) => BE.has(one) || GET.has(one))) && !isGerund(word);
      if (SAYING.has(word)) return [];
      if (isLightVerb(word)) continue;
      const isVerb = isPastForm(word) || between.some(isAuxiliary) || isAuxiliary(beside);
      if (!isVerb && !EVENT_NOUNS.has(word)) return [];
      const object = behind.slice(offset + 1).find((one) => !DETERMINERS.has(one));
      const hasObject = named.some((other) => other.first > at) || (object !== undefined && isContentWord(object));
      const role = passive && isPastForm(word) ? 'patient' : hasObject && isVerb && !passive ? 'agent' : 'any';
      return deed(word, role, isVerb);
    }
    return [];
  });
}
