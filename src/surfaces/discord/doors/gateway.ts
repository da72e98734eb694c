import { setTimeout as after } from 'node:timers/promises';
import {
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  type RESTOptions,
  Status,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Answering } from '../interaction/answering.ts';
import { Reception } from '../interaction/reception.ts';
import type { Metrics } from './metrics.ts';
import { type DiscordRefusal, refusalOfClose, refusalOfLogin, refusalOfRegistration } from './refusal.ts';
import { register } from './registration.ts';
import { restDoor } from './rest-door.ts';
import { restOptions } from './rest-requests.ts';

export interface DiscordOptions {
  readonly token: string;
  /** Registers the commands in this server alone. */
  readonly guildId?: string | undefined;
  readonly answering: Answering;
  readonly log: Logger;
  readonly metrics?: Metrics | undefined;
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

/** Nothing that passes by is needed again: answers come from interactions alone, so memory stays as it is. */
const makeCache = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  GuildMemberManager: 10,
  MessageManager: 0,
  UserManager: 10,
});

/** How long leaving waits for answers in flight, in ms; Discord forgets their tokens later than that. */
const LEAVE_WITHIN = 10_000;
/** How long saying goodbye to Discord may take, in ms: discord.js waits without end where Discord has gone. */
const GOODBYE_WITHIN = 1000;

/**
 * Logs in to Discord's gateway, registers the commands where Discord does not hold them already, and answers interactions.
 * @throws DiscordRefusal with one line for the host when the token, a permission or the registration is refused.
 */
export async function startDiscord({
  token,
  guildId,
  answering,
  log,
  metrics,
  rest,
}: DiscordOptions): Promise<DiscordBot> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    shards: 'auto',
    makeCache,
    rest: restOptions(rest),
  });
  const reception = new Reception(answering, log, metrics);
  let leave: (refusal: DiscordRefusal | undefined) => void = () => undefined;
  const left = new Promise<DiscordRefusal | undefined>((resolve) => {
    leave = resolve;
  });

  let ending: Promise<void> | undefined;
  const end = async (refusal?: DiscordRefusal) => {
    log.info({ inFlight: reception.inFlight }, 'leaving Discord');
    await reception.settled(LEAVE_WITHIN);
    await Promise.race([client.destroy(), after(GOODBYE_WITHIN)]);
    leave(refusal);
  };
  /** Leaves once, whoever asks first. */
  const endOnce = (refusal?: DiscordRefusal) => (ending ??= end(refusal));

  client.on(Events.Raw, (packet: { t: string | null; readonly d: unknown }) => {
    if (packet.t !== GatewayDispatchEvents.InteractionCreate) return;
    // It needs no more handling: discord.js would make, and for a time keep, an object of it that nobody reads.
    packet.t = null;
    reception.receive(packet.d, (interaction) => restDoor(client.rest, interaction, log));
  });
  client.on(Events.ShardReconnecting, (shard) => {
    // discord.js tells of leaving so too.
    if (!ending) log.info({ shard }, 'reconnecting to Discord');
  });
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'back on Discord'));
  client.on(Events.ShardError, (error, shard) => log.warn({ err: error, shard }, 'the connection to Discord failed'));
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js reported an error'));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.on(Events.ShardDisconnect, ({ code }) => {
    const refusal = refusalOfClose(code);
    if (refusal) void endOnce(refusal);
  });

  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  try {
    const refused = left.then((refusal) => Promise.reject(refusal));
    await Promise.race([client.login(token).then(() => ready), refused]);
  } catch (error) {
    await client.destroy();
    throw refusalOfLogin(error);
  }

  try {
    const applicationId = client.application?.id ?? '';
    const sent = await register(client.rest, answering.commands, { applicationId, guildId });
    log.info({ guildId, sent }, sent ? 'registered the commands' : 'Discord holds these commands already');
  } catch (error) {
    await client.destroy();
    throw refusalOfRegistration(error, guildId);
  }
  log.info({ user: client.user?.tag, servers: client.guilds.cache.size }, 'answering on Discord');

  const connected = () => client.ws.shards.every(({ status }) => status === Status.Ready);
  return { connected, left, stop: () => endOnce() };
}
