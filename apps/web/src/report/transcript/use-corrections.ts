import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/client.ts';
import { useDrafts } from '../../parts/use-drafts.ts';
import { useReport } from '../report-context.tsx';
import { useNotices } from '../undo-notice.tsx';
import { type Corrections, countOf, editsOf, NO_CORRECTIONS, stillFitting, undoOf } from './corrections.ts';
import { readCorrections } from './kept-corrections.ts';
import { leftAfter } from './left-corrections.ts';
import { type CurrentTranscript, sendCorrections } from './transcript-query.ts';

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
  const { interview } = useReport();
  const { id } = interview;
  const client = useQueryClient();
  const notices = useNotices();
  const drafts = useDrafts();
  const draft = `corrections:${id}`;
  const [made, setCorrections] = useState(() => readCorrections(drafts.read(draft)));
  // Somebody else may have corrected the transcript meanwhile: places that hold other words now are left alone.
  const corrections = useMemo(() => stillFitting(made, current.transcript), [made, current.transcript]);
  // Passages are not drawn again for corrections of others, so that what they call must not be of an earlier drawing.
  const latest = useRef(made);
  const set = (next: Corrections) => {
    latest.current = next;
    drafts.write(draft, countOf(next) === 0 ? null : JSON.stringify(next));
    setCorrections(next);
  };
  const readWords = () => client.invalidateQueries({ queryKey: ['transcript', id] });
  const readInterview = () => client.invalidateQueries({ queryKey: ['interview', id] });

  const mutation = useMutation({
    mutationFn: async (checked: boolean) => {
      const { transcript, etag } = current;
      const sent = stillFitting(latest.current, transcript);
      const version = await sendCorrections(id, { etag, edits: editsOf(sent), checked });
      return { version, undo: checked ? null : undoOf(transcript, sent), sent, transcript };
    },
    onSuccess: async ({ version, undo, sent, transcript }) => {
      const count = countOf(sent);
      // Until the new words are there, what was sent stays on the old ones, and further corrections are of those.
      await readWords();
      // What was corrected since it was sent is not sent yet.
      set(leftAfter(latest.current, sent, transcript));
      await readInterview();
      const message = t('reportSections.transcript.saved', { count });
      if (undo === null) notices.done(message);
      else {
        notices.undoable(message, async () => {
          await sendCorrections(id, { etag: version, edits: undo });
          await Promise.all([readWords(), readInterview()]);
          notices.done(t('reportSections.transcript.undone'));
        });
      }
    },
    onError: async (error) => {
      // What is corrected is kept, and shown on the words as they are now.
      if (error instanceof ApiProblem && error.code === 'CHANGED_MEANWHILE') await readWords();
    },
  });
  return {
    corrections,
    // Those that do not fit are left alone and not thrown away: the words that they are of may be on their way.
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
