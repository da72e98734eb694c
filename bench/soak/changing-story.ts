import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pick } from '../scale/random.ts';

const LIST = 'story.json';

/** A copy of a story's folder that changes as a host's does while the bot runs. */
export class ChangingStory {
  readonly folder: string;
  readonly #from: string;
  readonly #above: string;
  readonly #list: { readonly articles: readonly unknown[] };
  #changes = 0;

  private constructor(from: string, above: string, list: string) {
    this.#from = from;
    this.#above = above;
    this.folder = join(above, 'story');
    this.#list = JSON.parse(list);
  }

  static async copy(from: string): Promise<ChangingStory> {
    const above = await mkdtemp(join(tmpdir(), 'receipts-soak-'));
    const story = new ChangingStory(from, above, await readFile(join(from, LIST), 'utf8'));
    await cp(from, story.folder, { recursive: true });
    return story;
  }

  /** Takes one article out or puts it back, in one of several ways, which it gives; in one the list is broken first. */
  async change(number: () => number): Promise<string> {
    this.#changes++;
    const [way, change] = pick(
      [
        ['changed in place', () => this.#inPlace()],
        ['exchanged with its folder', () => this.#exchanged()],
        ['broken and mended', () => this.#broken()],
      ] as const,
      number,
    );
    await change();
    return way;
  }

  async remove(): Promise<void> {
    await rm(this.#above, { recursive: true });
  }

  #listed(): string {
    const { articles } = this.#list;
    return JSON.stringify({ ...this.#list, articles: this.#changes % 2 === 0 ? articles : articles.slice(0, -1) });
  }

  async #inPlace(): Promise<void> {
    await writeFile(join(this.folder, LIST), this.#listed());
  }

  async #broken(): Promise<void> {
    await writeFile(join(this.folder, LIST), '{');
    // Long enough to be looked at twice.
    await new Promise((resolve) => setTimeout(resolve, 6000));
    await this.#inPlace();
  }

  async #exchanged(): Promise<void> {
    const next = join(this.#above, 'next');
    await cp(this.#from, next, { recursive: true });
    await writeFile(join(next, LIST), this.#listed());
    const old = join(this.#above, 'old');
    await rename(this.folder, old);
    await rename(next, this.folder);
    await rm(old, { recursive: true });
  }
}
