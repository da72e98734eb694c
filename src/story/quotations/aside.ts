import { SHORT_STATES } from '../../english/abbreviations.ts';
import type { Token } from '../../english/token.ts';

/** A bracket that is read over is no longer between its marks, in UTF-16 units: a party, an age, a source. */
const LONGEST_BRACKET = 60;
const PARTY = /^[RDI]-\p{Lu}[\p{L}.]{1,9}$/u;
const STATES: ReadonlySet<string> = new Set(SHORT_STATES.flatMap((state) => [state, state.replaceAll('.', '')]));

/** Marks that part or carry on a clause; any other is read over. */
const CLAUSE_MARK = /^(?:[,:;()[\]—–―…]|--)$/u;

/** The index behind a short bracket that opens at a token: "(D)", "(47)". */
function behindBracket(text: string, tokens: readonly Token[], at: number): number | undefined {
  const open = tokens[at] as Token;
  if (text[open.start] !== '(') return undefined;
  for (let close = at + 1; close < tokens.length; close++) {
    const token = tokens[close] as Token;
    if (token.start - open.end > LONGEST_BRACKET || text[token.start] === '(') return undefined;
    if (text[token.start] === ')') return close + 1;
  }
  return undefined;
}

/** The index behind a party or state between commas, or before a small letter, that a comma opens: "Roe, D-Ohio, said", "of Hull, Mass., said". */
function behindInsertion(text: string, tokens: readonly Token[], at: number): number | undefined {
  const [comma, word] = [tokens[at] as Token, tokens[at + 1]];
  if (text[comma.start] !== ',' || !word?.word || word.start === comma.end) return undefined;
  const printed = text.slice(word.start, word.end);
  if (!(PARTY.test(printed) || STATES.has(printed))) return undefined;
  const joined = (index: number) => tokens[index]?.start === tokens[index - 1]?.end;
  const stopped = joined(at + 2) && text[tokens[at + 2]?.start ?? -1] === '.';
  const next = stopped ? at + 3 : at + 2;
  const following = tokens[next];
  if (!following) return undefined;
  if (joined(next)) return text[following.start] === ',' ? next + 1 : undefined;
  return /^\p{Ll}/u.test(text.slice(following.start, following.start + 2)) ? next : undefined;
}

/** A hyphen that stands for a dash: nothing or white space before it, and white space or a capital behind. */
const isSpacedHyphen = (text: string, { start, end }: Token, opens: boolean): boolean =>
  text[start] === '-' && (opens || /\s/u.test(text[start - 1] ?? '')) && /^[\s\p{Lu}]/u.test(text.slice(end, end + 2));

/** The words and marks that a clause is made of: without asides, and without marks that tell nothing of it. Linear. */
export function withoutAsides(text: string, tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const behind = token.word ? undefined : (behindBracket(text, tokens, at) ?? behindInsertion(text, tokens, at));
    if (behind === undefined) {
      if (token.word || CLAUSE_MARK.test(text.slice(token.start, token.end)) || isSpacedHyphen(text, token, at === 0))
        kept.push(token);
      at++;
    } else at = behind;
  }
  return kept;
}
