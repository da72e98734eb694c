/** How a line opens that takes back or sets right what its article said: "CORRECTION, March 3:", "Editor’s note:". */
const HEAD =
  /^\P{L}*(?:(?:an?|the)\s)?(?:corrections?|clarifications?|retractions?|erratum|corrected|editor[’']?s?[’']?\s+notes?)\b[^.:]{0,60}[:—–-]\s*/iu;
/** Heads that say so by themselves; an editor's note may say anything. */
const SURE_HEAD = /^\P{L}*(?:(?:an?|the)\s)?(?:correction|clarification|retraction|erratum|corrected)/iu;
/** What is told to have been wrong. */
const VERSION =
  /(?:\b(?:earlier|previous|original|prior|initial|first)\s+(?:version|edition|report|headline|caption)s?\b.{0,120}?|\boriginally\s)\b(?:said|stated|reported|gave|named|identified|listed|described|attributed|referred|suggested|implied|claimed|contained|included|put|quoted|omitted|misled)\b/isu;
const WRONG =
  /\b(?:mis(?:stated|spelled|spelt|identified|quoted|attributed|reported|characteri[sz]ed|represented|labell?ed|named|dated)|incorrect(?:ly)?|erroneous(?:ly)?|(?:wa|we)(?:s|re)\s+wrong|wrongly|mistaken(?:ly)?|inaccurate(?:ly)?|in\s+error|retract(?:ed|s)?)\b/iu;
/** The article was changed to say otherwise, not to add what is new. */
const CHANGED =
  /\b(?:corrected|amended|updated|changed|revised|clarified|edited)\b.{0,40}?\b(?:to\s+(?:reflect(?!\s+(?:new|the\s+latest|latest|additional|developments|comments?|a\s+(?:comment|response|statement)))|say|show|state|correct|clarify|make\s+clear|indicate|remove|fix)|because)\b/isu;
/** How such a note opens where it has no head. */
const OPENING =
  /^\P{L}*(?:(?:because\s+of|due\s+to|owing\s+to)\s+(?:\p{L}+\s+){1,4}errors?,\s+)?(?:(?:an?|the|our)\s+(?:earlier|previous|original|prior|initial|first)\s+(?:version|edition|report|headline|caption)|this\s+(?:story|article|post|piece|report|obituary|page|headline|column))\b/iu;
/** A note that says no more than that something was corrected sets nothing right. */
const LEAST = 30;

/**
 * The words of a paragraph or sentence that corrects its own article, without its head: "Correction: An earlier version said 12
 * were hurt; it was 21." Undefined for any other, such as a note of what else was done to the text ("This story has been
 * updated.").
 */
export function correctionIn(text: string): string | undefined {
  const head = HEAD.exec(text)?.[0];
  if (head === undefined && !OPENING.test(text)) return undefined;
  const note = text.slice(head?.length ?? 0);
  if (note.length < LEAST || note.endsWith(':')) return undefined;
  const isSure = head !== undefined && SURE_HEAD.test(head);
  return isSure || VERSION.test(note) || WRONG.test(note) || CHANGED.test(note) ? note : undefined;
}
