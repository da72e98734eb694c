import type { Article } from '../../../src/story/article.ts';
import { type Layout, layOut } from '../../../src/story/layout/paragraph.ts';
import type { Entity, Gender } from '../../../src/story/people/entity.ts';
import { attributeQuotations } from '../../../src/story/quotations/attribute.ts';
import { findQuoted } from '../../../src/story/quotations/find-quoted.ts';
import { Span } from '../../../src/story/span.ts';

/** An article of nothing but its text, laid out. */
export function laidOut(text: string): Layout {
  const article: Article = {
    id: 'a1',
    outlet: 'The Outlet',
    title: '',
    url: null,
    published: '2024-05-06',
    publishedBasis: 'stated',
    provenance: '',
    text,
    overrules: { skip: [], keep: [] },
  };
  return layOut(article);
}

/** A person or organisation with a mention wherever the text prints one of its names. */
export interface Cast {
  readonly names: readonly [string, ...string[]];
  readonly gender?: Gender;
  readonly kind?: Entity['kind'];
}

function entityOf(layout: Layout, { names, gender = 'unknown', kind = 'person' }: Cast): Entity {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const mentions = [...layout.article.text.matchAll(new RegExp(longestFirst.join('|'), 'gu'))].map(
    ({ index, 0: name }) => ({
      span: new Span(layout.article, index, index + name.length),
      form: 'name' as const,
    }),
  );
  return { name: names[0], kind, gender, aliases: longestFirst, mentions, descriptions: [] };
}

/** Each quotation of a text with its speakers' mentions and names: "“We won.” < she = Ada Moss". */
export function speakersIn(text: string, cast: readonly Cast[] = []): string[] {
  const layout = laidOut(text);
  const quotations = attributeQuotations(
    layout,
    findQuoted(layout),
    cast.map((one) => entityOf(layout, one)),
  );
  return quotations.map(({ words, speakers }) =>
    [
      words.text,
      ...speakers.map(({ mention, name }) => (mention.text === name ? name : `${mention.text} = ${name}`)),
    ].join(' < '),
  );
}
