import type { NamedPeople } from '../query/named-people.ts';
import { stem } from '../query/terms.ts';
import type { AskedDeed } from './asked-deed.ts';
import { canBeOne, POSSESSIVE, runEndingAt } from './name-run.ts';
import { chargedWith, ownersOf } from './noun.ts';
import { participantsOf } from './participants.ts';
import type { Names, Participant, Participants, ReadSentence } from './phrase.ts';
import { nameWord, type SentenceWord, sentenceWords, withoutAsides } from './sentence-words.ts';

/** Of whom a text tells what a question asks of somebody: of them, of others, or the text doesn't show it. */
export type ToldOf = 'same' | 'another' | 'unknown';

/** Names as a story's people bear them. */
export const namesOf = (people: NamedPeople): Names => ({
  isName: (printed) => people.terms.has(stem(nameWord(printed))),
  genderOf: (name) => [...people.named(name.map(stem))][0]?.gender,
});

/** Where a sentence tells one of some expressions. */
function placesOf(sentence: readonly SentenceWord[], expressions: ReadonlySet<string>): number[] {
  const stems = sentence.map(({ printed }) => stem(nameWord(printed)));
  return stems.flatMap((first, at) => {
    const isTold = [...expressions].some((expression) =>
      expression.includes(' ')
        ? expression.split(' ').every((part, offset) => stems[at + offset] === part)
        : expression === first,
    );
    return isTold ? [at] : [];
  });
}

/** Whether some text names the person of a deed. */
function isNamedIn(sentence: readonly SentenceWord[], { person }: AskedDeed): boolean {
  return sentence.some(({ printed }) => person.includes(nameWord(printed)));
}

/** Those whom what is told must be of, for it to be what was asked: a verb of the question's own tells it in the same role. */
function relevant(
  { agents, patients, isNoun, isPassive }: Participants,
  { role }: AskedDeed,
  isOwn: boolean,
): readonly Participant[] {
  if (isOwn && !isNoun && role === 'patient') return isPassive || patients.length > 0 ? patients : ['unknown'];
  if (isOwn && !isNoun && role === 'agent') return agents.length > 0 || !isPassive ? agents : ['unknown'];
  return [...agents, ...patients];
}

/** Whose relation a word tells: "his wife", "the wife of Pell"; seen from the other side, the wife herself: "his wife, Pell". */
function relatedOf(of: ReadSentence, at: number, isOwn: boolean): readonly Participant[] {
  const owners = ownersOf(of, at);
  if (isOwn) return owners;
  let last = at + 1;
  while (/^\p{Lu}/u.test(of.words[last + 1]?.printed ?? '') && !POSSESSIVE.test(of.words[last]?.printed ?? '')) last++;
  const behind = runEndingAt(of.words, last, of.names.isName);
  return behind ? [behind.words] : owners;
}

/** One place of a text that tells a deed. */
interface Place extends ReadSentence {
  readonly at: number;
  readonly isOwn: boolean;
  /** Whether the sentence names the person anywhere, be it in an aside. */
  readonly isNamed: boolean;
  /** Whether the text names them before the place. */
  readonly isNamedBefore: boolean;
  /** Whether it only names the person as the speaker of what it tells here of others. */
  readonly isSpeaker: boolean;
}

