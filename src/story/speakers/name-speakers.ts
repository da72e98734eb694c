import { firstWhere } from '../first-where.ts';
import type { Entity } from '../people/entity.ts';
import { indexMentions } from '../people/mention-index.ts';
import type { AttributedSpan, SpeakerMention } from '../quotations/attribution.ts';
import type { PriorSubject } from '../quotations/prior-subjects.ts';
import type { QuotedSpan } from '../quotations/quoted-span.ts';
import { proseOf } from '../quotations/quoting-sentence.ts';
import type { Span } from '../span.ts';
import type { Layout } from '../text/paragraph.ts';
import { askedAboutWithin } from './asked-about.ts';
import { couplesAmong, resolveDescription } from './described-speaker.ts';
import { type Antecedent, genderOfPronoun, isPronoun, type Resolved, resolvePronoun, type Subject } from './pronoun.ts';
import type { Speaker } from './quotation.ts';
import { type RoleNouns, roleNounsOfPeople } from './role-nouns.ts';

/** A pronoun's antecedent stands in its own paragraph or in this many before: news paragraphs are often one quotation. */
const PARAGRAPHS_BACK = 5;
/** And no further away than this, in UTF-16 units. */
const FURTHEST = 3000;

/** What speakers are named by: a story's people, ready to be looked up by article. */
export interface KnownPeople {
  readonly mentions: ReturnType<typeof indexMentions>;
  /** Who is married to whom, both ways. */
  readonly couples: ReadonlyMap<Entity, Entity>;
  readonly roleNouns: RoleNouns;
}

/** Readies a story's people for `nameSpeakers`: once for all its articles. */
export function knownPeople(entities: readonly Entity[]): KnownPeople {
  return { mentions: indexMentions(entities), couples: couplesAmong(entities), roleNouns: roleNounsOfPeople() };
}

/** What words are shown as that name nobody whom the story knows: a pronoun in small letters, "ANN CLAY" as "Ann Clay". */
function nameOf({ naming, words }: SpeakerMention): string {
  const name = naming.flowing;
  if (words.length === 1 && isPronoun(words[0] ?? '')) return name.toLowerCase();
  if (!/^\p{Lu}{2,}(?:\s\p{Lu}{2,})+$/u.test(name)) return name;
  return name.replace(/(?<=\p{Lu})\p{Lu}+/gu, (letters) => letters.toLowerCase());
}

/** Turns the mentions of one article's speakers, taken in order of place, into speakers with their names. */
class SpeakerResolver {
  readonly #text: string;
  readonly #sentences: readonly Span[];
  /** Where the article's entities stand, in order of place. */
  readonly #mentions: readonly (Antecedent & { readonly form: string })[];
  /** The names among them that no quotation holds and whom no question is about. */
  readonly #names: readonly Antecedent[];
  readonly #paragraphs: readonly number[];
  readonly #windows: readonly number[];
  readonly #known = new Map<readonly SpeakerMention[], Speaker[]>();
  readonly #people: KnownPeople;
  readonly #heard = new Map<Entity, 'female' | 'male'>();
  /** Whom each speaker's mention was found to be, by where it starts. */
  readonly #resolved = new Map<number, Entity>();
  #speaking: readonly Entity[] = [];
  #spokeAt = -1;

