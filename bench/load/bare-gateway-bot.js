// The least that a discord.js bot can do: every interaction is answered "pong".
import { Client, Events, GatewayIntentBits } from 'discord.js';

const [api = '', token = ''] = process.argv.slice(2);
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isAutocomplete()) return interaction.respond([{ name: 'pong', value: 'pong' }]);
  if (interaction.isMessageComponent()) return interaction.update('pong');
  return interaction.reply('pong');
});
process.on('SIGTERM', () => client.destroy());
await client.login(token);
