import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Resolve } from '../../src/ingest/fetching/checking-connector.ts';
import { type FetchLimits, PUBLIC_WEB } from '../../src/ingest/fetching/limits.ts';
import { PageFetcher } from '../../src/ingest/fetching/page-fetcher.ts';

/** What the server answers under an address: a page, or whatever a handler does. */
export type Served =
  | string
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** Every name leads to this machine, as in a hosts file. */
export const toLoopback: Resolve = (_, __, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);

/** The web as a fetcher meets it, on the loopback interface; every host name leads here. */
export class Web {
  readonly served = new Map<string, Served>();
  /** The requests, as `host path`, in order. */
  readonly requests: { readonly host: string; readonly path: string; readonly headers: IncomingMessage['headers'] }[] =
    [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  static async open(): Promise<Web> {
    const web = new Web();
    web.#server.listen(0, '127.0.0.1');
    await once(web.#server, 'listening');
    return web;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Serves something under a path, and gives its link on a host. */
  serve(path: string, served: Served, host = 'harbour.example'): string {
    this.served.set(path, served);
    return this.link(path, host);
  }

  link(path: string, host = 'harbour.example'): string {
    return `http://${host}:${this.port}${path}`;
  }

  /** Limits under which this server, and nothing else, may be fetched from. */
  limits(changed: Partial<FetchLimits> = {}): FetchLimits {
    return {
      ...PUBLIC_WEB,
      isAllowedAddress: (address) => address === '127.0.0.1',
      isAllowedPort: (port) => port === this.port,
      ...changed,
    };
  }

  fetcher(changed: Partial<FetchLimits> = {}): PageFetcher {
    return new PageFetcher(this.limits(changed), toLoopback);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/';
    this.requests.push({ host: request.headers.host ?? '', path, headers: request.headers });
    const served = this.served.get(path) ?? { status: 404, body: 'Not here' };
    if (typeof served === 'function') {
      served(request, response);
      return;
    }
    const { status = 200, headers = {}, body = '' } = typeof served === 'string' ? { body: served } : served;
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  }
}
