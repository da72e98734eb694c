import { intervalOf } from '../../retrieval/engine/calendar-interval.ts';
import type { TimeExpression } from '../../story/dates/time-expression.ts';
import { firstWhere } from '../../story/first-where.ts';
import type { EventRecord, PassageRecord, SpanRecord, StoryRecord } from '../../story/records.ts';
import { Span } from '../../story/span.ts';
import type { Story } from '../../story/story.ts';
import { clauseOfDate } from './clause.ts';

/** The dates that are on the calendar; "from 1998 to 2006" is one of them, from its first end to its last. */
function calendarDates(dates: readonly TimeExpression[]): Pick<TimeExpression, 'span' | 'value'>[] {
  const found: Pick<TimeExpression, 'span' | 'value'>[] = [];
  let open: TimeExpression | undefined;
  for (const date of dates) {
    if (intervalOf(date.value) === undefined) continue;
    if (open?.range !== undefined && open.range === date.range) {
      found.pop();
      found.push({ span: new Span(date.span.article, open.span.start, date.span.end), value: open.range });
      open = undefined;
      continue;
    }
    found.push(date);
    open = date;
  }
  return found;
}

const spanRecord = ({ start, end, text }: Span): SpanRecord => ({ start, end, text });

/** Each date of a story with its clause, as an event, until the story's events are read themselves. */
export function datedEvents({ readings }: Story, records: readonly StoryRecord[]): EventRecord[] {
  const passageRecords = new Map<string, PassageRecord>();
  for (const record of records) if (record.kind === 'passage') passageRecords.set(record.id, record);
  return readings.flatMap(({ dates, passages }) => {
    const calendar = calendarDates(dates);
    return calendar.flatMap(({ span, value }): EventRecord[] => {
      const passage = passages[firstWhere(passages, (one) => one.span.start > span.start) - 1];
      const record = passage && passageRecords.get(`${span.article.id}:${passage.span.start}`);
      const sentence = passage?.sentences.find((one) => one.contains(span));
      if (!record || !sentence) return [];
      const beside = calendar.map((one) => one.span).filter((one) => one.overlaps(sentence));
      const { kind: _, id, sentences: _sentences, mentions, quoted, ...citable } = record;
      const participants = new Set([...mentions.map(({ entity }) => entity), ...quoted]);
      return [
        {
          ...citable,
          kind: 'event',
          id: `${span.article.id}:${span.start}`,
          passage: id,
          sentence: spanRecord(sentence),
          clause: spanRecord(clauseOfDate(sentence, span, beside)),
          trigger: spanRecord(span),
          participants: Array.from(participants, (entity) => ({ entity, role: 'other' })),
          date: { ...spanRecord(span), value, basis: 'printed', from: 'clause', rule: 'date' },
          status: 'happened',
          rule: 'date',
          statusRule: 'date',
        },
      ];
    });
  });
}
