import { describe, expect, it } from 'vitest';
import { askSeeds } from '../seeds.ts';

async function claims(line: string) {
  const answer = await askSeeds(line);
  if (!('claims' in answer)) throw new Error(`${line}: ${answer.message}`);
  return answer.claims;
}

describe('/check', () => {
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
