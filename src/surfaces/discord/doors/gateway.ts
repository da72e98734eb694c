import { setTimeout as after } from 'node:timers/promises';
import {
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  REST,
  type RESTOptions,
  SimpleShardingStrategy,
  Status,
  type WebSocketOptions,
} from 'discord.js';
import type { Logger } from 'pino';
import * as z from 'zod';
import type { Answering } from '../interaction/answering.ts';
import { Reception } from '../interaction/reception.ts';
import { MESSAGE_PACKETS, Mentions } from '../mention/mentions.ts';
import { messageDoor } from '../mention/message-door.ts';
import { ConnectionLog, reasonOfClose } from './connection-log.ts';
import type { Metrics } from './metrics.ts';
import { type DiscordRefusal, refusalOfClose, refusalOfLogin } from './refusal.ts';
import { lookUp, registerOverRest, removeElsewhere } from './register-over-rest.ts';
import { RateLimits, restOptions, waitedOut } from './rest.ts';
import { restDoor } from './rest-door.ts';

export interface DiscordOptions {
  readonly token: string;
  /** Registers the commands in this server alone. */
  readonly guildId?: string | undefined;
  readonly answering: Answering;
  readonly log: Logger;
  readonly metrics?: Metrics | undefined;
  /** Whether messages to the bot are answered. */
  readonly mentions?: boolean | undefined;
  /** Discord's REST as the client should use it; its defaults where absent. */
  readonly rest?: Partial<RESTOptions> | undefined;
}

/** A bot that is logged in and answers. */
export interface DiscordBot {
  /** Whether the gateway connection stands. */
  readonly connected: () => boolean;
  /** Finishes what is in flight, then leaves. Safe to call more than once. */
  readonly stop: () => Promise<void>;
  /** Settles when the bot has left: `undefined` after `stop`, the reason when Discord ended it for good. */
  readonly left: Promise<DiscordRefusal | undefined>;
}

/** How long leaving waits for answers in flight, in ms; Discord forgets their tokens later than that. */
const LEAVE_WITHIN = 10_000;
/** The same while a rate limit holds them back: what can be sent at all is sent at once. */
const LEAVE_LIMITED_WITHIN = 1000;
/** How long saying goodbye to Discord may take, in ms: discord.js waits without end where Discord has gone. */
const GOODBYE_WITHIN = 1000;

/**
 * Interactions come without any intent. With these two come messages, of which only those to the bot hold their words: it asks for
 * no privileged intent.
 */
