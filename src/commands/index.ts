import type { Answer, AnsweredOptions } from '../answer/answer.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import type { Choice, Command, Paging } from './command.ts';
import { commandSet } from './command-set.ts';
import type { Context } from './context.ts';
import { quote } from './quote.ts';
import { sources } from './sources.ts';
import { when } from './when.ts';
import { who } from './who.ts';

/** Every command; a new one is one more file and one more word here. */
export const everyCommand = commandSet([ask, who, when, quote, sources, check]);
export const { commands, answer, suggest, examples, prepareChoices } = everyCommand;

export type { Answer, AnsweredOptions, Choice, Command, Context, Paging };
