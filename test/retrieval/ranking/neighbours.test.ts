import { expect, it } from 'vitest';
import { readQuestion } from '../../../src/retrieval/query/question.ts';
import { printsNeighbours } from '../../../src/retrieval/ranking/neighbours.ts';

it.each([
  ['harbour police', 'The harbour police closed the pier.', true],
  ['harbour police', 'The harbor and river police closed the pier.', true],
  ['harbour police', 'Police at the far end of the pier watched the harbour.', false],
  ['owner of the ferry', 'The ferry sank; its owner wept.', true],
  ['police', 'No police came.', true],
])('%s in “%s”', (question, text, together) => {
  expect(printsNeighbours(text, readQuestion(question))).toBe(together);
});