const MESSAGE_INTENTS = [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** What discord.js reads of the packet that begins a session. */
const readySchema = z.object({
  user: z.looseObject({ id: z.string(), username: z.string() }),
  application: z.looseObject({ id: z.string() }),
  guilds: z.array(z.object({ id: z.string() })).default([]),
});

/** What the gateway tells of its shards, under the names of @discordjs/ws: discord.js has other events under the same names. */
interface ShardEvents {
  on(event: 'closed', listener: (told: { readonly code: number; readonly shardId: number }) => void): void;
  on(event: 'hello' | 'resumed', listener: (told: { readonly shardId: number }) => void): void;
  on(
    event: 'ready',
    listener: (told: { readonly data: Record<string, unknown>; readonly shardId: number }) => void,
  ): void;
  on(event: 'debug', listener: (told: { readonly message: string; readonly shardId: number }) => void): void;
  on(event: 'dispatch', listener: (told: { readonly data: Packet }) => void): void;
}

interface Packet {
  t: string | null;
  d: unknown;
}

/** Why discord.js itself leaves a connection, as its debug messages tell before it does. */
const OWN_REASON = /^Destroying shard\n\tReason: (.*)$/mu;

type Manager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

/** Listens to the gateway before discord.js does, and leaves it nothing to digest but what begins a session. */
function listen(
  manager: Manager,
  {
    log,
    onInteraction,
    onMessage,
    onFatalClose,
    isLeaving,
  }: {
    readonly log: Logger;
    readonly onInteraction: (received: unknown) => void;
    readonly onMessage: (packet: string, received: unknown, bot: string) => void;
    readonly onFatalClose: (refusal: DiscordRefusal) => void;
    readonly isLeaving: () => boolean;
  },
): { readonly guilds: ReadonlySet<string> } {
  const events = manager as unknown as ShardEvents;
  const connections = new ConnectionLog(log);
  const reasons = new Map<number, string>();
  const guilds = new Set<string>();
  let bot = '';
  events.on('debug', ({ message, shardId }) => {
    const reason = OWN_REASON.exec(message)?.[1];
    if (reason !== undefined) reasons.set(shardId, reason);
  });
  events.on('hello', ({ shardId }) => reasons.delete(shardId));
  events.on('closed', ({ code, shardId }) => {
    const refusal = refusalOfClose(code);
    if (refusal) onFatalClose(refusal);
    // discord.js tells of leaving so too.
    else if (!isLeaving()) connections.closed(shardId, code, reasons.get(shardId) ?? reasonOfClose(code), Date.now());
  });
  events.on('resumed', ({ shardId }) => connections.returned(shardId, 'resumed', Date.now()));
  events.on('ready', ({ data, shardId }) => {
    const ready = readySchema.safeParse(data);
    for (const { id } of ready.data?.guilds ?? []) guilds.add(id);
    bot = ready.data?.user.id ?? bot;
    // Nothing is kept of the servers: no answer needs them.
    if (ready.success) data.guilds = [];
    connections.returned(shardId, 'new', Date.now());
  });
  events.on('dispatch', ({ data: packet }) => {
    const { t, d } = packet;
    const isRead = t === GatewayDispatchEvents.Ready && readySchema.safeParse(d).success;
    // What has no name is not handled: discord.js would make, and keep, objects that nobody reads, and fail at odd ones.
    if (!isRead) packet.t = null;
    if (t === GatewayDispatchEvents.InteractionCreate) onInteraction(d);
    else if (t !== null && MESSAGE_PACKETS.has(t)) onMessage(t, d, bot);
    else if (t === GatewayDispatchEvents.Ready && !isRead) log.warn({ packet: t }, 'a packet of an unknown form');
  });
  return { guilds };
}

/**
 * Logs in to Discord's gateway, registers the commands where Discord does not hold them already, and answers interactions. An
 * outage at the start is waited out, and costs one login at most.
 * @throws DiscordRefusal with one line for the host when the token, a permission or the registration is refused.
 */
export async function startDiscord({
  token,
  guildId,
  answering,
  log,
  metrics,
  mentions: hearsMessages = false,
  rest: given,
}: DiscordOptions): Promise<DiscordBot> {
  const limits = new RateLimits();
  const options = restOptions(log, limits, given);
  const rest = new REST(options).setToken(token);
  const several = answering.stories.choices !== undefined;
  const registering = { guildId, commands: answering.commands, several, log };
  const registration = await lookUp(rest, token, registering);

  const reception = new Reception(answering, log, metrics);
  const { flood } = reception;
  const attend = (work: Promise<void>) => reception.attend(work);
  const mentions = new Mentions({
    answering: reception.answering,
    flood,
    door: messageDoor(rest),
    log,
    metrics,
    attend,
  });
  let leave: (refusal: DiscordRefusal | undefined) => void = () => undefined;
  const left = new Promise<DiscordRefusal | undefined>((resolve) => {
    leave = resolve;
  });
  let client: Client | undefined;
  let ending: Promise<void> | undefined;
  const end = async (refusal?: DiscordRefusal) => {
    log.info({ inFlight: reception.inFlight }, 'leaving Discord');
    await reception.settled(limits.isLong ? LEAVE_LIMITED_WITHIN : LEAVE_WITHIN);
    await Promise.race([client?.destroy(), after(GOODBYE_WITHIN)]);
    leave(refusal);
  };
  /** Leaves once, whoever asks first. */
  const endOnce = (refusal?: DiscordRefusal) => (ending ??= end(refusal));

  let guilds: ReadonlySet<string> = new Set();
  const refused = left.then((refusal) => Promise.reject(refusal));
  const logIn = async () => {
    client = new Client({
      intents: hearsMessages ? MESSAGE_INTENTS : [],
      shards: 'auto',
      rest: options,
      ws: {
        buildStrategy: (manager) => {
          ({ guilds } = listen(manager, {
            log,
            onInteraction: (received) =>
              void reception.receive(received, (interaction) => restDoor(rest, interaction, log)),
            onMessage: (packet, received, bot) => {
              if (hearsMessages) mentions.receive(packet, received, bot);
            },
            onFatalClose: (refusal) => void endOnce(refusal),
            isLeaving: () => ending !== undefined,
          }));
          return new SimpleShardingStrategy(manager);
        },
      },
    });
    client.on(Events.ShardError, (error, shard) => log.warn({ err: error, shard }, 'the connection to Discord failed'));
    client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js reported an error'));
    client.on(Events.Warn, (warning) => log.warn(warning));
    const ready = new Promise<void>((resolve) => client?.once(Events.ClientReady, () => resolve()));
    await client.login(token);
    await ready;
  };
  try {
    await Promise.race([waitedOut(logIn, { log }), refused]);
  } catch (error) {
    await client?.destroy();
    throw refusalOfLogin(error);
  }
  try {
    await registerOverRest(rest, registration, registering);
  } catch (error) {
    await client?.destroy();
    throw error;
  }
  log.info({ user: client?.user?.tag, servers: guilds.size }, 'answering on Discord');
  if (guildId === undefined) void removeElsewhere(rest, registration, { ...registering, guilds });

  const connected = () => client?.ws.shards.every(({ status }) => status === Status.Ready) ?? false;
  return { connected, left, stop: () => endOnce() };
}
