import type { Made } from './story-folder.ts';

/** In ms. */
export interface Latency {
  readonly median: number;
  readonly p99: number;
  readonly worst: number;
}

/** Memory in MB, times in ms, counted from the process' beginning; `load` is the machine's load average at the end. */
export interface Receipts {
  readonly split: Readonly<Record<'imported' | 'read' | 'passages' | 'understanding' | 'index', number>>;
  readonly cold: number;
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
  readonly load: number;
}

export interface Opened {
  readonly started: number;
  readonly resident: number;
  readonly peak: number;
  readonly load: number;
}

export interface Rival {
  readonly index: number;
  readonly resident: number;
  readonly answers: readonly number[];
  readonly answer: Latency;
  readonly load: number;
}

/** All that is measured of one size. */
export interface Figures {
  readonly story: Omit<Made, 'folder'>;
  readonly receipts: Receipts;
  /** Opened as the bot opens it, without a snapshot and with one. */
  readonly cold: Opened;
  readonly snapshot: Opened;
  readonly rivals: Readonly<Record<string, Rival>>;
  /** When it was measured: ISO date. */
  readonly day: string;
}
