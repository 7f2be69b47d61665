import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { ImpactError } from '@impact/report/error';
import { z } from 'zod';

/** The place in a list after which the next page begins: the value that it is sorted by, and the id. */
const Place = z.object({ value: z.string(), id: z.uuid() });
export type Place = z.infer<typeof Place>;

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

const keyOf = (serverKey: Buffer): Buffer => Buffer.from(hkdfSync('sha256', serverKey, '', 'cursors', 32));

/**
 * Seals a place, so that a cursor tells nothing of what is in the list and cannot be made up. `list` names the list with its filters and
 * its owner: a cursor opens only in the list it was made for.
 */
export function sealCursor(serverKey: Buffer, list: string, place: Place): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, keyOf(serverKey), nonce).setAAD(Buffer.from(list));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(place), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Throws INVALID_REQUEST for anything that `sealCursor` did not make for this list. */
export function openCursor(serverKey: Buffer, list: string, cursor: string): Place {
  try {
    const bytes = Buffer.from(cursor, 'base64url');
    const decipher = createDecipheriv(CIPHER, keyOf(serverKey), bytes.subarray(0, NONCE), { authTagLength: TAG })
      .setAAD(Buffer.from(list))
      .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
    return Place.parse(JSON.parse(text));
  } catch (cause) {
    throw new ImpactError('INVALID_REQUEST', 'The cursor is not one of this list; begin again without one.', { cause });
  }
}
