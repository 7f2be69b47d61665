import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/account.ts';
import { SettingsCard } from '../settings-card.tsx';

/** What a legal hold is. */
export function HoldCard() {
  const { t } = useTranslation();
  const mayHold = useMay('interview.hold');
  return (
    <SettingsCard title={t('settings.erasure.hold.title')}>
      <Text>{t('settings.erasure.hold.what')}</Text>
      <Text>{t(mayHold ? 'settings.erasure.hold.how' : 'settings.erasure.hold.owners')}</Text>
      <Text size="sm">{t('settings.erasure.hold.deleted')}</Text>
    </SettingsCard>
  );
}
