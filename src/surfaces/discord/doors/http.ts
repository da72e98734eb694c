import type { webcrypto } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as after, setImmediate } from 'node:timers/promises';
import { InteractionResponseType, InteractionType, REST, type RESTOptions } from 'discord.js';
import { verifyKey } from 'discord-interactions';
import type { Logger } from 'pino';
import * as z from 'zod';
import type { Answering } from '../interaction/answering.ts';
import type { Interaction } from '../interaction/interaction.ts';
import { Reception } from '../interaction/reception.ts';
import { responseBytes } from '../interaction/response.ts';
import type { Door } from './deliver.ts';
import type { Metrics } from './metrics.ts';
import { RateLimits, restOptions } from './rest.ts';
import { webhookDoor } from './rest-door.ts';

export interface HttpOptions {
  /** The application's public key, in hexadecimal, by which Discord's signatures are checked. */
  readonly publicKey: string;
  readonly port: number;
  readonly host?: string | undefined;
  readonly answering: Answering;
  readonly log: Logger;
  readonly metrics?: Metrics | undefined;
  readonly rest?: Partial<RESTOptions> | undefined;
  readonly limits?: Partial<HttpLimits> | undefined;
}

/** What a flood can cost at most. */
interface HttpLimits {
  /** Connections at once. */
  readonly connections: number;
  /** How long a request may take in all, in ms: arriving, being answered, and its answer being read. */
  readonly doneWithin: number;
  /** Bytes of bodies that nobody has checked yet, over all connections. */
  readonly unsigned: number;
}

const LIMITS: HttpLimits = { connections: 1000, doneWithin: 15_000, unsigned: 16 * 1024 * 1024 };

/** A bot that answers over HTTP. */
export interface HttpBot {
  readonly port: number;
  /** Finishes what is in flight or on its way, then closes. Safe to call more than once. */
  readonly stop: () => Promise<void>;
}

/** Far above what Discord sends with a message to check, in bytes. */
const BODY = 256 * 1024;
/**
 * How long a request may take to arrive, in ms. Discord itself waits for 3 s; more, since requests that have arrived while this
 * process stood still are judged by the clock before they are read. Node looks after it at this interval, in ms.
 */
const ARRIVE_WITHIN = 8000;
const LOOK_EVERY = 1000;
/** Longer than load balancers keep idle connections, in ms, so that none sends on one that is being closed; 60 s is usual. */
const KEEP_ALIVE = 65_000;
/** How long requests that are on their way already still arrive once leaving has begun, in ms. */
const LINGER = 500;
/** How long leaving may take in all, in ms, and how long of it connections have on which something is being answered. */
const LEAVE_WITHIN = 4500;
const CLOSE_WITHIN = 3000;

/** A signature is refused when its timestamp is older, in ms: what was recorded once cannot be sent again later. */
const SIGNED_WITHIN = 5 * 60_000;

const PONG = responseBytes({ type: InteractionResponseType.Pong });

const ping = z.object({ type: z.literal(InteractionType.Ping) });

/** Bodies as they come in, none of them to be trusted yet. */
class UnsignedBodies {
  readonly #most: number;
  #held = 0;

