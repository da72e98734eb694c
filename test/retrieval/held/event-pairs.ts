import type { MinimalPair } from './minimal-pairs.ts';

/** What else happens, so that words are as rare as in a story. */
const ELSEWHERE = [
  'The market opened late on 4 January 2021.',
  'A school planted forty trees on 6 January 2021.',
  'Two brothers repaired the roof of the chapel on 8 January 2021.',
  'Farmers complained of mice on 11 January 2021.',
].join('\n');

/** Questions of /when that one weight of events decides. On equal evidence the earlier article comes first. */
export const EVENT_PAIRS: readonly MinimalPair[] = [
  {
    weight: 'EVENT_WEIGHTS.family',
    why: 'the noun tells what the verb tells',
    texts: { Herald: `${ELSEWHERE}\nThe complaint of Nora Pell on 2 March 2021 surprised Brask.` },
    ask: '/when event: when did Nora Pell complain',
    status: 'answered',
  },
  {
    weight: 'EVENT_WEIGHTS.antecedent',
    why: 'a pronoun stands for whom the sentence before tells of',
    texts: { Herald: `${ELSEWHERE}\nThe harbour clerk lost the keys. He was suspended on 2 March 2021.` },
    ask: '/when event: when was the harbour clerk suspended',
    status: 'answered',
  },
  {
    weight: 'JUDGE.aroundShare',
    why: 'the passage tells to whom its sentence happens',
    texts: {
      Herald: `${ELSEWHERE}\nNobody at the ferry office was surprised. On 2 March 2021 the harbour board dismissed three clerks.`,
    },
    ask: '/when event: when were people dismissed at the office',
    status: 'answered',
  },
  {
    weight: 'EVENT_WEIGHTS.unreal',
    why: 'what was only announced still tells which announcement is meant',
    texts: {
      Herald: `${ELSEWHERE}\nNora Pell announced on 2 March 2021 that she would paint the ferry.`,
      Courier: 'Nora Pell announced on 5 March 2021 that she would sell the ferry.',
    },
    ask: '/when event: when was it announced that Nora Pell sells the ferry',
    most: 1,
    order: ['5 March'],
  },
  {
    weight: 'EVENT_WEIGHTS.trigger',
    why: 'who criticised the plan comes before who defended what was criticised',
    texts: {
      Herald: `${ELSEWHERE}\nOn 2 March 2021 Nora Pell defended the much criticised ferry plan.`,
      Courier: 'In 2019 Nora Pell criticised the ferry plan.',
    },
    ask: '/when event: when was the ferry plan criticised by Nora Pell',
    most: 1,
    order: ['In 2019'],
  },
  {
    weight: 'EVENT_WEIGHTS.verbForVerb',
    why: 'a verb was asked for',
    texts: {
      Herald: `${ELSEWHERE}\nThe attack on the ferry on 2 March 2021 was brief.`,
      Courier: 'The ferry was attacked on 5 March 2021.',
    },
    ask: '/when event: when was the ferry attacked',
    most: 1,
    order: ['5 March'],
  },
  {
    weight: 'EVENT_WEIGHTS.role',
    why: 'somebody who acts is meant before somebody who is spoken of',
    texts: {
      Herald: `${ELSEWHERE}\nOn 2 March 2021 farmers complained about Tom Vane.`,
      Courier: 'On 5 March 2021 Tom Vane complained about farmers.',
    },
    ask: '/when event: when did Tom Vane complain',
    most: 1,
    order: ['5 March'],
  },
  {
    weight: 'EVENT_WEIGHTS.near',
    why: 'words that stand near each other belong together',
    texts: {
      Herald: `${ELSEWHERE}\nOn 2 March 2021 the ferry with its seven brown cows, two goats, one red engine and many wet sailors from the north was sold to a dealer.`,
      Courier:
        'On 5 March 2021 the ferry was sold to a dealer with its seven brown cows, two goats, one red engine and many wet sailors from the north.',
    },
    ask: '/when event: when was the ferry sold',
    most: 1,
    order: ['5 March'],
  },
  {
    weight: 'EVENT_WEIGHTS.status',
    why: 'what happened is nearer than what did not',
    texts: {
      Herald: `${ELSEWHERE}\nNora Pell did not paint the ferry on 2 March 2021.`,
      Courier: 'Nora Pell repaired the ferry on 5 March 2021.',
    },
    ask: '/when event: when did Nora Pell sell the ferry',
    status: 'near',
    order: ['repaired'],
  },
  {
    weight: 'EVENT_WEIGHTS.precision',
    why: 'a day tells more than a year',
    texts: {
      Herald: `${ELSEWHERE}\nNora Pell painted the ferry in 2019.`,
      Courier: 'Nora Pell repaired the ferry on 5 March 2021.',
    },
    ask: '/when event: when did Nora Pell sell the ferry',
    status: 'near',
    order: ['repaired'],
  },
  {
    weight: 'EVENT_WEIGHTS.printed',
    why: 'a printed date tells more than the day of the article',
    texts: {
      Herald: `${ELSEWHERE}\nNora Pell painted the ferry.`,
      Courier: 'On 5 March 2021 rain fell, and Nora Pell repaired the ferry.',
    },
    ask: '/when event: when did Nora Pell sell the ferry',
    status: 'near',
    order: ['repaired'],
  },
  {
    weight: 'EVENT_WEIGHTS.dateInClause',
    why: 'a date is more surely that of the clause it stands in',
    texts: {
      Herald: `${ELSEWHERE}\nOn 2 March 2021 rain fell, and Nora Pell painted the ferry.`,
      Courier: 'On 5 March 2021 Nora Pell repaired the ferry, and rain fell.',
    },
    ask: '/when event: when did Nora Pell sell the ferry',
    status: 'near',
    order: ['repaired'],
  },
  {
    weight: 'EVENT_WEIGHTS.outlets',
    why: 'a day that two outlets give comes before a day that one gives',
    texts: {
      Herald: `${ELSEWHERE}\nNora Pell sold the ferry on 2 March 2021.`,
      Courier: 'Nora Pell sold the ferry on 5 March 2021.',
      Mirror: 'Nora Pell sold the ferry on 5 March 2021.',
    },
    ask: '/when event: when did Nora Pell sell the ferry',
    most: 1,
    order: ['5 March'],
  },
  {
    weight: 'JUDGE.besideReported',
    why: 'the date of another sale does not stand for that of this one',
    texts: {
      Herald: `${ELSEWHERE}\nTom Vane sold a goat on 2 March 2021.`,
      Courier: 'The silver ferry of the council was sold to a dealer.',
    },
    ask: '/when event: when was the silver council ferry sold to a dealer',
    status: 'answered',
    order: ['silver ferry'],
  },
  {
    weight: 'JUDGE.besideBest',
    why: 'an engine sold in another year does not stand beside the ferry engine that was asked for',
    texts: {
      Herald: `${ELSEWHERE}\nA rich farmer was lost on a ferry on 12 January 2021.\nIn 2019 rain fell, and the silver engine was sold to a dealer by the council at an auction.`,
      Courier: 'The silver ferry engine was sold to a rich dealer by the council at an auction on 5 March 2021.',
    },
    ask: '/when event: when was the silver ferry engine sold to a rich dealer by the council at an auction',
    passages: 1,
  },
  {
    weight: 'JUDGE.near',
    why: 'one word of many is not near',
    texts: { Herald: `${ELSEWHERE}\nNora Pell sold the ferry on 2 March 2021.` },
    ask: '/when event: when was the rusty ferry anchor hidden behind the lighthouse by smugglers from abroad',
    status: 'not_found',
  },
  {
    weight: 'JUDGE.shortestOpening',
    why: 'a clause is not meant by its first word',
    texts: {
      Herald: `${ELSEWHERE}\nThe baker from the far north of the island sold a goat on 2 March 2021.`,
    },
    ask: '/when event: the baker',
    status: 'near',
  },
  {
    weight: 'WORD_WEIGHTS.least',
    why: 'words that stand everywhere still tell what was painted',
    texts: {
      Herald: [
        'The old harbour ferry engine was sold on 4 January 2021.',
        'The old harbour ferry engine was repaired on 5 January 2021.',
        'The old harbour ferry engine was cleaned on 6 January 2021.',
        'The old harbour ferry engine was tested on 7 January 2021.',
        'The old harbour ferry engine was dismantled on 8 January 2021.',
        'The old harbour ferry engine was weighed on 11 January 2021.',
        'The old harbour ferry engine was stolen on 12 January 2021.',
        'The old harbour ferry engine was measured on 13 January 2021.',
        'The chapel was painted on 2 March 2021.',
      ].join('\n'),
    },
    ask: '/when event: when was the old harbour ferry engine painted',
    status: 'near',
  },
  {
    weight: 'SAME_EVENT.newsDays',
    why: 'news some days later is of the sale that it follows',
    texts: {
      Herald: `${ELSEWHERE}\nNora Pell sold the ferry on 2 March 2021.`,
      Courier: 'Nora Pell sold the ferry on 5 April 2021.',
      Mirror: 'Nora Pell sold the ferry.',
    },
    ask: '/when event: when did Nora Pell sell the ferry',
    most: 1,
    order: ['5 April'],
  },
  {
    weight: 'SAME_EVENT.clause',
    why: 'two repairs of one day, of which both speak of the council, are two',
    texts: {
      Herald: 'The bridge was repaired by council workers at dawn on 4 March 2021.',
      Courier: 'Broken lamps in the council garden were repaired on 4 March 2021.',
    },
    ask: '/when',
    passages: 2,
  },
  {
    weight: 'SAME_EVENT.wholeClause',
    why: 'two things that a club does on one day for the same pupils are two',
    texts: {
      Herald: 'Three boats of the harbour club were painted red by pupils of the school on 4 March 2021.',
      Courier: 'The harbour club invited every pupil of the school to a long dinner with songs on 4 March 2021.',
    },
    ask: '/when',
    passages: 2,
  },
  {
    weight: 'SAME_EVENT.fewestInClause',
    why: 'a chapel that burns and one that opens again on one day are two events',
    texts: { Herald: 'The chapel burned on 4 March 2021.', Courier: 'The chapel reopened on 4 March 2021.' },
    ask: '/when',
    passages: 2,
  },
  {
    weight: 'SAME_EVENT.said',
    why: 'who speaks of one bridge twice does not say the same',
    texts: {
      Herald: 'The mayor said the harbour bridge needs new lamps and railings before winter.',
      Courier: 'The mayor said the harbour bridge was closed because new lamps had fallen and hurt a cyclist.',
    },
    ask: '/when',
    passages: 2,
  },
  {
    weight: 'SAME_EVENT.fewestSaid',
    why: 'that the mayor spoke is not what she said',
    texts: {
      Herald: 'The harbour mayor said so.',
      Courier: 'The harbour mayor said the old bridge will be closed.',
    },
    ask: '/when',
    passages: 2,
  },
  {
    weight: 'SAME_EVENT.fewestQuoted',
    why: 'two reports of one speech are one event, though neither quotes it',
    texts: {
      Herald: 'The mayor said the harbour bridge needs new lamps.',
      Courier: 'The mayor said the old harbour bridge needs new lamps.',
    },
    ask: '/when',
    passages: 1,
  },
];
