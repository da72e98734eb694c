import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import { FONT } from './svg.ts';

/** The fonts' files, out of the package that ships them. */
function fontFiles(): string[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  return ['DejaVuSansCondensed.ttf', 'DejaVuSansCondensed-Bold.ttf'].map((file) => join(folder, file));
}

/** resvg's functions, loaded at the first picture: a start without one does not wait for it. */
function resvg(): Promise<typeof import('@resvg/resvg-js')> {
  // To know its system it asks Node for a report, which would look up the name behind every open connection while all else waits.
  Object.assign(process.report ?? {}, { excludeNetwork: true });
  return import('@resvg/resvg-js');
}

/** An SVG as PNG, drawn beside the event loop, in the shipped font on every machine. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await resvg();
  const font = { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: FONT };
  const { pixels, width, height } = await renderAsync(svg, { font });
  return indexedPng(pixels, width, height);
}

const compress = promisify(deflate);

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A chunk: its length, its type, its data, and their check. */
function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}

/** The finest of these many bits a channel that leaves no more colours than a palette holds. */
const BITS = [3, 2] as const;
const MOST_COLOURS = 256;

/** Opaque pixels as indexes into a palette: near colours become one, that which comes first. */
function indexed(rgba: Uint8Array): { indexes: Uint8Array; palette: Uint8Array } {
  // One number a pixel, on any machine that Node runs on: ABGR.
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
  const pixels = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
  for (const bits of BITS) {
    const mask = (0xff << (8 - bits)) & 0xff;
    const near = mask | (mask << 8) | (mask << 16);
    const known = new Map<number, number>();
    const palette: number[] = [];
    const indexes = new Uint8Array(pixels.length);
    let latest = -1;
    let index = 0;
    let at = 0;
    for (; at < pixels.length; at++) {
      const pixel = pixels[at] ?? 0;
      if (pixel !== latest) {
        latest = pixel;
        index = known.get(pixel & near) ?? -1;
        if (index < 0) {
          index = known.size;
          if (index === MOST_COLOURS) break;
          known.set(pixel & near, index);
          palette.push(pixel & 0xff, (pixel >>> 8) & 0xff, (pixel >>> 16) & 0xff);
        }
      }
      indexes[at] = index;
    }
    if (at === pixels.length) return { indexes, palette: Uint8Array.from(palette) };
  }
  throw new RangeError('a picture of more colours than a palette holds');
}

/**
 * Opaque RGBA pixels as a PNG with a palette: a third of the bytes of one without, at no loss that is seen in a drawing of a few
 * colours.
 */
export async function indexedPng(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const { indexes, palette } = indexed(pixels);
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row++)
    rows.set(indexes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, a palette.
  header.set([8, 3, 0, 0, 0], 8);
  const data = await compress(rows, { level: 7, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}
