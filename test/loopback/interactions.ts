import { APPLICATION, GUILD } from './peer.ts';

let made = 0;

/** A fresh snowflake of a moment, in ms since 1970. */
export function snowflake(moment: number = Date.now()): string {
  made += 1;
  return String((BigInt(moment - 1_420_070_400_000) << 22n) | BigInt(made % 4096));
}

const envelope = (type: number, data: object, member: string) => {
  const id = snowflake();
  return {
    id,
    token: `interaction-token-${id}`,
    application_id: APPLICATION,
    type,
    version: 1,
    guild_id: GUILD,
    channel_id: '555000555000555000',
    locale: 'en-US',
    guild_locale: 'en-US',
    context: 0,
    attachment_size_limit: 10_485_760,
    entitlements: [],
    authorizing_integration_owners: { '0': GUILD },
    app_permissions: '0',
    member: {
      user: { id: member, username: 'asker', discriminator: '0', avatar: null, global_name: null },
      roles: [],
      permissions: '0',
      joined_at: '2023-01-01T00:00:00.000Z',
      deaf: false,
      mute: false,
      flags: 0,
    },
    data,
  };
};

/** A message as Discord sends it to a bot without the privileged intent: its words only where they are for the bot. */
export function message(content: string, more: Readonly<Record<string, unknown>> = {}, member = someone()) {
  return {
    id: snowflake(),
    channel_id: '555000555000555000',
    guild_id: GUILD,
    type: 0,
    content,
    author: { id: member, username: 'asker', discriminator: '0', avatar: null, global_name: null },
    timestamp: new Date().toISOString(),
    edited_timestamp: null as string | null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    ...more,
  };
}

/** Another member each time, so that nobody floods unless a test wants it. */
const someone = () => snowflake();

/** A slash command as Discord sends it. */
export function command(name: string, options: Record<string, string | boolean> = {}, member = someone()) {
  const given = Object.entries(options).map(([option, value]) => ({
    name: option,
    type: typeof value === 'boolean' ? 5 : 3,
    value,
  }));
  return envelope(2, { id: '300300300300300300', name, type: 1, options: given }, member);
}

/** A subcommand as Discord sends it, by a member who may manage the server unless `permissions` say otherwise. */
export function subcommand(
  name: string,
  sub: string,
  options: Record<string, string | boolean> = {},
  permissions = String(1 << 5),
) {
  const given = Object.entries(options).map(([option, value]) => ({
    name: option,
    type: typeof value === 'boolean' ? 5 : option === 'channel' ? 7 : 3,
    value,
  }));
  const sent = envelope(
    2,
    { id: '300300300300300300', name, type: 1, options: [{ name: sub, type: 1, options: given }] },
    someone(),
  );
  return { ...sent, member: { ...sent.member, permissions } };
}

/** A keystroke in the option `focused` of a slash command. */
export function keystroke(name: string, focused: string, typed: string, member = someone()) {
  const options = [{ name: focused, type: 3, value: typed, focused: true }];
  return envelope(4, { id: '300300300300300300', name, type: 1, options }, member);
}

/** A press on the button of a message that was answered with `body`. */
export function press(
  customId: string,
  message: { readonly flags?: number; readonly components?: unknown[] } = {},
  member = someone(),
) {
  const interaction = envelope(3, { component_type: 2, custom_id: customId, id: 7 }, member);
  return { ...interaction, message: { id: snowflake(), type: 20, content: '', ...message } };
}

/** A choice from the menu of a message. */
export function choose(customId: string, value: string, member = someone()) {
  const interaction = envelope(3, { component_type: 3, custom_id: customId, id: 7, values: [value] }, member);
  return { ...interaction, message: { id: snowflake(), type: 20, content: '' } };
}

/** What was typed into the field of a modal that a button of this message opened. */
export function typedIntoModal(customId: string, value: string, message: { readonly components?: unknown[] }) {
  const field = { type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'day', value } };
  const interaction = envelope(5, { custom_id: customId, components: [field] }, someone());
  return { ...interaction, message: { id: snowflake(), type: 20, content: '', flags: 64, ...message } };
}

/** "Check the sources" on a message. */
export function check(message: {
  content?: string;
  embeds?: object[];
  author?: { id: string; bot?: boolean };
  application_id?: string;
  webhook_id?: string;
  message_snapshots?: object[];
}) {
  const id = snowflake();
  const author = { id: '800800800800800800', username: 'poster' };
  const resolved = { messages: { [id]: { id, type: 0, content: '', embeds: [], author, ...message } } };
  return envelope(
    2,
    { id: '300300300300300301', name: 'Check the sources', type: 3, target_id: id, resolved },
    someone(),
  );
}
