import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/answer/answer.ts';
import { type Citation, cite } from '../../../../src/answer/citation.ts';
import { counted } from '../../../../src/commands/cited-passages.ts';
import { Span } from '../../../../src/story/span.ts';
import { citableAt } from '../../../../src/story/to-records.ts';
import { renderAnswer } from '../../../../src/surfaces/discord/render/render-answer.ts';
import { labelsFor } from '../../../../src/surfaces/labels/labels.ts';
import { callbackComplaints } from '../../../loopback/body-rules.ts';

const nasty = (maxLength: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(maxLength, 60) }) },
    fc.integer({ min: 1, max: maxLength }).map((length) => '*'.repeat(length)),
    fc.integer({ min: 1, max: maxLength }).map((length) => 'word - @everyone\n'.repeat(length).slice(0, length)),
    fc.integer({ min: 1, max: maxLength }).map((length) => '𝔸'.repeat(length)),
  );

const citation: fc.Arbitrary<Citation> = fc
  .record({
    text: nasty(6000),
    id: nasty(100),
    outlet: nasty(200),
    url: fc.option(nasty(3000).map((path) => `https://a.example/${encodeURIComponent(path.toWellFormed())}`)),
    publishedBasis: fc.constantFrom('stated' as const, 'inferred' as const),
  })
  .map(({ text, ...article }) => {
    const whole = {
      ...article,
      text,
      title: '',
      published: '2024-03-09',
      provenance: '',
      overrules: { skip: [], keep: [] },
    };
    return cite(citableAt(new Span(whole, 0, text.length)));
  });

const some = <T>(arbitrary: fc.Arbitrary<T>, maxLength: number) => fc.array(arbitrary, { minLength: 1, maxLength });
const options = fc.dictionary(nasty(40), nasty(300), { maxKeys: 6 });
const value = fc.constantFrom('2024-03-05', '2024-W10', '2024-03', '1998/2006', '2024-99-99', '@everyone');

const passage = fc
  .record({
    citation,
    also: fc.option(fc.array(citation, { maxLength: 8 })),
    speakers: fc.option(some(nasty(200), 3)),
    variants: fc.array(citation, { maxLength: 3 }),
    value: fc.option(value),
  })
  .map(({ citation, also, speakers, variants, value }) => {
    const { start, end, text } = citation;
    const quote = speakers && { start, end, text, speakers: speakers as [string, ...string[]], variants };
    return counted({
      ...citation,
      ...(also && { also }),
      ...(quote && { quote }),
      ...(value && { date: { start, end, text, value } }),
    });
  });

const article = fc.record({
  article: nasty(100),
  outlet: nasty(200),
  title: nasty(500),
  published: fc.constant('2024-03-09'),
  publishedBasis: fc.constantFrom('stated' as const, 'inferred' as const),
  url: fc.option(fc.constant('https://a.example/(b)')),
  provenance: nasty(1000),
  passages: fc.nat(),
  quotes: fc.nat(),
  people: fc.array(nasty(200), { maxLength: 10 }),
  mentions: fc.array(citation, { maxLength: 4 }),
});

const disagreement = fc.record({
  about: nasty(300),
  readings: some(fc.record({ value, citations: some(citation, 5) }), 10),
});

const invocation = fc.record({ command: nasty(40), options });

/** An event whose clause is the whole passage, and its verb a stretch of it. */
const toldEvent = fc.tuple(passage, fc.nat(), value).map(([told, at, date]) => {
  const { start, end, text } = told;
  const from = at % text.length;
  const trigger = { start: start + from, end, text: text.slice(from) };
  return { ...told, event: { trigger, clause: { start, end, text } }, date: { start, end, text, value: date } };
});

const claim = fc.record({
  text: nasty(2000),
  verdict: fc.constantFrom('word_for_word', 'in_other_words', 'differs', 'in_no_source'),
  passages: fc.array(passage, { maxLength: 4 }),
});

