import type { Word } from '../../english/word.ts';
import type { Passage } from '../passage.ts';
import type { Entity } from '../people/entity.ts';
import type { NamedMention } from '../people/mention-index.ts';
import type { Span } from '../span.ts';
import type { Participant } from './event.ts';
import type { Trigger } from './triggers.ts';

/** A sentence with everybody whom it and its passage mention, in order of place; read once for all its events. */
export interface NamingSentence {
  readonly words: readonly Word[];
  readonly sentence: Span;
  /** Those whom it names. */
  readonly named: readonly NamedMention[];
  /** Where what is told between commas ends: those named in it take no part in what goes on behind it. */
  readonly interposed: ReadonlyMap<NamedMention, number>;
  readonly pronouns: readonly RegExpExecArray[];
  /** Whom each earlier sentence of the passage names, the nearest sentence first. */
  readonly earlier: readonly (readonly NamedMention[])[];
}

/** Between the names of one subject: "Hale, Brody and Pell". */
const COORDINATED = /^\s*(?:,|,?\s*(?:and|&)|,?\s*as well as)\s+$/u;
/** A pronoun that stands for somebody named before, with the gender it tells. */
const PRONOUN = /\b(?:(he|his|him)|(she|her|hers)|they|their|them)\b/giu;
/** How far behind an event's word its object's name begins, in UTF-16 units. */
const OBJECT_WITHIN = 40;
/** What may stand between an event's word and its object's name: "convicted former mayor Ann Hale", not "wrote on behalf of Hale". */
const BEFORE_AN_OBJECT =
  /^(?!.*\b(?:about|after|against|ahead|at|before|behalf|by|during|for|from|in|on|over|that|to|who)\b)(?:\s+[\p{L}\p{N}'’.-]+){0,4}\s+$/u;
/** Between a passive and who did it: "arrested by Hull police officer Pell". */
const BEFORE_AN_AGENT = /^\s+(?:\p{L}+\s+){0,4}by\s+(?:[\p{L}\p{N}'’.-]+\s+){0,4}$/u;
/** A pronoun right behind an event's word: whom it befalls. */
const OBJECT_PRONOUN = /^\s+(?:(him)|(her)|them)\b(?!\s+\p{Ll}+\s+(?:was|were|is|are|has|had)\b)/u;
/** What is told of somebody between commas ("who sailed with Pell", "a friend of Pell"): those named in it take no part in what goes on behind it. */
const INTERPOSED =
  /,\s+(?:(?:who|whom|whose|which|where)\s[^,]*|(?:an?|the|his|her|their)\s(?:[\p{Ll}-]+\s){1,3}(?:of|to|for|with|at)\s[^,]*),(?!\s*(?:and|or)\b)/gu;

const within = (mentioned: readonly NamedMention[], { start, end }: Pick<Span, 'start' | 'end'>) =>
  mentioned.filter(({ mention: { span } }) => span.start >= start && span.end <= end);

/** Whether a pronoun can mean somebody, as far as genders are known. */
function agreesWith([, he, she]: RegExpExecArray): (one: NamedMention) => boolean {
  return ({ entity: { gender, kind } }) => {
    if (kind === 'organisation') return !he && !she;
    return gender === 'unknown' || (he ? gender === 'male' : she ? gender === 'female' : true);
  };
}

/** The last of the names before an event that its pronoun can mean, and those that share its place: "Hale and Brody". */
function coordinated(before: readonly NamedMention[], start: number, pronoun: RegExpExecArray | undefined): Entity[] {
  const last = before.findLastIndex((one) => {
    const spoken = pronoun !== undefined && pronoun.index + start >= one.mention.span.end;
    return !spoken || agreesWith(pronoun)(one);
  });
  const named: Entity[] = [];
  for (let at = last; at >= 0; at--) {
    const [one, next] = [before[at], before[at + 1]];
    if (!one) break;
    const { article } = one.mention.span;
    const between = at < last && next ? article.text.slice(one.mention.span.end, next.mention.span.start) : '';
    if (at < last && !COORDINATED.test(between)) break;
    named.push(one.entity);
  }
  return named;
}

/** Reads whom a sentence names, with what its passage names before. `mentioned` are the passage's, in order of place. */
export function namingSentence(
  words: readonly Word[],
  sentence: Span,
  passage: Passage,
  mentioned: readonly NamedMention[],
): NamingSentence {
  const named = within(mentioned, sentence);
  const { text, start } = sentence;
  const interpositions = named.length > 0 ? [...text.matchAll(INTERPOSED)] : [];
  return {
    words,
    sentence,
    named,
    interposed: new Map(
      interpositions.flatMap(({ index, 0: { length } }) => {
        const [from, to] = [start + index, start + index + length];
        return named.filter(({ mention: { span } }) => span.start >= from && span.start < to).map((one) => [one, to]);
      }),
    ),
    pronouns: mentioned.length > 0 ? [...text.matchAll(PRONOUN)] : [],
    earlier: passage.sentences
      .filter(({ end }) => end <= start)
      .map((one) => within(mentioned, one))
      .reverse(),
  };
}

/** The first whom an earlier sentence names and a pronoun can mean. */
function meantBefore({ earlier }: NamingSentence, pronoun: RegExpExecArray): Entity[] {
  const first = earlier.map((named) => named.find(agreesWith(pronoun))).find(Boolean);
  return first ? [first.entity] : [];
}

/** Whom a sentence names or means last before its event, with those who share that subject; by a pronoun alone, the first of a sentence before. */
function subjects(trigger: Trigger, of: NamingSentence): Entity[] {
  const { words, sentence, named, interposed, pronouns } = of;
  const place = words[trigger.first]?.start ?? sentence.start;
  const before = named.filter((one) => one.mention.span.end <= place && (interposed.get(one) ?? place + 1) > place);
  const pronoun = pronouns.findLast(({ index, 0: { length } }) => sentence.start + index + length <= place);
  const subject = coordinated(before, sentence.start, pronoun);
  return subject.length > 0 || !pronoun ? subject : meantBefore(of, pronoun);
}

/** Whom a pronoun right behind an event's word means: the last named before it in its sentence, else the first of an earlier one. */
function meantBehind(end: number, of: NamingSentence): Entity[] {
  const pronoun = OBJECT_PRONOUN.exec(of.sentence.article.text.slice(end, end + OBJECT_WITHIN));
  if (!pronoun) return [];
  const agrees = agreesWith(pronoun);
  const here = of.named.findLast((one) => one.mention.span.end <= end && agrees(one));
  return here ? [here.entity] : meantBefore(of, pronoun);
}

/**
 * Who takes part in an event, each once: of a verb its subject and object ("Hale", "police arrested Hale"), by their place and
 * whether it is passive; of a noun whoever it belongs to ("Hale's resignation", "the arrest of Hale"); then whoever else its
 * clause names.
 */
export function participantsOf(trigger: Trigger, clause: Span, of: NamingSentence): Participant[] {
  const { words, named } = of;
  const { article } = of.sentence;
  const head = words[trigger.at];
  if (!head || (named.length === 0 && of.pronouns.length === 0)) return [];
  const roles = new Map<Entity, Participant['role']>();
  const give = (entities: readonly Entity[], role: Participant['role']) => {
    for (const entity of entities) if (!roles.has(entity)) roles.set(entity, role);
  };
  const behind = named.find(({ mention: { span } }) => span.start >= head.end);
  const between = behind ? article.text.slice(head.end, behind.mention.span.start) : '';
  const near = behind !== undefined && between.length < OBJECT_WITHIN;
  if (trigger.form === 'noun') {
    const owner = named.findLast(({ mention: { span } }) => span.end <= head.start);
    const gap = owner ? article.text.slice(owner.mention.span.end, head.start) : '';
    if (owner && /^['’]s?\s+(?:[\p{L}-]+\s+){0,2}$/u.test(gap)) give([owner.entity], 'agent');
    if (near && /^\s+(?:of|by)\s+(?:[\p{L}.-]+\s+){0,3}$/u.test(between)) give([behind.entity], 'patient');
  } else {
    if (near && trigger.passive && BEFORE_AN_AGENT.test(between)) give([behind.entity], 'agent');
    give(subjects(trigger, of), trigger.passive ? 'patient' : 'agent');
    if (near && !trigger.passive && BEFORE_AN_OBJECT.test(between)) give([behind.entity], 'patient');
    if (!trigger.passive) give(meantBehind(head.end, of), 'patient');
  }
  give(
    within(named, clause).map(({ entity }) => entity),
    'other',
  );
  if (trigger.form === 'noun') give(subjects(trigger, of), 'other');
  return Array.from(roles, ([entity, role]) => ({ entity, role }));
}
