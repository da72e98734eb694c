import { LRUCache } from 'lru-cache';
import type { Answer, ArticlesAnswer, ClaimsAnswer, Invalid, NotFound } from '../../../answer/answer.ts';
import { checkedLine, fixedLine } from '../../../answer/fixed-line.ts';
import type { Invocation } from '../../../answer/invocation.ts';
import type { Labels } from '../../labels/labels.ts';
import { DrawingQueue } from '../../picture/drawing-queue.ts';
import { type Picture, pictureOf } from '../../picture/pictures.ts';
import { pngOf } from '../../picture/png.ts';
import { askedLine } from './asked-line.ts';
import { checkOf, listOf, questionOf } from './button-state.ts';
import { button, jumpMenu, pageButtons, shareButton } from './buttons.ts';
import { escapeLine } from './escape.ts';
import { cut, LIMITS } from './limits.ts';
import { type Audience, countOf, followedBy, type MessageBody, message, row, TextRoom } from './message.ts';
import { type Extent, extentOf, isListed, isTimeline, type Listed, pageAt, pagesOf } from './pages.ts';
import { articleContainers } from './render-articles.ts';
import { CLAIMS_SHOWN, claimContainers } from './render-claims.ts';
import { passageContainers } from './render-passages.ts';
import { coverageContainer, timelineContainers } from './render-timeline.ts';
import { type Suggested, suggested } from './suggestions.ts';

/** Room for the bot's own line over an answer. */
const LINE = 200;

/** The answer's own line, in the member's language. */
const overLine = ({ line, message }: Answer, labels: Labels) =>
  escapeLine(cut(line ? fixedLine(labels.lines, line) : message, LINE));

/** What a channel is told of the story that an answer is taken from. */
export interface StoryTold {
  readonly title: string;
  /** A warning about its subject; none where empty. */
  readonly contentNote: string;
}

/** Room for the story's title and for its warning. */
const TITLE = 100;
const NOTE = 200;

/** The story's title and warning as lines over an answer that everyone sees; none where only the asker does. */
function storyLines({ audience, story }: Pick<Showing, 'audience' | 'story'>): string[] {
  if (audience === 'asker' || !story) return [];
  const told = [cut(story.title, TITLE), cut(story.contentNote, NOTE)].map(escapeLine).filter((part) => part !== '');
  return told.length > 0 ? [`-# ${told.join(' · ')}`] : [];
}

/** Where an answer is shown from, counted in passages or articles, and who sees it. */
export interface Showing {
  readonly offset: number;
  readonly audience: Audience;
  readonly labels: Labels;
  /** What the answer is taken from: told where everyone sees it. */
  readonly story?: StoryTold;
  /** For whom it was asked, where that is not who sees it. */
  readonly asked?: Audience;
  /** Where nothing can be shown to the asker alone: in a reply to a message. */
  readonly openly?: boolean;
  /** The user ID of the member who shows a private answer to everyone. */
  readonly sharedBy?: string;
}

/** The cards or lines of a list's page. */
function bodyOf(answer: Listed, extent: Extent, labels: Labels, room: TextRoom) {
  if ('articles' in answer) return articleContainers(answer, extent, labels, room);
  return isTimeline(answer)
    ? timelineContainers(answer, extent, labels, room)
    : passageContainers(answer, extent, labels, room);
}

function renderListed(
  answer: Listed,
  { offset, audience, labels, sharedBy, story, asked = audience }: Showing,
): MessageBody {
  const pages = pagesOf(answer);
  const page = pageAt(pages, offset);
  const { from, to } = extentOf(pages, page);
  const question = questionOf(answer);
  const { list } = listOf(answer);
  const state = { list, language: labels.locale, ...question };
  const turn = pageButtons(pages, page, labels, (at) => ({ does: 'page', offset: at, ...state }));
  const share = audience === 'asker' ? shareButton(from, checkOf(answer, from) ?? '', question, labels) : [];
  const compare =
    pictureOf(answer)?.name === 'coverage' ? button(labels.compare, { does: 'compare', ...question }) : [];
  const jump = jumpMenu(pages, page, labels, { does: 'jump', ...state });
  const count =
    from + 1 === to
      ? labels['articles' in answer ? 'article' : 'passage'](to, pages.length)
      : labels['articles' in answer ? 'articles' : 'passages'](from + 1, to, pages.length);
  const isChosen = 'passages' in answer && answer.total > pages.length;
  const chosen = isChosen ? `, ${labels.chosenFrom(answer.total)}` : '';
  const paged = pages.starts.length > 1 ? ` · ${labels.page(page + 1, pages.starts.length)}` : '';
  const stuck = pages.starts.length > 1 && turn.length === 0;
  const others = 'articles' in answer ? [] : (answer.suggestions ?? []);
  const whyOthers = answer.status === 'near' ? labels.tryInstead : labels.othersOfThatName;
  const instead = suggested(whyOthers, others, { question, audience: asked, labels });
  const room = new TextRoom();
  const head = room.text(
    [
      // A mention is shown by name; nobody is pinged, since no message ever is allowed to.
      ...(sharedBy === undefined ? [] : [`-# ${labels.sharedBy} <@${sharedBy}>`]),
      askedLine(question),
      ...storyLines({ audience, ...(story && { story }) }),
      `**${overLine(answer, labels)}**`,
      `-# ${count}${chosen}${paged}${stuck ? ` (${labels.askBriefly})` : ''}${instead.text}`,
    ].join('\n'),
  );
  const body = [
    head,
    ...row(instead.buttons),
    ...bodyOf(answer, { from, to }, labels, room),
    ...row([...compare, ...turn, ...share]),
  ];
  const jumping = [...body, ...row(jump)];
  return message(countOf(jumping) <= LIMITS.messageComponents ? jumping : body, audience);
}

