import type { Passage } from '../passage.ts';
import type { Entity } from '../people/entity.ts';
import type { Span } from '../span.ts';

/** What a text says of an event's truth. Only what `happened` is ever given as having happened; what is `alleged` is told as somebody's claim. */
export type EventStatus = 'happened' | 'negated' | 'denied' | 'planned' | 'hypothetical' | 'alleged';

/** Somebody who takes part: `agent` acts, `patient` is acted upon, `other` stands in the clause. */
export interface Participant {
  readonly entity: Entity;
  readonly role: 'agent' | 'patient' | 'other';
}

/** When an event was, as the text tells. */
export interface EventDate {
  /** The words of the date; of a day that is the article's own, the event's sentence. */
  readonly span: Span;
  /** ISO 8601, as `TimeExpression.value`. */
  readonly value: string;
  /** `printed`: the text prints it. `published`: told as news without a date, so the article's own day. */
  readonly basis: 'printed' | 'published';
  /** Where a printed date stands: in the event's clause, elsewhere in its sentence, or in the sentence before. */
  readonly from: 'clause' | 'sentence' | 'neighbour' | 'article';
  /** The row of the table that dates it. */
  readonly rule: string;
}

/** Something that an article tells of: what, when, who takes part, in which sentence. */
export interface StoryEvent {
  /** The verb or noun that tells it: "resigned", "resignation". */
  readonly trigger: Span;
  readonly clause: Span;
  readonly sentence: Span;
  readonly passage: Passage;
  readonly participants: readonly Participant[];
  /** Absent where the text does not tell. */
  readonly date?: EventDate;
  readonly status: EventStatus;
  /** What else its sentence tells, at another time or not as having happened: each word with its status, with its clause where it is unreal. */
  readonly beside: readonly { readonly span: Span; readonly status: EventStatus; readonly noun: boolean }[];
  /** The rows of the tables that found the trigger and read the status. */
  readonly rule: string;
  readonly statusRule: string;
}
