import * as grouping from '../../../src/retrieval/grouping/thresholds.ts';
import * as events from '../../../src/retrieval/ranking/event-weights.ts';
import * as timeline from '../../../src/retrieval/ranking/timeline-weights.ts';
import * as ranking from '../../../src/retrieval/ranking/weights.ts';

/** One weight or threshold, and how to give it another value. */
export interface Weight {
  /** `TABLE.weight`. */
  readonly name: string;
  readonly value: number;
  readonly set: (value: number) => void;
}

const FILES = { ...ranking, ...grouping, ...events, ...timeline };

/** Every weight and threshold of ranking, judging and grouping, by the tables that hold them. */
export function weights(): Weight[] {
  return Object.entries(FILES).flatMap(([table, values]) =>
    typeof values === 'object'
      ? Object.entries(values as Record<string, number>).map(([key, value]) => ({
          name: `${table}.${key}`,
          value,
          set: (other: number) => {
            (values as Record<string, number>)[key] = other;
          },
        }))
      : [],
  );
}
