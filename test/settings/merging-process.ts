import { JsonFile } from '../../src/settings/json-file.ts';
import { Postgres } from '../../src/settings/postgres.ts';
import { Redis } from '../../src/settings/redis.ts';

/** Sets fields of one key, one after another, and prints the name of each once it is set. */
const [at = '', name, count] = process.argv.slice(2);
const store = at.startsWith('redis:')
  ? await Redis.open(at)
  : at.startsWith('postgres:')
    ? await Postgres.open(at)
    : new JsonFile(at);
for (let n = 0; n < Number(count); n += 1) {
  await store.merge('server:1', { [`${name}.${n}`]: n });
  process.stdout.write(`${name}.${n}\n`);
}
await store.close();
