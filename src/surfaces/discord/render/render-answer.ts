import type {
  Answer,
  ArticlesAnswer,
  ClaimsAnswer,
  Invalid,
  NearAnswer,
  NotFound,
  PassagesAnswer,
} from '../../../answer/answer.ts';
import { fixedLine } from '../../../answer/fixed-line.ts';
import type { Invocation } from '../../../answer/invocation.ts';
import type { Labels } from '../labels/labels.ts';
import { askedLine } from './asked-line.ts';
import { checkOf, listOf, questionOf } from './button-state.ts';
import { type Page, pageButtons, pageNumber, shareButton } from './buttons.ts';
import { escapeLine } from './escape.ts';
import { cut } from './limits.ts';
import { type Audience, container, type MessageBody, message, row, TextRoom } from './message.ts';
import { articleContainers, articlesAPage } from './render-articles.ts';
import { CLAIMS_SHOWN, claimContainers } from './render-claims.ts';
import { PASSAGES_A_PAGE, passageContainers } from './render-passages.ts';
import { suggestedCommand } from './typed-command.ts';

/** Room for the bot's own line over an answer. */
const LINE = 200;
const SUGGESTIONS = 3;

/** Commands to type instead, under a line that says why; '' where there are none. */
function suggested(why: string, suggestions: readonly Invocation[], labels: Labels): string {
  if (suggestions.length === 0) return '';
  const lines = suggestions.slice(0, SUGGESTIONS).map((suggestion) => `\n- ${suggestedCommand(suggestion, labels)}`);
  return `\n${why}${lines.join('')}`;
}

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
function storyLines({ audience, story }: Showing): string[] {
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
  /** The user ID of the member who shows a private answer to everyone. */
  readonly sharedBy?: string;
}

/** An answer that is a list, of which a message shows a page. */
type Listed = PassagesAnswer | NearAnswer | ArticlesAnswer;

export const isListed = (answer: Answer): answer is Listed => 'passages' in answer || 'articles' in answer;

/** How an answer is cut into messages. */
function pageOf(answer: Listed, offset: number): Page & { readonly total: number } {
  if ('articles' in answer) {
    const { length } = answer.articles;
    return { offset, size: articlesAPage(answer), length, total: length };
  }
  const { length } = answer.passages;
  return { offset, size: PASSAGES_A_PAGE, length, total: Math.max(answer.total, length) };
}

/** Whether an answer still has something to show from `offset` on. */
export const reaches = (answer: Answer, offset: number) => !isListed(answer) || offset < pageOf(answer, offset).length;

function renderListed(answer: Listed, showing: Showing): MessageBody {
  const { offset, audience, labels, sharedBy } = showing;
  const page = pageOf(answer, offset);
  const question = questionOf(answer);
  const last = Math.min(offset + page.size, page.length);
  const turn = pageButtons(page, labels, (at) => ({
    does: 'page',
    offset: at,
    ...listOf(answer),
    language: labels.locale,
    ...question,
  }));
  const share = audience === 'asker' ? shareButton(offset, checkOf(answer, offset) ?? '', question, labels) : [];
  const count = ('articles' in answer ? labels.articles : labels.passages)(offset + 1, last, page.total);
  const { page: at, pages } = pageNumber(page);
  const paged = pages > 1 ? ` · ${labels.page(at, pages)}` : '';
  const stuck = page.length > page.size && turn.length === 0;
  const room = new TextRoom();
  const head = [
    // A mention is shown by name; nobody is pinged, since no message ever is allowed to.
    ...(sharedBy === undefined ? [] : [`-# ${labels.sharedBy} <@${sharedBy}>`]),
    askedLine(question),
    ...storyLines(showing),
    overLine(answer, labels),
    `-# ${count}${paged}${stuck ? ` (${labels.askBriefly})` : ''}`,
  ];
  const whyOthers = answer.status === 'near' ? labels.tryInstead : labels.othersOfThatName;
  const others = 'articles' in answer ? '' : suggested(whyOthers, answer.suggestions ?? [], labels);
  const heading = room.text(head.join('\n') + others);
  const body =
    'articles' in answer
      ? articleContainers(answer, offset, labels, room)
      : passageContainers(answer, offset, labels, room);
  return message([heading, ...body, ...row([...turn, ...share])], audience);
}

/** Why there is no answer, and what to type instead. */
export const silenceText = (answer: NotFound | Invalid, labels: Labels): string =>
  overLine(answer, labels) +
  (answer.status === 'not_found' ? suggested(labels.tryInstead, answer.suggestions, labels) : '');

/** The claims of a text; the text itself is not shown over them, since each repeats its own part. */
function renderClaims(answer: ClaimsAnswer, showing: Showing): MessageBody {
  const { audience, labels } = showing;
  const room = new TextRoom();
  const count = Math.min(answer.claims.length, CLAIMS_SHOWN);
  const checked = `-# ${labels.lines.checked(String(count), String(answer.total))}`;
  const head = room.text([...storyLines(showing), checked].join('\n'));
  return message([head, ...claimContainers(answer, labels, room)], audience);
}

function render(answer: Answer, showing: Showing): MessageBody {
  if (isListed(answer)) return renderListed(answer, showing);
  if ('claims' in answer) return renderClaims(answer, showing);
  const { audience, labels } = showing;
  const text = `${askedLine(questionOf(answer))}\n${silenceText(answer, labels)}`;
  const body = container([new TextRoom().text(text)]);
  return message([body], answer.status === 'invalid' ? 'asker' : audience);
}

/** The message that was made of an answer last: one an answer, so that memory grows with no number of pages or languages. */
const latest = new WeakMap<Answer, Showing & { readonly body: MessageBody }>();

/** An answer as a message; what the member can only mend themselves is shown to nobody else. */
export function renderAnswer(answer: Answer, showing: Showing): MessageBody {
  const { offset, audience, labels, sharedBy, story } = showing;
  const made = latest.get(answer);
  const isAsked =
    made?.offset === offset && made.audience === audience && made.labels === labels && made.story === story;
  if (made && isAsked && made.sharedBy === sharedBy) return made.body;
  const body = render(answer, showing);
  latest.set(answer, { ...showing, body });
  return body;
}
