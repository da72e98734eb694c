import { BASE_FORMS } from './irregular-forms.ts';
import { setOf } from './word-list.ts';

const known = setOf('take make do go come put keep let use get give have hold become seem bring need happen');

/** Whether a word is a verb that tells little by itself, in any form: "how long did the jury take" is about a jury. */
export function isLightVerb(word: string): boolean {
  const base = BASE_FORMS.get(word) ?? word;
  return (
    known.has(base) || known.has(base.replace(/(?:s|ed|ing)$/u, '')) || known.has(base.replace(/(?:d|ing)$/u, 'e'))
  );
}
