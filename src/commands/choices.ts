import { ASKING_WORDS, FUNCTION_WORDS } from '../english/stop-words.ts';
import type { StoryIndex } from '../retrieval/index-story.ts';
import { inTurns } from '../retrieval/query/in-turns.ts';
import { asksNothing, readQuestion } from '../retrieval/query/question.ts';
import { type Suggestions, suggestions } from '../retrieval/query/suggestion.ts';
import { words } from '../retrieval/query/words.ts';
import type { ArticleRecord, EventRecord, QuotationRecord } from '../story/records.ts';
import type { Choice } from './command.ts';
import type { Context, StoryFacts } from './context.ts';

/** Discord's limit on a choice's name and on its value, in UTF-16 code units. */
export const LONGEST_CHOICE = 100;
const MOST_CHOICES = 25;
/** How much of an article's choice its outlet may take, in UTF-16 units. */
const LONGEST_OUTLET = 40;
/** So many of a question's words are looked up for what is near to it. */
const MOST_WORDS = 8;

/** The longest beginning of a text, in whole words, that fits; the whole text where it does, empty where no word fits. */
export function wholeWords(text: string, room: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= room) return line;
  const end = line.lastIndexOf(' ', room);
  return end < 0 ? '' : line.slice(0, end).replace(/[\s,;:–—-]+$/u, '');
}

/** As `wholeWords`; a cut text does not end in a word of grammar that leads to what was cut. */
function opening(text: string, room: number): string {
  const cut = wholeWords(text, room);
  if (cut.length === text.replace(/\s+/gu, ' ').trim().length) return cut;
  const kept = cut.split(' ');
  while (kept.length > 1 && FUNCTION_WORDS.has(kept.at(-1)?.toLowerCase() ?? '')) kept.pop();
  return kept.join(' ').replace(/[\s,;:–—-]+$/u, '');
}

/** A label of two parts, the first cut to whole words where both do not fit. */
function label(text: string, after: string): string {
  const room = LONGEST_CHOICE - after.length - 3;
  const head = wholeWords(text, room);
  return head.length === text.length ? `${head} · ${after}` : `${wholeWords(text, room - 1)}… · ${after}`;
}

/** A choice, and how much it matters in the story. */
interface WeighedChoice {
  readonly choice: Choice;
  readonly weight: number;
}

/** One list of choices: made at its first use for a story and kept as long as the story is. */
function list(
  make: (context: Context) => Promise<WeighedChoice[]>,
): (context: Context) => Promise<Suggestions<Choice>> {
  const made = new WeakMap<StoryIndex, Promise<Suggestions<Choice>>>();
  const ready = async (context: Context) => {
    const usable = (await make(context)).filter(
      ({ choice: { name, value } }) => name !== '' && value !== '' && value.length <= LONGEST_CHOICE,
    );
    const seen = new Set<string>();
    const unique = usable.filter(({ choice: { value } }) => !seen.has(value) && seen.add(value));
    // An article's ID is no part of what its choice shows, and may be typed nevertheless.
    const findable = ({ name, value }: Choice) => (name.includes(value) ? name : `${name} ${value}`);
    return suggestions(unique.map(({ choice, weight }) => ({ label: findable(choice), value: choice, weight })));
  };
  return (context) => {
    const known = made.get(context.index) ?? ready(context);
    made.set(context.index, known);
    return known;
  };
}

/** How autocomplete answers from a list. */
export const suggestFrom =
  (choices: (context: Context) => Promise<Suggestions<Choice>>) =>
  async (context: Context, typed: string): Promise<readonly Choice[]> =>
    (await choices(context)).suggest(typed, MOST_CHOICES).map(({ value }) => value);

/** Whether a text holds more than words of grammar and of asking: nothing is found by these alone. */
const asksForSomething = (text: string) => !asksNothing(readQuestion(text));

/** Choices that share a word with a question, those of its longest words first: what is near to ask instead. */
export async function nearestChoices(
  suggest: (typed: string) => Promise<readonly Choice[]>,
  question: string,
): Promise<readonly Choice[]> {
  const asked = words(question)
    .map(({ word }) => word)
    .filter((word) => word.length > 2 && !FUNCTION_WORDS.has(word) && !ASKING_WORDS.has(word))
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_WORDS);
  return [...(await suggest(question)), ...(await Promise.all(asked.map(suggest))).flat()];
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** So many names are a list that is made while a member types the first letter; whoever is rarer can be typed all the same. */
const MOST_NAMES = 50_000;

/** The story's people and organisations, most mentioned first. */
export const nameChoices = list(async ({ story }) => {
  const naming = new Map<string, number>();
  for (const { mentions } of story.articles)
    for (const { entity } of mentions) naming.set(entity, (naming.get(entity) ?? 0) + 1);
  return story.entities.slice(0, MOST_NAMES).map(({ id, name, mentions }) => {
    const articles = naming.get(id) ?? 0;
    return {
      choice: { name: label(name, counted(articles, 'article')), value: name },
      weight: articles * 1000 + mentions,
    };
  });
});

/** Those whom the articles quote, most quoted first. */
export const speakerChoices = list(async ({ index }) => {
  const quoted = new Map<string, number>();
  for (const { speakers } of await index.all('quotation'))
    for (const { entity, name } of speakers) if (entity !== undefined) quoted.set(name, (quoted.get(name) ?? 0) + 1);
  const most = [...quoted].sort((a, b) => b[1] - a[1]).slice(0, MOST_NAMES);
  return most.map(([name, count]) => ({
    choice: { name: label(name, counted(count, 'quotation')), value: name },
    weight: count,
  }));
});

