/** What is used of node-postgres, which comes without types. */
declare module 'pg' {
  interface Connection {
    on(event: 'error', listener: (error: Error) => void): this;
  }
  interface PoolOptions {
    readonly connectionString: string;
    readonly connectionTimeoutMillis: number;
    readonly query_timeout: number;
  }
  export class Pool {
    constructor(options: PoolOptions);
    on(event: 'error', listener: (error: Error) => void): this;
    on(event: 'connect', listener: (connection: Connection) => void): this;
    query(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
    end(): Promise<void>;
  }
  export class DatabaseError extends Error {
    readonly code: string | undefined;
  }
}
