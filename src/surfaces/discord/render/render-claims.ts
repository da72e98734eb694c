import type { APIContainerComponent } from 'discord.js';
import type { CheckedClaim, ClaimsAnswer } from '../../../answer/answer.ts';
import type { Labels } from '../labels/labels.ts';
import { passageButtons } from './buttons.ts';
import { escapeLine } from './escape.ts';
import { cut } from './limits.ts';
import { container, row, type TextRoom } from './message.ts';
import { passageText } from './render-passages.ts';

/** Claims on one message: it has room for no more with their sources. */
export const CLAIMS_SHOWN = 6;
/** How much of a claim is repeated over its verdict. */
const CLAIM = 200;
/** What a further passage of a claim takes at least. */
const FURTHER_PASSAGE = 400;

function claimText({ text, verdict, passages = [] }: CheckedClaim, labels: Labels, room: number): string {
  let shown = `${labels.inTheMessage} “${escapeLine(cut(text, CLAIM))}”\n**${labels.verdicts[verdict]}**`;
  for (const [index, passage] of passages.entries()) {
    const left = room - shown.length - 1;
    if (index > 0 && left < FURTHER_PASSAGE) break;
    shown += `\n${passageText(passage, labels, left)}`;
  }
  return shown;
}

/** A container for each claim of a text, with what the sources print, within `room`. */
export function claimContainers({ claims }: ClaimsAnswer, labels: Labels, room: TextRoom): APIContainerComponent[] {
  const shown = claims.slice(0, CLAIMS_SHOWN);
  return shown.map((claim, index) => {
    const text = room.text(claimText(claim, labels, Math.floor(room.left / (shown.length - index))));
    const buttons = (claim.passages ?? []).slice(0, 1).flatMap((passage) => passageButtons(passage, index, labels));
    return container([text, ...row(buttons)]);
  });
}
