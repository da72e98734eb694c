import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Complaints,
  callbackComplaints,
  commandsComplaints,
  messageComplaints,
  webhookComplaints,
} from './body-rules.ts';
import { GatewaySide } from './gateway-side.ts';

export const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gloopb.ack_token_of_no_account_at_all';
export const APPLICATION = '112233445566778899';
export const GUILD = '998877665544332211';

/** One request to Discord's REST. */
export interface Request {
  readonly method: string;
  /** Below `/api/v10`, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: unknown;
  readonly at: number;
}

/** What the peer answers instead of doing what it is asked. */
export interface Fault {
  readonly when: (request: Request) => boolean;
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** How often; for ever where absent. */
  times?: number;
  /** Cuts the connection in the middle of the answer's body. */
  readonly cut?: boolean;
  /** Does what it was asked all the same, before it fails. */
  readonly afterwards?: boolean;
}

export interface PeerOptions {
  readonly heartbeatInterval?: number;
  /** Any free one where absent. */
  readonly port?: number;
  readonly shards?: number;
  /** The servers that the bot is in. */
  readonly guilds?: readonly string[];
}

const read = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  const text = bytes.toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
};

/** A message with files; each attachment that it names must be among them, and be what its name says. */
async function readForm(bytes: Buffer, type: string): Promise<unknown> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const body = JSON.parse(String(form.get('payload_json')));
  for (const { id } of body.attachments) {
    const file = form.get(`files[${id}]`);
    const start =
      typeof file === 'string' || !file ? '' : Buffer.from(await file.slice(0, 8).arrayBuffer()).toString('hex');
    if (start !== '89504e470d0a1a0a') throw new Error(`attachment ${id} is no PNG`);
  }
  return body;
}

const error = (status: number, code: number, message: string) => ({ status, body: { code, message } });

/** Discord on the loopback interface: a gateway and a REST that refuse what the real ones refuse. */
export class Peer {
  readonly gateway: GatewaySide;
  readonly requests: Request[] = [];
  /** What was wrong with the bodies received; a test that expects none asserts this to be empty. */
  readonly complaints: Complaints = [];
  readonly faults: Fault[] = [];
  /** The commands held, by route. */
  readonly commands = new Map<string, unknown[]>();
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  /** The callback paths of the interactions that have a first response. */
  readonly acknowledged = new Set<string>();
  /** The messages that the bot has posted and not removed, by channel and ID. */
  readonly messages = new Map<string, unknown>();
  readonly #nonces = new Map<string, string>();
  #posted = 0;
  readonly #waiting = new Set<() => void>();
  readonly #shards: number;
  readonly #guilds: readonly string[];

