import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Recorder } from './use-recorder.ts';

/** The recording ended, and the browser does not hand it out. */
export function UnreadAlert({ recorder }: { recorder: Recorder }) {
  const { t } = useTranslation();
  return (
    <Alert role="alert" variant="outline" color="red" title={t('newInterview.record.unreadTitle')}>
      <Text size="sm" mb="sm">
        {t('newInterview.record.unread')}
      </Text>
      <Group gap="sm">
        <Button size="sm" onClick={() => void recorder.stop()}>
          {t('common.retry')}
        </Button>
        {/* Where only a part was stored, the rest would be lost. */}
        {recorder.unkept ? null : (
          <Button size="sm" variant="default" onClick={() => void recorder.giveUp()}>
            {t('newInterview.record.unreadLater')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
