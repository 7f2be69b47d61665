import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/client.ts';
import { useReport } from '../report-context.tsx';
import { useNotices } from '../undo-notice.tsx';
import { type Corrections, countOf, editsOf, NO_CORRECTIONS, stillFitting, undoOf } from './corrections.ts';
import { keepCorrections, keptCorrections } from './kept-corrections.ts';
import { type CurrentTranscript, sendCorrections, transcriptQuery } from './transcript-query.ts';

/** Corrections of the transcript that is shown, and sending them. */
export interface Correcting {
  corrections: Corrections;
  change: (next: (before: Corrections) => Corrections) => void;
  discard: () => void;
  save: (checked: boolean) => void;
  saving: boolean;
  error: unknown;
}

/** Collects corrections, so that the language is worked out anew once and not for every word; they survive leaving the page. */
export function useCorrections(current: CurrentTranscript): Correcting {
  const { t } = useTranslation();
  const { interview, report } = useReport();
  const { id } = interview;
  const client = useQueryClient();
  const notices = useNotices();
  const [corrections, setCorrections] = useState(() => stillFitting(keptCorrections(id), current.transcript));
  // Passages are not drawn again for corrections of others, so that what they call must not be of an earlier drawing.
  const latest = useRef(corrections);
  const set = (next: Corrections) => {
    latest.current = next;
    keepCorrections(id, next);
    setCorrections(next);
  };
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['transcript', id] }),
      client.invalidateQueries({ queryKey: ['interview', id] }),
    ]);

  const mutation = useMutation({
    mutationFn: async (checked: boolean) => {
      const { transcript, etag } = current;
      const sent = latest.current;
      const made = await sendCorrections(id, { etag, edits: editsOf(sent), checked });
      return { made, undo: checked ? null : undoOf(transcript, sent), count: countOf(sent) };
    },
    onSuccess: async ({ made, undo, count }) => {
      set(NO_CORRECTIONS);
      await refresh();
      const message = t('reportSections.transcript.saved', { count });
      if (undo === null) notices.done(message);
      else {
        notices.undoable(message, async () => {
          await sendCorrections(id, { etag: made, edits: undo });
          await refresh();
          notices.done(t('reportSections.transcript.undone'));
        });
      }
    },
    onError: async (error) => {
      if (!(error instanceof ApiProblem && error.code === 'CHANGED_MEANWHILE')) return;
      const query = transcriptQuery(id, report.id);
      await client.invalidateQueries({ queryKey: query.queryKey });
      const theirs = client.getQueryData(query.queryKey);
      if (theirs) set(stillFitting(latest.current, theirs.transcript));
    },
  });
  return {
    corrections,
    change: (next) => set(next(latest.current)),
    discard: () => {
      set(NO_CORRECTIONS);
      mutation.reset();
    },
    save: (checked) => mutation.mutate(checked),
    saving: mutation.isPending,
    error: mutation.error,
  };
}
