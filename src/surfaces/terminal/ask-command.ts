import type { Answer } from '../../answer/answer.ts';
import type { Context } from '../../commands/context.ts';
import { everyCommand, type Paging } from '../../commands/index.ts';
import { renderJson } from '../json.ts';
import { ask } from './ask-line.ts';
import { asksForHelp, commandHelp } from './help.ts';
import { inputLines } from './input-lines.ts';
import { PASSAGES_AT_ONCE, renderText, restOf } from './render.ts';
import { harmless, styleFor } from './style.ts';
import { wrapFor } from './wrap.ts';

/** What `ask` exits with. */
export const EXIT_CODES: Readonly<Record<Answer['status'], number>> = {
  answered: 0,
  near: 1,
  not_found: 1,
  invalid: 2,
};

const PAGING = { '--most': { from: 1, to: 500 }, '--skip': { from: 0, to: 1_000_000 } } as const;

/** The words without `--most N` and `--skip K`, and what these say; a word that says no number in bounds stays where it is. */
function readPaging(argv: readonly string[]): { readonly words: readonly string[]; readonly paging: Paging } {
  const words: string[] = [];
  const paging: { most?: number; skip?: number } = {};
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    const bounds = word === '--most' || word === '--skip' ? PAGING[word] : undefined;
    const number = /^\d{1,7}$/u.test(argv[at + 1] ?? '') ? Number(argv[at + 1]) : Number.NaN;
    if (bounds && number >= bounds.from && number <= bounds.to) {
      paging[word === '--most' ? 'most' : 'skip'] = number;
      at++;
    } else words.push(word);
  }
  return { words, paging };
}

/**
 * `ask [--json] [--all] [--most N] [--skip K] COMMAND`, or `-` for commands from standard input, a line each. Prints an answer each and gives the exit code;
 * with `-` always 0.
 */
export async function askCommand(argv: readonly string[], open: () => Promise<Context>): Promise<number> {
  const { words, paging } = readPaging(argv.filter((word) => word !== '--json' && word !== '--all'));
  const style = styleFor(process.stdout, process.env);
  const wrap = wrapFor(process.stdout);
  // What is piped on is whole, and so is what somebody asked for by number.
  const isWhole = argv.includes('--all') || !process.stdout.isTTY || Object.keys(paging).length > 0;
  const asText = (answer: Answer) => {
    if (isWhole) return `${wrap(renderText(answer, style))}\n`;
    const rest = restOf(answer, PASSAGES_AT_ONCE);
    const more = rest > 0 ? `\n${style.mark(`${rest} more: ask with --all`)}` : '';
    return `${wrap(renderText(answer, style, { from: 0, size: PASSAGES_AT_ONCE }) + more)}\n`;
  };
  const render = argv.includes('--json') ? renderJson : asText;
  if (asksForHelp(words.join(' '))) {
    process.stdout.write(wrap(`${commandHelp(everyCommand.commands)}\n`));
    return EXIT_CODES.answered;
  }
  if (words.join('').trim() === '') {
    process.stderr.write('ask needs a question or a command: npm run -s ask -- "/sources"\n');
    return EXIT_CODES.invalid;
  }
  const [first = ''] = words;
  if (/^-./u.test(first)) {
    process.stderr.write(
      `ask has no option ${harmless(first.slice(0, 40))}; it takes --json, --all, --most 1 to 500, --skip N, and - for standard input\n`,
    );
    return EXIT_CODES.invalid;
  }
  if (first === '-' && words.length > 1) {
    process.stderr.write('ask takes - for standard input alone, with no question behind it\n');
    return EXIT_CODES.invalid;
  }
  const context = await open();
  const print = (answer: Answer) => process.stdout.write(`${render(answer)}\n`);
  if (first === '-') {
    for await (const line of inputLines(process.stdin)) print(await ask(context, line, everyCommand, paging));
    return 0;
  }
  const answer = await ask(context, words.join(' '), everyCommand, paging);
  print(answer);
  return EXIT_CODES[answer.status];
}
