import { describe, expect, test } from 'vitest';
import { NAME_RULES } from '../../../src/story/people/article-names.ts';
import { BARE_NAME_RULES } from '../../../src/story/people/bare-name.ts';
import type { Candidate } from '../../../src/story/people/candidate.ts';
import { DESCRIPTION_RULES } from '../../../src/story/people/description.ts';
import type { Entity } from '../../../src/story/people/entity.ts';
import { EVIDENCE_RULES } from '../../../src/story/people/evidence-rules.ts';
import { JOIN_RULES } from '../../../src/story/people/join-rules.ts';
import { evidenceOf } from '../../../src/story/people/name-evidence.ts';
import { readNames } from '../../../src/story/people/naming-sentence.ts';
import { sentencesOf } from '../../../src/story/people/naming-words.ts';
import { NO_ENTITY_RULES, noEntityBy } from '../../../src/story/people/no-entity.ts';
import { STORY_RULES } from '../../../src/story/people/story-evidence.ts';
import {
  GENDER_RULES_BEFORE,
  GENDER_RULES_BEHIND,
  genderAfter,
  genderBefore,
} from '../../../src/story/people/told-gender.ts';
import { layOut } from '../../../src/story/text/paragraph.ts';
import { articleOf } from '../article.ts';
import { entitiesOf } from './entities-of.ts';

/** An example without its brackets, and what stands between them. */
function unbracketed(example: string): { text: string; start: number; end: number } {
  const [start, end] = [example.indexOf('['), example.indexOf(']') - 1];
  return { text: example.replace(/[[\]]/gu, ''), start, end };
}

/** The candidate between an example's brackets. */
function candidateIn(example: string): Candidate {
  const { text, start, end } = unbracketed(example);
  const candidates = [...sentencesOf(layOut(articleOf(text)), [])]
    .flatMap((words) => readNames(words, 0).runs)
    .flatMap((run) => run.candidates);
  const found = candidates.find(({ words, from, to }) => words[from]?.start === start && words[to - 1]?.end === end);
  if (!found) throw new Error(`no candidate between the brackets of “${example}”`);
  return found;
}

/** The entities of an example whose articles are parted by bars, and the mention between its brackets. */
function mentionIn(example: string) {
  const texts = example.split('|');
  const entities = entitiesOf(...texts.map((text) => unbracketed(text).text));
  const bracketed = texts.findIndex((text) => text.includes('['));
  const { start, end } = unbracketed(texts[bracketed] ?? '');
  for (const entity of entities)
    for (const mention of entity.mentions)
      if (mention.span.article.id === `a${bracketed}` && mention.span.start <= start && mention.span.end === end)
        return { entity, mention };
  return undefined;
}

const named = (rows: readonly { readonly name: string; readonly example: string }[]) =>
  rows.map((row) => [row.name, row] as const);

describe('evidence', () => {
  test.each(named(EVIDENCE_RULES))('%s', (name, { example }) => {
    expect(evidenceOf(candidateIn(example)).rules.map((rule) => rule.name)).toContain(name);
  });
});

describe('what is no entity', () => {
  test.each(NO_ENTITY_RULES.filter(({ entity }) => !entity).map((row) => [row.name, row] as const))(
    '%s',
    (name, { example }) => expect(noEntityBy(candidateIn(example))?.name).toBe(name),
  );

  test.each(NO_ENTITY_RULES.filter(({ entity }) => entity).map((row) => [row.name, row] as const))(
    'but %s',
    (_, { example }) => expect(noEntityBy(candidateIn(example))).toBeUndefined(),
  );
});

describe('what the whole story tells', () => {
  test.each(named(STORY_RULES))('%s', (name, { example }) => {
    expect(mentionIn(example)?.entity).toMatchObject({ kind: 'person', rule: name });
  });
});

describe('whom a name means', () => {
  const rows = [...NAME_RULES, ...BARE_NAME_RULES, ...JOIN_RULES].filter(({ name }) => name !== 'bare name');
  test.each(named(rows))('%s', (name, row) => {
    const found = mentionIn(row.example);
    expect(found?.entity.name).toBe((row as { named?: string }).named);
    if (found && name !== 'writing') expect(found.mention.rule).toBe(name);
  });
});

describe('gender', () => {
  test.each([...GENDER_RULES_BEFORE, ...GENDER_RULES_BEHIND].map((row) => [row.name, row] as const))(
    '%s',
    (name, { example, told, read }) => {
      const candidate = candidateIn(example);
      expect(read(candidate), name).toBe(told);
      expect([genderBefore(candidate), genderAfter(candidate)]).toContain(told);
    },
  );
});

describe('descriptions', () => {
  const toldOf = ({ descriptions }: Entity) => descriptions.map(({ span }) => span.text);
  test.each(DESCRIPTION_RULES.map((row) => [row.name, row] as const))('%s', (_, { example, told }) => {
    const { start, end, text } = unbracketed(example);
    const entity = entitiesOf(text).find(({ name }) => name === text.slice(start, end));
    expect(entity && toldOf(entity)).toContain(told);
  });
});
