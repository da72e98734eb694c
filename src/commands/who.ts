import type { Disagreement } from '../answer/answer.ts';
import { cite, type TextSpan, textSpan } from '../answer/citation.ts';
import { relationOf } from '../english/relations.ts';
import { differingDescriptions } from '../retrieval/grouping/differing-descriptions.ts';
import { groupSame, type StatementGroup } from '../retrieval/grouping/same-statement.ts';
import { type EntityMatch, isByName } from '../retrieval/query/entity-finder.ts';
import { readQuestion } from '../retrieval/query/question.ts';
import { words } from '../retrieval/query/words.ts';
import { printsNeighbours } from '../retrieval/ranking/neighbours.ts';
import { spread } from '../retrieval/ranking/spread.ts';
import { toldByMost } from '../retrieval/ranking/told-by-most.ts';
import { ABOUT, IDENTITY } from '../retrieval/ranking/weights.ts';
import type { DescriptionRecord, EntityRecord, PassageRecord } from '../story/records.ts';
import { nameChoices } from './choices.ts';
import { type ChosenPassage, MOST_PASSAGES, notFound, passagesAnswer, typed } from './cited-passages.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import { outletOption, resolveOutlet } from './outlet.ts';

/** A passage that speaks of somebody. */
interface Telling {
  readonly passage: PassageRecord;
  /** How well it tells who that is. */
  readonly weight: number;
  /** How much it is about them, 0 to 1. */
  readonly about: number;
  /** The words that describe them. */
  readonly saying: readonly TextSpan[];
}

/** A noun behind the name, as its apposition ("Thames Water, a utility …") or its complement ("… is a utility"). */
const BEHIND = /^(?:,\s+(?:an?|the|one\s+of)\s|\s+(?:is|was)\s+(?:an?|the|one\s+of)\s)/u;
/** The same without an article, as offices stand ("Nora Pell, chairman of the board"); a participle opens a clause instead. */
const OFFICE_BEHIND = /^,\s+(?:(?!\p{Ll}+(?:ing|ed)\s)\p{Ll}[\p{Ll}-]+\s+){1,3}(?:of|for|at)\s/u;
/** The longest stretch that these are looked for in, in UTF-16 units. */
const BEHIND_WITHIN = 60;
/** What somebody quoted calls them ("our co-founder") tells less than what the article does. */
const SPEAKERS_OWN = /\b(?:our|my)\s+$/iu;
/** Titles of courtesy, which anybody may have. */
const COURTESY = /^(?:mr|mrs|ms|miss|mx|sir|madam|dame)\.?$/u;
/** A name this far into its sentence is taken for what the sentence speaks of, in UTF-16 units. */
const SUBJECT_WITHIN = 12;

/** A passage's text with each line break, and the white space around it, read as the one space that it stands for. */
const flowing = ({ text }: PassageRecord) => (text.includes('\n') ? text.replace(/\s*\n\s*/gu, ' ') : text);

/** Passages that say who the entity is, the most telling first, then those that say what it did. */
async function tellings(
  { id, name }: EntityRecord,
  { index }: Context,
  evidence: string | undefined,
): Promise<Telling[]> {
  const weights = new Map<string, number>();
  const subjects = new Set<string>();
  const add = (passage: string, weight: number) => weights.set(passage, (weights.get(passage) ?? 0) + weight);
  const naming = (await index.all('passage', { entity: id })).flatMap((passage) =>
    passage.mentions.flatMap((mention) =>
      mention.entity === id && mention.form === 'name' ? [{ passage, ...mention }] : [],
    ),
  );
  const seen = new Set<string>();
  for (const { passage, start, end } of spread(naming)) {
    const behind = passage.text.slice(end - passage.start).slice(0, BEHIND_WITHIN);
    if (BEHIND.test(behind) || OFFICE_BEHIND.test(behind)) add(passage.id, IDENTITY.nounBehind);
    if (seen.has(passage.id)) continue;
    seen.add(passage.id);
    const sentence = passage.sentences.find((one) => one.start <= start && end <= one.end);
    if (flowing(passage).includes(name)) add(passage.id, IDENTITY.fullName);
    const isSubject = sentence && start - sentence.start < SUBJECT_WITHIN;
    if (isSubject) subjects.add(passage.id);
    add(passage.id, isSubject ? IDENTITY.subject : 0);
  }
  const told = new Map<string, Set<string>>();
  const saying = new Map<string, TextSpan[]>();
  for (const { of, words: printed, passage, start, text } of spread(await index.descriptions(id))) {
    const described = printed.text.toLowerCase();
    // "Mr." tells nobody who he is, and a description said twice tells no more.
    if (COURTESY.test(described) || told.get(passage)?.has(described)) continue;
    told.set(passage, (told.get(passage) ?? new Set()).add(described));
    saying.set(passage, [...(saying.get(passage) ?? []), textSpan(printed)]);
    const before = text.slice(Math.max(0, printed.start - start - 6), printed.start - start);
    add(passage, SPEAKERS_OWN.test(before) ? IDENTITY.ownWords : IDENTITY[of]);
  }
  if (evidence !== undefined) add(evidence, 100);
  const passages = await index.get('passage', [...weights.keys()]);
  return passages
    .map((passage) => ({
      passage,
      weight: weights.get(passage.id) ?? 0,
      about: subjects.has(passage.id) ? ABOUT.subject : ABOUT.named,
      saying: saying.get(passage.id) ?? [],
    }))
    .sort((a, b) => b.weight - a.weight);
}

