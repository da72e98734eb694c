import { FUNCTION_WORDS } from '../../english/stop-words.ts';
import { words } from './words.ts';

/** "I" is always a capital. */
const CAPITAL = /^(?!I(?:['’]|\b))\p{Lu}/u;
const ARTICLES = new Set(['a', 'an', 'the']);
/** More words are no name. */
const LONGEST_NAME = 5;

/**
 * Where texts print a typed name that is made of words of grammar alone, which no term stands for: "The Who" in "The Who played
 * Hull", not in "the man who played". Undefined where anything else is typed, or nothing that only a name prints.
 */
export function printedName(typed: string): RegExp | undefined {
  const name = typed.trim();
  const all = words(name);
  if (all.length === 0 || all.length > LONGEST_NAME || /[^\p{L}\s'’-]/u.test(name)) return undefined;
  if (!all.every(({ word }) => FUNCTION_WORDS.has(word))) return undefined;
  const capital = all.map(({ word, start }) => CAPITAL.test(name.slice(start)) && !ARTICLES.has(word));
  if (!capital.includes(true)) return undefined;
  // A capital that opens a sentence tells no name.
  const within = capital.includes(true, 1) ? '(?<![\\p{L}\\p{N}])' : '(?<=[\\p{L}\\p{N},]\\s+)';
  const printed = all.map(({ start, end }) => name.slice(start, end)).join('\\s+');
  return new RegExp(`${within}${printed}(?![\\p{L}\\p{N}])`, 'u');
}
