/** Where V8 says that a text stops being JSON; of an unexpected character it only quotes what stands around it. */
const POSITION = /at position (\d+)/u;
const NO_POSITION = /^Unexpected token/u;

const messageOf = (text: string): string => {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

/** How many UTF-16 units of a text are the beginning of some JSON. */
function soundLength(text: string, message: string): number {
  const [, position] = POSITION.exec(message) ?? [];
  if (position !== undefined) return Number(position);
  if (!NO_POSITION.test(message)) return text.length;
  // A beginning that ends before the character only ends too early, a longer one stumbles over it.
  let [sound, past] = [0, text.length];
  while (sound < past) {
    const middle = (sound + past + 1) >>> 1;
    if (NO_POSITION.test(messageOf(text.slice(0, middle)))) past = middle - 1;
    else sound = middle;
  }
  return sound;
}

/** Where and why a text is no JSON, in few words: `line 3, column 5: Expected ',' or '}' after property value`; undefined where it is. */
export function jsonFault(text: string): string | undefined {
  const message = messageOf(text);
  if (message === '') return undefined;
  const before = text.slice(0, soundLength(text, message)).split('\n');
  const why = message
    .replace(/ in JSON at position.*$/su, '')
    .replace(/ after JSON at position.*$/su, ' after its end')
    .replace(/, (?:\.\.\.)?".*$/su, '')
    .replace(' of JSON input', '');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: ${why}`;
}
