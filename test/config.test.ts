import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, secretsOf } from '../src/config.ts';

// Of a token's form; nobody's.
const TOKEN = `${'A1b2'.repeat(6)}.Gx7-_q.${'Zz9_'.repeat(9)}`;
const GUILD = '123456789012345678';
const KEY = '0123456789abcdef'.repeat(4);

test('nothing set means the shipped story and no Discord', () => {
  expect(readConfig({})).toEqual({
    token: undefined,
    guildId: undefined,
    publicKey: undefined,
    storyDir: 'seeds',
    cacheDir: undefined,
    port: 3000,
    healthPort: undefined,
    pagePort: undefined,
    pageFullText: false,
    host: undefined,
    logLevel: 'info',
    storiesMemory: 256,
    storiesOfServer: 1,
    articlesOfServer: 30,
  });
});

test('empty variables are unset ones, and white space around a value is no part of it', () => {
  expect(readConfig({ DISCORD_TOKEN: ' ', GUILD_ID: '', STORY_DIR: '', PORT: '', LOG_LEVEL: '' })).toEqual(
    readConfig({}),
  );
  expect(readConfig({ DISCORD_TOKEN: ` ${TOKEN}\n`, GUILD_ID: ` ${GUILD}` })).toMatchObject({
    token: TOKEN,
    guildId: GUILD,
  });
});

test('everything set', () => {
  const env = {
    DISCORD_PUBLIC_KEY: KEY,
    STORY_DIR: '/srv/story',
    CACHE_DIR: '/srv/cache',
    PORT: '8080',
    HEALTH_PORT: '9090',
    PAGE_PORT: '8090',
    PAGE_FULL_TEXT: 'True',
    HOST: '::1',
    MENTIONS: 'Off',
    LOG_LEVEL: 'debug',
  };
  expect(readConfig(env)).toMatchObject({
    publicKey: KEY,
    storyDir: '/srv/story',
    cacheDir: '/srv/cache',
    port: 8080,
    healthPort: 9090,
    pagePort: 8090,
    pageFullText: true,
    host: '::1',
    mentions: 'off',
    logLevel: 'debug',
  });
});

test('a folder of stories and one story are not both given', () => {
  expect(() => readConfig({ STORY_DIR: 'a', STORIES_DIR: 'b' })).toThrow(/STORIES_DIR is set; set one of the two$/u);
  expect(readConfig({ STORIES_DIR: 'b', STORIES_MEMORY_MB: '64', SETTINGS_URL: 'redis://host' })).toMatchObject({
    storiesDir: 'b',
    storiesMemory: 64,
    settingsUrl: 'redis://host',
  });
});

test('a search engine has one or more addresses, and what we are known by comes in pairs', () => {
  const SEARCH_URL = 'https://one:9200, https://two:9200';
  expect(readConfig({ SEARCH_URL, SEARCH_USER: 'bot', SEARCH_PASSWORD: 'a b', SEARCH_CA: 'ca.pem' }).search).toEqual({
    nodes: ['https://one:9200', 'https://two:9200'],
    user: 'bot',
    password: 'a b',
    ca: 'ca.pem',
  });
  expect(() => readConfig({ SEARCH_URL, SEARCH_USER: 'bot' })).toThrow(/^SEARCH_USER and SEARCH_PASSWORD/u);
  expect(() => readConfig({ SEARCH_URL, SEARCH_KEY: 'key.pem' })).toThrow(/^SEARCH_CERT and SEARCH_KEY/u);
});

test('a password within the address of a search engine is refused and not repeated', () => {
  expect(() => readConfig({ SEARCH_URL: 'https://bot:hidden@host' })).toThrow(
    /^SEARCH_URL holds a user; set SEARCH_USER and SEARCH_PASSWORD instead$/u,
  );
});

test('what no log may hold', () => {
  const search = { SEARCH_URL: 'http://host', SEARCH_USER: 'bot', SEARCH_PASSWORD: 'hidden' };
  expect(secretsOf(readConfig({ DISCORD_TOKEN: TOKEN, ...search }))).toEqual([TOKEN, 'hidden']);
  expect(secretsOf(readConfig({}))).toEqual([]);
});

describe('a refusal is one line that names the variable and never its value', () => {
  test.each([
    ['DISCORD_TOKEN', `Bot ${TOKEN}`],
    ['DISCORD_TOKEN', TOKEN.replaceAll('.', '')],
    ['DISCORD_TOKEN', `${TOKEN}"`],
    ['GUILD_ID', 'my-own-server'],
    ['GUILD_ID', '1234567890123456'],
    ['DISCORD_PUBLIC_KEY', KEY.slice(1)],
    ['DISCORD_PUBLIC_KEY', `${KEY.slice(1)}g`],
    ['PORT', '70000'],
    ['PORT', 'eighty'],
    ['HOST', 'every where'],
    ['MENTIONS', 'perhaps'],
    ['STORIES_MEMORY_MB', 'much'],
    ['STORIES_MEMORY_MB', '9'],
    ['STORIES_A_SERVER', '-1'],
    ['STORIES_A_SERVER', '1.5'],
    ['ARTICLES_A_STORY', '0'],
    ['SETTINGS_URL', 'mysql://host/settings'],
    ['SEARCH_URL', 'ftp://host'],
    ['SEARCH_URL', 'http://one, two'],
    ['SEARCH_URL', ','],
    ['HEALTH_PORT', '0'],
    ['PAGE_PORT', '0'],
    ['PAGE_FULL_TEXT', 'yes'],
    ['HEALTH_PORT', '80.5'],
    ['LOG_LEVEL', 'loudest'],
  ])('%s=%s', (name, value) => {
    let refusal: unknown;
    try {
      readConfig({ [name]: value });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(ConfigError);
    const { message } = refusal as ConfigError;
    expect(message.startsWith(`${name} is no`)).toBe(true);
    expect(message).not.toMatch(/[\r\n]/u);
    if (value.length > 5) expect(message).not.toContain(value);
  });
});
