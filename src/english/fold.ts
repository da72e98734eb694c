/** Letters that no decomposition takes apart, by what is typed for them. */
const TYPED: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th' },
  ...{ Ł: 'L', Ø: 'O', Đ: 'D', Ð: 'D', Ħ: 'H', Ŧ: 'T', Ŋ: 'N', Æ: 'Ae', Œ: 'Oe', Þ: 'Th' },
};
const UNDECOMPOSED = new RegExp(`[${Object.keys(TYPED).join('')}]`, 'gu');
const ASCII = /^\p{ASCII}*$/u;

/** A text in the letters that are typed for it: "García" as "Garcia", "Łukasz" as "Lukasz", "Ødegård" as "Odegard". */
export function plainLetters(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(UNDECOMPOSED, (letter) => TYPED[letter] ?? letter);
}

/** Lower case in plain letters, without full stops and curly apostrophes: "García" and "garcia" are one, "U.S." and "us". */
export const fold = (word: string): string => plainLetters(word).toLowerCase().replaceAll('.', '').replaceAll('’', "'");
