import { createHash, randomBytes } from 'node:crypto';

/** A secret that is shown once: whoever holds it may do what it was made for; only its hash is kept. */
export interface SecretToken {
  token: string;
  hash: string;
}

/** Mints a token of 256 random bits, so that a fast hash of it cannot be guessed backwards. */
export function mintToken(prefix = ''): SecretToken {
  const token = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashToken(token) };
}

/** sha256 of a token in hexadecimal, as it is stored. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Longer ones were not made here and are not worth hashing. */
export const LONGEST_TOKEN = 100;
