import type { Invocation } from '../../../answer/invocation.ts';
import type { Labels } from '../../labels/labels.ts';
import { escapeLine } from './escape.ts';
import { cut } from './limits.ts';

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
