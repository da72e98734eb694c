import type { Answer } from '../../answer/answer.ts';
import type { Context } from '../../commands/context.ts';
import { renderJson } from '../json.ts';
import { ask } from './ask.ts';
import { inputLines } from './input-lines.ts';
import { renderText } from './render.ts';
import { harmless, styleFor } from './style.ts';
import { wrapFor } from './wrap.ts';

/** What `ask` exits with. */
export const EXIT_CODES: Readonly<Record<Answer['status'], number>> = {
  answered: 0,
  near: 1,
  not_found: 1,
  invalid: 2,
};

/**
 * `ask [--json] COMMAND`, or `-` for commands from standard input, a line each. Prints an answer each and gives the exit code;
 * with `-` always 0.
 */
export async function askCommand(argv: readonly string[], open: () => Promise<Context>): Promise<number> {
  const words = argv.filter((word) => word !== '--json');
  const style = styleFor(process.stdout, process.env);
  const wrap = wrapFor(process.stdout);
  const render = argv.includes('--json') ? renderJson : (answer: Answer) => `${wrap(renderText(answer, style))}\n`;
  if (words.length === 0) {
    process.stderr.write('ask needs a command: npm run -s ask -- "/sources"\n');
    return EXIT_CODES.invalid;
  }
  const [first = ''] = words;
  if (/^-./u.test(first)) {
    process.stderr.write(
      `ask has no option ${harmless(first.slice(0, 40))}; it takes --json, and - for standard input\n`,
    );
    return EXIT_CODES.invalid;
  }
  const context = await open();
  const print = (answer: Answer) => process.stdout.write(`${render(answer)}\n`);
  if (words.length === 1 && first === '-') {
    for await (const line of inputLines(process.stdin)) print(await ask(context, line));
    return 0;
  }
  const answer = await ask(context, words.join(' '));
  print(answer);
  return EXIT_CODES[answer.status];
}
