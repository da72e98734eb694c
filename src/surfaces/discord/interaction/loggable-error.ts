import { DiscordAPIError, HTTPError } from 'discord.js';

/** What of an error may stand in the log: the addresses that discord.js adds hold an interaction's token. */
export function loggableError(error: unknown): object {
  if (error instanceof DiscordAPIError) return { code: error.code, status: error.status, reason: error.message };
  if (error instanceof HTTPError) return { status: error.status, reason: error.message };
  return { err: error };
}
