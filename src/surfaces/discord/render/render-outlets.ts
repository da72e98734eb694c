import type { CitedPassage } from '../../../answer/answer.ts';
import { fingerprint } from '../../../answer/fingerprint.ts';
import type { Invocation } from '../../../answer/invocation.ts';
import type { Labels } from '../labels/labels.ts';
import { askedLine } from './asked-line.ts';
import { pageButtons } from './buttons.ts';
import { container, type MessageBody, message, row, TextRoom } from './message.ts';
import { printings } from './printings.ts';
import { citedBlock } from './render-citation.ts';
import { PASSAGES_A_PAGE } from './render-passages.ts';

/** For the asker alone: the printings of one passage from `offset` on; `place` is where the passage stands in the question's answer. */
export function renderOutlets(
  passage: CitedPassage,
  { place, offset, question, labels }: { place: number; offset: number; question: Invocation; labels: Labels },
): MessageBody {
  const all = printings(passage);
  const shown = all.slice(offset, offset + PASSAGES_A_PAGE);
  const room = new TextRoom();
  const head = room.text(
    `${askedLine(question)}\n-# ${labels.passages(offset + 1, offset + shown.length, all.length)}`,
  );
  const containers = shown.map((citation, index) =>
    container([room.text(citedBlock(citation, labels, Math.floor(room.left / (shown.length - index))))]),
  );
  const page = { offset, size: PASSAGES_A_PAGE, length: all.length };
  const turn = pageButtons(page, labels, (at) => ({
    does: 'turn outlets',
    passage: place,
    offset: at,
    check: fingerprint(passage.text),
    ...question,
  }));
  return message([head, ...containers, ...row(turn)], 'asker');
}
