import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js';
import type { CitedPassage } from '../../../answer/answer.ts';
import { fingerprint } from '../../../answer/fingerprint.ts';
import type { Invocation } from '../../../answer/invocation.ts';
import type { Labels } from '../labels/labels.ts';
import { type ButtonState, contextOf, customId } from './button-state.ts';
import { cut, LIMITS } from './limits.ts';
import { printings } from './printings.ts';

/** A button for a state; none where the state does not fit into it. */
function button(label: string, state: ButtonState): APIButtonComponentWithCustomId[] {
  const id = customId(state);
  if (id === undefined) return [];
  return [
    { type: ComponentType.Button, style: ButtonStyle.Secondary, label: cut(label, LIMITS.buttonLabel), custom_id: id },
  ];
}

/**
 * What stands under one passage: its context, and the other outlets' words where there are any. `question` is what the passage
 * answers; without it, what asks again has no button.
 */
export function passageButtons(passage: CitedPassage, place: number, labels: Labels, question?: Invocation) {
  return [
    ...button(labels.context, contextOf(passage, place)),
    ...(question && printings(passage).length > 1
      ? button(labels.allOutlets, { does: 'outlets', passage: place, check: fingerprint(passage.text), ...question })
      : []),
  ];
}

/** Where a page stands in what it is a part of; counts from 0. */
export interface Page {
  readonly offset: number;
  readonly size: number;
  readonly length: number;
}

/** Which page this is, and of how many; both count from 1. */
export const pageNumber = ({ offset, size, length }: Page) => ({
  page: Math.floor(offset / size) + 1,
  pages: Math.max(1, Math.ceil(length / size)),
});

/**
 * First, previous, next and last, as far as there are any and each leads to a page of its own; `at` makes the state of the page
 * at an offset.
 */
export function pageButtons({ offset, size, length }: Page, labels: Labels, at: (offset: number) => ButtonState) {
  const previous = Math.max(0, offset - size);
  const next = offset + size;
  const last = Math.floor((length - 1) / size) * size;
  return [
    ...(previous > 0 ? button(labels.first, at(0)) : []),
    ...(offset > 0 ? button(labels.previous, at(previous)) : []),
    ...(next < length ? button(labels.next, at(next)) : []),
    ...(next < last ? button(labels.last, at(last)) : []),
  ];
}

/** Shows a page of an answer to everyone; `check` is the fingerprint of what stands first on it. */
export const shareButton = (offset: number, check: string, question: Invocation, labels: Labels) =>
  button(labels.showEveryone, { does: 'share', offset, check, ...question });
