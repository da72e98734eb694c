import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { openStory } from '../src/host/open-story.ts';
import { renderJson } from '../src/surfaces/json.ts';
import { ask } from '../src/surfaces/terminal/ask-line.ts';
import { breaches } from './contract/contract.ts';

export const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));

/** The articles' files by ID, read without the program. */
export const seedTexts: ReadonlyMap<string, string> = new Map(
  readdirSync(SEEDS)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => [file.slice(0, -'.txt'.length), readFileSync(join(SEEDS, file), 'utf8')]),
);

/** The story that the project ships. */
export const seeds = await openStory(SEEDS);

/** Answers a typed line on the seeds, after holding it against the contract. */
export async function askSeeds(line: string) {
  const answer = await ask(seeds, line);
  expect(breaches(renderJson(answer), seedTexts), line.slice(0, 80)).toEqual([]);
  return answer;
}

/** The passages of a line's answer; fails where it has none. */
export async function passagesOf(line: string) {
  const answer = await askSeeds(line);
  if (answer.status !== 'answered' || !('passages' in answer)) throw new Error(`${line}: ${answer.message}`);
  return answer;
}

/** The articles of a `/sources` answer; fails where it has none. */
export async function articlesOf(line: string) {
  const answer = await askSeeds(line);
  if (answer.status !== 'answered' || !('articles' in answer)) throw new Error(`${line}: ${answer.message}`);
  return answer.articles;
}
