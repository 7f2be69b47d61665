export type AddressFault = 'whole' | 'https' | 'password' | 'private';

const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|lan|home|intranet|corp|test|invalid|home\.arpa)$/;

/** Whether four numbers are an address that is not on the public internet (RFC 6890, the usual ones). */
function isPrivateAddress(host: string): boolean {
  const parts = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(host)?.slice(1).map(Number);
  if (!parts) return false;
  const [a = 0, b = 0] = parts;
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168)
  );
}

/** Loopback, link-local and unique local addresses, and what carries an address of four numbers. */
const isPrivateV6 = (host: string): boolean => /^\[(?:::|f[cd]|fe[89ab])/.test(host);

/**
 * What is wrong with the address of a receiver, as far as it can be seen without asking anybody; null where nothing is. The server looks
 * the name up and has the last word.
 */
export function addressFault(text: string): AddressFault | null {
  if (!URL.canParse(text)) return 'whole';
  const { protocol, username, password, hostname } = new URL(text);
  if (protocol !== 'https:') return protocol === 'http:' ? 'https' : 'whole';
  if (username !== '' || password !== '') return 'password';
  const isNameOfHere = !hostname.includes('.') && !hostname.startsWith('[');
  if (isNameOfHere || LOCAL_NAME.test(hostname) || isPrivateAddress(hostname) || isPrivateV6(hostname))
    return 'private';
  return null;
}
