import { intervalOf } from '../retrieval/engine/calendar-interval.ts';
import type { Reading, Story } from '../story/story.ts';
import { harmless, type Style } from '../surfaces/terminal/style.ts';
import { type AnnotateOptions, ruleOf, rulesOf } from './annotate.ts';

/** A note that is printed behind a place of the text, and how the place is shown. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly note: string;
  readonly show: (text: string) => string;
}

function marksOf(
  { article, quotations, dates, layout }: Reading,
  { entities }: Story,
  style: Style,
  { why = false }: AnnotateOptions,
): Mark[] {
  const noteOf = (note: string, rule: string | undefined): string =>
    why && rule !== undefined ? `${note}${note ? ', ' : ''}by ${rule}` : note;
  const people = entities.flatMap((entity) =>
    entity.mentions
      .filter(({ span }) => span.article === article)
      .map(
        (mention): Mark => ({
          start: mention.span.start,
          end: mention.span.end,
          note: noteOf(mention.span.text === entity.name ? '' : entity.name, ruleOf(mention) ?? ruleOf(entity)),
          show: style.strong,
        }),
      ),
  );
  const days = dates.map(
    (date): Mark => ({
      start: date.span.start,
      end: date.span.end,
      note: noteOf(intervalOf(date.value) ? date.value : '', ruleOf(date)),
      show: style.mark,
    }),
  );
  const speech = quotations.map(
    (quotation): Mark => ({
      start: quotation.span.end,
      end: quotation.span.end,
      note: noteOf(
        `said by ${quotation.speakers.map(({ name }) => name).join(', ') || 'nobody named'}`,
        rulesOf(quotation),
      ),
      show: style.mark,
    }),
  );
  const boilerplate = layout.paragraphs.flatMap(({ span, boilerplate: rule }): Mark[] =>
    rule ? [{ start: span.start, end: span.end, note: rule, show: style.faint }] : [],
  );
  return [...boilerplate, ...people, ...days, ...speech].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** An article as an editor checks it: people, dates and boilerplate marked, each quotation's speaker behind it; with `why`, by which row. */
export function pretty(reading: Reading, story: Story, style: Style, options: AnnotateOptions = {}): string {
  const { article } = reading;
  const keepLines = (text: string) => text.split('\n').map(harmless).join('\n');
  let shown = `${style.strong(harmless(`${article.id} ${article.outlet}`.trim()))} ${article.published}\n\n`;
  let at = 0;
  for (const { start, end, note, show } of marksOf(reading, story, style, options)) {
    if (start < at) continue;
    shown += keepLines(article.text.slice(at, start)) + show(keepLines(article.text.slice(start, end)));
    if (note !== '') shown += style.faint(`[${harmless(note)}]`);
    at = end;
  }
  return `${shown}${keepLines(article.text.slice(at))}\n`;
}
