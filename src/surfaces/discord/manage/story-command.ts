import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { english, inEveryLanguage, localised } from '../../labels/labels.ts';
import { STORY } from '../interaction/interaction.ts';
import { LIMITS } from '../render/limits.ts';

/** The command of those who manage a server. */
export const MANAGE = 'story';

/** Its subcommands, and their options beside the story. */
export const SUBCOMMANDS = ['list', 'use', 'quiet', 'new', 'add', 'remove'] as const;
export const CHANNEL = 'channel';
export const QUIET = 'quiet';
export const ARTICLE = 'article';

/** A title and an outlet as a story's list may hold them, and an address, in UTF-16 units. */
const LONGEST = { title: 120, outlet: 80, day: 10, link: 1000 };

const told = (label: keyof typeof english.manage.options) => ({
  description: english.manage.options[label],
  description_localizations: inEveryLanguage(({ manage }) => manage?.options?.[label]),
});

const subcommand = (name: (typeof SUBCOMMANDS)[number], options: readonly APIApplicationCommandBasicOption[] = []) => ({
  type: ApplicationCommandOptionType.Subcommand as const,
  name,
  description: english.manage.subcommands[name],
  description_localizations: inEveryLanguage(({ manage }) => manage?.subcommands?.[name]),
  options: [...options],
});

const text = (name: keyof typeof LONGEST, required: boolean): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  name,
  ...told(name),
  required,
  max_length: LONGEST[name],
});

const inChannel: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Channel,
  name: CHANNEL,
  ...told('channel'),
  required: false,
  channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
};

/**
 * `/story` as Discord registers it: offered to members with Manage Server, unless a server decides otherwise, and to everybody in
 * their own conversation with the bot.
 */
export const storyCommand = (isGlobal: boolean) => ({
  type: ApplicationCommandType.ChatInput as const,
  name: MANAGE,
  description: english.manage.description,
  description_localizations: inEveryLanguage(({ manage }) => manage?.description),
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  // A server's own command is in that server alone, which Discord need not be told.
  ...(isGlobal && { contexts: [InteractionContextType.Guild, InteractionContextType.BotDM] }),
  options: [
    subcommand('list'),
    subcommand('use', [
      {
        type: ApplicationCommandOptionType.String as const,
        name: STORY,
        ...told('story'),
        name_localizations: localised(({ options }) => options?.story).name_localizations,
        required: true,
        autocomplete: true,
        max_length: LIMITS.choiceValue,
      },
      inChannel,
    ]),
    subcommand('quiet', [
      { type: ApplicationCommandOptionType.Boolean as const, name: QUIET, ...told('quiet'), required: true },
      inChannel,
    ]),
    subcommand('new', [text('title', true), text('link', true), text('day', false), text('outlet', false)]),
    subcommand('add', [text('link', true), text('day', false), text('outlet', false)]),
    subcommand('remove', [
      {
        type: ApplicationCommandOptionType.String as const,
        name: ARTICLE,
        ...told('article'),
        required: true,
        autocomplete: true,
        max_length: LIMITS.choiceValue,
      },
    ]),
  ],
});
