import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { readStories, STORIES } from '../../bench/answers/cases.ts';
import type { Context } from '../../src/commands/context.ts';
import { everyCommand } from '../../src/commands/index.ts';
import { renderJson } from '../../src/surfaces/json.ts';
import { ask } from '../../src/surfaces/terminal/ask-line.ts';
import { clusterAt, openInBoth } from './both-engines.ts';

const cluster = await clusterAt(inject('searchUrl'));
afterAll(() => cluster.close());

const project = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

async function answersTo(context: Context, lines: readonly string[]): Promise<string[]> {
  const answers: string[] = [];
  for (const line of lines) answers.push(renderJson(await ask(context, line)));
  return answers;
}

/** What was typed at the prompt on a page of screens. */
const typedOn = (page: string) =>
  Array.from(readFileSync(page, 'utf8').matchAll(/^> (.+)$/gmu), ([, typed = '']) => typed);

const seeds = await openInBoth(cluster, 'seeds', project('seeds'));

test('the screens of the first story are the same from both engines', async () => {
  const typed = typedOn(project('docs/screens.md'));
  expect(typed.length).toBeGreaterThan(5);
  expect(await answersTo(seeds.searched, typed)).toEqual(await answersTo(seeds.embedded, typed));
});

test("autocomplete's choices are the same from both engines", async () => {
  for (const { name, options } of everyCommand.commands)
    for (const { name: option } of options)
      for (const typed of ['', 'k', 'that', 'resig', 'letetr', 'thorn board']) {
        const [searched, embedded] = [
          await everyCommand.suggest(seeds.searched, name, option, typed),
          await everyCommand.suggest(seeds.embedded, name, option, typed),
        ];
        expect(searched, `/${name} ${option}: ${typed}`).toEqual(embedded);
      }
});

describe.each(readStories(STORIES))('$name', ({ name, folder, cases }) => {
  test('each question has the same answer from both engines', async () => {
    const { embedded, searched } = await openInBoth(cluster, basename(name), folder);
    const lines = cases.flatMap(({ ask: question }) => [
      question,
      `/when event: ${question}`,
      `/check claim: ${question}`,
    ]);
    const people = embedded.story.entities
      .slice(0, 5)
      .flatMap(({ id }) => [`/who name: ${id}`, `/quote speaker: ${id}`]);
    const outlets = embedded.story.articles.slice(0, 2).map(({ outlet }) => `/sources outlet: ${outlet}`);
    const all = [...lines, ...people, ...outlets, '/sources', '/when'];
    expect(await answersTo(searched, all)).toEqual(await answersTo(embedded, all));
  });
});
