import type { TestProject } from 'vitest/node';
import { SearchNode } from './cluster-of-nodes.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a node of OpenSearch that runs for all tests. */
    readonly searchUrl: string;
  }
}

/** Starts one node of OpenSearch for the tests of this run. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const [node] = await SearchNode.cluster(1);
  if (!node) throw new Error('no node was started');
  provide('searchUrl', node.url);
  return () => node.remove();
}
