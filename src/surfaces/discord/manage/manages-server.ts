import { InteractionContextType, PermissionFlagsBits } from 'discord.js';
import * as z from 'zod';
import type { Interaction } from '../interaction/interaction.ts';

const NEEDED = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;

/** Whether a member may settle what is asked in a server: Discord says so, whatever it let them type. */
export function managesServer({ member, guild_id }: Interaction): boolean {
  const { data: permissions } = z.coerce.bigint().safeParse(member?.permissions ?? '0');
  return guild_id !== undefined && permissions !== undefined && (permissions & NEEDED) !== 0n;
}

/** Whether somebody acts in their own conversation with the bot, in which they may choose what they ask. */
export const isInConversation = ({ guild_id, context }: Interaction): boolean =>
  guild_id === undefined && context === InteractionContextType.BotDM;