const answers = fc.oneof(
  fc.record({
    command: fc.constant('when' as const),
    options,
    message: nasty(500),
    status: fc.constant('answered' as const),
    passages: some(toldEvent, 14),
    total: fc.nat(100),
    disagreements: fc.array(disagreement, { maxLength: 2 }),
  }),
  fc.record({
    command: fc.constant('check' as const),
    options,
    message: nasty(500),
    status: fc.constant('answered' as const),
    claims: some(claim, 7),
    total: fc.nat(100),
    suggestions: fc.constant([]),
  }),
  fc.record({
    command: fc.constantFrom('who' as const, 'when' as const, 'quote' as const),
    options,
    message: nasty(500),
    status: fc.constant('answered' as const),
    passages: some(passage, 8),
    total: fc.nat(100),
    disagreements: fc.array(disagreement, { maxLength: 2 }),
    suggestions: fc.array(invocation, { maxLength: 4 }),
  }),
  fc.record({
    command: fc.constant('who' as const),
    options,
    message: nasty(500),
    status: fc.constant('near' as const),
    passages: some(
      passage.map(({ date, quote, ...near }) => near),
      5,
    ),
    total: fc.nat(5),
    suggestions: fc.array(invocation, { maxLength: 4 }),
  }),
  fc.record({
    command: fc.constant('sources' as const),
    options,
    message: nasty(500),
    status: fc.constant('answered' as const),
    articles: some(article, 12),
  }),
  fc.record({
    command: fc.constantFrom('who' as const, 'sources' as const),
    options,
    message: nasty(500),
    status: fc.constant('not_found' as const),
    suggestions: fc.array(invocation, { maxLength: 8 }),
  }),
) as fc.Arbitrary<Answer>;

const labels = labelsFor('en-US');

describe('an answer as a message', () => {
  it('leaves each passage its link beside a difference with long addresses', () => {
    const from = (outlet: string) => {
      const text = `${outlet} says that the ferry sank off Ostholm.`;
      return cite(
        citableAt(
          new Span(
            {
              id: `${outlet}${'-1'.repeat(15)}`,
              // Each star is escaped.
              outlet: `${outlet}${'*'.repeat(50)}`,
              text,
              title: 'The ferry',
              url: `https://a.example/${outlet}/${'ferry-'.repeat(94)}`,
              published: '2024-03-09',
              publishedBasis: 'stated',
              provenance: '',
              overrules: { skip: [], keep: [] },
            },
            0,
            text.length,
          ),
        ),
      );
    };
    const [herald, courier, post] = [from('Herald'), from('Courier'), from('Post')];
    const answer = {
      command: 'when',
      options: { event: 'the ferry sank' },
      message: '',
      status: 'answered',
      passages: [counted(herald), counted(courier), counted(post)],
      total: 3,
      disagreements: [
        {
          about: 'sank',
          readings: ['2024-03-05', '2024-03-06'].map((value) => ({ value, citations: [herald, courier] })),
        },
      ],
    } as unknown as Answer;
    const body = renderAnswer(answer, { offset: 0, audience: 'everyone', labels });
    expect(callbackComplaints({ type: 4, data: body })).toEqual([]);
    expect(JSON.stringify(body.components).match(/Open the source/gu)?.length).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify(body.components).match(/"style":5/gu)).toBeNull();
  });

  it('is one that Discord takes, whatever the articles and options say', () => {
    fc.assert(
      fc.property(
        answers,
        fc.constantFrom('everyone' as const, 'asker' as const),
        fc.constantFrom('en-US', 'de', 'fr', 'es-ES', 'pt-BR'),
        fc.nat(8),
        (answer, audience, locale, offset) => {
          const body = renderAnswer(answer, { offset, audience, labels: labelsFor(locale) });
          expect(callbackComplaints({ type: 4, data: body })).toEqual([]);
        },
      ),
      { numRuns: 150, endOnFailure: true },
    );
  });
});
