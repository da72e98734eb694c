export { startDiscord } from './gateway.ts';
export { DiscordRefusal } from './refusal.ts';
