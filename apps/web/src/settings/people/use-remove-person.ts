import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { useNotices } from '../../report/undo-notice.tsx';
import { useConfirm } from '../use-confirm.tsx';
import { type Person, peopleQuery } from './people-query.ts';

/** Asks, and removes somebody from the organisation; whoever removes themselves leaves it. The second part is how far it is. */
export function useRemovePerson({ id, name, role }: Person, isMe: boolean) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notices = useNotices();
  const confirm = useConfirm();
  const remove = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/people/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      // Nothing of an organisation that one has left stays on the page.
      if (isMe) return window.location.assign('/');
      notices.done(t('settings.people.remove.done', { name }));
      await client.invalidateQueries({ queryKey: peopleQuery.queryKey });
      await client.invalidateQueries({ queryKey: ['keys'] });
    },
  });
  const ask = () => {
    const ofRole = role === 'candidate' ? 'candidate' : 'staff';
    confirm(
      isMe
        ? {
            title: t('settings.people.leave.title'),
            text: t('settings.people.leave.text'),
            confirm: t('settings.people.leave.confirm'),
            onConfirm: () => remove.mutate(),
          }
        : {
            title: t('settings.people.remove.title', { name }),
            text: t(`settings.people.remove.${ofRole}`),
            confirm: t('settings.people.remove.confirm'),
            onConfirm: () => remove.mutate(),
          },
    );
  };
  return [ask, remove] as const;
}
