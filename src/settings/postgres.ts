import { DatabaseError, Pool } from 'pg';
import type { Fields, SettingsStore } from './settings-store.ts';

/** Connecting and answering may each take so long, in ms. */
const ANSWERS_WITHIN = 2000;

const TABLE = 'receipts_settings';
const UNDEFINED_TABLE = '42P01';

/** Replicas that start at once create it one after another: `if not exists` alone does not prevent that they meet. */
const CREATE = `select pg_advisory_xact_lock(hashtext('${TABLE}'));
  create table if not exists ${TABLE} (key text primary key, fields jsonb not null)`;

const unheard = () => undefined;

/** Settings in a PostgreSQL: a row for each key. */
export class Postgres implements SettingsStore {
  readonly #pool: Pool;

  private constructor(url: string) {
    this.#pool = new Pool({
      connectionString: url,
      connectionTimeoutMillis: ANSWERS_WITHIN,
      query_timeout: ANSWERS_WITHIN,
    });
    // A connection that breaks while nobody asks would end the process; whoever asks next gets the error, or a new connection.
    this.#pool.on('error', unheard);
    this.#pool.on('connect', (connection) => void connection.on('error', unheard));
  }

  /** @throws Error where the database cannot be reached or used. */
  static async open(url: string): Promise<Postgres> {
    const store = new Postgres(url);
    try {
      await store.#prepare();
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  async get(key: string): Promise<Fields> {
    const { rows } = await this.#pool.query(`select fields from ${TABLE} where key = $1`, [key]);
    return (rows[0]?.fields ?? {}) as Fields;
  }

  async merge(key: string, changed: Fields): Promise<void> {
    const upsert = `insert into ${TABLE} as held (key, fields) values ($1, $2)
      on conflict (key) do update set fields = held.fields || excluded.fields`;
    await this.#pool.query(upsert, [key, JSON.stringify(changed)]);
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  /** Makes the table where it is not there: the database's user may be one that can write it and not create it. */
  async #prepare(): Promise<void> {
    try {
      await this.#pool.query(`select from ${TABLE} limit 0`);
    } catch (error) {
      if (!(error instanceof DatabaseError && error.code === UNDEFINED_TABLE)) throw error;
      await this.#pool.query(CREATE);
    }
  }
}
