import { describe, expect, it } from 'vitest';
import { remembering } from '../../../../src/surfaces/discord/interaction/remembering.ts';
import { context, standIn } from '../stand-in.ts';

/** The stand-in, and how often it was really asked. */
function counted() {
  let asked = 0;
  const answering = remembering({
    ...standIn,
    answer: (...question) => {
      asked += 1;
      return standIn.answer(...question);
    },
    suggest: (...question) => {
      asked += 1;
      return standIn.suggest(...question);
    },
  });
  return { ...answering, asked: () => asked };
}

const story = context;

describe('what is asked again', () => {
  it('is worked out no more from the second time on, also for two who ask at the same time', async () => {
    const { answer, suggest, asked } = counted();
    const ask = () => answer(story, 'who', { name: 'Solberg' });
    await ask();
    const [second, third] = await Promise.all([ask(), ask()]);
    expect(third).toBe(second);
    expect(await ask()).toBe(second);
    expect(asked()).toBe(2);
    const choose = () => suggest(story, 'who', 'name', 'S');
    await choose();
    expect(await choose()).toBe(await choose());
    expect(asked()).toBe(4);
  });

  it('is another question with another word, option or name', async () => {
    const { answer, suggest, asked } = counted();
    await answer(story, 'who', { name: 'Solberg' });
    await answer(story, 'who', { name: 'Solberg', outlet: '' });
    await answer(story, 'who', { outlet: 'Solberg' });
    await suggest(story, 'who', 'name', 'Solberg');
    expect(asked()).toBe(4);
  });

  it('is asked anew of another story', async () => {
    const { answer, asked } = counted();
    const other = { ...story };
    for (let n = 0; n < 3; n++) for (const one of [story, other]) await answer(one, 'who', { name: 'Solberg' });
    expect(asked()).toBe(4);
  });

  it('is asked anew after it failed', async () => {
    const { answer, asked } = counted();
    for (let n = 0; n < 4; n++) await expect(answer(story, 'who', { name: 'failing' })).rejects.toThrow('on fire');
    expect(asked()).toBe(4);
  });

  it('is forgotten when thousands of others were asked again since', async () => {
    const { answer, asked } = counted();
    const twice = async (name: string) => {
      await answer(story, 'who', { name });
      await answer(story, 'who', { name });
    };
    await twice('first');
    for (let n = 0; n < 3000; n++) await twice(`${n}`);
    const before = asked();
    await answer(story, 'who', { name: '2999' });
    expect(asked()).toBe(before);
    await answer(story, 'who', { name: 'first' });
    expect(asked()).toBe(before + 1);
  });

  it('is remembered although thousands of questions were asked once since', async () => {
    const { answer, asked } = counted();
    for (let n = 0; n < 2; n++) await answer(story, 'who', { name: 'Solberg' });
    for (let n = 0; n < 5000; n++) await answer(story, 'who', { name: `${n}` });
    const before = asked();
    await answer(story, 'who', { name: 'Solberg' });
    expect(asked()).toBe(before);
  });
});
