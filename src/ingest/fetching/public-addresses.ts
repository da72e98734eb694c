import { BlockList, type IPVersion, isIP } from 'node:net';

/** Ranges that lead to this machine, to its network, or nowhere (IANA's registries of special-purpose addresses). */
const CLOSED_IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;
/** Of IPv6 only the global unicast range is open; an IPv4 address in an IPv6 one (::ffff:, 64:ff9b::) lies outside of it. */
const OPEN_IPV6 = ['2000::', 3] as const;
/** Within it: Teredo and ORCHID, documentation, 6to4, which each hold or mean another address. */
const CLOSED_IPV6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const listOf = (ranges: readonly (readonly [string, number])[], family: IPVersion) => {
  const list = new BlockList();
  for (const [net, prefix] of ranges) list.addSubnet(net, prefix, family);
  return list;
};
const closedIpv4 = listOf(CLOSED_IPV4, 'ipv4');
const openIpv6 = listOf([OPEN_IPV6], 'ipv6');
const closedIpv6 = listOf(CLOSED_IPV6, 'ipv6');

/** Whether an IP address, as written without brackets, belongs to the public internet. What is none belongs to nothing. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closedIpv4.check(address, 'ipv4');
  return family === 6 && openIpv6.check(address, 'ipv6') && !closedIpv6.check(address, 'ipv6');
}