  constructor(layout: Layout, quoted: readonly QuotedSpan[], people: KnownPeople) {
    this.#text = layout.article.text;
    this.#people = people;
    const sentences = layout.paragraphs.flatMap((paragraph) => paragraph.sentences);
    this.#sentences = sentences;
    const named = people.mentions.get(layout.article) ?? [];
    this.#mentions = named.map(({ entity, mention: { form, span } }) => ({
      entity,
      form,
      start: span.start,
      end: span.end,
      unit: firstWhere(sentences, ({ end }) => end > span.start),
    }));
    const asked = sentences.map(({ start, text }) => start + askedAboutWithin(text));
    this.#names = this.#mentions.filter(({ form, start, end, unit }) => {
      // "Jane Roe: …": who speaks in a turn is not whom it speaks of.
      if (this.#text[end] === ':' && sentences[unit]?.start === start) return false;
      const holder = quoted[firstWhere(quoted, ({ span }) => span.end > start)];
      return form === 'name' && !(holder && holder.span.start <= start) && start >= (asked[unit] ?? 0);
    });
    const prose = proseOf(layout);
    this.#paragraphs = prose.map(({ span }) => span.start);
    this.#windows = prose.map((_, at) => prose[Math.max(0, at - PARAGRAPHS_BACK)]?.span.start ?? 0);
  }

  /**
   * The speakers of one quotation: each with the mention beside the cue and, where the story tells, the entity. `adjoining`:
   * whether nothing stands between it and the quotation before.
   */
  speakersOf(by: readonly SpeakerMention[], adjoining: boolean): Speaker[] {
    const known = this.#known.get(by);
    if (known) return known;
    const speakers = by.flatMap((mention) => this.#identify(mention, adjoining));
    this.#known.set(by, speakers);
    this.#spokeAt = speakers.at(-1)?.mention.start ?? -1;
    this.#speaking = speakers.flatMap(({ entity }) => entity ?? []);
    return speakers;
  }

  #identify(one: SpeakerMention, adjoining: boolean): Speaker[] {
    const { mention, naming } = one;
    const { entities, rule } = this.#resolve(one, adjoining && one.answers) ?? { entities: [], rule: undefined };
    const gender = one.words.length === 1 ? genderOfPronoun(one.words[0] ?? '') : undefined;
    if (gender) for (const entity of entities) if (entity.gender === 'unknown') this.#heard.set(entity, gender);
    const [entity] = entities;
    if (entity && entities.length === 1) this.#resolved.set(naming.start, entity);
    if (rule !== undefined && entities.length > 0)
      return entities.map((entity) => ({ mention, name: entity.name, entity, rule }));
    return one.onlyKnown ? [] : [{ mention, name: nameOf(one) }];
  }

  /** Who the subject of a clause before is: by its name or office, or as the speaker that it was found to be. */
  #subject({ span, head, kind }: PriorSubject): Subject {
    const said = this.#resolved.get(span.start);
    // "Secretary of State Jane Roe": the name that ends the phrase.
    const at = (place: Span): Entity | undefined => {
      const covering = this.#mentions[firstWhere(this.#mentions, ({ end }) => end >= place.end)];
      return covering && covering.start < place.end && covering.form !== 'pronoun' ? covering.entity : undefined;
    };
    const named = at(head) ?? (kind === 'name' ? at(span) : undefined);
    const unit = firstWhere(this.#sentences, ({ end }) => end > span.start);
    return { kind, unit, start: span.start, entity: kind === 'pronoun' ? said : (named ?? said) };
  }

  #resolve({ naming, head, words, paragraph, subjects }: SpeakerMention, answers: boolean): Resolved | undefined {
    // "Smith's lawyer", "a spokesman for Smith": only a name that covers the head is the speaker.
    const first = firstWhere(this.#mentions, ({ end }) => end > head.start);
    const covering = this.#mentions[first];
    if (covering?.form === 'name' && covering.start < head.end) return { entities: [covering.entity], rule: 'name' };
    // "The governor": the people step knows who holds an office.
    const holds = covering?.form === 'description' && covering.start === naming.start && covering.end === naming.end;
    const shared = this.#mentions[first + 1]?.start === covering?.start;
    if (covering && holds && !shared) return { entities: [covering.entity], rule: 'holder of an office' };
    const end = naming.start;
    const start = Math.max(this.#windows[paragraph] ?? 0, end - FURTHEST);
    const before = this.#names.slice(
      firstWhere(this.#names, (name) => name.start >= start),
      firstWhere(this.#names, (name) => name.start >= end),
    );
    const answered = new Set(answers ? this.#speaking : []);
    const context = {
      before: before.filter(({ entity }) => !answered.has(entity)),
      speaking: answers ? [] : this.#speaking,
      spokeAt: answers ? -1 : this.#spokeAt,
      text: this.#text.slice(start, end),
      start,
      heard: this.#heard,
      paragraph: this.#paragraphs[paragraph] ?? 0,
      couples: this.#people.couples,
      roleNouns: this.#people.roleNouns,
      subjects: subjects.map((one) => this.#subject(one)).filter(({ entity }) => !entity || !answered.has(entity)),
    };
    const [word = ''] = words;
    return words.length === 1 ? resolvePronoun(word, context) : resolveDescription(words, context);
  }
}

/** The speakers of each of one article's attributed quotations, named by the story's people, in order of place. */
export function nameSpeakers(
  {
    layout,
    quoted,
    attributed,
  }: {
    readonly layout: Layout;
    readonly quoted: readonly QuotedSpan[];
    readonly attributed: readonly AttributedSpan[];
  },
  people: KnownPeople,
): Speaker[][] {
  const resolver = new SpeakerResolver(layout, quoted, people);
  const { text } = layout.article;
  return attributed.map(({ by, span }, at) => {
    const before = attributed[at - 1]?.span.end;
    const adjoining = before !== undefined && text.slice(before, span.start).trim() === '';
    return by.length > 0 ? resolver.speakersOf(by, adjoining) : [];
  });
}
