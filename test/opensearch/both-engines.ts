import type { Context } from '../../src/commands/context.ts';
import { indexStory, planIndex } from '../../src/host/index-story.ts';
import { openStory } from '../../src/host/open-story.ts';
import { openSearched } from '../../src/host/searched-story.ts';
import { Cluster } from '../../src/retrieval/engine/opensearch/cluster.ts';
import { prepareIndex } from '../../src/retrieval/engine/opensearch/load-build.ts';

/** A busy machine takes long over a search that a member would not wait for, in ms. */
const PATIENCE = 30_000;

/** A cluster at an address, with the index in it. */
export async function clusterAt(...nodes: readonly string[]): Promise<Cluster> {
  const cluster = new Cluster({ nodes, within: PATIENCE });
  await prepareIndex(cluster, { shards: 1, replicas: 0 });
  return cluster;
}

/** A story as both engines hold it. */
export async function openInBoth(
  cluster: Cluster,
  story: string,
  folder: string,
): Promise<{ readonly embedded: Context; readonly searched: Context }> {
  await indexStory(cluster, await planIndex({ story, folder }));
  return { embedded: await openStory(folder), searched: await openSearched(cluster, story) };
}
