import { MessageType } from 'discord.js';
import * as z from 'zod';
import { snowflake } from '../interaction/interaction.ts';
import { plainText } from '../interaction/message-text.ts';

/** A message as the gateway sends it; what is not read is left out. */
export const messageSchema = z.object({
  id: snowflake,
  channel_id: snowflake,
  /** None in a direct message. */
  guild_id: snowflake.optional(),
  content: z.string().default(''),
  type: z.int().default(MessageType.Default),
  author: z.object({ id: snowflake, bot: z.boolean().default(false) }),
  webhook_id: snowflake.optional(),
  edited_timestamp: z.string().nullish(),
  referenced_message: z
    .object({
      author: z.object({ id: snowflake }),
      components: z.array(z.looseObject({ content: z.string().optional() })).default([]),
    })
    .nullish(),
});

export type Message = z.infer<typeof messageSchema>;

/** Code, and lines that quote: what stands there is nobody's own words. */
const NOT_SPOKEN = /```[\s\S]*?(?:```|$(?![\s\S]))|`[^`\n]*`|^>>> [\s\S]*|^> .*$/gmu;

export const isDirect = ({ guild_id }: Message): boolean => guild_id === undefined;

/** The words that a member says to the bot; undefined where nobody speaks to it. Other bots and webhooks are nobody. */
export function wordsTo(message: Message, bot: string): string | undefined {
  const { content, author, webhook_id, type, referenced_message: referenced } = message;
  if (author.bot || webhook_id !== undefined || author.id === bot) return undefined;
  if (type !== MessageType.Default && type !== MessageType.Reply) return undefined;
  const spoken = content.replace(NOT_SPOKEN, ' ');
  const isMentioned = new RegExp(`<@!?${bot}>`, 'u').test(spoken);
  // A reply whose words Discord does not send is none to the bot: its ping was switched off.
  const isReply = referenced?.author.id === bot && spoken.trim() !== '';
  const isSpokenTo = isMentioned || isReply || (isDirect(message) && spoken.trim() !== '');
  return isSpokenTo ? plainText(spoken).replace(/\s+/gu, ' ').trim() : undefined;
}

/** The components of the bot's own message that a message replies to; none where it replies to anybody else's. */
export const repliedTo = ({ referenced_message: referenced }: Message, bot: string) =>
  referenced?.author.id === bot ? referenced.components : [];
