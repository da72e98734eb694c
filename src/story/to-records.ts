import type { Article } from './article.ts';
import { correctedPassages } from './corrections.ts';
import type { EventDate, StoryEvent } from './events/event.ts';
import { findEvents } from './events/find-events.ts';
import { firstWhere } from './first-where.ts';
import type { Passage } from './passage.ts';
import type { Description, Entity, Mention } from './people/entity.ts';
import { indexMentions } from './people/mention-index.ts';
import {
  type ArticleRecord,
  type Citable,
  type DescriptionRecord,
  type EntityRecord,
  type EventRecord,
  type PassageRecord,
  type QuotationRecord,
  SOURCE_FIELDS,
  type Source,
  type SpanRecord,
  type SpeakerRecord,
  type StoryRecord,
} from './records.ts';
import { Span } from './span.ts';
import type { Quotation, Speaker } from './speakers/quotation.ts';
import type { Reading, Story } from './story.ts';
import { linkTo } from './text-fragment.ts';

const spanRecord = ({ start, end, text }: Span): SpanRecord => ({ start, end, text });

/** A record's ID: the article, and where in it the record's own words begin. */
const idAt = ({ article, start }: Span) => `${article.id}:${start}`;

/** An article as its records name it. */
export const sourceOf = (article: Article): Source =>
  Object.fromEntries([['article', article.id], ...SOURCE_FIELDS.map((field) => [field, article[field]])]) as Source;

/** A span with all that citing it needs. */
export function citableAt(span: Span, correction?: Span): Citable {
  return {
    ...spanRecord(span),
    ...sourceOf(span.article),
    link: linkTo(span),
    ...(correction && { correction: { ...spanRecord(correction), link: linkTo(correction) } }),
  };
}

/** Which of an article's passages holds an offset; undefined within boilerplate. Logarithmic. */
function passageAt(passages: readonly Passage[], offset: number): Passage | undefined {
  const passage = passages[firstWhere(passages, ({ span }) => span.start > offset) - 1];
  return passage && offset < passage.span.end ? passage : undefined;
}

/** The quotations outside boilerplate, each with the passage that it begins in. */
const printed = ({ quotations, passages }: Reading) =>
  quotations.flatMap((quotation) => {
    const passage = passageAt(passages, quotation.span.start);
    return passage ? [{ quotation, passage }] : [];
  });

/** One ID for each entity: its name; "Jane Roe 2" for the second bearer of a name, who must not be taken for another's ID either. */
function idsOf(entities: readonly Entity[]): ReadonlyMap<Entity, string> {
  const ids = new Map<Entity, string>();
  const taken = new Set(entities.map(({ name }) => name));
  const named = new Set<string>();
  for (const entity of entities) {
    let id = entity.name;
    for (let bearer = 2; named.has(id) || (id !== entity.name && taken.has(id)); bearer++)
      id = `${entity.name} ${bearer}`;
    named.add(id);
    ids.set(entity, id);
  }
  return ids;
}

/** A mention with whom it means. */
interface MentionOf extends Mention {
  readonly entity: Entity;
}

/** Turns one story into records; holds what all its articles share. */
class Recorder {
  private readonly story: Story;
  private readonly ids: ReadonlyMap<Entity, string>;
  /** By article, by entity in the story's order. */
  private readonly mentions = new Map<string, MentionOf[]>();
  /** Several records cite one passage, and its link is looked for in the whole article. */
  private readonly cited = new Map<Passage, Citable>();
  /** Passages that say what their article takes back, with where it does. */
  private readonly corrected = new Map<Passage, Passage>();

  constructor(story: Story) {
    this.story = story;
    this.ids = idsOf(story.entities);
    for (const { article, passages } of story.readings) {
      this.mentions.set(article.id, []);
      for (const [passage, correction] of correctedPassages(passages)) this.corrected.set(passage, correction);
    }
    for (const entity of story.entities)
      for (const mention of entity.mentions) this.mentions.get(mention.span.article.id)?.push({ ...mention, entity });
  }

  *all(): Generator<StoryRecord> {
    const { readings, entities } = this.story;
    const quotations = readings.map(printed);
    for (const [place, reading] of readings.entries()) yield this.article(reading, quotations[place]?.length ?? 0);
    const said = new Map<Entity, number>();
    for (const { quotation } of quotations.flat())
      for (const { entity } of quotation.speakers) if (entity) said.set(entity, (said.get(entity) ?? 0) + 1);
    for (const entity of entities) yield this.entity(entity, said.get(entity) ?? 0);
    const mentions = indexMentions(entities);
    for (const [place, reading] of readings.entries()) {
      yield* this.passages(reading, quotations[place] ?? []);
      for (const { quotation, passage } of quotations[place] ?? []) yield this.quotation(reading, quotation, passage);
      for (const event of findEvents(reading, mentions.get(reading.article) ?? []))
        if (event.date) yield this.event(event, event.date);
    }
    const passagesOf = new Map(readings.map(({ article, passages }) => [article, passages]));
    for (const entity of entities)
      for (const description of entity.descriptions) {
        const { span } = description;
        const passage = passageAt(passagesOf.get(span.article) ?? [], span.start);
        if (passage) yield this.description(entity, description, passage);
      }
  }

  private cite(passage: Passage): Citable {
    const known = this.cited.get(passage) ?? citableAt(passage.span, this.corrected.get(passage)?.span);
    this.cited.set(passage, known);
    return known;
  }

