import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, unwrap } from '../../../api/client.ts';
import { useAtPlayhead, useReport } from '../../report-context.tsx';
import type { WayIn } from '../../way-in.ts';
import type { LandmarkTrack } from './marks.ts';
import { pieceAt, pieceSoon, stretchOf } from './pieces.ts';

/** What is known of the landmarks around the playhead. `none`: nobody was seen, or the report is from before they were kept. */
export type Landmarks =
  | { state: 'there'; track: LandmarkTrack }
  | { state: 'loading' | 'none' }
  | { state: 'failed'; error: Error; retry: () => void };

/** Of which report: `run` is the analysis that made it; null for an earlier one than the latest, whose name is not known. */
interface Whose {
  id: string;
  report: string;
  run: string | null;
}

/** They are of one report, which never changes: those of an analysis that ends meanwhile are not its own. */
const landmarkQuery = ({ id, report, run }: Whose, piece: number, { headers }: WayIn) =>
  queryOptions({
    queryKey: ['landmarks', id, report, run, piece],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/interviews/{id}/landmarks', {
          params: { path: { id }, query: { ...stretchOf(piece), ...(run !== null && { run }) } },
          headers,
          signal,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The landmarks around the playhead, loaded in pieces; the next piece is there before it is reached. */
export function useLandmarks(): Landmarks {
  const { interview, report, wayIn } = useReport();
  const { duration } = report.source;
  const piece = useAtPlayhead(pieceAt);
  const soon = useAtPlayhead(useCallback((seconds: number) => pieceSoon(seconds, duration), [duration]));
  const whose = { id: interview.id, report: report.id, run: interview.run?.hasReport ? interview.run.id : null };
  const now = useQuery(landmarkQuery(whose, piece, wayIn));
  useQuery(landmarkQuery(whose, soon, wayIn));
  if (now.data) return now.data.track === null ? { state: 'none' } : { state: 'there', track: now.data.track };
  if (now.error) return { state: 'failed', error: now.error, retry: () => void now.refetch() };
  return { state: 'loading' };
}
