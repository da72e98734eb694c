import type { Disagreement, NotFound } from '../answer/answer.ts';
import { cite, type TextSpan, textSpan } from '../answer/citation.ts';
import { type FixedLine, said } from '../answer/fixed-line.ts';
import { groupUtterances, ledBy, namedSpeakers, speakersTold } from '../retrieval/finding/quotation-finder.ts';
import { tokens } from '../retrieval/grouping/wording.ts';
import type { Found, QuotationGroup, QuotationHit, QuotationsWanted } from '../retrieval/index-story.ts';
import { type EntityMatch, isByName } from '../retrieval/query/entity-finder.ts';
import type { EntityRecord, QuotationRecord } from '../story/records.ts';
import { nearestChoices, quotationChoices, speakerChoices, wholeWords } from './choices.ts';
import { type ChosenPassage, MOST_PASSAGES, nearAnswer, notFound, passagesAnswer, typed } from './cited-passages.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import { outletOption, resolveOutlet } from './outlet.ts';

/** From so many words on, `about` may be a quotation word for word; from so many on, it is claimed to be one. */
const SHORTEST_CLAIM = 3;
const LONG_CLAIM = 4;
/** What asks rather than claims. */
const QUESTION = /^(?:who|what|when|where|why|how|which|did|does)\b/iu;
/** From this many words on, the same words are one utterance whoever is said to have spoken them. */
const DISPUTED_WORDS = 6;
/** How much of an utterance stands for it where its speakers are disputed, in UTF-16 units. */
const LONGEST_ABOUT = 60;

/** Cites a quotation itself, without what stands around it. */
const citeWords = (quotation: QuotationRecord) => cite(quotation, quotation.quote);

/**
 * Without utterances that one article alone prints where a better one of the same speakers was given: its passage prints these too,
 * and a passage is read once.
 */
function withoutRepeatedPassages(groups: readonly QuotationGroup[]): QuotationGroup[] {
  const given = new Set<string>();
  return groups.filter(({ fullest, also }) => {
    const { article, start, end } = fullest.quotation;
    const key = [article, start, end, ...speakersTold(fullest.quotation)].join('\n');
    const repeated = also.length === 0 && given.has(key);
    given.add(key);
    return !repeated;
  });
}

/** Stretches once each, in order of place. */
const inOrderOfPlace = (spans: readonly TextSpan[]): TextSpan[] =>
  [...new Map(spans.map((span) => [`${span.start} ${span.end}`, textSpan(span)])).values()].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );

export function citedQuotation({ fullest, also, variants, score }: QuotationGroup): ChosenPassage {
  const [first, ...rest] = speakersTold(fullest.quotation);
  const differing = new Set(variants.map(({ hit }) => hit));
  const same = also.filter((hit) => !differing.has(hit));
  return {
    ...cite(fullest.quotation),
    score,
    ...(same.length > 0 && { also: same.map(({ quotation }) => citeWords(quotation)) }),
    ...(first !== undefined && {
      quote: {
        ...textSpan(fullest.quotation.quote),
        speakers: [first, ...rest],
        ...(variants.length > 0 && {
          differing: inOrderOfPlace(variants.flatMap(({ differingInFullest }) => differingInFullest)),
          variants: variants.map(({ hit, differing }) => ({
            ...citeWords(hit.quotation),
            differing: differing.map(textSpan),
          })),
        }),
      },
    }),
  };
}

/**
 * Different speakers that articles name for the same words, over all groups of an answer. A few words may be said by many;
 * and one of two who said it together is no other speaker.
 */
function disagreeingSpeakers(groups: readonly QuotationGroup[]): Disagreement[] {
  const printings = new Map<string, QuotationHit[]>();
  for (const { fullest, also } of groups)
    for (const hit of [fullest, ...also]) {
      const words = tokens(hit.quotation.words.text).map(({ text }) => text);
      if (words.length < DISPUTED_WORDS || namedSpeakers(hit.quotation).size === 0) continue;
      const key = words.join(' ');
      printings.set(key, [...(printings.get(key) ?? []), hit]);
    }
  return [...printings.values()].flatMap((same) => {
    const readings = new Map<string, QuotationRecord[]>();
    for (const { quotation } of same) {
      const value = [...namedSpeakers(quotation).values()].sort().join(', ');
      readings.set(value, [...(readings.get(value) ?? []), quotation]);
    }
    const named = same.map(({ quotation }) => new Set(namedSpeakers(quotation).keys()));
    const within = (one: ReadonlySet<unknown>, other: ReadonlySet<unknown>) => [...one].every((who) => other.has(who));
    const other = named.some((one) => named.some((two) => !within(one, two) && !within(two, one)));
    const about = wholeWords(same[0]?.quotation.words.text ?? '', LONGEST_ABOUT);
    return other
      ? [{ about, readings: Array.from(readings, ([value, said]) => ({ value, citations: said.map(citeWords) })) }]
      : [];
  });
}

const outletsOf = (groups: readonly QuotationGroup[]) =>
  [...new Set(groups.flatMap(({ fullest, also }) => [fullest, ...also].map(({ quotation }) => quotation.outlet)))].join(
    ', ',
  );