  private idOf(entity: Entity): string {
    return this.ids.get(entity) ?? entity.name;
  }

  private article({ article, passages }: Reading, quotations: number): ArticleRecord {
    const times = new Map<Entity, number>();
    for (const { entity } of this.mentions.get(article.id) ?? []) times.set(entity, (times.get(entity) ?? 0) + 1);
    return {
      kind: 'article',
      ...sourceOf(article),
      provenance: article.provenance,
      passages: passages.length,
      quotations,
      mentions: Array.from(times, ([entity, count]) => ({ entity: this.idOf(entity), times: count })),
    };
  }

  private entity(entity: Entity, quotations: number): EntityRecord {
    const { name, kind, gender, aliases, mentions } = entity;
    return {
      kind: 'entity',
      id: this.idOf(entity),
      name,
      is: kind,
      gender,
      aliases: [...aliases],
      mentions: mentions.length,
      quotations,
    };
  }

  private *passages(
    { article, passages }: Reading,
    quotations: readonly { readonly quotation: Quotation; readonly passage: Passage }[],
  ): Generator<PassageRecord> {
    const mentions = new Map<Passage, MentionOf[]>(passages.map((passage) => [passage, []]));
    for (const mention of this.mentions.get(article.id) ?? []) {
      const passage = passageAt(passages, mention.span.start);
      if (passage) mentions.get(passage)?.push(mention);
    }
    const quoted = new Map<Passage, Set<string>>(passages.map((passage) => [passage, new Set()]));
    for (const { quotation, passage } of quotations)
      for (const { entity } of quotation.speakers) if (entity) quoted.get(passage)?.add(this.idOf(entity));
    for (const passage of passages) {
      const inOrder = (mentions.get(passage) ?? []).sort((a, b) => a.span.start - b.span.start);
      yield {
        kind: 'passage',
        id: idAt(passage.span),
        ...this.cite(passage),
        sentences: passage.sentences.map(({ start, end }) => ({ start, end })),
        mentions: inOrder.map(({ entity, form, span: { start, end } }) => ({
          entity: this.idOf(entity),
          form,
          start,
          end,
        })),
        quoted: [...(quoted.get(passage) ?? [])],
      };
    }
  }

  private speaker({ name, entity, mention }: Speaker): SpeakerRecord {
    return { name, ...(entity && { entity: this.idOf(entity) }), mention: spanRecord(mention) };
  }

  private quotation(reading: Reading, quotation: Quotation, passage: Passage): QuotationRecord {
    const { span, words, speakers, stance, rule } = quotation;
    const { article, start, end } = passage.span;
    return {
      kind: 'quotation',
      id: idAt(span),
      // The passage that it begins in, so that its cue stands with it, and all of the quotation.
      ...citableAt(
        new Span(article, Math.min(span.start, start), Math.max(span.end, end)),
        this.corrected.get(passage)?.span,
      ),
      passage: idAt(passage.span),
      quote: { ...spanRecord(span), link: linkTo(span) },
      words: spanRecord(words),
      speakers: speakers.map((speaker) => this.speaker(speaker)),
      stance,
      ...(rule !== undefined && { rule }),
      around: around(reading.quotations, passage.span),
    };
  }

  private event(event: StoryEvent, date: EventDate): EventRecord {
    const { trigger, clause, sentence, passage, participants, status, beside, rule, statusRule } = event;
    return {
      kind: 'event',
      id: idAt(trigger),
      ...this.cite(passage),
      passage: idAt(passage.span),
      sentence: spanRecord(sentence),
      clause: spanRecord(clause),
      trigger: spanRecord(trigger),
      participants: participants.map(({ entity, role }) => ({ entity: this.idOf(entity), role })),
      date: { ...spanRecord(date.span), value: date.value, basis: date.basis, from: date.from, rule: date.rule },
      status,
      beside: beside.map(({ span: { start, end }, ...one }) => ({ start, end, status: one.status, noun: one.noun })),
      rule,
      statusRule,
    };
  }

  private description(entity: Entity, { kind, span, mention, to }: Description, passage: Passage): DescriptionRecord {
    return {
      kind: 'description',
      id: idAt(span),
      ...this.cite(passage),
      passage: idAt(passage.span),
      entity: this.idOf(entity),
      of: kind,
      words: { ...spanRecord(span), link: linkTo(span) },
      mention: spanRecord(mention),
      ...(to && { to: this.idOf(to) }),
    };
  }
}

/** The words around the quotations of a passage; what is said there is not about any of them. `quotations` are in order. */
function around(quotations: readonly Quotation[], passage: Span): string {
  const { text } = passage.article;
  let words = '';
  let at = passage.start;
  for (let next = firstWhere(quotations, ({ span }) => span.end > passage.start); next < quotations.length; next++) {
    const { span } = quotations[next] as Quotation;
    if (!span.overlaps(passage)) break;
    words += `${text.slice(at, Math.max(at, span.start))} `;
    at = Math.max(at, span.end);
  }
  return words + text.slice(at, Math.max(at, passage.end));
}

/**
 * All that a story says, as records: its articles, its entities (most mentioned first), then article by article its passages,
 * quotations and dated events in the text's order, at last what its entities are described as. Pure and deterministic. What stands in boilerplate
 * has no record, though its mentions are counted.
 */
export const recordsOf = (story: Story): StoryRecord[] => [...new Recorder(story).all()];
