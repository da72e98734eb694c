/**
 * What somebody does, or has done to them, once in a story: two sentences that tell it of one person tell one event, however
 * little else they share. "Pell resigned on Monday after a quarrel" and "Nora Pell, the chairwoman, quit".
 */
export const ONCE_DONE: readonly string[] = (
  'resign, quit, retire, step down, step away, step aside, stand down, abdicate, die, pass away, drown, marry, wed, divorce, ' +
  'founded, cofounded, co founded, surrender, concede, defect, emigrate'
).split(', ');

export const ONCE_DONE_TO: readonly string[] = (
  'kill, murder, assassinate, arrest, take into custody, indict, convict, find guilty, acquit, find not guilty, sentence, ' +
  'execute, extradite, deport, pardon, exonerate, parole, elect, re elect, inaugurate, impeach, oust, sack, dismiss, fire, ' +
  'appoint, bury, kidnap, abduct, crown, knight, hospitalise, hospitalize'
).split(', ');
