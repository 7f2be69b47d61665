import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { signInAgain } from '../api/session-end.ts';

/** Says that the page belongs to nobody who is signed in here, and what to do. What stands on it stays until then. */
export function SessionNotice({ session }: { session: 'ended' | 'other' }) {
  const { t } = useTranslation();
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      mb="md"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('common.problem.sessionTitle')}
    >
      <Text>{t(session === 'ended' ? 'common.problem.sessionEnded' : 'common.problem.sessionOther')}</Text>
      <Group mt="sm">
        {session === 'ended' ? (
          <Button component="a" href={signInAgain()}>
            {t('common.problem.signInAgain')}
          </Button>
        ) : (
          <Button onClick={() => window.location.reload()}>{t('common.problem.reload')}</Button>
        )}
      </Group>
    </Alert>
  );
}
