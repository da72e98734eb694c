import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.ts';

const LOOPBACK = '127.0.0.1';
/** Connections at once; a supervisor needs one. */
const CONNECTIONS = 50;

export interface HealthOptions {
  readonly port: number;
  /** This machine alone where absent. */
  readonly host?: string | undefined;
  readonly metrics: Metrics;
  /** Whether interactions sent now would be answered. */
  readonly ready: () => boolean | Promise<boolean>;
}

/**
 * Tells a supervisor how the bot is, on a port of its own: `GET /healthz` (the process runs), `GET /readyz` (503 while it
 * cannot answer) and `GET /metrics`.
 */
export async function serveHealth({ port, host, metrics, ready }: HealthOptions) {
  const server = createServer(async (request, response) => {
    const tell = (status: number, text: string, type = 'text/plain; charset=utf-8') =>
      response.writeHead(status, { 'content-type': type }).end(text);
    if (request.method !== 'GET') return tell(405, 'GET only\n');
    if (request.url === '/healthz') return tell(200, 'ok\n');
    if (request.url === '/readyz') return (await ready()) ? tell(200, 'ready\n') : tell(503, 'not ready\n');
    if (request.url === '/metrics') return tell(200, await metrics.registry.metrics(), metrics.registry.contentType);
    return tell(404, 'not here\n');
  });
  server.maxConnections = CONNECTIONS;
  server.listen(port, host ?? LOOPBACK);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    stop(): void {
      server.close();
      server.closeAllConnections();
    },
  };
}