  private constructor({ heartbeatInterval = 41_250, shards = 1, guilds = [] }: PeerOptions) {
    this.#shards = shards;
    this.#guilds = guilds;
    this.gateway = new GatewaySide(this.#server, {
      token: TOKEN,
      applicationId: APPLICATION,
      heartbeatInterval,
      guilds,
    });
  }

  static async start(options: PeerOptions = {}): Promise<Peer> {
    const peer = new Peer(options);
    peer.#server.listen(options.port ?? 0, '127.0.0.1');
    await once(peer.#server, 'listening');
    peer.gateway.address = `ws://127.0.0.1:${(peer.#server.address() as AddressInfo).port}`;
    return peer;
  }

  /** The base address for a client's REST. */
  get api(): string {
    return `${this.gateway.address.replace('ws:', 'http:')}/api`;
  }

  stop(): void {
    this.gateway.stop();
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Resolves with the requests that satisfy `wanted`, as soon as there are `count` of them. */
  async requested(wanted: (request: Request) => boolean, count = 1, within = 60_000): Promise<Request[]> {
    const deadline = Date.now() + within;
    for (;;) {
      const found = this.requests.filter(wanted);
      if (found.length >= count) return found;
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`${found.length} of ${count} requests came within ${within} ms`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#waiting.add(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Sends an interaction through the gateway and resolves with the body of its first response. */
  async interact<Sent extends { readonly id: string; readonly token: string }>(
    interaction: Sent,
    within?: number,
  ): Promise<unknown> {
    this.gateway.dispatch('INTERACTION_CREATE', interaction);
    const [callback] = await this.requested(({ path }) => path === callbackPath(interaction), 1, within);
    return callback?.body;
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    const request: Request = {
      method: incoming.method ?? 'GET',
      path: decodeURIComponent(url.pathname).replace(/^\/api\/v10/, ''),
      query: url.searchParams,
      authorization: incoming.headers.authorization,
      body: await read(incoming),
      at: Date.now(),
    };
    const fault = this.faults.find(({ when, times }) => times !== 0 && when(request));
    if (fault?.times !== undefined) fault.times -= 1;
    if (fault?.afterwards) this.#do(request);
    const { status, body, headers } = fault
      ? { headers: {}, body: undefined, ...fault }
      : { headers: {}, ...this.#do(request) };
    const text = body === undefined ? '' : JSON.stringify(body);
    const length = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
    response.writeHead(status, { ...(body !== undefined && length), ...headers });
    if (fault?.cut) {
      response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
    } else response.end(text);
    this.requests.push(request);
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  /** What Discord does on a request. */
  #do(request: Request): { status: number; body?: unknown } {
    const { method, path, body } = request;
    if (path.startsWith('/interactions/')) return this.#callback(path, body);
    if (path.startsWith('/webhooks/')) return this.#webhook(method, path, body);
    if (request.authorization !== `Bot ${TOKEN}`) return error(401, 0, '401: Unauthorized');
    if (path === '/gateway/bot') {
      const limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 16 };
      return { status: 200, body: { url: this.gateway.address, shards: this.#shards, session_start_limit: limit } };
    }
    if (path === '/applications/@me') return { status: 200, body: { id: APPLICATION, name: 'receipts' } };
    if (path === '/users/@me/guilds')
      return { status: 200, body: this.#guilds.map((id) => ({ id, name: 'A server' })) };
    if (path.startsWith('/channels/')) return this.#message(method, path, body);
    if (/^\/applications\/\d+(\/guilds\/\d+)?\/commands$/.test(path)) {
      if (method === 'GET') return { status: 200, body: this.commands.get(path) ?? [] };
      const complaints = commandsComplaints(body);
      this.complaints.push(...complaints);
      if (complaints.length > 0) return error(400, 50035, 'Invalid Form Body');
      this.commands.set(path, held(body as Record<string, unknown>[], path));
      return { status: 200, body: this.commands.get(path) };
    }
    return error(404, 0, '404: Not Found');
  }

  /** Posts, edits and removes messages; reactions are only asked for. */
  #message(method: string, path: string, body: unknown): { status: number; body?: unknown } {
    if (path.includes('/reactions/')) return { status: 204 };
    if (method === 'DELETE') return this.messages.delete(path) ? { status: 204 } : error(404, 10008, 'Unknown Message');
    if (method === 'PATCH' && !this.messages.has(path)) return error(404, 10008, 'Unknown Message');
    const complaints = messageComplaints(body, method === 'PATCH');
    this.complaints.push(...complaints);
    if (complaints.length > 0) return error(400, 50035, 'Invalid Form Body');
    const { nonce } = body as { nonce?: string };
    const at =
      method === 'PATCH' ? path : `${path}/${this.#nonces.get(String(nonce)) ?? String(900_000 + this.#posted++)}`;
    if (nonce !== undefined) this.#nonces.set(nonce, at.slice(at.lastIndexOf('/') + 1));
    this.messages.set(at, body);
    return { status: 200, body: { id: at.slice(at.lastIndexOf('/') + 1), type: 19 } };
  }

  #callback(path: string, body: unknown): { status: number; body?: unknown } {
    if (this.acknowledged.has(path)) return error(400, 40060, 'Interaction has already been acknowledged.');
    const complaints = callbackComplaints(body);
    this.complaints.push(...complaints);
    if (complaints.length > 0) return error(400, 50035, 'Invalid Form Body');
    this.acknowledged.add(path);
    return { status: 204 };
  }

  #webhook(method: string, path: string, body: unknown): { status: number; body?: unknown } {
    if (method === 'DELETE') return { status: 204 };
    const complaints = webhookComplaints(body, method === 'PATCH');
    this.complaints.push(...complaints);
    return complaints.length > 0
      ? error(400, 50035, 'Invalid Form Body')
      : { status: 200, body: { id: '1', type: 0, path } };
  }
}

/** Commands as Discord gives them back: with IDs and with fields filled in that nobody sent. */
function held(commands: Record<string, unknown>[], path: string): unknown[] {
  return commands.map((command, index) => ({
    id: String(1000 + index),
    application_id: APPLICATION,
    version: String(2000 + index),
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    ...(path.includes('/guilds/') && { guild_id: GUILD }),
    ...command,
    options: (command.options as Record<string, unknown>[] | undefined)?.map(({ required, ...option }) => ({
      ...option,
      ...(required === true && { required }),
      name_localizations: option.name_localizations ?? null,
    })),
  }));
}

export const callbackPath = ({ id, token }: { id: string; token: string }) => `/interactions/${id}/${token}/callback`;
export const originalPath = ({ token }: { token: string }) => `/webhooks/${APPLICATION}/${token}/messages/@original`;
export const followUpPath = ({ token }: { token: string }) => `/webhooks/${APPLICATION}/${token}`;
