import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../api/client.ts';
import { openQueues } from '../new/uploads.ts';
import { useNotices } from '../report/undo-notice.tsx';

/** Signs out, after asking where that ends uploads, and says so where it did not work: nobody walks away believing to be signed out. */
export function useSignOut(): () => void {
  const { t } = useTranslation();
  const notices = useNotices();
  const signOut = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/auth/sign-out')),
    onSuccess: () => {
      openQueues.closeAll();
      // The page is loaded anew: nothing that this account was shown stays.
      window.location.assign('/sign-in');
    },
    onError: notices.failed,
  });
  return () => {
    if (!openQueues.atRisk()) return signOut.mutate();
    modals.openConfirmModal({
      title: t('common.menu.signOutTitle'),
      children: <Text size="sm">{t('common.menu.signOutWhy')}</Text>,
      labels: { confirm: t('common.menu.signOut'), cancel: t('common.cancel') },
      onConfirm: () => signOut.mutate(),
    });
  };
}
