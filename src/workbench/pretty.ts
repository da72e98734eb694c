import { intervalOf } from '../retrieval/dates-for-now/calendar-interval.ts';
import type { Reading, Story } from '../story/story.ts';
import { harmless, type Style } from '../surfaces/terminal/style.ts';

/** A note that is printed behind a place of the text, and how the place is shown. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly note: string;
  readonly show: (text: string) => string;
}

function marksOf({ article, quotations, dates, layout }: Reading, { entities }: Story, style: Style): Mark[] {
  const people = entities.flatMap(({ name, mentions }) =>
    mentions
      .filter(({ span }) => span.article === article)
      .map(
        ({ span }): Mark => ({
          start: span.start,
          end: span.end,
          note: span.text === name ? '' : name,
          show: style.strong,
        }),
      ),
  );
  const days = dates.map(
    ({ span, value }): Mark => ({
      start: span.start,
      end: span.end,
      note: intervalOf(value) ? value : '',
      show: style.mark,
    }),
  );
  const speech = quotations.map(
    ({ span, speakers }): Mark => ({
      start: span.end,
      end: span.end,
      note: `said by ${speakers.map(({ name }) => name).join(', ') || 'nobody named'}`,
      show: style.mark,
    }),
  );
  const boilerplate = layout.paragraphs.flatMap(({ span, boilerplate: rule }): Mark[] =>
    rule ? [{ start: span.start, end: span.end, note: rule, show: style.faint }] : [],
  );
  return [...boilerplate, ...people, ...days, ...speech].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** An article as an editor checks it: people, dates and boilerplate marked, each quotation's speaker behind it. */
export function pretty(reading: Reading, story: Story, style: Style): string {
  const { article } = reading;
  const keepLines = (text: string) => text.split('\n').map(harmless).join('\n');
  let shown = `${style.strong(harmless(`${article.id} ${article.outlet}`.trim()))} ${article.published}\n\n`;
  let at = 0;
  for (const { start, end, note, show } of marksOf(reading, story, style)) {
    if (start < at) continue;
    shown += keepLines(article.text.slice(at, start)) + show(keepLines(article.text.slice(start, end)));
    if (note !== '') shown += style.faint(`[${harmless(note)}]`);
    at = end;
  }
  return `${shown}${keepLines(article.text.slice(at))}\n`;
}
