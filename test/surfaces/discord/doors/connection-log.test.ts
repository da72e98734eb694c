import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { ConnectionLog, reasonOfClose } from '../../../../src/surfaces/discord/doors/connection-log.ts';

function logged() {
  const lines: Record<string, unknown>[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  return { lines, connections: new ConnectionLog(pino({}, stream)) };
}

it('tells of an outage at growing distance, and of the return once', () => {
  const { lines, connections } = logged();
  for (let now = 0; now < 600_000; now += 500) connections.closed(0, 1006, 'gone', now);
  // At 0, then 5 s, 15, 35, 75, 155, 315 s after.
  expect(lines).toHaveLength(7);
  connections.returned(0, 'new', 600_000);
  connections.returned(0, 'resumed', 600_001);
  expect(lines.slice(7)).toMatchObject([{ session: 'new', seconds: 600, closes: 1200, msg: 'back on Discord' }]);
});

it('tells each shard by itself', () => {
  const { lines, connections } = logged();
  connections.closed(0, 4000, 'unknown error', 0);
  connections.closed(1, 4000, 'unknown error', 1);
  connections.returned(1, 'resumed', 2);
  expect(lines.map(({ shard }) => shard)).toEqual([0, 1, 1]);
});

it.each([
  [4009, 'session timed out'],
  [4000, 'unknown error'],
  [1001, 'Discord goes away'],
  [4999, 'no reason given'],
])('%i is %s', (code, reason) => expect(reasonOfClose(code)).toBe(reason));
