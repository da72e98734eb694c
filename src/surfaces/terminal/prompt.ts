import { createInterface } from 'node:readline';
import type { Answer } from '../../answer/answer.ts';
import { typedInvocation } from '../../answer/invocation.ts';
import type { Context } from '../../commands/context.ts';
import { everyCommand } from '../../commands/index.ts';
import { Unavailable } from '../../unavailable.ts';
import { ask } from './ask-line.ts';
import { complete } from './complete.ts';
import { asksForHelp, commandHelp } from './help.ts';
import { PASSAGES_AT_ONCE, renderText, restOf } from './render.ts';
import { harmless, type Style } from './style.ts';
import { wrapFor } from './wrap.ts';

const GO_LIVE = 'To go live on Discord, put DISCORD_TOKEN into .env; README.md tells how to get one.';

function greeting({ story }: Context, style: Style): string {
  const count = story.articles.length;
  return [
    `${style.strong('Receipts')} · ${harmless(story.title)} · ${count} article${count === 1 ? '' : 's'}`,
    ...(story.contentNote === '' ? [] : [harmless(story.contentNote)]),
    GO_LIVE,
  ].join('\n');
}

/**
 * Asks for commands at a terminal until the member leaves (Ctrl-C, Ctrl-D, /quit), or answers each line of an input that is no
 * terminal. Tab completes commands, options and values; the arrow keys bring earlier lines back.
 */
export async function runPrompt(context: Context, style: Style): Promise<void> {
  const { stdin, stdout } = process;
  const interactive = stdin.isTTY === true && stdout.isTTY === true;
  /** The window's width may have changed since the last line. */
  const say = (text: string) => stdout.write(wrapFor(stdout)(text));
  say(`${greeting(context, style)}\n`);
  if (interactive) {
    const tryThese = (await everyCommand.examples(context)).map(
      (example) => `   ${harmless(typedInvocation(example))}`,
    );
    say(`Type a command, Tab to complete it, /help for all of them. For example:\n${tryThese.join('\n')}\n\n`);
  }
  const lines = createInterface({
    input: stdin,
    ...(interactive && { output: stdout, terminal: true }),
    prompt: '> ',
    completer: (line: string, done: (error: null, completion: [string[], string]) => void) => {
      complete(context, everyCommand, line).then(
        (completion) => done(null, completion),
        (error: unknown) => {
          if (!(error instanceof Unavailable)) throw error;
          done(null, [[], line]);
        },
      );
    },
  });
  lines.on('SIGINT', () => {
    stdout.write('\n');
    lines.close();
  });
  let shown: { readonly answer: Answer; readonly to: number } | undefined;
  const show = (answer: Answer, from: number) => {
    const to = from + PASSAGES_AT_ONCE;
    const rest = restOf(answer, to);
    say(`${renderText(answer, style, { from, size: PASSAGES_AT_ONCE })}\n`);
    if (rest > 0) say(`${style.mark(`${rest} more: press Enter, or /more`)}\n`);
    shown = rest > 0 ? { answer, to } : undefined;
  };
  const answer = async (typed: string) => {
    try {
      show(await ask(context, typed), 0);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      say(`Not to be answered at the moment: ${error.message}\n`);
    }
  };
  if (interactive) lines.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (typed === '/quit' || typed === '/exit') break;
    if (asksForHelp(typed)) say(`${commandHelp(everyCommand.commands)}\n`);
    else if (typed === '/more' || (typed === '' && interactive && shown)) {
      if (shown) show(shown.answer, shown.to);
      else say('There is nothing more to show. Ask first.\n');
    } else if (typed !== '') await answer(typed);
    if (interactive) lines.prompt();
  }
  lines.close();
}
