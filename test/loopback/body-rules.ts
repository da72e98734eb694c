import { isDeepStrictEqual } from 'node:util';
import * as spec from 'discord-api-spec/zod';
import { z } from 'zod';

/** What Discord refuses in a body, one line a complaint; none for a body that it takes. */
export type Complaints = string[];

type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

const EPHEMERAL = 1 << 6;
const COMPONENTS_V2 = 1 << 15;

/** Against Discord's own description, and nothing sent that it doesn't name. */
function described(schema: z.ZodType, body: unknown): Complaints {
  const parsed = z.safeParse(schema, body);
  if (!parsed.success) return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  return isDeepStrictEqual(parsed.data, JSON.parse(JSON.stringify(body)))
    ? []
    : ['the body has fields that Discord does not know'];
}

/** Every object with a `type` below a value, itself included: a message's components, nested ones too. */
function* componentsOf(value: unknown): Generator<Record<string, Json>> {
  if (Array.isArray(value)) for (const item of value) yield* componentsOf(item);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value) yield value as Record<string, Json>;
    for (const nested of Object.values(value)) yield* componentsOf(nested);
  }
}

/** The rules for a message that Discord's description leaves out. */
function messageRules(message: Record<string, Json>): Complaints {
  const complaints: Complaints = [];
  const flags = Number(message.flags ?? 0);
  const components = [...componentsOf(message.components)];
  const isV2 = (flags & COMPONENTS_V2) !== 0;
  if (!isV2 && !message.content && components.length === 0) complaints.push('an empty message');
  if (isV2 && components.length === 0) complaints.push('a Components V2 message without components');
  if (isV2 && (message.content || message.embeds || message.poll))
    complaints.push('content or embeds beside Components V2');
  if (components.length > 40) complaints.push(`${components.length} components`);
  const texts = components.filter(({ type }) => type === 10).map(({ content }) => String(content));
  if (texts.some((text) => text.trim() === '')) complaints.push('an empty text');
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > 4000) complaints.push(`${length} characters of text`);
  const ids = components.flatMap(({ custom_id }) => (typeof custom_id === 'string' ? [custom_id] : []));
  if (new Set(ids).size !== ids.length) complaints.push('a custom id twice');
  if (ids.some((id) => id.length > 100)) complaints.push('a custom id over 100 characters');
  if (components.some(({ type, components }) => type === 1 && Array.isArray(components) && components.length > 5))
    complaints.push('more than 5 buttons in a row');
  if (!isDeepStrictEqual(message.allowed_mentions, { parse: [] })) complaints.push('mentions are not switched off');
  return complaints;
}

const isObject = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A response to an interaction, as `POST /interactions/…/callback` and an HTTP endpoint's answer carry it. */
export function callbackComplaints(body: unknown): Complaints {
  if (!isObject(body)) return ['a callback without a body'];
  if (body.type === 1) return isDeepStrictEqual(body, { type: 1 }) ? [] : ['a PONG with data'];
  if (body.type === 8) {
    const choices = isObject(body.data) && Array.isArray(body.data.choices) ? body.data.choices : [];
    const rules = choices.filter(isObject).flatMap(({ name, value }) => {
      const within = (text: unknown) => typeof text === 'string' && text.length >= 1 && text.length <= 100;
      return within(name) && within(value)
        ? []
        : [`choice ${JSON.stringify({ name, value })} is not of 1 to 100 characters`];
    });
    return [...described(spec.ApplicationCommandAutocompleteCallbackRequestSchema, body), ...rules];
  }
  if (body.type === 5) {
    const flags = isObject(body.data) ? Number(body.data.flags ?? 0) : 0;
    const rules = (flags & ~EPHEMERAL) === 0 ? [] : ['a deferral with more than the ephemeral flag'];
    return [...described(spec.CreateMessageInteractionCallbackRequestSchema, body), ...rules];
  }
  if (body.type === 9) return described(spec.ModalInteractionCallbackRequestSchema, body);
  if (body.type === 6) return described(spec.UpdateMessageInteractionCallbackRequestSchema, body);
  const isEdit = body.type === 7;
  const schema = isEdit
    ? spec.UpdateMessageInteractionCallbackRequestSchema
    : spec.CreateMessageInteractionCallbackRequestSchema;
  if (!isObject(body.data)) return ['a callback without a message'];
  return [...described(schema, body), ...messageRules(body.data), ...(isEdit ? editRules(body.data) : [])];
}

