import { WORD_CLASSES } from '../../english/function-words.ts';
import type { EntityRecord, QuotationRecord, SpanRecord } from '../../story/records.ts';
import type { Engine, Filters } from '../engine/engine.ts';
import { joinOverlapping } from '../grouping/overlapping-utterances.ts';
import { groupSame, type StatementGroup } from '../grouping/same-statement.ts';
import { GROUPING } from '../grouping/thresholds.ts';
import { compareWordings } from '../grouping/wording.ts';
import type { NamedPeople } from '../query/named-people.ts';
import { type Question, readQuestion } from '../query/question.ts';
import type { Scope } from '../query/scope.ts';
import { terms } from '../query/terms.ts';
import { decide, type Found, judge, type Verdict } from '../ranking/judge.ts';
import type { Ranked, RankedIndex } from '../ranking/ranked-index.ts';
import { spread } from '../ranking/spread.ts';
import { ENOUGH } from '../ranking/weights.ts';

/** One utterance in one article. */
export interface QuotationHit {
  readonly quotation: QuotationRecord;
  readonly score: number;
  readonly verdict: Verdict;
}

/** The same utterance as another article prints it, in other words. */
export interface Variant {
  readonly hit: QuotationHit;
  /** Where its words differ from the fullest printing's, and where the fullest's differ from these. */
  readonly differing: readonly SpanRecord[];
  readonly differingInFullest: readonly SpanRecord[];
}

/** One utterance over all the articles that print it. */
export interface QuotationGroup extends StatementGroup<QuotationHit> {
  readonly score: number;
  /** Those of `also` whose wording differs beyond quotation marks, case and end punctuation. */
  readonly variants: readonly Variant[];
}

export interface QuotationsWanted extends Scope {
  /** Free words, or part of the quotation itself. */
  readonly about?: string;
  /** Who said it: somebody of the story, or a speaker as printed whom the story knows no more of ("the utility"). */
  readonly by?: EntityRecord | string;
}

/** What carries a description on behind what it says that somebody is. */
const CARRIED_ON = /\s(?:of|for|at|to|in|from|with|by|on|close|who|whose|which)\s.*$/su;

/** Whether a speaker is the one asked for; as printed, by all words of what the text calls them before what carries it on. */
function isSaidBy({ speakers }: QuotationRecord, by: EntityRecord | string): boolean {
  if (typeof by !== 'string') return speakers.some(({ entity }) => entity === by.id);
  const contentOf = (name: string) => terms(name.replace(CARRIED_ON, '')).map(({ term }) => term);
  const asked = contentOf(by).join(' ');
  return asked !== '' && speakers.some(({ entity, name }) => !entity && contentOf(name).join(' ') === asked);
}

/** Those whom a printing names as speakers, their names by their IDs; none where any of them is not known. */
export function namedSpeakers({ speakers }: QuotationRecord): ReadonlyMap<string, string> {
  const known = speakers.flatMap(({ entity, name }): [string, string][] =>
    entity === undefined ? [] : [[entity, name]],
  );
  return new Map(known.length === speakers.length ? known : []);
}

/** Those whom the text says to have said it, as they are shown; a pronoun that nobody is known for is no speaker. */
export function speakersTold({ speakers }: QuotationRecord): string[] {
  const told = speakers.filter(({ name, entity }) => entity || !WORD_CLASSES.has(name.toLowerCase()));
  return [...new Set(told.map(({ name }) => name))];
}

/** Whether two printings can be one utterance: they share a speaker, or one does not say who spoke. */
function canShareSpeaker({ quotation: first }: QuotationHit, { quotation: second }: QuotationHit): boolean {
  const one = first.speakers.flatMap(({ entity }) => entity ?? []);
  const other = second.speakers.flatMap(({ entity }) => entity ?? []);
  return one.length === 0 || other.length === 0 || one.some((entity) => other.includes(entity));
}

/** Fewer words are a fragment, which an article quotes within its own sentence. */
const SENTENCE = 5;

function attributedFirst({ fullest, also }: StatementGroup<QuotationHit>): StatementGroup<QuotationHit> {
  const named = (hit: QuotationHit) => namedSpeakers(hit.quotation).size > 0;
  const length = ({ quotation: { words } }: QuotationHit) => words.end - words.start;
  const attributed = also.find((hit) => named(hit) && length(hit) >= GROUPING.nearlyAsFull * length(fullest));
  if (named(fullest) || !attributed) return { fullest, also };
  return { fullest: attributed, also: [fullest, ...also.filter((hit) => hit !== attributed)] };
}

/** Groups printings of the same utterance by the same speaker; the same words of different speakers stay apart. */
export function groupUtterances(hits: readonly QuotationHit[]): QuotationGroup[] {
  const textOf = ({ quotation }: QuotationHit) => quotation.words.text;
  const groups = groupSame(hits, textOf, { wordings: 'any', canJoin: canShareSpeaker }).map(attributedFirst);
  return joinOverlapping(groups, ({ fullest }) => textOf(fullest), canBeOne, together).map(compared);
}

const membersOf = ({ fullest, also }: StatementGroup<QuotationHit>) => [fullest, ...also];

/** Whether all printings of two groups can be one utterance, of a speaker whom both name. */
const canBeOne = (one: StatementGroup<QuotationHit>, other: StatementGroup<QuotationHit>): boolean =>
  namedSpeakers(one.fullest.quotation).size > 0 &&
  namedSpeakers(other.fullest.quotation).size > 0 &&
  membersOf(one).every((hit) => membersOf(other).every((another) => canShareSpeaker(hit, another)));

