import { WORD_CLASSES } from '../../english/function-words.ts';
import { isLightVerb } from '../../english/light-verbs.ts';
import { CLAUSE_VERBS, NAMING_VERBS, SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import { BE, isAdverb, isGrammar, isPastForm } from '../../english/verb-words.ts';
import type { EventRecord } from '../../story/records.ts';
import { wordsForOneEvent } from '../query/event-words.ts';
import { expressionsAmong } from '../query/synonym-expressions.ts';
import { stem, type Term, terms, termsOf } from '../query/terms.ts';
import { words } from '../query/words.ts';

/** What one sentence tells of an event, read to be compared with what others tell. */
export interface Telling {
  readonly event: EventRecord;
  /** The word that tells it, as one term: "resign", "step down"; and the terms that can tell the same. */
  readonly deed: string;
  readonly deeds: ReadonlySet<string>;
  /**
   * `speech`: the event is that somebody said something, and what was said tells it from another. `light`: the verb tells little
   * by itself ("took"). `deed`: everything else.
   */
  readonly kind: 'speech' | 'light' | 'deed';
  /** Whom or what the verb acts upon, as printed behind it: "the charity" of "founded the charity in 2009". */
  readonly object: ReadonlySet<string>;
  /** What else the clause says, without the deed, its date, and other words for times; of speech, its whole sentence. */
  readonly content: ReadonlySet<string>;
  /** Of speech, the words between the sentence's quotation marks, of which one may stand in another sentence. */
  readonly quoted: string;
  /** The verbs of the clause of a noun: what is dated is what was done with it, "Vane *posted* Pell's letter on Friday". */
  readonly verbsOver: readonly string[];
  /** Who acts, and who is acted upon, by `entity.id`. */
  readonly agents: ReadonlySet<string>;
  readonly patients: ReadonlySet<string>;
  /** Both. */
  readonly people: readonly string[];
  /** Whose deed a noun tells, where its clause speaks of one person alone: "ahead of *Vane's* sentencing". */
  readonly possessor: string | undefined;
}

const isTime = (word: string): boolean => WORD_CLASSES.get(word) === 'time';

/** Words of content of a text, without its date and words for times and such as "back" and "later". */
function contentOf(text: string, dated: ReadonlySet<string>): Term[] {
  return terms(text).filter(
    ({ term, word }) => !dated.has(term) && !isTime(word) && WORD_CLASSES.get(word) !== 'adverb',
  );
}

/** Whether a verb reports what somebody said; one that has other senses too, only beside quoted words or "that". */
function reportsSpeech({ trigger, sentence }: EventRecord): boolean {
  const verb = trigger.text.toLowerCase();
  if (CLAUSE_VERBS.has(verb)) return true;
  const behind = sentence.text.slice(trigger.end - sentence.start);
  if (SPEECH_VERBS.has(verb) && /^\s+that\b/u.test(behind)) return true;
  return (SPEECH_VERBS.has(verb) || NAMING_VERBS.has(verb)) && /["“”]/u.test(sentence.text);
}

/** The object of a verb: the words of content behind it up to a preposition, a verb or a mark. None behind a passive or a noun. */
function objectOf({ sentence, trigger, rule }: EventRecord, afterTrigger: number): Term[] {
  if (rule === 'event noun') return [];
  const all = words(sentence.text);
  const at = all.findIndex(({ end }) => sentence.start + end > trigger.start);
  const before = all.slice(0, Math.max(0, at)).findLast(({ word }) => !isAdverb(word));
  if (before && BE.has(before.word)) return [];
  const object = [];
  let { end } = all[at + afterTrigger - 1] ?? { end: trigger.end - sentence.start };
  for (const word of all.slice(at + afterTrigger)) {
    const gap = sentence.text.slice(end, word.start);
    const isPart = WORD_CLASSES.get(word.word) === 'determiner' || !isGrammar(word.word);
    if (/[^\s"“”‘’']/u.test(gap) || !isPart || isTime(word.word)) break;
    object.push(word);
    ({ end } = word);
  }
  return termsOf(object);
}

/** A quotation mark at the beginning of quoted words, which stands behind nothing, a blank or a bracket. */
const isOpening = (text: string, at: number): boolean => text[at] === '“' || /^$|[\s([—–-]/u.test(text[at - 1] ?? '');

/** The words between quotation marks, of which one may stand before or behind a text. */
function quotedIn(text: string): string {
  const marks = Array.from(text.matchAll(/["“”]/gu), ({ index }) => index);
  const quoted: string[] = [];
  let from = marks[0] !== undefined && !isOpening(text, marks[0]) ? 0 : undefined;
  for (const at of marks) {
    if (isOpening(text, at)) from = at + 1;
    else if (from !== undefined) {
      quoted.push(text.slice(from, at));
      from = undefined;
    }
  }
  return [...quoted, ...(from === undefined ? [] : [text.slice(from)])].join(' ');
}

/** The verbs of a clause whose event a noun tells. */
function verbsOver({ rule, clause }: EventRecord): string[] {
  if (rule !== 'event noun') return [];
  return words(clause.text).flatMap(({ word }) => (isPastForm(word) && !isLightVerb(word) ? [stem(word)] : []));
}

/** Reads what a sentence tells of an event. */
export function readTelling(event: EventRecord): Telling {
  const { clause, trigger, date, participants } = event;
  const printed = words(clause.text);
  const inClause = termsOf(printed);
  const at = inClause.find(({ end }) => clause.start + end > trigger.start);
  const expression = expressionsAmong(inClause, printed).find(({ first }) => first === at?.position);
  const last = expression?.last ?? at?.position ?? -1;
  const deed = expression?.term ?? at?.term ?? trigger.text.toLowerCase();
  const dated = new Set(date.basis === 'printed' ? terms(date.text).map(({ term }) => term) : []);
  const entities = (role: 'agent' | 'patient') =>
    new Set(participants.flatMap((one) => (one.role === role ? [one.entity] : [])));
  const kind = reportsSpeech(event) ? 'speech' : isLightVerb(trigger.text.toLowerCase()) ? 'light' : 'deed';
  const isDeed = ({ position }: Term) => at !== undefined && position >= at.position && position <= last;
  const content =
    kind === 'speech'
      ? terms(event.sentence.text).filter(({ term }) => term !== deed)
      : contentOf(clause.text, dated).filter((one) => !isDeed(one));
  const [agents, patients] = [entities('agent'), entities('patient')];
  return {
    event,
    deed,
    deeds: new Set([deed, ...wordsForOneEvent(deed)]),
    kind,
    object: new Set(
      objectOf(event, at ? last - at.position + 1 : 1).flatMap(({ term }) => (dated.has(term) ? [] : [term])),
    ),
    content: new Set(content.map(({ term }) => term)),
    quoted: kind === 'speech' ? quotedIn(event.sentence.text) : '',
    verbsOver: verbsOver(event),
    agents,
    patients,
    people: [...new Set([...agents, ...patients])],
    possessor: event.rule === 'event noun' && participants.length === 1 ? participants[0]?.entity : undefined,
  };
}

/** How many words the shorter of two lists has in common with the longer. */
export function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const term of short) if (long.has(term)) common++;
  return common;
}
