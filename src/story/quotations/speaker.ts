import type { Article } from '../article.ts';
import type { Entity, Mention } from '../people/entity.ts';
import { Span } from '../span.ts';
import type { Token } from './clause.ts';
import type { Speaker } from './quotation.ts';
import type { Phrase } from './subject.ts';

interface Named {
  readonly mention: Mention;
  readonly entity: Entity;
}

/** The mentions of one article, in order of place. */
function mentionsIn(article: Article, entities: readonly Entity[]): Named[] {
  return entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ mention, entity })))
    .filter(({ mention }) => mention.span.article === article)
    .sort((a, b) => a.mention.span.start - b.mention.span.start);
}

/** The index of the first mention that ends after `offset`: mentions do not overlap, so their ends are in order too. */
function firstEndingAfter(mentions: readonly Named[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Named).mention.span.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Names joined by "and" are speakers of their own: token ranges, in order. */
function joined(tokens: readonly Token[], { from, to }: Phrase): Phrase[] {
  const parts: Phrase[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const splits = tokens[at]?.class === 'conjunction' && tokens[at - 1]?.class === 'name';
    if (!splits || tokens[at + 1]?.class !== 'name') continue;
    parts.push({ from: start, to: at });
    start = at + 1;
  }
  return [...parts, { from: start, to }];
}

/**
 * Gives the function that turns a cue's subject into its speakers: one each for names joined by "and", with the entity whose
 * mention stands there.
 */
export function speakerResolver(
  article: Article,
  entities: readonly Entity[],
): (tokens: readonly Token[], subject: Phrase) => Speaker[] {
  const mentions = mentionsIn(article, entities);
  return (tokens, subject) =>
    joined(tokens, subject).map(({ from, to }) => {
      const mention = new Span(article, (tokens[from] as Token).start, (tokens[to - 1] as Token).end);
      const named = mentions[firstEndingAfter(mentions, mention.start)];
      if (!named?.mention.span.overlaps(mention)) return { mention, name: mention.text };
      return { mention, name: named.entity.name, entity: named.entity };
    });
}
