import { Parser } from 'htmlparser2';
import { collapse } from '../text/lines.ts';

/** Words out of what may hold character references and tags, as names and headlines in JSON-LD do: "Sun &amp; Sea" is "Sun & Sea". */
export function plainText(printed: string): string {
  if (!/[&<]/u.test(printed)) return collapse(printed);
  let text = '';
  new Parser({ ontext: (part) => (text += part) }, { decodeEntities: true }).end(printed);
  return collapse(text);
}
