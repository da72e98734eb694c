import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/story/article.ts';
import { layOut } from '../../../src/story/layout/paragraph.ts';
import { sentencesOf } from '../../../src/story/people/candidate.ts';
import type { Entity } from '../../../src/story/people/entity.ts';
import { findEntities } from '../../../src/story/people/find-entities.ts';
import { indexMentions } from '../../../src/story/people/mention-index.ts';
import { findQuoted } from '../../../src/story/quotations/find-quoted.ts';

const articleOf = (text: string, index: number): Article => ({
  id: `a${index}`,
  outlet: 'Outlet',
  title: '',
  url: null,
  published: '2024-01-01',
  publishedBasis: 'stated',
  provenance: '',
  text,
  overrules: { skip: [], keep: [] },
});
const read = (...texts: string[]): readonly Entity[] =>
  findEntities(
    texts.map((text, index) => {
      const article = articleOf(text, index);
      const layout = layOut(article);
      return { article, sentences: [...sentencesOf(layout, findQuoted(layout))] };
    }),
  );
const named = (entities: readonly Entity[], name: string): Entity | undefined =>
  entities.find((entity) => entity.name === name);

describe('findEntities', () => {
  it('joins surname, title and full name over articles', () => {
    const entities = read(
      'The case of Susan Hartwell opened on Monday. Hartwell pleaded not guilty.',
      'In court, Ms. Hartwell thanked her lawyer. “I am innocent,” Hartwell said.',
    );
    expect(named(entities, 'Susan Hartwell')).toMatchObject({ kind: 'person', gender: 'female' });
    expect(named(entities, 'Susan Hartwell')?.mentions).toHaveLength(4);
  });

  it('keeps two people of one surname apart by their titles', () => {
    const entities = read(
      'Robert Dunmore and his wife, Alice Dunmore, sold the mill. Mr. Dunmore wept. Mrs. Dunmore did not.',
    );
    const texts = (name: string) => named(entities, name)?.mentions.map(({ span }) => span.text);
    expect(texts('Robert Dunmore')).toEqual(['Robert Dunmore', 'Mr. Dunmore']);
    expect(texts('Alice Dunmore')).toEqual(['Alice Dunmore', 'Mrs. Dunmore']);
  });

  it('joins a misspelling between outlets', () => {
    const entities = read(
      'Actress Laura Pennick arrived late. Laura Pennick said nothing.',
      'Actress Laura Penick left early.',
    );
    expect(entities.map(({ name }) => name)).toEqual(['Laura Pennick']);
  });

  it('gives an organisation its acronym', () => {
    const entities = read('The Coastal Rescue Agency (CRA) sent boats. Later the CRA called them back.');
    expect(named(entities, 'Coastal Rescue Agency')?.aliases).toContain('CRA');
  });

  it('takes no places, days or titles of works for people', () => {
    expect(read('On Monday they flew from New Zealand to Texas and watched the film “Mary Poplar” in Paris.')).toEqual(
      [],
    );
  });

  it('gives roles, bonds and ages as spans', () => {
    const descriptions = named(
      read('Judge Helen Brandt, 61, spoke. The singer’s wife Helen Brandt smiled.'),
      'Helen Brandt',
    )?.descriptions.map(({ kind, span }) => `${kind}: ${span.text}`);
    expect(descriptions).toEqual(['role: Judge', 'age: 61', 'relation: wife']);
  });

  it('reads any text without an exception, its mentions in order and apart', () => {
    const word = fc.constantFrom(
      'Mr.',
      'Jane',
      'Roe',
      'of',
      'Bank',
      'said',
      '“',
      '"',
      '\n',
      ', 47,',
      '\ud800',
      '’s',
      'Jr.',
      '-',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 60 }), (words) => {
        for (const list of indexMentions(read(words.join(' '))).values())
          list.forEach(({ mention }, at) => {
            const before = list[at - 1];
            if (before) expect(before.mention.span.end).toBeLessThanOrEqual(mention.span.start);
          });
      }),
    );
  });
});
