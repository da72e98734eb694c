import type { APIContainerComponent } from 'discord.js';
import type { ArticlesAnswer, CitedArticle } from '../../../answer/answer.ts';
import type { Labels } from '../labels/labels.ts';
import { escapeLine, linkTarget } from './escape.ts';
import { cut } from './limits.ts';
import { container, type TextRoom } from './message.ts';
import { citedBlock, publishedDay } from './render-citation.ts';

/** Articles on one message, without and with the passage that speaks of what was asked. */
const LISTED = 5;
const WITH_MENTIONS = 3;

const TITLE = 150;
const OUTLET = 60;
const ID = 40;
const PEOPLE = 6;
const PROVENANCE = 250;
/** In less room than this, in UTF-16 units, a mention's words and link are left to the source. */
const SHORTEST_MENTION = 500;

/** How many articles of this answer stand on one message. */
export function articlesAPage(answer: ArticlesAnswer): number {
  return answer.articles.some((article) => article.mentions?.length) ? WITH_MENTIONS : LISTED;
}

/** An article's title, linked where the link fits; a masked link's label takes no escapes, so the title stands before it. */
function titleLine({ title, url }: CitedArticle, labels: Labels, room: number): string {
  const plain = `**${escapeLine(cut(title, TITLE))}**`;
  const target = url === null ? null : linkTarget(url);
  const linked = target === null ? plain : `${plain}\n[${labels.source}](${target})`;
  return linked.length <= room ? linked : plain;
}

function articleText(article: CitedArticle, labels: Labels, room: number): string {
  const source = `**${escapeLine(cut(article.outlet, OUTLET))}** · ${publishedDay(article, labels)} · ${escapeLine(cut(article.article, ID))}`;
  let text = `${source}\n`;
  text += titleLine(article, labels, room - text.length);
  const [mention] = article.mentions ?? [];
  const lines = [
    labels.counts(article.passages, article.quotes),
    ...(article.people.length > 0
      ? [`${labels.people}: ${escapeLine(cut(article.people.slice(0, PEOPLE).join(', '), PROVENANCE))}`]
      : []),
    `${labels.provenance}: ${escapeLine(cut(article.provenance, PROVENANCE))}`,
  ];
  if (mention) {
    const left = room - text.length - 1;
    if (left > SHORTEST_MENTION) text += `\n${citedBlock(mention, labels, left)}`;
  }
  for (const fact of lines) if (text.length + fact.length + 4 <= room) text += `\n-# ${fact}`;
  return text;
}

/** The containers for the articles from `offset` on, within `room`. */
export function articleContainers(
  answer: ArticlesAnswer,
  offset: number,
  labels: Labels,
  room: TextRoom,
): APIContainerComponent[] {
  const shown = answer.articles.slice(offset, offset + articlesAPage(answer));
  return shown.map((article, index) => {
    const share = Math.floor(room.left / (shown.length - index));
    return container([room.text(articleText(article, labels, share))]);
  });
}
