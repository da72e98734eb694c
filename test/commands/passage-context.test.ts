import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/answer/citation.ts';
import { passageContext } from '../../src/commands/passage-context.ts';
import { openUnderstood } from '../../src/host/open-story.ts';
import { understand } from '../../src/story/understand.ts';
import { articles } from '../surfaces/discord/story.ts';

const [harbour, coast] = articles;
if (!harbour || !coast) throw new Error('the story has two articles');

const WORDS = 'The ferry ran aground near Ostholm on Tuesday evening.';
const earlier = { article: harbour.id, start: harbour.text.indexOf(WORDS), words: fingerprint(WORDS) };

const storyWith = (text: string) =>
  openUnderstood(understand({ title: '', contentNote: '', articles: [{ ...harbour, text }, coast] }));

describe('the context of a passage', () => {
  it('is what stands before and after it', async () => {
    const found = await passageContext(await storyWith(harbour.text), earlier);
    expect(found).toMatchObject({ status: 'answered', passage: { text: WORDS }, before: [] });
    expect(found.status === 'answered' && found.after[0]?.text).toContain('turned back');
  });

  it('is found again where the words merely moved', async () => {
    const text = `An editor’s paragraph was added here on Friday morning.\n${harbour.text}`;
    const found = await passageContext(await storyWith(text), earlier);
    expect(found).toMatchObject({ status: 'answered', passage: { text: WORDS, start: text.indexOf(WORDS) } });
  });

  it('is not given for other words in the same place', async () => {
    const story = await storyWith(harbour.text.replace('ran aground', 'turned over'));
    expect(await passageContext(story, earlier)).toMatchObject({
      status: 'not_found',
      message: 'The article no longer prints these words.',
      suggestions: [{ command: 'sources', options: { article: harbour.id } }],
    });
  });

  it('says so where the article is gone', async () => {
    const story = await storyWith(harbour.text);
    expect(await passageContext(story, { ...earlier, article: 'gone' })).toMatchObject({
      status: 'not_found',
      message: 'This article is no longer part of the story.',
    });
  });
});
