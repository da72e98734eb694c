import type { CitedPassage, Disagreement } from '../answer/answer.ts';
import { cite } from '../answer/citation.ts';
import { relationOf } from '../english/relations.ts';
import { differingDescriptions } from '../retrieval/grouping/differing-descriptions.ts';
import { groupSame, type StatementGroup } from '../retrieval/grouping/same-statement.ts';
import { type EntityMatch, isByName } from '../retrieval/query/entity-finder.ts';
import { readQuestion } from '../retrieval/query/question.ts';
import { words } from '../retrieval/query/words.ts';
import { printsNeighbours } from '../retrieval/ranking/neighbours.ts';
import { spread } from '../retrieval/ranking/spread.ts';
import type { Description, Entity } from '../story/people/entity.ts';
import type { Span } from '../story/span.ts';
import { nameChoices, suggestFrom } from './choices.ts';
import { MOST_PASSAGES, notFound, passagesAnswer, spreadOutlets, typed } from './cited-passages.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import { outletOption, resolveOutlet } from './outlet.ts';

/** A passage that speaks of somebody, and how well it tells who that is. */
interface Telling {
  readonly span: Span;
  readonly weight: number;
}

/** How much a kind of description tells who somebody is. */
const IDENTIFIES: Readonly<Record<Description['kind'], number>> = { role: 3, relation: 2, age: 1 };
/** What a noun behind the name tells, as its apposition ("Thames Water, a utility …") or its complement ("… is a utility"). */
const NOUN_BEHIND = 2;
const BEHIND = /^(?:,\s+(?:an?|the|one\s+of)\s|\s+(?:is|was)\s+(?:an?|the|one\s+of)\s)/u;
/** The same without an article, as offices stand ("Nora Pell, chairman of the board"); a participle opens a clause instead. */
const OFFICE_BEHIND = /^,\s+(?:(?!\p{Ll}+(?:ing|ed)\s)\p{Ll}[\p{Ll}-]+\s+){1,3}(?:of|for|at)\s/u;
/** The longest stretch that these are looked for in, in UTF-16 units. */
const BEHIND_WITHIN = 60;
/** What somebody quoted calls them ("our co-founder") tells less than what the article does. */
const OWN_WORDS = 1;
const SPEAKERS_OWN = /\b(?:our|my)\s+$/iu;
/** News introduces people by their full name, and calls them by a part of it from then on. */
const FULL_NAME = 0.6;
/** Titles of courtesy, which anybody may have. */
const COURTESY = /^(?:mr|mrs|ms|miss|mx|sir|madam|dame)\.?$/u;
/** A name this far into its sentence is taken for what the sentence speaks of, in UTF-16 units. */
const SUBJECT_WITHIN = 12;

/** Passages that say who the entity is, the most telling first, then those that say what it did. */
function tellings(entity: Entity, { index }: Context, evidence: Description | undefined): Telling[] {
  const weights = new Map<Span, number>();
  const add = (place: Span, weight: number) => {
    const passage = index.passageAt(place);
    if (passage) weights.set(passage.span, (weights.get(passage.span) ?? 0) + weight);
  };
  const named = spread(entity.mentions.filter(({ form }) => form === 'name'));
  const passages = new Set<Span>();
  for (const { span } of named) {
    const behind = span.article.text.slice(span.end, span.end + BEHIND_WITHIN);
    if (BEHIND.test(behind) || OFFICE_BEHIND.test(behind)) add(span, NOUN_BEHIND);
    const passage = index.passageAt(span);
    if (!passage || passages.has(passage.span)) continue;
    passages.add(passage.span);
    const sentence = passage.sentences.find((one) => one.contains(span));
    if (passage.span.flowing.includes(entity.name)) add(span, FULL_NAME);
    add(span, sentence && span.start - sentence.start < SUBJECT_WITHIN ? 0.5 : 0.1);
  }
  const told = new Map<Span, Set<string>>();
  for (const { kind, span } of spread(entity.descriptions)) {
    const passage = index.passageAt(span)?.span;
    const text = span.text.toLowerCase();
    // "Mr." tells nobody who he is, and a description said twice tells no more.
    if (!passage || COURTESY.test(text) || told.get(passage)?.has(text)) continue;
    told.set(passage, (told.get(passage) ?? new Set()).add(text));
    const before = span.article.text.slice(Math.max(0, span.start - 6), span.start);
    add(span, SPEAKERS_OWN.test(before) ? OWN_WORDS : IDENTIFIES[kind]);
  }
  if (evidence) add(evidence.span, 100);
  return Array.from(weights, ([span, weight]) => ({ span, weight })).sort((a, b) => b.weight - a.weight);
}

