import { setImmediate } from 'node:timers/promises';
import type { DescriptionRecord, EntityRecord, StoryRecord } from '../story/records.ts';
import { type ClaimCheck, type ClaimWanted, checkClaim } from './claim/claim.ts';
import { checkStatement, type StatementCheck } from './claim/statement-check.ts';
import { Documents } from './engine/document.ts';
import type { Engine, EngineDocument, Filling, Filters, Kind, RecordOf } from './engine/engine.ts';
import { MiniSearchEngine } from './engine/minisearch.ts';
import { EventFinder } from './finding/event-finder.ts';
import { findPassages, type PassageHit } from './finding/passage-finder.ts';
import { QuotationFinder, type QuotationGroup, type QuotationsWanted } from './finding/quotation-finder.ts';
import { besideNames, type RoleBesideName, roleIn } from './finding/role-beside-name.ts';
import { type Timeline, timelineOf } from './finding/timeline.ts';
import { DescriptionIndex } from './query/description-index.ts';
import { EntityFinder, type EntityMatch, isByName } from './query/entity-finder.ts';
import { NamedPeople } from './query/named-people.ts';
import { printedName } from './query/printed-name.ts';
import { meantByPronoun, protagonistsOf } from './query/protagonist.ts';
import { type Concept, readQuestion } from './query/question.ts';
import type { Scope } from './query/scope.ts';
import { correctSpelling } from './query/spelling-correction.ts';
import { terms } from './query/terms.ts';
import { words } from './query/words.ts';
import { decide, type Found } from './ranking/judge.ts';
import type { FoundEvents } from './ranking/judge-events.ts';
import { RankedIndex } from './ranking/ranked-index.ts';
import type { Support } from './ranking/support.ts';

export type { ClaimCheck } from './claim/claim.ts';
export type { StatementCheck } from './claim/statement-check.ts';
export type { PassageHit } from './finding/passage-finder.ts';
export type { QuotationGroup, QuotationHit, QuotationsWanted, Variant } from './finding/quotation-finder.ts';
export type { EntityMatch } from './query/entity-finder.ts';
export type { Scope } from './query/scope.ts';
export type { Found } from './ranking/judge.ts';
export type { EventHit, FoundEvents } from './ranking/judge-events.ts';

/** A story made findable. Everything is a promise, because an engine may run in another process. */
export interface StoryIndex {
  /** The passages that answer a question, best first, or the nearest where none does. */
  passages(question: string, scope?: Scope): Promise<Found<PassageHit>>;
  /** Quotations by subject, speaker or both, best first, one group an utterance. */
  quotations(wanted: QuotationsWanted): Promise<Found<QuotationGroup>>;
  /** Whether, and how, the articles print what somebody is claimed to have said. */
  claim(text: string, wanted?: ClaimWanted): Promise<ClaimCheck>;
  /** Whether, and how, the articles say what is claimed, in words of their own or quoted. */
  statement(text: string, how?: Scope & { readonly isQuoted?: boolean }): Promise<StatementCheck>;
  /** The events that a question asks for, or those nearest to it. */
  events(question: string, filters?: Filters): Promise<FoundEvents>;
  /**
   * The events of the story, those first that matter most; with `name`, those of whoever or whatever it names. Undefined where
   * more is asked for than a name.
   */
  timeline(filters: Filters, name?: string): Promise<Timeline | undefined>;
  /** A question with its mistyped words as the story has them. */
  corrected(question: string): Promise<string>;
  /** Whom a typed name, relation or role stands for, best first; none where nobody is meant. */
  entities(typed: string): Promise<readonly EntityMatch[]>;
  /** What the articles describe an entity as, by `entity.id`, in their order. */
  descriptions(entity: string): Promise<readonly DescriptionRecord[]>;
  /** All records of a kind that pass the filters, in the story's order. */
  all<K extends Kind>(kind: K, filters?: Filters): Promise<readonly RecordOf<K>[]>;
  /** Records by their IDs, in the order of these; unknown ones are left out. */
  get<K extends Kind>(kind: K, ids: readonly string[]): Promise<readonly RecordOf<K>[]>;
}

const isEntity = (record: StoryRecord): record is EntityRecord => record.kind === 'entity';

/** So many records are handed to an engine at once. */
const BATCH = 200;

/** A story's records with the terms by which they are found, in their order; made anew whenever it is called. */
export function documentsOf(records: readonly StoryRecord[]): () => Iterable<EngineDocument> {
  const documents = new Documents(records.filter(isEntity));
  return function* () {
    for (const record of records) yield documents.document(record);
  };
}

/** Gives a story's records to an engine, with the terms by which they are found. `progress` is told how many of how many. */
export async function fillEngine(
  engine: Filling,
  records: readonly StoryRecord[],
  progress: (done: number, all: number) => void = () => undefined,
): Promise<void> {
  const documents = new Documents(records.filter(isEntity));
  for (let from = 0; from < records.length; from += BATCH) {
    await engine.add(records.slice(from, from + BATCH).map((record) => documents.document(record)));
    progress(Math.min(records.length, from + BATCH), records.length);
    // What is asked meanwhile, of the story before, is answered between two batches.
    await setImmediate();
  }
}

