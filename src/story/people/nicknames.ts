import type { Word } from '../../english/word.ts';
import { type Candidate, nameOf } from './candidate.ts';

/** A person named in full and a name by which that person is called. */
export interface Nickname {
  readonly full: Candidate;
  readonly nickname: Candidate;
}

/** No more words stand between a full name and what its bearer is "known as", or what everybody calls the bearer. */
const MOST_BETWEEN = 10;
const CALLED = /^(?:known|nicknamed|dubbed)$/u;
const CALL = /^(?:calls?|called|knew|knows?|nicknamed)$/u;

/** "Rosalind Abara, 91, known to all as “Roz,”": where the participle opens behind a comma, and the full name before it. */
function knownAs({ words, from }: Candidate, before: readonly Candidate[]): Candidate | undefined {
  const last = words[from - 1]?.folded ?? '';
  if (!/^(?:as|nicknamed|dubbed)$/u.test(last)) return undefined;
  const full = before.findLast((one) => one.words === words && one.to < from && one.to - one.from > 1);
  if (!full || from - full.to > MOST_BETWEEN || !/^,/u.test(words[full.to]?.gap ?? '')) return undefined;
  const between = words.slice(full.to, from);
  const participle = between.find(({ folded }) => CALLED.test(folded));
  // "Rosalind Abara, a guide to what is known as “the Lea”": a verb or preposition makes it something else's name.
  return participle && !between.some(({ folded }) => /^(?:is|was|of|what|which|in)$/u.test(folded)) ? full : undefined;
}

/** "Roz, as everyone called her,": the only one named so far in full whose given name may be shortened to it, by its first letter. */
function asTheyCall({ words, from, to }: Candidate, before: readonly Candidate[]): Candidate | undefined {
  if (words[to]?.gap !== ', ' || words[to]?.folded !== 'as') return undefined;
  const behind = words.slice(to + 1, to + MOST_BETWEEN);
  const verb = behind.findIndex(({ folded }) => CALL.test(folded));
  if (verb < 0 || !/^(?:her|him|them)$/u.test(behind[verb + 1]?.folded ?? '')) return undefined;
  const initialOf = (one: Candidate) => one.words[one.from]?.folded.charAt(0);
  const like = before.filter((one) => one.to - one.from > 1 && initialOf(one) === words[from]?.folded.charAt(0));
  const names = new Set(like.map(nameOf));
  return names.size === 1 ? like[0] : undefined;
}

const isName = ({ text }: Word): boolean => /^\p{Lu}\p{Ll}+$/u.test(text);

/** What a candidate of one word says of a person whom the article named `before`, in order: that it is what that person is called. */
export function nicknameIn(nickname: Candidate, before: readonly Candidate[]): Nickname | undefined {
  const { words, from, to } = nickname;
  const [word] = words.slice(from, to);
  if (to - from > 1 || !word || !isName(word)) return undefined;
  const full = knownAs(nickname, before) ?? asTheyCall(nickname, before);
  return full && { full, nickname };
}