const MARK = /[“”"]/u;
const FIRST_PERSON = /^(?:i|me|my|we|us|our|i'm|i've|i'd|i'll)$/u;
/** So many words before what a speaker tells, "I" still does it. */
const REACH = 6;
/** Fewer quoted words are the article's own, marked: Pell was “convicted”. */
const SPOKEN = 4;

/** Where quotation marks leave off before a sentence. */
interface Quoting {
  readonly isOpen: boolean;
  /** Whether the person is named outside the quotation that is open: "Pell wrote: “I know him. | He was jailed.”" */
  readonly isSpeaker: boolean;
}

/** Whether each word stands within quotation marks. */
function quotedIn(all: readonly SentenceWord[], { isOpen }: Quoting): boolean[] {
  let isWithin = isOpen;
  return all.map(({ gap }, at) => {
    for (const mark of gap) if (MARK.test(mark) && !(at === 0 && isOpen && mark === '“')) isWithin = !isWithin;
    return isWithin;
  });
}

/** What is left open behind a sentence. */
function quotingBehind(all: readonly SentenceWord[], sentence: string, before: Quoting, deed: AskedDeed): Quoting {
  const isOpen = (sentence.match(/[“”"]/gu)?.length ?? 0) % 2 === 1 ? !before.isOpen : before.isOpen;
  const quoted = quotedIn(all, before);
  const isNamed = isNamedIn(
    all.filter((_, at) => !quoted[at]),
    deed,
  );
  return { isOpen, isSpeaker: isOpen && (isNamed || before.isSpeaker) };
}

/** Whether somebody is only the speaker of quoted words that tell a deed of others: "“The verdict was guilty,” Pell said". */
function isSpeakerAt(all: readonly SentenceWord[], at: number, deed: AskedDeed, before: Quoting): boolean {
  const quoted = quotedIn(all, before);
  const within = all.filter((_, place) => quoted[place]);
  const isSpeaker = isNamedIn(all, deed) || before.isSpeaker;
  const spoken = all.slice(Math.max(0, at - REACH), at).filter((_, place, { length }) => quoted[at - length + place]);
  return (
    quoted[at] === true &&
    within.length >= SPOKEN &&
    isSpeaker &&
    !isNamedIn(within, deed) &&
    !spoken.some(({ printed }) => FIRST_PERSON.test(printed.toLowerCase()))
  );
}

/** Of whom one place tells a deed; undefined where it names nobody whose it would be: "the verdict", "life in prison". */
function toldAt(place: Place, deed: AskedDeed): ToldOf | undefined {
  const { at, isOwn } = place;
  const { isName } = place.names;
  const isSame = (one: Participant) => typeof one !== 'string' && canBeOne(deed.person, one, isName);
  const isElse = (one: Participant) =>
    typeof one !== 'string' || (one === 'he' && deed.gender === 'female') || (one === 'she' && deed.gender === 'male');
  const read = deed.role === 'owner' ? undefined : participantsOf(place, at);
  const those = read ? relevant(read, deed, isOwn) : relatedOf(place, at, isOwn);
  if (place.isSpeaker) return 'another';
  if (those.some(isSame)) return 'same';
  // "Did Pell find" asks for nothing that Pell is found.
  if (isOwn && read && deed.role === 'agent' && read.isPassive && read.patients.some(isSame)) return 'another';
  if (place.isNamed && those.includes('speaker')) return 'another';
  if (read?.isNoun && those.length === 0) {
    const charged = chargedWith(place, at);
    if (charged.length > 0 && charged.every(isElse) && !charged.some(isSame)) return 'another';
    return isOwn && deed.isVerb ? 'another' : isOwn && place.isNamed ? 'unknown' : undefined;
  }
  if (those.some(isElse)) return 'another';
  if (those.includes('unknown')) return 'unknown';
  // A pronoun can stand for somebody whom the text names before it.
  if (those.some((one) => one === 'he' || one === 'she' || one === 'they'))
    return place.isNamedBefore ? 'unknown' : 'another';
  // "A builder was jailed" may be Pell, who is named below, but not in "Pell wept as a builder was jailed".
  return those.includes('other') || (those.includes('some') && place.isNamed) ? 'another' : 'unknown';
}

/** Of whom sentences that stand together tell a deed, by their own words for it or else by others: of another only where all do. */
export function toldOf(deed: AskedDeed, sentences: readonly string[], names: Names): ToldOf {
  const own = new Set<ToldOf>();
  const others = new Set<ToldOf>();
  let before: readonly SentenceWord[] = [];
  let isNamedEarlier = false;
  let quoting: Quoting = { isOpen: false, isSpeaker: false };
  for (const sentence of sentences) {
    const all = sentenceWords(sentence);
    const kinds = [
      [deed.own, own],
      [deed.others, others],
    ] as const;
    const places = kinds.map(([expressions]) => placesOf(all, expressions));
    const matter = new Set(places.flat().flatMap((at) => all[at]?.word ?? []));
    const words = matter.size > 0 ? withoutAsides(all, matter, new Set(deed.person)) : [];
    // No aside that tells the deed is left out: the places are the same ones.
    for (const [kind, [expressions, told]] of kinds.entries())
      for (const [nth, at] of placesOf(words, expressions).entries()) {
        const stands = toldAt(
          {
            words,
            before,
            names,
            at,
            isOwn: told === own,
            isNamed: isNamedIn(all, deed),
            isNamedBefore: isNamedEarlier || isNamedIn(all.slice(0, places[kind]?.[nth] ?? at), deed),
            isSpeaker: isSpeakerAt(all, places[kind]?.[nth] ?? at, deed, quoting),
          },
          deed,
        );
        if (stands) told.add(stands);
      }
    quoting = quotingBehind(all, sentence, quoting, deed);
    before = all;
    isNamedEarlier ||= isNamedIn(all, deed);
  }
  if (own.has('same') || others.has('same')) return 'same';
  const deciding = own.size > 0 ? own : others;
  return deciding.has('another') && !deciding.has('unknown') ? 'another' : 'unknown';
}

/** Whether a text tells what a question asks of somebody it names of others instead. */
export const tellsOfAnother = (deeds: readonly AskedDeed[], sentences: readonly string[], names: Names): boolean =>
  deeds.some((deed) => toldOf(deed, sentences, names) === 'another');
