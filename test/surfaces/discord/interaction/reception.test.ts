import { pino } from 'pino';
import { expect, it } from 'vitest';
import { Reception } from '../../../../src/surfaces/discord/interaction/reception.ts';
import { standIn } from '../stand-in.ts';

it('leaving waits for all that is in flight, also where some of it fails', async () => {
  const lines: string[] = [];
  const reception = new Reception(standIn, pino({}, { write: (line) => void lines.push(line) }));
  let finish: () => void = () => undefined;
  const done: string[] = [];
  reception.attend(new Promise<void>((resolve) => (finish = resolve)).then(() => void done.push('slow')));
  reception.attend(Promise.reject(new Error('the channel is gone')));
  const settled = reception.settled(60_000).then(() => done.push('settled'));
  await expect.poll(() => reception.inFlight).toBe(1);
  finish();
  await settled;
  expect(done).toEqual(['slow', 'settled']);
  expect(lines.join('')).toContain('the channel is gone');
});
