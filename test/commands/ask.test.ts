import { describe, expect, it } from 'vitest';
import { answer, suggest } from '../../src/commands/index.ts';
import { openUnderstood } from '../../src/host/open-story.ts';
import { ask as askLine } from '../../src/surfaces/terminal/ask-line.ts';
import { storyOf } from '../retrieval/story.ts';

const context = await openUnderstood(
  storyOf({
    Herald: [
      'Harbour director Nora Pell resigned from the ferry company on Tuesday because two sailings were cancelled.',
      'Nearly 40 other people wrote letters to the judge who tried the captain, Tom Vane.',
      '“The boat was never sound,” Pell said.',
    ].join('\n'),
    Courier: [
      'Captain Tom Vane was found guilty of negligence on Monday, and the judge jailed him for three years.',
      'Vane, 58, has worked at the harbour of Brask all his life.',
      'The ferry ran aground near the lighthouse in thick fog with forty people on board, the coast guard said.',
    ].join('\n'),
  }),
);
const ask = (question: string) => answer(context, 'ask', { question });
const firstOf = async (question: string) => {
  const asked = await ask(question);
  return asked.status === 'answered' && 'passages' in asked ? (asked.passages[0]?.text ?? '') : asked.status;
};

describe('/ask', () => {
  it.each([
    ['how many people wrote letters', 'Nearly 40'],
    ['how long was the captain jailed', 'three years'],
    ['how old is Vane', '58'],
    ['why did Pell resign', 'because'],
    ['where did the ferry run aground', 'near the lighthouse'],
    ['who is Nora Pell', 'Harbour director'],
    ['who said the boat was never sound', 'never sound'],
    ['what did Pell say', 'never sound'],
    ['when did Pell resign?', 'on Tuesday'],
  ])('%s', async (question, words) => {
    expect(await firstOf(question)).toContain(words);
  });

  it('takes no word of asking for what was asked: what something is called', async () => {
    const called = await openUnderstood(
      storyOf({
        Herald: 'The minister, Tobias Orr, was forced out over a leaked tape in which he called nurses "spoiled".',
        Courier: 'The ferry is late. Its captain, Tom Vane, was rude to the harbour master, Nora Pell.',
      }),
    );
    expect((await answer(called, 'ask', { question: 'what is her father called' })).status).not.toBe('answered');
  });

  it('shows what is near where nothing answers, and gives no date or speaker of it', async () => {
    const asked = await ask('how much did the letters to the judge cost');
    expect(asked.status).toBe('near');
    if (asked.status !== 'near') return;
    expect(asked.passages.length).toBeLessThanOrEqual(5);
    for (const passage of asked.passages) expect(passage).not.toHaveProperty('quote');
  });

  it('takes what was done for nobody’s name', async () => {
    expect(await ask('who was found guilty')).toMatchObject({ status: 'answered', line: ['onThis'] });
    expect(await ask('who is the harbour director')).toMatchObject({ line: ['ofWhom', 'Nora Pell'] });
  });

  it('gives what only names somebody for nothing that they said', async () => {
    expect((await ask('what did Tom Vane say')).status).toBe('near');
    expect((await ask('what did Tom Vane say about the letters')).status).toBe('near');
  });

  it('gives no passage without any time for the time of something', async () => {
    const { index } = await openUnderstood(
      storyOf({ Herald: 'The mate stole forty lamps.', Courier: 'The cook stole a goose before Christmas.' }),
    );
    expect((await index.passages('when did the mate steal lamps')).verdict).toBe('near');
    expect((await index.passages('when did the cook steal the goose')).verdict).toBe('answered');
  });

  it.each(['who won the lottery in Paris', 'volcano eruption', '???'])('finds nothing on: %s', async (question) => {
    const asked = await ask(question);
    expect(asked.status).toBe('not_found');
  });

  it('offers questions that the story answers', async () => {
    const offered = await suggest(context, 'ask', 'question', '');
    expect(offered.map(({ value }) => value)).toContain('What did Nora Pell say?');
    for (const { value } of offered) expect((await ask(value)).status).toBe('answered');
  });

  it('is what a line without a slash asks', async () => {
    const typed = await askLine(context, 'who is Nora Pell?');
    expect(typed).toMatchObject({ command: 'ask', options: { question: 'who is Nora Pell?' }, status: 'answered' });
    expect(await askLine(context, 'who name: Nora Pell')).toMatchObject({ command: 'who' });
    expect(await askLine(context, 'sources')).toMatchObject({ command: 'sources' });
    expect(await askLine(context, '/whom name: Pell')).toMatchObject({ status: 'invalid' });
  });
});

describe('/ask beside an answer', () => {
  it('gives nothing that the same is said of others, though whom was asked of stands next to it', async () => {
    const results = await openUnderstood(
      storyOf({
        Herald: [
          'Belmora beat Kestria on Sunday after a long rally, and the crowd sang.',
          'Kestria had lost to Ostavia on Friday.',
          'Tolvania also needed extra time to beat Brennia and reach the final.',
        ].join('\n'),
        Courier: [
          'The mayor opened a library in the old harbour on Monday.',
          'Rain fell on the northern valleys, and two roads were closed.',
          'A baker from Lund sold bread to the sailors for thirty years.',
          'The court heard a dispute about a fence between two farms.',
          'Teachers asked for smaller classes before the summer.',
          'The museum lent four paintings to a gallery abroad.',
          'Engineers inspected the bridge after the storm.',
          'The orchestra played without its conductor.',
        ].join('\n'),
      }),
    );
    const asked = await answer(results, 'ask', { question: 'who beat Kestria?' });
    const texts = 'passages' in asked ? asked.passages.map(({ text }) => text) : [];
    expect(asked.status).toBe('answered');
    expect(texts[0]).toContain('Belmora beat Kestria');
    expect(texts.filter((text) => !text.includes('Kestria'))).toEqual([]);
  });
});
