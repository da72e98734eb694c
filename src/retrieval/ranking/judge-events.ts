import type { EventRecord } from '../../story/records.ts';
import type { EventConcept, EventQuestion } from '../query/event-question.ts';
import { words } from '../query/words.ts';
import { JUDGE } from './event-weights.ts';

/** An event that may be what was asked for. */
export interface EventHit {
  readonly event: EventRecord;
  /** Comparable within one answer only; higher is better. */
  readonly score: number;
}

/** What was found for a question: events that are what was asked for, or else those that are nearest. */
export interface FoundEvents {
  readonly outcome: 'answered' | 'near' | 'not found';
  /** Best first. */
  readonly hits: readonly EventHit[];
}

/** Which place of an event tells a concept; `antecedent` is what its clause means by a pronoun. */
export type Place = 'clause' | 'sentence' | 'passage' | 'headline' | 'participant' | 'antecedent';

/** How one concept of a question is told by an event. */
export interface Told {
  readonly concept: EventConcept;
  readonly place: Place | undefined;
  readonly value: number;
  /** Where in the sentence, as a word's number. */
  readonly positions: readonly number[];
  /** Whether the event's own word is what was asked for, or an expression that begins with it. */
  readonly atTrigger: boolean;
  /** Whether it is the question's own word, not another that means the same. */
  readonly byOwnWord: boolean;
  /** Whether the event's own word begins an expression that means the same: "sworn in" for "inauguration". */
  readonly byExpression: boolean;
}

/** An event with all that its score is made of. */
export interface Weighed {
  readonly event: EventRecord;
  readonly told: readonly Told[];
  readonly score: number;
  /** The shares of the question that its sentence, and its passage, tell. */
  readonly here: number;
  readonly around: number;
  /** Whether its own word is one that was asked for. */
  readonly byTrigger: boolean;
  /** Whether it is a verb of the question, where this has one. */
  readonly byVerb: boolean;
  readonly fits: boolean;
  /** Whether its clause opens with the very words of the question, as a suggested event does. */
  readonly verbatim: boolean;
  /** Whether its sentence tells of others what the question asks of somebody; worked out where it would answer. */
  readonly isOfAnother: () => boolean;
}

/** Whether a concept is a verb of the question, or an expression with one: "run out". */
export const isVerbOf = ({ term }: EventConcept, { verbs }: EventQuestion): boolean =>
  verbs.size > 0 && term.split(' ').some((part) => verbs.has(part));

/** From so many words on a question is told well enough without one of them, or whole by a sentence of another event. */
export const MANY_WORDS = 3;

/** Decides which outcome this is: only events told as they were asked for answer. */
export function judge(question: EventQuestion, weighed: readonly Weighed[]): FoundEvents {
  if (weighed.length === 0) return { outcome: 'not found', hits: [] };
  const answers = weighed.filter((one) => isAnswer(question, one) && (one.verbatim || !one.isOfAnother()));
  const best = answers[0];
  if (best) {
    const least = JUDGE.besideBest * best.score;
    // Where no date is printed for what answers, one that is printed for what its own word tells stands beside it.
    const reported = answers.every(({ event }) => event.date.basis === 'published');
    const isShown = (one: Weighed) =>
      (one.score >= least && answers.includes(one)) ||
      (reported &&
        one.fits &&
        one.byTrigger &&
        // "They called for his ouster on Wednesday" dates no voicemail that he left.
        (one.byVerb || one.told.some(({ atTrigger, byOwnWord }) => atTrigger && byOwnWord)) &&
        one.event.date.basis === 'printed' &&
        one.here >= JUDGE.besideReported &&
        !one.isOfAnother());
    return { outcome: 'answered', hits: weighed.filter(isShown) };
  }
  const near = weighed.filter(
    ({ around, here, byTrigger, told }) =>
      around >= JUDGE.near &&
      (byTrigger && here >= JUDGE.whole
        ? true
        : told.some((one) => one.place !== undefined && one.byOwnWord && !one.concept.isLight)),
  );
  return near.length > 0 ? { outcome: 'near', hits: near } : { outcome: 'not found', hits: [] };
}

/** Whether an event's own sentence tells a concept. */
export const isHere = ({ place }: Told): boolean =>
  place === 'clause' || place === 'sentence' || place === 'participant' || place === 'antecedent';

/** Whether several things are asked for, beside names, and a passage prints none of them in the question's words. */
const isPutOtherwise = (things: readonly Told[]): boolean =>
  things.length > 1 && !things.some(({ place, byOwnWord }) => place !== undefined && byOwnWord);

/** Whether an event is what was asked for. */
function isAnswer(question: EventQuestion, weighed: Weighed): boolean {
  const { names, concepts, negated } = question;
  const { told, fits: fitting, here, around, byTrigger, byVerb, event } = weighed;
  if (!fitting || concepts.length === 0) return false;
  if (weighed.verbatim) return true;
  if (told.some((one) => names.has(one.concept.term) && one.place === undefined)) return false;
  const things = told.filter((one) => !names.has(one.concept.term));
  if (things.length === 0) return told.every(isHere);
  if (told.every(({ concept }) => concept.isLight)) return false;
  if (here >= JUDGE.whole && concepts.length >= MANY_WORDS) return true;
  if (!byVerb || !things.some(isHere)) return false;
  const [alone, ...others] = told.filter((one) => !one.concept.isLight);
  // One word alone, put otherwise, may be anything: only a verb's other words are close enough.
  const isVerb = alone && isVerbOf(alone.concept, question);
  if (alone && others.length === 0 && !alone.byOwnWord && !negated && !isVerb && !alone.byExpression) return false;
  // And it may be any part of a sentence about something else.
  if (concepts.length === 1 && !byTrigger) return things.some((one) => isBesideTrigger(one, event));
  // Things all put otherwise are another event unless they stand together: "opened an inquiry" for "launched a probe".
  const telling = things.filter((one) => !one.concept.isLight);
  const stands = (one: Told) => one.place === undefined || one.atTrigger || isBesideTrigger(one, event);
  if (isPutOtherwise(telling) && !telling.every(stands)) return false;
  if (byTrigger) return here + JUDGE.aroundShare * (around - here) >= JUDGE.answeredByTrigger;
  return told.every((one) => isHere(one) || one.concept.isLight) && things.some((one) => one.byOwnWord);
}

/** How many words a clause's trigger and a word that it is about stand apart at most. */
const BESIDE_TRIGGER = 3;

/** Whether a word stands right beside an event's own: "a 2012 *bankruptcy* petition", "passing a *medical*". */
function isBesideTrigger({ place, positions }: Told, { sentence, trigger }: EventRecord): boolean {
  const at = words(sentence.text).findIndex(({ end }) => sentence.start + end > trigger.start);
  return place === 'clause' && positions.some((position) => Math.abs(position - at) <= BESIDE_TRIGGER);
}
