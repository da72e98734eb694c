import { type APIContainerComponent, ComponentType } from 'discord.js';
import type { ArticlesAnswer, CitedArticle } from '../../../answer/answer.ts';
import type { Labels } from '../../labels/labels.ts';
import { questionOf } from './button-state.ts';
import { escapeLine } from './escape.ts';
import { cut } from './limits.ts';
import { openButton, textTarget } from './link-button.ts';
import { ACCENTS, container, section, type TextRoom } from './message.ts';
import type { Extent } from './pages.ts';
import { cardContainer } from './render-passages.ts';
import { articleId, outletName, publishedDay } from './source-line.ts';

const TITLE = 70;
const PEOPLE = 6;
const PROVENANCE = 250;
/** An article in a line: outlet and headline, then its day, its ID, and its address where no button holds that. */
function articleLine(article: CitedArticle, labels: Labels): string {
  const target = textTarget(article);
  const link = target === undefined ? '' : ` · [${labels.source}](${target})`;
  const title = escapeLine(cut(article.title, TITLE));
  return `**${outletName(article)}** · ${title}\n-# ${publishedDay(article, labels)} · ${articleId(article)}${link}`;
}

/** What else is known of an article that stands alone. */
function details({ passages, quotes, people, provenance }: CitedArticle, labels: Labels): string[] {
  return [
    `${labels.passageCount(passages)}, ${labels.quotationCount(quotes)}`,
    ...(people.length > 0
      ? [`${labels.people}: ${escapeLine(cut(people.slice(0, PEOPLE).join(', '), PROVENANCE))}`]
      : []),
    `${labels.provenance}: ${escapeLine(cut(provenance, PROVENANCE))}`,
  ];
}

function articleText(article: CitedArticle, isAlone: boolean, labels: Labels, room: number): string {
  let text = articleLine(article, labels);
  if (!isAlone) return text;
  for (const fact of details(article, labels)) if (text.length + fact.length + 4 <= room) text += `\n-# ${fact}`;
  return text;
}

/** The articles of a page, within `room`: a line each, or the passage that speaks of what was asked. */
export function articleContainers(
  answer: ArticlesAnswer,
  { from, to }: Extent,
  labels: Labels,
  room: TextRoom,
): APIContainerComponent[] {
  const shown = answer.articles.slice(from, to);
  const isAlone = answer.articles.length === 1;
  const question = questionOf(answer);
  const parts = shown.map((article, index) => {
    const share = Math.floor(room.left / (shown.length - index));
    const [mention] = article.mentions ?? [];
    if (mention)
      return cardContainer({ ...mention, outlets: 1 }, from + index, {
        ...{ labels, room, share, question },
        accent: ACCENTS.answered,
      });
    return section(room.text(articleText(article, isAlone, labels, share)), openButton(article, labels.open));
  });
  const lines = parts.filter((part) => part.type !== ComponentType.Container);
  return [
    ...parts.filter((part) => part.type === ComponentType.Container),
    ...(lines.length > 0 ? [container(lines, ACCENTS.answered)] : []),
  ];
}
