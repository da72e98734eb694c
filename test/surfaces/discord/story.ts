import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../../src/story/article.ts';

const article = (id: string, outlet: string, title: string, text: string): Article => ({
  id,
  outlet,
  title,
  url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${id}`,
  published: '2024-03-09',
  publishedBasis: 'inferred',
  provenance: 'Invented for this test.',
  text,
  overrules: { skip: [], keep: [] },
});

/** Two invented reports of one event. */
export const articles: readonly Article[] = [
  article(
    'a1_harbour',
    'Harbour Post',
    'Ferry captain apologises',
    'The ferry ran aground near Ostholm on Tuesday evening.\n“We should have turned back an hour earlier,” said Captain Ingrid Solberg.\nNobody was hurt.\n',
  ),
  article(
    'b2_coast',
    'Coast Daily',
    'Stranded ferry is afloat again',
    'Captain Ingrid Solberg told reporters: “We should have turned back an hour earlier.”\nThe ferry was towed to Ostholm on Wednesday.\n',
  ),
];

/** Writes articles as a story's folder, the list last, as a careful editor would. */
export async function writeStory(
  folder: string,
  written: readonly Article[],
  title = 'The Ostholm ferry',
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { id, text } of written) await writeFile(join(folder, `${id}.txt`), text);
  const listed = written.map(({ text, overrules, ...article }) => article);
  const story = { title, contentNote: 'Tells of an accident at sea.', articles: listed };
  await writeFile(join(folder, 'story.json'), JSON.stringify(story));
}
