import { REST, type RESTOptions, Routes } from 'discord.js';
import type { Logger } from 'pino';
import * as z from 'zod';
import type { Command } from '../../../commands/command.ts';
import { refusalOfLogin, refusalOfRegistration } from './refusal.ts';
import { areRegistered, register, removeOurs } from './registration.ts';
import { RateLimits, restOptions, waitedOut } from './rest.ts';

interface Registering {
  /** Registers the commands in this server alone. */
  readonly guildId?: string | undefined;
  readonly commands: readonly Command[];
  /** Whether there are several stories. */
  readonly several?: boolean | undefined;
  readonly log: Logger;
}

/** Where the commands are registered, and whether Discord holds just these already. */
export interface Registration {
  readonly applicationId: string;
  readonly isHeld: boolean;
}

/** An object of Discord's that is known by its ID; a cut answer is none. */
const identified = z.object({ id: z.string() });

/** Servers looked through for commands of an earlier GUILD_ID: it is set for trying out, on a bot that few have. */
const MOST_SERVERS = 100;

/** The bot's user ID, which is its application's for all but the oldest: the first part of a token, in base64. */
const idInToken = (token: string) => Buffer.from(token.split('.')[0] ?? '', 'base64').toString('latin1');

/**
 * Looks up what Discord holds, waiting out an outage: all that can fail is tried before a login is spent.
 * @throws DiscordRefusal with one line for the host when the token or the list is refused.
 */
export async function lookUp(
  rest: REST,
  token: string,
  { guildId, commands, several, log }: Registering,
): Promise<Registration> {
  const application = await waitedOut(() => rest.get(Routes.currentApplication()), { log }).catch((error: unknown) => {
    throw refusalOfLogin(error);
  });
  const applicationId = identified.safeParse(application).data?.id ?? idInToken(token);
  const isHeld = await waitedOut(() => areRegistered(rest, commands, { applicationId, guildId, several }), {
    log,
  }).catch((error: unknown) => {
    throw refusalOfRegistration(error, guildId);
  });
  return { applicationId, isHeld };
}

/**
 * Registers the commands where Discord does not hold them, waiting out an outage. With `guildId`, those that were registered
 * everywhere are removed, since that server would list each twice.
 * @throws DiscordRefusal with one line for the host when Discord refuses.
 */
export async function registerOverRest(
  rest: REST,
  { applicationId, isHeld }: Registration,
  { guildId, commands, several, log }: Registering,
): Promise<void> {
  try {
    if (!isHeld) await waitedOut(() => register(rest, commands, { applicationId, guildId, several }), { log });
    log.info({ guildId, sent: !isHeld }, isHeld ? 'Discord holds these commands already' : 'registered the commands');
    if (guildId === undefined) return;
    const removed = await waitedOut(() => removeOurs(rest, commands, { applicationId, several }), { log });
    if (removed > 0) log.info({ removed }, 'removed the commands that were registered everywhere: GUILD_ID is set');
  } catch (error) {
    throw refusalOfRegistration(error, guildId);
  }
}

/** The servers that the bot is in, as far as they are looked through. */
async function serversOf(rest: REST): Promise<string[]> {
  const query = new URLSearchParams({ limit: String(MOST_SERVERS) });
  const servers = z.array(identified).safeParse(await rest.get(Routes.userGuilds(), { query }));
  return servers.data?.map(({ id }) => id) ?? [];
}

/**
 * Removes the commands of an earlier GUILD_ID, which its server would list twice. Nothing waits for this, and nothing depends on
 * it: what cannot be removed is left. `guilds` are the servers as the gateway tells them; asked for where it tells none.
 */
export async function removeElsewhere(
  rest: REST,
  { applicationId }: Registration,
  { guilds = new Set(), commands, several, log }: Registering & { readonly guilds?: ReadonlySet<string> },
): Promise<void> {
  try {
    const servers = guilds.size > 0 ? [...guilds] : await serversOf(rest);
    for (const guildId of servers.slice(0, MOST_SERVERS)) {
      const removed = await removeOurs(rest, commands, { applicationId, guildId, several }).catch(() => 0);
      if (removed > 0) log.info({ guildId, removed }, 'removed the commands that were registered in one server alone');
    }
  } catch (error) {
    log.debug({ err: error }, 'the servers could not be looked through for commands of an earlier GUILD_ID');
  }
}

export interface RegistrationOptions extends Registering {
  readonly token: string;
  readonly rest?: Partial<RESTOptions> | undefined;
}

/**
 * Registers the commands for a bot that answers over HTTP and has no gateway. Tells whether anything was sent.
 * @throws DiscordRefusal with one line for the host when the token or the registration is refused.
 */
export async function registerWithoutGateway({
  token,
  rest: given,
  ...registering
}: RegistrationOptions): Promise<boolean> {
  const rest = new REST(restOptions(registering.log, new RateLimits(), given)).setToken(token);
  const registration = await lookUp(rest, token, registering);
  await registerOverRest(rest, registration, registering);
  if (registering.guildId === undefined) await removeElsewhere(rest, registration, registering);
  return !registration.isHeld;
}
