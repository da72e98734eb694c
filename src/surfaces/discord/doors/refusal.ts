import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes, HTTPError } from 'discord.js';

/** Discord does not let the bot run. The message is one line for a person: what is wrong and what to do. */
export class DiscordRefusal extends Error {
  override readonly name = 'DiscordRefusal';
}

const WRONG_TOKEN =
  'Discord does not accept DISCORD_TOKEN; copy the token again from the Bot page of your application (discord.com/developers)';

/** What each close code that Discord's gateway never recovers from means for the host. */
const FATAL_CLOSES: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, WRONG_TOKEN],
  [GatewayCloseCodes.InvalidShard, 'Discord refused the shard numbers (4010); unset SHARDS and SHARD_COUNT'],
  [
    GatewayCloseCodes.ShardingRequired,
    'Discord asks for more shards than were started (4011); unset SHARDS and SHARD_COUNT',
  ],
  [GatewayCloseCodes.InvalidAPIVersion, 'Discord no longer speaks this version of its gateway (4012); update the bot'],
  [GatewayCloseCodes.InvalidIntents, 'Discord refused the intents (4013); update the bot'],
  [GatewayCloseCodes.DisallowedIntents, 'Discord disallows an intent for this application (4014); update the bot'],
]);

/** The refusal that a gateway close code stands for; undefined for one from which a client recovers by itself. */
export function refusalOfClose(code: number): DiscordRefusal | undefined {
  const told = FATAL_CLOSES.get(code);
  return told === undefined ? undefined : new DiscordRefusal(told);
}

const oneLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/gu, ' ').trim().slice(0, 200);

/** Why logging in failed, in one line. */
export function refusalOfLogin(error: unknown): DiscordRefusal {
  if (error instanceof DiscordRefusal) return error;
  const told =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401)
      ? WRONG_TOKEN
      : `Discord cannot be reached or refused the login: ${oneLine(error)}`;
  return new DiscordRefusal(told, { cause: error });
}

/** Why the commands could not be registered, in one line. */
export function refusalOfRegistration(error: unknown, guildId: string | undefined): DiscordRefusal {
  const place = guildId === undefined ? 'the commands' : `the commands in the server ${guildId}`;
  if (error instanceof DiscordAPIError && error.status === 403)
    return new DiscordRefusal(
      guildId === undefined
        ? `Discord does not permit registering ${place} (${oneLine(error)}); invite the bot with the scope applications.commands`
        : `Discord does not permit registering ${place} (${oneLine(error)}); check GUILD_ID and invite the bot there with the scope applications.commands`,
      { cause: error },
    );
  if (error instanceof DiscordAPIError || error instanceof HTTPError)
    return new DiscordRefusal(`Discord refused ${place}: ${oneLine(error)} (HTTP ${error.status})`, { cause: error });
  return new DiscordRefusal(`Registering ${place} failed: ${oneLine(error)}`, { cause: error });
}