/** Two groups as one, that which comes first leading. */
const together = (one: StatementGroup<QuotationHit>, other: StatementGroup<QuotationHit>) => ({
  fullest: one.fullest,
  also: [...one.also, ...membersOf(other)],
});

function compared({ fullest, also }: StatementGroup<QuotationHit>): QuotationGroup {
  return {
    fullest,
    also,
    score: Math.max(fullest.score, ...also.map(({ score }) => score)),
    variants: also.flatMap((hit) => {
      const { same, differing } = compareWordings(fullest.quotation.words, hit.quotation.words);
      return same ? [] : [{ hit, differing: differing[1], differingInFullest: differing[0] }];
    }),
  };
}

/** A group with the first of its printings that is wanted before the others, which are compared with it; the same group where none is. */
export function ledBy(group: QuotationGroup, wanted: (hit: QuotationHit) => boolean): QuotationGroup {
  const printings = [group.fullest, ...group.also];
  const named = (hit: QuotationHit) => namedSpeakers(hit.quotation).size > 0;
  const first = printings.find((hit) => wanted(hit) && named(hit)) ?? printings.find(wanted) ?? group.fullest;
  return first === group.fullest ? group : compared({ fullest: first, also: printings.filter((hit) => hit !== first) });
}

/** What quotations were searched for, and what was found. */
interface Searched {
  readonly key: string;
  readonly question: Question;
  readonly found: Promise<Ranked<'quotation'>>;
}

/** What quotations are found by. */
interface Sources {
  readonly engine: Engine;
  readonly index: RankedIndex<'quotation'>;
  readonly people: NamedPeople;
}

/** Finds a story's quotations by subject and speaker. */
export class QuotationFinder {
  private readonly engine: Engine;
  private readonly index: RankedIndex<'quotation'>;
  private readonly people: NamedPeople;
  private latest: Searched | undefined;

  constructor({ engine, index, people }: Sources) {
    this.engine = engine;
    this.index = index;
    this.people = people;
  }

  /** Quotations by subject, speaker or both, best first, one group an utterance; all of them where nothing is asked. */
  async find({ about, by, ...scope }: QuotationsWanted): Promise<Found<QuotationGroup>> {
    if (about !== undefined) {
      const { verdict, hits } = decide(await this.about(about, by, scope));
      return { verdict, hits: groupUtterances(hits) };
    }
    const groups = groupUtterances(await this.all(by, scope));
    const outlets = ({ fullest, also }: QuotationGroup) =>
      new Set([fullest, ...also].map(({ quotation }) => quotation.outlet)).size;
    const fragment = ({ fullest: { quotation } }: QuotationGroup) =>
      quotation.words.text.split(/\s+/u).length < SENTENCE;
    return {
      verdict: groups.length > 0 ? 'answered' : 'not_found',
      hits: groups.sort((a, b) => outlets(b) - outlets(a) || Number(fragment(a)) - Number(fragment(b))),
    };
  }

  private async all(by: EntityRecord | string | undefined, { outlet, article }: Scope): Promise<QuotationHit[]> {
    const said = typeof by === 'string' ? await this.calledSo(by) : await this.saidBy(by);
    return said
      .filter((one) => (outlet ?? one.outlet) === one.outlet && (article ?? one.article) === one.article)
      .map((quotation) => ({ quotation, score: 1, verdict: 'answered' as const }));
  }

  private async saidBy(speaker: EntityRecord | undefined): Promise<readonly QuotationRecord[]> {
    const filters: Filters = speaker ? { entity: speaker.id } : {};
    const found = await this.engine.search({ kind: 'quotation', filters, limit: Number.POSITIVE_INFINITY });
    const said = found.map(({ record }) => record);
    return speaker ? spread(said) : said;
  }

  /** What somebody said whom the story knows no more of than what the text calls them. */
  private async calledSo(speaker: string): Promise<QuotationRecord[]> {
    const { hits } = await this.index.search(readQuestion(speaker));
    return hits.flatMap(({ record }) => (isSaidBy(record, speaker) ? [record] : []));
  }

  /** The quotations that share words with a text. A subject may be a claim too: what was searched last is not searched again. */
  private search(text: string, { outlet, article }: Scope): Searched {
    const filters: Filters = { ...(outlet !== undefined && { outlet }), ...(article !== undefined && { article }) };
    const key = JSON.stringify([text, filters]);
    if (this.latest?.key === key) return this.latest;
    const question = readQuestion(text);
    this.latest = { key, question, found: this.index.search(question, filters) };
    return this.latest;
  }

  private async about(about: string, by: EntityRecord | string | undefined, scope: Scope): Promise<QuotationHit[]> {
    const { question, found } = this.search(about, scope);
    const { hits, ...statistics } = await found;
    const known = { ...statistics, names: this.people.terms };
    const enough = by === undefined ? ENOUGH.answered : ENOUGH.saidBy;
    return hits.flatMap(({ record, score, ...hit }) =>
      !by || isSaidBy(record, by) ? [{ quotation: record, score, verdict: judge(hit, question, known, enough) }] : [],
    );
  }

  /** Quotations that share the most words with a text, best first. */
  async nearest(text: string, { by, ...scope }: QuotationsWanted): Promise<QuotationHit[]> {
    const { hits } = await this.search(text, scope).found;
    return hits.flatMap(({ record, score }) =>
      !by || isSaidBy(record, by) ? [{ quotation: record, score, verdict: 'near' }] : [],
    );
  }
}
