import { followedBy, followingPicture, type MessageBody } from './message.ts';

/** A story's key stands before a button's state, parted by this. */
const PARTED = '~';
const KEYED = /^([\w-]{6})~([\s\S]*)$/u;
/** Room for a key and what parts it, in UTF-16 units. */
export const KEY_ROOM = 7;

const keyed = new WeakMap<MessageBody, MessageBody>();

/** A message whose buttons tell of which story they are; as it is without a key. An answer is of one story. */
export function ofStory(body: MessageBody, key: string | undefined): MessageBody {
  if (key === undefined) return body;
  const known = keyed.get(body);
  if (known) return known;
  const copy: MessageBody = JSON.parse(JSON.stringify(body), (name, value) =>
    name === 'custom_id' ? `${key}${PARTED}${value}` : value,
  );
  const picture = followingPicture(body);
  const made = picture ? followedBy(copy, picture) : copy;
  keyed.set(body, made);
  return made;
}

/** A custom ID's story, where it tells one, and the button's state. */
export function readStoryKey(customId: string): { readonly key?: string; readonly id: string } {
  const [, key, id] = KEYED.exec(customId) ?? [];
  return key === undefined || id === undefined ? { id: customId } : { key, id };
}

/** The key of the story that a message's buttons tell of; undefined where they tell of none. */
export const storyKeyIn = (components: unknown): string | undefined =>
  /"custom_id":"([\w-]{6})~/u.exec(JSON.stringify(components ?? []))?.[1];
