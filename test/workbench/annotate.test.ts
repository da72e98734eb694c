import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate } from '../../src/workbench/annotate.ts';

test('an annotation gives quotations with speakers, dates and people, each by its place', () => {
  const text = '“We turned back,” Captain Ingrid Solberg said on May 3, 2019. Solberg left the ship later.';
  const [annotation] = annotate([{ doc: 'a', text, published: '2019-05-04' }]);
  expect(annotation?.doc).toBe('a');
  const [quotation] = annotation?.quotes ?? [];
  expect(quotation?.text).toBe('“We turned back,”');
  expect(quotation?.speakers.map(({ name }) => name)).toEqual(['Ingrid Solberg']);
  expect(annotation?.dates.map(({ text: printed, value }) => [printed, value])).toEqual([
    ['May 3, 2019', '2019-05-03'],
  ]);
  const [person] = annotation?.people ?? [];
  expect(person?.name).toBe('Ingrid Solberg');
  expect(person?.mentions.map(({ start, end }) => text.slice(start, end)).at(-1)).toBe('Solberg');
});

test('documents of one story share its people; others do not', () => {
  const full = 'Captain Ingrid Solberg steered the ferry.';
  const short = 'Solberg left the ship, Captain Solberg’s owner said.';
  const names = (stories: readonly (string | undefined)[]) =>
    annotate([full, short].map((text, index) => ({ doc: `${index}`, text, story: stories[index] })))[1]?.people.map(
      ({ name }) => name,
    );
  expect(names(['ferry', 'ferry'])).toContain('Ingrid Solberg');
  expect(names([undefined, undefined])).not.toContain('Ingrid Solberg');
});

test('annotations come in the order given, whatever stories interleave', () => {
  const documents = ['a', 'b', 'c', 'd'].map((doc, index) => ({ doc, text: 'The ferry sank.', story: `${index % 2}` }));
  expect(annotate(documents).map(({ doc }) => doc)).toEqual(['a', 'b', 'c', 'd']);
});

test('every place lies within the text, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, published) => {
      const [annotation] = annotate([{ doc: 'a', text, published }]);
      for (const { start, end, text: printed } of [...(annotation?.quotes ?? []), ...(annotation?.dates ?? [])])
        expect(text.slice(start, end)).toBe(printed);
    }),
  );
});

test('an annotation says why, where that is asked for', () => {
  const documents = [{ doc: 'a', text: '“We turned back,” Captain Ingrid Solberg said.' }];
  expect(annotate(documents, { why: true })[0]?.quotes[0]?.rule).toBe(
    'cue after · verb behind its subject · phrase before the verb · name',
  );
  expect(annotate(documents)[0]?.quotes[0]).not.toHaveProperty('rule');
});
