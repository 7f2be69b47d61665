import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ImpactError } from '@impact/report/error';
import { Consent } from '@impact/report/report';

const Given = Consent.omit({ hash: true });

/** Reads a consent record, `{ "text": …, "by": …, "at": ISO time }`, and seals its text with a hash. Throws USAGE. */
export async function readConsent(file: string): Promise<Consent> {
  const shape =
    'A consent record is JSON: { "text": "what was agreed to", "by": "who", "at": "2026-11-20T10:00:00Z" }.';
  try {
    const given = Given.parse(JSON.parse(await readFile(file, 'utf8')));
    return { ...given, hash: createHash('sha256').update(given.text).digest('hex') };
  } catch (cause) {
    throw new ImpactError('USAGE', `The consent record ${file} cannot be used. ${shape}`, { cause });
  }
}
