import type { Layout } from '../layout/paragraph.ts';
import type { Quotation } from '../quotations/quotation.ts';
import type { TimeExpression } from './time-expression.ts';

/** Finds one article's calendar expressions with their values, in order of place. */
export function findDates(_layout: Layout, _quotations: readonly Quotation[]): TimeExpression[] {
  return [];
}
