import { terms } from '../query/terms.ts';
import type { Telling } from './telling.ts';
import { SAME_EVENT } from './thresholds.ts';

/** The first tellings of events, found again by those that may tell the same: by a word for the deed, or several other words. */
export class LeadingTellings {
  private readonly byTerm = new Map<string, number[]>();
  private count = 0;

  /** Adds a telling; the number by which it is found is how many were added before. */
  add(telling: Telling): void {
    for (const term of [...telling.content, `deed ${telling.deed}`]) {
      const known = this.byTerm.get(term);
      if (known) known.push(this.count);
      else this.byTerm.set(term, [this.count]);
    }
    this.count++;
  }

  /** The numbers of those that may tell the same event, in the order of adding. */
  near(telling: Telling): number[] {
    const near = new Set<number>();
    if (telling.kind !== 'speech')
      for (const deed of telling.deeds) for (const at of this.byTerm.get(`deed ${deed}`) ?? []) near.add(at);
    // Short words that are quoted may have but one of content: “I will not resign”.
    const fewest =
      telling.kind === 'speech' ? Math.min(2, terms(telling.quoted).length || 2) : SAME_EVENT.fewestInClause;
    const shared = new Map<number, number>();
    for (const term of telling.content)
      for (const at of this.byTerm.get(term) ?? []) {
        const common = (shared.get(at) ?? 0) + 1;
        shared.set(at, common);
        if (common >= fewest) near.add(at);
      }
    return [...near].sort((a, b) => a - b);
  }
}
