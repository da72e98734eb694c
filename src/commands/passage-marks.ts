import { type Citation, cite, type TextSpan } from '../answer/citation.ts';
import type { Context } from './context.ts';

/** What a stretch of an article was read as. */
export type MarkKind = 'person' | 'date' | 'quotation' | 'event';

/** A stretch of an article with what it was read as; a date with its value. */
export interface Mark extends TextSpan {
  readonly kind: MarkKind;
  /** Who is named, who speaks, or which day: what a reader is told beside the words. */
  readonly told?: string;
}

/** Of two marks that overlap, the earlier of these kinds stands: a name within a quotation is still a name. */
const ORDER: readonly MarkKind[] = ['date', 'event', 'person'];

/** Marks in order of place, none of which overlaps another. */
function apart(marks: readonly Mark[]): Mark[] {
  const chosen: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)))
    if (chosen.every((other) => mark.end <= other.start || other.end <= mark.start)) chosen.push(mark);
  return chosen.sort((a, b) => a.start - b.start);
}

/** What was read in some passages of one article: quotations apart, since they hold the others. */
export interface PassageMarks {
  readonly marks: readonly Mark[];
  readonly quotations: readonly Mark[];
}

/** The people, dates, events and quotations that passages of an article tell, for a surface that shows the article. */
export async function passageMarks({ index, story }: Context, passages: readonly Citation[]): Promise<PassageMarks> {
  const [first] = passages;
  if (!first) return { marks: [], quotations: [] };
  const { article } = first;
  const within = (span: { readonly start: number; readonly end: number }) =>
    passages.find(({ start, end }) => start <= span.start && span.end <= end);
  const names = new Map(story.entities.map(({ id, name }) => [id, name]));
  const records = await index.all('passage', { article });
  const people = records.flatMap(({ mentions }) =>
    mentions.flatMap(({ form, start, end, entity }): Mark[] => {
      const passage = form === 'name' ? within({ start, end }) : undefined;
      const name = names.get(entity);
      if (!passage || name === undefined) return [];
      return [
        {
          kind: 'person',
          start,
          end,
          text: passage.text.slice(start - passage.start, end - passage.start),
          told: name,
        },
      ];
    }),
  );
  const events = (await index.all('event', { article })).filter(({ status }) => status === 'happened');
  const told = events.flatMap(({ trigger, date }): Mark[] => [
    ...(within(trigger) ? [{ kind: 'event' as const, ...trigger, told: date.value }] : []),
    ...(date.basis === 'printed' && within(date)
      ? [{ kind: 'date' as const, start: date.start, end: date.end, text: date.text, told: date.value }]
      : []),
  ]);
  const quotations = (await index.all('quotation', { article })).flatMap(({ quote, speakers }): Mark[] => {
    if (!within(quote)) return [];
    const by = speakers.map(({ name }) => name).join(', ');
    return [
      { kind: 'quotation', start: quote.start, end: quote.end, text: quote.text, ...(by !== '' && { told: by }) },
    ];
  });
  return { marks: apart([...people, ...told]), quotations };
}

/** The passages of an article, in order, boilerplate left out; none for an article that the story does not have. */
export const citedPassages = async ({ index }: Context, article: string): Promise<Citation[]> =>
  (await index.all('passage', { article })).map((passage) => cite(passage));
