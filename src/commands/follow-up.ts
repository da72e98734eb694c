import type { Invocation } from '../answer/invocation.ts';
import { ASKING_WORDS, FUNCTION_WORDS } from '../english/stop-words.ts';
import { words } from '../retrieval/query/words.ts';

/** A reply that asks on without a word of its own for what it is about. */
interface FollowUp {
  readonly name: string;
  /** What was asked before, the reply, and what is asked then. */
  readonly example: readonly [previous: Invocation, reply: string, asked: Invocation];
  readonly pattern: RegExp;
  readonly read: (subject: Subject) => Invocation;
}

/** What an invocation is about. */
interface Subject {
  readonly words: string;
  /** Whether it is somebody's name. */
  readonly isName: boolean;
}

const invocation = (command: string, options: Invocation['options']): Invocation => ({ command, options });

/** Tried in this order. */
export const FOLLOW_UPS: readonly FollowUp[] = [
  {
    name: 'when',
    example: [invocation('who', { name: 'Nora Pell' }), 'and when?', invocation('when', { event: 'Nora Pell' })],
    pattern: /\bwhen\b|\b(?:what|which) (?:day|date|month|year)\b/iu,
    read: ({ words }) => invocation('when', { event: words }),
  },
  {
    name: 'what somebody said',
    example: [invocation('who', { name: 'Nora Pell' }), 'what did she say?', invocation('quote', { by: 'Nora Pell' })],
    pattern: /\b(?:say|said|says|saying)\b/iu,
    read: ({ words, isName }) => invocation('quote', isName ? { by: words } : { about: words }),
  },
  {
    name: 'who',
    example: [invocation('quote', { by: 'Nora Pell' }), 'who is that?', invocation('who', { name: 'Nora Pell' })],
    pattern: /\bwho(?:['’]s)?\b/iu,
    read: ({ words, isName }) =>
      isName ? invocation('who', { name: words }) : invocation('ask', { question: `who ${words}` }),
  },
  {
    name: 'where it stands',
    example: [invocation('when', { event: 'ferry sank' }), 'source?', invocation('sources', { about: 'ferry sank' })],
    pattern: /\b(?:sources?|articles?|outlets?)\b/iu,
    read: ({ words }) => invocation('sources', { about: words }),
  },
];

/** Question words that a reply may consist of, beside those above. */
const ASKED_ALONE = /\b(?:why|where|how)\b/iu;

/** A subject is taken up in so many UTF-16 units at most. */
const LONGEST = 100;

const POSSESSIVE = /\b(?:his|their)\b|\bher\b(?=\s+(?!(?:at|in|on|for|to|and|or|when|with|by|after|before)\b)\p{L})/iu;
const PERSONAL = /\b(?:he|she|they|him|her|them)\b/iu;

/** Words of a text that carry content, as they are printed. */
const contentOf = (text: string): string[] =>
  words(text)
    .filter(({ word }) => !FUNCTION_WORDS.has(word) && !ASKING_WORDS.has(word))
    .map(({ start, end }) => text.slice(start, end));

/** "Ann Roe" of "Why did Ann Roe resign?": the last words with a capital that begin no sentence. */
const nameIn = (question: string): string | undefined =>
  Array.from(question.matchAll(/(?<=\p{Ll}\s)\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*)*/gu))
    .at(-1)?.[0]
    .replace(/['’]s$/u, '');

function subjectOf({ options }: Invocation): Subject | undefined {
  const { name, by, about, event, question } = options;
  const person = name ?? by;
  if (person !== undefined) return { words: person, isName: true };
  const asked = about ?? event ?? question;
  if (asked === undefined) return undefined;
  const content = contentOf(asked).join(' ').slice(0, LONGEST).toWellFormed();
  return content === '' ? undefined : { words: content, isName: false };
}

/** A question with its first pronoun replaced by the name that it stands for. */
function withName(question: string, name: string): string {
  if (POSSESSIVE.test(question)) return question.replace(POSSESSIVE, () => `${name}’s`);
  return question.replace(PERSONAL, () => name);
}

/**
 * What a reply to an answer asks: its own question where it has words for it, with a pronoun taken for whom the answer is about;
 * else the answer's subject asked on: "and when?" to `/who name: Ann Roe` is `/when event: Ann Roe`.
 */
export function followUp(previous: Invocation, reply: string): Invocation {
  const subject = subjectOf(previous);
  if (!subject) return invocation('ask', { question: reply });
  if (contentOf(reply).length > 0) {
    const name = subject.isName ? subject.words : nameIn(previous.options.question ?? '');
    return invocation('ask', { question: name === undefined ? reply : withName(reply, name) });
  }
  const row = FOLLOW_UPS.find(({ pattern }) => pattern.test(reply));
  if (row) return row.read(subject);
  const [word = ''] = ASKED_ALONE.exec(reply) ?? [];
  return invocation('ask', { question: `${word} ${subject.words}`.trim() });
}
