/** How often it is told how far a load is: to a person who watches, and to a file, in ms. */
const SHOWN_EVERY = 500;
const WRITTEN_EVERY = 10_000;

/** What is told while stories are loaded. */
export interface Progress {
  readonly read: (articles: number) => void;
  readonly notice: (line: string) => void;
  readonly loaded: (articles: number) => void;
  readonly unchanged: () => void;
  readonly failed: (line: string) => void;
  /** Prints what became of all; how many failed comes back. */
  readonly end: () => number;
}

/** Tells of so many stories on a stream: how far, how fast, and what could not be loaded. */
export function progressOn(stream: NodeJS.WriteStream, stories: number): Progress {
  const began = performance.now();
  const counts = { read: 0, articles: 0, loaded: 0, unchanged: 0 };
  const failures: string[] = [];
  let told = Number.NEGATIVE_INFINITY;
  const over = stream.isTTY ? '\r\u001b[K' : '';
  const seconds = () => (performance.now() - began) / 1000;
  const tell = () => {
    const now = performance.now();
    if (now - told < (stream.isTTY ? SHOWN_EVERY : WRITTEN_EVERY)) return;
    told = now;
    const done = counts.loaded + counts.unchanged + failures.length;
    const rate = Math.round(counts.read / seconds());
    const line = `${done} of ${stories} stories, ${counts.read} articles (${rate} a second)`;
    stream.write(stream.isTTY ? over + line : `${line}\n`);
  };
  const say = (line: string) => void stream.write(`${over}receipts: ${line}\n`);
  return {
    read: (articles) => {
      counts.read += articles;
      tell();
    },
    notice: say,
    loaded: (articles) => {
      counts.loaded++;
      counts.articles += articles;
      tell();
    },
    unchanged: () => {
      counts.unchanged++;
      tell();
    },
    failed: (line) => {
      failures.push(line);
      say(`not loaded: ${line}`);
    },
    end: () => {
      const { loaded, articles, unchanged } = counts;
      say(
        `${loaded} stories of ${articles} articles loaded in ${seconds().toFixed(1)} s, ` +
          `${unchanged} there already, ${failures.length} not loaded`,
      );
      return failures.length;
    },
  };
}
