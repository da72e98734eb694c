import type { Article } from '../article.ts';
import { WORD_CLASSES } from '../quotations/function-words.ts';
import { Span } from '../span.ts';
import type { Candidate, Word } from './candidate.ts';
import type { Description, Entity } from './entity.ts';
import { RELATIONS, ROLES } from './name-words.ts';

/** Words that an apposition may have before its head and still describe. */
const REACH = 8;
const bare = (folded: string): string => folded.replace(/^(?:ex|then|late|former)-/u, '');
const isRole = (word: Word | undefined): boolean => word !== undefined && ROLES.has(bare(word.folded));
const isRelation = (word: Word | undefined): boolean => word !== undefined && RELATIONS.has(bare(word.folded));

/**
 * What stands beside a name and says who that is: the role or bond before it, an apposition behind it, an age. `owned` gives
 * the entity last named under a surname, for whose bond it is.
 */
export function describe(
  article: Article,
  { words, from, to, titled }: Candidate,
  mention: Span,
  owned: (surname: string) => Entity | undefined,
): Description[] {
  const found: Description[] = [];
  const add = (kind: Description['kind'], first: number, last: number, owner?: Entity): void => {
    const [start, end] = [words[first]?.start, words[last]?.end];
    if (start === undefined || end === undefined) return;
    found.push({ kind, span: new Span(article, start, end), mention, ...(owner ? { to: owner } : {}) });
  };
  const before = words[titled - 1];
  const gap = words[titled]?.gap;
  if (titled < from) add('role', titled, from - 1);
  if (before && (gap === ' ' || gap === ', ') && !before.possessive) {
    if (isRelation(before)) {
      const owner = words[titled - 2]?.possessive ? owned(words[titled - 2]?.folded ?? '') : undefined;
      add('relation', titled - 1, titled - 1, owner);
    } else if (isRole(before) && gap === ' ') {
      let first = titled - 1;
      while (first > 0 && titled - first < REACH && words[first - 1]?.capital && words[first]?.gap === ' ') first--;
      add('role', first, titled - 1);
    }
  }
  const after = words[to];
  if (after && /^, $/u.test(after.gap)) {
    if (/^\d{1,3}$/u.test(after.text)) add('age', to, to);
    else if (/^(?:a|an|the|his|her|their|our|my)$/u.test(after.folded)) {
      for (let at = to + 1; at < Math.min(words.length, to + REACH); at++) {
        if (!/^\s$/u.test(words[at]?.gap ?? '') || WORD_CLASSES.has(words[at]?.folded ?? '')) break;
        if (!isRole(words[at]) && !isRelation(words[at])) continue;
        add(isRole(words[at]) ? 'role' : 'relation', to + 1, at);
        break;
      }
    }
  }
  return found;
}
