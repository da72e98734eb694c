import { describe, expect, it } from 'vitest';
import { StoryPeople } from '../../src/retrieval/story-people.ts';
import { Span } from '../../src/story/span.ts';
import { storyOf } from './story.ts';

const { readings, entities } = storyOf({
  Beacon:
    'Harbour master Tilda Voss met Anton Reyes on the quay. Voss said that he had been late.\n\nThe Tidewater Trust paid for the lamp, Reyes said.',
  Courier: 'Nobody was there.',
  Ledger: 'Anton Reyes denied it. “We were on time,” Reyes said, and Tilda Voss laughed.',
});
const places = new Map(readings.map(({ article }, place) => [article, place]));
const made = new StoryPeople(entities, places);
const named = (list: Iterable<{ readonly name: string }>) => Array.from(list, ({ name }) => name);

describe.each([
  ['as they were found', made],
  ['as they were stored', new StoryPeople(entities, places, made.store())],
])('whom articles mention, %s', (_, people) => {
  it('is told article by article, in the order of the story’s entities', () => {
    for (const { article } of readings) {
      const mentioned = entities.flatMap((entity) => {
        const times = entity.mentions.filter(({ span }) => span.article === article).length;
        return times > 0 ? [{ entity, times }] : [];
      });
      expect(people.in(article)).toEqual(mentioned);
    }
  });

  it('is told of any stretch', () => {
    for (const { article } of readings)
      for (let start = 0; start < article.text.length; start += 3)
        for (let end = start; end <= article.text.length; end += 11) {
          const stretch = new Span(article, start, end);
          const beginning = entities.filter(({ mentions }) =>
            mentions.some(({ span }) => span.article === article && span.start >= start && span.start < end),
          );
          expect(named(people.within(stretch))).toEqual(named(beginning));
          const found = people.peopleWithin(stretch).map(({ entity, span }) => `${span.start} ${entity.name}`);
          const whole = entities
            .filter(({ kind }) => kind === 'person')
            .flatMap(({ name, mentions }) =>
              mentions.flatMap(({ span }) => (stretch.contains(span) ? [{ start: span.start, name }] : [])),
            )
            .sort((a, b) => a.start - b.start);
          expect(found).toEqual(whole.map(({ start: at, name }) => `${at} ${name}`));
        }
  });

  it('is found by a whole name or a surname, and by no other part', () => {
    expect(named(people.named(['anton', 'rey']))).toEqual(['Anton Reyes']);
    expect(named(people.named(['voss']))).toEqual(['Tilda Voss']);
    expect(named(people.named(['tilda', 'lamp']))).toEqual([]);
    expect(people.terms.has('voss')).toBe(true);
    expect(people.terms.has('quay')).toBe(false);
  });
});
