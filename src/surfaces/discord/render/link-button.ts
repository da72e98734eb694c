import { type APIButtonComponentWithURL, ButtonStyle, ComponentType } from 'discord.js';
import type { CitedArticle } from '../../../answer/answer.ts';
import type { Citation } from '../../../answer/citation.ts';
import { visible } from '../../visible.ts';
import { linkTarget } from './escape.ts';
import { cut, LIMITS } from './limits.ts';

/** What a link leads to: a citation, or a whole article. */
export type Linked = Pick<Citation, 'article' | 'outlet' | 'url'> & Partial<Pick<Citation, 'link'>>;

/** The addresses at which somebody can read on, the sentence's before the page's. */
const targetsOf = ({ link = null, url }: Linked): string[] =>
  [link, url].flatMap((address) => (address === null ? [] : (linkTarget(address) ?? [])));

/** The address of a link button: the sentence's, else the page's; undefined where there is none that a button takes. */
export const buttonTarget = (linked: Linked): string | undefined =>
  targetsOf(linked).find((target) => target.length <= LIMITS.buttonUrl);

/** The longest address that stands in a text, in UTF-16 units: where no button takes it. */
const LONGEST_ADDRESS = 600;

/** The address that a text must hold because no button takes it; undefined where a button does, or where there is none. */
export const textTarget = (linked: Linked): string | undefined =>
  buttonTarget(linked) === undefined ? targetsOf(linked).find((target) => target.length <= LONGEST_ADDRESS) : undefined;

/** A text on a button: Discord shows its marks as they stand. */
export const buttonLabel = (text: string): string =>
  cut(visible(text).replace(/\s+/gu, ' ').trim(), LIMITS.buttonLabel);

/** How much of a button's label an article's ID may take. */
const ID = 40;

const linkButton = (url: string, label: string): APIButtonComponentWithURL => ({
  type: ComponentType.Button,
  style: ButtonStyle.Link,
  label: buttonLabel(label) || '…',
  url,
});

/** The button that opens a source, which names its outlet and the article's ID; none where no button takes its address. */
export function sourceButton(linked: Linked): APIButtonComponentWithURL[] {
  const url = buttonTarget(linked);
  if (url === undefined) return [];
  const id = ` · ${cut(linked.article, ID)}`;
  return [linkButton(url, cut(linked.outlet, LIMITS.buttonLabel - id.length) + id)];
}

/** The same beside a text that names both; `label` says what it does. */
export function openButton(linked: Linked | CitedArticle, label: string): APIButtonComponentWithURL | undefined {
  const url = buttonTarget(linked);
  return url === undefined ? undefined : linkButton(url, label);
}
