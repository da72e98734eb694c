/** A question of a few invented articles whose answer one weight decides. */
export interface MinimalPair {
  /** The weights that decide it, as `TABLE.weight`. */
  readonly weight: string;
  /** Why it is answered so. */
  readonly why: string;
  /** Articles by outlet. */
  readonly texts: Readonly<Record<string, string>>;
  readonly ask: string;
  /** What must hold: words of the first passages in order, the answer's status, its line, or how many passages there are. */
  readonly order?: readonly string[];
  readonly status?: 'answered' | 'near' | 'not_found';
  readonly line?: string;
  readonly passages?: number;
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
    why: 'both words once tell more than one of them twice',
    texts: {
      Herald: `${ELSEWHERE}\nThe lantern hung by another lantern, and a third lantern hung by the lantern over the door of the inn.`,
      Courier:
        'A smuggler was seen on the cliffs of the northern shore by a shepherd who carried a lamp and later a lantern.',
    },
    ask: '/ask question: smuggler lantern',
    order: ['A smuggler'],
  },
  {
    weight: 'WEIGHTS.neighbour',
    why: 'forty were saved where the sentence before tells of the ferry',
    texts: {
      Herald: `${ELSEWHERE}\nThe theatre burned to the ground.\nForty people were saved by brave neighbours.\nNobody was blamed.`,
      Courier: 'The ferry sank in the bay.\nForty people were saved by brave fishermen.\nNobody was blamed.',
    },
    ask: '/ask question: how many people were saved from the ferry',
    order: ['fishermen'],
  },
  {
    weight: 'QUESTION.lightVerb',
    why: 'a verb that tells little still tells something',
    texts: {
      Herald: `${ELSEWHERE}\nThe jury liked the boat.`,
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
      Courier: 'The fire brigade fought the fire for hours beside the burning granary of a wealthy farmer from Brask.',
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
      Herald: `${ELSEWHERE}\nA trawler passed brown cows grazing on green meadows in warm weather.`,
      Courier: 'A trawler hit sharp rocks below the lighthouse in thick fog.',
      Mirror: 'The trawler, an old trawler, hit sharp rocks under the lighthouse; thick fog hid the rocks.',
    },
    ask: '/ask question: trawler',
    order: ['an old trawler', 'hit sharp rocks below'],
  },
  {
    weight: 'ENOUGH.saidBy',
    why: 'whoever said something else has not said this',
    texts: {
      Herald: `${ELSEWHERE}\n“The harbour will be dredged in the spring by two ships,” said Nora Pell.`,
    },
    ask: '/quote about: price of dredged oysters by: Nora Pell',
    status: 'near',
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
      Courier: 'Nora Pell cancelled the midnight ferry since its old engine was broken beyond repair.',
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
      Herald: `${ELSEWHERE}\n“The boat was sound,” said Nora Pell.`,
    },
    ask: '/quote about: if only she had been told about how a boat can ever be sound',
    line: 'No source prints these words as a quotation; about them:',
  },
  {
    weight: 'GROUPING.nearlyAsFull',
    why: 'a short printing does not stand before the whole, though it alone names the speaker',
    texts: {
      Herald: `${ELSEWHERE}\n“The hull was rotten, the pumps were broken, and nobody had looked at either of them for years.”`,
      Courier: '“The pumps were broken,” said Nora Pell.',
    },
    ask: '/quote about: pumps were broken hull rotten',
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
