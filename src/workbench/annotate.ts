import { z } from 'zod';
import type { Article } from '../story/article.ts';
import type { Reading, Story } from '../story/story.ts';
import { understand } from '../story/understand.ts';

/** One document to annotate, as an evaluation set gives it. */
export const documentSchema = z.object({
  doc: z.string().min(1),
  text: z.string(),
  published: z.iso.date().optional(),
  story: z.string().optional(),
  outlet: z.string().optional(),
});
export type AnnotationDocument = z.infer<typeof documentSchema>;

const place = ({ start, end }: { start: number; end: number }) => ({ start, end });

function articleOf({ doc, text, published, outlet }: AnnotationDocument): Article {
  return {
    id: doc,
    outlet: outlet ?? '',
    title: '',
    url: null,
    published: published ?? '1970-01-01',
    publishedBasis: 'stated',
    provenance: '',
    text,
    overrules: { skip: [], keep: [] },
  };
}

function annotationOf({ article, quotations, dates }: Reading, { entities }: Story) {
  return {
    doc: article.id,
    quotes: quotations.map(({ span, speakers }) => ({
      ...place(span),
      text: span.text,
      speakers: speakers.map(({ name, mention }) => ({ name, ...place(mention) })),
    })),
    dates: dates.map(({ span, value }) => ({ ...place(span), text: span.text, value })),
    people: entities
      .map(({ name, kind, aliases, mentions }) => ({
        name,
        kind,
        aliases,
        mentions: mentions.filter(({ span }) => span.article === article).map(({ span }) => place(span)),
      }))
      .filter(({ mentions }) => mentions.length > 0),
  };
}

/** Annotates documents, those of one `story` together; yields one annotation a document, in the order given. */
export function annotate(documents: readonly AnnotationDocument[]): ReturnType<typeof annotationOf>[] {
  const stories = new Map<string, number[]>();
  documents.forEach(({ story }, index) => {
    const key = story === undefined ? `document ${index}` : `story ${story}`;
    stories.set(key, [...(stories.get(key) ?? []), index]);
  });
  const annotations: ReturnType<typeof annotationOf>[] = [];
  for (const indices of stories.values()) {
    const articles = indices.map((index) => articleOf(documents[index] as AnnotationDocument));
    const story = understand({ title: '', contentNote: '', articles });
    story.readings.forEach((reading, place) => {
      annotations[indices[place] as number] = annotationOf(reading, story);
    });
  }
  return annotations;
}
