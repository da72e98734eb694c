import { describe, expect, it } from 'vitest';
import { compareClaim } from '../../../src/retrieval/claim/claim-comparison.ts';

const NAMES = ['Pell', 'Quill', 'Nora', 'Ada', 'Owen', 'Ostholm'];
const names = { isName: (word: string) => NAMES.includes(word), genderOf: () => 'unknown' as const };
const compare = (claim: string, printed: string) => compareClaim(claim, printed, { names });

describe('a claim and a printed sentence', () => {
  it.each([
    ['The mill burned down on Friday', 'The mill burned down on Friday, the fire service said.'],
    ['the mill burned down', 'Officials said the mill burned down.'],
    ['she did not set the fire', 'Pell said she did not set the fire.'],
  ])('are word for word: %s', (claim, printed) => expect(compare(claim, printed)).toBe('word for word'));

  it.each([
    ['The old mill burned to the ground on Friday', 'On Friday the old mill in Ostholm burned right to the ground.'],
    ['Ten workers were hurt in the fire', 'In the fire, 10 workers at the mill were hurt.'],
    ['Pell resigned', 'Nora Pell, the chair of the board, has resigned.'],
    ['The mill plans to hire outside divers', 'The mill will hire outside divers in May.'],
    ['Pell was never charged', 'Pell was arrested in 2019 but was never charged.'],
    ['Nora Pell was sacked', 'The council has sacked Nora Pell after a year.'],
    ['Pell stole the boat', 'Pell stole the old boat.'],
    ['The crew raised the ferry', 'The crew managed to raise the ferry.'],
    [
      'Pell was suspended on April 16',
      'Prices fell on Tuesday, said Nora Pell, the clerk, who was suspended on April 16.',
    ],
    ['Pell called off the ferry race', 'Pell called off the disputed ferry race.'],
    ['The board survived the confidence vote', 'The board survived a vote of no confidence.'],
    ['Nora Pell resigned as chair of the board', 'Pell has resigned as the chair of its board.'],
  ])('are the same in other words: %s', (claim, printed) => expect(compare(claim, printed)).toBe('in other words'));

  it.each([
    ['another number', 'Twelve workers were hurt in the mill fire', 'Nine workers were hurt in the mill fire.'],
    [
      'a number that stands elsewhere',
      'He got 20 years to life in prison',
      'He got 30 years to life in prison, 20 years ago.',
    ],
    ['another unit of time', 'The trial of the owner lasted nine months', 'The trial of the owner lasted nine weeks.'],
    ['whether it was lost', 'The board lost the vote on the mill', 'The board survived the vote on the mill.'],
    ['whether it was granted', 'Quill granted bail to Pell', 'Quill refused bail to Pell.'],
    ['another sum', 'The mill was sold for $4 million', 'The mill was sold for $3 million last year.'],
    ['another day', 'The mill burned down on Monday', 'The mill burned down on Friday.'],
    ['another month', 'The trial of the owner begins in March', 'The trial of the owner begins in June.'],
    ['another name', 'Quill resigned as chair of the board', 'Pell resigned as chair of the board.'],
    ['the opposite', 'Prices of bread rose sharply last winter', 'Prices of bread fell sharply last winter.'],
    [
      'the opposite in another form',
      'The jury convicted the owner of arson',
      'The jury has acquitted the owner of arson.',
    ],
    ['an opposite by its first letters', 'The old mill is unsafe for visitors', 'The old mill is safe for visitors.'],
    ['how often', 'The council rarely paid the mill workers', 'The council has always paid the mill workers.'],
    ['a negation more', 'The owner set the fire himself', 'The owner did not set the fire himself.'],
    ['a negation less', 'The owner did not insure the old mill', 'The owner insured the old mill.'],
    ['a denial before it', 'the owner set the fire', 'Quill denied that the owner set the fire.'],
    ['an expectation', 'Quill charged the owner', 'Quill said that she expected to charge the owner by June.'],
    ['an expectation of a claim in the passive', 'The owner has been charged', 'Quill expects to charge the owner.'],
    ['a possibility', 'The court opened a case', 'The court may decide in May whether to open a case.'],
    ['a plan', 'The mill hired outside divers', 'The mill, which Pell owns, plans to hire outside divers.'],
    ['an announcement', 'The mill reopened for visitors', 'The mill will reopen for visitors in spring.'],
    ['a request to come', 'Pell asked the council for money', 'Pell said he would ask the council for money.'],
    ['a vote', 'The council hired outside divers', 'The council voted to hire outside divers.'],
    ['a rumour', 'Pell had been detained', 'No one was held, despite a rumour in Ostholm that Pell had been detained.'],
    ['a question', 'Pell would leave the mill in June', 'Asked whether he would leave the mill in June, Pell laughed.'],
    ['an allegation', 'Pell sold the old mill', 'Quill was surprised that Pell was accused of selling the old mill.'],
    ['a claim', 'Pell sold the old mill', 'Quill claimed that Pell sold the old mill.'],
    ['a wrong on somebody’s word', 'Pell lied', 'Quill told the crowd that Nora Pell had lied.'],
    [
      'a negation of an aside alone',
      'the clerk was not tied up',
      'A clerk, who was not named, was tied up but unhurt.',
    ],
    ['a negation of a short claim', 'Pell resigned', 'Pell has not resigned, her office said.'],
    ['a negation of its own denial word', 'Pell was dismissed', 'Contrary to reports, Pell was not dismissed.'],
    ['a never', 'Pell was charged', 'Pell was arrested in 2019 but was never charged.'],
    [
      'whose relative did it',
      'Owen Pell offered a reward',
      'Nora Pell offered a reward, which her brother, Owen Pell, regretted.',
    ],
    ['a near miss', 'The old ferry sank in 2019', 'The old ferry almost sank in 2019.'],
    ['whom it was done to', 'Ada Quill was sacked', 'The council sacked Nora Pell after Ada Quill wrote to it.'],
    ['an object', 'The council sacked Ada Quill', 'The council sacked Nora Pell after Ada Quill wrote to it.'],
    ['who did it to whom', 'Quill sacked Nora Pell', 'Nora Pell has sacked her driver, Ada Quill.'],
    ['a negation before it', 'the mill was insured', 'There is no evidence the mill was insured.'],
  ])('differ by %s', (_, claim, printed) => expect(compare(claim, printed)).toBe('differs'));

  it.each([
    ['another thing', 'Twelve workers were hurt in the mill fire', 'Nine boats were lost in the storm.'],
    ['a number that is not there', 'The board sold the old mill in 2012', 'The board sold the old mill to a hotel.'],
    [
      'the name of whoever said it',
      'The letters were not written by Pell',
      '“The letters were not written to ask for money,” Pell said.',
    ],
    ['somebody else’s deed', 'Pell resigned', 'Pell said that her driver resigned.'],
    [
      'other things in the same place',
      'Twelve sailors painted the rusty ferry in the harbour',
      'Nine sailors slept in the harbour.',
    ],
    ['another deed', 'The crew painted the ferry after the storm', 'The crew left the ferry after the storm.'],
    ['an opposite on another day', 'The mill opened in 1887', 'The mill has been closed since the fire.'],
    ['one word in common', 'The mill will be rebuilt', 'The mill stands by the river in Ostholm.'],
    ['a denial of something else', 'the mill burned down', 'Quill denied the report, but the boats were lost.'],
  ])('are of %s', (_, claim, printed) => expect(compare(claim, printed)).toBe('of something else'));

  it('are word for word behind a negation of something before a "but"', () =>
    expect(compare('the mill will reopen', 'Pell had no comment but said the mill will reopen.')).toBe(
      'word for word',
    ));

  it('do not differ in a name that stands beside it in the passage', () => {
    const around = 'Quill led the board for years. Pell resigned as chair of the board.';
    expect(
      compareClaim('Quill resigned as chair of the board', 'Pell resigned as chair of the board.', { around }),
    ).not.toBe('differs');
  });
});

