import type { TextSpan } from '../../answer/citation.ts';
import type { Mark } from '../../commands/passage-marks.ts';
import { dateInWords } from '../date-in-words.ts';

/** What the page is written in. */
export const LOCALE = 'en-GB';

/** Words of an article as they stand, those of some stretches marked. */
export function MarkedText({ of, spans }: { of: TextSpan; spans: readonly TextSpan[] }) {
  const parts = [];
  let written = of.start;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, written);
    const to = Math.min(end, of.end);
    if (from >= to) continue;
    parts.push(of.text.slice(written - of.start, from - of.start));
    parts.push(<mark>{of.text.slice(from - of.start, to - of.start)}</mark>);
    written = to;
  }
  return (
    <>
      {parts}
      {of.text.slice(written - of.start)}
    </>
  );
}

const KINDS: Readonly<Record<Mark['kind'], string>> = {
  person: 'named',
  date: 'date',
  quotation: 'said by',
  event: 'event',
};

/** What a mark was read as, in words. */
export const toldOf = ({ kind, told = '' }: Mark): string =>
  `${KINDS[kind]}: ${kind === 'date' || kind === 'event' ? dateInWords(told, LOCALE) : told}`;

/** Words of an article with what was read in them, each kind told by its form and, on asking, in words. */
export function ReadText({
  of,
  marks,
  quotations,
}: {
  of: TextSpan;
  marks: readonly Mark[];
  quotations: readonly Mark[];
}) {
  const cuts = new Set([of.start, of.end]);
  for (const { start, end } of [...marks, ...quotations]) {
    if (start > of.start && start < of.end) cuts.add(start);
    if (end > of.start && end < of.end) cuts.add(end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const within = (all: readonly Mark[], from: number, to: number) =>
    all.find(({ start, end }) => start <= from && to <= end);
  return (
    <>
      {edges.slice(0, -1).map((from, index) => {
        const to = edges[index + 1] ?? of.end;
        const words = of.text.slice(from - of.start, to - of.start);
        const mark = within(marks, from, to);
        const quotation = within(quotations, from, to);
        if (!mark && !quotation) return words;
        const kinds = [mark?.kind, quotation?.kind].filter((kind) => kind !== undefined).join(' ');
        const told = [mark, quotation].flatMap((one) => (one?.told ? toldOf(one) : [])).join('; ');
        return (
          <span class={`read ${kinds}`} {...(told !== '' && { title: told })}>
            {words}
          </span>
        );
      })}
    </>
  );
}
