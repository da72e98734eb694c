import { tokenize } from '../../english/token.ts';
import type { Article } from '../article.ts';
import type { Phrase } from './noun-phrase.ts';
import type { QuotedSpan } from './quoted-span.ts';
import { classified, isDash, type Token } from './quoting-sentence.ts';

/** No label is longer, in tokens. */
const LONGEST = 6;

/** "“…” — Jane Roe", "“…” — Jane Roe, teacher": the name that signs a quotation behind a dash at `dash`. */
export function signature(tokens: readonly Token[], dash: number): Phrase | undefined {
  if (!isDash(tokens[dash])) return undefined;
  const from = dash + 1;
  let to = from;
  while (to - from < LONGEST && tokens[to]?.class === 'name' && !tokens[to]?.possessive) to++;
  const closed = tokens[to] === undefined || tokens[to]?.class === 'comma';
  return closed && to - from > 1 ? { from, to } : undefined;
}

/** "Ferries run late - Jane Roe: “…”", "More from the report: “…”": who or what a colon before the quotation at `at` labels it with. */
export function labelBefore(tokens: readonly Token[], at: number): Phrase | undefined {
  if (tokens[at - 1]?.class !== 'colon') return undefined;
  const to = at - 1;
  let from = to;
  while (to - from < LONGEST && /^(?:name|noun|determiner|conjunction)$/u.test(tokens[from - 1]?.class ?? '')) from--;
  if (from === to) return undefined;
  const leads = tokens[from - 1]?.word === 'from' ? from - 2 : undefined;
  const opener = leads !== undefined && tokens[leads]?.word === 'more' ? leads - 1 : leads;
  if (opener !== undefined) return opener < 0 || isDash(tokens[opener]) ? { from, to } : undefined;
  const named = tokens.slice(from, to).every(({ class: kind }) => kind === 'name' || kind === 'conjunction');
  return named && isDash(tokens[from - 1]) ? { from, to } : undefined;
}

/** "ROE: We sail at dawn": a turn of a transcript, labelled in capitals. */
const TURN = /^\s*(\p{Lu}[\p{Lu}.'’-]+(?:\s\p{Lu}[\p{Lu}.'’-]+){0,2}):\s/u;
/** One quotation in capitals and a colon may be a headline or a cry; two labels make a transcript. */
const FEWEST_LABELS = 2;

/** A turn's label as a sentence of its own, and another place that names whom it stands for. */
export interface TurnLabel {
  readonly label: readonly Token[];
  readonly names?: readonly Token[];
}

/** By the index of its quoted span: the label of each turn of a transcript, before it or within its marks. */
export function turnLabels(article: Article, quoted: readonly QuotedSpan[]): ReadonlyMap<number, TurnLabel> {
  const labels = new Map<number, TurnLabel>();
  const different = new Set<string>();
  const read = (start: number, end: number): Token[] => [
    ...classified(article.text, tokenize(article.text, start, end)),
  ];
  const named = quoted.flatMap(({ turn }, index) => {
    if (!turn) return [];
    const { label, names } = turn;
    const elsewhere = names.start !== label.start && { names: read(names.start, names.end) };
    return [[index, { label: read(label.start, label.end), ...elsewhere }] as const];
  });
  quoted.forEach(({ words }, index) => {
    const [turn, label] = TURN.exec(article.text.slice(words.start, Math.min(words.end, words.start + 80))) ?? [];
    if (turn === undefined || label === undefined) return;
    const start = words.start + turn.indexOf(label);
    labels.set(index, { label: read(start, start + label.length) });
    different.add(label);
  });
  return new Map([...named, ...(different.size < FEWEST_LABELS ? [] : labels)]);
}
