import type { Layout } from '../layout/paragraph.ts';
import type { Entity } from '../people/entity.ts';
import { Span } from '../span.ts';
import type { Quotation, QuotedSpan } from './quotation.ts';
import { findAttributions } from './sieves.ts';
import { SpeakerResolver } from './speaker.ts';

/**
 * Names the speakers of one article's quoted speech, in order of place; titles and scare quotes are left out. `entities` are
 * the story's: they give a speaker's name and person; without them a speaker is known by the words of the mention alone.
 */
export function attributeQuotations(
  layout: Layout,
  quoted: readonly QuotedSpan[],
  entities: readonly Entity[],
): Quotation[] {
  const { article } = layout;
  const attributions = findAttributions(layout, quoted);
  const resolver = new SpeakerResolver(layout, quoted, entities);
  return quoted.flatMap((one, index): Quotation[] => {
    if (one.kind !== 'speech') return [];
    const attribution = attributions[index];
    if (!attribution) return [{ ...one, kind: one.kind, speakers: [] }];
    const { subject, cue, sieve } = attribution;
    const { tokens } = subject.sentence;
    const speakers = resolver.speakersOf(attribution);
    const verb = cue && { first: tokens[cue.from], last: tokens[cue.to - 1] };
    return [
      {
        ...one,
        kind: one.kind,
        speakers,
        sieve,
        ...(verb?.first && verb.last ? { cue: new Span(article, verb.first.start, verb.last.end) } : {}),
      },
    ];
  });
}
