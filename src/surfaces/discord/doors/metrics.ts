import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Context } from '../../../commands/context.ts';

/** How an interaction ended. `undelivered`: Discord did not take the answer. */
export type Outcome = 'answered' | 'failed' | 'flooding' | 'undelivered';

/** A figure of the stories that are held. */
export interface Held {
  readonly name: string;
  readonly help: string;
  readonly value: () => number;
}

/** The size of the only story there is. */
export const sizeOf = (context: () => Context): readonly Held[] => [
  {
    name: 'receipts_story_articles',
    help: 'Articles of the story that answers are taken from',
    value: () => context().story.articles.length,
  },
  {
    name: 'receipts_story_passages',
    help: 'Passages of the story that answers are taken from',
    value: () => context().story.articles.reduce((sum, { passages }) => sum + passages, 0),
  },
];

/** Bounds around what Discord waits for, in seconds. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What a host watches, in Prometheus' text format. */
export class Metrics {
  readonly registry = new Registry();
  readonly #interactions = new Counter({
    name: 'receipts_interactions_total',
    help: 'Interactions by what was asked for and how it ended',
    labelNames: ['asked', 'outcome'] as const,
    registers: [this.registry],
  });
  readonly #seconds = new Histogram({
    name: 'receipts_interaction_seconds',
    help: 'From receiving an interaction to the answer being delivered',
    labelNames: ['asked'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });

  /** `held` are figures of the stories, `connected` is the gateway's state; asked whenever the figures are read. */
  constructor(held: readonly Held[], connected?: () => boolean) {
    for (const { name, help, value } of held)
      new Gauge({
        name,
        help,
        registers: [this.registry],
        collect() {
          this.set(value());
        },
      });
    if (connected)
      new Gauge({
        name: 'receipts_gateway_connected',
        help: 'Whether the gateway connection stands: 1 or 0',
        registers: [this.registry],
        collect() {
          this.set(Number(connected()));
        },
      });
  }

  /** Counts an interaction; `asked` is one of few words, never a member's own. */
  count(asked: string, outcome: Outcome, seconds: number): void {
    this.#interactions.inc({ asked, outcome });
    this.#seconds.observe({ asked }, seconds);
  }
}
