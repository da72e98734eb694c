import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { answer, type Context } from '../../commands/index.ts';
import { pictureOf } from './pictures.ts';
import { pngOf } from './png.ts';

/** A command line that can't be carried out; the message is one line for who typed it. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

const USAGE = 'npm run -s picture -- timeline OUT.png [EVENT], or coverage OUT.png SUBJECT; with --dark, --locale de';

/** What is asked for each picture; the words are optional where the command needs none. */
const ASKED: Readonly<Record<string, (words: string) => readonly [string, Record<string, string>]>> = {
  timeline: (words) => ['when', words === '' ? {} : { event: words }],
  coverage: (words) => ['sources', { about: words }],
};

function read(given: readonly string[]) {
  try {
    const options = { dark: { type: 'boolean' }, locale: { type: 'string' } } as const;
    return parseArgs({ args: [...given], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}; ${USAGE}`);
  }
}

/**
 * Draws a picture of the story into a file, PNG or SVG by its ending. Gives the exit code.
 * @throws Error named UsageError, with one clear line, for a command line that can't be carried out.
 */
export async function pictureCommand(given: readonly string[], open: () => Promise<Context>): Promise<number> {
  const { values, positionals } = read(given);
  const [kind = '', file = '', ...words] = positionals;
  const asking = Object.hasOwn(ASKED, kind) ? ASKED[kind] : undefined;
  if (!asking || !/\.(?:png|svg)$/u.test(file)) throw new UsageError(USAGE);
  const locale = values.locale ?? 'en-GB';
  try {
    Intl.getCanonicalLocales(locale);
  } catch {
    throw new UsageError(`--locale ${locale} is no language; like de or pt-BR`);
  }
  const [command, options] = asking(words.join(' '));
  const answered = await answer(await open(), command, options);
  const picture = pictureOf(answered);
  if (!picture) throw new UsageError(`too few dated events to draw: ${answered.message}`);
  const svg = picture.svg({ theme: values.dark ? 'dark' : 'light', locale });
  try {
    await writeFile(file, file.endsWith('.svg') ? svg : await pngOf(svg));
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
  return 0;
}
