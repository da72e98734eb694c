import type { Article, ArticleId } from '../story/article.ts';
import type { Passage } from '../story/passage.ts';
import type { Description, Entity } from '../story/people/entity.ts';
import type { Quotation } from '../story/quotations/quotation.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import type { StatementGroup } from './same-statement.ts';

/** What an answer is confined to; nothing where absent. Values are exact. */
export interface Scope {
  readonly outlet?: string;
  readonly article?: ArticleId;
}

/** A passage that speaks of what was asked. */
export interface PassageHit {
  readonly passage: Passage;
  /** The passage's span, so that hits group as statements. */
  readonly span: Span;
  readonly article: Article;
  /** Comparable within one answer only; higher is better. */
  readonly score: number;
}

/** An entity that a typed name stands for, and how it was recognised, surest first. */
export interface EntityMatch {
  readonly entity: Entity;
  readonly by: 'name' | 'alias' | 'surname' | 'first name' | 'relation' | 'role' | 'typo';
  /** The text's own words for the relation or role, where one was asked for. */
  readonly evidence?: Description;
}

/** One utterance in one article. */
export interface QuotationHit {
  readonly quotation: Quotation;
  /** The quotation with its marks. */
  readonly span: Span;
  readonly article: Article;
  /** The passage that prints it; absent where the quotation stands in none. */
  readonly passage?: Passage;
  readonly score: number;
}

/** The same utterance as another article prints it, in other words. */
export interface Variant {
  readonly hit: QuotationHit;
  /** Where its words differ from the fullest printing's, and where the fullest's differ from these. */
  readonly differing: readonly Span[];
  readonly differingInFullest: readonly Span[];
}

/** One utterance over all the articles that print it. */
export interface QuotationGroup extends StatementGroup<QuotationHit> {
  readonly score: number;
  /** Those of `also` whose wording differs beyond quotation marks, case and end punctuation. */
  readonly variants: readonly Variant[];
}

/** What is known of a claimed quotation. */
export type ClaimCheck =
  | { readonly verdict: 'word for word'; readonly groups: readonly StatementGroup<QuotationHit>[] }
  | {
      readonly verdict: 'in other words';
      readonly nearest: QuotationHit;
      /** The printed words that the claim does not have so. */
      readonly differing: readonly Span[];
      /** UTF-16 offsets into the claim of the words that are not printed so. */
      readonly differingInClaim: readonly { readonly start: number; readonly end: number }[];
    }
  | { readonly verdict: 'in no source' };

export interface QuotationsWanted extends Scope {
  /** Free words, or part of the quotation itself. */
  readonly about?: string;
  readonly by?: Entity;
}

/** A story made findable. Searches are promises because an engine may stand on another machine. */
export interface StoryIndex {
  readonly story: Story;
  /** Passages that answer to all of the question's content, best first; none where the articles are silent. */
  passages(question: string, scope?: Scope): Promise<PassageHit[]>;
  /** Quotations by subject, speaker or both, best first, one group an utterance. */
  quotations(wanted: QuotationsWanted): Promise<QuotationGroup[]>;
  /** Whether, and how, the articles print what somebody is claimed to have said. */
  claim(text: string, wanted?: Omit<QuotationsWanted, 'about'>): Promise<ClaimCheck>;
  /** Whom a typed name, relation or role stands for, best first; none where nobody is meant. */
  entities(typed: string): EntityMatch[];
  /** The passage in which a place of an article stands; undefined within boilerplate. */
  passageAt(place: Span): Passage | undefined;
}
