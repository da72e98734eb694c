import { isPastForm, PREPOSITIONS } from '../../english/verb-words.ts';
import { canBeOne, POSSESSIVE } from '../participants/name-run.ts';
import { participantsOf } from '../participants/participants.ts';
import { isPassive, type Names, namesBehind, type Participant } from '../participants/phrase.ts';
import { nameWord, type SentenceWord } from '../participants/sentence-words.ts';

/** How the subject of a printed verb stands to the one that a claim names. */
export type SubjectMatch = 'same' | 'another name' | 'other' | 'unknown';

/** What a comparison of subjects needs to know of a claim. */
export interface ClaimedDeed {
  readonly claim: readonly SentenceWord[];
  /** The name that the claim opens with, in words as `nameWord` gives them. */
  readonly name: readonly string[];
  /** The claim's words of content that are no name. */
  readonly frame: ReadonlySet<string>;
  readonly names: Names;
}

/** What may stand between a verb and its object's name, in words. */
const BETWEEN = 3;

/** The verb of which a claim's name is the object, where it stands behind one: "Police arrested Captain Pell". */
function verbOfObject({ claim, frame }: ClaimedDeed, named: number): number {
  for (let at = named - 1; at >= Math.max(0, named - BETWEEN); at--) {
    const { word, printed } = claim[at] as SentenceWord;
    if (PREPOSITIONS.has(word)) return -1;
    if (frame.has(word) && isPastForm(printed.toLowerCase())) return at;
  }
  return -1;
}

/**
 * Compares whom a claim says to have done something with whom the sentence says so: "Emil Brandt offered a reward" is another
 * name's than "Sophie Brandt, his sister, offered a reward". `sentence` is without asides; the verb is sought from word `from` on.
 */
export function matchSubject(
  deedClaimed: ClaimedDeed,
  sentence: readonly SentenceWord[],
  [from, to]: readonly [from: number, to: number],
): SubjectMatch {
  const { claim, name, frame, names } = deedClaimed;
  const { isName } = names;
  const named = claim.findIndex(({ printed }) => nameWord(printed) === name[0]);
  const isShared = (those: readonly Participant[]) =>
    those.some((one) => typeof one !== 'string' && canBeOne(name, one, isName));
  const verbAt = (deed: SentenceWord | undefined) =>
    sentence.findIndex(({ word }, at) => at >= from && at < to && word === deed?.word);
  const objectOf = verbOfObject(deedClaimed, named);
  const acted = objectOf < 0 ? -1 : verbAt(claim[objectOf]);
  if (acted >= 0 && !isPassive(sentence, acted) && !isPassive(claim, objectOf)) {
    const objects = namesBehind(sentence, acted, { isName, by: false });
    return objects.length > 0 && !isShared(objects) ? 'another name' : 'unknown';
  }
  const past = claim.findIndex(({ word }, at) => at >= named + name.length && frame.has(word));
  const ending = claim[named + name.length - 1];
  const isSubject =
    named >= 0 && !PREPOSITIONS.has(claim[named - 1]?.word ?? '') && !POSSESSIVE.test(ending?.printed ?? '');
  const deed = claim[past];
  if (!isSubject || !deed || claim.slice(0, named).some(({ word }) => frame.has(word) && word === deed.word))
    return 'unknown';
  const verb = verbAt(deed);
  if (verb < 0) return 'unknown';

  const isClaimPassive = isPassive(claim, past);
  const told = participantsOf({ words: sentence, before: [], names }, verb);
  const hasObject = claim.slice(past + 1).some(({ word }) => frame.has(word));
  // "Pell was sacked" of "Rovers sacked Pell", and "Rovers sacked Pell" of "Pell was sacked by Rovers".
  const isTurned = isClaimPassive ? !told.isPassive : told.isPassive && hasObject;
  const { agents, patients } = told;
  if (isTurned) return isShared(isClaimPassive ? patients : agents) ? 'same' : 'another name';
  const subjects = told.isPassive ? patients : agents;
  if (isShared(subjects)) return 'same';
  if (subjects.some((one) => typeof one !== 'string')) return 'another name';
  return subjects.includes('other') || subjects.includes('some') ? 'other' : 'unknown';
}
