import type { MentionRecord, PassageRecord, SpanRecord } from '../../story/records.ts';
import type { Documents } from '../engine/document.ts';

/** Between the names of one subject: "Hale, Brody and Pell". */
const COORDINATED = /^\s*(?:,|,?\s*(?:and|&)|,?\s*as well as)\s+$/u;
/** A pronoun that stands for somebody named before, with the gender it tells. */
const PRONOUN = /\b(?:(he|his|him)|(she|her|hers)|they|their|them)\b/giu;
/** How far behind an event's word its object's name begins, in UTF-16 units. */
const OBJECT_WITHIN = 40;
/** What may stand between an event's word and its object's name: "convicted former mayor Ann Hale", not "wrote on behalf of Hale". */
const BEFORE_AN_OBJECT =
  /^(?!.*\b(?:about|after|against|ahead|at|before|behalf|by|during|for|from|in|on|over|that|to|who)\b)(?:\s+[\p{L}\p{N}'’.-]+){0,4}\s+$/u;

/** A pronoun right behind an event's word: whom it befalls. */
const OBJECT_PRONOUN = /^\s+(?:(him)|(her)|them)\b(?!\s+\p{Ll}+\s+(?:was|were|is|are|has|had)\b)/u;
/** What is told of somebody between commas ("who sailed with Pell", "a friend of Pell"): those named in it take no part in what goes on behind it. */
const INTERPOSED =
  /,\s+(?:(?:who|whom|whose|which|where)\s[^,]*|(?:an?|the|his|her|their)\s(?:[\p{Ll}-]+\s){1,3}(?:of|to|for|with|at)\s[^,]*),(?!\s*(?:and|or)\b)/gu;

type Stretch = Pick<SpanRecord, 'start' | 'end'>;

/** A place that names somebody, or stands for them. */
type NamedPlace = MentionRecord & { readonly gender: 'female' | 'male' | 'unknown' };

/** The mentions within a stretch of their article. */
const within = (people: readonly NamedPlace[], { start, end }: Stretch) =>
  people.filter((one) => one.start >= start && one.end <= end);

const sentenceOf = (place: Stretch, passage: PassageRecord): Stretch =>
  passage.sentences.find((one) => one.start <= place.start && place.start < one.end) ?? passage;

/** What a passage prints between two places of its article. */
const printed = ({ start, text }: PassageRecord, from: number, to: number): string =>
  text.slice(Math.max(0, from - start), Math.max(0, to - start));

/** Tells who takes part in what a sentence tells: whom it names last before the event's word, and first behind it. */
export class Participants {
  private readonly documents: Documents;

  constructor(documents: Documents) {
    this.documents = documents;
  }

  /** The places of a passage that name people, or stand for them, in order. */
  private peopleIn(passage: PassageRecord): NamedPlace[] {
    return within(
      passage.mentions.flatMap((mention) => {
        const entity = this.documents.entity(mention.entity);
        return entity?.is === 'person' ? [{ ...mention, gender: entity.gender }] : [];
      }),
      passage,
    );
  }

  /**
   * The people who take part in the event that a word of a passage tells. Empty where the passage leaves open who it is ("the
   * actor was convicted"): it may be anybody.
   */
  of(event: SpanRecord, passage: PassageRecord): ReadonlySet<string> {
    const sentence = sentenceOf(event, passage);
    const people = this.peopleIn(passage);
    const object = within(people, sentence).find(({ start }) => start >= event.end);
    const between = object ? printed(passage, event.end, object.start) : '';
    const acted = object && between.length < OBJECT_WITHIN && BEFORE_AN_OBJECT.test(between) ? [object.entity] : [];
    return new Set([...this.before(event, passage, people), ...acted, ...befallen(event, passage, people)]);
  }

  /** Whom a passage names or means last before a place, with those who share that subject; the last named first. */
  private before(place: Stretch, passage: PassageRecord, people: readonly NamedPlace[]): string[] {
    const sentence = sentenceOf(place, passage);
    const interposed = [...printed(passage, sentence.start, place.start).matchAll(INTERPOSED)];
    const isInterposed = ({ start }: NamedPlace) =>
      interposed.some(({ index, 0: { length } }) => {
        const at = start - sentence.start;
        return at >= index && at < index + length;
      });
    const named = within(people, sentence).filter((one) => one.end <= place.start && !isInterposed(one));
    const pronoun = [...printed(passage, sentence.start, place.start).matchAll(PRONOUN)].at(-1);
    const subject = subjectOf(named, passage, sentence.start, pronoun);
    if (subject.length > 0 || !pronoun) return subject;
    const earlier = passage.sentences.filter(({ end }) => end <= sentence.start).reverse();
    const first = earlier.map((one) => within(people, one).find(agreesWith(pronoun))).find(Boolean);
    return first ? [first.entity] : [];
  }
}

/** The last of the names before an event that its pronoun can mean, and those that share its place: "Hale and Brody". */
function subjectOf(
  before: readonly NamedPlace[],
  passage: PassageRecord,
  start: number,
  pronoun: RegExpExecArray | undefined,
): string[] {
  const last = before.findLastIndex((one) => {
    const spoken = pronoun !== undefined && pronoun.index + start >= one.end;
    return !spoken || agreesWith(pronoun)(one);
  });
  const named: string[] = [];
  for (let at = last; at >= 0; at--) {
    const [one, next] = [before[at], before[at + 1]];
    if (!one) break;
    const between = at < last && next ? printed(passage, one.end, next.start) : '';
    if (at < last && !COORDINATED.test(between)) break;
    named.push(one.entity);
  }
  return named;
}

/** Whom a pronoun right behind an event's word means: the last named before it in its sentence, else the first of an earlier one. */
function befallen(event: Stretch, passage: PassageRecord, people: readonly NamedPlace[]): string[] {
  const pronoun = OBJECT_PRONOUN.exec(printed(passage, event.end, event.end + OBJECT_WITHIN));
  if (!pronoun) return [];
  const sentence = sentenceOf(event, passage);
  const meant = people.filter(agreesWith(pronoun));
  const here = within(meant, sentence).findLast(({ end }) => end <= event.start);
  const earlier = passage.sentences.filter(({ end }) => end <= sentence.start).reverse();
  const found = here ?? earlier.map((one) => within(meant, one)[0]).find(Boolean);
  return found ? [found.entity] : [];
}

/** Whether a pronoun can mean somebody, as far as genders are known. */
function agreesWith([, he, she]: RegExpExecArray): (one: NamedPlace) => boolean {
  return ({ gender }) => gender === 'unknown' || (he ? gender === 'male' : she ? gender === 'female' : true);
}
