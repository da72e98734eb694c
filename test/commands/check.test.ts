import { describe, expect, it } from 'vitest';
import { answer } from '../../src/commands/index.ts';
import { openUnderstood } from '../../src/host/open-story.ts';
import { storyOf } from '../retrieval/story.ts';
import { askSeeds } from '../seeds.ts';

async function claims(line: string) {
  const answer = await askSeeds(line);
  if (!('claims' in answer)) throw new Error(`${line}: ${answer.message}`);
  return answer.claims;
}

describe('/check', () => {
  it('bears nothing out by what the article itself takes back', async () => {
    const text =
      'The fire at the mill hurt 12 workers on Tuesday.\n\nCorrection: An earlier version of this article said 12 workers were hurt; it was 21.';
    const context = await openUnderstood(storyOf({ a: text }));
    const verdictOf = async (claim: string) => {
      const found = await answer(context, 'check', { text: claim });
      return 'claims' in found ? found.claims[0]?.verdict : found.status;
    };
    expect(await verdictOf('The fire at the mill hurt 12 workers.')).toBe('differs');
    expect(await verdictOf('The fire at the mill hurt workers.')).toBe('in_other_words');
  });

  it('takes a surname alone for whom the sources call so first, not for a namesake', async () => {
    const context = await openUnderstood(
      storyOf({
        a: 'Nora Pell, the captain, trained on Monday. Nora Pell spoke to the press. Pell said that she was glad. Pell smiled.',
        b: 'On Thursday Owen Pell was arrested in Dunmore. He is a baker.',
      }),
    );
    const verdictsOf = async (claim: string) => {
      const found = await answer(context, 'check', { text: claim });
      return 'claims' in found ? found.claims.map(({ verdict }) => verdict) : [found.status];
    };
    expect(await verdictsOf('Pell was arrested.')).toEqual(['differs']);
    expect(await verdictsOf('Owen Pell was arrested.')).toEqual(['word_for_word']);
    expect(await verdictsOf('Owen Pell is a baker. Pell was arrested.')).toContain('word_for_word');
  });

  it('keeps to one outlet', async () => {
    const context = await openUnderstood(
      storyOf({ Herald: 'The mill burned down on Friday.', Courier: 'The ferry sank in thick fog on Monday.' }),
    );
    const within = async (outlet: string) => {
      const found = await answer(context, 'check', { text: 'The mill burned down on Friday.', outlet });
      return 'claims' in found ? found.claims[0]?.verdict : found.message;
    };
    expect(await within('Herald')).toBe('word_for_word');
    expect(await within('Courier')).toBe('in_no_source');
    expect(await within('Gazette')).toMatch(/Herald, Courier/u);
  });

  it('looks each quotation and each sentence of a text up, in its order', async () => {
    const text =
      'He wrote: “I cannot allow my error in judgment to distract from our efforts”. He sells green ferries.';
    expect((await claims(`/check text: ${text}`)).map(({ text, verdict }) => [text, verdict])).toEqual([
      ['I cannot allow my error in judgment to distract from our efforts', 'word_for_word'],
      ['He sells green ferries.', 'in_no_source'],
    ]);
  });

  it('shows what is printed under each claim that a source prints', async () => {
    const [claim] = await claims('/check text: “I cannot allow my error in judgment to distract from our efforts”');
    const [passage] = claim?.passages ?? [];
    expect(passage?.text).toContain('error in judgment');
    expect(passage?.outlets).toBeGreaterThan(1);
  });

  it('takes words with a colon for text, not for options', async () => {
    const [claim] = await claims('/check text: by: about: name: he sells green ferries');
    expect(claim?.text).toBe('by: about: name: he sells green ferries');
  });

  it('is not found where no source prints any of it', async () =>
    expect((await askSeeds('/check text: The ferries are painted green every spring.')).status).toBe('not_found'));

  it.each(['/check text: Hi there', '/check text: What did he say to them?', '/check'])(
    'says what is missing: %s',
    async (line) => {
      const answer = await askSeeds(line);
      expect(answer.status).toBe('invalid');
      expect(answer.message).toMatch(/no sentence|needs text/);
    },
  );
});

describe('/check of an invented story', () => {
  const opened = openUnderstood(
    storyOf({
      Herald: [
        'Harbour director Nora Pell was suspended on Tuesday. “We let the passengers down,” Pell said.',
        'Her brother, Owen Pell, did not resign, the council said. Captain Tom Vane will lead the clean-up.',
      ].join('\n\n'),
      Gazette: [
        'The old lighthouse was sold in spring. It opened in 1887, and the ferryman Ruben Quist was convicted of arson there.',
        'The clerk who leaked the bill, Marta Hoole, was sent home. “I knew of two fires,” Tom Vane wrote before the sentencing.',
      ].join('\n\n'),
      Courier: 'Tom Vane said: “The boat was never sound.” The council may hire divers. Ada Quill resigned in June.',
    }),
  );
  const verdictsOf = async (text: string) => {
    const asked = await answer(await opened, 'check', { text });
    return 'claims' in asked ? asked.claims.map(({ verdict }) => verdict) : [];
  };

  it.each([
    ['Pell said “We let the passengers down”.', 'word_for_word'],
    ['“We let the passengers down,” said director Pell.', 'word_for_word'],
    ['He said “We let the passengers down”.', 'word_for_word'],
    ['“We let the passengers down,” Vane said.', 'differs'],
    ['Owen Pell admitted: “We let the passengers down”', 'differs'],
    ['“We let the passengers down” – Vane', 'differs'],
    ['“We let the passengers down” - Nora Pell', 'word_for_word'],
    ['Vane: “We let the passengers down”', 'differs'],
    ['According to Vane, “We let the passengers down”', 'differs'],
    ['“We let the passengers down” said vane', 'differs'],
    ['“We let the passengers down” said nora pell', 'word_for_word'],
    ['“We let the passengers down” said nobody', 'word_for_word'],
    ['The lighthouse opened in 1887.', 'in_other_words'],
    ['The lighthouse opened in 1901.', 'differs'],
    ['Quist was found guilty of arson.', 'in_other_words'],
    ['Vane was found guilty of arson.', 'in_no_source'],
    ['Marta Hoole leaked the bill.', 'in_other_words'],
    ['Vane was sentenced to 30 years.', 'in_no_source'],
    ['Vane led the clean-up.', 'differs'],
    ['The council hired divers.', 'differs'],
    ['Owen Pell resigned.', 'differs'],
    ['Quill resigned.', 'word_for_word'],
    ['Ada Quill resigned.', 'word_for_word'],
  ])('%s', async (text, verdict) => expect(await verdictsOf(text)).toEqual([verdict]));

  it('takes a part of a quotation for what was said, not for what happened', async () =>
    expect(await verdictsOf('They “let the passengers down”.')).toEqual(['word_for_word']));

  it('shows whose words they are where the text names another', async () => {
    const asked = await answer(await opened, 'check', { text: '“We let the passengers down,” Vane said.' });
    expect(JSON.stringify(asked)).toContain('Nora Pell');
  });
});
