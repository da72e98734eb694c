import { once } from 'node:events';
import type { Logger } from 'pino';
import { everyCommand } from './commands/index.ts';
import { type Config, ConfigError, secretsOf } from './config.ts';
import { openLog } from './log.ts';
import { openStories, type RunningStories } from './run-stories.ts';
import { type ServedPage, servePage } from './surfaces/page/serve-page.ts';

/** Where the page is served when nobody says where. */
const PORT = 8080;

/** Serves the page where the configuration asks for it. */
export async function openPage(
  { pagePort, pageFullText, host }: Config,
  { toRead }: RunningStories,
  log: Logger,
): Promise<ServedPage | undefined> {
  if (pagePort === undefined) return undefined;
  const page = await servePage({
    port: pagePort,
    host,
    commands: everyCommand,
    stories: toRead,
    fullText: pageFullText,
  });
  log.info({ address: page.address }, 'serving the page');
  return page;
}

/** Why the page's port could not be opened, in one line for the host; undefined for any other error. */
function refusalOfPort(error: unknown, port: number): string | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `PAGE_PORT ${port} is taken; set it to a free one`;
  if (code === 'EACCES') return `PAGE_PORT ${port} is not permitted; set it to one above 1023`;
  return code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' ? 'HOST is no address of this machine' : undefined;
}

/** Serves the page alone, until a signal ends it. Gives the exit code. @throws ConfigError where it can't be served */
export async function runPage(config: Config): Promise<number> {
  const log = await openLog(config.logLevel, secretsOf(config));
  const stories = await openStories(config, log);
  const pagePort = config.pagePort ?? PORT;
  try {
    const page = await openPage({ ...config, pagePort }, stories, log);
    stories.watch();
    process.stdout.write(`Open ${page?.address} in a browser; Ctrl+C ends it.\n`);
    const ended = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.abort());
    if (!ended.signal.aborted) await once(ended.signal, 'abort');
    page?.stop();
    return 0;
  } catch (error) {
    const why = refusalOfPort(error, pagePort);
    throw why === undefined ? error : new ConfigError(why);
  } finally {
    stories.close();
  }
}
