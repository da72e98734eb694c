import { describe, expect, it } from 'vitest';
import type { PassagesAnswer } from '../../../../src/answer/answer.ts';
import { type Citation, cite } from '../../../../src/answer/citation.ts';
import { type ChosenPassage, counted } from '../../../../src/commands/cited-passages.ts';
import { renderAnswer } from '../../../../src/surfaces/discord/render/render-answer.ts';
import { labelsFor } from '../../../../src/surfaces/labels/labels.ts';

const labels = labelsFor('en-US');

/** A citation of an article that is nothing but its words. */
const citation = (outlet: string, text: string, at = 0, address = 20): Citation =>
  cite({
    article: outlet.toLowerCase(),
    outlet,
    title: 'Mill burns down',
    published: '2024-03-09',
    publishedBasis: 'stated',
    url: `https://${outlet.toLowerCase()}.example/`,
    link: `https://${outlet.toLowerCase()}.example/#:~:text=${'x'.repeat(address)}`,
    start: at,
    end: at + text.length,
    text,
  });

const quoted = (own: Citation, variants: readonly Citation[], also: readonly Citation[] = []): ChosenPassage => ({
  ...own,
  also,
  quote: { start: own.start, end: own.end, text: own.text, speakers: ['Nora Pell'], variants },
});

/** What a member reads of components, in order. */
function textOf(components: readonly unknown[]): string {
  const read = components.map((one) => {
    const {
      content = '',
      label = '',
      url,
      components: nested = [],
    } = one as {
      content?: string;
      label?: string;
      url?: string;
      components?: unknown[];
    };
    return content + (url === undefined ? '' : `[${label}](${url})`) + textOf(nested);
  });
  return read.join('\n');
}

/** The text of each container of the answer's first message, its link buttons as `[label](address)` after it. */
function shown(passages: readonly ChosenPassage[], disagreements: PassagesAnswer['disagreements'] = []): string[] {
  const [first, ...rest] = passages.map(counted);
  if (!first) throw new Error('no passages');
  const answer: PassagesAnswer = {
    command: 'quote',
    options: { by: 'Pell' },
    status: 'answered',
    message: 'What the articles quote:',
    passages: [first, ...rest],
    total: passages.length,
    disagreements,
  };
  const { components } = renderAnswer(answer, { offset: 0, audience: 'everyone', labels });
  return components.flatMap((one) => ('accent_color' in one ? [textOf(one.components)] : []));
}

const words = (count: number) => `“${'We will rebuild the mill whatever it takes. '.repeat(count).trim()}”`;

describe('a passage on a message', () => {
  it('stands with what its article says to take it back, however long both are', () => {
    const told = cite({
      article: 'herald',
      outlet: 'Herald',
      title: 'Mill burns down',
      published: '2024-03-09',
      publishedBasis: 'stated',
      url: null,
      link: null,
      start: 0,
      end: 5_000,
      text: 'The fire hurt 12 workers. '.repeat(200).slice(0, 5_000),
      correction: { start: 6_000, end: 6_013, text: '21 were hurt.', link: null },
    });
    const [text] = shown([told, told, told]);
    expect(text).toContain('**Corrected by the outlet itself:**\n> 21 were hurt.');
    expect(shown([citation('Herald', 'The fire hurt 12 workers.')])[0]).not.toContain('Corrected');
  });

  it('says of a planned date that it is planned', () => {
    const vote = citation('Herald', 'The council votes on 4 May 2024.');
    const date = { start: 21, end: 31, text: '4 May 2024', value: '2024-05-04' };
    expect(shown([{ ...vote, date: { ...date, planned: true } }])[0]).toMatch(/^### planned for .*2024\n/u);
    expect(shown([{ ...vote, date }])[0]).not.toContain('planned');
  });

  it('shows another wording whole where there is room', () => {
    const [text] = shown([quoted(citation('Herald', words(1)), [citation('Courier', '“We rebuild it, whatever.”')])]);
    expect(text).toContain('As another outlet prints it:\n> “We rebuild it, whatever.”\n-# **Courier**');
    expect(text).toContain('[Courier · courier](https://courier.example/#:~:text=');
    expect(text).not.toContain('Also in');
  });

  it('says of a wording that has no room that it differs, never that it is the same', () => {
    const variants = ['Courier', 'Echo', 'Times'].map((outlet) => citation(outlet, words(30), 0, 300));
    const passages = ['Herald', 'Post', 'Star'].map((outlet) =>
      quoted(citation(outlet, words(4), 0, 300), variants, [citation('Globe', words(4), 0, 300)]),
    );
    for (const text of shown(passages)) {
      const lines = text
        .split('\n')
        .filter((line) => line.startsWith('-# Also in') || line.startsWith('-# Differs in'));
      expect(lines.filter((line) => line.startsWith('-# Also in')).join()).toContain('Globe');
      expect(lines.filter((line) => line.startsWith('-# Also in')).join()).not.toMatch(
        /Courier|Echo|Times|and [2-9] more/,
      );
      const differing = lines.find((line) => line.startsWith('-# Differs in')) ?? '';
      const named = variants.filter(({ outlet }) => differing.includes(`**${outlet}**`)).length;
      const whole = text.split('As another outlet prints it:').length - 1;
      expect(whole + named + Number(/and (\d) more/.exec(differing)?.[1] ?? 0)).toBe(3);
    }
  });

  it('names an article once, with the number of places', () => {
    const [text = ''] = shown([
      {
        ...citation('Herald', 'The mill burned down.'),
        also: [
          citation('Herald', 'The mill burned down.', 90),
          citation('Echo', 'The mill burned down.', 10),
          citation('Echo', 'The mill burned down.', 70),
        ],
      },
    ]);
    expect(text.match(/\*\*Herald\*\*/g)).toHaveLength(1);
    expect(text).toContain('-# **Herald** · Mill burns down · 9 Mar 2024 (2 places)\n');
    expect(text).toContain('[Herald · herald](https://herald.example/');
    expect(text.match(/Also in \*\*Echo\*\* \(2 places\)/g)).toHaveLength(1);
  });

  it('has no citation without its link, however little room there is', () => {
    const also = Array.from({ length: 8 }, (_, n) => citation(`Paper${n}`, words(5), 0, 450));
    const passages = ['Herald', 'Post', 'Star'].map((outlet) => ({ ...citation(outlet, words(40), 0, 450), also }));
    const disagreements = Array.from({ length: 3 }, (_, n) => ({
      about: `fire ${n}`,
      readings: ['2024-03-08', '2024-03-09', '2024-03-10'].map((value, at) => ({
        value,
        citations: [citation(`Daily${at}`, words(1), 0, 450)],
      })),
    }));
    const texts = shown(passages, disagreements);
    for (const text of texts.slice(1))
      expect(text).toMatch(
        /\*\*(Herald|Post|Star)\*\*[\s\S]*Also in \*\*Paper0\*\*[\s\S]*\[(Herald|Post|Star) · \w+\]\(https:/,
      );
    expect(texts[0]).toMatch(/\[Daily0 · daily0\]\(https:[\s\S]*\[Daily1 · daily1\]\(https:/);
    expect(texts[0]).toMatch(/Outlets differ: fire 0[\s\S]*Daily0[\s\S]*Daily1/);
  });
});
