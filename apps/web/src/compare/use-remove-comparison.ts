import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { newId } from '../parts/new-id.ts';
import { useNotices } from '../report/undo-notice.tsx';
import { type ComparisonListed, comparisonsQuery, createComparison, removeComparison } from './comparison-query.ts';

/** Deletes a comparison, with a way back: the same choice under the same name is made again. */
export function useRemoveComparison(onRemoved?: () => Promise<void>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notices = useNotices();
  const refresh = () => client.invalidateQueries({ queryKey: comparisonsQuery.queryKey });
  return useMutation({
    mutationFn: ({ id }: ComparisonListed) => removeComparison(id),
    onSuccess: async (_, { title, interviews }) => {
      await onRemoved?.();
      await refresh();
      const key = newId();
      notices.undoable(t('compare.saved.deleted', { title }), async () => {
        await createComparison({ title, interviewIds: interviews.map(({ id }) => id), key });
        await refresh();
      });
    },
    onError: notices.failed,
  });
}
