import {
  AMBIGUOUS,
  BEFORE_A_NAME,
  COMPANY_FORMS,
  NAMES_WITH_MARK,
  OPENERS,
  SHORT_DATES,
} from '../../english/abbreviations.ts';
import { type Token, tokenize } from '../../english/token.ts';
import { type Word, wordsFrom } from '../../english/word.ts';
import type { Article } from '../article.ts';
import { Span } from '../span.ts';

/** A sentence of an article, with its tokens; only white space is in none of them. */
export class Sentence extends Span {
  readonly tokens: readonly Token[];
  #words: readonly Word[] | undefined;

  constructor(article: Article, tokens: readonly [Token, ...Token[]]) {
    super(article, tokens[0].start, (tokens.at(-1) as Token).end);
    this.tokens = tokens;
  }

  /** The words among its tokens, read when they are first asked for. */
  get words(): readonly Word[] {
    this.#words ??= wordsFrom(this.text, this.tokens, this.start);
    return this.#words;
  }
}

const STOPS = /^[.!?…。！？।॥؟۔]$/u;
/** Stops that end a sentence without white space behind them. */
const FULL_WIDTH = /^[。！？]$/u;
const CLOSES = /^["'”’»)\]」』]$/u;
/** What a sentence may begin with before its first word. */
const OPENS = /^(?:["'“‘«([–—-]|--)$/u;
const SIGN = /^[$£€#@]/u;

/** A run of stops, with the closing marks and brackets that belong to the sentence that it may end: token indices, `past` exclusive. */
interface Stop {
  readonly at: number;
  readonly past: number;
  readonly closed: boolean;
}

/** Reads a paragraph's tokens; `text` is what their offsets count. */
class StopReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  #printed(at: number): string {
    const token = this.#tokens[at];
    return token ? this.#text.slice(token.start, token.end) : '';
  }

  /** Whether no white space parts a token from the next one. */
  #joined(at: number): boolean {
    const next = this.#tokens[at + 1];
    return next !== undefined && next.start === this.#tokens[at]?.end;
  }

  /** The stop that begins at a token, where white space or the end follows it. */
  stopAt(at: number): Stop | undefined {
    if (this.#tokens[at]?.word !== false || !STOPS.test(this.#printed(at))) return undefined;
    let last = at;
    while (this.#joined(last) && STOPS.test(this.#printed(last + 1))) last++;
    let closing = last;
    while (this.#joined(closing) && CLOSES.test(this.#printed(closing + 1))) closing++;
    return { at, past: closing + 1, closed: closing > last };
  }

  /** The first word of what follows a stop, with a stop that belongs to it; empty where none follows. */
  #following(past: number): string {
    let at = past;
    while (OPENS.test(this.#printed(at))) at++;
    const token = this.#tokens[at];
    if (!token) return '';
    if (!token.word && !SIGN.test(this.#printed(at))) return '';
    return this.#printed(at) + (this.#joined(at) && this.#printed(at + 1) === '.' ? '.' : '');
  }

  /** The word that a stop stands right behind, lower case; empty where a mark stands there. */
  #before(at: number): string {
    const token = this.#tokens[at - 1];
    return token?.word && this.#joined(at - 1) ? this.#printed(at - 1).toLowerCase() : '';
  }

  /** "Yahoo! Inc.", "Jeopardy! Champions": a mark that belongs to a name. */
  #isNameWithMark(at: number, following: string): boolean {
    const next = following.toLowerCase().replace('.', '');
    return COMPANY_FORMS.has(next) || (NAMES_WITH_MARK.has(this.#before(at)) && !OPENERS.has(next));
  }

  /** Whether a quotation opens that is more than a nickname: 'on X. “Wow. You lied."', but 'John F. “Jack” Roe'. */
  #opensSpeech(past: number): boolean {
    const within = [1, 2, 3].map((step) => this.#printed(past + step));
    return /^["“]$/u.test(this.#printed(past)) && !within.some((printed) => /["”]/u.test(printed));
  }

  /** Whether a stop ends the sentence that begins at the token `from`. */
  ends({ at, past, closed }: Stop, from: number): boolean {
    const mark = this.#printed(at);
    if (this.#joined(past - 1)) return FULL_WIDTH.test(mark);
    const following = this.#following(past);
    if (following === '') return true;
    const startsLower = /^\p{Ll}/u.test(following);
    if (startsLower) return false;
    if (mark !== '.') return closed || !this.#isNameWithMark(at, following);
    if (closed || past - at > 1) return true;
    const word = this.#before(at);
    // "1. The mayor resigned.": an item's number.
    if (at === from + 1 && /^\d{1,2}$/u.test(word)) return false;
    const opener = OPENERS.has(following.toLowerCase().replace(/[’'].*$/u, ''));
    // "He said no. “I am tired.”", but "No. 10".
    if (word === 'no') return !/^\d/u.test(following);
    if (BEFORE_A_NAME.has(word)) return opener && following.length > 1 && !/^(?:mr|mrs|ms|dr|st)$/u.test(word);
    if (SHORT_DATES.has(word)) return !/^\d/u.test(following) && opener;
    if (AMBIGUOUS.has(word)) return opener;
    if (/^\p{L}$/u.test(word) && word !== 'i') return (opener && following.length > 1) || this.#opensSpeech(past);
    if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return opener;
    return true;
  }
}

/**
 * Cuts a paragraph's tokens into those of its sentences, in order. Abbreviations, initials, shortened dates and stops inside
 * quotation marks are told apart by the tables of english/abbreviations.ts. `text` is what the tokens' offsets count. Linear.
 */
export function cutSentences(text: string, tokens: readonly Token[]): [Token, ...Token[]][] {
  const reader = new StopReader(text, tokens);
  const sentences: Token[][] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    const stop = reader.stopAt(at);
    if (!stop) continue;
    at = stop.past - 1;
    if (stop.past === tokens.length || !reader.ends(stop, from)) continue;
    sentences.push(tokens.slice(from, stop.past));
    from = stop.past;
  }
  if (from < tokens.length) sentences.push(tokens.slice(from));
  return sentences as [Token, ...Token[]][];
}

/** A text's sentences: `[start, end)` UTF-16 offsets, in order, white space between them in none. Linear. */
export const splitSentences = (text: string): [start: number, end: number][] =>
  cutSentences(text, tokenize(text)).map((tokens) => [tokens[0].start, (tokens.at(-1) as Token).end]);
