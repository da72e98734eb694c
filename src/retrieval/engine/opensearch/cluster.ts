import { Client } from '@opensearch-project/opensearch';
import { Unavailable } from '../../../unavailable.ts';
import { Circuit } from './circuit.ts';

/** How a cluster is reached. */
export interface ClusterSettings {
  /** The address of each node, without user and password. */
  readonly nodes: readonly string[];
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** Certificates and key in PEM: whom to trust besides the system's, and who we are. */
  readonly ca?: string | undefined;
  readonly certificate?: string | undefined;
  readonly key?: string | undefined;
  /** How long a node may take over a search, in ms. */
  readonly within?: number | undefined;
}

/** The cluster does not answer, or not in time. The message is one line for the host and holds no secret. */
export class SearchUnavailable extends Unavailable {
  override readonly name = 'SearchUnavailable';
}

/** The cluster answered that it won't: the request is wrong, or what it asks for is not there. */
export class SearchRefusal extends Error {
  override readonly name = 'SearchRefusal';
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

export interface SearchRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'HEAD';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object | undefined;
  /** Lines of JSON, in place of a body. */
  readonly lines?: readonly object[];
  /** How long one node may take, in ms. */
  readonly within?: number;
}

/** A request and its second try together stay within the 3 s that a member waits; what takes several requests is deferred. */
const ANSWER_WITHIN = 1200;
/** So many requests are with a node at a time; more would only wait there, within the time that it has. */
const AT_ONCE = 8;
/** Busy or starting nodes and gateways; another node, or the same a moment later, may do. */
const PASSING = new Set([429, 502, 503, 504]);

interface Failure {
  readonly name?: string;
  readonly message?: string;
  readonly statusCode?: number;
  readonly body?: { readonly error?: { readonly reason?: string; readonly type?: string } | string };
}

function reasonOf({ body, message, name }: Failure): string {
  const error = body?.error;
  const reason = typeof error === 'string' ? error : (error?.reason ?? error?.type);
  return (reason ?? message ?? name ?? 'no reason').split('\n', 1)[0] ?? '';
}

/**
 * A cluster behind its client, which takes the nodes in turn and leaves out for a while those that did not answer. A request that
 * failed is tried once more, at another node, as long as few do; where many fail, none is sent for a while.
 */
export class Cluster {
  private readonly client: Client;
  private readonly circuit: Circuit;
  private readonly several: boolean;
  private readonly within: number;
  private readonly atOnce: number;
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    { nodes, user, password, ca, certificate, key, within = ANSWER_WITHIN }: ClusterSettings,
    circuit = new Circuit(),
  ) {
    this.circuit = circuit;
    this.within = within;
    this.atOnce = AT_ONCE * nodes.length;
    this.several = nodes.length > 1;
    this.client = new Client({
      nodes: [...nodes],
      ...(user !== undefined && { auth: { username: user, password: password ?? '' } }),
      ...((ca !== undefined || certificate !== undefined) && { ssl: { ca, cert: certificate, key } }),
      // Tried again here, where the budget is known.
      maxRetries: 0,
      resurrectStrategy: 'optimistic',
      compression: false as never,
    });
  }

  /**
   * Sends a request to a node and gives what it answered.
   * @throws SearchUnavailable where none answers in time; CircuitOpen where that was found a moment ago
   * @throws SearchRefusal where one answers with an error
   */
  async request<Answer>(request: SearchRequest): Promise<Answer> {
    if (this.running >= this.atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running++;
    try {
      return await this.tried<Answer>(request);
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }

  private async tried<Answer>(request: SearchRequest): Promise<Answer> {
    this.circuit.enter();
    for (let tries = 1; ; tries++) {
      try {
        const answer = await this.send<Answer>(request);
        this.circuit.succeeded();
        return answer;
      } catch (error) {
        const failure = error as Failure;
        const { statusCode } = failure;
        if (statusCode !== undefined && !PASSING.has(statusCode)) {
          this.circuit.succeeded();
          throw new SearchRefusal(reasonOf(failure), statusCode);
        }
        const mayTryAgain =
          tries === 1 && (this.several || statusCode !== undefined || failure.name === 'ConnectionError');
        if (mayTryAgain && this.circuit.mayRetry()) continue;
        this.circuit.failed();
        throw new SearchUnavailable(`the search engine does not answer: ${reasonOf(failure)}`, { cause: error });
      }
    }
  }

  private async send<Answer>({
    method,
    path,
    query,
    body,
    lines,
    within = this.within,
  }: SearchRequest): Promise<Answer> {
    const { body: answer } = await this.client.transport.request(
      {
        method,
        path,
        ...(query && { querystring: { ...query } }),
        ...(lines ? { bulkBody: [...lines] as never } : body && { body: body as never }),
      },
      { requestTimeout: within, maxRetries: 0 },
    );
    return answer as Answer;
  }

  /** Whether the cluster answers now. */
  async answers(): Promise<boolean> {
    try {
      await this.request({ method: 'GET', path: '/_cluster/health', query: { local: true } });
      return true;
    } catch (error) {
      if (error instanceof Unavailable || error instanceof SearchRefusal) return false;
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.client.close();
  }
}
