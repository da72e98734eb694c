import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStory } from '../../../src/host/open-story.ts';
import { loadStory } from '../../../src/story/load.ts';
import type { Entity } from '../../../src/story/people/entity.ts';
import type { Story } from '../../../src/story/story.ts';
import { understand } from '../../../src/story/understand.ts';

/** An article's manifest entry and text; what a test does not care about is filled in. */
export interface Given {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string;
  readonly skip?: readonly string[];
}

/** An invented story in which each article needs the others: surnames, pronouns, a misspelling, a bond. */
export const FERRY: readonly Given[] = [
  {
    id: 'a1',
    text: 'The ferry’s captain, Ingrid Solberg, 47, and her husband, Tomas Reyes, left Ostholm in May 2019.\n\n“We turned back an hour earlier,” she said on Tuesday. “Nobody was hurt,” Reyes added.\n',
  },
  {
    id: 'b2',
    text: 'OSTHOLM, May 3 — Solberg told the Harbour Agency (HA) that “the wind was to blame”.\n\nSign up for our newsletter!\n\nThe HA will publish its report next week. "It is a start," Mrs. Solberg said.\n',
  },
  {
    id: 'c3',
    text: 'Ingrid Sollberg wept. Judge Nora Pell, who heard the case from 2019 to 2021, said: “The couple told the truth.”\n\nPell’s ruling — in the film “Cold Water” it takes a minute — took two years.\n',
  },
];

export class StoryFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async of(articles: readonly Given[]): Promise<StoryFolder> {
    const folder = new StoryFolder(await mkdtemp(join(tmpdir(), 'receipts-snapshot-')));
    await folder.write(articles);
    return folder;
  }

  get snapshot(): string {
    return join(this.path, '.receipts', 'articles.snapshot');
  }

  async write(articles: readonly Given[]): Promise<void> {
    await mkdir(this.path, { recursive: true });
    const listed = articles.map(({ text: _, ...given }) => ({
      outlet: 'Harbour Post',
      title: 'Ferry runs aground',
      url: null,
      published: '2021-05-05',
      publishedBasis: 'stated',
      provenance: 'Invented.',
      ...given,
    }));
    for (const { id, text } of articles) await writeFile(join(this.path, `${id}.txt`), text);
    await writeFile(join(this.path, 'story.json'), JSON.stringify({ title: 'The ferry', articles: listed }));
  }

  /** The story as opened with a snapshot, how many articles had to be read for it, and what the host was told. */
  async open(): Promise<{ story: Story; read: number; notices: string[] }> {
    const notices: string[] = [];
    let read = 0;
    const report = {
      progress: (step: string, _: number, all: number) => {
        if (step === 'articles read') read = all;
      },
      notice: (line: string) => void notices.push(line),
    };
    const { story } = await openStory(this.path, { report, from: 0 });
    return { story, read, notices };
  }

  /** The story as understood without any snapshot. */
  async cold(): Promise<Story> {
    return understand(await loadStory(this.path));
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true });
  }
}

/** An entity with everything that is decoded when it is asked for; others that it points at by their names. */
const wholeEntity = ({ name, kind, gender, aliases, mentions, descriptions }: Entity) => ({
  name,
  kind,
  gender,
  aliases,
  mentions,
  descriptions: descriptions.map(({ to, ...description }) => ({ ...description, to: to?.name })),
});

/** A story with everything that is decoded when it is asked for; speakers by their places among the entities. */
export const whole = ({ title, contentNote, readings, entities }: Story) => ({
  title,
  contentNote,
  entities: entities.map(wholeEntity),
  readings: readings.map(({ article, layout, passages, quotations, dates }) => ({
    article,
    layout,
    passages: passages.map(({ span, sentences }) => ({ span, sentences })),
    quotations: quotations.map(({ speakers, ...quotation }) => ({
      ...quotation,
      speakers: speakers.map(({ entity, ...speaker }) => ({ ...speaker, entity: entity && entities.indexOf(entity) })),
    })),
    dates,
  })),
});
