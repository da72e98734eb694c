export type * from './story-index.ts';

import type { Passage } from '../story/passage.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import type { Engine } from './engine.ts';
import { MiniSearchEngine } from './minisearch-engine.ts';
import { groupSame } from './same-statement.ts';
import type { EntityMatch, PassageHit, QuotationGroup, QuotationHit, Scope, StoryIndex } from './story-index.ts';
import { questionTerms, terms } from './terms.ts';
import { compareWordings } from './wording.ts';
import { words } from './words.ts';

const DEEPEST = 200;
const plain = (text: string) =>
  words(text)
    .map(({ word }) => word)
    .join(' ');

function within({ outlet, article }: Scope, { article: of }: Span): boolean {
  return (outlet === undefined || of.outlet === outlet) && (article === undefined || of.id === article);
}

/** Makes a story findable. `openEngine` gives the engine that ranks its passages. */
export function indexStory(story: Story, openEngine: () => Engine = () => new MiniSearchEngine()): StoryIndex {
  const passages = story.readings.flatMap((reading) => reading.passages);
  const engine = openEngine();
  engine.add(
    passages.map(({ span }, id) => ({
      id,
      terms: terms(span.text).map(({ term }) => term),
      facets: { outlet: span.article.outlet, article: span.article.id },
    })),
  );
  const passageAt = (place: Span): Passage | undefined =>
    passages.find(({ span }) => span.contains(place)) ?? passages.find(({ span }) => span.overlaps(place));
  const quotations = story.readings.flatMap((reading) => reading.quotations);

  async function find(question: string, scope: Scope = {}): Promise<PassageHit[]> {
    const asked = [...new Set(questionTerms(question).map(({ term }) => term))];
    if (asked.length === 0) return [];
    const hits = await engine.search({
      terms: asked.map((term) => ({ term, weight: 1 })),
      facets: { ...scope },
      limit: DEEPEST,
    });
    return hits.flatMap(({ id, score, terms }) => {
      const passage = passages[id];
      return passage && terms.length === asked.length
        ? [{ passage, span: passage.span, article: passage.span.article, score }]
        : [];
    });
  }

  function entities(typed: string): EntityMatch[] {
    const wanted = plain(typed);
    return story.entities.flatMap((entity): EntityMatch[] => {
      if (plain(entity.name) === wanted) return [{ entity, by: 'name' }];
      return entity.aliases.some((alias) => plain(alias) === wanted) ? [{ entity, by: 'alias' }] : [];
    });
  }

  async function findQuotations({
    about,
    by,
    ...scope
  }: Parameters<StoryIndex['quotations']>[0]): Promise<QuotationGroup[]> {
    const asked = questionTerms(about ?? '').map(({ term }) => term);
    const hits = quotations.flatMap((quotation): QuotationHit[] => {
      const said = new Set(terms(quotation.words.text).map(({ term }) => term));
      const meant =
        within(scope, quotation.span) &&
        (!by || quotation.speakers.some(({ entity }) => entity === by)) &&
        asked.every((term) => said.has(term));
      if (!meant) return [];
      const passage = passageAt(quotation.span);
      const { span } = quotation;
      return [{ quotation, span, article: span.article, score: 1, ...(passage && { passage }) }];
    });
    return groupSame(hits).map((group) => ({
      ...group,
      score: group.fullest.score,
      variants: group.also.flatMap((hit) => {
        const { same, differing } = compareWordings(group.fullest.quotation.words, hit.quotation.words);
        return same ? [] : [{ hit, differing: differing[1], differingInFullest: differing[0] }];
      }),
    }));
  }

  return {
    story,
    passages: find,
    quotations: findQuotations,
    entities,
    passageAt,
    async claim(text, wanted = {}) {
      const claimed = plain(text);
      const groups = await findQuotations(wanted);
      const exact = groups.filter(({ fullest }) => ` ${plain(fullest.quotation.words.text)} `.includes(` ${claimed} `));
      return exact.length > 0 && claimed !== ''
        ? { verdict: 'word for word', groups: exact }
        : { verdict: 'in no source' };
    },
  };
}
