import { expect, test } from 'vitest';
import { readDocuments } from '../../src/workbench/read-documents.ts';

const first = { doc: 'a', text: 'The ferry sank.' };
const second = { doc: 'b', text: '', published: '2021-04-09', story: 's', outlet: 'Harbour Post' };

test('JSON Lines, with blank lines and either line end', () => {
  const { documents, problems } = readDocuments(`\n${JSON.stringify(first)}\r\n\n${JSON.stringify(second)}`);
  expect([documents, problems]).toEqual([[first, second], []]);
});

test('one JSON file of documents, on several lines', () => {
  expect(readDocuments(JSON.stringify({ docs: [first, second] }, null, 2)).documents).toEqual([first, second]);
});

test('a bad line is told by its number and skipped; the others are read', () => {
  const lines = [
    '{"doc": ',
    JSON.stringify(first),
    '{"doc":"c"}',
    '7',
    '{"doc":"","text":"x"}',
    JSON.stringify(second),
  ];
  const { documents, problems } = readDocuments(lines.join('\n'));
  expect(documents).toEqual([first, second]);
  expect(problems.map((problem) => problem.split(':')[0])).toEqual(['line 1', 'line 3', 'line 4', 'line 5']);
  expect(problems[1]).toContain('text');
});

test('a bad document of one file is told by its place', () => {
  const { documents, problems } = readDocuments(JSON.stringify({ docs: [first, { text: 'x' }, null] }));
  expect(documents).toEqual([first]);
  expect(problems.map((problem) => problem.split(':')[0])).toEqual(['document 2', 'document 3']);
});
