import { Alert, Button, Group, Text } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { type KeptRecording, keptRecordings } from '../keep/kept-recordings.ts';
import { type Captured, lockOf } from './capture.ts';
import { clockText } from './clock-text.ts';

/** Recordings that were made here and neither used nor thrown away: after a crash, or when the page was closed. */
export function Recovered({ owner, onOpen }: { owner: string; onOpen: (captured: Captured) => void }) {
  const { t } = useTranslation();
  const [left, setLeft] = useState<readonly KeptRecording[]>([]);
  useEffect(() => {
    let shown = true;
    void findLeft(owner).then((found) => shown && setLeft(found));
    return () => {
      shown = false;
    };
  }, [owner]);
  if (left.length === 0) return null;

  const without = (id: string) => setLeft((all) => all.filter((one) => one.id !== id));
  async function open(recording: KeptRecording) {
    const file = await keptRecordings.read(recording);
    without(recording.id);
    if (file) onOpen({ recording: { ...recording, state: 'finished' }, file });
  }
  async function remove({ id }: KeptRecording) {
    await keptRecordings.remove(id);
    without(id);
  }
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
                <Button size="compact-sm" variant="default" onClick={() => void remove(recording)}>
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

/** None that another tab is recording at this moment. */
async function findLeft(owner: string): Promise<KeptRecording[]> {
  try {
    const all = await keptRecordings.list(owner);
    const held = new Set(((await navigator.locks?.query())?.held ?? []).map(({ name }) => name));
    return all.filter(({ id, state, duration }) => state !== 'used' && duration > 0 && !held.has(lockOf(id)));
  } catch (error) {
    // Without storage (private windows) nothing was kept.
    if (error instanceof DOMException) return [];
    throw error;
  }
}
