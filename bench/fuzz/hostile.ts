import fc from 'fast-check';

/** What texts and options are broken with: what forms, terminals, patterns and other programs trip over. */
const BREAKING: readonly string[] = [
  ...'.,;:!?…—–-/()[]{}<>|*_~`#@&%$^+=\\“”‘’"\'\n\r\t\v\f',
  ...['\u0000', '\u0007', '\u001b[2J', '\u009b', '\u00a0', '\u00ad', '\u0301', '\u200b', '\u200d', '\u202e', '\u2028', '\ufeff'],
  ...['\ud83d', '\udc00', '🚨', '👩‍👩‍👧‍👧', '船长', 'العبارة', 'Ünal İnce', 'ﬁ', '__proto__', 'constructor', 'toString', '@everyone', '<@1>'],
  ...['../..', 'javascript:', '(a+)+$', '%00', 'NaN', '-1', '1e309', '2024-02-30', '9999-12-31', '0000', 'May 32'],
]; // biome-ignore format: a list of characters and words

/** Words of which news is made, so that rules are tried in other orders than anybody writes. */
const TELLING: readonly string[] = [
  'Ingrid Solberg', 'Solberg', 'Mr. Reyes', 'Dr.', 'the captain', 'her husband,', 'she', 'they', 'who', 'said', 'told', 'denied', 'not',
  'according to', 'wrote:', 'on Tuesday', 'in May 2019', 'from 1998 to 2006', 'yesterday', 'the 1990s', 'resigned', 'was arrested', 'will',
  'and', 'of', 'the', 'but', 'after', 'that', 'U.S.', 'No. 4', '52', 'A-', 'SIGN UP NOW', 'Advertisement', '(AP) —', 'Related:',
]; // biome-ignore format: a list of words

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TELLING) },
  { weight: 2, arbitrary: fc.constantFrom(...BREAKING) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

/** One piece again and again: what takes more than linear time shows in it. */
const run = (most: number) =>
  fc.tuple(piece, fc.integer({ min: 2, max: most })).map(([one, times]) => one.repeat(times).slice(0, most));

/** An option's value; `words` are those of a story. */
export const hostileOption = (words: readonly string[]): fc.Arbitrary<string> => {
  const word = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, piece);
  const sentence = fc.array(word, { maxLength: 12 }).map((chosen) => chosen.join(' '));
  return fc.oneof(
    { weight: 8, arbitrary: sentence },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    { weight: 1, arbitrary: run(6_500) },
  );
};

/** An article's text. */
export const hostileArticle: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      {
        weight: 30,
        arbitrary: fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '\n', '\n\n')).map((parts) => parts.join('')),
      },
      { weight: 1, arbitrary: run(5_000) },
    ),
    { minLength: 1, maxLength: 300 },
  )
  .map((parts) => `x ${parts.join('')}`);
