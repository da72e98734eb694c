import type { Draft } from '../ingest/drafting/draft.ts';
import { type Outline, outline, overruled } from './outline.ts';
import { counted, previewBlock, wholeBlock } from './preview.ts';
import type { Terminal } from './terminal.ts';

const HELP =
  'y writes, n leaves; keep 1.7 cites a line, skip 1.2 never does, show 1 lists all lines, leave 2 leaves an article out';

/** The numbers of a line of an article: `2.7`. */
const LINE = /^(\d{1,4})\.(\d{1,5})$/u;

/** What is asked about, as it is after what was answered so far: by number from 1, undefined where it was left out. */
type Numbered = (Outline | undefined)[];

const present = (numbered: Numbered) => numbered.filter((one) => one !== undefined);

/** Overrules lines, and gives what is said of that. */
function overrule(numbered: Numbered, verdict: 'keep' | 'skip', names: readonly string[], terminal: Terminal): string {
  const said = names.map((name) => {
    const [, article = '', line = ''] = LINE.exec(name) ?? [];
    const at = Number(article) - 1;
    const shown = numbered[at];
    const draft = shown && overruled(shown, Number(line), verdict);
    if (!draft)
      return `${name} can't be ${verdict === 'keep' ? 'kept' : 'skipped'}; show ${article || '1'} lists the lines`;
    const [again] = outline([draft]);
    numbered[at] = again;
    return again ? previewBlock(again, at + 1, terminal.style) : '';
  });
  return said.join('\n');
}

function leave(numbered: Numbered, names: readonly string[]): string {
  return names
    .map((name) => {
      const at = Number(name) - 1;
      if (numbered[at] === undefined) return `There is no article ${name}.`;
      numbered[at] = undefined;
      return `${name} is left out.`;
    })
    .join('\n');
}

/**
 * Shows drafts and asks what to do with them until the person says yes or no. Gives what is to be written, with the lines that the
 * person kept and skipped; undefined where nothing is.
 */
export async function confirm(
  drafts: readonly Outline[],
  folder: string,
  terminal: Terminal,
): Promise<readonly Draft[] | undefined> {
  const numbered: Numbered = [...drafts];
  const { style, say } = terminal;
  for (;;) {
    const left = present(numbered);
    if (left.length === 0) return undefined;
    const answer = await terminal.ask(`Write ${counted(left.length, 'article')} into ${folder}? [y/n/?] `);
    if (answer === undefined) return undefined;
    const [verb = '', ...names] = answer
      .trim()
      .toLowerCase()
      .split(/[\s,]+/u);
    if (/^y(?:es)?$/u.test(verb)) return left.map(({ draft }) => draft);
    if (/^(?:n|no|q|quit|exit)$/u.test(verb)) return undefined;
    if (verb === 'keep' || verb === 'skip') say(`${overrule(numbered, verb, names, terminal)}\n\n`);
    else if (verb === 'leave') say(`${leave(numbered, names)}\n\n`);
    else if (verb === 'show') {
      const asked = names.map((name) => [Number(name), numbered[Number(name) - 1]] as const);
      for (const [number, shown] of asked)
        say(`${shown ? wholeBlock(shown, number, style) : `There is no article ${number}.`}\n\n`);
    } else say(`${HELP}\n\n`);
  }
}
