import { everydayWords } from '../../english/everyday-words.ts';
import { isGivenName } from '../../english/given-names.ts';
import { FORMER_WORDS, relationOf } from '../../english/relations.ts';
import { ROLE_SYNONYMS } from '../../english/role-synonyms.ts';
import { ASKING_WORDS, FUNCTION_WORDS } from '../../english/stop-words.ts';
import { TITLES } from '../../english/titles.ts';
import type { DescriptionRecord, EntityRecord } from '../../story/records.ts';
import type { DescriptionIndex } from './description-index.ts';
import { addNumber, inAll } from './numbers-by-key.ts';
import { findRelated } from './relation-finder.ts';
import { slips } from './slip.ts';
import { soundOf, soundsAlike } from './sound.ts';
import { stem } from './terms.ts';
import { words } from './words.ts';

/** An entity that a typed name stands for, and how it was recognised, surest first. */
export interface EntityMatch {
  readonly entity: EntityRecord;
  readonly by: 'name' | 'alias' | 'surname' | 'first name' | 'relation' | 'role' | 'typo';
  /** The text's own words for the relation or role, where one was asked for. */
  readonly evidence?: DescriptionRecord;
  /** The passage that calls them by the role beside their name, where no description states it. */
  readonly calledIn?: string;
}

/** Whether somebody was recognised by words of the name itself. */
export const isByName = (match: EntityMatch | undefined): match is EntityMatch =>
  match !== undefined && ['name', 'alias', 'surname', 'first name'].includes(match.by);

/** A text with its hyphenated words written as one: "co-founder" as "cofounder". */
const asOne = (text: string): string => text.replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, '');
const wordsOf = (text: string): string[] => words(text).map(({ word }) => word);
const key = (list: readonly string[]) => list.join(' ');
/** Words between what somebody is and where or to whom. */
const BELONGING = new Set('of for at to with against'.split(' '));
/** So many letters of a first name stand for the whole. */
const SHORTEST_FIRST_NAME = 3;

/** Tells whom a typed name, relation or role stands for in a story. */
export class EntityFinder {
  private readonly entities: readonly EntityRecord[];
  /** Under each name, and under each word of names, the numbers of those who bear it, ascending. */
  private readonly byAlias = new Map<string, number[]>();
  private readonly byWord = new Map<string, number[]>();
  /** The words of names, each with its sound. */
  private readonly nameWords: readonly (readonly [word: string, sound: string])[];
  private readonly descriptions: DescriptionIndex;

  /** `entities`: most mentioned first. */
  constructor(entities: readonly EntityRecord[], descriptions: DescriptionIndex) {
    this.entities = entities;
    this.descriptions = descriptions;
    for (const [number, entity] of entities.entries())
      for (const alias of new Set([entity.name, ...entity.aliases].map((name) => key(wordsOf(name))))) {
        addNumber(this.byAlias, alias, number);
        // "who", which asks nothing alone, is the WHO.
        if (!alias.includes(' ') && alias.includes('.')) addNumber(this.byAlias, alias.replaceAll('.', ''), number);
        for (const word of alias.split(' '))
          if (this.byWord.get(word)?.at(-1) !== number) addNumber(this.byWord, word, number);
      }
    this.nameWords = Array.from(this.byWord.keys(), (word) => [word, soundOf(word)]);
  }

  /** Those of these numbers, the most mentioned first. */
  private those(numbers: Iterable<number>): EntityRecord[] {
    return [...numbers].sort((a, b) => a - b).flatMap((number) => this.entities[number] ?? []);
  }

  /**
   * Best first; none where nobody is meant. A relation that no article states is nobody. Behind whoever a single word names stand
   * the others whose names hold it.
   */
  find(typed: string): EntityMatch[] {
    const all = wordsOf(typed).map((word) => this.withoutPossessive(word));
    const found = this.firstFound([
      () => this.byGrammarName(typed),
      () => this.meantBy(all),
      () => (asOne(typed) === typed ? [] : this.meantBy(wordsOf(asOne(typed)))),
    ]);
    const called = new Set(found.map(({ entity }) => entity));
    const namesakes = all.length === 1 && isByName(found[0]) ? this.byParts(all) : [];
    return [...found, ...namesakes.filter(({ entity }) => !called.has(entity))];
  }

