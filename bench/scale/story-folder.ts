import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MadeStory } from './made-articles.ts';
import { readRealArticles } from './real-articles.ts';
import type { HeapsLaw } from './vocabulary-growth.ts';

/** The same stories on every machine. */
const SEED = 20_130_907;

/** What a made story is like. */
export interface Made {
  readonly folder: string;
  readonly articles: number;
  readonly words: number;
  readonly different: number;
  readonly real: HeapsLaw;
  readonly made: HeapsLaw;
}

/** A story of so many articles as a folder that the bot opens; one that was made before is taken as it stands. */
export function storyFolder(articles: number): Made {
  const folder = join(tmpdir(), 'receipts-scale', String(articles));
  const about = join(folder, 'made.json');
  if (existsSync(about)) return JSON.parse(readFileSync(about, 'utf8')) as Made;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const story = new MadeStory(readRealArticles(), SEED);
  const listed: object[] = [];
  for (const { id, outlet, title, published, text } of story.articles(articles)) {
    writeFileSync(join(folder, `${id}.txt`), text);
    listed.push({
      id,
      outlet,
      title,
      url: null,
      published,
      publishedBasis: 'stated',
      provenance: 'made for measuring',
    });
  }
  writeFileSync(join(folder, 'story.json'), JSON.stringify({ title: `${articles} made articles`, articles: listed }));
  const made: Made = {
    folder,
    articles,
    words: story.growth.words,
    different: story.growth.different,
    real: story.real,
    made: story.growth.law(1000),
  };
  writeFileSync(about, JSON.stringify(made));
  return made;
}
