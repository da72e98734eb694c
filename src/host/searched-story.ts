import { readFile } from 'node:fs/promises';
import type { Context } from '../commands/context.ts';
import { type Config, ConfigError } from '../config.ts';
import { Cluster } from '../retrieval/engine/opensearch/cluster.ts';
import { currentBuild, OpenSearchEngine } from '../retrieval/engine/opensearch/opensearch.ts';
import type { Build } from '../retrieval/engine/opensearch/schema.ts';
import { openIndex } from '../retrieval/index-story.ts';
import { StoryError } from '../story/load.ts';

type SearchSettings = NonNullable<Config['search']>;

async function pem(name: string, path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ConfigError(`${name} names a file that cannot be read (${error.code})`);
  });
}

/** The cluster that the settings name; nothing is asked of it yet. @throws ConfigError where a certificate can't be read */
export async function openCluster({ ca, certificate, key, ...settings }: SearchSettings): Promise<Cluster> {
  return new Cluster({
    ...settings,
    ca: await pem('SEARCH_CA', ca),
    certificate: await pem('SEARCH_CERT', certificate),
    key: await pem('SEARCH_KEY', key),
  });
}

export { currentBuild };

/** A build of a story that a cluster holds, ready to answer. @throws SearchUnavailable, SearchRefusal */
export async function openBuild(cluster: Cluster, build: Build): Promise<Context> {
  const engine = await OpenSearchEngine.open(cluster, build);
  const index = await openIndex(engine);
  const [articles, entities] = await Promise.all([index.all('article'), index.all('entity')]);
  engine.opened();
  const { title, contentNote } = engine.facts;
  return { story: { title, contentNote, articles, entities }, index };
}

/** The build of a story that is to be answered from. @throws StoryError where none was ever loaded; SearchUnavailable */
export async function loadedBuild(cluster: Cluster, story: string): Promise<Build> {
  const build = await currentBuild(cluster, story);
  if (!build) throw new StoryError(`the search engine does not have the story "${story}"; npm run index loads it`);
  return build;
}

/** A story as the cluster holds it now. @throws StoryError where it was never loaded; SearchUnavailable, SearchRefusal */
export const openSearched = async (cluster: Cluster, story: string): Promise<Context> =>
  openBuild(cluster, await loadedBuild(cluster, story));
