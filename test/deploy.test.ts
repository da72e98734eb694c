import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const deployed = (file: string) => readFileSync(new URL(`../deploy/${file}`, import.meta.url), 'utf8');
const COMPOSE = deployed('compose.yaml');
const UNIT = deployed('receipts.service');

/** What a process takes besides its heaps, in MB. */
const BESIDE = 200;

describe.each([
  ['compose.yaml', COMPOSE, /mem_limit: (\d+)m$/mu],
  ['receipts.service', UNIT, /^MemoryMax=(\d+)M$/mu],
])('%s', (_, text, limit) => {
  it('has room for the heap of the bot and that of the thread that reads a story beside it', () => {
    const heap = Number(/--max-old-space-size=(\d+)/u.exec(text)?.[1]);
    expect(Number(limit.exec(text)?.[1])).toBeGreaterThanOrEqual(2 * heap + BESIDE);
  });
});

it('the container keeps records where it may write, all else being read-only', () => {
  const folder = /CACHE_DIR: (\S+)$/mu.exec(COMPOSE)?.[1];
  expect(COMPOSE).toContain('read_only: true');
  expect(COMPOSE).toMatch(new RegExp(`^ +- cache:${folder}$`, 'mu'));
  expect(COMPOSE).toMatch(/^volumes:\n {2}cache:\n {2}search:$/mu);
  // A new volume takes over whose the folder is in the image.
  expect(deployed('Dockerfile')).toMatch(/mkdir cache stories && chown node:node cache stories\n(?:.*\n)*USER node/u);
});

it('the unit keeps records where it may write, all else being read-only', () => {
  const name = /^CacheDirectory=(\S+)$/mu.exec(UNIT)?.[1];
  expect(UNIT).toContain('ProtectSystem=strict');
  expect(UNIT).toMatch(new RegExp(`^Environment=CACHE_DIR=/var/cache/${name}$`, 'mu'));
});

it('replicas of many stories share a volume that they may write, and settings, and ask no single story', () => {
  const stories = deployed('compose.stories.yaml');
  const folder = /STORIES_DIR: (\S+)$/mu.exec(stories)?.[1];
  expect(stories).toMatch(new RegExp(`^ +- stories:${folder}$`, 'mu'));
  expect(stories).toMatch(/^ +STORY_DIR: ""$/mu);
  expect(stories).toMatch(/^ +SETTINGS_URL: postgres:/mu);
});

it('an OpenSearch is started only where it is asked for, and reached from this machine alone', () => {
  const search = /^ {2}search:\n(?: {4}.*\n)+/mu.exec(COMPOSE)?.[0] ?? '';
  expect(search).toContain('profiles: [search]');
  expect(search).toContain('ports: ["127.0.0.1:9200:9200"]');
  const image = /image: opensearchproject\/opensearch:(\S+)$/mu.exec(search)?.[1];
  // The same that the tests run with.
  const pom = readFileSync(new URL('opensearch/pom.xml', import.meta.url), 'utf8');
  expect(pom).toContain(`<opensearch.version>${image}</opensearch.version>`);
});
