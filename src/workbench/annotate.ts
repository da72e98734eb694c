import * as z from 'zod';
import type { Article } from '../story/article.ts';
import { findEvents } from '../story/events/find-events.ts';
import { indexMentions, type NamedMention } from '../story/people/mention-index.ts';
import type { Quotation } from '../story/speakers/quotation.ts';
import type { Reading, Story } from '../story/story.ts';
import { understand } from '../story/understand.ts';

/** One document to annotate, as an evaluation set gives it. */
export const documentSchema = z.object({
  doc: z.string().min(1),
  text: z.string(),
  /** The document's day; what is no calendar date is read as unknown, and dates are then reckoned from the text alone. */
  published: z.string().optional(),
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
    published: z.iso.date().safeParse(published).data ?? '',
    publishedBasis: 'stated',
    provenance: '',
    text,
    overrules: { skip: [], keep: [] },
  };
}

export interface AnnotateOptions {
  /** Whether each mark says which row of the tables gave it. */
  readonly why?: boolean;
}

/** Which row gave a mark, where its step keeps that. */
export function ruleOf(mark: object): string | undefined {
  return 'rule' in mark && typeof mark.rule === 'string' ? mark.rule : undefined;
}

/** Which rows gave a quotation its speaker: those that found the mention, then the one that tells who it is. */
export const rulesOf = ({ rule, speakers: [first] }: Quotation): string | undefined =>
  rule && [rule, first && ruleOf(first)].filter((one) => one !== undefined).join(' · ');

function eventsOf(
  reading: Reading,
  mentioned: readonly NamedMention[],
  because: (rule: string | undefined) => { rule?: string },
) {
  return findEvents(reading, mentioned).map(({ trigger, clause, participants, date, status, rule, statusRule }) => ({
    ...place(trigger),
    text: trigger.text,
    clause: place(clause),
    participants: participants.map(({ entity, role }) => ({ name: entity.name, role })),
    ...(date && {
      date: {
        ...place(date.span),
        text: date.span.text,
        value: date.value,
        basis: date.basis,
        ...because(date.rule),
      },
    }),
    status,
    ...because(`${rule} · ${statusRule}`),
  }));
}

function annotationOf(
  reading: Reading,
  { entities }: Story,
  mentioned: readonly NamedMention[],
  { why = false }: AnnotateOptions,
) {
  const { article, quotations, dates } = reading;
  const because = (rule: string | undefined) => (why && rule !== undefined ? { rule } : {});
  return {
    doc: article.id,
    quotes: quotations.map((quotation) => ({
      ...place(quotation.span),
      text: quotation.span.text,
      speakers: quotation.speakers.map(({ name, mention }) => ({ name, ...place(mention) })),
      ...(why && quotation.stance !== 'said' && { stance: quotation.stance }),
      ...because(rulesOf(quotation)),
    })),
    dates: dates.map((date) => ({
      ...place(date.span),
      text: date.span.text,
      value: `${date.value}${date.partOfDay ?? ''}`,
      ...because(ruleOf(date)),
    })),
    people: entities
      .map((entity) => ({
        name: entity.name,
        kind: entity.kind,
        aliases: entity.aliases,
        mentions: entity.mentions
          .filter(({ span }) => span.article === article)
          .map((mention) => ({ ...place(mention.span), ...because(ruleOf(mention)) })),
        ...because(ruleOf(entity)),
      }))
      .filter(({ mentions }) => mentions.length > 0),
    events: eventsOf(reading, mentioned, because),
  };
}

/** Reads documents as stories, those of one `story` together; yields each document's reading in the order given. */
export function readTogether(documents: readonly AnnotationDocument[]): { reading: Reading; story: Story }[] {
  const stories = new Map<string, number[]>();
  documents.forEach(({ story }, index) => {
    const key = story === undefined ? `document ${index}` : `story ${story}`;
    const indices = stories.get(key);
    if (indices) indices.push(index);
    else stories.set(key, [index]);
  });
  const read: { reading: Reading; story: Story }[] = [];
  for (const indices of stories.values()) {
    const articles = indices.map((index) => articleOf(documents[index] as AnnotationDocument));
    const story = understand({ title: '', contentNote: '', articles });
    story.readings.forEach((reading, place) => {
      read[indices[place] as number] = { reading, story };
    });
  }
  return read;
}

/** Annotates documents, those of one `story` together; one annotation a document, in the order given. */
export function annotate(
  documents: readonly AnnotationDocument[],
  options: AnnotateOptions = {},
): ReturnType<typeof annotationOf>[] {
  const mentions = new Map<Story, ReturnType<typeof indexMentions>>();
  return readTogether(documents).map(({ reading, story }) => {
    const index = mentions.get(story) ?? indexMentions(story.entities);
    mentions.set(story, index);
    return annotationOf(reading, story, index.get(reading.article) ?? [], options);
  });
}
