import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuoted } from '../../../src/story/quotations/find-quoted.ts';
import { laidOut } from './reading.ts';

const quotedIn = (text: string): string[] => findQuoted(laidOut(text)).map(({ span }) => span.text);
const kindsIn = (text: string): string[] =>
  findQuoted(laidOut(text)).map(({ words, kind }) => `${kind}: ${words.text}`);

describe('what stands between quotation marks', () => {
  it.each([
    ['curly', 'Reyes said “we will rebuild the bridge” by May.', ['“we will rebuild the bridge”']],
    ['straight', 'Reyes said "we will rebuild the bridge" by May.', ['"we will rebuild the bridge"']],
    ['mixed', 'Reyes said “we will rebuild the bridge" by May.', ['“we will rebuild the bridge"']],
    ['single', "Reyes said 'we won't close the ferry' by May.", ["'we won't close the ferry'"]],
    ['guillemets', 'Reyes said «we will rebuild the bridge» by May.', ['«we will rebuild the bridge»']],
    ['old newswire', "Reyes said ``we will rebuild the bridge'' by May.", ["``we will rebuild the bridge''"]],
  ])('finds %s marks', (_, text, quoted) => {
    expect(quotedIn(text)).toEqual(quoted);
  });

  it('keeps a quotation inside a quotation in one piece', () => {
    expect(quotedIn('“She told me ‘never again’ and left,” Reyes said.')).toEqual([
      '“She told me ‘never again’ and left,”',
    ]);
    expect(quotedIn('"She told me "never again" and left," Reyes said.')).toEqual([
      '"She told me "never again" and left,"',
    ]);
  });

  it('takes apostrophes for no marks', () => {
    expect(quotedIn("The ferry's crew didn't like the '90s boats, the owners' plans or the dogs' kennels.")).toEqual(
      [],
    );
    expect(quotedIn('The ferry’s crew didn’t like the ’90s boats or the owners’ plans.')).toEqual([]);
  });

  it('takes inches for no marks', () => {
    expect(quotedIn('The 6\'2" captain said "we sail at noon" on deck.')).toEqual(['"we sail at noon"']);
  });

  it('takes marks within a tag for no marks', () => {
    expect(quotedIn('<post author="Moss" day="3">We said "sail at noon" twice.</post>')).toEqual(['"sail at noon"']);
  });

  it('gives every paragraph of a long quotation its own span when only the last closes', () => {
    const text = '“The bridge was old.\n\n“We knew that.\n\n“We rebuilt it,” Reyes said.';
    expect(quotedIn(text)).toEqual(['“The bridge was old.', '“We knew that.', '“We rebuilt it,”']);
  });

  it('reaches over two paragraphs where the second only closes', () => {
    const text = '“The bridge was old.\n\nWe rebuilt it,” Reyes said.';
    expect(quotedIn(text)).toEqual(['“The bridge was old.\n\nWe rebuilt it,”']);
  });

  it('leaves the marks out of the words', () => {
    const [one] = findQuoted(laidOut('He called it “a long, [cold] winter (sic)” again.'));
    expect(one?.words.text).toBe('a long, [cold] winter (sic)');
  });
});

describe('the kind of what is quoted', () => {
  it.each([
    ['a work after its kind', 'She starred in the sitcom "Harbour Lights" for years.', 'title: Harbour Lights'],
    ['a work before its maker', 'The “Harbour Lights” star moved to Leeds.', 'title: Harbour Lights'],
    ['a work taken part in', 'They met on “Harbour Lights.”', 'title: Harbour Lights.'],
    ['a programme that interviews', 'In an interview with “Harbour Lights,” she wept.', 'title: Harbour Lights,'],
    ['a programme after its broadcaster', "They met on HBC's “Harbour Lights” in May.", 'title: Harbour Lights'],
    ['a work before how it was made', '“Harbour Lights” was written by Ada Moss.', 'title: Harbour Lights'],
    ['a work before whose it is', 'She read “Harbour Lights,” Ada Moss’s 2005 best seller.', 'title: Harbour Lights,'],
    ['a work that somebody is the star of', 'Moss, star of “Harbour Lights,” sailed.', 'title: Harbour Lights,'],
    ['a work of television’s', 'Moss, of television’s “Lights,” sailed.', 'title: Lights,'],
    ['what somebody is called by one', 'Moss referred to Reyes as “a calm pilot”.', 'speech: a calm pilot'],
    ['what somebody is called by all', 'Moss is referred to as “a calm pilot”.', 'scare: a calm pilot'],
    ['what many cry', 'There were chants of “Moss! Moss! Moss” in Hull.', 'speech: Moss! Moss! Moss'],
    ['a work before its year', 'Her hits were “Harbour Lights” (1961) and others.', 'title: Harbour Lights'],
    ['a nickname', "Moss, nicknamed 'the Old Fox', sold the ferry.", 'scare: the Old Fox'],
    ['what somebody is known as', 'Moss, known to fans as “the Old Fox”, sold it.', 'scare: the Old Fox'],
    ['what a policy is called by', 'The council dropped the “no sails at noon” policy.', 'scare: no sails at noon'],
    ['a word at arm’s length', 'The so-far unseen "bargain" cost a million.', 'scare: bargain'],
    ['a word that somebody said', 'Reyes called the plan "reckless" again.', 'speech: reckless'],
    ['a whole sentence', '"We sail at noon," Reyes said.', 'speech: We sail at noon,'],
    ['a slogan that is said', 'The crowd chanted “Build The Bridge Now” for hours.', 'speech: Build The Bridge Now'],
  ])('tells %s', (_, text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });
});

describe('any text', () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        '"',
        '“',
        '”',
        "'",
        '‘',
        '’',
        '«',
        '``',
        "''",
        ' ',
        '\n',
        'a',
        'Reyes said',
        '.',
        ',',
        '\ud83d',
        '漢',
      ),
    )
    .map((pieces) => pieces.join(''));

  it('yields spans in order that do not overlap and hold their words', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const quoted = findQuoted(laidOut(text));
        quoted.forEach(({ span, words }, at) => {
          expect(span.contains(words)).toBe(true);
          expect(words.text).toMatch(/[\p{L}\p{N}]/u);
          expect(span.start).toBeGreaterThanOrEqual(quoted[at - 1]?.span.end ?? 0);
        });
      }),
    );
  });

  it.each([
    ['marks', '"'],
    ['tags that never end', '<a "'],
    ['tags', '<a b="c">'],
    ['opening marks', '“'],
    ['quotations', '"we sail" '],
    ['single marks', "'we s' "],
    // Work that grew with the square of a text's length would take minutes here.
  ])('reads a hundred thousand %s', (_, piece) => {
    const quoted = findQuoted(laidOut(piece.repeat(100_000)));
    const starts = quoted.map(({ span }) => span.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});
