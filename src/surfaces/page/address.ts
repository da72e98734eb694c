import { createContext, useContext } from 'hono/jsx';
import { type Citation, fingerprint } from '../../answer/citation.ts';
import type { Invocation } from '../../answer/invocation.ts';

/** Where the pages of the story that is shown begin: '' where there is one story, `/story/ferry` where there are several. */
export const Base = createContext('');

/** Called while a page is rendered, as the others here. */
export const homeAddress = (): string => useContext(Base) || '/';

/** The address of a command's answer, from a passage on. */
export function answerAddress({ command, options }: Invocation, skip = 0): string {
  const query = new URLSearchParams(options);
  if (skip > 0) query.set('skip', String(skip));
  const given = query.toString();
  return `${useContext(Base)}/${command}${given === '' ? '' : `?${given}`}`;
}

/** The address of a passage among its neighbours: it stays the passage's where the words only move. */
export const passageAddress = ({ article, start, text }: Citation): string =>
  `${useContext(Base)}/passage/${encodeURIComponent(article)}/${start}/${fingerprint(text)}`;

export const articleAddress = (article: string): string => `${useContext(Base)}/article/${encodeURIComponent(article)}`;

export const choicesAddress = (command: string, option: string): string =>
  `${useContext(Base)}/choices/${command}/${option}`;

/** The address of an answer's picture. */
export function pictureAddress(question: Invocation, theme: 'light' | 'dark'): string {
  const query = new URLSearchParams({ ...question.options, theme });
  return `${useContext(Base)}/picture/${question.command}.png?${query}`;
}
