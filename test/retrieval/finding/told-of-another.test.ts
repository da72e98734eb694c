import { describe, expect, it } from 'vitest';
import { openUnderstood } from '../../../src/host/open-story.ts';
import { storyOf } from '../story.ts';

const PEOPLE = [
  'Emil Brandt is the mayor of Brask, and Ruben Quill ran its bank for years, the council said.',
  'Nora Pell, a doctor, has known Emil Brandt and Ruben Quill since school. She often met Mr. Quill and Mr. Brandt.',
];

const storyTelling = (text: string) => openUnderstood(storyOf({ Herald: [...PEOPLE, text].join('\n') }));

const asked = async (text: string, question: string) => {
  const { index } = await storyTelling(text);
  const { verdict, hits } = await index.passages(question);
  return verdict === 'answered' && hits.some(({ passage }) => text.startsWith(passage.text.slice(0, 20)));
};

describe('a deed told of somebody else than the question names', () => {
  it.each([
    ['active', 'The jury convicted Quill of fraud as Brandt looked on.', 'was brandt convicted of fraud'],
    ['passive', 'Quill was convicted of fraud, Brandt told the Herald.', 'was brandt convicted of fraud'],
    ['noun', 'Brandt spoke before the conviction of Ruben Quill for fraud.', 'was brandt convicted of fraud'],
    ['owner', "Brandt left the room during Quill's conviction for fraud.", 'was brandt convicted of fraud'],
    ['relative clause', 'Brandt defended Quill, who was convicted of fraud.', 'was brandt convicted of fraud'],
    ['participle', 'Brandt wrote a letter for Quill, convicted of fraud.', 'was brandt convicted of fraud'],
    [
      'participle before a name',
      'Brandt stood by convicted swindler Ruben Quill after the fraud.',
      'was brandt convicted',
    ],
    [
      'subject of two',
      'Pell and Brandt wrote letters for Quill before he was convicted of fraud.',
      'was brandt convicted',
    ],
    ['pronoun', 'Brandt had helped Quill for years when he was convicted of fraud.', 'was brandt convicted of fraud'],
    [
      'gerund',
      'Quill was fined after being convicted of fraud, which Brandt regrets.',
      'was brandt convicted of fraud',
    ],
    ['and', 'Brandt wept as Quill was led away and convicted of fraud.', 'was brandt convicted of fraud'],
    [
      'speaker',
      '“I know that the verdict was guilty on two counts of fraud,” Brandt wrote.',
      'was brandt convicted of fraud',
    ],
    [
      'speaker of more',
      'Brandt wrote: “I know him well. He was found guilty of fraud on two counts.”',
      'was brandt convicted of fraud',
    ],
    ['charge', 'Brandt knew Quill before he was found guilty of fraud and theft.', 'did brandt commit fraud'],
    ['description', "Brandt wept as the mayor's friend was convicted of fraud.", 'was brandt convicted of fraud'],
    ['object for subject', 'Brandt accused Quill of fraud in a letter.', 'did quill accuse brandt of fraud'],
    ['object of another', 'Brandt accused Quill of fraud in a letter.', 'who accused brandt of fraud'],
    ['husband', 'Her husband told the council that Brandt had written letters.', "who is brandt's husband"],
    ['compound', 'Brandt stepped back from a fraud and abuse hotline for children.', 'did brandt abuse anyone'],
    ['verb alone', 'Brandt spoke at length about the letters and the bank.', 'where is brandt being held'],
  ])('%s: %s', async (_, text, question) => {
    expect(await asked(text, question)).toBe(false);
  });

  it.each([
    ['active', 'The jury convicted Brandt of fraud as Quill looked on.', 'was brandt convicted of fraud'],
    ['passive', 'Brandt was convicted of fraud, Quill told the Herald.', 'was brandt convicted of fraud'],
    ['noun', 'Quill spoke before the conviction of Emil Brandt for fraud.', 'was brandt convicted of fraud'],
    ['owner', "Quill left the room during Brandt's conviction for fraud.", 'was brandt convicted of fraud'],
    ['relative clause', 'Quill defended Brandt, who was convicted of fraud.', 'was brandt convicted of fraud'],
    ['participle', 'Quill wrote a letter for Brandt, convicted of fraud.', 'was brandt convicted of fraud'],
    ['participle before a name', 'Quill stood by convicted swindler Emil Brandt.', 'was brandt convicted'],
    ['description', 'Brandt, the mayor who was convicted of fraud, wept.', 'was brandt convicted of fraud'],
    [
      'pronoun',
      'Pell said on Friday that Brandt wept when he was convicted of fraud.',
      'was brandt convicted of fraud',
    ],
    ['pronoun of the sentence before', 'Brandt wept. He was convicted of fraud.', 'was brandt convicted of fraud'],
    ['and', 'Brandt was arrested at home and convicted of fraud.', 'was brandt convicted of fraud'],
    ['gerund', 'Brandt was fined after being convicted of fraud.', 'was brandt convicted of fraud'],
    ['opening', 'After being convicted of fraud, Brandt wept.', 'was brandt convicted of fraud'],
    ['subordinate', 'Quill smiled as Mayor Emil Brandt was convicted of fraud.', 'was brandt convicted of fraud'],
    ['object', 'Brandt accused Quill of fraud in a letter.', 'did brandt accuse quill of fraud'],
    ['object asked for', 'Brandt accused Quill of fraud in a letter.', 'who accused quill of fraud'],
    ['carried noun', 'Brandt, 51, issued a long public apology to the bank.', 'did brandt apologise to the bank'],
    ['marked word', 'Brandt was “convicted” of fraud by his own council.', 'was brandt convicted of fraud'],
    ['unmarked passive', 'The letter signed by Brandt reached the bank.', 'did brandt sign a letter'],
    [
      'plan',
      'Brandt visited the bank and last year announced his plan to send two letters.',
      'how many letters did brandt send',
    ],
  ])('answers of the one who is named: %s: %s', async (_, text, question) => {
    expect(await asked(text, question)).toBe(true);
  });
});

describe('the day of a deed of somebody else', () => {
  const outcome = async (text: string, question: string) => {
    const { index } = await storyTelling(text);
    return (await index.events(question)).outcome;
  };

  it.each([
    [
      'In addition to Pell and Brandt, fifty others wrote for Quill ahead of his sentencing on April 7.',
      'brandt sentenced',
    ],
    ['Quill was sentenced to nine years on April 7, and Brandt wept.', 'when was brandt sentenced'],
    ["Brandt met the press after Quill's sentencing on April 7.", "brandt's sentencing"],
    ['Earlier this month, the couple’s friend was sentenced to nine years, Brandt said.', 'brandt sentenced'],
    ['On Monday, the council printed Quill’s letter of resignation, and Brandt read it.', 'when did brandt resign'],
  ])('%s', async (text, question) => {
    expect(await outcome(text, question)).not.toBe('answered');
  });

  it.each([
    [
      'In addition to Pell and Quill, fifty others wrote for Brandt ahead of his sentencing on April 7.',
      'brandt sentenced',
    ],
    ['Brandt was sentenced to nine years on April 7, and Quill wept.', 'when was brandt sentenced'],
    ['On Monday, the council printed Brandt’s letter of resignation, and Quill read it.', 'when did brandt resign'],
  ])('answers of the one who is named: %s', async (text, question) => {
    expect(await outcome(text, question)).toBe('answered');
  });
});
