import { LRUCache } from 'lru-cache';
import { everydayWords } from '../../english/everyday-words.ts';
import { relationOf } from '../../english/relations.ts';
import { ROLE_SYNONYMS } from '../../english/role-synonyms.ts';
import { ASKING_WORDS, FUNCTION_WORDS } from '../../english/stop-words.ts';
import type { PassageRecord } from '../../story/records.ts';
import { words } from '../query/words.ts';

/** A passage that calls somebody by a role beside the name. */
export interface RoleBesideName {
  readonly entity: string;
  readonly passage: PassageRecord;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** How a role may stand beside a name: the text before the name ends so, or the text behind it begins so. */
interface Row {
  readonly name: string;
  readonly example: string;
  readonly before?: RegExp;
  readonly behind?: RegExp;
}

const ARTICLE = 'the|an?|this|that|every|one|some|any|no';

/** `role` and `title` are alternatives of a pattern, the latter with capitals. */
const rows = (role: string, title: string): readonly Row[] => [
  // Not "the man Roe accused", where "Roe accused" tells which man: a capital, or no article, makes it her title.
  {
    name: 'title',
    example: 'County Clerk Ann Roe',
    before: new RegExp(String.raw`[\p{L}’'.,]\s+(?:${title})\s+$|^(?:${title})\s+$`, 'u'),
  },
  {
    name: 'title without an article',
    example: 'said clerk Ann Roe',
    before: new RegExp(String.raw`(?<!\b(?:${ARTICLE})\s+(?:[a-z-]+\s+)?)\b(?:${role})\s+$`, 'iu'),
  },
  {
    name: 'apposition before',
    example: 'the clerk, Ann Roe',
    before: new RegExp(String.raw`\b(?:${role}),\s+$`, 'iu'),
  },
  {
    name: 'office before',
    example: 'a spokesman for the Brask Harbour Board, Ann Roe',
    before: new RegExp(String.raw`\b(?:${role})\s+(?:for|of|at|with)\s+[^,.;:“”"]+,\s+$`, 'iu'),
  },
  {
    // Not "the clerk's sister", who is no clerk.
    name: 'apposition behind',
    example: 'Ann Roe, 29, the clerk',
    behind: new RegExp(
      String.raw`^,\s+(?:\d+,\s+)?(?:an?|the|its|her|his|their)\s+(?:[\p{L}’'-]+\s+)?(?:${role})\b(?![’']s)`,
      'iu',
    ),
  },
];

/** What carries a role on: "head of the harbour board". */
const CARRIED_ON = new Set('of for at in to with who that which'.split(' '));

/** The word of a typed role that names it: "leader" of "the council leader", "head" of "head of the harbour board"; undefined for a relation or what is no plain word. */
export function roleIn(typed: string): string | undefined {
  const all = words(typed).map(({ word }) => word);
  const end = all.findIndex((word) => CARRIED_ON.has(word));
  const content = all
    .slice(0, end < 0 ? all.length : end)
    .filter((word) => !FUNCTION_WORDS.has(word) && !ASKING_WORDS.has(word));
  const role = content.at(-1);
  // Several have no name of their own: "the victims".
  if (role === undefined || /[^s]s$/u.test(role)) return undefined;
  if (ROLE_SYNONYMS.has(role)) return role;
  return everydayWords().has(role) && relationOf(role) === undefined ? role : undefined;
}

/** The patterns of a role and of those that mean the same. */
function patternsOf(asked: string): { readonly printed: RegExp; readonly all: readonly Row[] } {
  const known = patterns.get(asked);
  if (known) return known;
  const alike = [asked, ...(ROLE_SYNONYMS.get(asked) ?? [])].map(escaped);
  const titles = alike.map((role) => role.slice(0, 1).toUpperCase() + role.slice(1));
  // Most passages print none of the words: no row is tried on them.
  const made = { printed: new RegExp(alike.join('|'), 'iu'), all: rows(alike.join('|'), titles.join('|')) };
  patterns.set(asked, made);
  return made;
}

/** Making patterns takes longer than trying them: those of so many roles are remembered. */
const patterns = new LRUCache<string, ReturnType<typeof patternsOf>>({ max: 500 });

/** Where passages call somebody by a role beside the name, or by one that means the same. */
export function besideNames(asked: string, passages: readonly PassageRecord[]): RoleBesideName[] {
  const { printed, all } = patternsOf(asked);
  const printing = passages.filter(({ text }) => printed.test(text));
  return printing.flatMap((passage) =>
    passage.mentions.flatMap(({ entity, form, start, end }) => {
      if (form !== 'name') return [];
      const before = passage.text.slice(0, start - passage.start);
      const behind = passage.text.slice(end - passage.start);
      const told = all.some((row) => row.before?.test(before) ?? row.behind?.test(behind));
      return told ? [{ entity, passage }] : [];
    }),
  );
}
