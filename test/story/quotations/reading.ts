import type { Article } from '../../../src/story/article.ts';
import type { Description, Entity, Gender } from '../../../src/story/people/entity.ts';
import { attributeQuotations } from '../../../src/story/quotations/attribute.ts';
import { findQuoted } from '../../../src/story/quotations/find-quoted.ts';
import { Span } from '../../../src/story/span.ts';
import { knownPeople, nameSpeakers } from '../../../src/story/speakers/name-speakers.ts';
import type { Quotation } from '../../../src/story/speakers/quotation.ts';
import { type Layout, layOut } from '../../../src/story/text/paragraph.ts';

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
  /** The first of these words in the text states the role. */
  readonly role?: string;
  /** The first of these words states the relation to the cast's first. */
  readonly relation?: string;
}

function castEntities(layout: Layout, cast: readonly Cast[]): Entity[] {
  const { article } = layout;
  const placesOf = (words: string): Span[] =>
    [...article.text.matchAll(new RegExp(words, 'gu'))].map(
      ({ index, 0: found }) => new Span(article, index, index + found.length),
    );
  const entities: Entity[] = [];
  for (const { names, gender = 'unknown', kind = 'person', role, relation } of cast) {
    const longestFirst = [...names].sort((a, b) => b.length - a.length);
    const mentions = placesOf(longestFirst.join('|')).map((span) => ({ span, form: 'name' as const }));
    const descriptions: Description[] = [];
    const [first] = mentions;
    const [to] = entities;
    const [roleSpan] = role ? placesOf(role) : [];
    const [relationSpan] = relation ? placesOf(relation) : [];
    if (first && roleSpan) descriptions.push({ kind: 'role', span: roleSpan, mention: first.span });
    if (first && relationSpan && to)
      descriptions.push({ kind: 'relation', span: relationSpan, mention: first.span, to });
    entities.push({ name: names[0], kind, gender, aliases: longestFirst, mentions, descriptions });
  }
  return entities;
}

/** The direct quotations of an article with their speakers, named by the entities. */
export function quotationsIn(layout: Layout, entities: readonly Entity[] = []): Quotation[] {
  const quoted = findQuoted(layout);
  const attributed = attributeQuotations(layout, quoted);
  const speakers = nameSpeakers({ layout, quoted, attributed }, knownPeople(entities));
  return attributed.map(({ by: _, ...quotation }, index) => ({ ...quotation, speakers: speakers[index] ?? [] }));
}

/** Each quotation of a text with its speakers' mentions and names: "“We won.” < she = Ada Moss". */
export function speakersIn(text: string, cast: readonly Cast[] = []): string[] {
  const layout = laidOut(text);
  const quotations = quotationsIn(layout, castEntities(layout, cast));
  return quotations.map(({ words, speakers }) =>
    [
      words.text,
      ...speakers.map(({ mention, name }) =>
        mention.text.toLowerCase() === name.toLowerCase() ? mention.text : `${mention.text} = ${name}`,
      ),
    ].join(' < '),
  );
}
