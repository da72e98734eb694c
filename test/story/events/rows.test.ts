import { describe, expect, test } from 'vitest';
import { OPENER_ROWS, stretchesOf } from '../../../src/story/events/clauses.ts';
import { DATING_ROWS } from '../../../src/story/events/dating.ts';
import type { StoryEvent } from '../../../src/story/events/event.ts';
import { UNDATED_ROWS } from '../../../src/story/events/run.ts';
import { STATUS_ROWS } from '../../../src/story/events/status-rows.ts';
import { TRIGGER_ROWS } from '../../../src/story/events/triggers.ts';
import { Span } from '../../../src/story/span.ts';
import { articleOf } from '../article.ts';
import { eventsIn } from './events.ts';

/** An example without its marks, and the words that it marks, in order. */
function marked(example: string): { text: string; marks: string[] } {
  return {
    text: example.replaceAll('*', ''),
    marks: Array.from(example.matchAll(/\*([^*]+)\*/gu), ([, mark = '']) => mark),
  };
}

const lastWord = (phrase: string): string => phrase.split(' ').at(-1) ?? '';
const telling = (events: readonly StoryEvent[], word: string) => events.find(({ trigger }) => trigger.text === word);

describe('every row reads its example', () => {
  test.each(TRIGGER_ROWS)('trigger: $name', ({ name, example }) => {
    const { text, marks } = marked(example);
    expect(telling(eventsIn(text), lastWord(marks[0] ?? ''))?.rule).toBe(name);
  });

  test.each(STATUS_ROWS)('status: $name', ({ name, example, read }) => {
    const { text, marks } = marked(example);
    // A date keeps what need not have happened among the events.
    const event = telling(eventsIn(text.replace(/\.$/u, ' on 3 March 2021.')), marks[0] ?? '');
    expect(event && [event.statusRule, event.status]).toEqual([name, read]);
  });

  test.each(DATING_ROWS)('date: $name', ({ name, example }) => {
    const { text, marks } = marked(example);
    const events = eventsIn(text);
    const dated = events.filter(({ date }) => date?.rule === name && date.basis === 'printed');
    expect(dated.map(({ trigger }) => trigger.text)).toContain(
      lastWord(marks.find((mark) => events.some(({ trigger }) => trigger.text === lastWord(mark))) ?? ''),
    );
  });

  test.each(UNDATED_ROWS)('no date printed: $name', ({ name, example }) => {
    const { text, marks } = marked(example);
    expect(telling(eventsIn(text), marks.at(-1) ?? '')?.date?.rule).toBe(name);
  });

  test.each(OPENER_ROWS)('clause: $name', ({ example }) => {
    const text = example.replace('| ', '');
    const sentence = new Span(articleOf(text), 0, text.length);
    expect(stretchesOf(sentence, []).map(({ span }) => span.start)).toContain(example.indexOf('|'));
  });
});
