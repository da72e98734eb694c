import { describe, expect, it } from 'vitest';
import { CUES } from '../../../src/story/quotations/cues.ts';
import { FROM_SENTENCE_BEFORE } from '../../../src/story/quotations/find-attributions.ts';
import { STANCES } from '../../../src/story/quotations/stance.ts';
import { SUBJECTS } from '../../../src/story/quotations/subject.ts';
import { WITHIN_SENTENCE } from '../../../src/story/quotations/within-sentence.ts';
import { DESCRIPTIONS } from '../../../src/story/speakers/described-speaker.ts';
import { PRONOUNS } from '../../../src/story/speakers/pronoun.ts';
import { annotate } from '../../../src/workbench/annotate.ts';

/** The last quotation of a text: who said it, and by which rows. */
function lastQuotation(text: string): { speaker: string | undefined; rows: readonly string[] } {
  const quotation = annotate([{ doc: 'a', text }], { why: true })[0]?.quotes.at(-1);
  if (!quotation) throw new Error(`no quotation in ${text}`);
  return { speaker: quotation.speakers[0]?.name, rows: quotation.rule?.split(' · ') ?? [] };
}

const TABLES = { CUES, SUBJECTS, WITHIN_SENTENCE, FROM_SENTENCE_BEFORE, STANCES, PRONOUNS, DESCRIPTIONS };
const ROWS = Object.entries(TABLES).flatMap(([table, rows]) =>
  rows.map(({ name, example, speaker }) => ({ table, name, example, speaker })),
);

describe('each row that finds a speaker', () => {
  it.each(ROWS.filter(({ speaker }) => speaker))('$table: $name', ({ name, example, speaker }) => {
    const found = lastQuotation(example);
    expect(found.rows).toContain(name);
    expect(found.speaker).toBe(speaker);
  });

  it('has a name of its own', () => {
    expect(new Set(ROWS.map(({ name }) => name)).size).toBe(ROWS.length);
  });
});

describe('each row that says that nobody is meant', () => {
  it.each(ROWS.filter(({ speaker }) => !speaker))('$table: $name', ({ example }) => {
    const { speaker } = lastQuotation(example);
    expect(speaker ?? 'nobody').toMatch(/^(?:nobody|they|s?he)$/u);
  });
});
