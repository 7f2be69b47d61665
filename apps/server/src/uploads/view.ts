import { z } from 'zod';
import { UploadKind, type UploadRow } from './upload.ts';

/** An upload as its owner sees it. */
export const UploadView = z
  .object({
    id: z.string(),
    kind: UploadKind,
    name: z.string(),
    size: z.int().describe('Bytes'),
    state: z
      .enum(['receiving', 'stored', 'used', 'failed'])
      .describe('stored: ready to become an interview; used: it is one; failed: it is no recording'),
    sha256: z.string().nullable().describe('Of what was stored'),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().describe('When it is removed unless it goes on or is used'),
  })
  .meta({ id: 'Upload' });
export type UploadView = z.infer<typeof UploadView>;

export function uploadView(row: UploadRow): UploadView {
  return UploadView.parse({
    ...row,
    sha256: row.state === 'receiving' ? null : row.sha256,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  });
}
