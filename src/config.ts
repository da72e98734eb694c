import { config as readDotenv } from 'dotenv';
import * as z from 'zod';

/** A setting that can't be used. The message is one line for the host and never holds a secret's value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** An unset variable and an empty one mean the same: `.env` files keep empty ones as reminders. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema.optional());

const snowflake = /^\d{17,20}$/u;
const port = z.coerce.number().int().min(1).max(65_535);

const NO_SEARCH_ADDRESS = 'is no address of http:// or https://; several stand behind commas';

const environment = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .trim()
      .regex(/^[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}$/u, "is no bot token; copy it from your application's Bot page"),
  ),
  GUILD_ID: optional(
    z.string().trim().regex(snowflake, 'is no server ID (17 to 20 digits); copy it with Developer Mode on'),
  ),
  DISCORD_PUBLIC_KEY: optional(
    z
      .string()
      .trim()
      .regex(
        /^[0-9a-f]{64}$/iu,
        "is no public key (64 hexadecimal digits); copy it from your application's General Information page",
      ),
  ),
  STORY_DIR: optional(z.string()),
  STORIES_DIR: optional(z.string()),
  STORIES_A_SERVER: optional(
    z.coerce
      .number('is no number')
      .int('is no whole number')
      .min(0, 'is no number')
      .max(1000, 'is no number up to 1000'),
  ),
  ARTICLES_A_STORY: optional(
    z.coerce
      .number('is no number')
      .int('is no whole number')
      .min(1, 'is no number from 1')
      .max(2000, 'is no number up to 2000'),
  ),
  STORIES_MEMORY_MB: optional(z.coerce.number('is no number').min(10, 'is no number of 10 or more')),
  SETTINGS_URL: optional(
    z
      .string()
      .trim()
      .regex(/^(?:postgres(?:ql)?|rediss?):\/\//u, 'is no address of postgres:// or redis://'),
  ),
  SEARCH_URL: optional(
    z
      .string()
      .trim()
      .transform((urls) => urls.split(/[\s,]+/u).filter((url) => url !== ''))
      .pipe(
        z
          .array(
            z
              .string()
              .refine((url) => /^https?:\/\//u.test(url) && URL.canParse(url), {
                error: NO_SEARCH_ADDRESS,
                abort: true,
              })
              .refine(
                (url) => new URL(url).username === '' && new URL(url).password === '',
                'holds a user; set SEARCH_USER and SEARCH_PASSWORD instead',
              ),
          )
          .min(1, NO_SEARCH_ADDRESS),
      ),
  ),
  SEARCH_USER: optional(z.string().trim()),
  SEARCH_PASSWORD: optional(z.string()),
  SEARCH_CA: optional(z.string()),
  SEARCH_CERT: optional(z.string()),
  SEARCH_KEY: optional(z.string()),
  CACHE_DIR: optional(z.string()),
  PORT: optional(port),
  HEALTH_PORT: optional(port),
  PAGE_PORT: optional(port),
  PAGE_FULL_TEXT: optional(
    z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.enum(['true', 'false'], 'is none of true, false')),
  ),
  MENTIONS: optional(
    z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.enum(['on', 'off'], 'is none of on, off')),
  ),
  HOST: optional(
    z
      .string()
      .trim()
      .regex(/^[\w.:%-]{1,253}$/u, 'is no address or host name'),
  ),
  LOG_LEVEL: optional(
    z.enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'is none of fatal, error, warn, info, debug, trace, silent',
    ),
  ),
});

/** How a search engine in another process is reached. */
interface SearchSettings {
  /** The address of each node. */
  readonly nodes: readonly string[];
  readonly user: string | undefined;
  readonly password: string | undefined;
  /** Files in PEM: whom to trust besides the system's authorities, and the certificate and key by which we are known. */
  readonly ca: string | undefined;
  readonly certificate: string | undefined;
  readonly key: string | undefined;
}

