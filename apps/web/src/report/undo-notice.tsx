import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../parts/problem.tsx';

/** Long enough to read it and to reach the button, also by keyboard. */
const SHOWN_MS = 30_000;

interface Notices {
  /** Tells what was done, with the way back. */
  undoable: (message: string, undo: () => Promise<unknown>) => void;
  done: (message: string) => void;
  /** Tells what did not work and what to do. */
  failed: (error: unknown) => void;
}

/** Notices in the corner of the page. */
export function useNotices(): Notices {
  const { t } = useTranslation();
  const textOf = useProblemText();
  const close = { 'aria-label': t('common.close') };
  const failed = (error: unknown) => {
    notifications.show({
      color: 'red',
      title: t('common.problem.title'),
      message: textOf(error),
      autoClose: false,
      closeButtonProps: close,
    });
  };
  return {
    failed,
    done: (message) => {
      notifications.show({ message, closeButtonProps: close });
    },
    undoable: (message, undo) => {
      const back = () => {
        notifications.hide(id);
        undo().catch(failed);
      };
      const id = notifications.show({
        autoClose: SHOWN_MS,
        closeButtonProps: close,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{message}</Text>
            <Button variant="default" size="xs" onClick={back} className="undo-button">
              {t('common.undo')}
            </Button>
          </Group>
        ),
      });
    },
  };
}
