import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWordings } from '../../../src/retrieval/grouping/wording.ts';
import type { Article } from '../../../src/story/article.ts';
import { Span } from '../../../src/story/span.ts';

const span = (text: string) => new Span({ text } as Article, 0, text.length);
const compare = (one: string, other: string) => {
  const { same, differing } = compareWordings(span(one), span(other));
  return { same, differing: differing.map((side) => side.map(({ text }) => text)) };
};

describe('two printings of one utterance', () => {
  it('differ in nothing by marks at the end, quotation marks and case', () => {
    expect(compare('“We are closing the mill,”', '"we are closing the mill."').same).toBe(true);
    expect(compare("It's over", 'It’s over!').same).toBe(true);
  });
  it('differ in a word left out within', () => {
    expect(compare('We are sorry if that hurt you', 'We are sorry, that hurt you')).toEqual({
      same: false,
      differing: [['if'], [',']],
    });
  });
  it('differ in a word replaced', () => {
    expect(compare('he was a good friend to me', 'he was a great friend to me').differing).toEqual([
      ['good'],
      ['great'],
    ]);
  });
  it('do not differ by what only one of them goes on to say', () => {
    expect(compare('we tried hard', 'At first we tried hard and then we slept').same).toBe(true);
  });
  it('never throw and are the same as themselves', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => compare(text, text).same));
  });
});