/**
 * For the asker alone: the dated facts of an answer and who tells them, a line each, and their picture to follow; undefined
 * where the answer compares nothing.
 */
export function renderComparison(answer: ArticlesAnswer, labels: Labels): MessageBody | undefined {
  const picture = pictureOf(answer);
  const { coverage } = answer;
  if (!picture || !coverage) return undefined;
  const room = new TextRoom();
  const head = room.text(askedLine(questionOf(answer)));
  const lines = coverageContainer(coverage, labels, room);
  return followed(message([head, lines], 'asker'), answer, picture, labels);
}

/** Why there is no answer, and what to ask instead. */
export function silence(
  answer: NotFound | Invalid,
  { question, ...showing }: { question?: Invocation; audience: Audience; labels: Labels },
): Suggested {
  const line = overLine(answer, showing.labels);
  if (answer.status === 'invalid') return { text: line, buttons: [] };
  const { text, buttons } = suggested(showing.labels.tryInstead, answer.suggestions, {
    ...(question && { question }),
    ...showing,
  });
  return { text: line + text, buttons };
}

/** The claims of a text; the text itself is not shown over them, since each repeats its own part. */
function renderClaims(answer: ClaimsAnswer, showing: Showing): MessageBody {
  const { audience, labels } = showing;
  const room = new TextRoom();
  const count = Math.min(answer.claims.length, CLAIMS_SHOWN);
  const checked = `-# ${fixedLine(labels.lines, checkedLine(count, answer.total))}`;
  const head = room.text([...storyLines(showing), checked].join('\n'));
  return message([head, ...claimContainers(answer, labels, room)], audience);
}

/** What nobody was told, or only nearly, and what only the asker can mend, is shown to nobody else. */
const isForAsker = ({ status }: Answer) => status !== 'answered';

function render(answer: Answer, showing: Showing): MessageBody {
  const { audience: asked, labels, sharedBy, openly = false } = showing;
  const audience = sharedBy === undefined && !openly && isForAsker(answer) ? 'asker' : asked;
  if (isListed(answer)) return renderListed(answer, { ...showing, asked, audience });
  if ('claims' in answer) return renderClaims(answer, showing);
  const question = questionOf(answer);
  const { text, buttons } = silence(answer, { question, audience: asked, labels });
  const told = new TextRoom().text(`${askedLine(question)}\n${text}`);
  // The question stands first in the message, where a button looks for it.
  return message([told, ...row(buttons)], audience);
}

/** Pictures that were drawn last, each some 80 kB: a channel that asks the same is not drawn for again. */
const drawn = new LRUCache<Answer, Promise<Uint8Array>>({ max: 64 });
const queue = new DrawingQueue({ waiting: 4, rest: 15 });

/** The picture of an answer; undefined where too many are being drawn, since an answer does without. */
async function drawnOnce(answer: Answer, { svg }: Picture, locale: string): Promise<Uint8Array | undefined> {
  const known = drawn.get(answer);
  if (known) return known;
  const made = queue.draw(() => pngOf(svg({ theme: 'dark', locale, isLow: true })));
  if (!made) return undefined;
  drawn.set(answer, made);
  made.catch(() => drawn.delete(answer));
  return made;
}

/** Room for what a picture shows, for who doesn't see it (Discord's limit on a description). */
const DESCRIPTION = 1024;

const followed = (body: MessageBody, answer: Answer, picture: Picture, { locale }: Labels): MessageBody =>
  followedBy(body, {
    filename: `${picture.name}.png`,
    description: picture.inWords(locale, DESCRIPTION),
    draw: () => drawnOnce(answer, picture, locale),
  });

/** A message with the picture of its answer to follow it, on the first page of a list that has one. */
function pictured(body: MessageBody, answer: Answer, { offset, labels }: Showing): MessageBody {
  const picture = offset === 0 && isTimeline(answer) ? pictureOf(answer) : undefined;
  const hasRoom = countOf(body.components) < LIMITS.messageComponents;
  return picture && hasRoom ? followed(body, answer, picture, labels) : body;
}

/** The message that was made of an answer last: one an answer, so that memory grows with no number of pages or languages. */
const latest = new WeakMap<Answer, Showing & { readonly body: MessageBody }>();

/** An answer as a message; what says nothing of what was asked is shown to nobody but the asker. */
export function renderAnswer(answer: Answer, showing: Showing): MessageBody {
  const { offset, audience, labels, sharedBy, story, openly } = showing;
  const made = latest.get(answer);
  const isAsked =
    made?.offset === offset &&
    made.audience === audience &&
    made.openly === openly &&
    made.labels === labels &&
    made.story === story;
  if (made && isAsked && made.sharedBy === sharedBy) return made.body;
  const body = pictured(render(answer, showing), answer, showing);
  latest.set(answer, { ...showing, body });
  return body;
}
