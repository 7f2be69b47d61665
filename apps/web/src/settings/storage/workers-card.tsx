import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CommandLine } from '../command-line.tsx';
import type { Installation } from '../installation-query.ts';
import { SettingsCard } from '../settings-card.tsx';

/** Who analyses, and how many of them are at it. */
export function WorkersCard({ workers: { count, concurrency, busy, inServer } }: { workers: Installation['workers'] }) {
  const { t } = useTranslation();
  return (
    <SettingsCard title={t('settings.storage.workers.title')} lead={t('settings.storage.workers.lead')}>
      {count === 0 ? (
        <Alert
          variant="outline"
          color="orange"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('settings.storage.workers.none')}
        >
          <Text size="sm" mb="xs">
            {t('settings.storage.workers.noneWhat')}
          </Text>
          <CommandLine text="impact worker" what={t('settings.storage.workers.start')} />
        </Alert>
      ) : null}
      <dl className="settings-facts">
        <dt>{t('settings.storage.workers.count')}</dt>
        <dd>
          {count} – {t(inServer ? 'settings.storage.workers.inServer' : 'settings.storage.workers.notInServer')}
        </dd>
        <dt>{t('settings.storage.workers.concurrency')}</dt>
        <dd>{concurrency}</dd>
        <dt>{t('settings.storage.workers.busy')}</dt>
        <dd>{busy}</dd>
      </dl>
      <Text size="sm">{t('settings.storage.workers.more')}</Text>
    </SettingsCard>
  );
}