/** What outlets differ in about somebody, each reading cited once an outlet. */
function disagreements({ name, descriptions }: Entity, outlet: string | undefined): Disagreement[] {
  const within = descriptions.filter(({ span }) => (outlet ?? span.article.outlet) === span.article.outlet);
  return differingDescriptions({ descriptions: within }).map(({ of, readings }) => ({
    about: `${name}: ${of}`,
    readings: readings.map(({ value, spans }) => {
      const byOutlet = new Map(spans.toReversed().map((span) => [span.article.outlet, span]));
      return { value, citations: [...byOutlet.values()].reverse().map(cite) };
    }),
  }));
}

/** Of what is told of somebody, the best so many are grouped: twice what an answer gives. */
const MOST_GROUPED = 2 * MOST_PASSAGES;

/** A statement that is an answer, and how good a one. */
type Told = StatementGroup<{ readonly span: Span }> & { readonly score: number };

function cited({ fullest, also, score }: Told): CitedPassage {
  return { ...cite(fullest.span), score, ...(also.length > 0 && { also: also.map(({ span }) => cite(span)) }) };
}

function toldOf({ entity, evidence }: EntityMatch, context: Context, outlet: string | undefined): Told[] {
  const all = tellings(entity, context, evidence).filter(
    ({ span }) => (outlet ?? span.article.outlet) === span.article.outlet,
  );
  const groups = groupSame(all, { most: MOST_GROUPED });
  const telling = groups.filter(({ fullest, also }) => [fullest, ...also].some(({ weight }) => weight >= 1));
  const others = groups.filter(({ fullest, also }) => [fullest, ...also].every(({ weight }) => weight < 1));
  const [first, ...rest] = telling;
  const outletOf = (group: (typeof groups)[number]) => group.fullest.span.article.outlet;
  const ordered = [...(first ? [first] : []), ...rest, ...spreadOutlets(others, outletOf)];
  return ordered.map((group) => ({ ...group, score: group.fullest.weight }));
}

/** Passages that speak of whoever has no name of their own in the story: "the jury", or somebody whom one quotation mentions. */
async function spokenOf(name: string, { index }: Context, outlet: string | undefined): Promise<Told[]> {
  const asked = words(name).map(({ word }) => word);
  // A relation that no article states is nobody's, whatever passages hold its words.
  if (asked.some(relationOf)) return [];
  const hits = await index.passages(name, outlet === undefined ? {} : { outlet });
  const question = readQuestion(name);
  const together = hits.filter(({ span }) => printsNeighbours(span.text, question));
  return groupSame(together).map((group) => ({ ...group, score: group.fullest.score }));
}

const suggestNames = suggestFrom(nameChoices);

/** A name as a line holds it: what is typed may have line breaks and control characters in it. */
const inOneLine = (name: string): string => name.replace(/[\s\p{Cc}]+/gu, ' ').trim();

export const who: Command = {
  name: 'who',
  description: 'Who a person or organisation is in this story',
  options: [
    {
      name: 'name',
      description: 'A name, or a relation such as “the wife of …”',
      required: true,
      maxLength: 100,
      suggest: suggestNames,
    },
    outletOption,
  ],
  examples: ({ story }) => story.entities.slice(0, 1).map(({ name }) => typed('who', { name })),
  answer: async (context, options) => {
    const { name = '' } = options;
    const outlet = options.outlet === undefined ? undefined : resolveOutlet(context, options.outlet);
    const known = options.outlet === undefined || outlet !== undefined;
    const matches = known ? context.index.entities(name) : [];
    // Several may be somebody's friends; of those who share a name, the one most spoken of is meant.
    const related = words(name).some(({ word }) => relationOf(word));
    const several = ({ by }: EntityMatch) => by === 'relation' || (by === 'role' && related);
    const meant = matches.filter(
      (match, order) => order === 0 || (several(match) && matches.slice(0, 1).some(several)),
    );
    const namesakes = isByName(meant[0]) ? matches.filter((match) => isByName(match) && !meant.includes(match)) : [];
    const ofEach = meant.map((match) => toldOf(match, context, outlet));
    const ofAll = [...ofEach.flatMap(([first]) => first ?? []), ...ofEach.flatMap(([, ...rest]) => rest)];
    const told = meant.length > 0 || !known ? ofAll : await spokenOf(name, context, outlet);
    const answered = passagesAnswer('who', options, {
      line: ['ofWhom', inOneLine(meant.map(({ entity }) => entity.name).join(', ') || name)],
      passages: told.slice(0, MOST_PASSAGES).map(cited),
      total: told.length,
      disagreements: meant.flatMap(({ entity }) => disagreements(entity, outlet)),
      suggestions: namesakes.map(({ entity }) => typed('who', { name: entity.name })),
    });
    if (answered) return answered;
    const similar =
      meant.length > 0 ? meant.map(({ entity }) => ({ value: entity.name })) : await suggestNames(context, name);
    const frequent = await suggestNames(context, '');
    return notFound(
      'who',
      options,
      [...similar, ...frequent].map(({ value }) => typed('who', { name: value })),
    );
  },
};
