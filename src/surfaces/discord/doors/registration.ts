import { isDeepStrictEqual } from 'node:util';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import * as z from 'zod';
import type { Command } from '../../../commands/command.ts';
import { english, inEveryLanguage, localised } from '../../labels/labels.ts';
import { PRIVATE, STORY } from '../interaction/interaction.ts';
import { storyCommand } from '../manage/story-command.ts';
import { cut, LIMITS } from '../render/limits.ts';
import { persistently } from './rest.ts';

export type Registered = RESTPostAPIApplicationCommandsJSONBody;

/** Where commands are registered: one server, at once, for trying out; or everywhere. */
export interface Place {
  readonly applicationId: string;
  readonly guildId?: string | undefined;
  /** Whether there are several stories, one of which can be named. */
  readonly several?: boolean | undefined;
}

/** Where commands can be used: servers, the bot's own messages, and private ones between others. */
const CONTEXTS = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel];

/** Who can install the bot: a server for its members, a member for themselves. */
const INSTALLS = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];

/** The commands as Discord registers them. */
export function registrationOf(
  commands: readonly Command[],
  { guildId, several = false }: Omit<Place, 'applicationId'>,
): Registered[] {
  // A server's own commands are in that server alone: Discord takes these two for global commands only.
  const reach = guildId === undefined ? { contexts: [...CONTEXTS], integration_types: [...INSTALLS] } : {};
  const slash = commands.map((command) => ({
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: cut(command.description, LIMITS.commandDescription),
    ...localised(({ commands }) => commands?.[command.name]),
    options: [
      // Discord refuses a required option after an optional one.
      ...command.options
        .toSorted((a, b) => Number(b.required) - Number(a.required))
        .map((option) => ({
          type: ApplicationCommandOptionType.String as const,
          name: option.name,
          description: cut(option.description, LIMITS.optionDescription),
          ...localised(({ options }) => options?.[option.name]),
          required: option.required,
          autocomplete: option.suggest !== undefined,
          max_length: Math.min(option.maxLength, LIMITS.optionLength),
        })),
      ...(several
        ? [
            {
              type: ApplicationCommandOptionType.String as const,
              name: STORY,
              description: 'Another story than this server’s',
              ...localised(({ options }) => options?.story),
              required: false,
              autocomplete: true,
              max_length: LIMITS.choiceValue,
            },
          ]
        : []),
      {
        type: ApplicationCommandOptionType.Boolean as const,
        name: PRIVATE,
        description: 'Show the answer to you alone',
        ...localised(({ options }) => options?.private),
        required: false,
      },
    ],
    ...reach,
  }));
  const onMessages = (['checkTheSources', 'askTheSources'] as const).map((label) => ({
    type: ApplicationCommandType.Message as const,
    name: english[label],
    name_localizations: inEveryLanguage((translation) => translation[label]),
    ...reach,
  }));
  return [...slash, ...(several ? [storyCommand(guildId === undefined)] : []), ...onMessages];
}

/** What Discord leaves out or fills in by itself. */
const byDefault = (value: unknown) => !value || (typeof value === 'object' && Object.keys(value).length === 0);

/** The fields of `held` that `wanted` also has, with what is there by default left out of both, in one order. */
function comparable(value: unknown, fields: unknown): unknown {
  // Lists of plain values are sets to Discord, which gives them back in its own order.
  if (Array.isArray(value) && value.every((item) => typeof item === 'number')) return value.toSorted((a, b) => a - b);
  if (Array.isArray(value))
    return value.map((item, index) => comparable(item, Array.isArray(fields) ? fields[index] : undefined));
  if (typeof value !== 'object' || value === null) return value;
  const known = new Set(typeof fields === 'object' && fields !== null ? Object.keys(fields) : []);
  const entries = Object.entries(value).filter(([key, held]) => known.has(key) && !byDefault(held));
  return Object.fromEntries(entries.map(([key, held]) => [key, comparable(held, Reflect.get(fields as object, key))]));
}

const named = (command: unknown) => String(typeof command === 'object' && command && Reflect.get(command, 'name'));

const byName = (commands: readonly unknown[]) =>
  commands.toSorted((a, b) => (named(a) < named(b) ? -1 : Number(named(a) > named(b))));

/** Whether Discord holds just these commands, whatever order it lists them in and fields it adds. */
export function isHeld(wanted: readonly Registered[], held: readonly unknown[]): boolean {
  if (wanted.length !== held.length) return false;
  const sorted = byName(wanted);
  return isDeepStrictEqual(comparable(byName(held), sorted), comparable(sorted, sorted));
}

const routeOf = ({ applicationId, guildId }: Place) =>
  guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);

/** Whether Discord holds just these commands already. @throws DiscordAPIError when Discord refuses. */
export async function areRegistered(rest: REST, commands: readonly Command[], place: Place): Promise<boolean> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const held = await persistently(() => rest.get(routeOf(place), { query }));
  return Array.isArray(held) && isHeld(registrationOf(commands, place), held);
}

/** Registers the commands in place of those that Discord holds. @throws DiscordAPIError when Discord refuses. */
export async function register(rest: REST, commands: readonly Command[], place: Place): Promise<void> {
  await persistently(() => rest.put(routeOf(place), { body: registrationOf(commands, place) }));
}

const heldSchema = z.array(z.object({ id: z.string(), name: z.string() }));

/**
 * Removes these commands from a place where they are registered too.
 * @returns how many there were. @throws DiscordAPIError when Discord refuses.
 */
export async function removeOurs(rest: REST, commands: readonly Command[], place: Place): Promise<number> {
  const names = new Set(registrationOf(commands, place).map(({ name }) => name));
  const held = heldSchema.safeParse(await persistently(() => rest.get(routeOf(place)))).data ?? [];
  const ours = held.filter(({ name }) => names.has(name));
  if (ours.length === 0) return 0;
  if (ours.length === held.length) await persistently(() => rest.put(routeOf(place), { body: [] }));
  else for (const { id } of ours) await persistently(() => rest.delete(`${routeOf(place)}/${id}`));
  return ours.length;
}
