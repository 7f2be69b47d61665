import { Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../api/account.ts';
import { api, unwrap } from '../../api/client.ts';
import { interviewQuery } from '../interview-query.ts';
import { type Interview, useReport } from '../report-context.tsx';
import { useNotices } from '../undo-notice.tsx';
import { putSignOff } from './sign-off-form.tsx';
import { mayUndo } from './take-back.ts';

interface SignedOffActionsProps {
  signOff: NonNullable<Interview['signOff']>;
  onRenew: () => void;
  onTakenBack: () => void;
}

/** To change what was signed off, or to take it back: with a way back where that would say nothing else than before. */
export function SignedOffActions({ signOff, onRenew, onTakenBack }: SignedOffActionsProps) {
  const { t } = useTranslation();
  const { interview } = useReport();
  const { id } = interview;
  const client = useQueryClient();
  const notices = useNotices();
  const undoable = mayUndo(signOff, useAccount().user?.id);
  const withdraw = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/interviews/{id}/sign-off', { params: { path: { id } } })),
    onSuccess: (next) => {
      client.setQueryData(interviewQuery(id).queryKey, next);
      onTakenBack();
      const told = t('reportSections.signOff.withdrawn');
      if (undoable)
        notices.undoable(told, async () => {
          client.setQueryData(interviewQuery(id).queryKey, await putSignOff(id, signOff.text));
        });
      else notices.done(told);
    },
    onError: notices.failed,
  });
  const ask = () =>
    modals.openConfirmModal({
      title: t('reportSections.signOff.withdrawTitle'),
      children: <Text size="sm">{t('reportSections.signOff.withdrawText')}</Text>,
      labels: { confirm: t('reportSections.signOff.withdraw'), cancel: t('common.cancel') },
      confirmProps: { color: 'red.8' },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm: () => withdraw.mutate(),
    });
  return (
    <Group gap={8}>
      <Button variant="default" onClick={onRenew}>
        {t('reportSections.signOff.renew')}
      </Button>
      <Button variant="default" loading={withdraw.isPending} onClick={() => (undoable ? withdraw.mutate() : ask())}>
        {t('reportSections.signOff.withdraw')}
      </Button>
    </Group>
  );
}
