import { expect, test } from 'vitest';
import { renderJson } from '../../src/surfaces/json.ts';

test('an answer is one line of JSON, whatever it holds', () => {
  const answer = {
    command: 'quote',
    options: { about: 'two\nlines\r \ud83d \u0000 “x”' },
    status: 'not_found',
    message: "The sources don't say.",
    suggestions: [],
  } as const;
  const line = renderJson(answer);
  expect(line).not.toMatch(/[\r\n]/u);
  expect(JSON.parse(line)).toEqual(answer);
});
