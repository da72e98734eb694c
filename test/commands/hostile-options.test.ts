import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedInvocation } from '../../src/answer/invocation.ts';
import { answer, commands, suggest } from '../../src/commands/index.ts';
import { renderJson } from '../../src/surfaces/json.ts';
import { breaches } from '../contract/contract.ts';
import { askSeeds, seeds, seedTexts } from '../seeds.ts';

const hostile: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['white space', ' \t\n'],
  ['6,000 characters', 'letter '.repeat(857).slice(0, 6_000)],
  ['6,000 characters of one word', 'x'.repeat(6_000)],
  ['only emoji', '🚨🔥👩‍👩‍👧‍👧'],
  ['only stop words', 'the of and to'],
  ['a regular expression', '(a+)+$ [ \\ .* ?: ^'],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
  ['hasOwnProperty', 'hasOwnProperty'],
  ['null characters', '\u0000Kutcher\u0000'],
  ['a null character before a word of the articles', '\u0000california'],
  ['half a surrogate pair', '\ud83d'],
  ['turned direction', '\u202eKutcher'],
  ['only punctuation', '“”"‘’—…!?'],
  ['other scripts', '船长 Ίνγκριντ العبارة'],
  ['mentions and markdown', '@everyone <@1> [x](https://x.example) ```'],
];

const options = commands.flatMap((command) => command.options.map(({ name }) => [command.name, name] as const));

describe.each(options)('/%s %s:', (command, option) => {
  test.each(hostile)('%s is answered within the contract', async (_, value) => {
    const answered = await answer(seeds, command, { [option]: value });
    expect(breaches(renderJson(answered), seedTexts)).toEqual([]);
    if (value.trim() === '' || value.length > 600) expect(answered.status).toBe('invalid');
    if (answered.status === 'not_found')
      for (const suggestion of answered.suggestions)
        expect((await askSeeds(typedInvocation(suggestion))).status).toBe('answered');
  });

  test('autocomplete keeps its limits, whatever is typed', async () => {
    for (const [, value] of hostile) {
      const choices = await suggest(seeds, command, option, value);
      expect(choices.length).toBeLessThanOrEqual(25);
      for (const choice of choices)
        for (const text of [choice.name, choice.value]) {
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(100);
        }
    }
  });

  test('what autocomplete offers is answered', async () => {
    for (const { value } of await suggest(seeds, command, option, ''))
      expect((await answer(seeds, command, { [option]: value })).status, value).toBe(
        ['ask', 'check', 'quote', 'who'].includes(command) && option === 'outlet' ? 'invalid' : 'answered',
      );
  });
});

test('whatever is asked, the answer keeps the contract', async () => {
  const words = [...seedTexts.values()].join(' ').match(/\S+/gu) ?? [];
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }).map((chosen) => chosen.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...options), text, async ([command, option], value) => {
      const answered = await answer(seeds, command, { [option]: value });
      expect(breaches(renderJson(answered), seedTexts)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

describe('nothing relevant is not found, with commands that are answered', () => {
  test.each([
    '/who name: Zbigniew Quarrington',
    '/when event: moon landing',
    '/quote about: photosynthesis',
    '/quote by: Zbigniew Quarrington',
    '/quote by: Mila Kunis about: photosynthesis',
    '/sources about: photosynthesis',
    '/sources article: 999_nothing',
    '/who name: Olmedo outlet: Goss.ie',
  ])('%s', async (line) => {
    const answered = await askSeeds(line);
    expect(answered.status).toBe('not_found');
    if (answered.status !== 'not_found') return;
    expect(answered.suggestions.length).toBeGreaterThan(0);
    for (const suggestion of answered.suggestions)
      expect((await askSeeds(typedInvocation(suggestion))).status, typedInvocation(suggestion)).toBe('answered');
  });
});
