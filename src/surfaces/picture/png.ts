import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { indexedPng } from './indexed-png.ts';
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
