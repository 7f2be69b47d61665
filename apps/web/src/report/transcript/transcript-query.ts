import type { Transcript } from '@impact/report/transcript';
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../../api/client.ts';
import type { Edit } from './corrections.ts';

/** The words as they were corrected last, and the version that a correction names. */
export interface CurrentTranscript {
  transcript: Transcript;
  corrected: Schemas['TranscriptView']['corrected'];
  etag: string;
}

/** A packed answer carries the weak form of its tag; corrections name the strong one, which is of the words themselves. */
const tagOf = (response: Response): string => (response.headers.get('etag') ?? '').replace(/^W\//, '');

/** `run` is the latest analysis: its report may have marked other fillers. */
export const transcriptQuery = (id: string, run: string | null) =>
  queryOptions({
    queryKey: ['transcript', id, run],
    queryFn: async ({ signal }): Promise<CurrentTranscript> => {
      const asked = api.GET('/api/v1/interviews/{id}/transcript', { params: { path: { id } }, signal });
      const { transcript, corrected } = await unwrap(asked);
      return { transcript, corrected, etag: tagOf((await asked).response) };
    },
  });

/** Sends corrections of that version; hands over the version that they made. */
export async function sendCorrections(
  id: string,
  { etag, edits, checked = false }: { etag: string; edits: readonly Edit[]; checked?: boolean },
): Promise<string> {
  const asked = api.PATCH('/api/v1/interviews/{id}/transcript', {
    params: { path: { id }, header: { 'if-match': etag } },
    body: { edits: [...edits], checked },
  });
  await unwrap(asked);
  return tagOf((await asked).response);
}
