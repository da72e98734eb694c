import type { APIButtonComponent } from 'discord.js';
import type { Invocation } from '../../../answer/invocation.ts';
import type { Labels } from '../../labels/labels.ts';
import { markOf } from './button-state.ts';
import { button } from './buttons.ts';
import type { Audience } from './message.ts';
import { commandLabel, suggestedCommand } from './typed-command.ts';

/** What may be asked instead: as buttons that ask it, and as text where no button holds it. */
export interface Suggested {
  /** '' where there is nothing to say. */
  readonly text: string;
  readonly buttons: readonly APIButtonComponent[];
}

const MOST = 3;

/** A button that asks; the suggestion itself stands in it, or its mark where it is too long and `question` has it. */
function askButton(
  suggestion: Invocation,
  question: Invocation | undefined,
  audience: Audience,
  labels: Labels,
): APIButtonComponent[] {
  const label = commandLabel(suggestion, labels);
  const whole = button(label, { does: 'ask', audience, ...suggestion });
  if (whole.length > 0 || !question) return whole;
  return button(label, { does: 'suggestion', audience, mark: markOf(suggestion), ...question });
}

/**
 * Suggestions under a line that says why. `question`: what they were suggested for; absent where it cannot be asked again.
 * `audience`: who sees what a button answers.
 */
export function suggested(
  why: string,
  suggestions: readonly Invocation[],
  { question, audience, labels }: { question?: Invocation; audience: Audience; labels: Labels },
): Suggested {
  if (suggestions.length === 0) return { text: '', buttons: [] };
  const each = suggestions.slice(0, MOST).map((suggestion) => ({
    suggestion,
    buttons: askButton(suggestion, question, audience, labels),
  }));
  const lines = each.flatMap(({ suggestion, buttons }) =>
    buttons.length === 0 ? `\n- ${suggestedCommand(suggestion, labels)}` : [],
  );
  return { text: `\n${why}${lines.join('')}`, buttons: each.flatMap(({ buttons }) => buttons) };
}
