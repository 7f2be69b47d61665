import { lookup as lookUp } from 'node:dns/promises';
import { ImpactError } from '@impact/report/error';
import ipaddr from 'ipaddr.js';

/** Whether an address belongs to the public internet: no loopback, private, link-local, shared or special one, however it is written. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  let parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6) {
    if (parsed.isIPv4MappedAddress()) parsed = parsed.toIPv4Address();
    // 6to4, Teredo, NAT64 and the like carry an IPv4 address inside, which may be a private one.
    else return parsed.range() === 'unicast' && !isTransition(parsed);
  }
  return parsed.range() === 'unicast';
}

const TRANSITION = ['2002::/16', '2001::/32', '64:ff9b::/96', '64:ff9b:1::/48', 'fec0::/10'].map((range) =>
  ipaddr.parseCIDR(range),
);

const isTransition = (address: ipaddr.IPv6): boolean =>
  TRANSITION.some(([network, bits]) => network instanceof ipaddr.IPv6 && address.match(network, bits));

/** An address that was looked up once and is connected to as it is, so that a name cannot change its meaning in between. */
export interface PinnedAddress {
  address: string;
  family: 4 | 6;
}

export type AddressRule = (address: string) => boolean;

/**
 * Checks the address of a webhook: https, a port for it, no name and password in it.
 * Throws `INVALID_REQUEST` with what is wrong.
 */
export function checkWebhookUrl(text: string, { http = false }: { http?: boolean } = {}): URL {
  const refuse = (why: string) => new ImpactError('INVALID_REQUEST', `The address of a webhook ${why}.`);
  if (text.length > 2000 || !URL.canParse(text))
    throw refuse('must be a whole address such as https://example.org/impact');
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(http && url.protocol === 'http:')) throw refuse('must begin with https://');
  if (url.username !== '' || url.password !== '') throw refuse('must hold no name or password');
  url.hash = '';
  return url;
}

/**
 * Where a host lies now. Every address that the name has must be allowed, or a second one could lead inside.
 * Throws `INVALID_REQUEST` where it is not, or where the name is not known.
 */
export async function pin(host: string, allowed: AddressRule = isPublicAddress): Promise<PinnedAddress> {
  const name = host.replace(/^\[|\]$/g, '');
  const found = await lookUp(name, { all: true }).catch((cause: unknown) => {
    throw new ImpactError('INVALID_REQUEST', 'The host of the webhook cannot be found.', { cause });
  });
  const [first] = found;
  if (!first || !found.every(({ address }) => allowed(address))) {
    throw new ImpactError('INVALID_REQUEST', 'The host of the webhook is not on the public internet.');
  }
  return { address: first.address, family: first.family === 6 ? 6 : 4 };
}
