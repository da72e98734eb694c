export { startDiscord } from './gateway.ts';
export { serveHealth } from './health.ts';
export { serveDiscord } from './http.ts';
export { Metrics } from './metrics.ts';
export { DiscordRefusal } from './refusal.ts';
export { registerWithoutGateway } from './register-without-gateway.ts';
