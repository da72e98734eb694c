import type { Filters } from '../engine/engine.ts';

/** What an answer is confined to; nothing where absent. Values are exact. */
export type Scope = Pick<Filters, 'outlet' | 'article'>;
