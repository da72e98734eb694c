import type { APIContainerComponent } from 'discord.js';
import type { CitedPassage, Disagreement, NearAnswer, PassagesAnswer, Variant } from '../../../answer/answer.ts';
import type { Citation } from '../../../answer/citation.ts';
import type { Invocation } from '../../../answer/invocation.ts';
import { askedWords } from '../../../commands/asked-words.ts';
import type { Labels } from '../../labels/labels.ts';
import { otherPrintings, type Printing } from '../../printings.ts';
import { askedLine } from './asked-line.ts';
import { questionOf } from './button-state.ts';
import { passageButtons } from './buttons.ts';
import { escapeLine } from './escape.ts';
import { cut } from './limits.ts';
import { buttonTarget, sourceButton, textTarget } from './link-button.ts';
import { ACCENTS, container, type MessageBody, message, row, TextRoom } from './message.ts';
import type { Extent } from './pages.ts';
import { wordsOf } from './set-off.ts';
import { articleId, citedBlock, day, outletName, toldDay, wholeBlock } from './source-line.ts';

/** The part of a message that outlets' differing answers may take. */
const DISAGREEMENT_SHARE = 0.35;
const NAME = 60;
/** Wordings of other outlets that stand whole beside a passage, and how much they and it may be together for a phone's screen. */
const WORDINGS = 1;
const COMPARED = 450;
/** Outlets that are named before the rest is counted. */
const OUTLETS_NAMED = 6;

/** Who said it, or which date it prints. */
function heading({ quote, date }: CitedPassage, labels: Labels): string {
  if (quote) return `**${labels.saidBy} ${escapeLine(cut(quote.speakers.join(', '), NAME))}**\n`;
  if (date) return `### ${toldDay(date, labels)}\n`;
  return '';
}

/** Outlets in a line, as many as fit in `room`, the rest counted; '' where there are none. */
function outletsLine(label: string, printings: readonly Printing[], labels: Labels, room: number): string {
  if (printings.length === 0) return '';
  for (let named = Math.min(printings.length, OUTLETS_NAMED); named > 0; named--) {
    const names = printings.slice(0, named).map(({ citation, places }) => {
      const id = buttonTarget(citation) === undefined ? ` ${articleId(citation)}` : '';
      return `**${outletName(citation)}**${id}${places > 1 ? ` (${labels.places(places)})` : ''}`;
    });
    const rest = printings.length - named;
    const line = `\n-# ${label} ${names.join(', ')}${rest > 0 ? ` ${labels.moreOutlets(rest)}` : ''}`;
    if (line.length <= room) return line;
  }
  return `\n-# ${label}: ${labels.moreOutlets(printings.length)}`;
}

/** What a passage's card says, and whose words stand in it. */
export interface PassageCard {
  readonly text: string;
  readonly cited: readonly Citation[];
}

/** The room that a line of outlets is given at most, in UTF-16 units. */
const OUTLETS_ROOM = 160;

/** How a passage's card is made. */
export interface CardParts {
  /** What the passage answers, whose words are set off in it. */
  readonly question?: Invocation;
  readonly linked?: boolean;
}

/**
 * One passage with its source and the other articles that print it, in at most `room` UTF-16 units. A differing wording stands
 * whole beside it, the differing words set off in both, or is said to differ; it is never counted among those that print the same.
 */
export function passageCard(
  passage: CitedPassage,
  labels: Labels,
  room: number,
  { question, linked = true }: CardParts = {},
): PassageCard {
  const { ownPlaces, same, differing } = otherPrintings(passage);
  const head = heading(passage, labels);
  const others = (same.length > 0 ? OUTLETS_ROOM : 0) + (differing.length > 0 ? OUTLETS_ROOM : 0);
  const compared = differing.length > 0 ? passage.quote?.differing : undefined;
  const words = wordsOf(passage, compared ?? (question ? askedWords(question, passage) : []));
  let text = head + citedBlock(passage, words, labels, room - head.length - others, { places: ownPlaces, linked });
  const cited: Citation[] = [passage];
  const withoutRoom: Printing<Variant>[] = [];
  for (const printing of differing) {
    const { citation, places } = printing;
    const left = room - text.length - others - labels.otherWording.length - 2;
    const block =
      cited.length > WORDINGS || passage.text.length + citation.text.length > COMPARED
        ? undefined
        : wholeBlock(citation, wordsOf(citation, citation.differing), labels, left, { places });
    if (block === undefined) withoutRoom.push(printing);
    else {
      text += `\n${labels.otherWording}\n${block}`;
      cited.push(citation);
    }
  }
  text += outletsLine(labels.differsIn, withoutRoom, labels, Math.min(OUTLETS_ROOM, room - text.length));
  text += outletsLine(labels.alsoIn, same, labels, Math.min(OUTLETS_ROOM, room - text.length));
  return { text, cited };
}

