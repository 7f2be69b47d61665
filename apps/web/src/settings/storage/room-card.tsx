import { Alert, Anchor, Progress, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import type { Installation } from '../installation-query.ts';
import { SettingsCard } from '../settings-card.tsx';
import { bytesText, percentText } from './bytes-text.ts';
import { roomOf } from './room.ts';

/** How much room there is. */
export function RoomCard({ storage }: { storage: Installation['storage'] }) {
  const { t } = useTranslation();
  const bytes = (value: number) => bytesText(value, currentLanguage());
  const { left, limit, share, state } = roomOf(storage);
  const percent = percentText(share, currentLanguage());
  const used = t('settings.storage.usedOf', { used: bytes(storage.used), quota: bytes(storage.quota), percent });
  return (
    <SettingsCard title={t('settings.storage.room.title')} lead={t('settings.storage.room.lead')}>
      <div>
        <Text size="lg" fw={650}>
          {t('settings.storage.room.left', { left: bytes(left) })}
        </Text>
        <Text size="sm" mb={8}>
          {used}
        </Text>
        <Progress
          value={share * 100}
          size={14}
          radius="xl"
          color={state === 'ample' ? 'petrol.6' : 'orange.8'}
          aria-label={t('settings.storage.room.bar')}
          className="storage-bar"
        />
      </div>
      {state === 'ample' ? null : (
        <Alert
          variant="outline"
          color="orange"
          icon={<IconAlertTriangle aria-hidden />}
          title={t(`settings.storage.room.${state}`)}
        >
          {t(`settings.storage.room.${limit}What`)}
        </Alert>
      )}
      <dl className="settings-facts">
        <dt>{t('settings.storage.room.quota')}</dt>
        <dd>
          {bytes(storage.quota)} – {t('settings.storage.room.quotaIs')}
        </dd>
        <dt>{t('settings.storage.room.used')}</dt>
        <dd>{bytes(storage.used)}</dd>
        <dt>{t('settings.storage.room.free')}</dt>
        <dd>
          {bytes(storage.free)} – {t('settings.storage.room.freeWhat')}
        </dd>
      </dl>
      <Text size="sm">
        {t('settings.storage.room.more')}{' '}
        <Anchor component={Link} to="/settings/policy" inherit underline="always">
          {t('settings.storage.room.toPolicy')}
        </Anchor>
      </Text>
    </SettingsCard>
  );
}
