import { WORD_CLASSES, type WordClass } from '../../english/function-words.ts';
import { VERB_FORMS } from '../../english/irregular-forms.ts';
import { FUNCTION_SURNAMES } from '../../english/name-parts.ts';
import { COMPOUND_NUMBER } from '../../english/numbers.ts';
import { BASE_FORMS, NAMING_VERBS, SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import { type Token as Printed, tokensWithin } from '../../english/token.ts';
import type { Layout, Paragraph } from '../text/paragraph.ts';
import { withoutAsides } from './aside.ts';
import type { QuotedSpan } from './quoted-span.ts';

/**
 * What a token is: a function word's class; `speech` or `naming` for a reporting verb; `name` for a capitalised word; `noun`
 * for any other word (adjectives and unlisted verbs too); `comma`, `colon`, other `stop`s; `quotation` for a whole stretch
 * of quoted speech, whose words never take part in the sentence around it.
 */
export type TokenClass = WordClass | 'speech' | 'naming' | 'name' | 'noun' | 'comma' | 'colon' | 'stop' | 'quotation';

export interface Token {
  /** UTF-16 offsets into the article's text; a possessive's ending is outside. */
  readonly start: number;
  readonly end: number;
  /** Lower case, straight apostrophes, without a possessive's ending. */
  readonly word: string;
  readonly class: TokenClass;
  readonly possessive: boolean;
  /** For a quotation: its index among the article's quoted spans. */
  readonly quotation?: number;
}

/** A sentence of the article with each quotation in it as one token: a quotation's inner sentences do not cut it. */
export interface Sentence {
  /** The paragraph's index in the article's prose. */
  readonly paragraph: number;
  /** Whether a heading parts its paragraph from the prose before. */
  readonly headed: boolean;
  /** Whether one of its tokens is a quotation. */
  readonly quotes: boolean;
  readonly tokens: readonly Token[];
  /** The sentence before it in the article's prose. */
  previous?: Sentence;
}

/** A verb that must stand first in the sentence that follows a quotation for the two to be one. */
const CUE_WITHIN = 6;

/** Irregular forms that are nouns, adjectives or participles as often as they tell what was done. */
const NOT_PAST =
  /^(?:bore|bound|bit|cut|fell|felt|found|founds?|ground|lay|lead|left|light|lit|meant|rose|saw|spoke|spun|stole|stuck|wound|wove|shot|hid|bent|burnt|learnt|dreamt|drunk|sunk|rung|swollen|laid|bred|fed|led|dealt|won|founded|founding|cofounded|cofounding|cofounds|dying|died|.*[^e]en|.*wn|.*rn|gone|done|hung|stung|swung|spent|lent|sold|paid|built|kept|held|made|sent|taught|caught|bought|brought|sought|fought|told|thought|proven|shone|swept|overcome|become|run|come)$/u;
const PAST_FORMS: ReadonlySet<string> = new Set([...VERB_FORMS].filter((form) => !NOT_PAST.test(form)));

function classify(glyph: string, word: string, opens: boolean): TokenClass {
  if (glyph === ',') return 'comma';
  if (glyph === ':') return 'colon';
  if (!/[\p{L}\p{N}]/u.test(glyph)) return 'stop';
  // "Jane A. Roe": a capital alone is an initial.
  if (!opens && /^[A-HJ-Z]$/u.test(glyph)) return 'name';
  const known = WORD_CLASSES.get(word);
  const capital = /^[\p{Lu}@#]/u.test(glyph);
  if (known && !(capital && !opens && known !== 'time' && known !== 'pronoun' && glyph.length > 3)) return known;
  if (COMPOUND_NUMBER.test(word)) return 'determiner';
  // Copy of social media capitalises its own verb: "Smith Tweeted".
  if (capital && !opens && !(/ed$/u.test(word) && SPEECH_VERBS.has(word) && /^\p{Lu}\p{Ll}/u.test(glyph)))
    return 'name';
  if (SPEECH_VERBS.has(word)) return 'speech';
  if (NAMING_VERBS.has(word)) return 'naming';
  if (PAST_FORMS.has(word) && !capital) return 'verb';
  if (/^(?:19|20)\d\d$/u.test(word)) return 'time';
  if (/^\d/u.test(word)) return 'noun';
  if (/[^e]ed$/u.test(word) && !capital) return word.includes('-') ? 'noun' : 'verb';
  if (/ly$/u.test(word) && word.length > 4 && !/^(?:family|ally|bully|reply|rally|assembly)$/u.test(word))
    return 'adverb';
  return capital ? 'name' : 'noun';
}

/** No verb of speech is longer, in UTF-16 units. */
const LONGEST_CUE = 20;

/** "“No,” An said", "said An.": whether a function word is a surname here. */
function isFunctionSurname(text: string, start: number, end: number): boolean {
  const printed = text.slice(start, end);
  const folded = printed.toLowerCase();
  if (folded === 'he' || !FUNCTION_SURNAMES.has(folded) || !/^\p{Lu}\p{Ll}+$/u.test(printed)) return false;
  const after = /^ (\p{Ll}+)/u.exec(text.slice(end, end + LONGEST_CUE))?.[1];
  if (after !== undefined) return SPEECH_VERBS.has(after);
  const before = /(?<!\p{L})(\p{Ll}+) $/u.exec(text.slice(Math.max(0, start - LONGEST_CUE), start))?.[1];
  return before !== undefined && SPEECH_VERBS.has(before) && /^[.,]/u.test(text.slice(end, end + 1));
}

/** A pronoun and the auxiliary that is contracted with it: "he's calling", "they've said". */
const CONTRACTION = /^(he|she|it|they|we|i|you|who)['’](?:s|ve|d|ll|re|m)$/iu;

/** The words and stops among a sentence's tokens, or some of them. */
export function* classified(text: string, printed: readonly Printed[], opensSentence = false): Generator<Token> {
  let opens = opensSentence;
  for (const { start, end } of withoutAsides(text, printed)) {
    const glyph = text.slice(start, end);
    const plural =
      glyph.endsWith('s') && /^['’](?=\s|$)/u.test(text.slice(start + glyph.length, start + glyph.length + 2));
    const ending = /.['’‘ʼ]s$/iu.test(glyph) ? 2 : 0;
    const bare = glyph.slice(0, glyph.length - ending);
    const pronoun = CONTRACTION.exec(glyph)?.[1];
    if (pronoun) {
      const middle = start + pronoun.length;
      const word = pronoun.toLowerCase();
      yield { start, end: middle, word, class: classify(pronoun, word, opens), possessive: false };
      const rest = glyph.slice(pronoun.length).toLowerCase().replace('’', "'");
      yield { start: middle, end, word: rest, class: 'auxiliary', possessive: false };
      opens = false;
      continue;
    }
    const contraction = ending > 0 && /^(?:that|there|what|let)$/iu.test(bare);
    const lower = (contraction ? glyph : bare).toLowerCase();
    const word = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
    yield {
      start,
      end: start + bare.length,
      word,
      class: !opens && isFunctionSurname(text, start, start + bare.length) ? 'name' : classify(bare, word, opens),
      possessive: (ending > 0 && !contraction) || plural,
    };
    opens = false;
  }
}

export const isQuotation = (token: Token): boolean => token.class === 'quotation';

const startsWithCue = (tokens: readonly Token[]): boolean => {
  const opening = tokens.slice(0, CUE_WITHIN);
  const speaks = opening.some(
    ({ class: kind, word }, at) =>
      kind === 'speech' || (/^(?:went|goes)$/u.test(word) && opening[at + 1]?.word === 'on'),
  );
  return speaks && !opening.some(isQuotation);
};

/** No cue that stands as a sentence of its own is longer, in tokens. */
const LONGEST_BARE_CUE = 5;

/** "“We sail.” Moss said.": a verb of speech without the words said belongs to the quotation, though a full stop parts them. */
const isBareCue = (tokens: readonly Token[]): boolean =>
  tokens.length > 1 && tokens.length <= LONGEST_BARE_CUE && tokens.at(-1)?.class === 'speech' && startsWithCue(tokens);

/** Classes that a base form ("they state", "will claim") may follow as a verb. */
const BEFORE_BASE_FORM = new Set<TokenClass>([
  'pronoun',
  'auxiliary',
  'adverb',
  'quotation',
  'conjunction',
  'subordinator',
]);
/** Nouns that are plural, by their ending. */
export const PLURAL = /(?:[^s]s|people|men|women|police|media)$/u;

/** Determiners that may be a subject of their own: "many said", "the mother of three replied". */
export const QUANTIFIER = /^(?:both|all|many|some|others?|another|most|few|several|one|two|three|four|five|six)$/u;

const VERBS = new Set<TokenClass | undefined>(['auxiliary', 'verb']);

/** Whether a word that reporting verbs list is a noun or adjective here: "the state", "his claims", "in reply", "its reported". */
function nominal(tokens: readonly Token[], at: number): boolean {
  const { word, class: kind } = tokens[at] as Token;
  if (kind !== 'speech' && kind !== 'naming') return false;
  // "The pilots, however, argue": what an adverb between commas parts.
  const parted =
    tokens[at - 1]?.class === 'comma' && tokens[at - 2]?.class === 'adverb' && tokens[at - 3]?.class === 'comma';
  const previous = tokens[parted ? at - 4 : at - 1];
  const base = BASE_FORMS.has(word);
  if (!previous) return base;
  if (previous.possessive) return true;
  // "his tweets were", "his tweets accusing her": a plural.
  const after = tokens[at + 1];
  if (/s$/u.test(word) && (VERBS.has(after?.class) || /..ing$/u.test(after?.word ?? ''))) return true;
  if (QUANTIFIER.test(previous.word))
    return /s$/u.test(word) || (base && /^(?:another|other|one)$/u.test(previous.word));
  if (previous.class === 'determiner') return previous.word !== 'that' || base;
  if (previous.class === 'preposition') return !(previous.word === 'to' && base) && !/ing$/u.test(word);
  if (base)
    return !(
      BEFORE_BASE_FORM.has(previous.class) ||
      ((previous.class === 'noun' || previous.class === 'name') && PLURAL.test(previous.word))
    );
  const carriedOn = /^(?:of|by|from)$/u.test(tokens[at + 1]?.word ?? '');
  return carriedOn && /s$/u.test(word) && (previous.class === 'noun' || previous.class === 'verb');
}

const AFTER_PARTICIPLE = new Set<TokenClass>([
  'preposition',
  'determiner',
  'pronoun',
  'adverb',
  'time',
  'object',
  'quotation',
]);
const VERBAL = new Set<TokenClass>(['speech', 'naming', 'verb', 'auxiliary']);

/** What opens a sentence with a capital: a participle ("Asked about it,") is a verb, an "-ly" before a verb a name ("Kelly"). */
function settleFirst(first: Token, next: Token | undefined): TokenClass {
  if (/^\p{L}{2,}(?:ing|[^e]ed)$/u.test(first.word) && next && AFTER_PARTICIPLE.has(next.class)) return 'verb';
  if (/^\p{L}{3,}ing$/u.test(first.word) && first.class === 'name' && next?.class === 'noun') return 'verb';
  if (first.class === 'adverb' && /ly$/u.test(first.word) && next && VERBAL.has(next.class)) return 'name';
  return first.class;
}

/** Words of two classes settled by their neighbours, once the whole sentence is known. */
const settle = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, at) => {
    if (at === 0) return { ...token, class: nominal(tokens, 0) ? 'noun' : settleFirst(token, tokens[1]) };
    return nominal(tokens, at) ? { ...token, class: 'noun' } : token;
  });

/** Dashes as copy types them. */
export const isDash = (token: Token | undefined): boolean => token !== undefined && /^(?:[—–―-]|--)$/u.test(token.word);

/** A quotation's last stop before its closing mark that lets the sentence around it go on. */
const GOES_ON = /[?!…—–-]["'”’»]*$/u;

interface Indexed extends QuotedSpan {
  /** Its index among the article's quoted spans. */
  readonly index: number;
}

/** Where a sentence stands. */
type Standing = Pick<Sentence, 'paragraph' | 'headed'>;

/** A sentence without marks. Most are, and few of these are asked for their words, which are read only then. */
function plainSentence(standing: Standing, words: () => Iterable<Token>): Sentence {
  let tokens: readonly Token[] | undefined;
  return {
    ...standing,
    quotes: false,
    get tokens() {
      tokens ??= settle([...words()]);
      return tokens;
    },
  };
}

const sentence = (standing: Standing, tokens: readonly Token[]): Sentence => ({
  ...standing,
  quotes: tokens.some(isQuotation),
  tokens: settle(tokens),
});

function* sentencesOf(paragraph: Paragraph, standing: Standing, quoted: readonly Indexed[]): Generator<Sentence> {
  const { text } = paragraph.span.article;
  let tokens: Token[] = [];
  let next = 0;
  for (const { start, end, tokens: printed } of paragraph.sentences) {
    const read = (first: number, past: number, opens: boolean) =>
      classified(text, first <= start && past >= end ? printed : tokensWithin(text, printed, first, past), opens);
    const last = tokens.at(-1);
    // Where the last quotation reaches into this sentence, the sentence begins behind it.
    let from = Math.min(Math.max(start, last?.end ?? 0), end);
    const marked = (quoted[next]?.span.start ?? Number.POSITIVE_INFINITY) < end;
    if (!marked && last?.class !== 'quotation') {
      if (tokens.length > 0) yield sentence(standing, tokens);
      tokens = [];
      const opening = from;
      const words = () => read(opening, end, true);
      if (!words().next().done) yield plainSentence(standing, words);
      continue;
    }
    const piece: Token[] = [];
    for (; next < quoted.length && (quoted[next] as Indexed).span.start < end; next++) {
      const { span, words, kind, index } = quoted[next] as Indexed;
      if (span.start > from) for (const word of read(from, span.start, piece.length === 0)) piece.push(word);
      const place = { start: span.start, end: span.end, possessive: false };
      // A title is a name to the sentence around it, and a word at arm's length a word.
      if (kind !== 'speech') {
        piece.push({ ...place, word: kind, class: kind === 'title' ? 'name' : 'noun' });
        // "On “Harbour Lights,” the captain said": a comma before the closing mark is the sentence's.
        if (text.charAt(words.end - 1) === ',')
          piece.push({ start: words.end - 1, end: words.end, word: ',', class: 'comma', possessive: false });
      } else piece.push({ ...place, word: '', class: 'quotation', quotation: index });
      from = Math.min(span.end, end);
    }
    if (from < end) for (const word of read(from, end, piece.length === 0)) piece.push(word);
    const joined =
      last?.class === 'quotation' &&
      (last.end > start ||
        isDash(piece[0]) ||
        isBareCue(piece) ||
        (GOES_ON.test(text.slice(last.end - 4, last.end)) && startsWithCue(piece)));
    if (tokens.length > 0 && !joined) {
      yield sentence(standing, tokens);
      tokens = [];
    }
    for (const token of piece) tokens.push(token);
  }
  if (tokens.length > 0) yield sentence(standing, tokens);
}

/** The paragraphs of an article's own prose, in order. */
export const proseOf = (layout: Layout): Paragraph[] => layout.paragraphs.filter(({ boilerplate }) => !boilerplate);

/** Reads an article's own prose as sentences around its quotations, in order. Linear. */
export function readSentences(layout: Layout, quoted: readonly QuotedSpan[]): Sentence[] {
  const sentences: Sentence[] = [];
  const headed = new Set(layout.paragraphs.filter((_, at) => layout.paragraphs[at - 1]?.boilerplate === 'headline'));
  let next = 0;
  proseOf(layout).forEach((paragraph, place) => {
    const within: Indexed[] = [];
    // A quotation that goes on from the paragraph before stands in both.
    while (next < quoted.length && (quoted[next] as QuotedSpan).span.end <= paragraph.span.start) next++;
    for (let index = next; index < quoted.length; index++) {
      const one = quoted[index] as QuotedSpan;
      if (one.span.start >= paragraph.span.end) break;
      within.push({ ...one, index });
    }
    const standing = { paragraph: place, headed: headed.has(paragraph) };
    for (const one of sentencesOf(paragraph, standing, within)) sentences.push(one);
  });
  sentences.forEach((one, at) => {
    const before = sentences[at - 1];
    if (before) one.previous = before;
  });
  return sentences;
}
