import { describe, expect, it } from 'vitest';
import { QUESTION_ROUTES, routesOf } from '../../src/commands/question-routes.ts';

describe('routing a question', () => {
  it.each(QUESTION_ROUTES.map(({ name, example }) => [name, ...example] as const))('%s: %s', (_, question, asked) => {
    expect(routesOf(question)[0]).toMatchObject(asked);
    expect(routesOf(`${question.toUpperCase()}?`)[0]?.command).toBe(asked.command);
  });

  it.each(['how many people were saved', 'where did the ferry sink', 'did she resign', 'whose boat was it'])(
    'leaves to the passages: %s',
    (question) => {
      expect(routesOf(question)).toEqual([]);
    },
  );
});
