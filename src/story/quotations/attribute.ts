import { ANSWERING_VERBS } from '../../english/reporting-verbs.ts';
import { Span } from '../span.ts';
import type { Layout } from '../text/paragraph.ts';
import type { AttributedSpan, Attribution, Located, SpeakerMention } from './attribution.ts';
import { findAttributions } from './find-attributions.ts';
import { headOf, type Phrase } from './noun-phrase.ts';
import { priorSubjects } from './prior-subjects.ts';
import type { QuotedSpan } from './quoted-span.ts';
import type { Token } from './quoting-sentence.ts';
import { stanceOf } from './stance.ts';

/** Neither a pronoun nor a description that is resolved has more words. */
const MOST_WORDS = 3;

/** Pronouns of one person, and what is that person's: "she", "her husband". */
const PERSONAL = /^(?:s?he|his|her)$/u;

/** Names joined by "and" are speakers of their own: token ranges, in order. */
function joined(tokens: readonly Token[], { from, to }: Phrase): Phrase[] {
  const parts: Phrase[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const splits = tokens[at]?.class === 'conjunction' && tokens[at - 1]?.class === 'name';
    if (!splits || tokens[at + 1]?.class !== 'name') continue;
    parts.push({ from: start, to: at });
    start = at + 1;
  }
  return [...parts, { from: start, to }];
}

/** The mentions of the speakers that an attribution names: one, or several where "and" joins them. */
function mentionsOf({ article }: Layout, { subject, standsFor, cue, onlyKnown }: Attribution): SpeakerMention[] {
  const spanOf = ({ sentence: { tokens } }: Located, { from, to }: Phrase): Span =>
    new Span(article, (tokens[from] as Token).start, (tokens[to - 1] as Token).end);
  const naming = standsFor ?? subject;
  const { tokens, paragraph } = naming.sentence;
  const answers = cue !== undefined && ANSWERING_VERBS.has(subject.sentence.tokens[cue.from]?.word ?? '');
  return joined(tokens, naming.phrase).map((phrase) => {
    const head = tokens[headOf(tokens, phrase)] as Token;
    const words =
      phrase.to - phrase.from > MOST_WORDS ? [] : tokens.slice(phrase.from, phrase.to).map(({ word }) => word);
    return {
      mention: standsFor ? spanOf(subject, subject.phrase) : spanOf(subject, phrase),
      naming: spanOf(naming, phrase),
      head: new Span(article, head.start, head.end),
      words,
      subjects: PERSONAL.test(words[0] ?? '') ? priorSubjects(article, naming.sentence, phrase.from) : [],
      onlyKnown,
      answers,
      paragraph,
    };
  });
}

/** Which rows found an attribution: how it belongs to the quotation, its cue, the cue's subject. */
const ruleOf = ({ rule, cue, subject }: Attribution): string =>
  [rule, cue?.rule, cue && subject.phrase.rule].filter((one) => one !== undefined).join(' · ');

/** Finds who says one article's quoted speech, in order of place; titles and scare quotes are left out. */
export function attributeQuotations(layout: Layout, quoted: readonly QuotedSpan[]): AttributedSpan[] {
  const attributions = findAttributions(layout, quoted);
  // A run of quotations keeps the speakers of its first.
  const known = new Map<Located, readonly SpeakerMention[]>();
  return quoted.flatMap((one, index): AttributedSpan[] => {
    if (one.kind !== 'speech') return [];
    const attribution = attributions[index];
    if (!attribution) return [{ ...one, kind: one.kind, by: [], stance: 'said' }];
    const { subject, cue } = attribution;
    const { stance, said, rule } = stanceOf(subject.sentence.tokens, cue);
    const by = !said ? [] : (known.get(subject) ?? mentionsOf(layout, attribution));
    if (said) known.set(subject, by);
    const { tokens } = subject.sentence;
    const verb = cue && { first: tokens[cue.from], last: tokens[cue.to - 1] };
    const printed = verb?.first && verb.last && new Span(layout.article, verb.first.start, verb.last.end);
    return [
      {
        ...one,
        kind: one.kind,
        by,
        stance,
        rule: rule === undefined ? ruleOf(attribution) : `${ruleOf(attribution)} · ${rule}`,
        ...(printed && { cue: printed }),
      },
    ];
  });
}
