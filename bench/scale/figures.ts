import type { Made } from './story-folder.ts';

/** In ms. */
export interface Latency {
  readonly median: number;
  readonly p99: number;
  readonly worst: number;
}

/** A story that was opened as the bot opens it. Memory in MB, times in ms; `started` counts from the process' beginning. */
export interface Opened {
  readonly started: number;
  /** When the program's own modules were there. */
  readonly imported: number;
  /** How long each step took that opening tells of, by its name. */
  readonly split: Readonly<Record<string, number>>;
  readonly resident: number;
  readonly peak: number;
}

/** What each step costs in one thread, in ms an article, over so many of the story's articles. */
export interface Steps {
  readonly articles: number;
  readonly costs: Readonly<Record<'passages' | 'reading' | 'joining' | 'indexing', number>>;
}

/** A story that was opened and asked; memory in MB, as it stands after all questions. */
export interface Asked {
  readonly opened: Opened;
  readonly passages: number;
  readonly entities: number;
  readonly resident: number;
  readonly peak: number;
  /** One by one, in the order of the questions. */
  readonly answers: readonly number[];
  readonly answer: Latency;
  readonly kinds: Readonly<Record<string, Latency>>;
  readonly silent: number;
  readonly autocomplete: Latency;
  readonly firstKeystroke: number;
}

export interface Rival {
  readonly index: number;
  readonly resident: number;
  /** To the first of the questions; to all of them where they did not take too long. */
  readonly answers: readonly number[];
  readonly answer: Latency;
}

/** What was measured and how busy the machine was at its end: its load average over a minute. */
export type Measured<Result> = Result & { readonly load: number };

/** All that is measured of one size; what failed is not there. */
export interface Figures {
  readonly story: Omit<Made, 'folder'>;
  readonly cold?: Measured<Opened>;
  readonly asked?: Measured<Asked>;
  readonly steps?: Measured<Steps>;
  readonly rivals: Readonly<Record<string, Measured<Rival>>>;
  /** When it was measured: ISO date. */
  readonly day: string;
}
