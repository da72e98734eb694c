import { DENYING_VERBS } from '../../english/reporting-verbs.ts';
import { type Rule, readBy } from '../rule.ts';
import type { Cue } from './cues.ts';
import type { Token } from './quoting-sentence.ts';
import { isDenied } from './verb-place.ts';

/**
 * Whether quoted words were said. `denied`: a denial has them, "she never said “…”", "he denied “…”". `supposed`: somebody
 * would, might or is only imagined to say them.
 */
export type Stance = 'said' | 'denied' | 'supposed';

/** A cue's verb in its sentence. */
interface VerbPlace {
  readonly tokens: readonly Token[];
  readonly verb: number;
  readonly subject: number;
}

/** What a row reads: the stance, and whether the cue's subject said the words all the same: the denial's own. */
interface Read {
  readonly stance: Stance;
  readonly said: boolean;
}

const wordAt = ({ tokens }: VerbPlace, at: number): string => tokens[at]?.word ?? '';
/** A verb that rules a clause stands no further before it, in tokens. */
const REACH = 12;

/** Whether a word of a clause before the verb fits, with no comma or quotation between. */
function ruledBy({ tokens, verb }: VerbPlace, fits: (word: string) => boolean): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - REACH); at--) {
    const token = tokens[at] as Token;
    if (/^(?:comma|quotation|colon|stop)$/u.test(token.class)) return false;
    if (fits(token.word)) return true;
  }
  return false;
}

/** Verbs of what somebody only thinks up. */
const IMAGINES =
  /^(?:imagin(?:e|es|ed|ing)|pictur(?:e|es|ed|ing)|pretend(?:s|ed|ing)?|fantasi[sz](?:e|es|ed|ing)|suppos(?:e|es|ed|ing))$/u;

/** Verbs that are denied without their words: "would not comment on a law “to protect ferries”", "did not think it “fair”". */
const ANSWERS_OR_THINKS =
  /^(?:comment|respond|answer|repl(?:y|ied)|th(?:ink|ought)|believed?|fe(?:el|lt)|kn(?:ow|ew)|hoped?|want(?:ed)?|agreed?)$/u;

/** How a sentence tells that quoted words were not, or not yet, said. In any other, they were. */
export const STANCES: readonly Rule<VerbPlace, Read>[] = [
  {
    name: 'denied saying',
    example: 'Moss denied that she had said “the ferry leaked for years”.',
    match: (place) =>
      DENYING_VERBS.has(wordAt(place, place.verb))
        ? /ing$/u.test(wordAt(place, place.verb + 1))
        : ruledBy(place, (word) => DENYING_VERBS.has(word)),
    read: () => ({ stance: 'denied', said: false }),
  },
  {
    name: 'words of a denial',
    example: 'Moss denied “any knowledge of a leak”.',
    speaker: 'Moss',
    match: (place) => DENYING_VERBS.has(wordAt(place, place.verb)),
    read: () => ({ stance: 'denied', said: true }),
  },
  {
    name: 'never said',
    example: 'Moss never said “the ferry leaked for years”.',
    match: (place) => isDenied(place.tokens, place.verb) && !ANSWERS_OR_THINKS.test(wordAt(place, place.verb)),
    read: () => ({ stance: 'denied', said: false }),
  },
  {
    name: 'nobody said',
    example: 'Nobody said “the ferry leaked for years”.',
    match: (place) =>
      /^(?:nobody|none|neither)$/u.test(wordAt(place, place.subject)) || wordAt(place, place.subject - 1) === 'nor',
    read: () => ({ stance: 'denied', said: false }),
  },
  {
    name: 'imagined saying',
    example: 'Reyes imagined Moss saying “the ferry leaked for years”.',
    match: (place) => ruledBy(place, (word) => IMAGINES.test(word)),
    read: () => ({ stance: 'supposed', said: false }),
  },
  {
    name: 'if somebody says',
    example: 'The owners will be ruined if Moss says “the ferry leaked for years”.',
    match: (place) => /^(?:if|unless|whether)$/u.test(wordAt(place, place.subject - 1)),
    read: () => ({ stance: 'supposed', said: false }),
  },
  {
    name: 'would say',
    example: 'Moss would say “the ferry leaked for years”.',
    speaker: 'Moss',
    match: (place) => /^(?:would|might|could|may)$/u.test(wordAt(place, place.verb - 1)),
    read: () => ({ stance: 'supposed', said: true }),
  },
];

/** Whether the words of a cue in its sentence were said, and by which row where they were not; without a cue they were. */
export function stanceOf(tokens: readonly Token[], cue: Cue | undefined): Read & { readonly rule?: string } {
  const found = cue && readBy(STANCES, { tokens, verb: cue.from, subject: cue.subject.from });
  return found ? { ...found.read, rule: found.rule.name } : { stance: 'said', said: true };
}
