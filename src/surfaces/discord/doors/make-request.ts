import { STATUS_CODES } from 'node:http';
import type { RESTOptions } from 'discord.js';
import { Agent, type Dispatcher, Headers } from 'undici';

/** How long Discord may keep silent, in ms: discord.js's own limit. */
const SILENT_FOR = 15_000;

const agent = new Agent({ headersTimeout: SILENT_FOR, bodyTimeout: SILENT_FOR });

type MakeRequest = RESTOptions['makeRequest'];
type ResponseLike = Awaited<ReturnType<MakeRequest>>;

/** What discord.js's REST looks at: the kind of body, how long to wait, and for whom. */
const isRead = (name: string) => /^(?:content-type|retry-after|x-ratelimit-.*)$/iu.test(name);

function readHeaders(raw: readonly Buffer[]): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = String(raw[at]);
    if (isRead(name)) headers.append(name, String(raw[at + 1]));
  }
  return headers;
}

function responseOf(status: number, headers: Headers, chunks: readonly Buffer[]): ResponseLike {
  const bytes = () => Buffer.concat(chunks);
  const text = async () => bytes().toString('utf8');
  return {
    status,
    statusText: STATUS_CODES[status] ?? '',
    ok: status >= 200 && status < 300,
    headers,
    body: null,
    bodyUsed: true,
    text,
    json: async () => JSON.parse(await text()),
    arrayBuffer: async () => new Uint8Array(bytes()).buffer,
  };
}

/**
 * One request over a connection that is kept, for discord.js's REST: its answer is whole when this resolves. Undici's dispatcher
 * without its `request`, which makes a stream, listeners and headers of every answer that nobody reads: a fifth of all that a
 * bot does which only answers "pong". Time limits are the dispatcher's, not the signal's.
 * @throws Error of undici's when the connection breaks before the answer is whole, or nothing comes for 15 s.
 */
export const makeRequest: MakeRequest = (url, { method = 'GET', headers, body }) =>
  new Promise((resolve, reject) => {
    const { origin, pathname, search } = new URL(url);
    let status = 0;
    let received = new Headers();
    const chunks: Buffer[] = [];
    const options = { origin, path: pathname + search, method, headers, body } as Dispatcher.DispatchOptions;
    agent.dispatch(options, {
      onConnect: () => undefined,
      onHeaders(statusCode, raw) {
        status = statusCode;
        received = readHeaders(raw);
        return true;
      },
      onData: (chunk) => chunks.push(chunk) > 0,
      onComplete: () => resolve(responseOf(status, received, chunks)),
      onError: reject,
    });
  });
