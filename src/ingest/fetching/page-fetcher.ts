import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Agent, request } from 'undici';
import { Refusal } from '../refusal.ts';
import { TOOL } from '../tool.ts';
import { lineOfFailure, lineOfStatus } from './answer-lines.ts';
import { checkingConnector, type Resolve } from './checking-connector.ts';
import { type FetchLimits, PUBLIC_WEB } from './limits.ts';
import { followLink, readLink, withoutTracking } from './link.ts';

/** What a server may send; anything else is no article. */
export type Form = 'html' | 'xml' | 'json' | 'pdf';

/** What was fetched, not yet decoded to text. */
export interface Fetched {
  /** The page's own address, after redirects; of an archive's copy, that of the page copied. */
  readonly address: string;
  readonly bytes: Uint8Array;
  readonly form: Form;
  readonly contentType: string | undefined;
  /** The day of an archive's copy. */
  readonly copied?: string;
}

const HEADERS = {
  'user-agent': `${TOOL} (fetches a page once when a person asks for it)`,
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,application/feed+json;q=0.9,application/pdf;q=0.8',
  'accept-language': 'en',
  'accept-encoding': 'gzip, deflate, br',
};

const FORMS: readonly (readonly [Form, RegExp])[] = [
  ['html', /^(?:text\/html|application\/xhtml\+xml)$/u],
  ['xml', /^(?:text|application)\/(?:[\w.-]+\+)?xml$/u],
  ['json', /^(?:text|application)\/(?:[\w.-]+\+)?json$/u],
  ['pdf', /^application\/(?:x-)?pdf$/u],
];

/** What a server says of whatever it doesn't know. */
const UNTOLD = /^(?:text\/plain|(?:application|binary)\/octet-stream)$/u;

/** What the first bytes say, for a server that says nothing; they may stand behind UTF-8's mark. */
const BEGINNINGS: readonly (readonly [Form, RegExp])[] = [
  ['pdf', /^%PDF-/u],
  ['xml', /^(?:ï»¿)?\s*<(?:\?xml|rss|feed)\b/u],
  ['html', /^(?:ï»¿)?\s*<(?:!|[a-z])/iu],
  ['json', /^(?:ï»¿)?\s*\{/u],
];

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Where a redirect leads instead of to an article. */
const CONSENT = /^consent\.|\/collectconsent\b/iu;
const LOGIN = /\/(?:log-?in|sign-?in|auth(?:enticate)?|register|subscribe)(?:[/.]|$)/iu;

type Headers = Readonly<Record<string, string | string[] | undefined>>;
const one = (headers: Headers, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
};

const inMegabytes = (bytes: number) => `${bytes / 1_000_000} MB`;

/** Fetches pages within limits, whatever their servers do. Close it when nothing more is fetched. */
export class PageFetcher {
  readonly #limits: FetchLimits;
  readonly #agent: Agent;

  /** @param limits how far it goes; @param resolve how names of hosts are looked up, `dns.lookup` by default. */
  constructor(limits: FetchLimits = PUBLIC_WEB, resolve?: Resolve) {
    this.#limits = limits;
    this.#agent = new Agent({ connect: checkingConnector(limits, resolve), connections: 2, pipelining: 1 });
  }

  /**
   * Fetches what a link leads to.
   * @throws Refusal in one line: what the server answered, or which limit was passed, and what to do.
   */
  async fetch(text: string): Promise<Fetched> {
    const signal = AbortSignal.timeout(this.#limits.milliseconds);
    try {
      return await this.#follow(text, signal);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      if ((error as Error).cause instanceof Refusal) throw (error as Error).cause;
      if (signal.aborted)
        throw new Refusal(
          `took longer than ${this.#limits.milliseconds / 1000} s; try again, or save the page and give the file`,
        );
      throw new Refusal(lineOfFailure(error));
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #follow(text: string, signal: AbortSignal): Promise<Fetched> {
    let link = readLink(text);
    for (let followed = 0; ; followed++) {
      const response = await request(link.url, { dispatcher: this.#agent, signal, headers: HEADERS });
      const location = one(response.headers, 'location');
      if (!REDIRECTS.has(response.statusCode) || location === undefined) {
        const { original, copied, url } = link;
        const address = (original ?? withoutTracking(url)).href;
        return { address, ...(await this.#receive(response)), ...(copied && { copied }) };
      }
      response.body.on('error', () => undefined).destroy();
      if (followed >= this.#limits.redirects)
        throw new Refusal(
          `is redirected more than ${this.#limits.redirects} times; give the address that the browser ends at`,
        );
      link = followLink(location, link);
      if (CONSENT.test(link.url.hostname) || CONSENT.test(link.url.pathname))
        throw new Refusal(
          'leads to a question about cookies; answer it in a browser, save the article’s page and give the file',
        );
      if (LOGIN.test(link.url.pathname))
        throw new Refusal('leads to a login; open it in a browser, save the article’s page and give the file');
    }
  }

  async #receive({
    statusCode,
    headers,
    body,
  }: {
    readonly statusCode: number;
    readonly headers: Headers;
    readonly body: Readable;
  }): Promise<Pick<Fetched, 'bytes' | 'form' | 'contentType'>> {
    const leave = (why: string): never => {
      body.on('error', () => undefined).destroy();
      throw new Refusal(why);
    };
    if (statusCode !== 200) leave(lineOfStatus(statusCode, one(headers, 'retry-after')));
    const contentType = one(headers, 'content-type');
    const type = contentType?.split(';')[0]?.trim().toLowerCase();
    const form = FORMS.find(([, pattern]) => pattern.test(type ?? ''))?.[0];
    if (type && !form && !UNTOLD.test(type)) leave(`is ${type}, and no page, feed or PDF; give the article's own page`);
    const encoding = one(headers, 'content-encoding')?.trim().toLowerCase() || 'identity';
    const decoder = DECODERS[encoding]?.();
    if (!decoder && encoding !== 'identity')
      leave(`comes packed as ${encoding}, which nobody asked for; save the page and give the file`);
    const bytes = await this.#count(body, decoder);
    const found = form ?? BEGINNINGS.find(([, pattern]) => pattern.test(bytes.toString('latin1', 0, 200)))?.[0];
    if (!found)
      return leave(`is ${type ?? 'of no type'}, and looks like no page, feed or PDF; give the article's own page`);
    return { bytes, form: found, contentType };
  }

  /** All bytes of a body, decompressed; the limits hold for each byte as it comes, however few were announced. */
  async #count(body: Readable, decoder: Transform | undefined): Promise<Buffer> {
    const { wireBytes, decodedBytes } = this.#limits;
    let came = 0;
    const counted = async function* () {
      for await (const chunk of body) {
        came += (chunk as Buffer).length;
        if (came > wireBytes)
          throw new Refusal(`is larger than ${inMegabytes(wireBytes)}; save the page as text and give the file`);
        yield chunk as Buffer;
      }
    };
    const chunks: Buffer[] = [];
    let size = 0;
    const unpacked = decoder ? pipeline(counted, decoder, () => undefined) : counted();
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > decodedBytes)
        throw new Refusal(
          `is larger than ${inMegabytes(decodedBytes)} when unpacked; save the page as text and give the file`,
        );
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }
}
