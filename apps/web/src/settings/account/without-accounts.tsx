import { Button, Group, List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SettingsCard } from '../settings-card.tsx';

/** Tells why nobody signs in here, and how that is changed. */
export function WithoutAccounts() {
  const { t } = useTranslation();
  return (
    <SettingsCard title={t('settings.account.single.title')}>
      <Text>{t('settings.account.single.what')}</Text>
      <Text fw={600}>{t('settings.account.single.accounts')}</Text>
      <List size="sm" spacing={4}>
        <List.Item>{t('settings.account.single.stays')}</List.Item>
        <List.Item>{t('settings.account.single.signIn')}</List.Item>
        <List.Item>{t('settings.account.single.invite')}</List.Item>
        <List.Item>{t('settings.account.single.noWayBack')}</List.Item>
      </List>
      <Group>
        <Button component={Link} to="/setup">
          {t('settings.account.single.make')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t('settings.account.single.others')}
      </Text>
    </SettingsCard>
  );
}
