import { type Draft, inOneLine } from '../ingest/drafting/draft.ts';
import type { DroppedLine } from '../ingest/page.ts';
import { contradictingDay } from '../story/dates/printed-day.ts';
import type { Layout } from '../story/text/paragraph.ts';
import { understand } from '../story/understand.ts';

/** A line of a page: in the text and citable, in it and boilerplate, or left out of it. */
export interface OutlineLine {
  readonly text: string;
  readonly state: 'citable' | 'boilerplate' | 'left out';
  /** Why it isn't citable. */
  readonly why?: string;
  /** A line that was left out: as the page has it, and whether the article goes on behind it. */
  readonly dropped?: DroppedLine;
  readonly within?: boolean;
}

/** What an article would be to the bot: counted by the same reading that answers. */
export interface Outline {
  readonly draft: Draft;
  readonly passages: number;
  readonly quotations: number;
  readonly people: number;
  /** In the page's order, so that a line keeps its number when it is kept; a person names them by number, from 1. */
  readonly lines: readonly OutlineLine[];
  /** The day printed under the title, where it is another one than the article's. */
  readonly contradicting: string | undefined;
}

const articleOf = ({ entry: { skip = [], keep = [], written: _, ...entry }, text }: Draft) => ({
  ...entry,
  text,
  overrules: { skip, keep },
});

/** The lines of a text with those that were left out of it, each before the line that follows it on the page. */
function linesOf({ paragraphs }: Layout, { text, dropped }: Draft): OutlineLine[] {
  const starts = [0, ...Array.from(text.trimEnd().matchAll(/\n/gu), ({ index }) => index + 1)];
  const waiting = [...dropped];
  const lines: OutlineLine[] = [];
  const takeBefore = (offset: number) => {
    while (waiting[0] && (starts[waiting[0].after ?? starts.length] ?? text.length) <= offset) {
      const one = waiting.shift() as DroppedLine;
      const { after = 0 } = one;
      lines.push({
        text: one.text,
        state: 'left out',
        why: one.why,
        dropped: one,
        within: after > 0 && after < starts.length,
      });
    }
  };
  for (const { span, boilerplate } of paragraphs) {
    takeBefore(span.start);
    lines.push(
      boilerplate ? { text: span.text, state: 'boilerplate', why: boilerplate } : { text: span.text, state: 'citable' },
    );
  }
  takeBefore(text.length);
  return lines;
}

/** Reads drafts as one story. */
export function outline(drafts: readonly Draft[]): Outline[] {
  const { readings, entities } = understand({ title: '', contentNote: '', articles: drafts.map(articleOf) });
  return readings.map(({ article, passages, quotations, layout }, index) => {
    const draft = drafts[index] as Draft;
    const people = entities.filter(
      ({ kind, mentions }) => kind === 'person' && mentions.some(({ span }) => span.article === article),
    );
    return {
      draft,
      passages: passages.length,
      quotations: quotations.length,
      people: people.length,
      lines: linesOf(layout, draft),
      contradicting: contradictingDay(article),
    };
  });
}

/** A piece of a line by which `keep` and `skip` name it: its beginning, as far as it is printed in one line. */
const pieceOf = (text: string): string => {
  const [first = ''] = text.split('\n');
  const piece = first
    .slice(0, 100)
    .toWellFormed()
    .replace(/\ufffd$/u, '');
  return (first.length > 100 && piece.includes(' ') ? piece.slice(0, piece.lastIndexOf(' ')) : piece).trim();
};

const withPiece = (pieces: readonly string[] | undefined, piece: string) => [...new Set([...(pieces ?? []), piece])];

/** A draft with a line that was left out back in its text. */
function restored(draft: Draft, line: DroppedLine): Draft {
  const texts = draft.text.trimEnd().split('\n');
  texts.splice(line.after ?? texts.length, 0, line.text);
  const at = draft.dropped.indexOf(line);
  const dropped = draft.dropped.flatMap((one, index) => {
    if (index === at) return [];
    return [index > at && one.after !== undefined ? { ...one, after: one.after + 1 } : one];
  });
  return { ...draft, found: draft.found ?? draft.text, text: `${texts.join('\n')}\n`, dropped };
}

/**
 * A draft with a line kept that would not be cited, or one skipped that would be. A line that was left out goes back into the text,
 * at its place where the page's order gives it. Undefined where the line is as asked for already, or can't be named.
 */
export function overruled({ draft, lines }: Outline, number: number, verdict: 'keep' | 'skip'): Draft | undefined {
  const line = lines[number - 1];
  if (!line || (line.state === 'citable') === (verdict === 'keep')) return undefined;
  if (verdict === 'skip' && line.state === 'left out') return undefined;
  const piece = pieceOf(line.text);
  if (piece === '' || inOneLine(piece, 300) !== piece.replace(/\s+/gu, ' ')) return undefined;
  const other = verdict === 'keep' ? 'skip' : 'keep';
  const { [other]: others, ...rest } = draft.entry;
  const left = others?.filter((one) => one !== piece) ?? [];
  const entry = {
    ...rest,
    ...(left.length > 0 && { [other]: left }),
    [verdict]: withPiece(draft.entry[verdict], piece),
  };
  return line.dropped ? { ...restored(draft, line.dropped), entry } : { ...draft, entry };
}
