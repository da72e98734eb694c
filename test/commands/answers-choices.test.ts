import { describe, expect, test } from 'vitest';
import { answer, commands, suggest } from '../../src/commands/index.ts';
import { loadStory } from '../../src/story/load.ts';
import { seeds } from '../seeds.ts';

/** What a member may begin to type. */
const TYPED = ['', ...'abcdefghijklmnopqrstuvwxyz'];
const options = commands.flatMap(({ name, options: specs }) => specs.map((spec) => [name, spec.name] as const));

async function choicesOf(command: string, option: string) {
  const lists = await Promise.all(TYPED.map((typed) => suggest(seeds, command, option, typed)));
  return [...new Map(lists.flat().map((choice) => [choice.value, choice])).values()];
}

describe.each(options)('the choices of /%s %s:', (command, option) => {
  test('fit Discord and cut no word', async () => {
    const { articles } = await loadStory('seeds');
    const printed = articles.map(({ text }) => text.replace(/\s+/gu, ' ')).join('\n');
    for (const { name, value } of await choicesOf(command, option)) {
      expect(name.length, name).toBeLessThanOrEqual(100);
      expect(value.length, value).toBeLessThanOrEqual(100);
      const place = printed.indexOf(value);
      if (place >= 0)
        expect(printed.slice(place + value.length - 1, place + value.length + 1)).not.toMatch(/^\p{L}{2}$/u);
    }
  });

  test('are all answered', async () => {
    const needed = command === 'who' && option !== 'name' ? { name: 'Ashton Kutcher' } : {};
    const quoted = command === 'quote' && option === 'outlet' ? { about: 'sorry' } : {};
    const asked = command === 'ask' && option === 'outlet' ? { question: 'Who is Ashton Kutcher?' } : {};
    const claimed = command === 'check' && option === 'outlet' ? { text: 'Ashton Kutcher resigned from Thorn.' } : {};
    const unanswered: string[] = [];
    for (const { value } of await choicesOf(command, option)) {
      const { status } = await answer(seeds, command, { ...needed, ...quoted, ...asked, ...claimed, [option]: value });
      if (status !== 'answered') unanswered.push(value);
    }
    expect(unanswered).toEqual([]);
  });
});
