import type { Article } from '../story/article.ts';
import type { Passage } from '../story/passage.ts';
import type { Entity } from '../story/people/entity.ts';
import { indexMentions, type NamedMention } from '../story/people/mention-index.ts';
import type { Span } from '../story/span.ts';

/** Between the names of one subject: "Hale, Brody and Pell". */
const COORDINATED = /^\s*(?:,|,?\s*(?:and|&)|,?\s*as well as)\s+$/u;
/** A pronoun that stands for somebody named before, with the gender it tells. */
const PRONOUN = /\b(?:(he|his|him)|(she|her|hers)|they|their|them)\b/giu;
/** How far behind an event's word its object's name begins, in UTF-16 units. */
const OBJECT_WITHIN = 40;
/** What may stand between an event's word and its object's name: "convicted former mayor Ann Hale", not "wrote on behalf of Hale". */
const BEFORE_AN_OBJECT =
  /^(?!.*\b(?:about|after|against|ahead|at|before|behalf|by|during|for|from|in|on|over|that|to|who)\b)(?:\s+[\p{L}\p{N}'’.-]+){0,4}\s+$/u;

/** The mentions within a stretch of their article. */
const within = (people: readonly NamedMention[], { start, end }: Pick<Span, 'start' | 'end'>) =>
  people.filter(({ mention: { span } }) => span.start >= start && span.end <= end);

/** Tells who takes part in what a sentence tells: whom it names last before the event's word, and first behind it. */
export class Participants {
  private readonly people: ReadonlyMap<Article, readonly NamedMention[]>;

  constructor(entities: readonly Entity[]) {
    this.people = indexMentions(entities.filter(({ kind }) => kind === 'person'));
  }

  /**
   * The people who take part in the event that a word of a passage tells. Empty where the passage leaves open who it is ("the
   * actor was convicted"): it may be anybody.
   */
  of(event: Span, { span, sentences }: Passage): ReadonlySet<Entity> {
    const people = within(this.people.get(event.article) ?? [], span);
    const at = sentences.findIndex((one) => one.contains(event));
    const sentence = sentences[at] ?? span;
    const named = within(people, sentence);
    const before = named.filter(({ mention }) => mention.span.end <= event.start);
    const pronoun = [...event.article.text.slice(sentence.start, event.start).matchAll(PRONOUN)].at(-1);
    const taking = new Set(this.subject(before, sentence.start, pronoun));
    if (taking.size === 0 && pronoun) {
      const earlier = sentences.slice(0, at).reverse();
      const first = earlier.map((one) => within(people, one).filter(agreesWith(pronoun))[0]).find(Boolean);
      if (first) taking.add(first.entity);
    }
    const object = named.find(({ mention }) => mention.span.start >= event.end);
    const between = object ? event.article.text.slice(event.end, object.mention.span.start) : '';
    if (object && between.length < OBJECT_WITHIN && BEFORE_AN_OBJECT.test(between)) taking.add(object.entity);
    return taking;
  }

  /** The last of the names before an event that its pronoun can mean, and those that share its place: "Hale and Brody". */
  private subject(before: readonly NamedMention[], start: number, pronoun: RegExpExecArray | undefined): Entity[] {
    const last = before.findLastIndex((one) => {
      const spoken = pronoun !== undefined && pronoun.index + start >= one.mention.span.end;
      return !spoken || agreesWith(pronoun)(one);
    });
    const named: Entity[] = [];
    for (let at = last; at >= 0; at--) {
      const [one, next] = [before[at], before[at + 1]];
      if (!one) break;
      const between =
        at < last && next ? next.mention.span.article.text.slice(one.mention.span.end, next.mention.span.start) : '';
      if (at < last && !COORDINATED.test(between)) break;
      named.push(one.entity);
    }
    return named;
  }
}

/** Whether a pronoun can mean somebody, as far as genders are known. */
function agreesWith([, he, she]: RegExpExecArray): (one: NamedMention) => boolean {
  return ({ entity: { gender } }) =>
    gender === 'unknown' || (he ? gender === 'male' : she ? gender === 'female' : true);
}
