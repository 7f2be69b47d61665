import { Alert, Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { IconRestore } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { type KeptRecording, keptRecordings } from '../keep/kept-recordings.ts';
import type { Queue } from '../queue.ts';
import type { Captured } from './capture.ts';
import { clockText } from './clock-text.ts';
import { leftOver } from './left-over.ts';

interface RecoveredProps {
  owner: string;
  queue: Queue;
  onOpen: (captured: Captured) => void;
}

/** Recordings that were made here and are neither on their way nor thrown away. */
export function Recovered({ owner, queue, onOpen }: RecoveredProps) {
  const { t } = useTranslation();
  const [left, setLeft] = useState<readonly KeptRecording[]>([]);
  useEffect(() => {
    let shown = true;
    void findLeft(owner, queue).then((found) => shown && setLeft(found));
    return () => {
      shown = false;
    };
  }, [owner, queue]);
  if (left.length === 0) return null;

  const without = (id: string) => setLeft((all) => all.filter((one) => one.id !== id));
  /** A browser may refuse; what it refused is still listed, to be tried again. */
  async function attempt(work: () => Promise<void>, refused: string) {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      notifications.show({ color: 'red', message: refused });
    }
  }
  const open = (recording: KeptRecording) =>
    attempt(async () => {
      const file = await keptRecordings.read(recording);
      without(recording.id);
      if (file) onOpen({ recording, file, kept: 'all', gone: null });
    }, t('newInterview.record.unread'));
  const remove = ({ id }: KeptRecording) =>
    attempt(async () => {
      await keptRecordings.remove(id);
      without(id);
    }, t('newInterview.record.notRemoved'));
  const askToRemove = (recording: KeptRecording, of: Readonly<Record<'when' | 'length', string>>) =>
    modals.openConfirmModal({
      title: t('newInterview.record.recoveredRemoveTitle'),
      children: <Text size="sm">{t('newInterview.record.recoveredRemoveText', of)}</Text>,
      labels: { confirm: t('newInterview.record.recoveredRemove'), cancel: t('common.cancel') },
      confirmProps: { color: 'red.8' },
      onConfirm: () => void remove(recording),
    });
  const when = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Alert variant="outline" icon={<IconRestore aria-hidden />} title={t('newInterview.record.recovered')} mb="md">
      <ul className="recovered-list">
        {left.map((recording) => {
          const of = { when: when.format(recording.startedAt), length: clockText(recording.duration) };
          return (
            <li key={recording.id}>
              <Text size="sm">{t('newInterview.record.recoveredOf', of)}</Text>
              <Group gap="xs">
                <Button size="compact-sm" onClick={() => void open(recording)}>
                  {t('newInterview.record.recoveredOpen')}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => askToRemove(recording, of)}>
                  {t('newInterview.record.recoveredRemove')}
                </Button>
              </Group>
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

async function findLeft(owner: string, queue: Queue): Promise<KeptRecording[]> {
  try {
    const all = await keptRecordings.list(owner);
    const held = new Set(((await navigator.locks?.query())?.held ?? []).flatMap(({ name }) => name ?? []));
    return leftOver(all, { queued: queue.snapshot().items, stored: localStorage, held });
  } catch (error) {
    // Without storage (private windows) nothing was kept.
    if (error instanceof DOMException) return [];
    throw error;
  }
}
