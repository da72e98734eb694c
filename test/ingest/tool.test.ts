import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TOOL } from '../../src/ingest/tool.ts';

test('what stands in provenance is this version', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(TOOL).toBe(`Receipts ${version}`);
});