  /** @param most bytes held at once. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The bytes of a body; the HTTP status that refuses one over a limit. */
  async read(request: IncomingMessage): Promise<Buffer | 413 | 503> {
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      for await (const chunk of request as AsyncIterable<Buffer>) {
        size += chunk.length;
        this.#held += chunk.length;
        if (size > BODY) return 413;
        if (this.#held > this.#most) return 503;
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    } finally {
      this.#held -= size;
    }
  }
}

/** What stands in the headers of a signed request. */
interface Signed {
  readonly signature: string;
  readonly timestamp: string;
}

/** The signature in a request's headers; undefined where there is none, or one that is too old. */
function signatureOf({ headers }: IncomingMessage, now: number): Signed | undefined {
  const signature = headers['x-signature-ed25519'];
  const timestamp = headers['x-signature-timestamp'];
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return undefined;
  const signedAt = /^\d{1,12}$/u.test(timestamp) ? Number(timestamp) * 1000 : Number.NaN;
  return now - signedAt <= SIGNED_WITHIN ? { signature, timestamp } : undefined;
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Answers a request; a body is JSON in UTF-8. */
function reply(response: ServerResponse, status: number, body?: Uint8Array): void {
  const type = body && { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, 'content-length': body?.length ?? 0 }).end(body);
}

/** Whether Discord signed these bytes: Ed25519 over the timestamp and the body ("Security and Authorization"). */
const isSigned = ({ signature, timestamp }: Signed, body: Buffer, publicKey: webcrypto.CryptoKey): Promise<boolean> =>
  verifyKey(body, signature, timestamp, publicKey).catch(() => false);

/** The door of an interaction that came over HTTP: the response first, the interaction's webhook afterwards. */
function httpDoor(response: ServerResponse, rest: REST, interaction: Interaction): Door {
  return {
    ...webhookDoor(rest, interaction),
    async first(answer) {
      if (response.destroyed) throw new Error('the connection broke before the answer was ready');
      reply(response, 200, responseBytes(answer));
      return true;
    },
  };
}

/** An Ed25519 key from its 32 bytes in hexadecimal. */
const keyOf = (hexadecimal: string) =>
  globalThis.crypto.subtle.importKey('raw', Buffer.from(hexadecimal, 'hex'), 'Ed25519', false, ['verify']);

async function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/**
 * Answers Discord's interactions over HTTP, on any path, with nothing kept between two of them: any number of these stand
 * behind one load balancer.
 */
export async function serveDiscord({
  publicKey,
  port,
  host,
  answering,
  log,
  metrics,
  rest,
  limits: given,
}: HttpOptions): Promise<HttpBot> {
  const reception = new Reception(answering, log, metrics);
  const limits: HttpLimits = { ...LIMITS, ...given };
  const webhooks = new REST(restOptions(log, new RateLimits(), rest));
  const key = await keyOf(publicKey);

  let leaving = false;

  const bodies = new UnsignedBodies(limits.unsigned);
  /** Refuses a request whose body is not read: nothing more is taken from its connection. */
  const refuse = (response: ServerResponse, status: number) => {
    response.setHeader('connection', 'close');
    reply(response, status);
  };

  const take = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'POST') return refuse(response, 405);
    const signature = signatureOf(request, Date.now());
    if (!signature) return refuse(response, 401);
    const body = await bodies.read(request);
    if (typeof body === 'number') return refuse(response, body);
    if (!(await isSigned(signature, body, key))) return reply(response, 401);
    const received = json(body.toString('utf8'));
    if (ping.safeParse(received).success) return reply(response, 200, PONG);
    if (!reception.receive(received, (interaction) => httpDoor(response, webhooks, interaction))) reply(response, 400);
  };

  const timeouts = {
    requestTimeout: ARRIVE_WITHIN,
    headersTimeout: ARRIVE_WITHIN,
    connectionsCheckingInterval: LOOK_EVERY,
    keepAliveTimeout: KEEP_ALIVE,
  };
  const server = createServer(timeouts, (request, response) => {
    // A connection that is kept alive would outlast the server that has no more to say.
    response.shouldKeepAlive &&= !leaving;
    response.on('finish', () => leaving && request.socket.end());
    const deadline = setTimeout(() => request.socket.destroy(), limits.doneWithin);
    response.on('close', () => clearTimeout(deadline));
    take(request, response).catch((error: unknown) => {
      log.warn({ err: error }, 'a request broke off');
      response.destroy();
    });
  });
  server.maxConnections = limits.connections;
  const bound = await listen(server, port, host);
  log.info({ port: bound }, 'answering over HTTP');

  let stopping: Promise<void> | undefined;
  const stop = async () => {
    log.info({ inFlight: reception.inFlight }, 'closing the HTTP door');
    leaving = true;
    const began = performance.now();
    await after(LINGER);
    // What came in while this process stood still is read before a connection is taken for idle.
    for (let turn = 0; turn < 2; turn++) await setImmediate();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const tooLong = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN);
    await closed;
    clearTimeout(tooLong);
    await reception.settled(Math.max(0, LEAVE_WITHIN - (performance.now() - began)));
  };
  return { port: bound, stop: () => (stopping ??= stop()) };
}
