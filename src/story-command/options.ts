import { parseArgs } from 'node:util';
import type { ZodError } from 'zod';
import { inOneLine } from '../ingest/drafting/draft.ts';
import { Refusal } from '../ingest/refusal.ts';
import { checkFolderName } from '../ingest/story-folder.ts';
import { articleEntry, manifestSchema } from '../story/manifest.ts';

/** What was asked for on the command line, checked. */
export interface StoryOptions {
  readonly folder: string;
  /** Links and files; with a feed, the numbers chosen from it. */
  readonly words: readonly string[];
  readonly title: string | undefined;
  readonly outlet: string | undefined;
  readonly day: string | undefined;
  readonly feed: string | undefined;
  readonly about: string | undefined;
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly refresh: boolean;
  readonly json: boolean;
}

export const STORY_HELP = `A story out of what you hold: links, saved pages, pasted texts. Nothing is written before you say so.

  npm run story -- FOLDER [--title "TITLE"] LINK… FILE…
  npm run story -- FOLDER --feed LINK [--about WORD] [NUMBER…]
  npm run story -- FOLDER --refresh

  LINK            the article's own page, or a copy on web.archive.org
  FILE            a page saved from a browser (.html, .html.gz, .mhtml); .txt with an article's text or with links;
                  .pdf; .docx; an export with links in it (bookmarks, Pocket, Zotero: .html, .csv, .json, .ris, .bib)

  --title "…"     the story's title
  --outlet "…"    who published these articles, where their pages don't say it or say it wrong
  --day DAY       when these articles were published, as 2024-03-05
  --feed LINK     an RSS, Atom or JSON Feed: lists its articles with numbers to choose from
  --about WORD    only those whose title has the word
  --refresh       fetches the story's articles again; what you edited stays
  --dry-run       shows what would be written, and writes nothing
  --yes           writes without asking
  --json          one line of JSON for each article; writes only with --yes

It exits with 0, or with 1 where something given could not be taken; each is one line, and the others are taken.
docs/own-story.md walks through one.`;

const OPTIONS = {
  title: { type: 'string' },
  outlet: { type: 'string' },
  day: { type: 'string' },
  feed: { type: 'string' },
  about: { type: 'string' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean', short: 'y' },
  refresh: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const SEE = 'see npm run story -- --help';

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const [option = ''] = /(?<=')-[^' ]*/u.exec((error as Error).message) ?? [];
    const why =
      (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? 'is no option'
        : 'is not given as it must be';
    throw new Refusal(`${option} ${why}; ${SEE}`);
  }
}

/** @throws Refusal that begins with the name. */
function checkName(folder: string): void {
  try {
    checkFolderName(folder);
  } catch (error) {
    throw error instanceof Refusal
      ? new Refusal(`${folder === '' ? 'An empty word' : folder} ${error.message}`)
      : error;
  }
}

/** A value of the form that `story.json` has. @throws Refusal */
function checked(option: string, value: string, form: { safeParse(value: string): { error?: ZodError } }): string {
  const fault = form.safeParse(value).error?.issues[0]?.message;
  if (fault !== undefined) throw new Refusal(`${option} ${fault}`);
  return value;
}

/** A name for `story.json`, in which white space, control characters and what turns the reading direction are a space. @throws Refusal */
const readName = (option: string, given: string | undefined, form: Parameters<typeof checked>[2]) =>
  given === undefined ? undefined : checked(option, inOneLine(given, given.length), form);

/** @throws Refusal in one line, where something is missing or can't be. */
export function readOptions(argv: readonly string[]): StoryOptions {
  const { values, positionals } = parse(argv);
  const [folder, ...words] = positionals;
  const title = readName('--title', values.title, manifestSchema.shape.title);
  const outlet = readName('--outlet', values.outlet, articleEntry.shape.outlet);
  const { day, feed, about, 'dry-run': dryRun = false, yes = false, refresh = false, json = false } = values;
  if (folder === undefined)
    throw new Refusal(`a story needs a folder and links or files: npm run story -- my-story https://…; ${SEE}`);
  checkName(folder);
  if (day !== undefined) checked(`--day ${day}`, day, articleEntry.shape.published);
  if (about !== undefined && feed === undefined)
    throw new Refusal('--about chooses from a feed; give that with --feed LINK');
  if (words.length === 0 && feed === undefined && !refresh && title === undefined)
    throw new Refusal(`nothing is given to add to ${folder}; name links or files behind it, or --refresh; ${SEE}`);
  return { folder, words, title, outlet, day, feed, about, dryRun, yes, refresh, json };
}
