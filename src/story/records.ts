import * as z from 'zod';

/**
 * What the articles say, as plain records: one JSON object each, of six kinds. This one form is the cache beside a story, what
 * every engine indexes, and the export that `npm run -s records` prints. A record holds all that citing it needs, so that an
 * answer needs no article in memory. Offsets count UTF-16 code units of the article's file as decoded from UTF-8, end exclusive.
 */

const offset = z.int().min(0);
const isoDay = z.iso.date();

/** A stretch of an article, word for word: `text` is `file.slice(start, end)`. */
export const spanRecord = z.strictObject({ start: offset, end: offset, text: z.string() });
export type SpanRecord = z.infer<typeof spanRecord>;

/** Which article a record stands in, and what is shown of it. */
const source = {
  /** The article's ID. */
  article: z.string(),
  outlet: z.string(),
  /** The article's headline. */
  title: z.string(),
  published: isoDay,
  publishedBasis: z.enum(['stated', 'inferred']),
  url: z.string().nullable(),
};

const { article: _, ...fromManifest } = source;
/** What is shown of an article, as the manifest says it. */
export const SOURCE_FIELDS = Object.keys(fromManifest) as readonly (keyof typeof fromManifest)[];
export type Source = z.infer<z.ZodObject<typeof source>>;

const linked = { ...spanRecord.shape, link: z.string().nullable() };

/** A stretch that can be cited as it is: its words, its source, and the link that opens the page at it. */
const citable = {
  ...linked,
  ...source,
  /** Where the article itself takes back what is said here: "Correction: An earlier version said 12 were hurt; it was 21." */
  correction: z.strictObject(linked).optional(),
};

/** An article of the story. */
export const articleRecord = z.strictObject({
  kind: z.literal('article'),
  ...source,
  provenance: z.string(),
  /** How many passages, and how many quotations outside boilerplate, it has. */
  passages: z.int().min(0),
  quotations: z.int().min(0),
  /** Whom it mentions, in the order of the story's entities, by `entity.id`, and how often. */
  mentions: z.array(z.strictObject({ entity: z.string(), times: z.int().min(1) })),
});

/** One stretch that names an entity or stands for it. */
export const mentionRecord = z.strictObject({
  entity: z.string(),
  /** `name`: any proper form ("Jane Roe", "Ms. Roe"). `pronoun`: "he". `description`: "the actor". */
  form: z.enum(['name', 'pronoun', 'description']),
  start: offset,
  end: offset,
});

/** One to three sentences of one paragraph, never boilerplate: what an answer shows. */
export const passageRecord = z.strictObject({
  kind: z.literal('passage'),
  /** `ARTICLE:START`. */
  id: z.string(),
  ...citable,
  sentences: z.array(z.strictObject({ start: offset, end: offset })).min(1),
  /** Those that begin in it, in the passage's order. */
  mentions: z.array(mentionRecord),
  /** Whose words begin in it, by `entity.id`. */
  quoted: z.array(z.string()),
});

/** Who said a quotation, as the text tells it. */
export const speakerRecord = z.strictObject({
  /** The entity's name; the words of the mention where the story does not say who that is. */
  name: z.string(),
  entity: z.string().optional(),
  /** The words that name or stand for the speaker: "Roe", "she". */
  mention: spanRecord,
});

/** A direct quotation. Its citation is the passage that prints it, with its cue. */
export const quotationRecord = z.strictObject({
  kind: z.literal('quotation'),
  /** `ARTICLE:START` of the quotation itself. */
  id: z.string(),
  ...citable,
  /** The passage that it begins in. */
  passage: z.string(),
  /** With its quotation marks, cited by itself. */
  quote: z.strictObject(linked),
  /** Between the marks. */
  words: spanRecord,
  speakers: z.array(speakerRecord),
  /** `denied`: a denial's words, "she never said “…”". `supposed`: what somebody would or might say. */
  stance: z.enum(['said', 'denied', 'supposed']),
  /** The row of the table that named the speaker; absent where nobody is named. */
  rule: z.string().optional(),
  /** The words around it in its passage, without what others say there. */
  around: z.string(),
});