describe('what was not done', () => {
  it.each([
    ['The union sued the port.', 'The union has stopped short of suing the port.'],
    ['The mayor sold the mill.', 'The mayor decided against selling the mill.'],
    ['Hale was jailed for the theft.', 'Hale was spared being jailed for the theft.'],
    ['The council closed the school.', 'A court blocked the council from closing the school.'],
    ['The firm closed the mill.', 'Instead of closing the mill, the firm sold it.'],
    ['He voted on the plan.', 'He refrained from voting on the plan.'],
    ['He locked the gate.', 'He forgot to lock the gate.'],
  ])('is not told as done: %s | %s', (claim, sentence) => expect(compareClaim(claim, sentence)).toBe('differs'));

  it.each([
    [
      'The mayor decided against selling the mill.',
      'On Monday the mayor decided against selling the mill.',
      'word for word',
    ],
    [
      'A court blocked the school from closing.',
      'A court has blocked the school from closing early.',
      'in other words',
    ],
    ['He profited from selling the mill.', 'He profited from selling the mill in May.', 'word for word'],
  ])('but is told as what it is: %s', (claim, sentence, verdict) =>
    expect(compareClaim(claim, sentence)).toBe(verdict),
  );

  it('do not say the same where most of whom the claim names stands elsewhere', () => {
    const around = 'Nora Pell met Ada Quill and Owen Ostholm. They burned the mill.';
    const claim = 'Nora Pell, Ada Quill and Owen Ostholm burned the mill';
    expect(compareClaim(claim, 'They burned the mill.', { around, names })).toBe('of something else');
  });
});
