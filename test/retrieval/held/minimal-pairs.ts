/** A question of a few invented articles whose answer one weight decides. */
export interface MinimalPair {
  /** The weights that decide it, as `TABLE.weight`. */
  readonly weight: string;
  /** Why it is answered so. */
  readonly why: string;
  /** Articles by outlet. */
  readonly texts: Readonly<Record<string, string>>;
  readonly ask: string;
  /** So many passages are asked for, where it matters which of them come first: /when tells them in order of time. */
  readonly most?: number;
  /** What must hold: words of the first passages in order, the answer's status, its line, or how many passages there are. */
  readonly order?: readonly string[];
  readonly status?: 'answered' | 'near' | 'not_found';
  readonly line?: string;
  readonly passages?: number;
  /** How many disagreements between outlets it tells. */
  readonly disagreements?: number;
}

/** So many sentences about nothing that is asked, so that words are as rare as in a story. */
const ELSEWHERE = [
  'The market opened late on a wet day in the north of the island, and few people came to buy fish.',
  'A school in the valley planted forty young trees beside the road that leads to the old quarry.',
  'Two brothers repaired the roof of the chapel with slate that a builder had given them for nothing.',
  'Farmers complained of mice in the barley and asked the council for cats, which it declined to buy.',
].join('\n');

const WHO_ELSEWHERE = 'Nora Pell laughed at a joke about goats while rain fell on the empty square in the evening.';

