// As the program runs.
import '../v8-options.ts';

/** The program's parts that are measured each by itself. */
export { answer, everyCommand, suggest } from '../commands/index.ts';
export { openRecords, openStory, openStoryAside } from '../host/open-story.ts';
export { indexRecords } from '../retrieval/index-story.ts';
export { loadStory } from '../story/load.ts';
export { cutPassages } from '../story/passage.ts';
export { findQuoted } from '../story/quotations/find-quoted.ts';
export { readArticle } from '../story/read-article.ts';
export { layOut } from '../story/text/paragraph.ts';
export { recordsOf } from '../story/to-records.ts';
export { joinStory } from '../story/understand.ts';

/** The OpenSearch side, loaded where it is asked for as the program does: its client takes a start 0.1 s and 10 MB. */
export const searchedStory = () => import('../host/searched-story.ts');
