import { join } from 'node:path';
import { openUnderstood } from '../../src/host/open-story.ts';
import { groupSame } from '../../src/retrieval/grouping/same-statement.ts';
import { suggestions } from '../../src/retrieval/query/suggestion.ts';
import { loadStory } from '../../src/story/load.ts';
import { understand } from '../../src/story/understand.ts';

const ROUNDS = 10;

function quantiles(times: readonly number[]) {
  const inOrder = times.toSorted((a, b) => a - b);
  const at = (share: number) => Number((inOrder[Math.floor(share * (inOrder.length - 1))] ?? 0).toFixed(3));
  return { median: at(0.5), p99: at(0.99), worst: at(1) };
}

async function time(inputs: readonly string[], run: (input: string) => unknown) {
  for (const input of inputs) await run(input);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const input of inputs) {
      const started = performance.now();
      await run(input);
      times.push(performance.now() - started);
    }
  return quantiles(times);
}

/** Latency over questions made of the story's own neighbouring words, a tenth of them about something else. */
export async function measureLatency() {
  const story = understand(await loadStory(join(import.meta.dirname, '../../seeds')));
  const index = (await openUnderstood(story)).index;
  const questions = story.readings.flatMap(({ passages }) =>
    passages.map(({ span }, place) =>
      place % 10 === 0 ? `harvest of turnips ${place}` : span.text.split(/\s+/u).slice(2, 7).join(' '),
    ),
  );
  const choices = await suggestions(
    story.readings.flatMap(({ passages }) =>
      passages.map(({ span }) => ({ label: span.text.slice(0, 90), value: span.text, weight: 1 })),
    ),
  );
  return [
    {
      what: 'passages, grouped',
      ...(await time(questions, async (question) =>
        groupSame((await index.passages(question)).hits, ({ passage }) => passage.text),
      )),
    },
    { what: 'quotations', ...(await time(questions, (about) => index.quotations({ about }))) },
    { what: 'claim', ...(await time(questions, (text) => index.claim(text))) },
    { what: 'suggestions', ...(await time(questions, (typed) => choices.suggest(typed.slice(0, 5)))) },
  ];
}
