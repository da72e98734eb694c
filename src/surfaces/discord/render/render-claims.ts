import type { APIContainerComponent } from 'discord.js';
import type { CheckedClaim, ClaimsAnswer } from '../../../answer/answer.ts';
import type { Labels } from '../../labels/labels.ts';
import { passageButtons } from './buttons.ts';
import { escapeLine } from './escape.ts';
import { cut } from './limits.ts';
import { sourceButton } from './link-button.ts';
import { container, row, type TextRoom, VERDICT_ACCENTS } from './message.ts';
import { type PassageCard, passageCard } from './render-passages.ts';

/** Claims on one message: it has room for no more with their sources. */
export const CLAIMS_SHOWN = 5;
/** How much of a claim is repeated over its verdict. */
const CLAIM = 200;
/** What a further passage of a claim takes at least, in UTF-16 units; and how many stand under one claim. */
const FURTHER_PASSAGE = 300;
const PASSAGES = 2;
/** Links under one claim: a message has room for so many components. */
const LINKS = 3;

function claimCard({ text, verdict, passages = [] }: CheckedClaim, labels: Labels, room: number): PassageCard {
  let shown = `**${labels.verdicts[verdict]}**\n-# ${labels.inTheMessage} “${escapeLine(cut(text, CLAIM))}”`;
  const cited: PassageCard['cited'][number][] = [];
  for (const [index, passage] of passages.slice(0, PASSAGES).entries()) {
    const left = room - shown.length - 1;
    if (index > 0 && left < FURTHER_PASSAGE) break;
    const full = passageCard(passage, labels, left);
    const card = full.text.length <= left ? full : passageCard(passage, labels, 0, { linked: false });
    if (card.text.length > left || cited.length + card.cited.length > LINKS) break;
    shown += `\n${card.text}`;
    cited.push(...card.cited);
  }
  return { text: shown, cited };
}

/** A container for each claim of a text, with what the sources print, within `room`; its colour tells the verdict. */
export function claimContainers({ claims }: ClaimsAnswer, labels: Labels, room: TextRoom): APIContainerComponent[] {
  const shown = claims.slice(0, CLAIMS_SHOWN);
  return shown.map((claim, index) => {
    const { text, cited } = claimCard(claim, labels, Math.floor(room.left / (shown.length - index)));
    const links = cited.flatMap((citation) => sourceButton(citation));
    const context = (claim.passages ?? []).slice(0, 1).flatMap((passage) => passageButtons(passage, index, labels));
    return container([room.text(text), ...row([...links, ...context])], VERDICT_ACCENTS[claim.verdict]);
  });
}
