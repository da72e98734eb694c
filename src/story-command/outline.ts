import { type Draft, inOneLine } from '../ingest/drafting/draft.ts';
import { contradictingDay } from '../story/dates/printed-day.ts';
import { understand } from '../story/understand.ts';

/** A line of a page: in the text and citable, in it and boilerplate, or left out of it. */
export interface OutlineLine {
  readonly text: string;
  readonly state: 'citable' | 'boilerplate' | 'left out';
  /** Why it isn't citable. */
  readonly why?: string;
  /** Of a line that was left out: whether the article goes on behind it. */
  readonly within?: boolean;
}

/** What an article would be to the bot: counted by the same reading that answers. */
export interface Outline {
  readonly draft: Draft;
  readonly passages: number;
  readonly quotations: number;
  readonly people: number;
  /** The text's lines in order, then those left out; a person names them by number, from 1. */
  readonly lines: readonly OutlineLine[];
  /** The day printed under the title, where it is another one than the article's. */
  readonly contradicting: string | undefined;
}

const articleOf = ({ entry: { skip = [], keep = [], written: _, ...entry }, text }: Draft) => ({
  ...entry,
  text,
  overrules: { skip, keep },
});

/** Reads drafts as one story. */
export function outline(drafts: readonly Draft[]): Outline[] {
  const { readings, entities } = understand({ title: '', contentNote: '', articles: drafts.map(articleOf) });
  return readings.map(({ article, passages, quotations, layout }, index) => {
    const draft = drafts[index] as Draft;
    const people = entities.filter(
      ({ kind, mentions }) => kind === 'person' && mentions.some(({ span }) => span.article === article),
    );
    const within = layout.paragraphs.map(
      ({ span, boilerplate }): OutlineLine =>
        boilerplate
          ? { text: span.text, state: 'boilerplate', why: boilerplate }
          : { text: span.text, state: 'citable' },
    );
    const printed = draft.text.trimEnd().split('\n').length;
    const without = draft.dropped.map(
      ({ text, why, after = 0 }): OutlineLine => ({
        text,
        state: 'left out',
        why,
        within: after > 0 && after < printed,
      }),
    );
    return {
      draft,
      passages: passages.length,
      quotations: quotations.length,
      people: people.length,
      lines: [...within, ...without],
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
  const entry = {
    ...draft.entry,
    [verdict]: withPiece(draft.entry[verdict], piece),
  };
  if (line.state !== 'left out') return { ...draft, entry };
  const at = number - 1 - lines.filter(({ state }) => state !== 'left out').length;
  const dropped = draft.dropped[at];
  const texts = draft.text.trimEnd().split('\n');
  texts.splice(dropped?.after ?? texts.length, 0, line.text);
  return { ...draft, entry, text: `${texts.join('\n')}\n`, dropped: draft.dropped.filter((one) => one !== dropped) };
}
