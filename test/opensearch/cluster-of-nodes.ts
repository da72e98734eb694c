import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fetchArtefacts, HERE, LIBRARIES } from './artefacts.ts';

/** A node of a test holds little. */
const HEAP = process.env.SEARCH_NODE_HEAP ?? '512m';
/** A machine that does much else starts a node slowly, in ms. */
const STARTED_WITHIN = 400_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a server has no port');
  return address.port;
}

/** A node of OpenSearch: a process with a folder of its own. */
export class SearchNode {
  readonly url: string;
  private readonly folder: string;
  private readonly args: readonly string[];
  private process: ChildProcess | undefined;

  private constructor(folder: string, args: readonly string[], port: number) {
    this.folder = folder;
    this.args = args;
    this.url = `http://127.0.0.1:${port}`;
  }

  /** Starts so many nodes, which find each other. */
  static async cluster(size: number): Promise<SearchNode[]> {
    fetchArtefacts();
    const names = Array.from({ length: size }, (_, place) => `node${place + 1}`);
    const ports = await Promise.all(names.map(async () => ({ http: await freePort(), transport: await freePort() })));
    const seeds = size === 1 ? [] : names.map((name, place) => `${name}:${ports[place]?.transport}`);
    const nodes = names.map((name, place) => {
      const folder = mkdtempSync(join(tmpdir(), 'receipts-search-'));
      const { http = 0, transport = 0 } = ports[place] ?? {};
      return new SearchNode(folder, [folder, name, String(http), String(transport), ...seeds], http);
    });
    await Promise.all(nodes.map((node) => node.start()));
    return nodes;
  }

  /** Starts the node, or starts it again with what it held. */
  async start(): Promise<void> {
    const java = spawn(
      'java',
      [`-Xms${HEAP}`, `-Xmx${HEAP}`, '-cp', join(LIBRARIES, '*'), join(HERE, 'SearchNode.java'), ...this.args],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.process = java;
    let said = '';
    java.stderr.on('data', (part) => {
      said = (said + part).slice(-4000);
    });
    const late = setTimeout(() => java.kill('SIGKILL'), STARTED_WITHIN);
    for await (const line of createInterface(java.stdout)) {
      if (line.startsWith('started ')) {
        clearTimeout(late);
        java.stdout.resume();
        return;
      }
      said = `${said}${line}\n`.slice(-4000);
    }
    clearTimeout(late);
    throw new Error(`a node of OpenSearch does not start:\n${said}`);
  }

  /** Ends the node at once, as a power cut does. */
  async kill(): Promise<void> {
    const { process } = this;
    if (!process || process.exitCode !== null || process.signalCode !== null) return;
    process.kill('SIGKILL');
    await once(process, 'exit');
  }

  /** Stops the node's process where it is, until `resume`: it holds its connections and answers nothing. */
  hang(): void {
    this.process?.kill('SIGSTOP');
  }

  resume(): void {
    this.process?.kill('SIGCONT');
  }

  /** Ends the node and throws its data away. */
  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
