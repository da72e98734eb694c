import './v8-options.ts';
import type { RESTOptions } from 'discord.js';
import type { Logger } from 'pino';
import { everyCommand } from './commands/index.ts';
import { type Config, ConfigError, secretsOf } from './config.ts';
import { threadsAnswer } from './host/threads-answer.ts';
import { openLog } from './log.ts';
import { openPage } from './run-page.ts';
import { openStories } from './run-stories.ts';
import {
  DiscordRefusal,
  Metrics,
  registerWithoutGateway,
  serveDiscord,
  serveHealth,
  startDiscord,
} from './surfaces/discord/index.ts';

/** A bot that answers, whichever door it answers at. */
interface Running {
  readonly connected?: () => boolean;
  readonly stop: () => Promise<void>;
  /** Settles when the bot has left; with the reason where Discord ended it. */
  readonly left: Promise<DiscordRefusal | undefined>;
}

type Door = (parts: {
  answering: Parameters<typeof startDiscord>[0]['answering'];
  log: Logger;
  metrics: Metrics;
}) => Promise<Running>;

/** Why a port could not be opened, in one line for the host; undefined for any other error. */
function refusalOfPort(error: unknown): string | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'the port is taken; set PORT, HEALTH_PORT or PAGE_PORT to a free one';
  if (code === 'EACCES')
    return 'the system does not permit the port; set PORT, HEALTH_PORT or PAGE_PORT to one above 1023';
  return undefined;
}

/** What a bot that has left leaves behind may take so long, in ms. */
const EXIT_WITHIN = 1000;

/** Keeps a bot running until a signal or Discord ends it. Gives the exit code. */
async function run(config: Config, open: Door): Promise<number> {
  const log = await openLog(config.logLevel, secretsOf(config));
  const held = await openStories(config, log);
  let running: Running | undefined;
  let leaving = false;
  const leave = () => {
    // Nobody is being answered yet, and logging in may wait for Discord a long time.
    if (!running) process.exit(0);
    leaving = true;
    void running.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, leave);
  // What nobody waits for must not end a bot that answers others.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'something failed that nobody waits for'));
  const metrics = new Metrics(held.figures, () => running?.connected?.() ?? running !== undefined);
  let health: Awaited<ReturnType<typeof serveHealth>> | undefined;
  let page: Awaited<ReturnType<typeof openPage>>;
  try {
    const ready = async () =>
      !leaving &&
      running !== undefined &&
      (running.connected?.() ?? true) &&
      (await threadsAnswer()) &&
      ((await held.ready?.()) ?? true);
    // Before Discord is reached, which may take long: a supervisor asks meanwhile.
    if (config.healthPort !== undefined)
      health = await serveHealth({ port: config.healthPort, host: config.host, metrics, ready });
    page = await openPage(config, held, log);
    running = await open({ answering: { ...everyCommand, stories: held.stories }, log, metrics });
    held.watch();
    const refusal = await running.left;
    if (refusal) throw refusal;
    return 0;
  } catch (error) {
    const why = error instanceof DiscordRefusal ? error.message : refusalOfPort(error);
    if (why === undefined) throw error;
    log.fatal(why);
    await running?.stop();
    return 1;
  } finally {
    held.close();
    health?.stop();
    page?.stop();
    // discord.js may go on looking for a Discord that has gone; a bot that has left has nothing more to wait for.
    setTimeout(() => process.exit(), EXIT_WITHIN).unref();
  }
}

/** Discord's REST as the client should use it; its defaults where absent. */
type Rest = Partial<RESTOptions> | undefined;

/** Answers on Discord's gateway. Gives the exit code. */
export function runGateway(config: Config, token: string, rest?: Rest): Promise<number> {
  return run(config, (parts) =>
    startDiscord({ token, guildId: config.guildId, mentions: config.mentions !== 'off', rest, ...parts }),
  );
}

/**
 * Answers Discord's HTTP interactions; registers the commands first where a token is set. Gives the exit code.
 * @throws ConfigError without a public key.
 */
export async function runHttp(config: Config, rest?: Rest): Promise<number> {
  const { publicKey, port, token, guildId } = config;
  if (publicKey === undefined)
    throw new ConfigError(
      "DISCORD_PUBLIC_KEY is not set; copy it from your application's General Information page into .env",
    );
  return run(config, async (parts) => {
    if (config.mentions === 'on')
      parts.log.warn(
        'MENTIONS is on, but messages come over the gateway alone; npm start answers them, npm run serve does not',
      );
    if (token !== undefined) {
      await registerWithoutGateway({
        token,
        guildId,
        commands: everyCommand.commands,
        several: config.storiesDir !== undefined,
        rest,
        log: parts.log,
      });
    }
    const bot = await serveDiscord({ publicKey, port, host: config.host, rest, ...parts });
    let closed: () => void = () => undefined;
    const left = new Promise<undefined>((resolve) => {
      closed = () => resolve(undefined);
    });
    return { stop: () => bot.stop().then(closed), left };
  });
}
