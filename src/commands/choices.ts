import { ASKING_WORDS, FUNCTION_WORDS } from '../english/stop-words.ts';
import { inTurns } from '../retrieval/query/in-turns.ts';
import { asksNothing, readQuestion } from '../retrieval/query/question.ts';
import { words } from '../retrieval/query/words.ts';
import type { ArticleRecord, QuotationRecord } from '../story/records.ts';
import { type ChoiceList, choiceList, LONGEST_CHOICE, type WeighedChoice } from './choice-list.ts';
import type { Choice } from './command.ts';
import type { Context, StoryFacts } from './context.ts';

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

/** Whether a text holds more than words of grammar and of asking: nothing is found by these alone. */
const asksForSomething = (text: string) =>
  words(text).some(({ word }) => word !== '' && !FUNCTION_WORDS.has(word) && !ASKING_WORDS.has(word)) ||
  // Expressions, and names that are a word of asking, take longer to find.
  !asksNothing(readQuestion(text));

/** Choices that share a word with a question, those of its longest words first: what is near to ask instead. */
export async function nearestChoices(list: ChoiceList, context: Context, question: string): Promise<readonly Choice[]> {
  const suggest = (typed: string) => list.choices(context, typed);
  const asked = words(question)
    .map(({ word }) => word)
    .filter((word) => word.length > 2 && !FUNCTION_WORDS.has(word) && !ASKING_WORDS.has(word))
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_WORDS);
  return [...(await suggest(question)), ...(await Promise.all(asked.map(suggest))).flat()];
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The articles whose contents are offered: all of them, or of an archive so many that were published last, in the story's order. */
function listed({ articles }: StoryFacts, most: number): readonly ArticleRecord[] {
  if (articles.length <= most) return articles;
  const latest = articles
    .toSorted((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0))
    .slice(0, most);
  const kept = new Set(latest);
  return articles.filter((article) => kept.has(article));
}

/** The quotations, or events, of the articles that are offered. */
async function within<K extends 'quotation' | 'event'>({ story, index }: Context, kind: K, most: number) {
  const articles = listed(story, most);
  if (articles.length === story.articles.length) return index.all(kind);
  return (await Promise.all(articles.map(({ article }) => index.all(kind, { article })))).flat();
}

/** So many names for each article are offered; whoever is rarer can be typed all the same. */
const NAMES_AN_ARTICLE = 50;

/** The story's people and organisations, most mentioned first. */
export const nameChoices = choiceList(async ({ story }, most) => {
  const naming = new Map<string, number>();
  for (const { mentions } of story.articles)
    for (const { entity } of mentions) naming.set(entity, (naming.get(entity) ?? 0) + 1);
  return story.entities.slice(0, most * NAMES_AN_ARTICLE).map(({ id, name, mentions }) => {
    const articles = naming.get(id) ?? 0;
    return {
      choice: { name: label(name, counted(articles, 'article')), value: name },
      weight: articles * 1000 + mentions,
    };
  });
});

/** Those whom the articles quote, most quoted first. */
export const speakerChoices = choiceList(async (context, most) => {
  const quoted = new Map<string, number>();
  for (const { speakers } of await within(context, 'quotation', most))
    for (const { entity, name } of speakers) if (entity !== undefined) quoted.set(name, (quoted.get(name) ?? 0) + 1);
  return Array.from(quoted, ([name, count]) => ({
    choice: { name: label(name, counted(count, 'quotation')), value: name },
    weight: count,
  }));
});

/** So many people are offered a question about; whoever is rarer can be asked about all the same. */
const MOST_ASKED_ABOUT = 40;

/** Questions that the story answers: who the people are whom it describes, and what those said whom it quotes. */
export const questionChoices = choiceList(async ({ story, index }) => {
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

function quotationChoice({ words, speakers }: QuotationRecord): Choice {
  const text = opening(words.text.replace(/[,\s]+$/u, ''), LONGEST_CHOICE);
  const by = speakers.map(({ name }) => name).join(', ');
  return { name: by === '' || by.length > 40 ? wholeWords(text, LONGEST_CHOICE) : label(text, by), value: text };
}

/** The story's quotations by their opening words, those first whose words recur over the outlets. */
export const quotationChoices = choiceList(async (context, most) => {
  const quotations = await within(context, 'quotation', most);
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
export const articleChoices = choiceList(async ({ story }, most) =>
  listed(story, most).map(({ article: id, outlet, title }, index) => {
    const head = `${wholeWords(outlet, LONGEST_OUTLET)} · `;
    const room = LONGEST_CHOICE - head.length;
    const whole = wholeWords(title, room);
    const cut = whole.length < title.replace(/\s+/gu, ' ').trim().length;
    return { choice: { name: head + (cut ? `${opening(title, room - 1)}…` : whole), value: id }, weight: -index };
  }),
);

/** The outlets, by how many articles the story has of each. */
export const outletChoices = choiceList(async ({ story }) => {
  const articles = new Map<string, number>();
  for (const { outlet } of story.articles) articles.set(outlet, (articles.get(outlet) ?? 0) + 1);
  return Array.from(articles, ([outlet, count]) => ({
    choice: { name: label(outlet, counted(count, 'article')), value: outlet },
    weight: count,
  }));
});

/** What happened on dated days, in the clauses' own words, so that a choice finds its clause again; what recurs over the outlets first. */
export const eventChoices = choiceList(async (context, most) => {
  const events = await within(context, 'event', most);
  const weigh = await recurring(events.map(({ clause }) => clause.text));
  const choices: WeighedChoice[] = [];
  await inTurns(events, ({ clause, date }) => {
    const words = opening(clause.text.replace(/[\s,;:.–—-]+$/u, ''), LONGEST_CHOICE);
    // A clause in the middle of a sentence, or of somebody's speech, does not name who did it.
    const tells = /^\p{Lu}/u.test(words) && (words.match(/\p{L}{3,}/gu) ?? []).length >= 4;
    if (tells) choices.push({ choice: { name: label(words, date.value), value: words }, weight: weigh(words) });
  });
  return choices;
});
