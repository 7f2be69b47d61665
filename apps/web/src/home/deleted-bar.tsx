import { Button, CloseButton, Group, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/i18n.ts';
import type { Deletion } from './deletions.ts';

interface DeletedBarProps {
  deletion: Deletion;
  onRestore: () => void;
  busy: boolean;
  onHide: () => void;
}

/** Tells what was deleted, with the way back for as long as the server keeps it. */
export function DeletedBar({ deletion, onRestore, busy, onHide }: DeletedBarProps) {
  const { t } = useTranslation();
  const bar = useRef<HTMLElement>(null);
  const { interviews, until } = deletion;
  const count = interviews.length;
  // What had the focus is gone with the rows: the way back is the next thing that is reached.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      bar.current?.focus({ preventScroll: true });
  }, []);
  const time = new Intl.DateTimeFormat(currentLanguage(), { timeStyle: 'short' }).format(until);
  return (
    <section ref={bar} tabIndex={-1} className="home-bar">
      <Text role="status" className="home-bar-text">
        <strong>
          {count === 1
            ? t('home.did.deleted', { title: interviews[0]?.title ?? '' })
            : t('home.did.deletedMany', { count })}
        </strong>{' '}
        {t(count === 1 ? 'home.did.until' : 'home.did.untilMany', { time })}
      </Text>
      <Group gap={8} wrap="nowrap">
        <Button
          className="undo-button"
          loading={busy}
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          onClick={onRestore}
        >
          {t('common.undo')}
        </Button>
        <CloseButton aria-label={t('home.did.hide')} onClick={onHide} />
      </Group>
    </section>
  );
}
