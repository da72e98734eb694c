import { type RawFile, type REST, Routes } from 'discord.js';
import * as z from 'zod';
import { persistently } from '../doors/rest.ts';
import type { MessageBody } from '../render/message.ts';

/** Where a message stands. */
export interface MessagePlace {
  readonly channel_id: string;
  readonly id: string;
}

/** What the bot does in a channel, by Discord's REST. */
export interface MessageDoor {
  /** Replies, and gives the ID of the reply. Sent twice, or by two processes, it is one. */
  readonly reply: (to: MessagePlace, body: MessageBody) => Promise<string>;
  readonly edit: (place: MessagePlace, body: MessageBody, picture?: RawFile) => Promise<void>;
  readonly remove: (place: MessagePlace) => Promise<void>;
  readonly react: (to: MessagePlace, emoji: string) => Promise<void>;
  readonly takeBack: (from: MessagePlace, emoji: string) => Promise<void>;
}

const created = z.object({ id: z.string() });

export function messageDoor(rest: REST): MessageDoor {
  const message = ({ channel_id, id }: MessagePlace) => Routes.channelMessage(channel_id, id);
  const reaction = ({ channel_id, id }: MessagePlace, emoji: string) =>
    Routes.channelMessageOwnReaction(channel_id, id, encodeURIComponent(emoji));
  return {
    async reply({ channel_id, id }, body) {
      const reference = { message_id: id, fail_if_not_exists: true };
      // Discord makes one message of all that have one nonce.
      const whole = { ...body, message_reference: reference, nonce: id, enforce_nonce: true };
      const sent = await persistently(() => rest.post(Routes.channelMessages(channel_id), { body: whole }));
      return created.parse(sent).id;
    },
    async edit(place, body, picture) {
      await persistently(() => rest.patch(message(place), { body, ...(picture && { files: [picture] }) }));
    },
    async remove(place) {
      await persistently(() => rest.delete(message(place)));
    },
    async react(to, emoji) {
      await persistently(() => rest.put(reaction(to, emoji)));
    },
    async takeBack(from, emoji) {
      await persistently(() => rest.delete(reaction(from, emoji)));
    },
  };
}
