/** What can be kept of an index: named stretches of bytes, taken back as they are. */
export type Stored = Readonly<Record<string, Uint8Array>>;

/** An index that was kept is not what its reader expects. */
export class NotStored extends Error {
  override readonly name = 'NotStored';
}

type Numbers = Uint32Array | Uint16Array | Float64Array;

/** The bytes of numbers; shared, not copied. */
export const bytesOf = (numbers: Numbers): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** One of the stretches. @throws NotStored where it is not there. */
export function stretch(stored: Stored, name: string): Uint8Array {
  const bytes = stored[name];
  if (!bytes) throw new NotStored(`lacks ${name}`);
  return bytes;
}

/** Numbers can only lie where their size divides the place; elsewhere they are copied. */
function aligned(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.byteLength % size !== 0) throw new NotStored('holds half a number');
  return bytes.byteOffset % size === 0 ? bytes : bytes.slice();
}

export function uint32s(stored: Stored, name: string): Uint32Array {
  const { buffer, byteOffset, byteLength } = aligned(stretch(stored, name), 4);
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

export function uint16s(stored: Stored, name: string): Uint16Array {
  const { buffer, byteOffset, byteLength } = aligned(stretch(stored, name), 2);
  return new Uint16Array(buffer, byteOffset, byteLength / 2);
}

export function float64s(stored: Stored, name: string): Float64Array {
  const { buffer, byteOffset, byteLength } = aligned(stretch(stored, name), 8);
  return new Float64Array(buffer, byteOffset, byteLength / 8);
}

/** Texts without line breaks, one a line. */
export const bytesOfLines = (lines: Iterable<string>): Uint8Array => new TextEncoder().encode([...lines].join('\n'));

export function lines(stored: Stored, name: string): string[] {
  const bytes = stretch(stored, name);
  return bytes.length === 0 ? [] : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString().split('\n');
}

/** Names everything under one more name. */
export const storedUnder = (name: string, stored: Stored): Stored =>
  Object.fromEntries(Object.entries(stored).map(([key, bytes]) => [`${name}/${key}`, bytes]));

/** What was stored under a name. */
export const under = (name: string, stored: Stored): Stored =>
  Object.fromEntries(
    Object.entries(stored).flatMap(([key, bytes]) =>
      key.startsWith(`${name}/`) ? [[key.slice(name.length + 1), bytes]] : [],
    ),
  );
