import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../../api/client.ts';
import { canonicalJson } from './canonical-json.ts';

export type SignedReceipt = Schemas['SignedReceipt'];

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/u;

/** The id of an interview in what was typed or pasted, such as the address of its page; null while there is none. */
export const interviewIdIn = (text: string): string | null => ID.exec(text.toLowerCase())?.[0] ?? null;

/** As many as the API gives at most. */
export const MOST_RECEIPTS = 200;

/** Receipts, newest first, with the key that checks them; of one interview where its id is given. */
export const receiptsQuery = ({ interview, limit }: { interview: string | null; limit: number }) =>
  queryOptions({
    queryKey: ['erasures', interview, limit],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/erasures', {
          params: { query: { limit, ...(interview === null ? {} : { interview }) } },
          signal,
        }),
      ),
  });

/** Bytes of base64 in either alphabet. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const plain = atob(base64.replaceAll('-', '+').replaceAll('_', '/').replace(/\s/gu, ''));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

const derOf = (pem: string): Uint8Array<ArrayBuffer> => bytesOf(pem.replace(/-----[A-Z ]+-----/gu, ''));

/**
 * Whether a receipt is as the server signed it (Ed25519); null where this browser cannot tell: on a page without https, or in one that does not
 * know the kind of signature.
 */
export async function isGenuine(
  { receipt, signature }: Pick<SignedReceipt, 'receipt' | 'signature'>,
  publicKey: string,
): Promise<boolean | null> {
  if (globalThis.crypto?.subtle === undefined) return null;
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('spki', derOf(publicKey), 'Ed25519', false, ['verify']);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return null;
    throw error;
  }
  return crypto.subtle.verify('Ed25519', key, bytesOf(signature), new TextEncoder().encode(canonicalJson(receipt)));
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The signature in the alphabet of usual tools, filled up to whole groups. */
function usualBase64(signature: string): string {
  const plain = signature.replaceAll('-', '+').replaceAll('_', '/');
  return plain.padEnd(Math.ceil(plain.length / 4) * 4, '=');
}

/** Lines for a shell with OpenSSL 3 that check a receipt without this program. */
export const checkCommands = ({ receipt, signature }: SignedReceipt, publicKey: string): string =>
  [
    `printf %s ${quoted(canonicalJson(receipt))} > receipt.json`,
    `printf %s ${quoted(usualBase64(signature))} | base64 -d > receipt.sig`,
    `printf '%s\\n' ${quoted(publicKey.trim())} > server.pem`,
    'openssl pkeyutl -verify -pubin -inkey server.pem -rawin -in receipt.json -sigfile receipt.sig',
  ].join('\n');

/** Headings of a receipt as a file, and its facts as people read them. */
export interface ReceiptWords {
  title: string;
  facts: readonly (readonly [string, string])[];
  signed: string;
  signature: string;
  key: string;
  check: string;
}

/** A receipt as a text that anybody can read, keep and check. */
export function receiptText(signed: SignedReceipt, publicKey: string, words: ReceiptWords): string {
  const width = Math.max(...words.facts.map(([name]) => name.length)) + 2;
  return [
    words.title,
    '='.repeat(words.title.length),
    '',
    ...words.facts.map(([name, value]) => `${`${name}:`.padEnd(width)}${value}`),
    '',
    words.signed,
    canonicalJson(signed.receipt),
    '',
    words.signature,
    signed.signature,
    '',
    words.key,
    publicKey.trim(),
    '',
    words.check,
    checkCommands(signed, publicKey),
    '',
  ].join('\n');
}
