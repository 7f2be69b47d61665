import { useCallback, useState } from 'react';
import { type LiveEvent, useLiveEvents } from '../../api/live.ts';
import { type CoachDraft, coachDraftOf } from './coach-draft.ts';

/** What the coach writes for an analysis that is under way, as it writes it; null before its first words and once the analysis has ended. */
export function useCoachDraft(interviewId: string, runId: string | null): CoachDraft | null {
  const [draft, setDraft] = useState<CoachDraft | null>(null);
  const onEvent = useCallback(({ type, data }: LiveEvent) => {
    if (type === 'coach') setDraft((before) => coachDraftOf(data) ?? before);
    if (type === 'report') setDraft(null);
  }, []);
  useLiveEvents(interviewId, onEvent);
  return runId !== null && draft?.runId === runId ? draft : null;
}
