import { describe, expect, it } from 'vitest';
import { prepareChoices, suggest } from '../../src/commands/index.ts';
import { openUnderstood } from '../../src/host/open-story.ts';
import { understand } from '../../src/story/understand.ts';

const NAMES = 'Ines Varga, Tomas Okoro, Petra Lindqvist, Hugo Marchetti, Salma Reyes'.split(', ');
const PLACES = 'pier, mill, quarry, ferry, library, orchard, tower'.split(', ');

/** A story of so many articles, one a day, each of which quotes somebody about a numbered place; the first is of a lighthouse. */
function storyOf(articles: number) {
  const texts = Array.from({ length: articles }, (_, at) => {
    const place = at === 0 ? 'lighthouse' : PLACES[at % PLACES.length];
    return `“The ${place} number ${at} must be closed at once,” ${NAMES[at % NAMES.length]} said on Monday.`;
  });
  const day = (at: number) => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
  return openUnderstood(
    understand({
      title: 'The closures',
      contentNote: '',
      articles: texts.map((text, at) => ({
        id: `a${at}`,
        outlet: 'The Herald',
        title: `Closure ${at}`,
        url: null,
        published: day(at),
        publishedBasis: 'stated',
        provenance: 'invented',
        text,
        overrules: { skip: [], keep: [] },
      })),
    }),
  );
}
const offered = async (context: Awaited<ReturnType<typeof storyOf>>, typed: string) =>
  (await suggest(context, 'quote', 'about', typed)).map(({ value }) => value);

describe('the choices of a large story', () => {
  it('are those of its latest articles at once, and of all soon', async () => {
    const context = await storyOf(120);
    expect(await offered(context, 'the tower number 118')).toEqual(['The tower number 118 must be closed at once']);
    expect(await offered(context, 'the lighthouse')).toEqual([]);
    await prepareChoices(context);
    expect(await offered(context, 'the lighthouse')).toEqual(['The lighthouse number 0 must be closed at once']);
    expect(await offered(context, 'the tower number 118')).toEqual(['The tower number 118 must be closed at once']);
  });
});

it('the choices of a small story are all there at the first keystroke', async () => {
  expect(await offered(await storyOf(40), 'the lighthouse')).toEqual([
    'The lighthouse number 0 must be closed at once',
  ]);
});
