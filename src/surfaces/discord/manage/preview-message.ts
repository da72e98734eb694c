import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js';
import type { Invocation } from '../../../answer/invocation.ts';
import { dateInWords } from '../../date-in-words.ts';
import type { Labels } from '../../labels/labels.ts';
import type { PreviewedArticle, Unmade, WantedArticle } from '../interaction/stories.ts';
import { askedLine, readAskedLine } from '../render/asked-line.ts';
import { escapeLine } from '../render/escape.ts';
import { cut, LIMITS } from '../render/limits.ts';
import { container, line, type MessageBody, message, row, TextRoom } from '../render/message.ts';
import { MANAGE } from './story-command.ts';

/** Room for a title, and for each line of the article, in UTF-16 units. */
const TITLE = 200;
const LINE = 300;

const shown = (text: string, room: number) => escapeLine(cut(text, room));

/** What was asked for, as it stands over a preview: a button reads it there again, whichever process it reaches. */
const askedOf = ({ link, title, day, outlet }: WantedArticle): Invocation => ({
  command: MANAGE,
  options: {
    link,
    ...(title !== undefined && { title }),
    ...(day !== undefined && { day }),
    ...(outlet !== undefined && { outlet }),
  },
});

/** What was asked for, as the text over a preview says it; undefined where it says nothing of the kind. */
export function wantedIn(text: string | undefined): WantedArticle | undefined {
  const asked = readAskedLine(text ?? '');
  const { link, title, day, outlet } = asked?.options ?? {};
  return asked?.command === MANAGE && link !== undefined ? { link, title, day, outlet } : undefined;
}

/** Whether what was asked for can stand over its preview: a link may be too long for that. */
const isReadBack = (wanted: WantedArticle): boolean => {
  const read = wantedIn(askedLine(askedOf(wanted)));
  return read !== undefined && JSON.stringify(askedOf(read)) === JSON.stringify(askedOf(wanted));
};

/** What buttons under a preview do, in their custom IDs. */
export const PREVIEW = { add: 'manage:add:', day: 'manage:day', discard: 'manage:discard' } as const;

const button = (label: string, id: string, style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary) => ({
  type: ComponentType.Button as const,
  style,
  label: cut(label, LIMITS.buttonLabel),
  custom_id: id,
});

/** Why nothing is made, for who asked alone. */
export function unmadeLine(unmade: Unmade, { manage: { making } }: Labels): MessageBody {
  const why = 'why' in unmade ? ` ${shown(unmade.why, LINE)}` : '';
  return line(`${making.unmade[unmade.unmade]}${why}`, 'asker');
}

/** An article as it would be added, with the buttons that add it, change its day or leave it; for who asked alone. */
export function previewMessage(
  wanted: WantedArticle,
  article: PreviewedArticle,
  labels: Labels,
  { hasChanged = false }: { readonly hasChanged?: boolean } = {},
): MessageBody {
  const { making } = labels.manage;
  if (!isReadBack(wanted)) return unmadeLine({ unmade: 'no link' }, labels);
  const basis = article.publishedBasis === 'stated' ? making.stated : labels.inferred;
  const [first, last] = [article.first, article.last].map((text) =>
    text === undefined ? [] : [`> ${shown(text, LINE)}`],
  );
  const lines = [
    ...(hasChanged ? [`**${making.hasChanged}**`] : []),
    `**${shown(article.outlet, TITLE)}** · ${dateInWords(article.published, labels.locale)} (${basis})`,
    shown(article.title, TITLE),
    ...(article.otherDay === undefined ? [] : [making.alsoGives(shown(article.otherDay, TITLE))]),
    ...(article.printedDay === undefined ? [] : [making.printsDay(shown(article.printedDay, TITLE))]),
    `${labels.passageCount(article.passages)}, ${labels.quotationCount(article.quotations)}`,
    ...(first ?? []),
    ...(last ?? []),
    making.wouldAdd(shown(article.story, TITLE)),
  ];
  const room = new TextRoom();
  return message(
    [
      room.text(askedLine(askedOf(wanted))),
      container([room.text(lines.join('\n'))]),
      ...row([
        button(making.add, `${PREVIEW.add}${article.check}`, ButtonStyle.Primary),
        button(making.changeDay, PREVIEW.day),
        button(making.discard, PREVIEW.discard),
      ]),
    ],
    'asker',
  );
}