/** A card with a link to each source whose words it shows, and what else can be done with the passage. */
export function cardContainer(
  passage: CitedPassage,
  place: number,
  {
    labels,
    room,
    share,
    accent,
    question,
    linked = true,
  }: {
    readonly labels: Labels;
    readonly room: TextRoom;
    readonly share: number;
    readonly accent: number;
    readonly question: Invocation;
    readonly linked?: boolean;
  },
): APIContainerComponent {
  // Of what is only near, no words are set off as if they answered.
  const parts = { ...(accent !== ACCENTS.near && { question }), linked };
  const full = passageCard(passage, labels, share, parts);
  const { text, cited } = full.text.length <= share ? full : passageCard(passage, labels, 0, parts);
  const links = cited.flatMap((citation) => sourceButton(citation));
  return container([room.text(text), ...row([...links, ...passageButtons(passage, place, labels, question)])], accent);
}

/** Links beside a disagreement. */
const READINGS_LINKED = 4;

/** A disagreement's readings, a line each with who gives it; undefined where not at least two fit in `room`. */
function disagreementText({ about, readings }: Disagreement, labels: Labels, room: number): PassageCard | undefined {
  let text = `**${labels.outletsDiffer}: ${escapeLine(cut(about, NAME))}**`;
  const cited: Citation[] = [];
  for (const { value, citations } of readings) {
    const rest = readings.length - cited.length - 1;
    const after = rest > 0 ? `\n-# ${labels.moreReadings(rest)}`.length : 0;
    const [first] = citations;
    if (!first || cited.length === READINGS_LINKED) break;
    const title = `\n**${day(cut(value, NAME), labels)}**`;
    const printings = [...new Map(citations.map((citation) => [citation.outlet, { citation, places: 1 }])).values()];
    const left = Math.min(OUTLETS_ROOM, room - text.length - title.length - after - 1);
    const target = textTarget(first);
    const link = target === undefined ? '' : ` · [${labels.source}](${target})`;
    const outlets = outletsLine('·', printings, labels, left).replace('\n-# ', ' ') + link;
    if (text.length + title.length + outlets.length + after > room) break;
    text += title + outlets;
    cited.push(first);
  }
  if (cited.length < Math.min(2, readings.length)) return undefined;
  const rest = readings.length - cited.length;
  return { text: rest > 0 ? `${text}\n-# ${labels.moreReadings(rest)}` : text, cited };
}

/** Where outlets differ, as much as fits in `room`: a whole disagreement, with a link to a source of each reading. */
function differingContainer(
  disagreements: readonly Disagreement[],
  labels: Labels,
  room: TextRoom,
  share: number,
): APIContainerComponent[] {
  for (const one of disagreements) {
    const told = disagreementText(one, labels, share);
    if (told === undefined || told.text.length > room.left) continue;
    const links = told.cited.flatMap((citation) => sourceButton(citation));
    return [container([room.text(told.text), ...row(links)], ACCENTS.disagreement)];
  }
  return [];
}

/** The containers for the passages of a page, and for where outlets differ, within `room`. */
export function passageContainers(
  answer: PassagesAnswer | NearAnswer,
  { from, to }: Extent,
  labels: Labels,
  room: TextRoom,
): APIContainerComponent[] {
  const question = questionOf(answer);
  const shown = answer.passages.slice(from, to);
  const disagreements = from === 0 && answer.status === 'answered' ? (answer.disagreements ?? []) : [];
  // The least that each passage takes: what stands before it leaves so much.
  const leastOf = (linked: boolean) =>
    shown.map((passage) => passageCard(passage, labels, 0, { question, linked }).text.length);
  const sum = (lengths: readonly number[]) => lengths.reduce((all, length) => all + length, 0);
  const linked = sum(leastOf(true)) <= room.left;
  const least = leastOf(linked);
  const leastFrom = (index: number) => sum(least.slice(index));
  const share = Math.min(room.left * DISAGREEMENT_SHARE, room.left - leastFrom(0));
  const differing = differingContainer(disagreements, labels, room, share);
  const accent = ACCENTS[answer.status];
  const cards = shown.map((passage, index) => {
    const fair = Math.max(Math.floor(room.left / (shown.length - index)), least[index] ?? 0);
    const share = Math.min(fair, room.left - leastFrom(index + 1));
    return cardContainer(passage, from + index, { labels, room, share, accent, question, linked });
  });
  return [...differing, ...cards];
}

/** For the asker alone: one passage of a question's answer, at its place in it. */
export function renderCard(passage: CitedPassage, place: number, question: Invocation, labels: Labels): MessageBody {
  const room = new TextRoom();
  const head = room.text(askedLine(question));
  const card = cardContainer(passage, place, { labels, room, share: room.left, accent: ACCENTS.answered, question });
  return message([head, card], 'asker');
}
