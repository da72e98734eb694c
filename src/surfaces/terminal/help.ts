import type { Command } from '../../commands/command.ts';

/** Whether a line asks what can be typed: "/help", or a slash alone. */
export const asksForHelp = (line: string): boolean => /^\s*(?:\/?help\b|\/\s*$)/iu.test(line);

/** The commands with their options, as a person at a terminal reads them. */
export function commandHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.flatMap(({ options }) => options.map(({ name }) => name.length))) + 3;
  return commands
    .flatMap(({ name, description, options }) => [
      `/${name}  ${description}`,
      ...options.map(
        (option) =>
          `    ${`${option.name}:`.padEnd(width)}${option.description}${option.required ? ' (required)' : ''}`,
      ),
    ])
    .join('\n');
}

/** How the program is started. */
export function usage(commands: readonly Command[]): string {
  return [
    'Receipts answers questions about a news story only with what its articles say.',
    '',
    '  npm start                        Discord with DISCORD_TOKEN set, else a prompt in this terminal',
    '  npm run serve                    Discord over HTTP interactions, with DISCORD_PUBLIC_KEY set',
    '  npm run page                     the same commands as a page in a browser, at PAGE_PORT (8080)',
    '  npm run -s picture -- KIND OUT   a timeline or coverage as OUT.png, by the commands below',
    '  npm run -s ask -- "COMMAND"      one answer, --all of it; --json prints it as JSON',
    '  npm run -s ask -- --json -       commands from standard input, a line each; an answer each',
    '  npm run story -- FOLDER LINK…    a story of your own from links, feeds and files; --help for all of it',
    '  npm run -s annotate -- FILE      what the bot reads in documents; --pretty for a person',
    '  npm run -s extract -- FILE…      the article of saved pages, one JSON object a line',
    '  npm run -s rank -- FILE          passages ranked for questions, through the same index',
    '  npm run -s records               all that the articles say, one JSON object a line',
    '',
    'ask exits with 0 for an answer, 1 where no source says it, 2 for what cannot be read.',
    'Settings come from the environment or .env; .env.example lists them all.',
    '',
    'Commands:',
    '',
    commandHelp(commands),
  ].join('\n');
}
