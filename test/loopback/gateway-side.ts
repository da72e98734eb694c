import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/** Discord's gateway opcodes (API reference, "Gateway Opcodes"). */
const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

interface Session {
  readonly id: string;
  sequence: number;
  /** Dispatches sent, or kept while nobody listens, for a client that resumes. */
  readonly events: { readonly s: number; readonly t: string; readonly d: unknown }[];
}

export interface GatewayOptions {
  readonly token: string;
  readonly applicationId: string;
  readonly heartbeatInterval: number;
  /** The servers that the bot is in. */
  readonly guilds: readonly string[];
}

/** Discord's side of the gateway: sessions that outlive their connection, as the real one's do. */
export class GatewaySide {
  /** What clients sent, in order: `identify`, `resume`, `heartbeat`. */
  readonly received: string[] = [];
  readonly identified: { intents: number; shard?: [number, number] }[] = [];
  /** Whether heartbeats are acknowledged. */
  acknowledging = true;
  /** A code to close with instead of accepting the next identify. */
  refuseIdentify: number | undefined;
  readonly #server: WebSocketServer;
  readonly #options: GatewayOptions;
  readonly #sessions = new Map<string, Session>();
  readonly #connections = new Map<WebSocket, Session | undefined>();
  #address = '';

  constructor(server: Server, options: GatewayOptions) {
    this.#options = options;
    this.#server = new WebSocketServer({ server });
    this.#server.on('connection', (socket) => this.#welcome(socket));
  }

  set address(address: string) {
    this.#address = address;
  }

  get address(): string {
    return this.#address;
  }

  get connected(): number {
    return this.#connections.size;
  }

  /** Dispatches an event to every session; one without a connection gets it when it resumes. */
  dispatch(t: string, d: unknown): void {
    for (const session of this.#sessions.values()) {
      session.sequence += 1;
      const event = { s: session.sequence, t, d };
      session.events.push(event);
      for (const [socket, held] of this.#connections)
        if (held === session) socket.send(JSON.stringify({ op: OP.dispatch, ...event }));
    }
  }

  /** Closes every connection with a code. */
  close(code: number): void {
    for (const socket of this.#connections.keys()) socket.close(code);
  }

  /** Cuts every connection without a word. */
  cut(): void {
    for (const socket of this.#connections.keys()) socket.terminate();
  }

  /** Asks every client to connect anew and resume; what is dispatched until then waits for that. */
  askToReconnect(): void {
    this.#tell({ op: OP.reconnect, d: null });
    for (const socket of this.#connections.keys()) this.#connections.set(socket, undefined);
  }

  invalidateSessions({ resumable }: { resumable: boolean }): void {
    if (!resumable) this.#sessions.clear();
    this.#tell({ op: OP.invalidSession, d: resumable });
  }

  stop(): void {
    this.cut();
    this.#server.close();
  }

  #tell(payload: unknown): void {
    for (const socket of this.#connections.keys()) socket.send(JSON.stringify(payload));
  }

  #welcome(socket: WebSocket): void {
    this.#connections.set(socket, undefined);
    socket.on('close', () => this.#connections.delete(socket));
    socket.on('error', () => this.#connections.delete(socket));
    socket.on('message', (data) => this.#hear(socket, JSON.parse(String(data))));
    socket.send(JSON.stringify({ op: OP.hello, d: { heartbeat_interval: this.#options.heartbeatInterval } }));
  }

  #hear(socket: WebSocket, { op, d }: { op: number; d: Record<string, unknown> }): void {
    if (op === OP.heartbeat) {
      this.received.push('heartbeat');
      if (this.acknowledging) socket.send(JSON.stringify({ op: OP.heartbeatAck }));
    } else if (op === OP.identify) {
      this.received.push('identify');
      this.#identify(socket, d);
    } else if (op === OP.resume) {
      this.received.push('resume');
      this.#resume(socket, d);
    } else if (op !== 3) socket.close(4001);
  }

  #identify(socket: WebSocket, d: Record<string, unknown>): void {
    if (d.token !== this.#options.token) return void socket.close(4004);
    if (this.refuseIdentify !== undefined) return void socket.close(this.refuseIdentify);
    const shard = d.shard as [number, number] | undefined;
    this.identified.push({ intents: Number(d.intents), ...(shard && { shard }) });
    const id = `session-${this.#sessions.size + 1}-${Date.now()}`;
    const session: Session = { id, sequence: 1, events: [] };
    this.#sessions.set(id, session);
    this.#connections.set(socket, session);
    const ready = {
      v: 10,
      user: { id: this.#options.applicationId, username: 'receipts', discriminator: '0000', avatar: null, bot: true },
      guilds: this.#options.guilds.map((id) => ({ id, unavailable: true })),
      session_id: id,
      resume_gateway_url: this.#address,
      application: { id: this.#options.applicationId, flags: 0 },
      ...(shard && { shard }),
    };
    socket.send(JSON.stringify({ op: OP.dispatch, s: 1, t: 'READY', d: ready }));
  }

  #resume(socket: WebSocket, d: Record<string, unknown>): void {
    const session = this.#sessions.get(String(d.session_id));
    if (!session) return void socket.send(JSON.stringify({ op: OP.invalidSession, d: false }));
    this.#connections.set(socket, session);
    for (const event of session.events)
      if (event.s > Number(d.seq)) socket.send(JSON.stringify({ op: OP.dispatch, ...event }));
    session.sequence += 1;
    socket.send(JSON.stringify({ op: OP.dispatch, s: session.sequence, t: 'RESUMED', d: {} }));
  }
}
