import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { accept, type SentInteraction, type Side, WAITS } from './side.ts';

export const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gbench.token_of_no_account_at_all_x';
/** How a response begins that only says that one will come. */
const DEFERRED = '{"type":5';
const APPLICATION = '112233445566778899';

/** Discord's side of a bot on the gateway: one session, and a REST that takes what it is sent without checking it. */
export interface GatewaySide extends Side {
  readonly api: string;
  /** Resolves when the bot has registered or, for one that registers nothing, identified. */
  readonly joined: (registers: boolean) => Promise<void>;
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

export async function gatewaySide(): Promise<GatewaySide> {
  const waiting = new Map<string, (status: number, body: string) => void>();
  let session: WebSocket | undefined;
  let sequence = 1;
  let identified = () => {};
  let registered = () => {};
  const identifying = new Promise<void>((resolve) => {
    identified = resolve;
  });
  const registering = new Promise<void>((resolve) => {
    registered = resolve;
  });

  const tell = (response: ServerResponse, body: unknown) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));

  const server = createServer(async (request, response) => {
    const [, kind, id = ''] = /^\/api\/v10\/(\w+)(?:\/(\w+))?/.exec(request.url ?? '') ?? [];
    const body = await read(request);
    if (kind === 'interactions') {
      // With a response asked for, as discord.js does, Discord describes what it made.
      if (request.url?.includes('with_response=true')) tell(response, { interaction: { id, type: 2 } });
      else response.writeHead(204).end();
      // A deferral is no answer yet; what follows it comes by the webhook.
      if (!body.startsWith(DEFERRED)) waiting.get(id)?.(200, body);
    } else if (kind === 'webhooks') {
      tell(response, { id: '1' });
      const [, interaction = ''] = /interaction-token-(\d+)/.exec(request.url ?? '') ?? [];
      waiting.get(interaction)?.(200, body);
    } else if (kind === 'gateway') {
      const limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 16 };
      tell(response, { url, shards: 1, session_start_limit: limit });
    } else if (kind === 'applications') {
      tell(response, []);
      if (request.method === 'PUT') registered();
    } else response.writeHead(404).end();
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    const say = (payload: object) => socket.send(JSON.stringify(payload));
    socket.on('message', (data) => {
      const { op } = JSON.parse(String(data));
      if (op === 1) say({ op: 11 });
      if (op !== 2) return;
      session = socket;
      const user = { id: APPLICATION, username: 'receipts', discriminator: '0000', avatar: null, bot: true };
      const application = { id: APPLICATION, flags: 0 };
      say({
        op: 0,
        s: 1,
        t: 'READY',
        d: { v: 10, user, guilds: [], session_id: 'one', resume_gateway_url: url, application },
      });
      identified();
    });
    say({ op: 10, d: { heartbeat_interval: 41_250 } });
  });
  // A connection that was closed while the other bot had its turn would fail the first answer of the next.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `ws://127.0.0.1:${port}`;

  return {
    api: `http://127.0.0.1:${port}/api`,
    joined: (registers) => (registers ? registering : identifying),
    send: (interaction: SentInteraction) =>
      new Promise<void>((resolve, reject) => {
        const settle = (status: number, body: string) => {
          clearTimeout(late);
          waiting.delete(interaction.id);
          try {
            accept(status, body);
            resolve();
          } catch (error) {
            reject(error);
          }
        };
        const late = setTimeout(() => settle(0, 'no answer within 3 s'), WAITS);
        waiting.set(interaction.id, settle);
        sequence += 1;
        session?.send(JSON.stringify({ op: 0, s: sequence, t: 'INTERACTION_CREATE', d: interaction }));
      }),
    close() {
      sockets.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