  /** "Mr So", "Will": a person of a name that holds a word of grammar, typed with a capital. */
  private byGrammarName(typed: string): EntityMatch[] {
    const kept = words(typed).filter(
      ({ word, start }) => !FUNCTION_WORDS.has(word) || /^\p{Lu}\p{Ll}/u.test(typed.slice(start)),
    );
    const asked = kept.map(({ word }) => word).filter((word) => !ASKING_WORDS.has(word));
    if (!asked.some((word) => FUNCTION_WORDS.has(word) && this.byWord.has(word))) return [];
    const found = this.byName(asked);
    return (found.length > 0 ? found : (this.byTitle(asked) ?? this.byParts(asked))).filter(
      ({ entity }) => entity.is === 'person',
    );
  }

  private meantBy(all: readonly string[]): EntityMatch[] {
    const named = this.byName(all);
    if (named.length > 0) return named;
    const asked = all.filter((word) => !FUNCTION_WORDS.has(word) && !ASKING_WORDS.has(word));
    if (asked.length === 0) return [];
    const plainly = this.byName(asked);
    if (plainly.length > 0) return plainly;
    if (asked.some(relationOf) && asked.length > 1) {
      const related = this.byRelation(all);
      // A boss whom no article states to be anybody's may be a role's holder.
      if (related && (related.length > 0 || !asked.some((word) => ROLE_SYNONYMS.has(word)))) return related;
    }
    return (
      this.byTitle(asked) ??
      this.firstFound([
        () => this.byParts(asked),
        () => this.byRole(asked),
        () => this.byOffice(asked),
        () => this.byShortFirstName(asked),
        () => this.bySlip(asked),
        () => this.calledNames(all),
      ])
    );
  }

  /** "Hales wife", typed without its apostrophe. */
  private withoutPossessive(word: string): string {
    const name = word.replace(/s$/u, '');
    return !this.byWord.has(word) && this.byWord.has(name) ? name : word;
  }

  private firstFound(ways: readonly (() => EntityMatch[])[]): EntityMatch[] {
    for (const way of ways) {
      const found = way();
      if (found.length > 0) return found;
    }
    return [];
  }

  private byName(asked: readonly string[]): EntityMatch[] {
    const name = key(asked);
    return this.those(this.byAlias.get(name) ?? []).map((entity) => ({
      entity,
      by: key(wordsOf(entity.name)) === name ? 'name' : 'alias',
    }));
  }

  /** "Judge Hale", "Mr. Hale": the title may only agree, the rest must name. */
  private byTitle(asked: readonly string[]): EntityMatch[] | undefined {
    const [title = '', ...rest] = asked;
    // A "deputy mayor" is no deputy whom the text calls "Mayor Hale".
    if (!TITLES.has(title) || rest.every((word) => TITLES.has(word))) return undefined;
    const gender = TITLES.get(title) ?? 'unknown';
    const named = this.firstFound([() => this.byName(rest), () => this.byParts(rest), () => this.bySlip(rest)]);
    // An "attorney general" is no attorney of that name.
    if (named.length === 0 && rest.every((word) => TITLES.has(word) || everydayWords().has(word))) return undefined;
    const holds = ({ entity }: EntityMatch) => this.descriptions.evidence(entity.id, [stem(title)]) !== undefined;
    const holding = new Set(named.filter(holds));
    return named
      .filter(({ entity }) => gender === 'unknown' || entity.gender === 'unknown' || entity.gender === gender)
      .sort((a, b) => Number(holding.has(b)) - Number(holding.has(a)));
  }

  /** All the words are words of the entity's names. */
  private byParts(asked: readonly string[]): EntityMatch[] {
    if (asked.every((word) => TITLES.has(word))) return [];
    return this.those(inAll(asked.map((word) => this.byWord.get(word) ?? [])))
      .map((entity): EntityMatch => {
        const surname = wordsOf(entity.name).at(-1);
        return { entity, by: asked.at(-1) === surname ? 'surname' : 'first name' };
      })
      .sort((a, b) => Number(b.by === 'surname') - Number(a.by === 'surname'));
  }

