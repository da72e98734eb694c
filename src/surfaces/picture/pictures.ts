import type { Answer, ArticlesAnswer, PassagesAnswer } from '../../answer/answer.ts';
import { type Coverage, coverageSvg } from './coverage.ts';
import { type DatedEvent, type Drawing, eventsInWords, type Timeline, timelineSvg } from './timeline.ts';

/** A picture of an answer, before it is drawn. */
export interface Picture {
  readonly name: 'timeline' | 'coverage';
  readonly svg: (drawing: Drawing) => string;
  /** What it shows, for who doesn't see it; at most `room` UTF-16 units. */
  readonly inWords: (locale: string, room: number) => string;
}

/** Fewer are read as quickly as seen. */
const FEWEST = 3;

/**
 * Whether a picture may show a passage's event as having happened: not what is planned, and not what its own outlet corrected,
 * since a picture says neither.
 */
const isDated = (passage: PassagesAnswer['passages'][number]): passage is DatedEvent =>
  passage.event !== undefined && passage.date !== undefined && !passage.date.planned && !passage.correction;

function timelineOf({
  passages,
  disagreements = [],
}: Pick<PassagesAnswer, 'passages' | 'disagreements'>): Timeline | undefined {
  const events = passages.filter(isDated);
  return events.length >= FEWEST ? { events, disagreements } : undefined;
}

function coverageOf({ coverage }: ArticlesAnswer): Coverage | undefined {
  const timeline = coverage && timelineOf(coverage);
  return timeline && coverage && { ...timeline, outlets: coverage.outlets };
}

/** The picture that shows an answer at a glance: its timeline, or who covers what; undefined where it has none. */
export function pictureOf(answer: Answer): Picture | undefined {
  if (answer.status !== 'answered') return undefined;
  if ('articles' in answer) {
    const coverage = coverageOf(answer);
    return (
      coverage && {
        name: 'coverage',
        svg: (drawing) => coverageSvg(coverage, drawing),
        inWords: (locale, room) => eventsInWords(coverage.events, locale, room),
      }
    );
  }
  const timeline = 'passages' in answer ? timelineOf(answer) : undefined;
  return (
    timeline && {
      name: 'timeline',
      svg: (drawing) => timelineSvg(timeline, drawing),
      inWords: (locale, room) => eventsInWords(timeline.events, locale, room),
    }
  );
}
