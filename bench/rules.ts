import type { GoldDocument } from './rivals.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A mark that a row of a table gave, and whether it agrees with the gold. */
export interface JudgedMark {
  /** The rows that gave it, joined by " · ". */
  readonly rule: string;
  readonly right: boolean;
}

/** A gold quotation: its place, and the places that name or stand for its speaker. */
export interface GoldQuotation extends Place {
  readonly speaker: readonly (Place & { readonly text: string })[];
}

interface AnnotatedQuotation extends Place {
  readonly speakers: readonly (Place & { readonly name: string })[];
  readonly rule?: string;
}

const overlap = (a: Place, b: Place): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const PRONOUN = /^(?:i|he|she|they|we|it|him|her|them|who|his|their)$/iu;
const TITLES = new Set(
  'mr mrs ms miss dr sir sen senator rep gov governor president judge the a an of and de la jr sr'.split(' '),
);
const wordsOf = (name: string): string[] =>
  (
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => word.length > 2 && !TITLES.has(word));
const shareWord = (a: string, b: string): boolean => wordsOf(a).some((word) => wordsOf(b).includes(word));

/**
 * Judges each quotation whose speaker is named, as `score.mjs` does: right where the speaker's place is gold's, or a word of the
 * name is a name's in gold. Quotations that gold does not have are left out.
 */
export function judgeQuotations(
  docs: readonly (GoldDocument & { readonly quotes?: readonly GoldQuotation[] })[],
  annotated: readonly { readonly quotes: readonly AnnotatedQuotation[] }[],
): JudgedMark[] {
  return docs.flatMap(({ quotes = [] }, index) =>
    quotes.flatMap((gold) => {
      const length = gold.end - gold.start;
      const found = annotated[index]?.quotes.find(
        (one) => overlap(one, gold) >= 0.8 * length && one.end - one.start <= 1.3 * length + 10,
      );
      if (!found?.rule || !found.speakers.some(({ name }) => /\p{Lu}/u.test(name))) return [];
      const named = gold.speaker.filter(({ text }) => /\p{Lu}/u.test(text) && !PRONOUN.test(text.trim()));
      const right = found.speakers.some(
        (speaker) =>
          gold.speaker.some((place) => overlap(place, speaker) > 0) ||
          named.some(({ text }) => shareWord(speaker.name, text)),
      );
      return [{ rule: found.rule, right }];
    }),
  );
}

/** A gold mention: its place, and the label of whom it names ("0_USA_Jane_Roe_ACTOR"). */
export interface GoldMention extends Place {
  readonly person: string;
}

interface AnnotatedPerson {
  readonly name: string;
  readonly kind: string;
  readonly rule?: string;
  readonly mentions: readonly (Place & { readonly rule?: string })[];
}

/**
 * Judges each mention of a person that gold has too, by the row that made the person and the row that knew whom the mention
 * names: right where a word of the name is one of gold's label.
 */
export function judgeMentions(
  docs: readonly (GoldDocument & { readonly mentions?: readonly GoldMention[] })[],
  annotated: readonly { readonly people: readonly AnnotatedPerson[] }[],
): { readonly joins: JudgedMark[]; readonly persons: JudgedMark[] } {
  const [joins, persons]: [JudgedMark[], JudgedMark[]] = [[], []];
  docs.forEach(({ mentions: gold = [] }, index) => {
    for (const { name, kind, rule: made, mentions } of annotated[index]?.people ?? [])
      for (const mention of mentions) {
        const meant = gold.filter((one) => overlap(one, mention) > 0);
        if (meant.length === 0 || kind !== 'person' || !mention.rule || !made) continue;
        const right = meant.some(({ person }) => shareWord(name, person.replaceAll('_', ' ')));
        joins.push({ rule: mention.rule, right });
        persons.push({ rule: made, right });
      }
  });
  return { joins, persons };
}

/** Prints how often each row fired and was right, most frequent first. */
export function printRules(title: string, marks: readonly JudgedMark[]): void {
  const rows = new Map<string, { fired: number; right: number }>();
  for (const { rule, right } of marks)
    for (const name of rule.split(' · ')) {
      const row = rows.get(name) ?? { fired: 0, right: 0 };
      rows.set(name, { fired: row.fired + 1, right: row.right + (right ? 1 : 0) });
    }
  console.log(`\n${title.padEnd(48)}  fired  right  precision`);
  for (const [name, { fired, right }] of [...rows].sort((a, b) => b[1].fired - a[1].fired))
    console.log(
      `${name.padEnd(48)}  ${String(fired).padStart(5)}  ${String(right).padStart(5)}  ${((100 * right) / fired).toFixed(1).padStart(9)}`,
    );
}