  /** "Hale's ex-wife", "the wife of Hale": undefined where no name stands beside the relation. */
  private byRelation(all: readonly string[]): EntityMatch[] | undefined {
    const named = all.find(relationOf) ?? '';
    const former = all.filter((word) => FORMER_WORDS.has(word));
    const rest = all.filter(
      (word) => word !== named && !former.includes(word) && !FUNCTION_WORDS.has(word) && !ASKING_WORDS.has(word),
    );
    const owners = this.firstFound([
      () => this.byName(rest),
      () => this.byTitle(rest) ?? this.byParts(rest),
      () => this.bySlip(rest),
    ]);
    if (owners.length === 0) return undefined;
    return owners.flatMap(({ entity: owner }) =>
      findRelated(this.descriptions, relationOf(named) ?? named, {
        owner,
        former: former.length > 0,
      }).map((related) => ({
        ...related,
        by: 'relation' as const,
      })),
    );
  }

  /** All the words stand in one role that the articles state. */
  private byRole(asked: readonly string[]): EntityMatch[] {
    return this.descriptions.describedAs(asked.map(stem)).map((described) => ({ ...described, by: 'role' }));
  }

  /** "The chair of the Coastal Agency", "Coastal Agency chair": those whom the articles state to hold that office there. */
  private byOffice(asked: readonly string[]): EntityMatch[] {
    for (let split = 1; split < asked.length; split++) {
      const [before, behind] = [asked.slice(0, split), asked.slice(split)];
      for (const [office, name] of [
        [before, behind],
        [behind, before],
      ] as const) {
        const owners = new Set(this.byName(name).map(({ entity }) => entity.id));
        const holding = owners.size > 0 ? this.descriptions.describedAs(office.map(stem), owners) : [];
        if (holding.length > 0) return holding.map((held) => ({ ...held, by: 'role' }));
      }
    }
    return [];
  }

  /** "Tim Vane" where articles print "Timothy Vane": the surname as it stands, the names before it begun. */
  private byShortFirstName(asked: readonly string[]): EntityMatch[] {
    const surname = asked.at(-1) ?? '';
    const before = asked.slice(0, -1);
    if (before.length === 0 || before.some((word) => word.length < SHORTEST_FIRST_NAME)) return [];
    const named = this.those(this.byWord.get(surname) ?? []).filter(({ is, name }) => {
      const [last, ...first] = wordsOf(name).reverse();
      return is === 'person' && last === surname && before.every((word) => first.some((it) => it.startsWith(word)));
    });
    return named.map((entity) => ({ entity, by: 'alias' }));
  }

  /** Every word is a word of the entity's names but for slips of the keyboard. */
  private bySlip(asked: readonly string[]): EntityMatch[] {
    let held: ReadonlySet<number> | undefined;
    for (const word of asked) {
      const found = new Set(this.byWord.get(word));
      const sound = soundOf(word);
      for (const [name, sounding] of this.nameWords)
        if (slips(word, name) !== undefined || soundsAlike(sound, sounding))
          for (const number of this.byWord.get(name) ?? []) found.add(number);
      held = held ? new Set([...held].filter((number) => found.has(number))) : found;
      // Most texts that are no name are told from one by their first words.
      if (held.size === 0) break;
    }
    return this.those([...(held ?? [])]).map((entity) => ({ entity, by: 'typo' }));
  }

  /** "That crook Quill": a name behind everyday words that are no name, relation or title; a foe of Quill is somebody else. */
  private calledNames(all: readonly string[]): EntityMatch[] {
    const before = all.slice(
      0,
      Math.max(
        0,
        all.findIndex((word) => this.byWord.has(word)),
      ),
    );
    if (before.some((word) => BELONGING.has(word))) return [];
    const asked = all.filter((word) => !FUNCTION_WORDS.has(word) && !ASKING_WORDS.has(word));
    const first = asked.findIndex((word) => this.byWord.has(word));
    const called = asked.slice(0, Math.max(0, first));
    const plain = (word: string) =>
      everydayWords().has(word) && !isGivenName(word) && !relationOf(word) && !TITLES.has(word);
    if (called.length === 0 || !called.every(plain)) return [];
    const name = asked.slice(first);
    return this.firstFound([() => this.byName(name), () => this.byParts(name)]);
  }
}
