import { splitSentences } from '../../../story/text/sentence.ts';
import type { CheckedMessage } from './interaction.ts';

/** What there is to check in a message, or why there is nothing. */
export type Claims =
  | { readonly claims: readonly [string, ...string[]] }
  | { readonly nothing: 'own answer' | 'bot' | 'no text' | 'only links' | 'only an embed' };

/** A claim is at least this many words; a shorter one stands in every article. */
const FEWEST_WORDS = 3;

/** Discord's own notation: mentions, custom emoji, timestamps, command and channel links. */
const NOTATION = /<(?:@[!&]?|#|a?:\w{1,32}:|t:|\/[^:<>]{1,100}:|id:)[^<>\s]{0,40}>/gu;
const ADDRESS = /<?\bhttps?:\/\/[^\s<>]+>?/giu;
/** Marks of Discord's markdown, which a copied sentence is often dressed in. */
const DRESSING =
  /^\s*(?:>>>|>|#{1,3}|-#|[-*])\s|\|\||~~|\*{1,3}|`{1,3}|(?<![\p{L}\p{N}])_{1,2}|_{1,2}(?![\p{L}\p{N}])/gmu;

/** Quotations in the marks that people type; none runs over a line's end. */
const QUOTED =
  /“([^“”\n]+)”|"([^"\n]+)"|«([^«»\n]+)»|„([^„“”\n]+)[“”]|(?<![\p{L}\p{N}])‘((?:[^‘’\n]|’(?=\p{L}))+)’(?!\p{L})|(?<![\p{L}\p{N}])'((?:[^'\n]|'(?=\p{L}))+)'(?!\p{L})/gu;

const words = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
const isClaim = (text: string) => words(text).length >= FEWEST_WORDS;

/**
 * The quotations that a message makes; where it makes none, its sentences. Each once, in order.
 * Linear in the message's length, which Discord holds to 4,000 characters.
 */
export function claimsOf(message: CheckedMessage, applicationId: string): Claims {
  if (message.author.id === applicationId) return { nothing: 'own answer' };
  if (message.author.bot) return { nothing: 'bot' };
  const text = message.content.replace(NOTATION, ' ').replace(ADDRESS, ' ').replace(DRESSING, '');
  const quoted = [...text.matchAll(QUOTED)].map((found) => (found.slice(1).find((part) => part) ?? '').trim());
  const sentences = text
    .split('\n')
    .flatMap((line) => splitSentences(line).map(([start, end]) => line.slice(start, end)));
  const [first, ...rest] = new Set(quoted.some(isClaim) ? quoted.filter(isClaim) : sentences.filter(isClaim));
  if (first !== undefined) return { claims: [first, ...rest] };
  if (words(text).length === 0 && /https?:\/\//i.test(message.content)) return { nothing: 'only links' };
  return { nothing: message.content.trim() === '' && message.embeds.length > 0 ? 'only an embed' : 'no text' };
}
