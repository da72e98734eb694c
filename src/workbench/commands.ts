import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { harmless, styleFor } from '../surfaces/terminal/style.ts';
import { annotate, readTogether } from './annotate.ts';
import { extractFiles } from './extract.ts';
import { pretty } from './pretty.ts';
import { rank, rankingSchema } from './rank.ts';
import { readDocuments } from './read-documents.ts';

/** What was given on the command line can't be used; the message is one line that says how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The text of the one file that is given. */
async function input([file, ...more]: readonly string[], script: string): Promise<string> {
  if (more.length > 0) throw new UsageError(`${script} takes one file, and there is also ${more.join(' ')}`);
  if (file === undefined)
    throw new UsageError(`${script} needs a file, or - for standard input: npm run -s ${script} -- FILE`);
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`);
  }
}

/** `annotate [--pretty] [--why] FILE`: prints what is read in documents; with `--why`, also which row of the tables gave each mark. Gives the exit code: 1 where a document was skipped. */
export async function annotateCommand(argv: readonly string[]): Promise<number> {
  const wanted = argv.filter((word) => word !== '--pretty' && word !== '--why');
  const why = argv.includes('--why');
  const { documents, problems } = readDocuments(await input(wanted, 'annotate'));
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (argv.includes('--pretty')) {
    const style = styleFor(process.stdout, process.env);
    for (const { reading, story } of readTogether(documents))
      process.stdout.write(`${pretty(reading, story, style, { why })}\n`);
  } else for (const annotation of annotate(documents, { why })) process.stdout.write(`${JSON.stringify(annotation)}\n`);
  return problems.length > 0 ? 1 : 0;
}

/** `extract --json FILE…`: prints what is extracted from saved pages, a line of JSON each. Gives the exit code: 1 where a page was refused. */
export async function extractCommand(argv: readonly string[]): Promise<number> {
  const files = argv.filter((word) => word !== '--json');
  if (files.length === 0) throw new UsageError('extract needs saved pages: npm run -s extract -- --json FILE…');
  let refused = false;
  for await (const extracted of extractFiles(files)) {
    process.stdout.write(`${JSON.stringify(extracted)}\n`);
    if (extracted.refused === undefined) continue;
    refused = true;
    process.stderr.write(`${harmless(`${extracted.page}: ${extracted.refused}`)}\n`);
  }
  return refused ? 1 : 0;
}

/** `rank FILE`: prints documents ranked for queries. */
export async function rankCommand(argv: readonly string[]): Promise<number> {
  let json: unknown;
  try {
    json = JSON.parse(await input(argv, 'rank'));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${argv[0]} is no JSON`);
  }
  const task = rankingSchema.safeParse(json);
  if (!task.success) {
    const issue = task.error.issues[0];
    throw new UsageError(
      `${argv[0]}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'cannot be read'}; the form is {"docs":[{id,text}],"queries":[{id,text}]}`,
    );
  }
  for await (const ranking of rank(task.data)) process.stdout.write(`${JSON.stringify(ranking)}\n`);
  return 0;
}
