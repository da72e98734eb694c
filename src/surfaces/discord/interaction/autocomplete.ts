import type { Choice } from '../../../commands/command.ts';
import { visible } from '../../visible.ts';
import { cut, LIMITS } from '../render/limits.ts';

/**
 * Choices as Discord takes them: names on one line, cut where they are too long. A value is never cut, since a part of it would
 * ask for something else: a choice whose value is too long is left out, as is a second one with the same value.
 */
export function choicesForDiscord(choices: readonly Choice[]): Choice[] {
  const byValue = new Map<string, Choice>();
  for (const { name, value } of choices) {
    if (byValue.size === LIMITS.choices) break;
    const label = cut(visible(name).replace(/\s+/gu, ' ').trim(), LIMITS.choiceName);
    if (label === '' || value === '' || value.length > LIMITS.choiceValue || byValue.has(value)) continue;
    byValue.set(value, { name: label, value });
  }
  return [...byValue.values()];
}
