export { startDiscord } from './doors/gateway.ts';
export { serveHealth } from './doors/health.ts';
export { serveDiscord } from './doors/http.ts';
export { Metrics } from './doors/metrics.ts';
export { DiscordRefusal } from './doors/refusal.ts';
export { registerWithoutGateway } from './doors/register-over-rest.ts';
