import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

const keyOf = (serverKey: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', serverKey, '', 'impact webhook secrets', 32));

/** A new secret that signs the deliveries of one webhook; shown to its owner once. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64url')}`;

/** Encrypts a secret for the database (AES-256-GCM: 12 bytes of nonce, 16 of tag, the rest). */
export function sealSecret(secret: string, serverKey: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(serverKey), nonce);
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The inverse of `sealSecret`. Throws when the text was changed or sealed with another key. */
export function openSecret(text: string, serverKey: Buffer): string {
  const bytes = Buffer.from(text, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(serverKey), bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** The header that proves a delivery: when it was signed (seconds since 1970), and HMAC-SHA256 of "time.body" in hexadecimal. */
export function signatureOf(body: string, secret: string, seconds: number): string {
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
}

/** How a receiver checks a delivery: the right secret, and not older than `tolerance` seconds. */
export function isSignature(header: string, body: string, secret: string, now: number, tolerance = 300): boolean {
  const seconds = Number(/^t=(\d{1,12}),/.exec(header)?.[1]);
  if (!Number.isFinite(seconds) || Math.abs(now - seconds) > tolerance) return false;
  const [expected, given] = [Buffer.from(signatureOf(body, secret, seconds)), Buffer.from(header)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
