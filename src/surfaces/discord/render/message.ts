import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIMediaGalleryComponent,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { CheckedClaim } from '../../../answer/answer.ts';
import { cut, LIMITS } from './limits.ts';

/** A Components V2 message as Discord's REST takes it. */
export interface MessageBody {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
  /** The files that the message keeps; none where it is empty, all it has where it is absent. */
  readonly attachments?: { readonly id: string; readonly filename: string; readonly description: string }[];
}

/** A picture that follows a message which stands, since drawing it takes longer than the message should wait. */
export interface FollowingPicture {
  readonly filename: string;
  /** What it shows, for who doesn't see it. */
  readonly description: string;
  /** Undefined where too much is being drawn. */
  readonly draw: () => Promise<Uint8Array | undefined>;
}

/** Where a message holds what follows it: no part of what is sent as JSON. */
const FOLLOWING = Symbol('following picture');

type Followed = MessageBody & { readonly [FOLLOWING]?: FollowingPicture };

export function followedBy(body: MessageBody, picture: FollowingPicture): MessageBody {
  const followed: Followed = { ...body, [FOLLOWING]: picture };
  return followed;
}

export const followingPicture = (body: MessageBody): FollowingPicture | undefined => (body as Followed)[FOLLOWING];

/** A message with its picture, under what it lists: above its last rows of buttons. */
export function withPicture(body: MessageBody, { filename, description }: FollowingPicture): MessageBody {
  const at = body.components.findLastIndex(({ type }) => type !== ComponentType.ActionRow) + 1;
  const media = { url: `attachment://${filename}` };
  const gallery: APIMediaGalleryComponent = { type: ComponentType.MediaGallery, items: [{ media, description }] };
  return {
    ...body,
    components: [...body.components.slice(0, at), gallery, ...body.components.slice(at)],
    attachments: [{ id: '0', filename, description }],
  };
}

/** Who sees a message: everyone where it is posted, or only who asked. */
export type Audience = 'everyone' | 'asker';

/** The one place where a message is made: Components V2, and nobody is ever pinged. */
export function message(components: readonly APIMessageTopLevelComponent[], audience: Audience): MessageBody {
  return {
    flags: MessageFlags.IsComponentsV2 | (audience === 'asker' ? MessageFlags.Ephemeral : 0),
    components: [...components],
    allowed_mentions: { parse: [] },
  };
}

/** The same for a message that stands already: who sees that one was settled when it was posted. */
export const asEdit = (body: MessageBody): MessageBody => ({
  ...body,
  flags: body.flags & ~MessageFlags.Ephemeral,
  // A picture of the page before goes with it.
  attachments: body.attachments ?? [],
});

/** A message of one line of the bot's own words. */
export function line(text: string, audience: Audience): MessageBody {
  return message([{ type: ComponentType.TextDisplay, content: cut(text, LIMITS.messageText) }], audience);
}

/** The text that one message has room for, spent as it is written. */
export class TextRoom {
  #left: number;

  constructor(size: number = LIMITS.messageText) {
    this.#left = size;
  }

  /** In UTF-16 code units. */
  get left(): number {
    return this.#left;
  }

  /** Takes its length from the room. @throws RangeError when it does not fit: what writes must ask `left` first. */
  text(content: string): APITextDisplayComponent {
    if (content.length > this.#left) throw new RangeError('a message holds more text than Discord takes');
    this.#left -= content.length;
    return { type: ComponentType.TextDisplay, content };
  }
}

/** Components within a frame; `accent`: the colour of its stripe, as RGB. */
export function container(components: APIContainerComponent['components'], accent?: number): APIContainerComponent {
  return { type: ComponentType.Container, components, ...(accent !== undefined && { accent_color: accent }) };
}

/** Buttons or a menu in rows; none where there are none, since Discord refuses an empty row. */
export function row(
  components: readonly APIComponentInMessageActionRow[],
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const rows: APIActionRowComponent<APIComponentInMessageActionRow>[] = [];
  for (let at = 0; at < components.length; at += LIMITS.rowButtons)
    rows.push({ type: ComponentType.ActionRow, components: components.slice(at, at + LIMITS.rowButtons) });
  return rows;
}

/** A text with a button at its right; the text alone where there is none. */
export function section(
  text: APITextDisplayComponent,
  accessory: APIButtonComponent | undefined,
): APISectionComponent | APITextDisplayComponent {
  return accessory === undefined ? text : { type: ComponentType.Section, components: [text], accessory };
}

/** How many components Discord counts, nested ones too. */
export const countOf = (components: readonly unknown[]): number =>
  components.reduce<number>((sum, one) => {
    const { components: nested = [], accessory } = one as { components?: readonly unknown[]; accessory?: unknown };
    return sum + 1 + countOf(nested) + (accessory === undefined ? 0 : 1);
  }, 0);

/** What the stripe beside a passage means, as RGB: told apart in light and dark, and by who sees no red or green. */
export const ACCENTS = {
  answered: 0x3b82f6,
  near: 0x8b8f98,
  disagreement: 0xe8a33d,
} as const;

export const VERDICT_ACCENTS: Readonly<Record<CheckedClaim['verdict'], number>> = {
  word_for_word: 0x1f9d8a,
  in_other_words: ACCENTS.answered,
  differs: ACCENTS.disagreement,
  in_no_source: ACCENTS.near,
};
