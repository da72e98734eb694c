import type { APIButtonComponent } from 'discord.js';
import type { Invocation } from '../../../answer/invocation.ts';
import type { Labels } from '../../labels/labels.ts';
import { markOf } from './button-state.ts';
import { button } from './buttons.ts';
import { escapeLine } from './escape.ts';
import { cut } from './limits.ts';
import type { Audience } from './message.ts';

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

/** Room for a member's own command, which stands alone, and for one of several suggestions; in UTF-16 units, before escaping. */
const QUESTION = 600;
const SUGGESTED = 100;

const nameIn = (names: object | undefined, name: string): string =>
  (names && Object.hasOwn(names, name) && Reflect.get(names, name).name) || name;

const written = (labels: Labels, command: string, options: readonly (readonly [string, string])[]) =>
  [
    `/${nameIn(labels.commands, command)}`,
    ...options.map(([name, value]) => `${nameIn(labels.options, name)}: ${value}`),
  ].join(' ');

/** A command as a member of a language types it, safe to show: Discord knows it under that language's names. */
export const typedCommand = ({ command, options }: Invocation, labels: Labels) =>
  escapeLine(cut(written(labels, command, Object.entries(options)), QUESTION));

/** The same for a button, which shows every mark as it stands. */
export const commandLabel = ({ command, options }: Invocation, labels: Labels): string =>
  written(labels, command, Object.entries(options));

/** A suggested command that no button holds. */
export const suggestedCommand = (suggestion: Invocation, labels: Labels): string =>
  escapeLine(cut(commandLabel(suggestion, labels), SUGGESTED));
