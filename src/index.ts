#!/usr/bin/env node
import './v8-options.ts';
import { commands } from './commands/index.ts';
import { type Config, ConfigError, loadConfig } from './config.ts';
import { openStory, storyName } from './host/open-story.ts';
import { showOpening } from './host/opening-progress.ts';
import { printRecords } from './host/print-records.ts';
import { StoryError } from './story/load.ts';
import { askCommand } from './surfaces/terminal/ask-command.ts';
import { usage } from './surfaces/terminal/help.ts';
import { runPrompt } from './surfaces/terminal/prompt.ts';
import { harmless, styleFor } from './surfaces/terminal/style.ts';
import { wrapFor } from './surfaces/terminal/wrap.ts';
import { Unavailable } from './unavailable.ts';

/** Modes that take no words behind them: a story is named by STORY_DIR, not by its folder. */
const TAKE_NOTHING: ReadonlySet<string | undefined> = new Set(['records', 'page', 'serve']);

/** The story of this terminal. @throws ConfigError, StoryError */
async function open({ storyDir, storiesDir, cacheDir, search }: Config) {
  if (storiesDir !== undefined)
    throw new ConfigError(
      'STORIES_DIR holds stories for Discord; to ask one here, set STORY_DIR to its folder instead',
    );
  if (search !== undefined) {
    const { openCluster, openSearched } = await import('./host/searched-story.ts');
    return openSearched(await openCluster(search), storyName(storyDir));
  }
  return openStory(storyDir, showOpening(process.stderr), { in: cacheDir });
}

async function start(config: Config): Promise<number> {
  if (config.token !== undefined) return (await import('./run-bot.ts')).runGateway(config, config.token);
  if (config.pagePort !== undefined) return (await import('./run-page.ts')).runPage(config);
  await runPrompt(await open(config), styleFor(process.stdout, process.env));
  return 0;
}

async function run([mode, ...rest]: readonly string[]): Promise<number> {
  if (mode === 'story') {
    const [{ storyCommand }, { thisTerminal }] = await Promise.all([
      import('./story-command/story-command.ts'),
      import('./story-command/terminal.ts'),
    ]);
    const terminal = thisTerminal(showOpening(process.stderr).progress);
    return storyCommand(rest, terminal).finally(terminal.close);
  }
  if (mode === 'help' || [mode, ...rest].some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(wrapFor(process.stdout)(`${usage(commands)}\n`));
    return 0;
  }
  if (mode === 'annotate') return (await import('./workbench/commands.ts')).annotateCommand(rest);
  if (mode === 'extract') return (await import('./workbench/commands.ts')).extractCommand(rest);
  if (mode === 'rank') return (await import('./workbench/commands.ts')).rankCommand(rest);
  if (TAKE_NOTHING.has(mode) && rest.length > 0) {
    const given = harmless(rest.join(' ').slice(0, 40));
    process.stderr.write(`${mode} takes no "${given}" behind it; which story it is of, STORY_DIR says\n`);
    return 2;
  }
  const config = loadConfig();
  if (mode === 'index') return (await import('./index-command/index-command.ts')).indexCommand(rest, config);
  if (mode === 'ask') return askCommand(rest, () => open(config));
  if (mode === 'picture')
    return (await import('./surfaces/picture/picture-command.ts')).pictureCommand(rest, () => open(config));
  if (mode === 'records') {
    await printRecords(config, showOpening(process.stderr), process.stdout);
    return 0;
  }
  if (mode === 'page') return (await import('./run-page.ts')).runPage(config);
  if (mode === 'serve') return (await import('./run-bot.ts')).runHttp(config);
  if (mode === undefined) return start(config);
  process.stderr.write(`There is no mode "${harmless(mode)}"; see npm start -- --help\n`);
  return 2;
}

/** Errors whose message is already one clear line for the host. */
const isClear = (error: unknown): error is Error =>
  error instanceof ConfigError ||
  error instanceof StoryError ||
  error instanceof Unavailable ||
  (error instanceof Error && (error.name === 'UsageError' || error.name === 'Refusal'));

// A reader that closes the pipe early has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const why = isClear(error)
    ? error.message
    : `Something is wrong in the program: ${error instanceof Error ? error.message : error}`;
  process.stderr.write(`receipts: ${harmless(why.replace(/\s+/gu, ' '))}\n`);
  process.exitCode = process.argv[2] === 'ask' ? 2 : 1;
}