async function nearby(context: Context, options: Readonly<Record<string, string>>): Promise<NotFound> {
  const { about, by } = options;
  const near = about === undefined ? [] : await nearestChoices(quotationChoices, context, about);
  const speakers = [
    ...(by === undefined ? [] : await speakerChoices.choices(context, by)),
    ...(await speakerChoices.choices(context, '')),
  ];
  return notFound('quote', options, [
    ...near.map(({ value }) => typed('quote', { about: value })),
    ...speakers.map(({ value }) => typed('quote', { by: value })),
  ]);
}

const quotationsOf = ({ fullest, also }: QuotationGroup) => [fullest, ...also].map(({ quotation }) => quotation);

/** What was found of what somebody is asked to have said. */
interface Said {
  readonly verdict: Found<unknown>['verdict'];
  readonly line: FixedLine;
  readonly groups: readonly QuotationGroup[];
}

/** Quotations by speaker, by subject, or as somebody claims them to have been said; the line says which. */
async function asked(
  { index }: Context,
  about: string | undefined,
  wanted: Omit<QuotationsWanted, 'about'>,
): Promise<Said> {
  const { verdict, hits: groups } = await index.quotations({ ...wanted, ...(about !== undefined && { about }) });
  if (about === undefined) return { verdict, line: ['quoted'], groups };
  const words = about.split(/\s+/u).length;
  if (words < SHORTEST_CLAIM) return { verdict, line: ['quoted'], groups };
  const check = await index.claim(about, { ...wanted, isQuoted: true });
  if (check.verdict === 'word for word') {
    const exact = new Set(check.groups.flatMap(quotationsOf));
    const found = groups.filter((group) => quotationsOf(group).some((quotation) => exact.has(quotation)));
    return {
      verdict: 'answered',
      line: ['wordForWord', outletsOf(check.groups)],
      groups: (found.length > 0 ? found : check.groups).map((group) =>
        ledBy(group, ({ quotation }) => exact.has(quotation)),
      ),
    };
  }
  if (words < LONG_CLAIM || QUESTION.test(about)) return { verdict, line: ['quoted'], groups };
  if (check.verdict === 'in no source' || check.verdict === 'differs')
    return { verdict, line: ['aboutTheseWords'], groups };
  const same = (group: QuotationGroup) => quotationsOf(group).includes(check.nearest.quotation);
  const nearest = groups.find(same) ?? groupUtterances([check.nearest])[0];
  return {
    verdict: 'answered',
    line: ['inOtherWords'],
    groups: [...(nearest ? [nearest] : []), ...groups.filter((group) => group !== nearest)],
  };
}

/** So many of those who bear a name are asked for what they said. */
const MOST_NAMESAKES = 5;

/** Whom a typed speaker may mean, best first: more than one only where the name itself leaves it open. */
function bearersOf(matches: readonly EntityMatch[]): EntityRecord[] {
  const named = isByName(matches[0]) ? matches.filter(isByName) : matches.slice(0, 1);
  return named.slice(0, MOST_NAMESAKES).map(({ entity }) => entity);
}

/** Those of them whom the articles quote at all. */
async function quoted({ index }: Context, speakers: readonly EntityRecord[]): Promise<EntityRecord[]> {
  const saying: EntityRecord[] = [];
  for (const by of speakers) if ((await index.quotations({ by })).hits.length > 0) saying.push(by);
  return saying;
}

export const quote: Command<'quote'> = {
  name: 'quote',
  description: 'What somebody said, word for word, and who prints it',
  options: [
    {
      name: 'about',
      description: 'Words of the quotation, or what it is about',
      required: false,
      maxLength: 600,
      suggest: quotationChoices.autocomplete,
    },
    { name: 'by', description: 'Who said it', required: false, maxLength: 100, suggest: speakerChoices.autocomplete },
    outletOption,
  ],
  examples: async ({ index }) => {
    const said = (await index.all('quotation')).flatMap(({ speakers }) => speakers);
    const first = said.find(({ entity }) => entity !== undefined);
    return first ? [typed('quote', { by: first.name })] : [];
  },
  answer: async (context, options, paging) => {
    const { about, by } = options;
    if (about === undefined && by === undefined)
      return {
        command: 'quote',
        options,
        status: 'invalid',
        ...said(['needsWordsOrSpeaker']),
      };
    const outlet = await resolveOutlet(context, options.outlet);
    const of = (speaker: QuotationsWanted['by']) =>
      asked(context, about, {
        ...(speaker !== undefined && { by: speaker }),
        ...(outlet !== undefined && { outlet }),
      });
    // Of those who bear a name, whoever said it is meant; else whoever is called so where the text quotes them.
    const bearers = by === undefined ? [] : bearersOf(await context.index.entities(by));
    const speakers = [...bearers, by];
    let place = 0;
    let found = await of(speakers[place]);
    while (found.groups.length === 0 && ++place < speakers.length) found = await of(speakers[place]);
    const { verdict, line, groups } = found;
    const others = about === undefined ? await quoted(context, bearers.slice(place + 1)) : [];
    const distinct = withoutRepeatedPassages(groups);
    const total = distinct.length;
    const passages = distinct.map(citedQuotation);
    const disagreements = disagreeingSpeakers(groups.slice(0, MOST_PASSAGES));
    const suggestions = others.map(({ name }) => typed('quote', { by: name }));
    if (verdict === 'near') return nearAnswer('quote', options, passages) ?? nearby(context, options);
    return (
      passagesAnswer('quote', options, { line, passages, total, disagreements, suggestions, paging }) ??
      nearby(context, options)
    );
  },
};
