import { expect, test } from 'vitest';
import { jsonFault } from '../../src/story/json-fault.ts';

test.each([
  ['{"title": "The ferry"\n "articles": []}', "line 2, column 2: Expected ',' or '}' after property value"],
  ['{\n"title": tru}', "line 2, column 13: Unexpected token '}'"],
  ['{\n  title: 1}', "line 2, column 3: Expected property name or '}'"],
  ['{"title": "The ferry",\n "articles": [', 'line 2, column 15: Unexpected end'],
  ['{}\n{}', 'line 2, column 1: Unexpected non-whitespace character after its end'],
  ['ferry', "line 1, column 2: Unexpected token 'e'"],
])('%j', (text, fault) => expect(jsonFault(text)).toBe(fault));

test('a fault far into a long text is found in few steps', () => {
  const lines = Array.from({ length: 20_000 }, (_, line) => `"ferry ${line}",`);
  lines[15_000] = '"ferry" : nought,';
  expect(jsonFault(`[\n${lines.join('\n')}\n0]`)).toMatch(/^line 15002, column (?:9|12): /u);
});

test('no fault in JSON', () => expect(jsonFault(' {"a": [1, null]} ')).toBeUndefined());
