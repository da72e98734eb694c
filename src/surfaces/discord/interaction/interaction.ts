import { ApplicationCommandOptionType, ApplicationCommandType, ComponentType, InteractionType } from 'discord.js';
import * as z from 'zod';
import type { Place } from './stories.ts';

/** An ID of Discord's. */
export const snowflake = z.string().regex(/^\d{1,20}$/);

/** What every interaction carries: who is answered, how, and in which language. */
const envelope = {
  id: snowflake,
  application_id: snowflake,
  token: z.string().min(1),
  locale: z.string().default('en-US'),
  guild_id: snowflake.optional(),
  channel_id: snowflake.optional(),
  /** Whether it comes from a server, a conversation with the bot, or one between others. */
  context: z.int().optional(),
  member: z.object({ user: z.object({ id: snowflake }), permissions: z.string().optional() }).optional(),
  user: z.object({ id: snowflake }).optional(),
};

const valueSchema = z.object({
  name: z.string(),
  type: z.enum(ApplicationCommandOptionType),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});

/** An option's value, or a subcommand with the values of its own options. */
const optionSchema = valueSchema.extend({ options: z.array(valueSchema).optional() });

const chatInputData = z.object({
  name: z.string(),
  type: z.literal(ApplicationCommandType.ChatInput).default(ApplicationCommandType.ChatInput),
  options: z.array(optionSchema).default([]),
});

const commandSchema = z.object({
  ...envelope,
  type: z.literal(InteractionType.ApplicationCommand),
  data: chatInputData,
});

const autocompleteSchema = z.object({
  ...envelope,
  type: z.literal(InteractionType.ApplicationCommandAutocomplete),
  data: chatInputData,
});

/** What a message says: its text, and what only shows beside it. */
const said = { content: z.string().default(''), embeds: z.array(z.unknown()).default([]) };

const messageSchema = z.object({
  ...said,
  author: z.object({ id: snowflake }),
  /** Of a message that an application sent, also as the answer to an interaction. */
  application_id: snowflake.optional(),
  /** What a forwarded message says. */
  message_snapshots: z.array(z.object({ message: z.object(said) })).default([]),
});

const checkSchema = z.object({
  ...envelope,
  type: z.literal(InteractionType.ApplicationCommand),
  data: z.object({
    name: z.string(),
    type: z.literal(ApplicationCommandType.Message),
    target_id: snowflake,
    resolved: z.object({ messages: z.record(snowflake, messageSchema) }),
  }),
});

/** A press on a button, or what was chosen from a menu. */
const buttonSchema = z.object({
  ...envelope,
  type: z.literal(InteractionType.MessageComponent),
  data: z.object({
    component_type: z.literal([ComponentType.Button, ComponentType.StringSelect]),
    custom_id: z.string(),
    values: z.array(z.string()).default([]),
  }),
  message: z.object({
    flags: z.int().default(0),
    components: z.array(z.object({ content: z.string().optional() })).default([]),
  }),
});

/** What was typed into a modal that a button opened. */
const modalSchema = z.object({
  ...envelope,
  type: z.literal(InteractionType.ModalSubmit),
  data: z.object({ custom_id: z.string(), components: z.array(z.unknown()) }),
  message: buttonSchema.shape.message.optional(),
});

/** The interactions that this bot is sent, as Discord's API version 10 describes them; what it does not read is left out. */
export const interactionSchema = z.union([
  // Told apart by one field, so that no other schema is tried first; a message to check comes seldom.
  z.discriminatedUnion('type', [commandSchema, autocompleteSchema, buttonSchema, modalSchema]),
  checkSchema,
]);

export type Interaction = z.infer<typeof interactionSchema>;
export type CommandInteraction = z.infer<typeof commandSchema>;
export type CheckInteraction = z.infer<typeof checkSchema>;
export type CheckedMessage = z.infer<typeof messageSchema>;
export type AutocompleteInteraction = z.infer<typeof autocompleteSchema>;

export type ButtonInteraction = z.infer<typeof buttonSchema>;
export type ModalInteraction = z.infer<typeof modalSchema>;

/** The user ID of the member who acts. */
export const askerOf = ({ member, user }: Interaction): string | undefined => (member?.user ?? user)?.id;

/** Where somebody acts. */
export const placeOf = ({ guild_id, channel_id }: Interaction): Place => ({ guild: guild_id, channel: channel_id });

/** This surface's own options: by one a member keeps an answer to themselves, by the other they ask another story. */
export const PRIVATE = 'private';
export const STORY = 'story';
const OWN: ReadonlySet<string> = new Set([PRIVATE, STORY]);

/** The story that a member names, where they do. */
export function namedStory({ data }: CommandInteraction | AutocompleteInteraction): string | undefined {
  const named = data.options.find(({ name }) => name === STORY)?.value;
  return named === undefined ? undefined : String(named);
}

export const isCheck = (interaction: Interaction): interaction is CheckInteraction =>
  interaction.type === InteractionType.ApplicationCommand && interaction.data.type === ApplicationCommandType.Message;

export function isPrivate({ data }: CommandInteraction): boolean {
  return data.options.some(({ name, value }) => name === PRIVATE && value === true);
}

/** The options that the command itself knows, as text. */
export function givenOptions({ data }: CommandInteraction): Record<string, string> {
  const given = data.options.filter(({ name, value }) => !OWN.has(name) && value !== undefined);
  return Object.fromEntries(given.map(({ name, value }) => [name, String(value)]));
}

/** Milliseconds since 1970 at which Discord made a snowflake (its API reference, "Snowflakes"). */
export function madeAt(id: string): number {
  return Number(BigInt(id) >> 22n) + 1_420_070_400_000;
}
