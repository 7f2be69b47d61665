import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SettingsCard } from '../settings-card.tsx';
import '../rows.css';
import { KeyForm } from './key-form.tsx';
import { KeyList } from './key-list.tsx';

/** Keys by which programs use the API. */
export function KeysSection() {
  const { t } = useTranslation();
  return (
    <div className="settings-stack">
      <SettingsCard title={t('settings.keys.list.title')} lead={t('settings.keys.list.hint')}>
        <KeyList />
      </SettingsCard>
      <SettingsCard title={t('settings.keys.make.title')} lead={t('settings.keys.make.hint')}>
        <KeyForm />
      </SettingsCard>
      <Text size="sm">
        {t('settings.keys.docs')}{' '}
        <Anchor href="/api/docs" inherit underline="always">
          {t('settings.keys.docsLink')}
        </Anchor>
      </Text>
    </div>
  );
}
