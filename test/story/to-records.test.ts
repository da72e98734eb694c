import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../src/story/load.ts';
import { type StoryRecord, storyRecord } from '../../src/story/records.ts';
import { recordsOf } from '../../src/story/to-records.ts';
import { understand } from '../../src/story/understand.ts';
import { articleOf } from './article.ts';

const raw = await loadStory('seeds');
const seeds = recordsOf(understand(raw));
const texts = new Map(raw.articles.map(({ id, text }) => [id, text]));

/** Every stretch within a value that has offsets and text, wherever it stands. */
function stretches(value: unknown): { start: number; end: number; text: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(stretches);
  return 'text' in value && 'start' in value
    ? [value as { start: number; end: number; text: string }, ...inner]
    : inner;
}

describe('the records of the first story', () => {
  it('have the agreed form, and are the same after being written and read', () => {
    for (const record of seeds) expect(storyRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  it('print each of their stretches word for word in their article', () => {
    for (const record of seeds) {
      if (record.kind === 'entity' || record.kind === 'article') continue;
      for (const { start, end, text } of stretches(record))
        expect(texts.get(record.article)?.slice(start, end)).toBe(text);
    }
  });

  it('point at nothing that is not there', () => {
    const passages = new Set(seeds.flatMap((record) => (record.kind === 'passage' ? record.id : [])));
    const entities = new Set(seeds.flatMap((record) => (record.kind === 'entity' ? record.id : [])));
    for (const record of seeds) {
      if ('passage' in record) expect(passages).toContain(record.passage);
      const meant = [
        ...('mentions' in record && Array.isArray(record.mentions) ? record.mentions.map(({ entity }) => entity) : []),
        ...('participants' in record ? record.participants.map(({ entity }) => entity) : []),
        ...('speakers' in record ? record.speakers.flatMap(({ entity }) => entity ?? []) : []),
        ...('entity' in record ? [record.entity] : []),
      ];
      for (const entity of meant) expect(entities).toContain(entity);
    }
  });

  it('are told apart by kind and ID', () => {
    const keys = seeds.flatMap((record) =>
      record.kind === 'article' || record.kind === 'description' ? [] : `${record.kind} ${record.id}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('docs/records.md', () => {
  const page = readFileSync('docs/records.md', 'utf8');
  const [, printed = ''] = /```text\n(.*?)```/su.exec(page) ?? [];
  const article = {
    ...articleOf(printed),
    id: '001_harbour',
    outlet: 'Harbour Post',
    title: 'Harbour master resigns',
    url: 'https://harbour-post.example/voss',
    published: '2021-03-05',
    provenance: 'invented',
  };
  const records = recordsOf(understand({ title: 'The pier', contentNote: '', articles: [article] }));
  const shown = [...page.matchAll(/```json\n(.*?)```/gsu)].map(([, json = '']) => JSON.parse(json) as StoryRecord);

  it('shows one record of each kind', () => {
    const kinds = storyRecord.options.map(({ shape }) => shape.kind.value);
    expect(shown.map(({ kind }) => kind).toSorted()).toEqual(kinds.toSorted());
  });

  it.each(shown.map((record) => [record.kind, record]))('shows the %s as it is', (_, record) => {
    expect(records).toContainEqual(record);
  });
});
