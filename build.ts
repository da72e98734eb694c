import { copyFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { codeHash } from './src/host/code-version.ts';

/**
 * Bundles the program into dist/, or into the folder that --outdir names: a start from some two hundred modules takes Node
 * longer than reading five articles does.
 */
const { values: given } = parseArgs({ options: { outdir: { type: 'string', default: 'dist' } } });

/** What is started by its file's name: the program, its threads, and what is measured in a process of its own. */
const ENTRIES = [
  'src/index.ts',
  'src/config.ts',
  'src/run-bot.ts',
  'src/host/reading-thread.ts',
  'src/ingest/extracting/extracting-thread.ts',
  'src/workbench/parts.ts',
];

/** Packages that an answer needs; the others are loaded by those surfaces that use them, as they were installed. */
const BUNDLED = /^(?:zod|minisearch|stemmer|fastest-levenshtein|gender-detection-from-name)$/u;

const onlyBundled: Plugin = {
  name: 'only bundled packages',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || BUNDLED.test(path) ? undefined : { path, external: true },
    ),
};

/** The languages of gender-detection-from-name, in the order in which it asks for English names. */
const LANGUAGES = ['en', 'it', 'es', 'fr', 'de', 'tr'];

/** The package's function over two lists of its names: loading its own maps takes a start 0.1 s and 15 MB more. */
const listedNames: Plugin = {
  name: 'listed names',
  setup: ({ onLoad }) =>
    onLoad({ filter: /gender-detection-from-name[\\/]index\.js$/ }, ({ path }) => {
      const require = createRequire(path);
      const genders = new Map<string, string>();
      for (const language of LANGUAGES)
        for (const [name, gender] of require(`./names/${language}`) as Map<string, string>)
          if (!genders.has(name)) genders.set(name, gender);
      const setOf = (gender: string) => {
        const names = [...genders.keys()].filter((name) => genders.get(name) === gender);
        return `new Set(${JSON.stringify(names.join('|'))}.split('|'))`;
      };
      const contents = `const [female, male] = [${setOf('female')}, ${setOf('male')}];
        export const getGender = (name) => (female.has(name) ? 'female' : male.has(name) ? 'male' : 'unknown');`;
      return { contents };
    }),
};

rmSync(given.outdir, { recursive: true, force: true });
await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: ENTRIES,
  outdir: given.outdir,
  // All files side by side, so that one finds another wherever its code came from.
  entryNames: '[name]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'es2023',
  sourcemap: true,
  logLevel: 'warning',
  define: { CODE_HASH: JSON.stringify(codeHash()) },
  plugins: [onlyBundled, listedNames],
});
// What a browser loads as it stands.
for (const file of ['page.css', 'page.js'])
  copyFileSync(
    resolve(import.meta.dirname, 'src/surfaces/page', file),
    resolve(import.meta.dirname, given.outdir, file),
  );
