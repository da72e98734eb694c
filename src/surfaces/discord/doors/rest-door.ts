import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Logger } from 'pino';
import type { Interaction } from '../interaction/interaction.ts';
import { responseBytes } from '../interaction/response.ts';
import type { Door } from './deliver.ts';
import { persistently } from './rest.ts';

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
    async editOriginal(body, picture) {
      await persistently(() => rest.patch(original, { auth, body, ...(picture && { files: [picture] }) }));
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
      let sent = 0;
      try {
        await persistently((attempt) => {
          sent = attempt;
          return rest.post(callback, { auth: false, body, passThroughBody: true, headers: JSON_TYPE });
        });
        return true;
      } catch (error) {
        if (!isAcknowledged(error)) throw error;
        log.info({ interaction: interaction.id }, 'Discord has a response to this interaction already');
        // After an attempt of ours that broke off, it is taken for ours, whose receipt was lost; else another process was quicker.
        return sent > 0;
      }
    },
  };
}
