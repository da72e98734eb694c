import { type Word, wordsFrom } from '../../english/word.ts';
import type { Span } from '../span.ts';
import type { BoilerplateRule } from '../text/boilerplate-rules.ts';
import type { Layout } from '../text/paragraph.ts';
import type { Sentence } from '../text/sentence.ts';
import { isMostlySmall } from '../text/small-letters.ts';

function isInCapitals(sentence: string): boolean {
  if (isMostlySmall(sentence)) return false;
  const capitals = sentence.match(/\p{Lu}+/gu) ?? [];
  return !/\p{Ll}/u.test(sentence) || capitals.join('').length >= sentence.length / 2;
}

/** A sentence's words without the titles of works in it: they are read over like quotation marks. Linear. */
function wordsWithout(titles: readonly Span[], { start, end, text, tokens }: Sentence): readonly Word[] {
  const pieces: string[] = [];
  let from = start;
  for (const title of titles) {
    if (title.start > from) pieces.push(text.slice(from - start, title.start - start));
    const to = Math.min(end, title.end);
    pieces.push('"'.repeat(Math.max(0, to - Math.max(from, title.start))));
    from = Math.max(from, to);
  }
  pieces.push(text.slice(from - start));
  let next = 0;
  const outside = tokens.filter((token) => {
    while (next < titles.length && (titles[next] as Span).end <= token.start) next++;
    return next === titles.length || token.end <= (titles[next] as Span).start;
  });
  const printed = pieces.join('');
  return isInCapitals(printed) ? [] : wordsFrom(printed, outside, start);
}

/** No more of a text before a nickname is looked at. */
const LOOK_BACK = 50;
/** A longer stretch between marks is no nickname, in UTF-16 units. */
const LONGEST_NICKNAME = 40;
const IN_CAPITALS = /^\P{L}*\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,2}\P{L}*$/u;
const KNOWN_AS = /\b(?:known(?:\s\p{L}+){0,4}\sas|nicknamed|dubbed)\s$/u;

/** Whether a title in marks is rather what somebody is called: "Carl “Dusty” Rhoden", "known to all as “Dusty”". */
function isNickname({ article, start, end }: Span): boolean {
  const { text } = article;
  if (end - start > LONGEST_NICKNAME || !IN_CAPITALS.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const within = /\p{Lu}[\p{L}.’'-]*\s\(?$/u.test(before) && /^\)?\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 4));
  return within || KNOWN_AS.test(before);
}

/** Boilerplate that names whom the article speaks of. */
const NAMING: ReadonlySet<BoilerplateRule> = new Set(['headline', 'caption']);

/** The words of each sentence outside boilerplate, headlines and captions excepted, and outside titles of works; sentences in capitals are left out. */
export function* sentencesOf({ paragraphs }: Layout, marked: readonly Span[]): Generator<readonly Word[]> {
  const titles = marked.filter((span) => !isNickname(span));
  let next = 0;
  for (const { sentences, boilerplate } of paragraphs) {
    if (boilerplate && !NAMING.has(boilerplate)) continue;
    for (const sentence of sentences) {
      while ((titles[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++;
      let past = next;
      while ((titles[past]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) past++;
      if (past > next) yield wordsWithout(titles.slice(next, past), sentence);
      else if (!isInCapitals(sentence.text)) yield sentence.words;
    }
  }
}
