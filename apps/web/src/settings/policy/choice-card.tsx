import { Badge, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsCard } from '../settings-card.tsx';

interface ChoiceCardProps {
  title: string;
  lead: string;
  isChanged: boolean;
  children: ReactNode;
}

/** A choice of the policy, marked while it is not saved. */
export function ChoiceCard({ title, lead, isChanged, children }: ChoiceCardProps) {
  const { t } = useTranslation();
  return (
    <SettingsCard
      title={
        <Group component="span" gap="sm">
          {title}
          {isChanged ? (
            <Badge component="span" variant="outline" className="policy-changed">
              {t('settings.policy.notSaved')}
            </Badge>
          ) : null}
        </Group>
      }
      lead={lead}
    >
      {children}
    </SettingsCard>
  );
}
