import type { Layout, Paragraph } from '../layout/paragraph.ts';
import { fold } from '../people/candidate.ts';
import { isGivenName } from '../people/given-names.ts';
import { HONORIFICS } from '../people/name-words.ts';
import { Span } from '../span.ts';
import { WORD_CLASSES } from './function-words.ts';
import type { QuotedSpan } from './quotation.ts';

/** "Jane Roe:", "Jane Roe (Hull North) (Ind):": the name that a turn opens with. */
const NAMED = /^(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,4})(?:\s\([^()]{1,60}\)){0,2}:\s+(?=\S)/u;
/** "The Harbour Secretary (Ms Jane Roe):": the name in brackets behind an office. */
const OFFICE = /^\p{Lu}[\p{L} ’'-]{1,80}\s\((\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,4})\):\s+(?=\S)/u;

/** Fewer turns, or fewer a label, may be a list of names with what each is: "Jane Roe: captain of the ferry". */
const FEWEST_TURNS = 4;
const TURNS_A_LABEL = 1.5;
/** What is said in one turn is quoted in pieces of whole sentences, no longer than this in UTF-16 units. */
const LONGEST_PIECE = 450;

/** One paragraph of a transcript: who speaks in it, and the words. */
interface Turn {
  readonly label: Span;
  readonly words: Span;
  readonly sentences: readonly Span[];
}

const firstWord = (label: string): string => fold(/^\S+/u.exec(label)?.[0] ?? '');
const isTitled = (label: string): boolean => HONORIFICS.has(firstWord(label));
/** Whether a label names a person, and is no heading of a list ("Best Picture:"): by a title or a given name. */
const isPersonal = (label: string): boolean =>
  isTitled(label) || (isGivenName(firstWord(label)) && !WORD_CLASSES.has(firstWord(label)));

function turnOf({ span, sentences, boilerplate }: Paragraph): Turn | undefined {
  if (boilerplate) return undefined;
  const { article, start, end, text } = span;
  const office = OFFICE.exec(text);
  const found = office && isTitled(office[1] ?? '') ? office : NAMED.exec(text);
  const [opening = '', name = ''] = found ?? [];
  if (!found || !isPersonal(name)) return undefined;
  const at = start + opening.lastIndexOf(name);
  return {
    label: new Span(article, at, at + name.length),
    words: new Span(article, start + opening.length, end),
    sentences,
  };
}

/** A turn's words in pieces of whole sentences. */
function piecesOf({ words, sentences }: Turn): Span[] {
  const pieces: Span[] = [];
  for (const { end } of sentences) {
    if (end <= words.start) continue;
    const last = pieces.at(-1);
    if (last && end - last.start <= LONGEST_PIECE) pieces[pieces.length - 1] = new Span(words.article, last.start, end);
    else {
      const next = words.article.text.slice(last?.end ?? words.start, end);
      const start = end - next.trimStart().length;
      pieces.push(new Span(words.article, start, end));
    }
  }
  return pieces;
}

/**
 * The turns of a transcript that sets no quotation marks, each with the label that names its speaker; none in any other text.
 * Turns that themselves quote (`quoted`) are left out. Linear.
 */
export function transcriptTurns({ paragraphs }: Layout, quoted: readonly QuotedSpan[]): QuotedSpan[] {
  const turns = paragraphs.flatMap((paragraph) => turnOf(paragraph) ?? []);
  // "Mr Angus Roe" at first, "Mr Roe" from then on.
  const labels = new Set(turns.map(({ label }) => /\S+$/u.exec(label.text)?.[0]));
  if (turns.length < FEWEST_TURNS || labels.size < 2 || turns.length < TURNS_A_LABEL * labels.size) return [];
  let next = 0;
  return turns.flatMap((turn) => {
    while ((quoted[next]?.span.end ?? Number.POSITIVE_INFINITY) <= turn.words.start) next++;
    if ((quoted[next]?.span.start ?? Number.POSITIVE_INFINITY) < turn.words.end) return [];
    return piecesOf(turn).map((words) => ({ span: words, words, kind: 'speech' as const, turn: turn.label }));
  });
}
