import { Group, Progress, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { useConnectionLost } from '../api/connection.ts';
import { timeLeftOf } from './time-left.ts';

type Run = NonNullable<Schemas['Interview']['run']>;

/** How far the whole analysis is, how long it still takes, and what it waits for. */
export function Overall({ run }: { run: Run }) {
  const { t } = useTranslation();
  // Of a server that cannot be asked, nobody knows whether it goes on.
  const lost = useConnectionLost();
  const percent = Math.round(100 * (run.progress?.share ?? 0));
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs" align="baseline">
        <Text fw={650} size="lg">
          <StateText run={run} />
        </Text>
        <Text className="tabular" fw={650} size="lg">
          {t('working.percent', { percent })}
        </Text>
      </Group>
      <Progress value={percent} size="lg" aria-label={t('working.overall')} />
      {lost ? null : (
        <Group gap={6} wrap="nowrap" align="flex-start">
          <IconCircleCheck size={20} className="working-safe" aria-hidden />
          <Text size="sm">{t('working.safe')}</Text>
        </Group>
      )}
    </Stack>
  );
}

function StateText({ run: { state, progress } }: { run: Run }) {
  const { t } = useTranslation();
  if (progress?.workers === 0) return t('working.state.noWorker');
  if (state === 'queued') {
    const ahead = progress?.ahead ?? 0;
    return ahead > 0 ? t('working.state.ahead', { count: ahead }) : t('working.state.next');
  }
  if (progress?.secondsLeft == null) return t('working.state.beginning');
  const { unit, count } = timeLeftOf(progress.secondsLeft);
  return t(`working.left.${unit}`, { count });
}
