import type { Layout } from '../layout/paragraph.ts';
import type { Entity } from '../people/entity.ts';
import { Span } from '../span.ts';
import type { Attribution, Located } from './attribution.ts';
import { proseOf, type Token } from './clause.ts';
import { couplesAmong, resolveDescription } from './description.ts';
import { firstWhere } from './first-where.ts';
import { type Antecedent, resolvePronoun } from './pronoun.ts';
import type { QuotedSpan, Speaker } from './quotation.ts';
import { headOf, type Phrase } from './subject.ts';

/** A pronoun's antecedent stands in its own paragraph or in this many before: news paragraphs are often one quotation. */
const PARAGRAPHS_BACK = 5;
/** And no further away than this, in UTF-16 units. */
const FURTHEST = 3000;

/** Names joined by "and" are speakers of their own: token ranges, in order. */
function joined(tokens: readonly Token[], { from, to }: Phrase): Phrase[] {
  const parts: Phrase[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const splits = tokens[at]?.class === 'conjunction' && tokens[at - 1]?.class === 'name';
    if (!splits || tokens[at + 1]?.class !== 'name') continue;
    parts.push({ from: start, to: at });
    start = at + 1;
  }
  return [...parts, { from: start, to }];
}

/** Turns attributions of one article, taken in order of place, into speakers with their names. */
export class SpeakerResolver {
  readonly #layout: Layout;
  /** Where the article's entities stand, in order of place. */
  readonly #mentions: readonly (Antecedent & { readonly form: string })[];
  /** The names among them that no quotation holds. */
  readonly #names: readonly Antecedent[];
  readonly #windows: readonly number[];
  /** The speakers of each subject, so that a run of quotations keeps those of its first. */
  readonly #known = new Map<Located, Speaker[]>();
  readonly #couples: ReadonlyMap<Entity, Entity>;
  #speaking: readonly Entity[] = [];
  #spokeAt = -1;

  constructor(layout: Layout, quoted: readonly QuotedSpan[], entities: readonly Entity[]) {
    this.#layout = layout;
    this.#couples = couplesAmong(entities);
    const sentences = layout.paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ end }) => end));
    this.#mentions = entities
      .flatMap((entity) => entity.mentions.map(({ span, form }) => ({ entity, span, form })))
      .filter(({ span }) => span.article === layout.article)
      .sort((a, b) => a.span.start - b.span.start)
      .map(({ entity, form, span: { start, end } }) => ({
        entity,
        form,
        start,
        end,
        unit: firstWhere(sentences, (sentenceEnd) => sentenceEnd > start),
      }));
    this.#names = this.#mentions.filter(({ form, start }) => {
      const holder = quoted[firstWhere(quoted, ({ span }) => span.end > start)];
      return form === 'name' && !(holder && holder.span.start <= start);
    });
    const prose = proseOf(layout);
    this.#windows = prose.map((_, at) => prose[Math.max(0, at - PARAGRAPHS_BACK)]?.span.start ?? 0);
  }

  /** The speakers of one attribution: each with the mention beside the cue and, where the story tells, the entity. */
  speakersOf({ subject, standsFor }: Attribution): Speaker[] {
    const known = this.#known.get(subject);
    if (known) return known;
    const speakers = standsFor
      ? joined(standsFor.sentence.tokens, standsFor.phrase).flatMap((phrase) =>
          this.#identify({ ...standsFor, phrase }, this.#spanOf(subject)),
        )
      : joined(subject.sentence.tokens, subject.phrase).flatMap((phrase) => {
          const part = { ...subject, phrase };
          return this.#identify(part, this.#spanOf(part));
        });
    this.#known.set(subject, speakers);
    this.#spokeAt = speakers.at(-1)?.mention.start ?? -1;
    this.#speaking = speakers.flatMap(({ entity }) => entity ?? []);
    return speakers;
  }

  #spanOf({ sentence: { tokens }, phrase: { from, to } }: Located): Span {
    return new Span(this.#layout.article, (tokens[from] as Token).start, (tokens[to - 1] as Token).end);
  }

  #identify(located: Located, mention: Span): Speaker[] {
    const entities = this.#entitiesOf(located);
    if (entities.length > 0) return entities.map((entity) => ({ mention, name: entity.name, entity }));
    return [{ mention, name: this.#spanOf(located).text }];
  }

  #entitiesOf({ sentence, phrase }: Located): readonly Entity[] {
    const { tokens, paragraph } = sentence;
    const head = tokens[headOf(tokens, phrase)] as Token;
    // "Smith's lawyer", "a spokesman for Smith": only a mention that covers the head is the speaker.
    const covering = this.#mentions[firstWhere(this.#mentions, ({ end }) => end > head.start)];
    if (covering && covering.start < head.end) return [covering.entity];
    const words = tokens.slice(phrase.from, phrase.to).map(({ word }) => word);
    const end = (tokens[phrase.from] as Token).start;
    const start = Math.max(this.#windows[paragraph] ?? 0, end - FURTHEST);
    const context = {
      before: this.#names.slice(
        firstWhere(this.#names, (name) => name.start >= start),
        firstWhere(this.#names, (name) => name.start >= end),
      ),
      speaking: this.#speaking,
      spokeAt: this.#spokeAt,
      text: this.#layout.article.text.slice(start, end),
      start,
      couples: this.#couples,
    };
    return words.length === 1 ? resolvePronoun(head.word, context) : resolveDescription(words, context);
  }
}
