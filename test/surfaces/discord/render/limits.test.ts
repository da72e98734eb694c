import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesForDiscord } from '../../../../src/surfaces/discord/interaction/autocomplete.ts';
import { cut, LIMITS } from '../../../../src/surfaces/discord/render/limits.ts';
import { line, TextRoom } from '../../../../src/surfaces/discord/render/message.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 300 });

describe('cut', () => {
  it('keeps what fits and never exceeds the limit', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 320 }), (whole, limit) => {
        const kept = cut(whole, limit);
        expect(kept.length).toBeLessThanOrEqual(limit);
        if (whole.length <= limit) expect(kept).toBe(whole);
        else expect(whole.startsWith(kept.replace(/…$/, ''))).toBe(true);
      }),
    );
  });

  it.each([-1, 0, 1])('at the limit %i', (more) => {
    const kept = cut('a'.repeat(LIMITS.choiceName + more), LIMITS.choiceName);
    expect(kept).toHaveLength(LIMITS.choiceName + Math.min(more, 0));
    expect(kept.endsWith('…')).toBe(more > 0);
  });

  it('never parts a surrogate pair, an accent or a joined emoji', () => {
    for (const unit of ['𝔸', 'e\u0301', '👩‍🚒', '👍🏽'])
      for (let limit = 1; limit < 40; limit++) {
        const kept = cut(unit.repeat(20), limit).replace(/…$/, '');
        expect(kept).toBe(unit.repeat(Math.round(kept.length / unit.length)));
      }
  });

  it('ends at a word', () => expect(cut('the ferry ran aground', 12)).toBe('the ferry…'));
});

describe('a message', () => {
  it.each([-1, 0, 1])('of one line stays within its text at %i', (more) => {
    const { components } = line('a'.repeat(LIMITS.messageText + more), 'everyone');
    expect(components[0]).toMatchObject({ content: expect.stringMatching(/^a+…?$/) });
    expect(JSON.stringify(components[0]).length).toBeLessThanOrEqual(
      LIMITS.messageText + '{"type":10,"content":""}'.length,
    );
  });

  it('has no room for a character more than Discord takes', () => {
    expect(new TextRoom().text('a'.repeat(LIMITS.messageText - 1)).content).toHaveLength(LIMITS.messageText - 1);
    expect(new TextRoom().text('a'.repeat(LIMITS.messageText)).content).toHaveLength(LIMITS.messageText);
    expect(() => new TextRoom().text('a'.repeat(LIMITS.messageText + 1))).toThrow(RangeError);
  });
});

describe('choices', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => ({ name: `choice ${n}`, value: `${n}` }));

  it.each([24, 25, 26])('of %i there are at most 25', (count) =>
    expect(choicesForDiscord(many(count))).toHaveLength(Math.min(count, 25)),
  );

  it.each([99, 100, 101])('a value of %i characters is whole or left out', (length) =>
    expect(choicesForDiscord([{ name: 'a', value: 'v'.repeat(length) }])).toHaveLength(length > 100 ? 0 : 1),
  );

  it('has names of 1 to 100 characters on one line, and no value twice', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ name: text, value: text }), { maxLength: 40 }), (given) => {
        const choices = choicesForDiscord(given);
        expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
        for (const { name, value } of choices) {
          expect(name).toMatch(/^[^\n]{1,100}$/);
          expect(given.some((one) => one.value === value)).toBe(true);
        }
      }),
    );
  });
});