export const MINIMAL_PAIRS: readonly MinimalPair[] = [
  {
    weight: 'ENOUGH.toldWhole',
    why: 'every word is put otherwise, and what was done is not told',
    texts: { Herald: `${ELSEWHERE}\nThe vessel had 40 soldiers.` },
    ask: '/ask question: how many troops did the ship take',
    status: 'near',
  },
  {
    weight: 'SIZES.beside',
    why: 'the sum stands beside the one word that was asked for',
    texts: { Herald: `${ELSEWHERE}\nThe harbour board offered a reward of 400 crowns.` },
    ask: '/ask question: how much is the reward',
    status: 'answered',
  },
  {
    weight: 'WEIGHTS.ordered',
    why: 'a glass house is no house glass',
    texts: {
      Herald: `${ELSEWHERE}\nThe house glass melted slowly near Brask.`,
      Courier: 'The glass house melted slowly near Brask.',
    },
    ask: '/ask question: what happened to the glass house',
    order: ['The glass house'],
  },
  {
    weight: 'WEIGHTS.coverage, SIZES.surer',
    why: 'all three words once tell more than two of them often',
    texts: {
      Herald: `${ELSEWHERE}\nA lantern, a lantern, a lantern, a pistol, a pistol, a pistol.`,
      Courier:
        'A smuggler with a lantern hid a pistol beside the burning granary of a wealthy farmer from Brask while cattle ran through wheat fields toward distant hills where shepherds watched sheep under grey clouds until morning light reached stone walls.',
    },
    ask: '/ask question: smuggler lantern pistol',
    order: ['A smuggler'],
  },
  {
    weight: 'WEIGHTS.neighbour',
    why: 'forty were saved where the sentence before tells of the ferry',
    texts: {
      Herald: `${ELSEWHERE}\nThe theatre burned to the ground.\nForty people were saved by brave neighbours.\nNobody was blamed.\nA ferry whistled far away.`,
      Courier: 'The ferry sank in the bay.\nForty people were saved by brave fishermen.\nNobody was blamed.',
    },
    ask: '/ask question: how many people were saved from the ferry',
    order: ['fishermen'],
  },
  {
    weight: 'QUESTION.lightVerb',
    why: 'a verb that tells little still tells something',
    texts: {
      Herald: `${ELSEWHERE}\nThe jury liked the boat, this boat.`,
      Courier: 'The jury took the boat.',
    },
    ask: '/ask question: did the jury take the boat',
    order: ['took'],
  },
  {
    weight: 'SIZES.shortest',
    why: 'a very short text gains nothing more by being short',
    texts: {
      Herald: `${ELSEWHERE}\nThe fire raged.`,
      Courier:
        'The fire brigade fought the fire beside the burning granary of a wealthy farmer from Brask while cattle ran through wheat fields toward distant hills where shepherds watched sheep under grey clouds.',
    },
    ask: '/ask question: fire',
    order: ['brigade'],
  },
  {
    weight: 'SIZES.window, WEIGHTS.window',
    why: 'words that stand near each other belong together',
    texts: {
      Herald: `${ELSEWHERE}\nA diver sat in the small smoky kitchen of the white inn by the narrow road and later sold one pearl.`,
      Courier:
        'A diver sold one large pearl in the small smoky kitchen of the white inn by the narrow road and later sat.',
    },
    ask: '/ask question: diver with pearl',
    order: ['sold one large pearl'],
  },
  {
    weight: 'SIZES.feedbackHits, SIZES.feedbackTerms, WEIGHTS.feedback',
    why: 'what has more in common with the best hit comes next',
    texts: {
      Herald: `${ELSEWHERE}\nA trawler passed seven brown cows near meadows.`,
      Courier: 'A trawler hit sharp rocks below the lighthouse in thick fog.',
      Mirror:
        'An old trawler is a trawler that hit sharp rocks under the lighthouse.\nOur trawler, the red trawler, hit sharp rocks in thick fog.\nNo trawler like this trawler saw the lighthouse in thick fog.',
    },
    ask: '/ask question: trawler',
    order: ['trawler', 'trawler', 'trawler', 'hit sharp rocks below'],
  },
  {
    weight: 'ENOUGH.saidBy',
    why: 'whoever said something else has not said this',
    texts: {
      Herald: `${ELSEWHERE}\nNora Pell runs the harbour of Brask.\n“I like cheese,” said Tom Vane.\n“It rained all day,” said Ida Roe.\n“Cats are clever,” said Ida Roe.\n“The harbour will be dredged in the spring by two ships,” said Nora Pell.`,
    },
    ask: '/quote about: cheap dredged oysters by: Nora Pell',
    status: 'near',
  },
  {
    weight: 'ENOUGH.nearUnheard',
    why: 'one word in common is not near what is asked of a place that nobody names',
    texts: { Herald: `${ELSEWHERE}\nThe mayor of the island spoke of goats.` },
    ask: '/ask question: who is the mayor of Kowalstadt',
    status: 'not_found',
  },
  {
    weight: 'ENOUGH.beside',
    why: 'what is merely near does not stand beside an answer',
    texts: {
      Herald: `${ELSEWHERE}\nThe vicar sold the silver candlestick to a dealer in the spring.`,
      Courier: 'A vicar from the south sang in the hall.\nA candlestick maker retired.',
    },
    ask: '/ask question: did the vicar sell the silver candlestick',
    passages: 1,
  },
  {
    weight: 'IDENTITY.relation',
    why: 'a relation tells who somebody is',
    texts: {
      Herald: `Nora Pell runs the harbour of Brask.\nTom Vane left the meeting early on Friday.\nNora Pell and her husband, Tom Vane, live in Brask.`,
    },
    ask: '/who name: Tom Vane',
    order: ['her husband'],
  },
  {
    weight: 'IDENTITY.age',
    why: 'an age tells who somebody is',
    texts: {
      Herald: 'Tom Vane left the meeting early on Friday.\nOn Monday a letter reached Tom Vane, 58, at his home.',
    },
    ask: '/who name: Tom Vane',
    order: ['58'],
  },
  {
    weight: 'IDENTITY.nounBehind',
    why: 'a noun behind a name tells what it names',
    texts: {
      Herald:
        'Brask Water Company left the meeting early on Friday.\nOn Monday a letter reached Brask Water Company, a utility with old pipes.',
    },
    ask: '/who name: Brask Water Company',
    order: ['a utility'],
  },
  {
    weight: 'IDENTITY.ownWords',
    why: 'what a speaker calls somebody tells a little of who that is',
    texts: {
      Herald:
        'Tom Vane left the meeting early on Friday.\n“We shall all miss our treasurer, Tom Vane, very much,” the club said.',
    },
    ask: '/who name: Tom Vane',
    order: ['our treasurer'],
  },
  {
    weight: 'IDENTITY.subject',
    why: 'a sentence that begins with somebody is about them',
    texts: {
      Herald: 'On Friday the whole town of Brask waited for Tom Vane in the rain.\nTom Vane missed the train.',
    },
    ask: '/who name: Tom Vane',
    order: ['missed the train'],
  },
  {
    weight: 'FACT.outlets',
    why: 'what two outlets tell comes before what one tells',
    texts: {
      Herald: `Nora Pell, the harbour director, is 50.\n${WHO_ELSEWHERE}\nNora Pell cancelled the midnight ferry because its engine was broken.`,
      Courier: 'The midnight ferry was cancelled by Nora Pell: its engine was broken beyond repair.',
    },
    ask: '/who name: Nora Pell',
    order: ['the harbour director', 'midnight ferry'],
  },
  {
    weight: 'FACT.repeated',
    why: 'what was told already comes behind what is new',
    texts: {
      Herald: `Nora Pell, the harbour director, is 50.\n${WHO_ELSEWHERE}\nNora Pell cancelled the midnight ferry because its engine was broken.`,
      Courier: 'Nora Pell said on Friday that the engine of the midnight ferry was broken and the ferry cancelled.',
    },
    ask: '/who name: Nora Pell',
    order: ['the harbour director', 'midnight ferry', 'joke about goats'],
  },
  {
    weight: 'ABOUT.named',
    why: 'what two outlets tell counts, though it only names her',
    texts: {
      Herald: `Nora Pell, the harbour director, is 50.\n${WHO_ELSEWHERE}\nThe midnight ferry with its broken engine was cancelled by Nora Pell.`,
      Courier: 'The midnight ferry was cancelled by Nora Pell, for its engine was broken.',
      Mirror: 'Because its engine was broken, the midnight ferry was cancelled by Nora Pell.',
    },
    ask: '/who name: Nora Pell',
    order: ['the harbour director', 'midnight ferry'],
  },
  {
    weight: 'CLAIM.words',
    why: 'two words in common are no other wording',
    texts: {
      Herald: `${ELSEWHERE}\nNora Pell runs the harbour of Brask.\n“The boat was sound,” said Nora Pell.`,
    },
    ask: '/quote about: if it was that it could be so for her and for them that the boat was as sound',
    line: 'No source prints these words as a quotation; about them:',
  },
  {
    weight: 'GROUPING.nearlyAsFull',
    why: 'a short printing does not stand before the whole, though it alone names the speaker',
    texts: {
      Herald: `${ELSEWHERE}\n“The hull was rotten, the pumps were broken, and nobody had looked at either of them for years.”`,
      Courier: 'Nora Pell runs the harbour of Brask.\n“The pumps were broken,” said Nora Pell.',
    },
    ask: '/quote about: broken pumps',
    order: ['The hull was rotten'],
  },
];

