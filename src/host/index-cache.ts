import { loadIndex, type MiniSearchEngine } from '../retrieval/engine/minisearch.ts';
import type { OpeningReport } from '../story/opening-report.ts';
import { cachedValues, jsonLines, type StoryCache, writeCached } from './cache-file.ts';
import { FileFault } from './json-lines-file.ts';

const INDEX = 'index.jsonl';

/** The cached index of a story's records, which are still to be added to it; undefined where there is none. */
export function cachedIndex(cache: StoryCache, report: OpeningReport): Promise<MiniSearchEngine | undefined> {
  return cachedValues(cache, INDEX, report, async (values) => {
    try {
      return await loadIndex(values);
    } catch {
      // Whatever it stumbles over was not written by `cacheIndex`.
      throw new FileFault('is damaged');
    }
  });
}

/** Writes the index of a story's records, so that it need not be made at the next start. */
export const cacheIndex = (cache: StoryCache, engine: MiniSearchEngine, report: OpeningReport): Promise<void> =>
  writeCached(cache, INDEX, report, jsonLines(engine.saved()));