/** What outlets differ in about somebody, each reading cited once an outlet. */
export async function disagreementsAbout(
  { id, name }: EntityRecord,
  { index }: Context,
  outlet: string | undefined,
  of?: DescriptionRecord['of'],
): Promise<Disagreement[]> {
  const within = (await index.descriptions(id)).filter(
    (one) => (outlet ?? one.outlet) === one.outlet && (of ?? one.of) === one.of,
  );
  return differingDescriptions(within).map(({ of, readings }) => ({
    about: `${name}: ${of}`,
    readings: readings.map(({ value, stated }) => {
      const byOutlet = new Map(stated.toReversed().map((one) => [one.outlet, one]));
      return { value, citations: [...byOutlet.values()].reverse().map((one) => cite(one, one.words)) };
    }),
  }));
}

/** Of what is told of somebody, the best so many are grouped: twice what an answer gives. */
const MOST_GROUPED = 2 * MOST_PASSAGES;

/** A statement that is an answer, and how good a one. */
type Told = StatementGroup<{ readonly passage: PassageRecord; readonly saying?: readonly TextSpan[] }> & {
  readonly score: number;
};

function cited({ fullest, also, score }: Told): ChosenPassage {
  return {
    ...cite(fullest.passage),
    score,
    ...(also.length > 0 && { also: also.map(({ passage }) => cite(passage)) }),
    ...(fullest.saying && fullest.saying.length > 0 && { saying: fullest.saying }),
  };
}

const textOf = ({ passage: { text } }: { readonly passage: PassageRecord }) => text;

async function toldOf(
  { entity, evidence, calledIn }: EntityMatch,
  context: Context,
  outlet: string | undefined,
): Promise<Told[]> {
  const all = (await tellings(entity, context, evidence?.passage ?? calledIn)).filter(
    ({ passage }) => (outlet ?? passage.outlet) === passage.outlet,
  );
  const groups = groupSame(all, textOf, { most: MOST_GROUPED });
  const [first, ...rest] = groups;
  const facts = toldByMost(
    rest,
    ({ fullest: { passage } }) => passage,
    ({ fullest }) => fullest.about,
  );
  return [...(first ? [first] : []), ...facts].map((group) => ({ ...group, score: group.fullest.weight }));
}

const POSSESSIVE = /['’ʼ]s?\s/u;

/** Passages that speak of whoever has no name of their own in the story: "the jury", or somebody whom one quotation mentions. */
async function spokenOf(name: string, { index }: Context, outlet: string | undefined): Promise<Told[]> {
  const asked = words(name).map(({ word }) => word);
  // A relation that no article states is nobody's, whatever passages hold its words.
  if (asked.some(relationOf)) return [];
  // A name that the story doesn't have is no slip of some word that it has: "Roos" is no roof.
  if ((await index.corrected(name)) !== name) return [];
  const { hits } = await index.passages(name, outlet === undefined ? {} : { outlet });
  const question = readQuestion(name);
  const isOwned = POSSESSIVE.test(name);
  const together = hits.filter(
    ({ passage, verdict }) => verdict === 'answered' && printsNeighbours(passage.text, question, isOwned),
  );
  return groupSame(together, textOf).map((group) => ({ ...group, score: group.fullest.score }));
}

/** A name as a line holds it: what is typed may have line breaks and control characters in it. */
const inOneLine = (name: string): string => name.replace(/[\s\p{Cc}]+/gu, ' ').trim();

export const who: Command<'who'> = {
  name: 'who',
  description: 'Who a person or organisation is in this story',
  options: [
    {
      name: 'name',
      description: 'A name, or a relation such as “the wife of …”',
      required: true,
      maxLength: 100,
      suggest: nameChoices.autocomplete,
    },
    outletOption,
  ],
  examples: async ({ story }) => story.entities.slice(0, 1).map(({ name }) => typed('who', { name })),
  answer: async (context, options, paging) => {
    const { name = '' } = options;
    const outlet = await resolveOutlet(context, options.outlet);
    const matches = await context.index.entities(name);
    // Several may be somebody's friends; of those who share a name, the one most spoken of is meant.
    const related = words(name).some(({ word }) => relationOf(word));
    const several = ({ by }: EntityMatch) => by === 'relation' || (by === 'role' && related);
    const meant = matches.filter(
      (match, order) => order === 0 || (several(match) && matches.slice(0, 1).some(several)),
    );
    const namesakes = isByName(meant[0]) ? matches.filter((match) => isByName(match) && !meant.includes(match)) : [];
    const ofEach = await Promise.all(meant.map((match) => toldOf(match, context, outlet)));
    const ofAll = [...ofEach.flatMap(([first]) => first ?? []), ...ofEach.flatMap(([, ...rest]) => rest)];
    const told = meant.length > 0 ? ofAll : await spokenOf(name, context, outlet);
    const answered = passagesAnswer('who', options, {
      line: ['ofWhom', inOneLine(meant.map(({ entity }) => entity.name).join(', ') || name)],
      passages: told.map(cited),
      paging,
      total: told.length,
      disagreements: (await Promise.all(meant.map(({ entity }) => disagreementsAbout(entity, context, outlet)))).flat(),
      suggestions: namesakes.map(({ entity }) => typed('who', { name: entity.name })),
    });
    if (answered) return answered;
    const similar =
      meant.length > 0 ? meant.map(({ entity }) => ({ value: entity.name })) : await nameChoices.choices(context, name);
    const frequent = await nameChoices.choices(context, '');
    return notFound(
      'who',
      options,
      [...similar, ...frequent].map(({ value }) => typed('who', { name: value })),
    );
  },
};
