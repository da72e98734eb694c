import { fold } from '../../english/fold.ts';
import { WORD_CLASSES } from '../../english/function-words.ts';
import { isGivenName } from '../../english/given-names.ts';
import { HONORIFICS } from '../../english/titles.ts';
import type { Article } from '../article.ts';
import { Span } from '../span.ts';
import type { Layout, Paragraph } from '../text/paragraph.ts';
import { intervieweeIn } from './interviewee.ts';
import { introducedIn } from './introduced-names.ts';
import type { QuotedSpan } from './quoted-span.ts';

/** "Jane Roe:", "Jane Roe (Hull North) (Ind):": the name that a turn opens with. */
const NAMED = /^(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,4})(?:\s\([^()]{1,60}\)){0,2}:\s+(?=\S)/u;
/** "The Harbour Secretary (Ms Jane Roe):": the name in brackets behind an office. */
const OFFICE = /^\p{Lu}[\p{L} ’'-]{1,80}\s\((\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,4})\):\s+(?=\S)/u;
/** "ROE:", "JR:", "Interviewer:", "A.": a label of one word. */
const SHORT = /^(?:([QA])[.:]|(\p{Lu}[\p{L}’'-]+|(?:\p{Lu}\.?){2,3}):)\s+(?=\S)/u;
/** The marks in which plain text sets a label in bold. */
const BOLD = /^(\*\*|__)([^*_]{1,80}?)(:?)\1(:?)(?=\s)/u;

/** What every labelled paragraph has among its first characters: a colon, or "Q." and "A.". */
const MAY_BE_LABELLED = /:|^[*_]{0,2}[QA]\./u;
const LONGEST_LABEL = 300;

/** Labels of whoever asks, and of whoever answers, lower case. */
const ASKING = new Set('q question interviewer reporter moderator host presenter'.split(' '));
const ANSWERING = new Set('a answer'.split(' '));

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
  /** A label that names nobody in full, lower case: a table or the article's names tell whom it stands for. */
  readonly short?: string;
  /** A turn of a few words, laid out as a heading: it counts, but is quoted nowhere. */
  readonly heading: boolean;
}

const firstWord = (label: string): string => fold(/^\S+/u.exec(label)?.[0] ?? '');
const isTitled = (label: string): boolean => HONORIFICS.has(firstWord(label));
/** Whether a label names a person, and is no heading of a list ("Best Picture:"): by a title or a given name. */
const isPersonal = (label: string): boolean =>
  isTitled(label) || (isGivenName(firstWord(label)) && !WORD_CLASSES.has(firstWord(label)));

/** Whether a label is the outlet's own name: whoever asks in an interview. */
const isOutlet = (label: string, { outlet }: Article): boolean =>
  label !== '' && fold(label) === fold(outlet).replace(/^the\s/u, '');

function turnOf({ span, sentences, boilerplate }: Paragraph): Turn | undefined {
  const { article, start, end } = span;
  // Most paragraphs have no label, which is seen sooner than how one is set.
  if (!MAY_BE_LABELLED.test(article.text.slice(start, Math.min(end, start + LONGEST_LABEL)))) return undefined;
  const { text } = span;
  const bold = BOLD.exec(text);
  const marked = bold && (bold[3] || bold[4]) ? bold : undefined;
  if (boilerplate && !(boilerplate === 'headline' && (marked || SHORT.test(text)))) return undefined;
  const plain = marked ? `${marked[2]}: .` : text;
  const office = OFFICE.exec(plain);
  const found = office && isTitled(office[1] ?? '') ? office : NAMED.exec(plain);
  const named = found && isPersonal(found[1] ?? '') ? found : undefined;
  const paper = !named && isOutlet(found?.[1] ?? '', article) ? found : undefined;
  const short = (named ?? paper) ? undefined : SHORT.exec(plain);
  const [opening, one, other] = named ?? paper ?? short ?? [];
  const name = one ?? other;
  if (opening === undefined || name === undefined) return undefined;
  const at = start + (marked?.[1]?.length ?? 0) + opening.lastIndexOf(name);
  const behind = marked ? marked[0].length : opening.length;
  return {
    label: new Span(article, at, at + name.length),
    words: new Span(article, start + behind + (/^\s*/u.exec(text.slice(behind))?.[0].length ?? 0), end),
    sentences,
    heading: boilerplate !== undefined,
    ...(!named && { short: fold(name) }),
  };
}

/** Where the name stands that each label of one word is short for: whoever was asked, or the only one of a surname or of initials. */
function explain(turns: readonly Turn[], { article, paragraphs }: Layout): ReadonlyMap<string, Span | undefined> {
  const labels = new Set(turns.flatMap(({ short }) => short ?? []));
  const known = new Map<string, Span | undefined>();
  if (labels.size === 0) return known;
  const first = turns[0]?.label.start ?? 0;
  const opening = paragraphs.filter(({ span }) => span.end < first);
  const bearers = new Map<string, Span | undefined>();
  for (const { span, words } of introducedIn(paragraphs))
    for (const key of new Set([words.at(-1) ?? '', words.map((word) => word.charAt(0)).join('')]))
      bearers.set(key, bearers.has(key) ? undefined : span);
  for (const label of labels) {
    if (ASKING.has(label) || isOutlet(label, article)) known.set(label, undefined);
    else if (ANSWERING.has(label)) known.set(label, intervieweeIn(opening));
    else {
      const bearer = bearers.get(label);
      if (bearer) known.set(label, bearer);
    }
  }
  return known;
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
 * Left out are turns that themselves quote (`quoted`), that ask under a label which names nobody, and the answers under such a
 * label where the article does not tell beyond doubt whose they are. Linear.
 */
export function transcriptTurns(layout: Layout, quoted: readonly QuotedSpan[]): QuotedSpan[] {
  const labelled = layout.paragraphs.flatMap((paragraph) => turnOf(paragraph) ?? []);
  if (labelled.length < FEWEST_TURNS) return [];
  const short = explain(labelled, layout);
  const turns = labelled.filter((turn) => turn.short === undefined || short.has(turn.short));
  // "Mr Angus Roe" at first, "Mr Roe" from then on.
  const labels = new Set(turns.map(({ label }) => fold(/\S+$/u.exec(label.text)?.[0] ?? '')));
  const names = [...labels].filter((label) => !ASKING.has(label));
  if (turns.length < FEWEST_TURNS || labels.size < 2 || turns.length < TURNS_A_LABEL * names.length) return [];
  let next = 0;
  return turns.flatMap((turn) => {
    while ((quoted[next]?.span.end ?? Number.POSITIVE_INFINITY) <= turn.words.start) next++;
    if ((quoted[next]?.span.start ?? Number.POSITIVE_INFINITY) < turn.words.end) return [];
    const { label } = turn;
    const named = turn.short === undefined ? label : short.get(turn.short);
    if (!named || turn.heading) return [];
    return piecesOf(turn).map((words) => ({
      span: words,
      words,
      kind: 'speech' as const,
      turn: { label, names: named },
    }));
  });
}
