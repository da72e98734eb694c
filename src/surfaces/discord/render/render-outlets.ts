import type { CitedPassage } from '../../../answer/answer.ts';
import { type Citation, fingerprint } from '../../../answer/citation.ts';
import type { Invocation } from '../../../answer/invocation.ts';
import type { Labels } from '../../labels/labels.ts';
import { printings } from '../../printings.ts';
import { askedLine } from './asked-line.ts';
import { pageButtons } from './buttons.ts';
import { sourceButton } from './link-button.ts';
import { ACCENTS, container, type MessageBody, message, row, TextRoom } from './message.ts';
import { extentOf, pageAt, pagesOfSize } from './pages.ts';
import { wordsOf } from './set-off.ts';
import { citedBlock } from './source-line.ts';

/** Printings on one message. */
const PRINTINGS = 3;

/** Where the words of one printing differ from the others': the passage's own, or a variant's. */
function differingIn(passage: CitedPassage, citation: Citation) {
  const { differing, variants = [] } = passage.quote ?? {};
  const isSame = ({ article, start }: Citation) => article === citation.article && start === citation.start;
  return variants.find(isSame)?.differing ?? (isSame(passage) ? differing : undefined);
}

/** For the asker alone: the printings of one passage from `offset` on; `place` is where the passage stands in the question's answer. */
export function renderOutlets(
  passage: CitedPassage,
  { place, offset, question, labels }: { place: number; offset: number; question: Invocation; labels: Labels },
): MessageBody {
  const all = printings(passage);
  const pages = pagesOfSize(PRINTINGS, all.length);
  const page = pageAt(pages, offset);
  const { from, to } = extentOf(pages, page);
  const shown = all.slice(from, to);
  const room = new TextRoom();
  const count = from + 1 === to ? labels.passage(to, all.length) : labels.passages(from + 1, to, all.length);
  const head = room.text(`${askedLine(question)}\n-# ${count}`);
  const containers = shown.map((citation, index) => {
    const share = Math.floor(room.left / (shown.length - index));
    const words = wordsOf(citation, differingIn(passage, citation));
    return container(
      [room.text(citedBlock(citation, words, labels, share)), ...row(sourceButton(citation))],
      ACCENTS.answered,
    );
  });
  const turn = pageButtons(pages, page, labels, (at) => ({
    does: 'turn outlets',
    passage: place,
    offset: at,
    check: fingerprint(passage.text),
    ...question,
  }));
  return message([head, ...containers, ...row(turn)], 'asker');
}
