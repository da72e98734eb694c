import type { Word } from '../../english/word.ts';
import type { EventStatus } from './event.ts';
import { STATUS_ROWS, type StatusContext } from './status-rows.ts';
import type { Trigger } from './triggers.ts';

/** How many words of the sentence before a clause are read as its lead. */
const LEAD_WORDS = 12;
/** How many words on either side of a trigger are read; no row reaches further, and a sentence may be very long. */
const BESIDE_WORDS = 24;

const phrase = (words: readonly Word[]): string =>
  words.length === 0 ? ' ' : ` ${words.map(({ folded }) => folded).join(' ')} `;

/** Reads what a sentence says of a trigger's truth; its clause's words are those from `from` to `to`. */
export function statusOf(
  words: readonly Word[],
  trigger: Trigger,
  from: number,
  to: number,
): { status: EventStatus; rule: string } {
  const near = Math.max(from, trigger.first - BESIDE_WORDS);
  const before = phrase(words.slice(near, trigger.first));
  const lead = near > from ? ' ' : phrase(words.slice(Math.max(0, from - LEAD_WORDS), from)).trimEnd();
  const context: StatusContext = {
    trigger,
    before,
    told: lead + before,
    group: phrase(words.slice(trigger.first, trigger.at + 1)),
    after: phrase(words.slice(trigger.at + 1, Math.min(to, trigger.at + 1 + BESIDE_WORDS))),
  };
  const row = STATUS_ROWS.find(({ match }) => match(context));
  return row ? { status: row.read, rule: row.name } : { status: 'happened', rule: 'told as it is' };
}
