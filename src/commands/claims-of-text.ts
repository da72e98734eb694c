import { SPEECH_VERBS } from '../english/reporting-verbs.ts';
import { isPastForm, isThirdPerson } from '../english/verb-words.ts';
import { splitSentences } from '../story/text/sentence.ts';

/** What a text claims. */
export interface Claim {
  readonly words: string;
  /** Whether it stands in quotation marks: then it is claimed that somebody said so. */
  readonly isQuoted: boolean;
  /** Whom the text names as its speaker; in small letters, perhaps: "said pell yesterday". */
  readonly speaker?: string;
}

/** A claim is at least this many words, or a subject and its verb; a shorter one stands in every article. */
const FEWEST_WORDS = 3;

/** Quotations in the marks that people type; none runs over a line's end. */
const QUOTED =
  /“([^“”\n]+)”|"([^"\n]+)"|«([^«»\n]+)»|„([^„“”\n]+)[“”]|(?<![\p{L}\p{N}])‘((?:[^‘’\n]|’(?=\p{L}))+)’(?!\p{L})|(?<![\p{L}\p{N}])'((?:[^'\n]|'(?=\p{L}))+)'(?!\p{L})/gu;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;

/** A stretch of a line, by its UTF-16 offsets. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const isLong = (words: readonly string[]): boolean => words.length >= FEWEST_WORDS;

/** Whether a sentence is a claim: "Pell resigned" is, "Hi there" is none. */
function isClaim(text: string): boolean {
  const words = text.match(WORD) ?? [];
  const [, verb = ''] = words;
  return isLong(words) || (words.length === 2 && (isPastForm(verb.toLowerCase()) || isThirdPerson(verb.toLowerCase())));
}

/** A name as it stands beside a verb of speech: "Nora Pell", "Dr. Ada van Quill". */
const NAME = String.raw`(?:\p{Lu}[\p{L}'’.-]*|O'\p{L}+)(?:\s+(?:(?:van|von|der|de|da|del|la|bin|al)\s+)?\p{Lu}[\p{L}'’.-]*)*`;
const SPEECH = [...SPEECH_VERBS].join('|');
const BEFORE = new RegExp(
  String.raw`(?<name>${NAME})\s+(?:(?:has|had|also|later|then|once)\s+)*(?:${SPEECH})\b[^.;“”"]{0,40}$`,
  'u',
);
const BEHIND = new RegExp(
  String.raw`^[\s,–—-]*(?:(?<first>${NAME})\s+(?:(?:has|had|also|later|then)\s+)*(?:${SPEECH})\b|(?:${SPEECH})\s+(?<second>${NAME}))`,
  'u',
);
/** A name that stands by itself beside a quotation: `“…” – Nora Pell`, `Pell: “…”`, `“…,” according to Pell`. */
const ALONE_BEHIND = new RegExp(
  String.raw`^[\s,]*(?:(?:[–—-]+|by|from)\s*(?<tag>${NAME})\s*[.!]?\s*$|according\s+to\s+(?<source>${NAME}))`,
  'u',
);
const ALONE_BEFORE = new RegExp(
  String.raw`^\W*(?<label>${NAME})\s*:\s*$|[Aa]ccording\s+to\s+(?<source>${NAME}),?\s*$`,
  'u',
);
/** A name typed without capitals, which only the story can tell from another word: `“…” said pell`. */
const TYPED_SMALL = /^[\s,–—-]*(?:said|says|wrote|told)\s+(?<small>\p{Ll}[\p{L}'’-]+(?:\s+\p{Ll}[\p{L}'’-]+)?)/u;
const PRONOUN = /^(?:He|She|They|It|I|We|You|Who|The|A|An|His|Her|Their)$/iu;

/** Whom the words around a quotation name as its speaker: `“…,” said Nora Pell`, `Pell wrote: “…”`. */
function speakerOf(line: string, { start, end }: Stretch): string | undefined {
  const [before, after] = [line.slice(0, start), line.slice(end)];
  const groups = [
    BEHIND.exec(after),
    BEFORE.exec(before),
    ALONE_BEHIND.exec(after),
    ALONE_BEFORE.exec(before),
    TYPED_SMALL.exec(after),
  ];
  const name = groups.flatMap((found) => Object.values(found?.groups ?? {})).find((one) => one !== undefined);
  return name === undefined || PRONOUN.test(name) ? undefined : name.replace(/[.,]+$/u, '');
}

function quotationsIn(line: string): (Stretch & { readonly words: string })[] {
  return Array.from(line.matchAll(QUOTED), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
    words: (found.slice(1).find((part) => part) ?? '').trim(),
  })).filter(({ words }) => isLong(words.match(WORD) ?? []));
}

/** A line's quotations, and its sentences that hold none of them, in order of place. */
function claimsIn(line: string): Claim[] {
  const quotations = quotationsIn(line);
  const sentences = splitSentences(line)
    .filter(([start, end]) => !quotations.some((one) => one.start < end && start < one.end))
    .map(([start, end]) => ({ start, words: line.slice(start, end) }))
    .filter(({ words }) => isClaim(words) && !words.endsWith('?'));
  const quoted = quotations.map((one) => {
    const speaker = speakerOf(line, one);
    return { start: one.start, claim: { words: one.words, isQuoted: true, ...(speaker !== undefined && { speaker }) } };
  });
  const stated = sentences.map(({ start, words }) => ({ start, claim: { words, isQuoted: false } }));
  return [...quoted, ...stated].sort((a, b) => a.start - b.start).map(({ claim }) => claim);
}

/**
 * What a text claims: the quotations that it makes, and the sentences around them, each once and in order. A question claims
 * nothing. `It was "a very long night" for us. They never turned on the radio.` → `a very long night`, `They never …`
 */
export function claimsOf(text: string): Claim[] {
  const claims = text.split('\n').flatMap(claimsIn);
  return [...new Map(claims.map((claim) => [`${claim.words}\n${claim.speaker ?? ''}`, claim])).values()];
}
