import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { checkCommands, interviewIdIn, isGenuine, receiptText, type SignedReceipt } from './receipt.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'impact-receipt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const receipt: SignedReceipt['receipt'] = {
  interviewId: '5b3c3a0e-7d0c-4f6a-9c36-0d8a6f1f3b11',
  organizationId: "o'1",
  actor: 'user:u1',
  reason: 'erasure_request',
  erasedAt: '2026-11-22T10:00:00.000Z',
  recording: 'ab'.repeat(32),
  objects: 12,
  bytes: 3_400_000,
  rows: { step: 9, interview: 1 },
  verified: true,
};
const signed: SignedReceipt = {
  id: '0d8a6f1f-7d0c-4f6a-9c36-5b3c3a0e3b11',
  receipt,
  signature: sign(null, Buffer.from(canonicalJson(receipt)), privateKey).toString('base64url'),
};

describe('a receipt', () => {
  it('is genuine as it was signed, in whatever order its keys come', async () => {
    const { verified, rows, ...others } = receipt;
    expect(await isGenuine(signed, pem)).toBe(true);
    expect(await isGenuine({ ...signed, receipt: { verified, rows: { interview: 1, step: 9 }, ...others } }, pem)).toBe(
      true,
    );
  });

  it('is not when a word of it or the key is another', async () => {
    expect(await isGenuine({ ...signed, receipt: { ...receipt, bytes: 1 } }, pem)).toBe(false);
    const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
    expect(await isGenuine(signed, other)).toBe(false);
  });

  it('is checked by OpenSSL with the lines that stand in its file', () => {
    const run = (commands: string) => execFileSync('sh', ['-ec', commands], { cwd: folder, encoding: 'utf8' });
    expect(run(checkCommands(signed, pem))).toContain('Success');
    const forged = { ...signed, receipt: { ...receipt, objects: 0 } };
    expect(() => run(`${checkCommands(forged, pem)} 2>&1`)).toThrow();
  });

  it('is a text that holds all of it', () => {
    const text = receiptText(signed, pem, {
      title: 'Receipt',
      facts: [
        ['Interview', receipt.interviewId],
        ['By', 'you'],
      ],
      ...{ signed: 'Signed:', signature: 'Signature:', key: 'Key:', check: 'Check:' },
    });
    expect(text).toContain(`Receipt\n=======\n\nInterview: ${receipt.interviewId}\nBy:        you\n`);
    for (const part of [canonicalJson(receipt), signed.signature, pem.trim(), 'openssl pkeyutl'])
      expect(text).toContain(part);
  });
});

it('JSON is the same whatever the order of its keys', () => {
  expect(canonicalJson({ b: [2, null, { d: 'é"', c: true }], a: undefined, B: 1 })).toBe(
    '{"B":1,"b":[2,null,{"c":true,"d":"é\\""}]}',
  );
});

it.each([
  ['5b3c3a0e-7d0c-4f6a-9c36-0d8a6f1f3b11', '5b3c3a0e-7d0c-4f6a-9c36-0d8a6f1f3b11'],
  [
    ' https://impact.example.org/interviews/5B3C3A0E-7d0c-4f6a-9c36-0d8a6f1f3b11?t=3',
    '5b3c3a0e-7d0c-4f6a-9c36-0d8a6f1f3b11',
  ],
  ['5b3c3a0e-7d0c', null],
  ['', null],
])('the id of an interview in %j', (text, id) => {
  expect(interviewIdIn(text)).toBe(id);
});