const eventStatus = z.enum(['happened', 'negated', 'denied', 'planned', 'hypothetical', 'alleged']);

/**
 * Something that the story tells of and dates: what happened, when, who takes part. Its citation is the passage that tells it.
 * What the story does not date has no record.
 */
export const eventRecord = z.strictObject({
  kind: z.literal('event'),
  /** `ARTICLE:START` of the trigger. */
  id: z.string(),
  ...citable,
  passage: z.string(),
  sentence: spanRecord,
  /** The clause whose event it is. */
  clause: spanRecord,
  /** The verb or noun that tells it: "resigned", "resignation". */
  trigger: spanRecord,
  /** Who takes part, by `entity.id`: `agent` acts, `patient` is acted upon, `other` stands in the clause. */
  participants: z.array(z.strictObject({ entity: z.string(), role: z.enum(['agent', 'patient', 'other']) })),
  date: z.strictObject({
    ...spanRecord.shape,
    /** ISO 8601: `2023-09-14`, `2023-W36`, `2023-09`, `2023`, `1998/2006`. */
    value: z.string(),
    /** `printed`: the text prints it. `published`: told as news without a date, so the article's own day. */
    basis: z.enum(['printed', 'published']),
    /** Where a printed date stands: in the clause, in its sentence, or carried from a sentence before. */
    from: z.enum(['clause', 'sentence', 'neighbour', 'article']),
    /** The row of the table that dates the event. */
    rule: z.string(),
  }),
  /** Only what `happened` is ever given as having happened. */
  status: eventStatus,
  /**
   * What else its sentence tells, at another time or not as having happened: "said | he would not resign", "a man who was
   * *arrested* in May resigned in June". Of what need not have happened, the rest of its clause too.
   */
  beside: z.array(z.strictObject({ start: offset, end: offset, status: eventStatus, noun: z.boolean() })),
  /** The rows of the tables that found it and read its status. */
  rule: z.string(),
  statusRule: z.string(),
});

/** A person or organisation, one over all articles of the story. */
export const entityRecord = z.strictObject({
  kind: z.literal('entity'),
  /** Its name; of several bearers of one name, with a number behind it. */
  id: z.string(),
  name: z.string(),
  is: z.enum(['person', 'organisation']),
  gender: z.enum(['female', 'male', 'unknown']),
  /** Every proper form that the articles print, longest first; `name` among them. */
  aliases: z.array(z.string()),
  /** How many stretches name it or stand for it, and how many quotations outside boilerplate are its own. */
  mentions: z.int().min(0),
  quotations: z.int().min(0),
});

/** What an article states an entity to be. Its citation is the passage that states it. */
export const descriptionRecord = z.strictObject({
  kind: z.literal('description'),
  /** `ARTICLE:START` of the description's own words. */
  id: z.string(),
  ...citable,
  passage: z.string(),
  entity: z.string(),
  /** `role`: "Judge". `relation`: "his ex-wife" (then `to`). `age`: "47". */
  of: z.enum(['role', 'relation', 'age']),
  /** The description's own words, cited by themselves. */
  words: z.strictObject(linked),
  /** The entity's mention beside it. */
  mention: spanRecord,
  /** Whose relation it is, by `entity.id`, where the text tells. */
  to: z.string().optional(),
});

/** Any record, told by its `kind`. */
export const storyRecord = z.discriminatedUnion('kind', [
  articleRecord,
  passageRecord,
  quotationRecord,
  eventRecord,
  entityRecord,
  descriptionRecord,
]);

/** What can be cited as it stands: its words, its source and its link. */
export type Citable = z.infer<z.ZodObject<typeof citable>>;
export type ArticleRecord = z.infer<typeof articleRecord>;
export type PassageRecord = z.infer<typeof passageRecord>;
export type SpeakerRecord = z.infer<typeof speakerRecord>;
export type QuotationRecord = z.infer<typeof quotationRecord>;
export type EventRecord = z.infer<typeof eventRecord>;
export type EntityRecord = z.infer<typeof entityRecord>;
export type DescriptionRecord = z.infer<typeof descriptionRecord>;
export type StoryRecord = z.infer<typeof storyRecord>;
