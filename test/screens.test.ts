import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { answer, commands, suggest } from '../src/commands/index.ts';
import { openStory } from '../src/host/open-story.ts';
import { interactionSchema, isCheck } from '../src/surfaces/discord/interaction/interaction.ts';
import { checkMessage } from '../src/surfaces/discord/interaction/message-commands.ts';
import { oneStory } from '../src/surfaces/discord/interaction/stories.ts';
import { ask } from '../src/surfaces/terminal/ask-line.ts';
import { renderText } from '../src/surfaces/terminal/render.ts';
import { plain } from '../src/surfaces/terminal/style.ts';
import { wrap } from '../src/surfaces/terminal/wrap.ts';
import { check } from './loopback/interactions.ts';

const project = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const context = await openStory(project('seeds'));

/** A terminal a little wider than usual, in columns. */
const COLUMNS = 100;

/** The texts of a message, from top to bottom. */
const textsOf = (part: unknown): string[] => {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'content' in part && typeof part.content === 'string' ? [part.content] : [];
  return [...own, ...Object.values(part).flatMap(textsOf)];
};

async function checked(content: string): Promise<string> {
  const interaction = interactionSchema.parse(check({ content }));
  if (!isCheck(interaction)) throw new Error('a message to check is taken for something else');
  const message = await checkMessage(interaction, { commands, answer, suggest, stories: oneStory(() => context) });
  return textsOf(message).join('\n\n');
}

const asked = async (line: string) => wrap(renderText(await ask(context, line), plain), COLUMNS);

/** A block that begins with a command typed at the prompt, or with a message that is checked. */
const SCREEN = /(?<=^```\n)(> |Check the sources: )([^\n]+)(?:\n(?!```$)[^\n]*)*/gmu;

/** The page with each of its screens as the program shows it now. */
async function shownNow(page: string): Promise<string> {
  const screens = new Map<string, string>();
  for (const [, kind = '', typed = ''] of page.matchAll(SCREEN)) {
    const shown = kind === '> ' ? await asked(typed) : await checked(typed);
    screens.set(typed, `${kind}${typed}\n${shown}`);
  }
  expect(screens.size).toBeGreaterThan(5);
  return page.replace(SCREEN, (_, __, typed: string) => screens.get(typed) ?? '');
}

/** `npx vitest run test/screens.test.ts -u` writes the screens anew. */
test('the screens in docs/screens.md are what the program shows', async () => {
  const page = await readFile(project('docs/screens.md'), 'utf8');
  await expect(await shownNow(page)).toMatchFileSnapshot(project('docs/screens.md'));
});

/** The command line of a block that README.md gives to try. */
const QUESTION = /^\/\w+ .+$/gmu;

test('every question that README.md gives to try is answered, and has its screen', async () => {
  const readme = await readFile(project('README.md'), 'utf8');
  const screens = await readFile(project('docs/screens.md'), 'utf8');
  const questions = readme.match(QUESTION) ?? [];
  expect(questions).toHaveLength(4);
  for (const question of questions) {
    expect((await ask(context, question)).status, question).toBe('answered');
    expect(screens).toContain(`\n> ${question}\n`);
  }
});
