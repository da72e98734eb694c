import { callbackPath, type Fault, type Peer } from '../../test/loopback/peer.ts';
import type { SentInteraction } from '../load/side.ts';
import { pick } from '../scale/random.ts';

/** What Discord does once to an interaction's first response instead of taking it. */
type Failing = Omit<Fault, 'when' | 'times'>;

const limited = (seconds: number, more: Readonly<Record<string, string>>): Failing => ({
  status: 429,
  body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
  headers: { 'retry-after': String(seconds), ...more },
});

const refused = (code: number, message: string): Failing => ({ status: 400, body: { code, message } });

const cut: Failing = { status: 200, body: { message: 'nobody reads this to its end' }, cut: true };

/** Another process was quicker: nothing of ours follows. */
export const ELSEWHERE = 'answered by another process (40060)';
/** What follows is a plain line. */
export const REFUSED = 'a refused body (50035)';

const FAILING: Readonly<Record<string, Failing>> = {
  'a rate limit (429)': limited(0.5, { 'x-ratelimit-scope': 'user' }),
  'a sublimit (429)': limited(1, {
    'x-ratelimit-scope': 'shared',
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '4',
  }),
  'a failing server (503)': { status: 503, body: { message: 'Service Unavailable', code: 0 } },
  'a connection dropped before it was taken': cut,
  'a connection dropped after it was taken': { ...cut, afterwards: true },
  [ELSEWHERE]: refused(40060, 'Interaction has already been acknowledged.'),
  [REFUSED]: refused(50035, 'Invalid Form Body'),
};

/** Lets an interaction's first response fail once, with a chance of `share` for each kind; gives the kind, where one was chosen. */
export function failOnce(peer: Peer, sent: SentInteraction, share: number, number: () => number): string | undefined {
  const kinds = Object.keys(FAILING);
  const kind = kinds[Math.floor(number() / share)];
  const failing = FAILING[kind ?? ''];
  if (kind === undefined || !failing) return undefined;
  // What is spent is looked through at every request.
  if (peer.faults.length > 100)
    peer.faults.splice(0, peer.faults.length, ...peer.faults.filter(({ times }) => times !== 0));
  const path = callbackPath(sent);
  peer.faults.push({ ...failing, when: (request) => request.path === path, times: 1 });
  return kind;
}

/** Names of packets that the bot was not made for, and what may stand in them. */
const NAMES = ['GUILD_CREATE', 'MESSAGE_CREATE', 'NEVER_HEARD_OF', 'RESUMED', 'INTERACTION_CREATE', ''];
const CONTENTS: readonly unknown[] = [
  null,
  7,
  'x',
  [],
  {},
  { id: 5, guild_id: {} },
  { type: 2, id: 'x' },
  { author: null },
];

export function sendOddPacket(peer: Peer, number: () => number): void {
  peer.gateway.dispatch(pick(NAMES, number), pick(CONTENTS, number));
}

/** Ways in which a gateway connection ends; a session that ends with it is followed by a new identify. */
const RECONNECTS: Readonly<Record<string, { readonly ends: boolean; readonly run: (peer: Peer) => void }>> = {
  'closed with 4000': { ends: false, run: ({ gateway }) => gateway.close(4000) },
  'cut off': { ends: false, run: ({ gateway }) => gateway.cut() },
  'asked to reconnect': { ends: false, run: ({ gateway }) => gateway.askToReconnect() },
  'with an invalid session that is resumed': {
    ends: false,
    run: ({ gateway }) => gateway.invalidateSessions({ resumable: true }),
  },
  'with an invalid session': { ends: true, run: ({ gateway }) => gateway.invalidateSessions({ resumable: false }) },
};

/** Ends the gateway connection in one of these ways, which it gives, and waits until the bot is back. */
export async function reconnect(peer: Peer, number: () => number): Promise<string> {
  const [way, { ends, run }] = pick(Object.entries(RECONNECTS), number);
  const { received } = peer.gateway;
  const before = received.length;
  run(peer);
  const isBack = () => received.slice(before).some((what) => what === 'identify' || (what === 'resume' && !ends));
  while (!isBack()) await new Promise((resolve) => setTimeout(resolve, 20));
  return way;
}