/** What the host set, checked. */
export interface Config {
  readonly token: string | undefined;
  readonly guildId: string | undefined;
  readonly publicKey: string | undefined;
  /** The story's folder. */
  readonly storyDir: string;
  /** A folder of stories, in place of one; none where absent. */
  readonly storiesDir: string | undefined;
  /** What stories that are open may take together, in MB. */
  readonly storiesMemory: number;
  /** How many stories a server may make of links itself, and of how many articles. */
  readonly storiesOfServer: number;
  readonly articlesOfServer: number;
  /** A database that holds what servers have chosen; a file in the stories' folder where absent. */
  readonly settingsUrl: string | undefined;
  /** The search engine that holds the stories; undefined where this process does. */
  readonly search: SearchSettings | undefined;
  /** Where a large story's records are cached; beside the story where absent. */
  readonly cacheDir: string | undefined;
  /** Where `serve` listens. */
  readonly port: number;
  /** Where health and metrics are served; not at all where absent. */
  readonly healthPort: number | undefined;
  /** Where the page is served; not at all where absent, unless it alone is asked for. */
  readonly pagePort: number | undefined;
  /** Whether the page shows whole articles, which belong to their outlets. */
  readonly pageFullText: boolean;
  /** The address that is listened on; where absent, every one for `serve` and this machine alone for health, metrics and the page. */
  readonly host: string | undefined;
  /** Whether messages to the bot are answered; the gateway alone brings them. */
  readonly mentions: 'on' | 'off' | undefined;
  readonly logLevel: string;
}

/**
 * Reads the configuration from an environment.
 * @throws ConfigError naming the first variable that can't be used.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? 'the environment');
    const why = name.includes('PORT') ? 'is no port (1 to 65535)' : (issue?.message ?? 'cannot be read');
    throw new ConfigError(`${name} ${why}`);
  }
  const set = parsed.data;
  if (set.STORY_DIR !== undefined && set.STORIES_DIR !== undefined)
    throw new ConfigError('STORY_DIR is no longer needed where STORIES_DIR is set; set one of the two');
  if ((set.SEARCH_USER === undefined) !== (set.SEARCH_PASSWORD === undefined))
    throw new ConfigError('SEARCH_USER and SEARCH_PASSWORD belong together; set both or none');
  if ((set.SEARCH_CERT === undefined) !== (set.SEARCH_KEY === undefined))
    throw new ConfigError('SEARCH_CERT and SEARCH_KEY belong together; set both or none');
  return {
    token: set.DISCORD_TOKEN,
    guildId: set.GUILD_ID,
    publicKey: set.DISCORD_PUBLIC_KEY,
    storyDir: set.STORY_DIR ?? 'seeds',
    storiesDir: set.STORIES_DIR,
    storiesMemory: set.STORIES_MEMORY_MB ?? 256,
    storiesOfServer: set.STORIES_A_SERVER ?? 1,
    articlesOfServer: set.ARTICLES_A_STORY ?? 30,
    settingsUrl: set.SETTINGS_URL,
    search: set.SEARCH_URL && {
      nodes: set.SEARCH_URL,
      user: set.SEARCH_USER,
      password: set.SEARCH_PASSWORD,
      ca: set.SEARCH_CA,
      certificate: set.SEARCH_CERT,
      key: set.SEARCH_KEY,
    },
    cacheDir: set.CACHE_DIR,
    port: set.PORT ?? 3000,
    healthPort: set.HEALTH_PORT,
    pagePort: set.PAGE_PORT,
    pageFullText: set.PAGE_FULL_TEXT === 'true',
    host: set.HOST,
    mentions: set.MENTIONS,
    logLevel: set.LOG_LEVEL ?? 'info',
  };
}

/** What no line of a log may hold. */
export const secretsOf = ({ token, search }: Config): string[] =>
  [token, search?.password].filter((secret) => secret !== undefined);

/** The process's configuration: its environment, and `.env` in the working folder for what that leaves unset. */
export function loadConfig(): Config {
  const env = { ...process.env } as Record<string, string>;
  readDotenv({ quiet: true, processEnv: env });
  return readConfig(env);
}
