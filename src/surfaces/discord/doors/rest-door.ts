import { setTimeout as after } from 'node:timers/promises';
import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Logger } from 'pino';
import type { Interaction } from '../interaction/interaction.ts';
import { responseBytes } from '../interaction/response.ts';
import type { Door } from './deliver.ts';

/** Pauses before trying again, in ms; discord.js has tried each time on its own before. */
const PAUSES = [100, 400, 1200];

/**
 * Sends again what failed on the way: servers that err, connections that break. What Discord refuses is not sent again.
 * Waiting for a rate limit is left to discord.js.
 */
export async function persistently<T>(send: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await send();
    } catch (error) {
      if (error instanceof DiscordAPIError) throw error;
      await after(pause);
    }
  }
  return send();
}

/** What REST adds to bodies that it writes itself. */
const JSON_TYPE = { 'content-type': 'application/json' };

/** Whether Discord has an acknowledgement of this interaction already. */
const isAcknowledged = (error: unknown) =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/** What follows an acknowledgement, by the interaction's webhook and its own token. */
export function webhookDoor(rest: REST, { application_id, token }: Interaction): Omit<Door, 'first'> {
  // The token in the route is what authorises these calls.
  const auth = false;
  const original = Routes.webhookMessage(application_id, token);
  return {
    async editOriginal(body) {
      await persistently(() => rest.patch(original, { auth, body }));
    },
    async deleteOriginal() {
      await persistently(() => rest.delete(original, { auth }));
    },
    async followUp(body) {
      await persistently(() => rest.post(Routes.webhook(application_id, token), { auth, body }));
    },
  };
}

/** The door of an interaction that came over the gateway: Discord's REST for all of it. */
export function restDoor(rest: REST, interaction: Interaction, log: Logger): Door {
  const callback = Routes.interactionCallback(interaction.id, interaction.token);
  return {
    ...webhookDoor(rest, interaction),
    async first(response) {
      const body = responseBytes(response);
      try {
        await persistently(() => rest.post(callback, { auth: false, body, passThroughBody: true, headers: JSON_TYPE }));
      } catch (error) {
        // The first attempt arrived and only its receipt was lost, or a second process was quicker: it is acknowledged.
        if (!isAcknowledged(error)) throw error;
        log.info({ interaction: interaction.id }, 'Discord has a response to this interaction already');
      }
    },
  };
}
