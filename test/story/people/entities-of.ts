import type { Entity } from '../../../src/story/people/entity.ts';
import { findEntities } from '../../../src/story/people/find-entities.ts';
import { readWords } from '../../../src/story/people/worded-article.ts';
import { findQuoted } from '../../../src/story/quotations/find-quoted.ts';
import { layOut } from '../../../src/story/text/paragraph.ts';
import { articleOf } from '../article.ts';

/** The people and organisations of a story of these articles, whose IDs are a0, a1 and so on. */
export const entitiesOf = (...texts: string[]): readonly Entity[] =>
  findEntities(
    texts.map((text, index) => {
      const layout = layOut(articleOf(text, { id: `a${index}` }));
      const titles = findQuoted(layout).filter(({ kind }) => kind === 'title');
      return readWords(
        layout,
        titles.map(({ span }) => span),
      );
    }),
  );
