import { pino } from 'pino';
import { expect, test } from 'vitest';
import { answer, commands } from '../../../../src/commands/index.ts';
import { FloodLimit } from '../../../../src/surfaces/discord/interaction/flood-limit.ts';
import { interactionSchema } from '../../../../src/surfaces/discord/interaction/interaction.ts';
import { responder } from '../../../../src/surfaces/discord/interaction/respond.ts';
import { Unavailable } from '../../../../src/unavailable.ts';
import { command, keystroke } from '../../../loopback/interactions.ts';

/** What is answered, and logged, where the story cannot be reached. */
async function answeredAway(interaction: object) {
  const lines: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
  const away = async () => {
    throw new Unavailable('the search engine does not answer: Request timed out');
  };
  const answering = { commands, answer, suggest: away, stories: { open: away } };
  const responding = responder(answering, new FloodLimit(), log)(interactionSchema.parse(interaction));
  const response = await responding.response;
  return {
    said: JSON.stringify(response),
    outcome: responding.outcome(),
    logged: lines.map((line) => JSON.parse(line)),
  };
}

test('a member is told calmly that the articles cannot be reached, and the log why', async () => {
  const { said, outcome, logged } = await answeredAway(command('who', { name: 'Ann Roe' }));
  expect(said).toContain('I can’t reach the articles at the moment. Please ask again in a minute.');
  expect(said).not.toMatch(/reference|wrong on my side/u);
  expect(outcome).toBe('failed');
  expect(logged).toHaveLength(1);
  // A warning: nothing in the program is wrong.
  expect(logged[0]).toMatchObject({ level: 40, reason: 'the search engine does not answer: Request timed out' });
});

test('autocomplete offers nothing meanwhile', async () => {
  const { said, logged } = await answeredAway(keystroke('who', 'name', 'Ro'));
  expect(JSON.parse(said)).toMatchObject({ data: { choices: [] } });
  expect(logged[0]).toMatchObject({ level: 40 });
});
