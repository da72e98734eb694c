import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { accept, type SentInteraction, type Side, WAITS } from './side.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');

/** The key that what is sent is signed with, in hexadecimal: the last 32 bytes of its DER form (RFC 8410). */
export const PUBLIC_KEY = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');

/** Ahead, so that a long run's signatures do not grow too old. */
const TIMESTAMP = String(Math.floor(Date.now() / 1000) + 86_400);

function requestOf(body: string): string {
  const signature = sign(null, Buffer.from(`${TIMESTAMP}${body}`), privateKey).toString('hex');
  return [
    'POST /interactions HTTP/1.1',
    'host: 127.0.0.1',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-signature-ed25519: ${signature}`,
    `x-signature-timestamp: ${TIMESTAMP}`,
    '',
    body,
  ].join('\r\n');
}

/** One request at a time on a connection that stays open; bare sockets cost the sender least. */
class Connection {
  readonly #socket: Socket;
  #received = '';
  #settle: ((error?: Error) => void) | undefined;

  constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1').setNoDelay().setEncoding('latin1');
    this.#socket.on('data', (text) => this.#read(String(text)));
    this.#socket.on('error', (error) => this.#settle?.(error));
    this.#socket.on('close', () => this.#settle?.(new Error('the connection was closed')));
  }

  exchange(request: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.#settle?.(new Error('no answer within 3 s')), WAITS);
      this.#settle = (error) => {
        clearTimeout(late);
        this.#settle = undefined;
        if (error) reject(error);
        else resolve();
      };
      this.#socket.write(request);
    });
  }

  /** False once the other side has hung up. */
  get open(): boolean {
    return this.#socket.writable;
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(text: string): void {
    this.#received += text;
    const end = this.#received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const [, length] = /^content-length: (\d+)/im.exec(this.#received.slice(0, end)) ?? [];
    const body = this.#received.slice(end + 4);
    if (length === undefined || body.length < Number(length)) return;
    const status = Number(this.#received.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length));
    this.#received = '';
    try {
      accept(status, body);
      this.#settle?.();
    } catch (error) {
      this.#settle?.(error as Error);
    }
  }
}

/** A REST that takes what it is sent without checking it, for what follows an answer. */
export async function takingRest(): Promise<{ readonly api: string; readonly close: () => void }> {
  const server = createServer((request, response) => request.resume().on('end', () => response.end('{}')));
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { api: `http://127.0.0.1:${port}/api`, close: () => void server.close().closeAllConnections() };
}

/** Discord's side of a bot that answers over HTTP on a port; `rest` is closed with it. */
export function httpSide(port: number, rest: { readonly close: () => void }): Side {
  const idle: Connection[] = [];
  const all: Connection[] = [];
  return {
    async send(interaction: SentInteraction) {
      let connection = idle.pop();
      while (connection && !connection.open) connection = idle.pop();
      if (!connection) {
        connection = new Connection(port);
        all.push(connection);
      }
      await connection.exchange(requestOf(JSON.stringify(interaction)));
      idle.push(connection);
    },
    close() {
      rest.close();
      for (const connection of all) connection.close();
    },
  };
}