/** Makes the story findable whose records an engine holds. */
export async function openIndex(engine: Engine): Promise<StoryIndex> {
  const all = async <K extends Kind>(kind: K, filters: Filters = {}): Promise<RecordOf<K>[]> => {
    const hits = await engine.search({ kind, filters, limit: Number.POSITIVE_INFINITY });
    return hits.map(({ record }) => record);
  };
  const entities = await all('entity');
  const documents = new Documents(entities);
  // Of a thousand articles, each of these takes long enough for what else waits to have its turn before the next.
  await setImmediate();
  const people = new NamedPeople(entities);
  await setImmediate();
  const descriptions = new DescriptionIndex(entities, await all('description'));
  await setImmediate();
  const finder = new EntityFinder(entities, descriptions);
  await setImmediate();
  const passages = new RankedIndex('passage', engine, documents);
  const quotations = new QuotationFinder({ engine, index: new RankedIndex('quotation', engine, documents), people });
  const events = new EventFinder(engine, { documents, people, descriptions });
  const protagonists = protagonistsOf(entities);
  const read = (text: string) =>
    readQuestion(
      text,
      meantByPronoun(
        words(text).map(({ word }) => word),
        protagonists,
      ),
    );
  const corrected = (question: string) =>
    correctSpelling(question, {
      held: async (terms) => {
        const { frequency } = await engine.statistics('passage', terms);
        return new Set(terms.filter((term) => frequency(term) > 0 || people.terms.has(term)));
      },
      wordsLike: (typed) => engine.wordsLike(typed),
    });
  /** Of the whole story, once it was asked for: a story does not change. */
  let whole: Timeline | undefined;
  const namedAlone = (question: string): string | undefined => {
    const typed = terms(question);
    const [match] = finder.find(question);
    return isByName(match) && typed.every(({ term }) => people.terms.has(term)) ? match.entity.id : undefined;
  };
  /** Whoever passages call by a typed role beside the name, most often called so first. */
  const calledSo = async (typed: string): Promise<EntityMatch[]> => {
    const role = roleIn(typed);
    if (role === undefined) return [];
    const question = readQuestion(typed);
    const saysSo = ({ word }: Concept, how: Support | undefined) =>
      how !== undefined && how !== 'article' && (how !== 'synonym' || word === role);
    const { hits } = await passages.search(question);
    const speaking = hits.filter(({ support }) =>
      question.concepts.every((concept) => saysSo(concept, support.get(concept))),
    );
    const calling = besideNames(
      role,
      speaking.map(({ record }) => record),
    );
    const byEntity = new Map<string, RoleBesideName[]>();
    for (const one of calling) byEntity.set(one.entity, [...(byEntity.get(one.entity) ?? []), one]);
    return [...byEntity.entries()]
      .sort(([, a], [, b]) => b.length - a.length)
      .flatMap(([id, [first]]): EntityMatch[] => {
        const entity = documents.entity(id);
        return entity && first ? [{ entity, by: 'role', calledIn: first.passage.id }] : [];
      });
  };
  return {
    passages: async (question, scope = {}) => {
      const text = await corrected(question);
      const asked = read(text);
      const name = asked.concepts.length === 0 ? printedName(question) : undefined;
      if (!name) return findPassages(asked, text, scope, { index: passages, people });
      const printing = (await all('passage', scope)).filter(({ text }) => name.test(text));
      return decide(printing.map((passage) => ({ passage, score: 1, verdict: 'answered' })));
    },
    quotations: async ({ about, ...wanted }) =>
      quotations.find({ ...wanted, ...(about !== undefined && { about: await corrected(about) }) }),
    claim: (text, wanted) => checkClaim(text, quotations, wanted),
    statement: (text, { isQuoted, ...scope } = {}) =>
      checkStatement(text, { index: passages, people, isQuoted, scope }),
    events: async (question, filters) => events.find(await corrected(question), filters),
    timeline: async (filters, name) => {
      if (name === undefined && Object.keys(filters).length === 0) {
        whole ??= timelineOf(await all('event'));
        return whole;
      }
      if (name === undefined) return timelineOf(await all('event', filters));
      const typed = await corrected(name);
      const entity = namedAlone(typed);
      const found = entity ? await all('event', { ...filters, entity }) : await events.ofNames(typed, filters);
      return found && timelineOf(found);
    },
    corrected,
    entities: async (typed) => {
      const found = finder.find(typed);
      return found.length > 0 ? found : calledSo(typed);
    },
    descriptions: async (entity) => descriptions.of(entity),
    all,
    get: (kind, ids) => engine.get(kind, ids),
  };
}

/** Makes records findable in this process. */
export async function indexRecords(
  records: readonly StoryRecord[],
  progress?: (done: number, all: number) => void,
): Promise<StoryIndex> {
  const engine = new MiniSearchEngine();
  await fillEngine(engine, records, progress);
  return openIndex(engine);
}
