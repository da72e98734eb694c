/** Another at each start of the program, so that no text can be made of words that collide. */
const SEED = Math.floor(Math.random() * 2 ** 32);
const PRIME = 0x01000193;

/** Method: FNV-1a (Fowler, Noll and Vo), over UTF-16 units. */
function hashOf(text: string, start: number, end: number): number {
  let hash = SEED;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  // The high bits are the better mixed ones, and only the low ones are used.
  return hash ^ (hash >>> 15);
}

function standsAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/**
 * Values by printed words, looked up where the words stand in a text. A `Map` needs a string of each first, which costs several
 * times as much as finding it. Method: open addressing with linear probing, half of the places empty.
 */
export class WordTable<Value> {
  private readonly most: number;
  /** By hash, one more than a word's place in `words` and `values`; 0 for an empty one. Its length is a power of two. */
  private slots = new Uint32Array(2048);
  private words: string[] = [];
  private values: Value[] = [];

  /** Holding `most` words, it is emptied before the next. */
  constructor(most: number) {
    this.most = most;
  }

  /** Where a word is, or would be. */
  private slotOf(text: string, start: number, end: number): number {
    const last = this.slots.length - 1;
    let slot = hashOf(text, start, end) & last;
    for (let place = this.slots[slot] ?? 0; place > 0; place = this.slots[slot] ?? 0) {
      if (standsAt(text, start, end, this.words[place - 1] ?? '')) return slot;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  /** The value of the word between two offsets of a text; what `make` gives for it where it has none yet. */
  get(text: string, start: number, end: number, make: (word: string) => Value): Value {
    const known = this.slots[this.slotOf(text, start, end)] ?? 0;
    return known > 0 ? (this.values[known - 1] as Value) : this.add(text.slice(start, end), make);
  }

  private add(word: string, make: (word: string) => Value): Value {
    const value = make(word);
    if (this.words.length >= this.most) [this.slots, this.words, this.values] = [new Uint32Array(2048), [], []];
    this.words.push(word);
    this.values.push(value);
    if (2 * this.words.length > this.slots.length) this.enlarge();
    else this.slots[this.slotOf(word, 0, word.length)] = this.words.length;
    return value;
  }

  private enlarge(): void {
    this.slots = new Uint32Array(2 * this.slots.length);
    for (const [place, word] of this.words.entries()) this.slots[this.slotOf(word, 0, word.length)] = place + 1;
  }
}
