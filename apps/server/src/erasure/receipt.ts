import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../canonical-json.ts';

/** What was erased, without a word of what it held. Counts are of things that were there and are gone. */
export const Receipt = z
  .object({
    interviewId: z.uuid(),
    organizationId: z.string(),
    /** Who asked for it, or the clock of retention. */
    actor: z.string(),
    reason: z.enum(['deleted', 'retention', 'erasure_request']),
    erasedAt: z.iso.datetime(),
    /** sha256 of the recording: whoever has a copy can tell that it was this one. */
    recording: z.string().regex(/^[0-9a-f]{64}$/),
    objects: z.int().nonnegative(),
    bytes: z.int().nonnegative(),
    /** Rows by table. */
    rows: z.record(z.string(), z.int().nonnegative()),
    /** Each place was looked at again afterwards, and nothing was found. */
    verified: z.literal(true),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;

/** PKCS #8 of an Ed25519 key up to its 32 bytes of seed (RFC 8410). */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const privateKey = (serverKey: Buffer): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([ED25519_PKCS8, Buffer.from(hkdfSync('sha256', serverKey, '', 'impact erasure receipt', 32))]),
    format: 'der',
    type: 'pkcs8',
  });

/** The bytes that are signed. */
const bytesOf = (receipt: Receipt): Buffer => Buffer.from(canonicalJson(Receipt.parse(receipt)));

/** Signs a receipt with the key of this installation (Ed25519, base64url). */
export const signReceipt = (receipt: Receipt, serverKey: Buffer): string =>
  sign(null, bytesOf(receipt), privateKey(serverKey)).toString('base64url');

/** Whether a receipt is as it was signed. */
export const isSigned = (receipt: Receipt, signature: string, publicKeyPem: string): boolean =>
  verify(null, bytesOf(receipt), createPublicKey(publicKeyPem), Buffer.from(signature, 'base64url'));

/** The key with which anybody can check receipts of this installation, as PEM. */
export const receiptPublicKey = (serverKey: Buffer): string =>
  createPublicKey(privateKey(serverKey)).export({ type: 'spki', format: 'pem' }).toString();