/** So many people are offered a question about; whoever is rarer can be asked about all the same. */
const MOST_ASKED_ABOUT = 40;

/** Questions that the story answers: who the people are whom it describes, and what those said whom it quotes. */
export const questionChoices = list(async ({ story, index }) => {
  const asked: WeighedChoice[] = [];
  for (const [place, { id, name, is, quotations }] of story.entities.slice(0, MOST_ASKED_ABOUT).entries()) {
    const weight = MOST_ASKED_ABOUT - place;
    const offer = (question: string, order: number) =>
      asked.push({ choice: { name: question, value: question }, weight: weight - order / 2 });
    if ((await index.descriptions(id)).length > 0) offer(`Who is ${name}?`, 0);
    if (is === 'person' && quotations > 0) offer(`What did ${name} say?`, 1);
  }
  return asked;
});

/** So many of a text's words tell what it is about; more would only favour long texts. */
const TELLING_WORDS = 8;

/** How often a text's words recur over a list, so that what many outlets print is offered first. */
async function recurring(texts: readonly string[]): Promise<(text: string) => number> {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const counts = new Map<string, number>();
  await inTurns(texts, (text) => {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  return (text) =>
    Array.from(wordsOf(text), (word) => counts.get(word) ?? 0)
      .sort((a, b) => b - a)
      .slice(0, TELLING_WORDS)
      .reduce((sum, count) => sum + count, 0);
}

/** What happened on a dated day, in the clause's own words, so that the choice finds its clause again. */
export async function eventChoices(dated: readonly Pick<EventRecord, 'clause' | 'date'>[]): Promise<WeighedChoice[]> {
  const weigh = await recurring(dated.map(({ clause }) => clause.text));
  const choices: WeighedChoice[] = [];
  await inTurns(dated, ({ clause, date }) => {
    const words = opening(clause.text.replace(/[\s,;:.–—-]+$/u, ''), LONGEST_CHOICE);
    // A clause in the middle of a sentence, or of somebody's speech, does not name who did it.
    const tells = /^\p{Lu}/u.test(words) && (words.match(/\p{L}{3,}/gu) ?? []).length >= 4;
    if (tells) choices.push({ choice: { name: label(words, date.value), value: words }, weight: weigh(words) });
  });
  return choices;
}

function quotationChoice({ words, speakers }: QuotationRecord): Choice {
  const text = opening(words.text.replace(/[,\s]+$/u, ''), LONGEST_CHOICE);
  const by = speakers.map(({ name }) => name).join(', ');
  return { name: by === '' || by.length > 40 ? wholeWords(text, LONGEST_CHOICE) : label(text, by), value: text };
}

/** So many articles' quotations, events and headlines are a list that is made, and searched, within a keystroke. */
const MOST_LISTED = 1_000;

/** The articles whose contents are offered: all of them, or of an archive those that were published last, in the story's order. */
function listed({ articles }: StoryFacts): readonly ArticleRecord[] {
  if (articles.length <= MOST_LISTED) return articles;
  const latest = articles
    .toSorted((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0))
    .slice(0, MOST_LISTED);
  const kept = new Set(latest);
  return articles.filter((article) => kept.has(article));
}

/** Those of some records whose articles are offered. */
function within<Record extends { readonly article: string }>({ story }: Context, records: readonly Record[]) {
  const articles = new Set(listed(story).map(({ article }) => article));
  return records.filter(({ article }) => articles.has(article));
}

/** The story's quotations by their opening words, those first whose words recur over the outlets. */
export const quotationChoices = list(async (context) => {
  const quotations = within(context, await context.index.all('quotation'));
  const weigh = await recurring(quotations.map(({ words }) => words.text));
  const choices: WeighedChoice[] = [];
  await inTurns(quotations, (quotation) => {
    const { text } = quotation.words;
    if (text.length < 12 || !asksForSomething(text)) return;
    choices.push({ choice: quotationChoice(quotation), weight: weigh(text) });
  });
  return choices;
});

/** The articles, in the story's order; their IDs as values. */
export const articleChoices = list(async ({ story }) =>
  listed(story).map(({ article: id, outlet, title }, index) => {
    const head = `${wholeWords(outlet, LONGEST_OUTLET)} · `;
    const room = LONGEST_CHOICE - head.length;
    const whole = wholeWords(title, room);
    const cut = whole.length < title.replace(/\s+/gu, ' ').trim().length;
    return { choice: { name: head + (cut ? `${opening(title, room - 1)}…` : whole), value: id }, weight: -index };
  }),
);

/** The outlets, by how many articles the story has of each. */
export const outletChoices = list(async ({ story }) => {
  const articles = new Map<string, number>();
  for (const { outlet } of story.articles) articles.set(outlet, (articles.get(outlet) ?? 0) + 1);
  return Array.from(articles, ([outlet, count]) => ({
    choice: { name: label(outlet, counted(count, 'article')), value: outlet },
    weight: count,
  }));
});

/** The story's dated events, those first whose words recur over the outlets. */
export const suggestEvents = suggestFrom(
  list(async (context) => eventChoices(within(context, await context.index.all('event')))),
);
