/** How far away a server is: this machine, the local network, or anywhere. */
export type Reach = 'machine' | 'lan' | 'internet';

/** Private and link-local addresses: RFC 1918, RFC 3927, RFC 4193, RFC 4291. Names are none, as anybody may answer for them. */
const PRIVATE = [
  /^10\.\d+\.\d+\.\d+$/u,
  /^172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+$/u,
  /^192\.168\.\d+\.\d+$/u,
  /^169\.254\.\d+\.\d+$/u,
  /^\[f[cd][\da-f]{2}:/u,
  /^\[fe[89ab][\da-f]:/u,
];
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/u;

/** Where the host of an address is, by its written form alone; no name is looked up. */
export function reachOf(url: URL): Reach {
  // The parser has brought every spelling of an address (0x7f.1, 2130706433) into its usual form.
  if (LOOPBACK.test(url.hostname)) return 'machine';
  return PRIVATE.some((pattern) => pattern.test(url.hostname)) ? 'lan' : 'internet';
}
