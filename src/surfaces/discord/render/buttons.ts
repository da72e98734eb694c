import {
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { CitedPassage } from '../../../answer/answer.ts';
import { fingerprint } from '../../../answer/citation.ts';
import type { Invocation } from '../../../answer/invocation.ts';
import type { Labels } from '../../labels/labels.ts';
import { printings } from '../../printings.ts';
import { type ButtonState, contextOf, customId } from './button-state.ts';
import { LIMITS } from './limits.ts';
import { buttonLabel } from './link-button.ts';
import { extentOf, type Pages } from './pages.ts';

/** A button for a state; none where the state does not fit into it. */
export function button(label: string, state: ButtonState): APIButtonComponentWithCustomId[] {
  const id = customId(state);
  if (id === undefined) return [];
  return [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label: buttonLabel(label), custom_id: id }];
}

/**
 * What stands under one passage: its context, and the other outlets' words where there are any. `question` is what the passage
 * answers; without it, what asks again has no button.
 */
export function passageButtons(
  passage: CitedPassage,
  place: number,
  labels: Labels,
  question?: Invocation,
): APIButtonComponent[] {
  return [
    ...button(labels.context, contextOf(passage, place)),
    ...(question && printings(passage).length > 1
      ? button(labels.allOutlets, { does: 'outlets', passage: place, check: fingerprint(passage.text), ...question })
      : []),
  ];
}

/**
 * First, previous, next and last, as far as there are any and each leads to a page of its own; `at` makes the state of the page
 * at an offset.
 */
export function pageButtons({ starts }: Pages, page: number, labels: Labels, at: (offset: number) => ButtonState) {
  const to = (label: string, target: number) => button(label, at(starts[target] ?? 0));
  const last = starts.length - 1;
  return [
    ...(page > 1 ? to(labels.first, 0) : []),
    ...(page > 0 ? to(labels.previous, page - 1) : []),
    ...(page < last ? to(labels.next, page + 1) : []),
    ...(page < last - 1 ? to(labels.last, last) : []),
  ];
}

/** From so many pages on there is a menu to jump by: with fewer, the buttons lead everywhere. */
const JUMP_FROM = 4;

/** The pages that a menu offers: all of them, or those around the one that is shown, with the first and the last. */
function offered(count: number, page: number): number[] {
  const all = Array.from({ length: count }, (_, at) => at);
  if (count <= LIMITS.selectOptions) return all;
  const beside = LIMITS.selectOptions - 2;
  const from = Math.min(Math.max(1, page - Math.floor(beside / 2)), count - 1 - beside);
  return [0, ...all.slice(from, from + beside), count - 1];
}

/** A menu of states' values; none where the state does not fit into it. */
export function menu(
  placeholder: string,
  state: ButtonState,
  options: readonly { readonly label: string; readonly value: string; readonly description?: string }[],
): APIStringSelectComponent[] {
  const id = customId(state);
  if (id === undefined || options.length === 0) return [];
  return [{ type: ComponentType.StringSelect, custom_id: id, placeholder, options: [...options] }];
}

/** Which page this is, and of how many, as a menu that turns to any of them. */
export function jumpMenu(pages: Pages, page: number, labels: Labels, state: ButtonState): APIStringSelectComponent[] {
  const count = pages.starts.length;
  if (count < JUMP_FROM) return [];
  const options = offered(count, page).map((at) => {
    const { from, to } = extentOf(pages, at);
    return {
      label: labels.page(at + 1, count),
      value: String(from),
      description: from + 1 === to ? String(to) : `${from + 1}–${to}`,
    };
  });
  return menu(labels.page(page + 1, count), state, options);
}

/** Shows a page of an answer to everyone; `check` is the fingerprint of what stands first on it. */
export const shareButton = (offset: number, check: string, question: Invocation, labels: Labels) =>
  button(labels.showEveryone, { does: 'share', offset, check, ...question });
