/** Who is asked opens the next clause, as a pronoun: "Asked if he would dismiss Roe, he said". */
const ASKED =
  /^(?:(?:when|after\s+being|on\s+being)\s+)?(?:asked|pressed|questioned|quizzed|challenged|grilled|pushed)\s+(?:(?:\p{L}+ly|later|again)\s+)?(?:if|whether|about|on|over|how|why|what|who|which|when|where)\b.{0,300}?,\s(?=(?:s?he|they)\b)/iu;

/**
 * How far, in UTF-16 units, a sentence's opening clause reaches that tells what somebody was asked. Whom it names is asked about:
 * the pronoun behind it stands for whoever was asked, named before. 0 where there is none.
 */
export const askedAboutWithin = (sentence: string): number => ASKED.exec(sentence)?.[0].length ?? 0;
