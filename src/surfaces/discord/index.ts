export { startDiscord } from './doors/gateway.ts';
export { serveHealth } from './doors/health.ts';
export { serveDiscord } from './doors/http.ts';
export { type Held, Metrics, sizeOf } from './doors/metrics.ts';
export { DiscordRefusal } from './doors/refusal.ts';
export { registerWithoutGateway } from './doors/register-over-rest.ts';
export {
  type AskedStory,
  oneStory,
  type Place,
  type PreviewedArticle,
  type Stories,
  type StoryMaking,
  type Unmade,
  type WantedArticle,
} from './interaction/stories.ts';
