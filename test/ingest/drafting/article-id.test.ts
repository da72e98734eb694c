import { expect, test } from 'vitest';
import { nextId } from '../../../src/ingest/drafting/article-id.ts';

test.each([
  ['Harbour Post', 'harbour-post-1'],
  ['The Harbour Post', 'harbour-post-1'],
  ['The', 'the-1'],
  ['Île-de-Ré Matin!', 'ile-de-re-matin-1'],
  ['ostholm.example', 'ostholm-example-1'],
  ['Новости', 'новости-1'],
  ['!!!', 'article-1'],
  ['한국일보', '한국일보-1'],
  // Each is two UTF-16 units, and none is cut in half.
  [`A${'𐐀'.repeat(30)}`, `a${'𐐨'.repeat(19)}-1`],
  ['A'.repeat(80), `${'a'.repeat(40)}-1`],
])('%s has %s', (outlet, id) => {
  expect(nextId(outlet, new Set())).toBe(id);
});

test('the next article of an outlet has the next free number', () => {
  expect(nextId('Harbour Post', new Set(['harbour-post-1', 'harbour-post-2', 'island-courier-1']))).toBe(
    'harbour-post-3',
  );
});
