import { describe, expect, it } from 'vitest';
import { remembering } from '../../../src/surfaces/discord/remembering.ts';
import { standIn } from './stand-in.ts';

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

const story = standIn.context();

describe('what was just asked', () => {
  it('is worked out once, also for two who ask at the same time', async () => {
    const { answer, suggest, asked } = counted();
    const [first, second] = await Promise.all([
      answer(story, 'who', { name: 'Solberg' }),
      answer(story, 'who', { name: 'Solberg' }),
    ]);
    expect(second).toBe(first);
    expect(await suggest(story, 'who', 'name', 'S')).toBe(await suggest(story, 'who', 'name', 'S'));
    expect(asked()).toBe(2);
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
    await answer(story, 'who', { name: 'Solberg' });
    await answer({ ...story }, 'who', { name: 'Solberg' });
    expect(asked()).toBe(2);
  });

  it('is asked anew after it failed', async () => {
    const { answer, asked } = counted();
    await expect(answer(story, 'who', { name: 'failing' })).rejects.toThrow('on fire');
    await expect(answer(story, 'who', { name: 'failing' })).rejects.toThrow('on fire');
    expect(asked()).toBe(2);
  });

  it('is forgotten when hundreds of other questions came since', async () => {
    const { answer, asked } = counted();
    for (let n = 0; n < 1000; n++) await answer(story, 'who', { name: `${n}` });
    await answer(story, 'who', { name: '999' });
    expect(asked()).toBe(1000);
    await answer(story, 'who', { name: '0' });
    expect(asked()).toBe(1001);
  });
});
