import { Button, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { IconPlayerStop } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../api/client.ts';
import { useProblemText } from '../parts/problem.tsx';

/** Stops an analysis, once that was confirmed. */
export function CancelButton({ interviewId, title }: { interviewId: string; title: string }) {
  const { t } = useTranslation();
  const textOf = useProblemText();
  const client = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/interviews/{id}/cancel', { params: { path: { id: interviewId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['interview', interviewId] }),
    onError: (error) =>
      notifications.show({ color: 'red', title: t('common.problem.title'), message: textOf(error), autoClose: false }),
  });
  const ask = () =>
    modals.openConfirmModal({
      title: t('working.cancel.title', { title }),
      children: <Text size="sm">{t('working.cancel.text')}</Text>,
      labels: { confirm: t('working.cancel.confirm'), cancel: t('working.cancel.keep') },
      confirmProps: { color: 'red.8' },
      onConfirm: () => cancel.mutate(),
    });
  return (
    <Button
      variant="default"
      leftSection={<IconPlayerStop size={18} aria-hidden />}
      loading={cancel.isPending}
      onClick={ask}
    >
      {t('working.cancel.button')}
    </Button>
  );
}
