import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Question {
  title: string;
  /** What will happen, and what cannot be undone. */
  text: ReactNode;
  /** What the button says: the act itself, not "OK". */
  confirm: string;
  /** Whether something is lost by it. */
  isLoss?: boolean;
  onConfirm: () => void;
}

/** Asks before something is done that others will feel. */
export function useConfirm(): (question: Question) => void {
  const { t } = useTranslation();
  return ({ title, text, confirm, isLoss = true, onConfirm }) => {
    modals.openConfirmModal({
      title,
      children: <Text size="sm">{text}</Text>,
      labels: { confirm, cancel: t('common.cancel') },
      ...(isLoss && { confirmProps: { color: 'red.8' } }),
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm,
    });
  };
}
