import type { Article } from '../story/article.ts';
import type { TimeExpression } from '../story/dates/time-expression.ts';
import type { Passage } from '../story/passage.ts';
import { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { speaksOf } from './abstain.ts';
import { intervalOf } from './calendar-interval.ts';
import { clauseOfDate } from './clause.ts';
import type { Engine } from './engine.ts';
import { overlapping } from './overlapping.ts';
import type { PassageFinder } from './passage-finder.ts';
import { readQuestion } from './question.ts';
import { RankedIndex } from './ranked-index.ts';
import { facetsOf, facetsWithin, type Scope } from './scope.ts';
import { terms } from './terms.ts';

/** A printed date, or a printed range of them, with its calendar value. */
export type CalendarDate = Pick<TimeExpression, 'span' | 'value'>;

/** The dates that are on the calendar; "from 1998 to 2006" is one of them, from its first end to its last. */
function calendarDates(dates: readonly TimeExpression[]): CalendarDate[] {
  const found: CalendarDate[] = [];
  let open: TimeExpression | undefined;
  for (const date of dates) {
    if (intervalOf(date.value) === undefined) continue;
    if (open?.range !== undefined && open.range === date.range) {
      found.pop();
      found.push({ span: new Span(date.span.article, open.span.start, date.span.end), value: open.range });
      open = undefined;
      continue;
    }
    found.push(date);
    open = date;
  }
  return found;
}

/** A calendar date in the clause whose event it dates. */
export interface DatedHit {
  readonly date: CalendarDate;
  /** The clause that holds the date: what happened then. */
  readonly clause: Span;
  /** The passage's span, so that hits group as statements. */
  readonly span: Span;
  readonly passage: Passage;
  readonly article: Article;
  /** Whom the passage speaks of, by full name. */
  readonly names: ReadonlySet<string>;
  readonly score: number;
}

/** Finds the dates of a story, in order of time or by the event that they date. */
export class DatedFinder {
  private readonly dated: readonly Omit<DatedHit, 'score'>[];
  private readonly index: RankedIndex;
  private readonly names: ReadonlySet<string>;

  constructor(story: Story, passages: PassageFinder, engine: Engine) {
    this.names = new Set(
      story.entities.flatMap(({ aliases }) => aliases.flatMap((alias) => terms(alias).map(({ term }) => term))),
    );
    this.dated = story.readings.flatMap(({ dates, article }) => {
      const calendar = calendarDates(dates);
      return calendar.flatMap((date) => {
        const passage = passages.at(date.span);
        const sentence = passage?.sentences.find((one) => one.contains(date.span));
        if (!passage || !sentence) return [];
        const within = overlapping(calendar, sentence).map(({ span }) => span);
        const clause = clauseOfDate(sentence, date.span, within);
        return [{ date, clause, span: passage.span, passage, article, names: passages.namesIn(passage) }];
      });
    });
    this.index = new RankedIndex(engine);
    this.index.add(
      this.dated.map(({ clause, names, span }) => ({
        text: clause.text,
        implied: [...names],
        facets: { ...facetsOf(span) },
      })),
    );
  }

  /** Every date, in order of time. */
  all(scope: Scope = {}): DatedHit[] {
    return this.dated
      .filter(
        ({ article }) =>
          (scope.outlet ?? article.outlet) === article.outlet && (scope.article ?? article.id) === article.id,
      )
      .map((one) => ({ ...one, score: 1 }));
  }

  /** The dates whose clause speaks of the event, best first; none where no article dates it. */
  async find(event: string, scope: Scope = {}): Promise<DatedHit[]> {
    const question = readQuestion(event);
    const hits = await this.index.search(question, { facets: facetsWithin(scope) });
    return hits.flatMap(({ id, score, found }) => {
      const dated = this.dated[id];
      const spoken = speaksOf({ found, around: found }, question, this.index, this.names);
      return dated && spoken ? [{ ...dated, score }] : [];
    });
  }
}
