import type { Token, TokenClass } from './clause.ts';

/** A noun phrase: token indices, end exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** No subject is looked for further away, in tokens: keeps the search linear in a text without stops. */
const REACH = 60;

const IN_NOUN_PHRASE = new Set<TokenClass>(['name', 'noun', 'determiner']);
const is = (token: Token | undefined, ...classes: TokenClass[]): boolean =>
  token !== undefined && classes.includes(token.class);
const content = (token: Token | undefined): boolean => is(token, 'name', 'noun');

/** Prepositions that carry a noun phrase on: "the head of the agency", "a spokesman for the company". */
const CARRIES_ON = new Set(['of', 'for', 'at', 'in', 'with', 'from', 'to', 'on', 'about', 'behind', 'against', 'near']);

/** Verb forms that no table lists but that show by their ending that they belong to no noun phrase. */
const looksVerbal = (token: Token): boolean => token.class === 'noun' && /[^e]ed$/u.test(token.word);

/** The noun phrase that ends with the token at `last`, its prepositional phrases included; undefined if none does. */
export function phraseEndingAt(tokens: readonly Token[], last: number): Phrase | undefined {
  const end = tokens[last];
  if (is(end, 'pronoun')) return { from: last, to: last + 1 };
  if (
    !content(end) &&
    !(is(end, 'determiner') && /^(?:both|all|many|some|others?|another|most|few|several)$/u.test(end?.word ?? ''))
  )
    return undefined;
  let from = last;
  for (let at = last - 1; at >= Math.max(0, last - REACH); at--) {
    const token = tokens[at] as Token;
    const right = tokens[from] as Token;
    if (token.class === 'determiner') {
      if (
        right.class === 'determiner' &&
        !/^(?:other|two|three|four|five|six|few|many|several|most)$/u.test(right.word)
      )
        break;
      from = at;
      continue;
    }
    if (token.class === 'name' || (token.class === 'noun' && !looksVerbal(token))) {
      if (right.class === 'determiner') break;
      from = at;
      continue;
    }
    if (token.class === 'conjunction' && content(tokens[at - 1]) && (right.class !== 'noun' || at - 1 > 0)) {
      from = at - 1;
      at--;
      continue;
    }
    if (token.class === 'preposition' && CARRIES_ON.has(token.word) && content(tokens[at - 1])) {
      from = at - 1;
      at--;
      continue;
    }
    break;
  }
  // "In a statement Smith": what a preposition opens is an adverbial; the subject is the name after it.
  if (is(tokens[from - 1], 'preposition')) {
    let name = last;
    while (name > from && is(tokens[name - 1], 'name')) name--;
    return is(tokens[last], 'name') ? { from: name, to: last + 1 } : undefined;
  }
  return { from, to: last + 1 };
}

/** The noun phrase that starts at `first`; undefined if none does. */
export function phraseStartingAt(tokens: readonly Token[], first: number): Phrase | undefined {
  const start = tokens[first];
  if (is(start, 'pronoun')) return { from: first, to: first + 1 };
  if (!start || !IN_NOUN_PHRASE.has(start.class)) return undefined;
  let to = first + 1;
  while (to < tokens.length && to - first < REACH) {
    const token = tokens[to] as Token;
    if (is(token, 'name', 'noun') && !looksVerbal(token)) to++;
    else if (token.class === 'determiner' && tokens[to - 1]?.class === 'determiner') to++;
    else if (
      token.class === 'conjunction' &&
      is(tokens[to + 1], 'name', 'determiner') &&
      is(tokens[to - 1], 'name', 'noun')
    )
      to += 2;
    else if (token.class === 'preposition' && token.word === 'of' && is(tokens[to + 1], 'name', 'noun', 'determiner'))
      to += 2;
    else break;
  }
  return tokens.slice(first, to).some((token) => content(token)) ? { from: first, to } : undefined;
}

/** Where the clause around `at` begins: after a quotation, colon or stop, else at the sentence's start. */
function clauseStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && at - from < REACH && !is(tokens[from - 1], 'quotation', 'colon', 'stop')) from--;
  return from;
}

/** The first noun phrase of a clause that stands as its subject: not inside an opening adverbial. */
export function leadingSubject(tokens: readonly Token[], from: number, to: number): Phrase | undefined {
  let at = from;
  while (at < to) {
    const token = tokens[at] as Token;
    if (is(token, 'preposition', 'subordinator') && at === from) {
      // An opening adverbial ends at its comma; one without a comma ends before a name or pronoun that follows a noun.
      let comma = at;
      while (comma < to && !is(tokens[comma], 'comma')) comma++;
      if (comma < to) {
        at = comma + 1;
        continue;
      }
    }
    if (is(token, 'speech', 'naming') && at === from && /ing$|ed$/u.test(token.word)) {
      let comma = at;
      while (comma < to && !is(tokens[comma], 'comma')) comma++;
      if (comma < to) {
        at = comma + 1;
        continue;
      }
    }
    const phrase = is(token, 'time') ? undefined : phraseStartingAt(tokens, at);
    if (phrase && !is(tokens[at - 1], 'preposition')) return { from: phrase.from, to: Math.min(phrase.to, to) };
    at = phrase ? phrase.to : at + 1;
  }
  return undefined;
}

/** The subject of the verb at `verb`, looked for to its left. */
export function subjectBefore(tokens: readonly Token[], verb: number): Phrase | undefined {
  let at = verb - 1;
  const floor = Math.max(0, verb - REACH);
  while (at >= floor && is(tokens[at], 'adverb', 'auxiliary', 'time')) at--;
  const token = tokens[at];
  const participle = /ing$/u.test((tokens[verb] as Token).word) && !is(tokens[verb - 1], 'auxiliary');
  if (at < floor || !token) return undefined;
  if (is(token, 'pronoun') && token.word === 'who') {
    const before = is(tokens[at - 1], 'comma') ? at - 2 : at - 1;
    return (before >= 0 ? phraseEndingAt(tokens, before) : undefined) ?? { from: at, to: at + 1 };
  }
  if (is(token, 'comma') && !participle) {
    const apposed = subjectBeforeApposition(tokens, at);
    if (apposed) return apposed;
  }
  if (!participle || !is(token, 'comma')) {
    const phrase = phraseEndingAt(tokens, at);
    if (phrase && !is(tokens[phrase.from], 'time')) return phrase;
  }
  return leadingSubject(tokens, clauseStart(tokens, verb), verb);
}

/** "Smith, 47, a lawyer from Ohio, said": the first noun phrase of the run of comma-separated pieces that ends at `comma`. */
function subjectBeforeApposition(tokens: readonly Token[], comma: number): Phrase | undefined {
  const from = clauseStart(tokens, comma);
  return leadingSubject(tokens, from, comma);
}
