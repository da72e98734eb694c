import { type APIApplication, REST, type RESTOptions, Routes } from 'discord.js';
import type { Command } from '../../../commands/command.ts';
import { refusalOfLogin, refusalOfRegistration } from './refusal.ts';
import { register } from './registration.ts';
import { restOptions } from './rest-requests.ts';

export interface RegistrationOptions {
  readonly token: string;
  readonly guildId?: string | undefined;
  readonly commands: readonly Command[];
  readonly rest?: Partial<RESTOptions> | undefined;
}

/**
 * Registers the commands over Discord's REST alone, for a bot that answers over HTTP; tells whether anything was sent.
 * @throws DiscordRefusal with one line for the host when the token or the registration is refused.
 */
export async function registerWithoutGateway({
  token,
  guildId,
  commands,
  rest,
}: RegistrationOptions): Promise<boolean> {
  const client = new REST(restOptions(rest)).setToken(token);
  const application = await client.get(Routes.currentApplication()).catch((error: unknown) => {
    throw refusalOfLogin(error);
  });
  const { id: applicationId } = application as APIApplication;
  return register(client, commands, { applicationId, guildId }).catch((error: unknown) => {
    throw refusalOfRegistration(error, guildId);
  });
}
