import { lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { Refusal } from '../refusal.ts';
import type { FetchLimits } from './limits.ts';

/** Resolves a host's name to addresses, as `dns.lookup` does with `all`. */
export type Resolve = (
  host: string,
  options: { readonly all: true },
  done: (
    error: NodeJS.ErrnoException | null,
    addresses: { readonly address: string; readonly family: number }[],
  ) => void,
) => void;

const PRIVATE = 'leads to a private address, which is never fetched; give a public link, or save the page as a file';

/**
 * A connector that opens no socket to an address or port outside the limits. An address written out is checked here; a name is
 * resolved once, and what was checked is what is connected to, so that a name that resolves otherwise a moment later gains nothing.
 */
export function checkingConnector(
  { isAllowedAddress, isAllowedPort, milliseconds }: FetchLimits,
  resolveName: Resolve = resolve,
): buildConnector.connector {
  const checkedLookup: LookupFunction = (host, options, done) => {
    resolveName(host, { all: true }, (error, addresses) => {
      if (error) return done(error, []);
      if (addresses.length === 0 || !addresses.every(({ address }) => isAllowedAddress(address)))
        return done(new Refusal(PRIVATE), []);
      const [first] = addresses;
      if (options.all) done(null, addresses);
      else done(null, first?.address ?? '', first?.family);
    });
  };
  const connect = buildConnector({ lookup: checkedLookup, timeout: milliseconds });
  return (options, done) => {
    const host = options.hostname.replace(/^\[|\]$/gu, '');
    const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80));
    if (isIP(host) !== 0 && !isAllowedAddress(host)) return done(new Refusal(PRIVATE), null);
    if (!isAllowedPort(port)) return done(new Refusal(`asks for port ${port}; only 80 and 443 are fetched from`), null);
    return connect(options, done);
  };
}
