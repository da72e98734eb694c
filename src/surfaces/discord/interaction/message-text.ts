import type { CheckedMessage } from './interaction.ts';

/** The text of a message that somebody checks, or why there is none. */
export type MessageText =
  | { readonly text: string }
  | { readonly nothing: 'own answer' | 'no text' | 'only links' | 'only an embed' };

/** Discord's own notation: mentions, custom emoji, timestamps, command and channel links. */
const NOTATION = /<(?:@[!&]?|#|a?:\w{1,32}:|t:|\/[^:<>]{1,100}:|id:)[^<>\s]{0,40}>/gu;
const ADDRESS = /<?\bhttps?:\/\/[^\s<>]+>?/giu;
/** Marks of Discord's markdown, which a copied sentence is often dressed in. */
const DRESSING =
  /^\s*(?:>>>|>|#{1,3}|-#|[-*])\s|\|\||~~|\*{1,3}|`{1,3}|(?<![\p{L}\p{N}])_{1,2}|_{1,2}(?![\p{L}\p{N}])/gmu;

/** The longest beginning of a text that `most` UTF-16 units hold, ended where a sentence or a line does. */
function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most);
  const end = Math.max(room.lastIndexOf('\n'), room.search(/[.!?…]["'”’»)]*\s(?=[^.!?…\n]*$)/u) + 1);
  return (end > 0 ? room.slice(0, end) : room).toWellFormed();
}

/** A message's words without Discord's notation and markdown, and without addresses. */
export const plainText = (content: string): string =>
  content.replace(NOTATION, ' ').replace(ADDRESS, ' ').replace(DRESSING, '').trim();

/**
 * What a message says, or forwards, without Discord's notation and markdown, in at most `most` UTF-16 units; without words, why.
 * A message of this bot's own, as `applicationId`, has its sources in it.
 */
export function textOf(message: CheckedMessage, applicationId: string, most: number): MessageText {
  if ([message.author.id, message.application_id].includes(applicationId)) return { nothing: 'own answer' };
  const parts = [message, ...message.message_snapshots.map((snapshot) => snapshot.message)];
  const content = parts.map((part) => part.content).join('\n');
  const plain = plainText(content);
  if (/[\p{L}\p{N}]/u.test(plain)) return { text: beginning(plain, most) };
  if (/https?:\/\//i.test(content)) return { nothing: 'only links' };
  return {
    nothing: content.trim() === '' && parts.some(({ embeds }) => embeds.length > 0) ? 'only an embed' : 'no text',
  };
}
