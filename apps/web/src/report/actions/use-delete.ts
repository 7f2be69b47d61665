import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { forgetDraftsOf } from '../../parts/drafts.ts';
import { useReport } from '../report-context.tsx';
import { useNotices } from '../undo-notice.tsx';

/** Deletes the interview and goes back to the list, with a way back for as long as the server keeps it. */
export function useDelete(): () => void {
  const { t } = useTranslation();
  const { interview } = useReport();
  const { id, title } = interview;
  const client = useQueryClient();
  const navigate = useNavigate();
  const notices = useNotices();
  const params = { path: { id } };
  const remove = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/interviews/{id}', { params })),
    onSuccess: async () => {
      await navigate({ to: '/' });
      // After the page is left, as fields write down what is in them when they go.
      forgetDraftsOf(id);
      void client.invalidateQueries({ queryKey: ['interviews'] });
      notices.undoable(t('reportSections.actions.deleted', { title }), async () => {
        await unwrap(api.POST('/api/v1/interviews/{id}/restore', { params }));
        void client.invalidateQueries({ queryKey: ['interviews'] });
        await client.invalidateQueries({ queryKey: ['interview', id] });
        await navigate({ to: '/interviews/$id', params: { id } });
      });
    },
    onError: notices.failed,
  });
  return () => remove.mutate();
}
