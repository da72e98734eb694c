import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Context } from '../../../commands/context.ts';

/** How an interaction ended. `undelivered`: Discord did not take the answer. */
export type Outcome = 'answered' | 'failed' | 'flooding' | 'undelivered';

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

  /** `context` is asked for the story's size, `connected` for the gateway's state, whenever the figures are read. */
  constructor(context: () => Context, connected?: () => boolean) {
    new Gauge({
      name: 'receipts_story_articles',
      help: 'Articles of the story that answers are taken from',
      registers: [this.registry],
      collect() {
        this.set(context().story.articles.length);
      },
    });
    new Gauge({
      name: 'receipts_story_passages',
      help: 'Passages of the story that answers are taken from',
      registers: [this.registry],
      collect() {
        this.set(context().story.articles.reduce((sum, { passages }) => sum + passages, 0));
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
