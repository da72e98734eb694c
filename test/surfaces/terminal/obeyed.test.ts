import { expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.ts';
import { cite } from '../../../src/answer/citation.ts';
import { said } from '../../../src/answer/fixed-line.ts';
import { counted } from '../../../src/commands/cited-passages.ts';
import { renderJson } from '../../../src/surfaces/json.ts';
import { ask } from '../../../src/surfaces/terminal/ask-line.ts';
import { renderText } from '../../../src/surfaces/terminal/render.ts';
import { plain } from '../../../src/surfaces/terminal/style.ts';
import { seeds } from '../../seeds.ts';

const EVIL = 'x\u001b[2J\u0007\u009b1m\u007f\u202e\u2066\u061cy';
const OBEYED = /(?!\n)\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const citation = cite({
  article: EVIL,
  outlet: EVIL,
  title: EVIL,
  published: EVIL,
  publishedBasis: 'inferred',
  url: `https://a.example/${EVIL}`,
  link: `https://a.example/${EVIL}`,
  start: 0,
  end: EVIL.length,
  text: EVIL,
});
const span = { start: 0, end: EVIL.length, text: EVIL };
const asked = { command: 'who', options: { name: EVIL }, ...said(['ofWhom', EVIL]) };
const suggestions = [{ command: 'who', options: { name: EVIL } }];
const passage = counted({
  ...citation,
  also: [citation],
  date: { ...span, value: EVIL },
  quote: { ...span, speakers: [EVIL], variants: [{ ...citation, article: 'other' }] },
});
const answers: Record<string, Answer> = {
  passages: {
    ...asked,
    status: 'answered',
    passages: [passage],
    total: 1,
    disagreements: [{ about: EVIL, readings: [{ value: EVIL, citations: [citation] }] }],
    suggestions,
  },
  articles: {
    ...asked,
    status: 'answered',
    articles: [{ ...citation, provenance: EVIL, passages: 1, quotes: 1, people: [EVIL], mentions: [citation] }],
  },
  claims: {
    ...asked,
    status: 'answered',
    claims: [{ text: EVIL, verdict: 'word_for_word', passages: [passage] }],
    total: 1,
    suggestions: [],
  },
  silence: { ...asked, status: 'not_found', suggestions },
};

it.each(Object.entries(answers))('nothing of %s reaches a terminal unharmed', (_, answer) => {
  expect(renderText(answer, plain)).not.toMatch(OBEYED);
  const json = renderJson(answer);
  expect(json).not.toMatch(OBEYED);
  expect(JSON.parse(json).options).toEqual({ name: EVIL });
  expect(answer.message).not.toMatch(OBEYED);
});

it.each([`/who ${EVIL}`, `/${EVIL}`, `/who ${EVIL}: x`, `/who name: x ${EVIL}name: y`, `/quote ${EVIL}\n: z`])(
  'nor of what is typed: %j',
  async (line) => {
    const { message } = await ask(seeds, line);
    expect(message).not.toMatch(OBEYED);
    expect(message).not.toContain('\n');
  },
);
