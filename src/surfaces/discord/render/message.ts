import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { cut, LIMITS } from './limits.ts';

/** A Components V2 message as Discord's REST takes it. */
export interface MessageBody {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
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
export const asEdit = (body: MessageBody): MessageBody => ({ ...body, flags: body.flags & ~MessageFlags.Ephemeral });

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

export function container(components: APIContainerComponent['components']): APIContainerComponent {
  return { type: ComponentType.Container, components };
}

/** A row of buttons; none where there are no buttons, since Discord refuses an empty row. */
export function row(buttons: readonly APIButtonComponent[]): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: [...buttons] }];
}
