import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
/** What an import of a file of ours ends with, of types or of values, static or not: `from './span.ts'`, `import('./span.ts')`. */
const IMPORTED = /\b(?:from\s+|import\s+|import\()'(\.[^']+\.ts)'/gu;

/** Each file with those that it imports. */
type Imports = ReadonlyMap<string, readonly string[]>;

function importsWithin(folder: string): Imports {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return new Map(
    files.map((file) => {
      const imported = readFileSync(join(folder, file), 'utf8').matchAll(IMPORTED);
      return [file, Array.from(imported, ([, path = '']) => relative(folder, resolve(folder, dirname(file), path)))];
    }),
  );
}

/** Every circle that a walk along the imports closes, each from where it was entered. */
function circles(imports: Imports): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, from: readonly string[]) => {
    const entered = from.indexOf(file);
    if (entered >= 0) found.push([...from.slice(entered), file]);
    if (entered >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) walk(next, [...from, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return found;
}

test('finds a circle of two and of three files, and none where two paths meet', () => {
  const imports: Imports = new Map([
    ['a.ts', ['b.ts']],
    ['b.ts', ['c.ts', 'd.ts']],
    ['c.ts', ['a.ts', 'e.ts']],
    ['d.ts', ['e.ts', 'b.ts']],
    ['e.ts', []],
  ]);
  expect(circles(imports)).toEqual([
    ['a.ts', 'b.ts', 'c.ts', 'a.ts'],
    ['b.ts', 'd.ts', 'b.ts'],
  ]);
  expect(circles(new Map([...imports, ['c.ts', ['e.ts']], ['d.ts', ['e.ts']]]))).toEqual([]);
});

test('no file imports itself by way of others, not even for a type', () => {
  const imports = importsWithin(SRC);
  // All that is imported was found, so that no circle is overlooked.
  expect(imports.get('host/open-story.ts')).toContain(join('host', 'read-aside.ts'));
  expect([...imports.values()].flat().filter((file) => !imports.has(file))).toEqual([]);
  expect(circles(imports)).toEqual([]);
});