const editRules = (message: Record<string, Json>): Complaints =>
  (Number(message.flags ?? 0) & EPHEMERAL) === 0 ? [] : ['a standing message made ephemeral'];

/** A message sent by an interaction's webhook: a follow-up, or an edit of the original. */
export function webhookComplaints(body: unknown, isEdit: boolean): Complaints {
  if (!isObject(body)) return ['a message without a body'];
  if (isEdit && editRules(body).length > 0) return editRules(body);
  return [
    ...described(spec.IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema, body),
    ...messageRules(body),
  ];
}

/** A message that the bot posts in a channel, or an edit of one. */
export function messageComplaints(body: unknown, isEdit: boolean): Complaints {
  if (!isObject(body)) return ['a message without a body'];
  const schema = isEdit ? spec.MessageEditRequestPartialSchema : spec.MessageCreateRequestSchema;
  const ephemeral = (Number(body.flags ?? 0) & EPHEMERAL) === 0 ? [] : ['an ephemeral message in a channel'];
  return [...described(schema, body), ...messageRules(body), ...ephemeral];
}

/** Discord's form of a name that members type. */
const TYPED_NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

function optionRules(command: string, options: Record<string, Json>[]): Complaints {
  const complaints: Complaints = [];
  const names = options.map(({ name }) => String(name));
  if (new Set(names).size !== names.length) complaints.push(`/${command}: an option twice`);
  for (const [index, option] of options.entries()) {
    if (option.autocomplete && option.choices) complaints.push(`/${command}: autocomplete together with choices`);
    if (option.required && options.slice(0, index).some(({ required }) => !required))
      complaints.push(`/${command}: a required option after an optional one`);
    if (!TYPED_NAME.test(String(option.name)) || String(option.name) !== String(option.name).toLowerCase())
      complaints.push(`/${command}: the option's name ${option.name}`);
  }
  return complaints;
}

/** Each locale's names of the commands, or of one command's options. */
function localNames(things: readonly Record<string, Json>[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { name_localizations } of things)
    for (const [locale, name] of Object.entries(isObject(name_localizations) ? name_localizations : {}))
      names.set(locale, [...(names.get(locale) ?? []), String(name)]);
  return names;
}

/** Localised names and descriptions keep the rules of the others, and are no more twice in a language than those. */
function localisationRules(where: string, things: readonly Record<string, Json>[], isTyped: boolean): Complaints {
  const complaints: Complaints = [];
  for (const [locale, names] of localNames(things)) {
    if (new Set(names).size !== names.length) complaints.push(`${where}: a name twice in ${locale}`);
    for (const name of names)
      if (isTyped ? !TYPED_NAME.test(name) || name !== name.toLowerCase() : name.length > 32)
        complaints.push(`${where}: the name ${name} in ${locale}`);
  }
  for (const { description_localizations: told } of things)
    for (const [locale, text] of Object.entries(isObject(told) ? told : {}))
      if (String(text).length < 1 || String(text).length > 100) complaints.push(`${where}: a description in ${locale}`);
  return complaints;
}

/** Permissions are a number in Discord's description, and digits in its reference, its answers and every client. */
const withPermissionNumber = ({ default_member_permissions: bits, ...command }: Record<string, Json>) =>
  typeof bits === 'string' && /^\d+$/u.test(bits)
    ? { ...command, default_member_permissions: Number(bits) }
    : { ...command, ...(bits !== undefined && { default_member_permissions: bits }) };

/** The commands that replace an application's, globally or in one server. */
export function commandsComplaints(body: unknown): Complaints {
  if (!Array.isArray(body)) return ['commands that are no list'];
  const names = body.map((command) => `${command.type} ${command.name}`);
  return [
    ...body.flatMap((command) => described(spec.ApplicationCommandUpdateRequestSchema, withPermissionNumber(command))),
    ...(new Set(names).size === names.length ? [] : ['a command twice']),
    ...[1, 3].flatMap((type) =>
      localisationRules(
        'the commands',
        body.filter((command) => (command.type ?? 1) === type),
        type === 1,
      ),
    ),
    ...body.flatMap((command) => {
      const chatInput = (command.type ?? 1) === 1;
      const named = chatInput ? /^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u.test(command.name) : command.name.length <= 32;
      const told = chatInput ? command.description?.length > 0 : !command.description;
      return [
        ...(named ? [] : [`the command's name ${command.name}`]),
        ...(told ? [] : [`/${command.name}: its description`]),
        ...optionRules(command.name, command.options ?? []),
        ...localisationRules(`/${command.name}`, command.options ?? [], true),
      ];
    }),
  ];
}
