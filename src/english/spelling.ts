import { rowsIn } from './word-list.ts';

/** British spellings that no rule below covers, each before its American counterpart. */
const PAIRS = `
acknowledgement acknowledgment, aeroplane airplane, aluminium aluminum, artefact artifact, catalogue catalog,
cheque check, cosy cozy, defence defense, dialogue dialog, enquiry inquiry, fulfil fulfill, gaol jail, grey gray,
instalment installment, jewellery jewelry, judgement judgment, kerb curb, licence license, manoeuvre maneuver,
mould mold, moustache mustache, offence offense, paediatric pediatric, plough plow, practise practice,
pretence pretense, programme program, pyjamas pajamas, sceptic skeptic, sceptical skeptical, skilful skillful,
smoulder smolder, storey story, sulphur sulfur, towards toward, tyre tire, whisky whiskey, wilful willful
`;

const AMERICAN: ReadonlyMap<string, string> = new Map(
  rowsIn(PAIRS).flatMap(([british = '', american = '']): [string, string][] => [
    [british, american],
    [`${british}s`, `${american}s`],
  ]),
);

/**
 * Endings that differ regularly: "colour" and "color", "organise" and "organize", "theatre" and "theater", "cancelled". Each
 * begins with its letters, and looks back from there: most words lack them and are left at once.
 */
const ENDINGS: readonly (readonly [british: RegExp, american: string])[] = [
  [/our(?<=\p{L}{2}[bdlmnpv]our)(?=$|s$|ed$|ing$|ful$|able$|ite|ist|less$|hood$)/u, 'or'],
  [/is(?<=\p{L}{3}is)(?=e$|es$|ed$|ing$|er$|ers$|ation$|ations$)/u, 'iz'],
  [/ys(?<=\p{L}{2}ys)(?=e$|ed$|ing$|es$)/u, 'yz'],
  [/re(?<=\p{L}{2}[bt]re)(?=$|s$)/u, 'er'],
  [/ll(?<=\p{L}{2}[aeu]ll)(?=ed$|ing$|er$|ers$)/u, 'l'],
];

/**
 * One spelling for a normalised word that British and American English write differently. Words that merely look so
 * ("rise") change too; they change alike in articles and questions, so that nothing is lost.
 */
export function oneSpelling(word: string): string {
  const american = AMERICAN.get(word);
  if (american !== undefined) return american;
  if (word.length < 5) return word;
  return ENDINGS.reduce((spelled, [british, ending]) => spelled.replace(british, ending), word);
}
