import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type PageOptions, pageApp } from './app.tsx';

const LOOPBACK = '127.0.0.1';
/** Connections at once; a request takes some milliseconds. */
const CONNECTIONS = 200;
/** A request arrives within so many ms. */
const ARRIVE_WITHIN = 10_000;

export interface ServingOptions extends PageOptions {
  readonly port: number;
  /** This machine alone where absent. */
  readonly host?: string | undefined;
}

/** A page that is served. */
export interface ServedPage {
  readonly address: string;
  readonly stop: () => void;
}

/** Serves the commands as a page. @throws the system's error where the port can't be opened. */
export async function servePage({ port, host = LOOPBACK, ...options }: ServingOptions): Promise<ServedPage> {
  const server = createAdaptorServer({
    fetch: pageApp(options).fetch,
    serverOptions: { requestTimeout: ARRIVE_WITHIN, headersTimeout: ARRIVE_WITHIN },
  });
  server.maxConnections = CONNECTIONS;
  server.listen(port, host);
  await once(server, 'listening');
  const { port: bound, address, family } = server.address() as AddressInfo;
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}/`,
    stop() {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    },
  };
}
