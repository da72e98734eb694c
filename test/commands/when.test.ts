import { describe, expect, test } from 'vitest';
import { passagesOf } from '../seeds.ts';

/** An event's disagreement as outlets by value. */
async function readings(line: string) {
  const { disagreements = [] } = await passagesOf(line);
  return Object.fromEntries(
    disagreements.flatMap((one) =>
      one.readings.map(({ value, citations }) => [value, [...new Set(citations.map(({ outlet }) => outlet))].sort()]),
    ),
  );
}

describe('/when', () => {
  test('gives the day of the sentencing', async () => {
    const { passages } = await passagesOf('/when event: sentenced');
    const stated = passages.find(({ date }) => date?.text === 'September 7');
    expect(stated?.date?.value).toBe('2023-09-07');
  });

  test('shows both months of the conviction as a disagreement', async () => {
    expect(await readings('/when event: convicted')).toEqual({ '2023-05': ['ClutchPoints'], '2023-06': ['Goss.ie'] });
  });

  test('shows both years of the founding as a disagreement', async () => {
    const founding = await readings('/when event: founded Thorn');
    expect(founding['2012']).toEqual(['Goss.ie']);
    expect(founding['2009']).toEqual(['AM1 News', 'ClutchPoints', 'ComicBook.com', 'Fox News']);
  });

  test('names the day on which the letter was dated, from “Thursday” too', async () => {
    const { passages } = await passagesOf('/when event: resignation letter');
    expect(passages.map(({ date }) => date?.value)).toContain('2023-09-14');
  });

  test('without an event gives the whole timeline in order of time, each with a value within its passage', async () => {
    const { passages, total } = await passagesOf('/when');
    expect(total).toBeGreaterThanOrEqual(passages.length);
    const starts = passages.map(({ date }) => (date?.value ?? '').split('/')[0] ?? '');
    const years = starts.map((value) => Number(value.slice(0, 4)));
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    const days = starts.filter((value) => /^\d{4}-\d{2}-\d{2}$/u.test(value));
    expect(days).toEqual(days.toSorted());
    for (const { date, text } of passages) expect(text).toContain(date?.text);
    const entries = passages.map(({ article, start, date }) => `${article} ${start} ${date?.value}`);
    expect(entries).toEqual([...new Set(entries)]);
  });
});
