import { readFileSync } from 'node:fs';
import { groupSame } from '../../src/retrieval/grouping/same-statement.ts';
import { Span } from '../../src/story/span.ts';
import { readArticles } from './stories.ts';

interface Place {
  readonly doc: number;
  readonly start: number;
  readonly end: number;
}

/** Whether printings of one utterance by two outlets are put together, over pairs read and judged by a person. */
export function measureGroups() {
  const articles = readArticles();
  const pairs = JSON.parse(readFileSync(new URL('utterance-pairs.json', import.meta.url), 'utf8')) as {
    first: Place;
    second: Place;
    same: boolean;
  }[];
  const counts = { same: 0, merged: 0, different: 0, wronglyMerged: 0 };
  const examples: string[] = [];
  for (const { first, second, same } of pairs) {
    const spans = [first, second].flatMap(({ doc, start, end }) => {
      const article = articles[doc];
      return article ? [{ span: new Span(article, start, end) }] : [];
    });
    const merged = groupSame(spans, ({ span }) => span.text, { wordings: 'any' }).length === 1;
    counts[same ? 'same' : 'different']++;
    if (merged) counts[same ? 'merged' : 'wronglyMerged']++;
    if (merged !== same)
      examples.push(
        `${merged ? 'wrongly merged' : 'not merged'}: ${spans.map(({ span }) => span.text.slice(0, 200)).join(' | ')}`,
      );
  }
  return { ...counts, examples };
}
