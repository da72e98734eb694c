import type { Answer, NotFound } from '../../answer/answer.ts';
import { escapeLine } from './escape.ts';
import type { Labels } from './labels.ts';
import { cut } from './limits.ts';
import { type Audience, container, type MessageBody, message, TextRoom } from './message.ts';
import { articleContainers, articlesAPage } from './render-articles.ts';
import { PASSAGES_A_PAGE, passageContainers } from './render-passages.ts';

/** Room for the bot's own line over an answer, and for an option that it repeats. */
const LINE = 200;
const OPTION = 60;
const OPTION_NAME = 32;
const OPTIONS = 4;
const SUGGESTIONS = 5;

/** The command as the member gave it, so that an answer can be read without scrolling up. */
function asked({ command, options }: Answer): string {
  const given = Object.entries(options)
    .slice(0, OPTIONS)
    .map(([name, value]) => ` ${escapeLine(cut(name, OPTION_NAME))}: ${escapeLine(cut(value, OPTION))}`);
  return `**/${command}**${given.join('')}`;
}

function suggested({ suggestions }: NotFound, labels: Labels): string {
  if (suggestions.length === 0) return '';
  const lines = suggestions.slice(0, SUGGESTIONS).map((suggestion) => `\n- ${escapeLine(cut(suggestion, LINE))}`);
  return `\n${labels.tryInstead}${lines.join('')}`;
}

/** Where an answer is shown from, counted in passages or articles, and who sees it. */
export interface Showing {
  readonly offset: number;
  readonly audience: Audience;
  readonly labels: Labels;
}

/** An answer as a message; what the member can only mend themselves is shown to nobody else. */
export function renderAnswer(answer: Answer, { offset, audience, labels }: Showing): MessageBody {
  const room = new TextRoom();
  const own = escapeLine(cut(answer.message, LINE));
  if (answer.status !== 'answered') {
    const more = answer.status === 'not_found' ? suggested(answer, labels) : '';
    const text = `-# ${asked(answer)}\n${own}${more}`;
    return message([container([room.text(text)])], answer.status === 'invalid' ? 'asker' : audience);
  }
  const [size, length, total, count] =
    answer.command === 'sources'
      ? [articlesAPage(answer), answer.articles.length, answer.articles.length, labels.articles]
      : [PASSAGES_A_PAGE, answer.passages.length, answer.total, labels.passages];
  const to = Math.min(offset + size, length);
  const head = room.text(`-# ${asked(answer)}\n${own}\n-# ${count(offset + 1, to, Math.max(total, to))}`);
  const body =
    answer.command === 'sources'
      ? articleContainers(answer, offset, labels, room)
      : passageContainers(answer, offset, labels, room);
  return message([head, ...body], audience);
}
