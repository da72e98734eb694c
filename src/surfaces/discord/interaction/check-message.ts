import { cite } from '../../../answer/citation.ts';
import type { ClaimCheck, QuotationHit } from '../../../retrieval/index-story.ts';
import { speakersTold } from '../../../retrieval/quotation-finder.ts';
import type { Labels } from '../labels/labels.ts';
import { labelsFor } from '../labels/languages.ts';
import { escapeLine } from '../render/escape.ts';
import { cut } from '../render/limits.ts';
import { container, line, type MessageBody, message, TextRoom } from '../render/message.ts';
import { citationLine, citationLineLength, citedBlock } from '../render/render-citation.ts';
import type { Answering } from './answering.ts';
import { claimsOf } from './claims.ts';
import type { CheckInteraction } from './interaction.ts';

/** Claims looked up for one message; a message has room for no more with their sources. */
const CLAIMS = 6;
const CLAIM = 200;
const SPEAKERS = 60;

/** Who says it there, and where: nothing about who was claimed to have said it. */
function saidBy({ quotation }: QuotationHit, labels: Labels): string {
  const names = speakersTold(quotation).join(', ');
  return names === '' ? '' : `**${labels.saidBy} ${escapeLine(cut(names, SPEAKERS))}**\n`;
}

function verdictText(claim: string, check: ClaimCheck, labels: Labels, room: number): string {
  const head = `${labels.inTheMessage} “${escapeLine(cut(claim, CLAIM))}”\n**${labels.verdicts[check.verdict]}**`;
  if (check.verdict === 'in no source') return head;
  const hits =
    check.verdict === 'in other words'
      ? [check.nearest]
      : check.groups.flatMap(({ fullest, also }) => [fullest, ...also]);
  const [first, ...others] = hits;
  if (!first) return head;
  const speaker = saidBy(first, labels);
  let text = `${head}\n${speaker}`;
  text += citedBlock(cite(first.quotation, first.quotation.quote), labels, room - text.length);
  for (const other of others) {
    const citation = cite(other.quotation, other.quotation.quote);
    const left = room - text.length - 1;
    if (citationLineLength(citation, labels) > left) break;
    text += `\n${citationLine(citation, labels, left)}`;
  }
  return text;
}

/** Looks up each claim of a message, for who asked alone. */
export async function checkMessage(interaction: CheckInteraction, answering: Answering): Promise<MessageBody> {
  const labels = labelsFor(interaction.locale);
  const checked = interaction.data.resolved.messages[interaction.data.target_id];
  const found = checked ? claimsOf(checked, interaction.application_id) : { nothing: 'no text' as const };
  if ('nothing' in found) return line(labels.nothingToCheck[found.nothing], 'asker');
  const { index } = answering.context();
  const claims = found.claims.slice(0, CLAIMS);
  const checks = await Promise.all(claims.map(async (claim) => ({ claim, check: await index.claim(claim) })));
  const room = new TextRoom();
  const head = room.text(`-# ${labels.checked(claims.length, found.claims.length)}`);
  const containers = checks.map(({ claim, check }, at) =>
    container([room.text(verdictText(claim, check, labels, Math.floor(room.left / (checks.length - at))))]),
  );
  return message([head, ...containers], 'asker');
}
