import { fold } from '../../english/fold.ts';
import { wordPlaces } from '../plain-word.ts';
import type { Span } from '../span.ts';
import type { Layout } from '../text/paragraph.ts';
import { isMostlySmall } from '../text/small-letters.ts';

/** A word of a sentence. Offsets are UTF-16, into the article. */
export interface Word {
  /** As printed, without a possessive ending. */
  readonly text: string;
  /** Lower case, without accents, full stops and curly apostrophes. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** What stands between the word before and this one; a line break within a paragraph is the space that it stands for. */
  readonly gap: string;
}

// "Lincoln-era", "Acme-owned" and "anti-Lincoln" are cut at their hyphen, "Jong-un" and "Jean-Luc" are not. Plain letters
// first, since nearly every word is made of these alone.
const WORD =
  /[A-Za-z]{2,}(?![\p{L}\p{M}\p{N}'’&-])|(?:\p{Lu}\.)+|\p{Lu}\p{L}+(?=-(?:\p{Ll}+(?:ed|ing)|era|style|like|led|run|born|made|held|wide|only|free|spent|built|type|level)\b)|(?:anti|pro|pre|post|non)(?=-\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const CAPITAL = /^(?:\p{Lu}|(?:al|el)-\p{Lu})/u;

/** Most words: nothing in them is folded, nor is it a capital. */
const SMALL_LETTERS = /^[a-z]+$/u;
/** The words of a text that begins at an offset of its article, in order. Linear. */
export function wordsOf(text: string, offset: number): Word[] {
  const words: Word[] = [];
  const broken = text.includes('\n');
  let before = 0;
  for (const [index, after] of wordPlaces(text, WORD)) {
    const match = text.slice(index, after);
    const plain = match.endsWith('s') ? match.replace(/['’]s$/u, '') : match;
    const marked = text[after] === "'" || text[after] === '’';
    const possessive = plain !== match || (marked && /^['’](?!\p{L})/u.test(text.slice(after, after + 2)));
    const small = SMALL_LETTERS.test(plain);
    const gap = text.slice(before, index);
    words.push({
      text: plain,
      folded: small ? plain : fold(plain),
      start: offset + index,
      end: offset + index + plain.length,
      capital: !small && CAPITAL.test(plain),
      possessive,
      gap: broken ? gap.replace(/\s*\n\s*/u, ' ') : gap,
    });
    before = after;
  }
  return words;
}

function isInCapitals(sentence: string): boolean {
  if (isMostlySmall(sentence)) return false;
  const capitals = sentence.match(/\p{Lu}+/gu) ?? [];
  return !/\p{Ll}/u.test(sentence) || capitals.join('').length >= sentence.length / 2;
}

/** The words of each sentence outside boilerplate, headlines excepted, and outside titles of works; sentences in capitals are left out. */
export function* sentencesOf({ article, paragraphs }: Layout, titles: readonly Span[]): Generator<Word[]> {
  let next = 0;
  for (const { sentences, boilerplate } of paragraphs) {
    if (boilerplate && boilerplate !== 'headline') continue;
    for (const { start, end } of sentences) {
      let text = article.text.slice(start, end);
      while ((titles[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
      for (let at = next; (titles[at]?.start ?? Number.POSITIVE_INFINITY) < end; at++) {
        const title = titles[at];
        if (!title) break;
        const from = Math.max(0, title.start - start);
        const to = Math.min(text.length, title.end - start);
        text = text.slice(0, from) + '"'.repeat(to - from) + text.slice(to);
      }
      if (!isInCapitals(text)) yield wordsOf(text, start);
    }
  }
}
