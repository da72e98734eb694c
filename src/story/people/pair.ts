import { WORD_CLASSES } from '../../english/function-words.ts';
import { SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import { HEADSHIPS, OFFICE_TITLES } from '../../english/roles.ts';
import type { Word } from '../../english/word.ts';
import type { Bearer } from './bearer.ts';

/** Words of a sentence that stand for two people just named: indices, end exclusive. */
export interface PairNamed {
  readonly from: number;
  readonly to: number;
  /** Whom it can mean: "the two leaders", "the two men", "the two women", "the two". */
  readonly whom: 'in office' | 'male' | 'female' | 'anybody';
}

const WHOM: ReadonlyMap<string, PairNamed['whom']> = new Map([
  ['men', 'male'],
  ['women', 'female'],
  ...[...HEADSHIPS, ...OFFICE_TITLES].map((title): [string, PairNamed['whom']] => [`${title}s`, 'in office']),
]);

function canBe(bearer: Bearer, whom: PairNamed['whom']): boolean {
  if (whom === 'anybody') return true;
  return whom === 'in office' ? bearer.offices.size > 0 : ['unknown', whom].includes(bearer.gender());
}

const isVerb = ({ folded }: Word): boolean =>
  SPEECH_VERBS.has(folded) || /^(?:auxiliary|verb)$/u.test(WORD_CLASSES.get(folded) ?? '') || /[^e]ed$/u.test(folded);

/** Where "the two leaders", "the two men" and, before a verb, "the two" stand in a sentence. */
export function* pairsIn(words: readonly Word[]): Generator<PairNamed> {
  for (let at = 0; at + 1 < words.length; at++) {
    if (words[at]?.folded !== 'the' || words[at + 1]?.folded !== 'two') continue;
    const next = words[at + 2];
    if (next?.gap !== ' ') continue;
    const whom = WHOM.get(next.folded);
    if (whom) yield { from: at, to: at + 3, whom };
    else if (isVerb(next)) yield { from: at, to: at + 2, whom: 'anybody' };
  }
}

/** Two are looked for among this many names before, and in this many sentences with the pair's own. */
const MOST_NAMES = 12;
const SENTENCES = 2;

/** Who was named in an article last, in order. */
export class LastNamed {
  readonly #names: { bearer: Bearer; start: number; sentence: number }[] = [];

  /** Takes in that a person is named at `start` (UTF-16) in the article's `sentence`. */
  note(bearer: Bearer, start: number, sentence: number): void {
    if (bearer.kind !== 'person') return;
    this.#names.push({ bearer, start, sentence });
    if (this.#names.length > MOST_NAMES) this.#names.shift();
  }

  /**
   * The two whom a pair at `start` means: those of the latest sentences that name two or more. Nobody where they name a third who
   * can be meant.
   */
  two(start: number, sentence: number, whom: PairNamed['whom']): readonly Bearer[] {
    const found = new Set<Bearer>();
    let latest = sentence;
    for (const one of this.#names.toReversed()) {
      if (one.start > start || !canBe(one.bearer, whom)) continue;
      if (sentence - one.sentence >= SENTENCES || (found.size > 1 && one.sentence < latest)) break;
      found.add(one.bearer);
      latest = one.sentence;
    }
    return found.size === 2 ? [...found] : [];
  }
}
