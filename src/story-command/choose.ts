import { chooseFrom, type FeedEntry } from '../ingest/holding/feed.ts';
import { MOST_LINKS } from '../ingest/holding/links.ts';
import { Refusal } from '../ingest/refusal.ts';
import { harmless } from '../surfaces/terminal/style.ts';
import type { Terminal } from './terminal.ts';

/** The numbers, from 1, that words name: `1 3-5`, or `all`. @throws Refusal for what names none. */
function numbersOf(words: readonly string[], most: number): number[] {
  if (words.length === 1 && words[0]?.toLowerCase() === 'all') return Array.from({ length: most }, (_, at) => at + 1);
  return words.flatMap((word) => {
    const [, from = '', to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/u.exec(word) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (from === '' || first < 1 || last > most || first > last)
      throw new Refusal(`${word} is no number from 1 to ${most}; choose as in 1 3-5, or all`);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
}

const entryLine = ({ title, link, day }: FeedEntry, index: number, { style }: Terminal) =>
  `${String(index + 1).padStart(3)}  ${day ?? '          '}  ${harmless(title)}\n     ${style.faint(harmless(link))}`;

/**
 * Lists what a feed has, and gives the links that are chosen from it: by the words given, or by a person who is asked. None where
 * nobody chooses. @throws Refusal
 */
export async function chooseLinks(
  feed: string,
  {
    address,
    about,
    words,
    json,
  }: {
    /** Where the feed was fetched from. */
    readonly address: string | undefined;
    readonly about: string | undefined;
    readonly words: readonly string[];
    readonly json: boolean;
  },
  terminal: Terminal,
): Promise<readonly string[]> {
  const entries = chooseFrom(feed, about, address);
  let chosen = words;
  if (words.length === 0) {
    if (json) {
      for (const [index, entry] of entries.entries())
        terminal.say(`${JSON.stringify({ number: index + 1, ...entry })}\n`);
      return [];
    }
    terminal.say(`${entries.map((entry, index) => entryLine(entry, index, terminal)).join('\n')}\n`);
    const answer = await terminal.ask('\nWhich of them? Numbers as in 1 3-5, or all: ');
    chosen = (answer ?? '').split(/[\s,]+/u).filter((word) => word !== '');
  }
  const numbers = new Set(numbersOf(chosen, entries.length));
  if (numbers.size > MOST_LINKS)
    throw new Refusal(`lists ${numbers.size} that are chosen; take at most ${MOST_LINKS} at once, those of your story`);
  return entries.filter((_, index) => numbers.has(index + 1)).map(({ link }) => link);
}
