import { describe, expect, test } from 'vitest';
import { askSeeds, passagesOf } from '../seeds.ts';

describe('/quote', () => {
  test('gives the words with their speaker and every outlet that prints them', async () => {
    const { passages } = await passagesOf('/quote about: error in judgment by: Ashton Kutcher');
    const [first] = passages;
    expect(first.text).toContain('I cannot allow my error in judgment to distract from our efforts');
    expect(first.quote?.speakers).toEqual(['Ashton Kutcher']);
    const outlets = [first, ...(first.also ?? []), ...(first.quote?.variants ?? [])].map(({ outlet }) => outlet);
    expect(new Set(outlets)).toEqual(new Set(['AM1 News', 'ClutchPoints', 'ComicBook.com', 'Fox News', 'Goss.ie']));
  });

  test('shows wordings that differ side by side', async () => {
    const { passages } = await passagesOf('/quote about: we support victims');
    const support = passages.find(({ quote }) => quote?.text.includes('We support victims'));
    expect(support?.quote?.speakers).toEqual(['Mila Kunis']);
    const wordings = [support?.quote, ...(support?.quote?.variants ?? [])].map((one) => one?.text ?? '');
    expect(wordings.some((text) => text.includes('and we will continue'))).toBe(true);
    expect(wordings.some((text) => text.includes('and will continue'))).toBe(true);
  });

  test('gives all that somebody said, alone or with others, and nothing else', async () => {
    const { passages } = await passagesOf('/quote by: Mila');
    for (const { quote } of passages) expect(quote?.speakers).toContain('Mila Kunis');
    expect(passages.some(({ text }) => text.includes('Our heart goes out'))).toBe(true);
  });

  test('takes no quoted title for a quotation', async () => {
    const { passages } = await passagesOf('/quote by: Ashton Kutcher');
    const words = passages.map(({ quote }) => quote?.text ?? '');
    for (const title of ['That 70s Show', 'The Ranch', 'No Strings Attached'])
      expect(words.some((text) => text.replace(/\W+$/u, '').endsWith(title))).toBe(false);
  });

  test('says where a claimed quotation stands word for word', async () => {
    const claim = 'I am deeply sorry. I remain proud of what we have accomplished in the past decade';
    const { message } = await passagesOf(`/quote about: ${claim}`);
    expect(message).toMatch(/^Word for word in .*ComicBook\.com/u);
  });

  test('says that nobody prints a claimed quotation, whatever it shows beside', async () => {
    const { message } = await askSeeds('/quote about: I will never apologise to any of these victims');
    expect(message).toMatch(/^(?:No source prints these words|The sources don't say)/u);
  });

  test('needs one of its options', async () => {
    const { status, message } = await askSeeds('/quote outlet: Fox News');
    expect([status, message]).toEqual(['invalid', expect.stringContaining('needs about: or by:')]);
  });
});
