import type { Citation } from '../../answer/citation.ts';
import { fingerprint } from '../../answer/fingerprint.ts';
import type { Invocation } from '../../answer/invocation.ts';

/** The address of a command's answer, from a passage on. */
export function answerAddress({ command, options }: Invocation, skip = 0): string {
  const query = new URLSearchParams(options);
  if (skip > 0) query.set('skip', String(skip));
  const given = query.toString();
  return given === '' ? `/${command}` : `/${command}?${given}`;
}

/** The address of a passage among its neighbours: it stays the passage's where the words only move. */
export const passageAddress = ({ article, start, text }: Citation): string =>
  `/passage/${encodeURIComponent(article)}/${start}/${fingerprint(text)}`;

export const articleAddress = (article: string): string => `/article/${encodeURIComponent(article)}`;

/** The address of an answer's picture. */
export function pictureAddress(question: Invocation, theme: 'light' | 'dark'): string {
  const query = new URLSearchParams({ ...question.options, theme });
  return `/picture/${question.command}.png?${query}`;
}
