import { isPublicAddress } from './public-addresses.ts';

/** How far fetching goes. Given to a fetcher where it is made, and never read from the environment. */
export interface FetchLimits {
  readonly isAllowedAddress: (address: string) => boolean;
  readonly isAllowedPort: (port: number) => boolean;
  readonly redirects: number;
  /** For all of a link's requests together, in ms. */
  readonly milliseconds: number;
  /** Bytes as they come over the wire, and as they are when decompressed. */
  readonly wireBytes: number;
  readonly decodedBytes: number;
}

export const PUBLIC_WEB: FetchLimits = {
  isAllowedAddress: isPublicAddress,
  isAllowedPort: (port) => port === 80 || port === 443,
  redirects: 5,
  milliseconds: 10_000,
  wireBytes: 3_000_000,
  decodedBytes: 5_000_000,
};
