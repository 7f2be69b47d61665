import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SettingsCard } from '../settings-card.tsx';

const MATTERS = ['emotion', 'highRisk', 'consent', 'retention', 'person'] as const;

/** Why the policy is as it is, in plain words. */
export function LawCard() {
  const { t } = useTranslation();
  return (
    <SettingsCard title={t('settings.policy.law.title')} lead={t('settings.policy.law.lead')}>
      <List spacing="sm">
        {MATTERS.map((one) => (
          <List.Item key={one}>
            <Text component="span" fw={650}>
              {t(`settings.policy.law.${one}`)}
            </Text>{' '}
            {t(`settings.policy.law.${one}What`)}
          </List.Item>
        ))}
      </List>
    </SettingsCard>
  );
}
