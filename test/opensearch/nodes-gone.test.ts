import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../src/commands/context.ts';
import { indexStory, planIndex } from '../../src/host/index-story.ts';
import { openSearched } from '../../src/host/searched-story.ts';
import { Circuit } from '../../src/retrieval/engine/opensearch/circuit.ts';
import { Cluster, SearchUnavailable } from '../../src/retrieval/engine/opensearch/cluster.ts';
import { prepareIndex } from '../../src/retrieval/engine/opensearch/load-build.ts';
import { renderJson } from '../../src/surfaces/json.ts';
import { ask } from '../../src/surfaces/terminal/ask-line.ts';
import { Unavailable } from '../../src/unavailable.ts';
import { SearchNode } from './cluster-of-nodes.ts';

const folder = fileURLToPath(new URL('../stories/ridge-hiker', import.meta.url));
const QUESTIONS = ['Where was the hiker found?', '/who', '/when event: found', '/quote about: search', '/sources'];

let nodes: SearchNode[] = [];
let cluster: Cluster;
let story: Context;
let answers: string[];

const answered = async (line: string) => renderJson(await ask(story, line));

beforeAll(async () => {
  nodes = await SearchNode.cluster(3);
  // A busy machine is no engine that is gone; what a node may take is another test's.
  cluster = new Cluster({ nodes: nodes.map(({ url }) => url), within: 20_000 });
  await prepareIndex(cluster, { shards: 1, replicas: 1 });
  await indexStory(cluster, await planIndex({ story: 'ridge', folder }));
  const green = {
    method: 'GET',
    path: '/_cluster/health',
    query: { wait_for_status: 'green', timeout: '100s' },
  } as const;
  await cluster.request({ ...green, within: 110_000 });
  story = await openSearched(cluster, 'ridge');
  answers = await Promise.all(QUESTIONS.map(answered));
});
afterAll(async () => {
  await cluster?.close();
  await Promise.all(nodes.map((node) => node.remove()));
});

test('while a node is killed and brought back, no answer is lost and none is another', async () => {
  const [, , killed] = nodes;
  const asked: Promise<string>[] = [];
  const expected: string[] = [];
  const ask50 = async () => {
    for (let times = 0; times < 10; times++) {
      for (const [place, question] of QUESTIONS.entries()) {
        asked.push(answered(question));
        expected.push(answers[place] ?? '');
      }
      await Promise.allSettled(asked);
    }
  };
  await ask50();
  await Promise.all([ask50(), killed?.kill()]);
  await Promise.all([ask50(), killed?.start()]);
  await ask50();
  expect(await Promise.all(asked)).toEqual(expected);
  expect(expected.length).toBe(200);
});

test('a build that takes the place of another under questions is seen whole or not at all', async () => {
  const [before, after] = [await openSearched(cluster, 'ridge'), planIndex({ story: 'ridge', folder }, undefined, 2)];
  const seen = new Set<string>();
  let loading = true;
  const loaded = after
    .then((plan) => indexStory(cluster, plan))
    .finally(() => {
      loading = false;
    });
  while (loading) {
    const { index } = await openSearched(cluster, 'ridge');
    seen.add((await index.all('article')).map(({ article }) => article).join());
  }
  await loaded;
  expect([...seen]).toEqual([before.story.articles.map(({ article }) => article).join()]);
  expect((await before.index.all('passage')).length).toBeGreaterThan(0);
});

test('where no node answers, an answer is refused within three seconds, and soon without asking', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  if (address === null || typeof address === 'string') throw new Error('a server has no port');
  const hanging = new Cluster({ nodes: [`http://127.0.0.1:${address.port}`, 'http://127.0.0.1:9'] });
  const search = { method: 'GET', path: '/' } as const;
  try {
    for (let times = 0; times < 3; times++) {
      const began = performance.now();
      await expect(hanging.request(search)).rejects.toThrow(SearchUnavailable);
      expect(performance.now() - began).toBeLessThan(3000);
    }
    const began = performance.now();
    await expect(hanging.request(search)).rejects.toThrow(Unavailable);
    expect(performance.now() - began).toBeLessThan(100);
    expect(await hanging.answers()).toBe(false);
  } finally {
    await hanging.close();
    silent.closeAllConnections();
    silent.close();
  }
});

test('a circuit closes by itself when the nodes are back', async () => {
  const circuit = new Circuit({ failures: 1, first: 50, longest: 50 });
  const [first] = nodes;
  const one = new Cluster({ nodes: [first?.url ?? ''], within: 500 }, circuit);
  try {
    first?.hang();
    await expect(one.request({ method: 'GET', path: '/' })).rejects.toThrow(Unavailable);
    expect(await one.answers()).toBe(false);
    first?.resume();
    await expect.poll(() => one.answers(), { timeout: 60_000 }).toBe(true);
  } finally {
    first?.resume();
    await one.close();
  }
});

test('more questions at once than a node takes wait for their turn, and none is given up', async () => {
  let [running, most] = [0, 0];
  const busy = createServer((_, response) => {
    most = Math.max(most, ++running);
    setImmediate(() => {
      running--;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"found":true}');
    });
  }).listen(0, '127.0.0.1');
  await once(busy, 'listening');
  const address = busy.address();
  if (address === null || typeof address === 'string') throw new Error('a server has no port');
  const asked = new Cluster({ nodes: [`http://127.0.0.1:${address.port}`] });
  try {
    const search = { method: 'GET', path: '/' } as const;
    const found = await Promise.all(Array.from({ length: 100 }, () => asked.request<{ found: boolean }>(search)));
    expect(found.every(({ found: isFound }) => isFound)).toBe(true);
    expect(most).toBeLessThanOrEqual(8);
  } finally {
    await asked.close();
    busy.close();
  }
});

test('a name and password that the engine refuses are no outage, and are not repeated', async () => {
  const refusing = createServer((request, response) => {
    response.writeHead(401, { 'content-type': 'text/plain' });
    response.end(`Unauthorized ${request.headers.authorization === undefined ? 'nobody' : 'somebody'}`);
  }).listen(0, '127.0.0.1');
  await once(refusing, 'listening');
  const address = refusing.address();
  if (address === null || typeof address === 'string') throw new Error('a server has no port');
  const asked = new Cluster({ nodes: [`http://127.0.0.1:${address.port}`], user: 'bot', password: 'hidden-word' });
  try {
    const error: unknown = await asked.request({ method: 'GET', path: '/' }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'SearchRefusal', status: 401 });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error as Error))).not.toContain('hidden-word');
  } finally {
    await asked.close();
    refusing.close();
  }
});
