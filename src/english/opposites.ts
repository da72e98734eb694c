/** Words of news that say the opposite of each other, in their base forms: prices rise or fall, people win or lose. */
export const OPPOSITES: readonly (readonly [one: string, other: string])[] = [
  ['rise', 'fall'],
  ['rise', 'drop'],
  ['climb', 'fall'],
  ['gain', 'lose'],
  ['increase', 'decrease'],
  ['increase', 'fall'],
  ['grow', 'shrink'],
  ['higher', 'lower'],
  ['more', 'fewer'],
  ['more', 'less'],
  ['up', 'down'],
  ['win', 'lose'],
  ['guilty', 'innocent'],
  ['convict', 'acquit'],
  ['convict', 'clear'],
  ['arrest', 'release'],
  ['alive', 'dead'],
  ['survive', 'die'],
  ['hire', 'fire'],
  ['appoint', 'dismiss'],
  ['resign', 'stay'],
  ['accept', 'reject'],
  ['accept', 'refuse'],
  ['approve', 'reject'],
  ['approve', 'block'],
  ['support', 'oppose'],
  ['allow', 'ban'],
  ['open', 'close'],
  ['start', 'end'],
  ['begin', 'end'],
  ['pass', 'fail'],
  ['confirm', 'deny'],
  ['admit', 'deny'],
  ['true', 'false'],
  ['before', 'after'],
  ['first', 'last'],
  ['buy', 'sell'],
  ['safe', 'dangerous'],
  ['legal', 'illegal'],
  ['public', 'private'],
];

/** Verbs and adjectives by which somebody says that something is not so, in their base forms. */
export const DENIALS: readonly string[] = ['deny', 'refute', 'dispute', 'dismiss', 'false', 'untrue', 'denial', 'myth'];

/** Words that turn a sentence round: with one more or less, it says the contrary. */
export const NEGATIONS: readonly string[] = 'not no never none nobody nothing neither nor without'.split(' ');
