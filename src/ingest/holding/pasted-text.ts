import { printedDay } from '../../story/dates/printed-day.ts';
import type { ExtractedArticle } from '../page.ts';

/** A headline is no longer, in UTF-16 units, and no full sentence. */
const LONGEST_TITLE = 200;
/** One that is a question or a call is shorter, and parted from the text: "Who steered?" */
const LONGEST_QUESTION = 120;
const ADDRESS = /^<?(https?:\/\/\S+?)>?$/iu;

/**
 * An article of text alone: a pasted one, or a document's. Its first line is its title where that looks like one; a line by itself
 * under it that is a day is its day, and one that is an address is its address. The outlet is for a person to say.
 */
export function articleOfText(pasted: string): ExtractedArticle {
  const lines = pasted
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => line.trimEnd());
  const at = lines.findIndex((line) => line.trim() !== '');
  const address = ADDRESS.exec(lines[at]?.trim() ?? '')?.[1];
  const body = (address === undefined ? lines : lines.slice(at + 1)).join('\n').trim();
  const [first = '', second] = body.split('\n');
  const day = printedDay(body);
  const isParted = second?.trim() === '' || (day !== undefined && second?.includes(day.printed));
  const isTitle =
    second !== undefined &&
    first.length <= LONGEST_TITLE &&
    (!/[.!?…]["”’)]*$/u.test(first) || (isParted && first.length <= LONGEST_QUESTION && /[!?]["”’)]*$/u.test(first)));
  return {
    text: body,
    ...(isTitle && { title: first.replace(/\s+/gu, ' ').trim() }),
    ...(address !== undefined && { url: address }),
    ...(day && { published: day.value, publishedBasis: 'inferred' }),
    why: day ? [`day: “${day.printed}” under its title`] : [],
    dropped: [],
  };
}