/** Two texts, and whether they are grouped as one. */
export interface GroupingPair {
  readonly weight: string;
  readonly why: string;
  readonly texts: readonly [one: string, other: string];
  /** As reports, as outlets heard one utterance, or as excerpts of one that overlap. */
  readonly as: 'alike' | 'any' | 'overlapping';
  readonly same: boolean;
}

export const GROUPING_PAIRS: readonly GroupingPair[] = [
  {
    weight: 'GROUPING.common',
    why: 'the same words the other way round tell something else',
    texts: ['the mayor sued the bank', 'the bank sued the mayor'],
    as: 'alike',
    same: false,
  },
  {
    weight: 'GROUPING.commonContent',
    why: 'another word of content is another statement',
    texts: ['he said that it was the end of the road for them', 'he said that it was the end of the line for them'],
    as: 'alike',
    same: false,
  },
  {
    weight: 'GROUPING.commonContentOfUtterance',
    why: 'another word of content is another utterance',
    texts: ['he said that it was the end of the road for them', 'he said that it was the end of the line for them'],
    as: 'any',
    same: false,
  },
  {
    weight: 'GROUPING.shortestExcerpt',
    why: 'two words are no excerpt',
    texts: ['deep regret', 'we feel deep regret today'],
    as: 'any',
    same: false,
  },
  {
    weight: 'GROUPING.fewestContent',
    why: 'one word of content is no excerpt',
    texts: ['we are sorry', 'we are sorry for the fire in the harbour'],
    as: 'any',
    same: false,
  },
  {
    weight: 'GROUPING.lettersHeardOtherwise',
    why: 'outlets spell a long name in their own way',
    texts: [
      'the minister Tchaikovsky broke the rules of the harbour',
      'the minister Chaikovsky broke the rules of the harbour',
    ],
    as: 'any',
    same: true,
  },
  {
    weight: 'GROUPING.shortestHeard',
    why: 'short names that differ are different people',
    texts: ['the minister Roe broke the rules of the harbour', 'the minister Poe broke the rules of the harbour'],
    as: 'any',
    same: false,
  },
  {
    weight: 'OVERLAP.run',
    why: 'one ends with what the other begins with',
    texts: [
      'The boat was old. We knew that the hull was rotten and that nobody had looked at it for years.',
      'We knew that the hull was rotten and that nobody had looked at it for years. I am ashamed of that.',
    ],
    as: 'overlapping',
    same: true,
  },
  {
    weight: 'OVERLAP.fewestShared',
    why: 'six words in common are a phrase',
    texts: ['I say we will rebuild the old mill', 'we will rebuild the old mill with our own hands'],
    as: 'overlapping',
    same: false,
  },
  {
    weight: 'OVERLAP.leeway',
    why: 'a word or two may stand before the common stretch',
    texts: [
      'The boat was old. We knew that the hull was rotten and that nobody had looked at it for years.',
      'Indeed, we knew that the hull was rotten and that nobody had looked at it for years. I am ashamed of that.',
    ],
    as: 'overlapping',
    same: true,
  },
];
